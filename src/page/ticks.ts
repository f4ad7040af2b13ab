/** The ids of the rows that are ticked, in order. */
export function tickedRows(): readonly string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-tick]:checked'), ({ dataset }) => dataset.tick!);
}

/** Says how many rows are ticked, where the view has a place for it, which is hidden while there are none. */
export function countTicks(): void {
  const count = tickedRows().length;
  for (const place of document.querySelectorAll<HTMLElement>('[data-ticked]')) {
    place.hidden = count === 0;
    place.firstElementChild!.textContent = place.dataset.ticked!.replace('{0}', String(count));
  }
}

/** Takes all ticks away. */
export function untick(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-tick]:checked')) box.checked = false;
  countTicks();
}
