/** The text on one line: without white space around it, and with one space for each run of it inside. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
