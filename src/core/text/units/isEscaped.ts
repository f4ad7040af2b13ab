/** Whether the character at `at` is escaped: an odd number of backslashes is directly before it. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from--;
  return (at - from) % 2 === 1;
}

const BACKSLASH = 0x5c;
