/** Between the words of an identifier: `noteId`, `HTTPServer`, `order2`. */
const WORD_BEGINS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu;
/** What makes an identifier, a path or an address of words. */
const SIGNS = /_|(?<=[\p{L}\d])[:#](?=[\p{L}\d_])|(?<![./\\@＠])[./\\@＠]+(?=[\p{L}\d_])/gu;

/** The text with its identifiers, paths and addresses taken apart, and for each unit of it the offset that it is from. */
export function partIdentifiers(text: string): readonly [string, readonly number[]] {
  const apart = text.replace(SIGNS, (sign) => (sign === '_' ? ' ' : ','.repeat(sign.length)));
  const pieces = apart.split(WORD_BEGINS);
  const offsets: number[] = [];
  let at = 0;
  for (const { length } of pieces) {
    for (const end = at + length; at < end; at++) offsets.push(at);
    // The blank after it.
    offsets.push(at);
  }
  return [pieces.join(' '), offsets];
}
