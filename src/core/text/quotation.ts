/** The text in quotation marks, as English and Chinese both write them; unchanged where it is in such marks already. */
export function quotation(text: string): string {
  return /^(?:“[^“”]*”|"[^"]*"|「[^「」]*」)$/su.test(text) ? text : `“${text}”`;
}
