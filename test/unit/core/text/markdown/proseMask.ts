import type { Zones } from '../../../../../src/core/text/markdown/zones';

/** One for every unit of the text that is prose, white space left out. */
export function proseMask(text: string, { prose }: Zones): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (let index = 0; index < prose.length; index += 2) mask.fill(1, prose[index], prose[index + 1]);
  for (let at = 0; at < text.length; at++) if (/\s/.test(text[at]!)) mask[at] = 0;
  return mask;
}
