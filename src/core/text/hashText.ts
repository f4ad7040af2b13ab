/** Two hashes of 32 bits of a text, which `hashInto` writes to the first two places of an array. Two units at a time. */
export function hashInto(text: string, into: Uint32Array): void {
  let first = 0x811c9dc5 | 0;
  let second = 0x9e3779b9 | 0;
  const even = text.length & ~1;
  for (let index = 0; index < even; index += 2) {
    const pair = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
    first = Math.imul(first ^ pair, 0x01000193) ^ (first >>> 15);
    second = Math.imul(second ^ pair, 0x85ebca6b) ^ (second >>> 13);
  }
  if (even < text.length) {
    const unit = text.charCodeAt(even);
    first = Math.imul(first ^ unit, 0x01000193) ^ (first >>> 15);
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 13);
  }
  into[0] = first ^ (first >>> 16);
  into[1] = second ^ (second >>> 16);
}

const hashes = new Uint32Array(2);

/**
 * A short key of a text: two hashes of 32 bits and its length, in base 36. Texts with the same key are the same text for
 * all that chance can do; it is no defence against one who seeks two such texts.
 */
export function hashText(text: string): string {
  hashInto(text, hashes);
  return [hashes[0]!, hashes[1]!, text.length].map((number) => number.toString(36)).join('.');
}
