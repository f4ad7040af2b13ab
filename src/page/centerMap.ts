/** The map whose middle was brought into view last. */
let centered: string | undefined;

/** Brings the middle of a map into view, once for each map and number of steps. */
export function centerMap(): void {
  const map = document.querySelector<HTMLElement>('[data-center]');
  const now = map?.dataset.center;
  if (map && now !== centered) {
    const middle = map.querySelector('.middle')!;
    // A map that is hardly taller than the window begins at its top.
    const isSeen = middle.getBoundingClientRect().bottom < innerHeight;
    middle.scrollIntoView({ block: isSeen ? 'nearest' : 'center', inline: 'center' });
  }
  centered = now;
}
