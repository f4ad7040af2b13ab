/** The text without those of its last units that are such a sign. Linear in the text, which `/…+$/` is not. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
