import { Random } from './random';
import { capitalised, hanWord, latinWord } from './syllables';

const VOCABULARY = 8000;
/** Most of what is mentioned is among the first of the names; the rest are mentioned alike. */
const FREQUENT = 10_000;

/** The most frequent words of the notes: what is asked about words around a name finds no answer among invented ones. */
const ORDINARY =
  'the of and to in that is for it as was with on by at from this are has have said which will not its an be or had their new also more than into after over would about when year company market price plan share'.split(
    ' ',
  );
const ORDINARY_HAN = '的 了 在 是 和 将 与 对 也 已 公司 市场 表示 今年 可能 增长 目前 计划 价格 发展'.split(' ');

/**
 * Synthetic Markdown notes of about `length` units each, made from a seed, which speak of the names. Two paragraphs in
 * five are Chinese; English and Chinese words follow Zipf's law, and the most frequent are ordinary ones. Nine mentions in ten are of the first 10,000 names by
 * Zipf's law, the others of all names alike, so that there is a name about every 43 units of the text whether 10,000 or
 * a million are known. Some are written in other capitals, in full width, in the plural, with a possessive. Between them
 * are headings, lists, quotes, links and code.
 */
export function makeNotes(count: number, length: number, names: readonly string[], seed = 2): string[] {
  const writer = new Writer(names, seed);
  return Array.from({ length: count }, () => writer.note(length));
}

class Writer {
  readonly #random: Random;
  readonly #words: string[];
  readonly #hanWords: string[];
  readonly #names: readonly string[];

  constructor(names: readonly string[], seed: number) {
    this.#random = new Random(seed);
    this.#names = names;
    const words = (ordinary: readonly string[], invented: () => string): string[] =>
      Array.from({ length: VOCABULARY }, (_, index) => ordinary[index] ?? invented());
    this.#words = words(ORDINARY, () => latinWord(this.#random, 1 + this.#random.below(3)));
    this.#hanWords = words(ORDINARY_HAN, () => hanWord(this.#random, 1 + this.#random.below(2)));
  }

  note(length: number): string {
    const parts = [`# ${capitalised(this.#random.pick(this.#words))} ${this.#random.pick(this.#words)}`];
    for (let units = 0; units < length; ) {
      const paragraph = this.#paragraph();
      parts.push(paragraph);
      units += paragraph.length + 2;
    }
    return `${parts.join('\n\n')}\n`;
  }

  #paragraph(): string {
    const random = this.#random;
    const chinese = random.next() < 0.4;
    const parts: string[] = [];
    const length = 20 + random.below(60);
    for (let k = 0; k < length; k++) {
      const roll = random.next();
      const nameOdds = chinese ? 0.08 : 0.27;
      if (roll < nameOdds) parts.push(this.#written(this.#name()));
      else if (roll < nameOdds + 0.01) parts.push(random.pick(MARK_UP));
      else parts.push((chinese ? this.#hanWords : this.#words)[random.zipf(VOCABULARY)]!);
      if (random.next() < 0.08) parts.push(random.pick(chinese ? ['，', '。', '、'] : [',', '.', ';']));
    }
    const text = chinese ? parts.join('') : parts.join(' ').replace(/ ([,.;])/g, '$1');
    const kind = random.next();
    if (kind < 0.1) return `- ${text}\n- ${random.pick(this.#words)}`;
    if (kind < 0.15) return `> ${text}`;
    if (kind < 0.2) return `## ${text.slice(0, 60)}`;
    if (kind < 0.23) return `\`\`\`\n${text}\n\`\`\``;
    return text;
  }

  #name(): string {
    const random = this.#random;
    const frequent = Math.min(FREQUENT, this.#names.length);
    return this.#names[random.next() < 0.9 ? random.zipf(frequent) : random.below(this.#names.length)]!;
  }

  /** A name as a writer might put it. */
  #written(name: string): string {
    const roll = this.#random.next();
    if (roll < 0.05) return name.toUpperCase();
    if (roll < 0.1) return name.toLowerCase();
    if (roll < 0.13) return name.replace(/[A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    if (roll < 0.18) return `${name}’s`;
    if (roll < 0.22) return `${name}s`;
    return name;
  }
}

const MARK_UP = ['`code()`', '**bold**', '[a link](https://example.com/a)', '*it*'];
