/** The map whose middle was brought into view last. */
let centered: string | undefined;

/** Brings the middle of a map into view, once for each map and number of steps. */
export function centerMap(): void {
  const scroller = document.querySelector<HTMLElement>('[data-center]');
  const now = scroller?.dataset.center;
  if (now !== undefined && now !== centered) {
    scroller?.querySelector('.middle')?.scrollIntoView({ block: 'center', inline: 'center' });
  }
  centered = now;
}
