const DASH = 0x2d;

/** How far right of its dash the content of an item begins, if it begins on that line. */
export function contentOffset(text: string, dash: number): number {
  let at = dash + 1;
  while (text.charCodeAt(at) === 0x20) at++;
  return at < text.length && !isBreak(text, at) && text[at] !== '#' ? at - dash : 1;
}

/** Whether the unit at `at` is the dash of a list item. */
export function isDash(text: string, at: number, unit: number): boolean {
  return unit === DASH && isBreak(text, at + 1);
}

/** White space, a line break or the end. */
export function isBreak(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text[at]!);
}
