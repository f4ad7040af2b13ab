import type { Random } from './random';

const ONSETS = 'b c d f g h j k l m n p qu r s t v w br cl dr fl gr pl pr sh st str th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ee ie oo ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck', 'ng'];

/** An invented word of `syllables` syllables, in lower case. */
export function latinWord(random: Random, syllables: number): string {
  let out = '';
  for (let k = 0; k < syllables; k++) out += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  return out;
}

/** `length` Han characters from U+4E00 on, by Zipf's law over 6,000 of them. */
export function hanWord(random: Random, length: number): string {
  let out = '';
  for (let k = 0; k < length; k++) out += String.fromCharCode(0x4e00 + random.zipf(6000) * 3);
  return out;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
