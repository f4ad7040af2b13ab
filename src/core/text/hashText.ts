/**
 * A short key of a text: two hashes of 32 bits and its length, in base 36. Texts with the same key are the same text for
 * all that chance can do; it is no defence against one who seeks two such texts.
 */
export function hashText(text: string): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x9e3779b9 | 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 15);
  }
  return `${(first >>> 0).toString(36)}.${(second >>> 0).toString(36)}.${text.length.toString(36)}`;
}
