import { Random } from './random';

// Synthetic names and notes, made from a seed. English words are made of common syllables, Chinese ones of the characters
// from U+4E00 on; both follow Zipf's law. Two names in five have Han, one in ten is a product code; names are unique, and
// a smaller set is the beginning of a larger one. A note holds a name about every 43 units, some in other capitals, other
// widths, in the plural or with a possessive; between them headings, lists, quotes, links and code.

const ONSETS = 'b c d f g h j k l m n p qu r s t v w br cl dr fl gr pl pr sh st str th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ee ie oo ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck', 'ng'];
const SUFFIXES = ['Inc.', 'Corp.', 'Ltd.', 'Group', 'Holdings', 'Materials', 'Technology', 'Resources'];
const HAN_SUFFIXES = ['科技', '集团', '股份', '资源', '电子', '半导体', '证券', '信息'];

export interface Corpus {
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

function word(random: Random): string {
  let out = '';
  const syllables = 1 + random.below(3);
  for (let k = 0; k < syllables; k++) out += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  return out;
}

function han(random: Random, length: number): string {
  let out = '';
  for (let k = 0; k < length; k++) out += String.fromCharCode(0x4e00 + random.zipf(6000) * 3);
  return out;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function makeName(random: Random): string {
  const kind = random.next();
  if (kind < 0.34) return han(random, 2 + random.below(3)) + (random.next() < 0.7 ? random.pick(HAN_SUFFIXES) : '');
  if (kind < 0.4) return `${han(random, 2)}${capital(word(random))}${random.below(1000)}`;
  if (kind < 0.5) return `${word(random).slice(0, 3).toUpperCase()}${random.below(10000)}`;
  if (kind < 0.65) return capital(word(random)) + word(random);
  const words = [capital(word(random)), capital(word(random))];
  if (random.next() < 0.4) words.push(random.pick(SUFFIXES));
  return words.join(' ');
}

/** Unique names; those of a smaller count are the first of a larger one. */
export function makeNames(count: number, seed = 1): string[] {
  const random = new Random(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(makeName(random));
  return [...names];
}

const VOCABULARY = 8000;

/** Notes of about `length` units each, which speak of the names. */
export function makeNotes(count: number, length: number, names: readonly string[], seed = 2): string[] {
  const random = new Random(seed);
  const words = Array.from({ length: VOCABULARY }, () => word(random));
  const hanWords = Array.from({ length: VOCABULARY }, () => han(random, 1 + random.below(2)));
  const notes: string[] = [];
  for (let note = 0; note < count; note++) {
    let out = `# ${capital(random.pick(words))} ${random.pick(words)}\n\n`;
    while (out.length < length) out += `${paragraph(random, words, hanWords, names)}\n\n`;
    notes.push(out);
  }
  return notes;
}

function paragraph(random: Random, words: string[], hanWords: string[], names: readonly string[]): string {
  const chinese = random.next() < 0.4;
  const parts: string[] = [];
  const length = 20 + random.below(60);
  for (let k = 0; k < length; k++) {
    const roll = random.next();
    const nameOdds = chinese ? 0.045 : 0.16;
    if (roll < nameOdds) parts.push(written(random, names[random.zipf(names.length)]!));
    else if (roll < nameOdds + 0.01) parts.push(random.pick(['`code()`', '**bold**', '[a link](https://example.com/a)', '*it*']));
    else parts.push(chinese ? hanWords[random.zipf(VOCABULARY)]! : words[random.zipf(VOCABULARY)]!);
    if (random.next() < 0.08) parts.push(chinese ? random.pick(['，', '。', '、']) : random.pick([',', '.', ';']));
  }
  const text = chinese ? parts.join('') : parts.join(' ').replace(/ ([,.;])/g, '$1');
  const kind = random.next();
  if (kind < 0.1) return `- ${text}\n- ${random.pick(words)}`;
  if (kind < 0.15) return `> ${text}`;
  if (kind < 0.2) return `## ${text.slice(0, 60)}`;
  if (kind < 0.23) return `\`\`\`\n${text}\n\`\`\``;
  return text;
}

/** A name as a writer might put it. */
function written(random: Random, name: string): string {
  const roll = random.next();
  if (roll < 0.05) return name.toUpperCase();
  if (roll < 0.1) return name.toLowerCase();
  if (roll < 0.13) return name.replace(/[A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  if (roll < 0.18) return `${name}’s`;
  if (roll < 0.22) return `${name}s`;
  return name;
}
