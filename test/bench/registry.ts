import { mergeRegistry } from '../../src/core/registry/mergeRegistry';
import type { RegistryFile } from '../../src/core/registry/model';
import { parseRegistryFile } from '../../src/core/registry/parseRegistryFile';
import { splitEntries } from '../../src/core/registry/splitEntries';
import { Random } from './random';

/** Milliseconds of one kind of work: all of it, and its longest stretch between two pauses. */
export interface RegistryTiming {
  readonly work: string;
  readonly entities: number;
  readonly total: number;
  readonly longest: number;
}

const SYLLABLES = 'ka lu mi no ra se to va xi yo zen ber dal fin gor hal'.split(' ');
const HAN = '华中国海天科电信龙安达新联创东方金银山水云'.split('');

/**
 * A registry of so many companies: an English and a Chinese name, one alias, attributes, a fact and a link, about 500
 * units each. The same `seed` gives the same text.
 */
export function syntheticRegistry(entities: number, seed = 1): string {
  const random = new Random(seed);
  const lines = ['version: 1', '', 'sources:', '  report:', '    title: "A report, with a comma"', '', 'entities:'];
  for (let index = 0; index < entities; index++) {
    const english = `${capital(random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES))} ${capital(random.pick(SYLLABLES))}${index}`;
    const chinese = Array.from({ length: 3 + random.below(3) }, () => random.pick(HAN)).join('');
    lines.push(
      `  - id: entity-${index}`,
      '    schema: Company',
      `    name: { en: ${english}, zh: ${chinese} }`,
      '    alias:',
      `      - "${english} Co., Ltd."`,
      `    summary: Makes ${random.pick(SYLLABLES)} for ${random.pick(SYLLABLES)} and sells it in ${random.pick(SYLLABLES)}.`,
      `    country: ${random.pick(['us', 'cn', 'jp', 'de'])}`,
      '    facts:',
      `      - date: 20${10 + random.below(15)}-0${1 + random.below(9)}`,
      `        text: Reports sales of ${random.below(900)} million yuan.`,
      '        source: report',
      '        at: para. 2',
      '    links:',
      '      - type: Ownership',
      `        asset: entity-${random.below(entities)}`,
      '',
    );
  }
  return lines.join('\n');
}

/** Splits, parses and merges a synthetic registry, then does it again after an edit of one entity in its middle. */
export function timeRegistry(entities: number, seed = 1): readonly RegistryTiming[] {
  const text = syntheticRegistry(entities, seed);
  const middle = text.indexOf('schema: Company', text.length >> 1);
  const edited = `${text.slice(0, middle)}ticker: AB\n    ${text.slice(middle)}`;
  const timings: RegistryTiming[] = [];
  const time = <T>(work: string, steps: Generator<undefined, T, undefined>): T => {
    const { value, total, longest } = run(steps);
    timings.push({ work, entities, total, longest });
    return value;
  };
  time('split', splitEntries(text));
  const file: RegistryFile = time('parse, cold', parseRegistryFile('bench', 1, text));
  const registry = time('merge, cold', mergeRegistry([file]));
  const next = time('parse after one edit', parseRegistryFile('bench', 1, edited, file));
  time('merge after one edit', mergeRegistry([next], registry));
  const last = time('parse after another', parseRegistryFile('bench', 1, text, next));
  time('merge after another', mergeRegistry([last], registry));
  return timings;
}

function run<T>(steps: Generator<undefined, T, undefined>): { value: T; total: number; longest: number } {
  const begin = performance.now();
  let longest = 0;
  for (let before = begin; ; ) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    if (step.done) return { value: step.value, total: now - begin, longest };
    before = now;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
