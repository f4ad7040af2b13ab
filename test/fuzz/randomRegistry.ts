import type { Random } from '../bench/random';

// Registries and notes of few words, so that names often meet: in other capitals, widths, forms and spellings.

export const NAMES = [
  ...[
    'iPhone',
    'IPHONE',
    'iphone',
    'iPad',
    'Acme',
    'ACME',
    'acme',
    'Acme Corp',
    'acme corp',
    'H20',
    'h20',
    'AI',
    'Steel',
  ],
  ...[
    '中国',
    '中國',
    '华为',
    '華為',
    '中芯国际',
    '中芯國際',
    '中芯',
    '昆仑P800',
    '昆仑 P800',
    'P800',
    '高通',
    '高通胀',
  ],
  ...['ＡＣＭＥ', 'Ünö', 'U\u0308no\u0308', "O'Neill", 'O’Neill', 'GPT-4', 'GPT‐4', 'steel corp', 'Corp'],
];
export const IDS = ['acme', 'iphone', 'h20', 'smic', 'huawei', 'acme-corp', 'p800'];
const PLURALS = ['H20s', 'AIs', 'ACMEs', '8xH20', '12345xH20'];
const GAPS = [
  ' ',
  ' ',
  ' ',
  '',
  '',
  ', ',
  '，',
  '\n',
  '-',
  ' > ',
  '\n\n',
  '为',
  '了',
  '民营',
  '企业',
  '移动',
  '教授',
  ' Mr. ',
  ' Ann ',
  's ',
  '.',
  '/',
  '@',
  '`',
];

/** Some of the items, in their order. */
export function some<T>(random: Random, items: readonly T[], oneIn: number): T[] {
  return items.filter(() => random.below(oneIn) === 0);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function nameOf(random: Random): string {
  const value = random.pick(NAMES);
  const rules = [
    random.below(6) === 0 ? `, case: ${random.pick(['exact', 'ignore'])}` : '',
    random.below(8) === 0 ? `, notIn: [${quoted(random.pick(['Acme Corp', '高通胀', 'iPhone 5', 'steel corp']))}]` : '',
    random.below(6) === 0 ? `, near: [${quoted(random.pick(['steel', '通胀', 'iPhone']))}]` : '',
  ].join('');
  return rules === '' ? quoted(value) : `{ value: ${quoted(value)}${rules} }`;
}

/** The lines of an entry below its id. */
function linesOf(random: Random): string[] {
  const names = (most: number): string =>
    `[${Array.from({ length: 1 + random.below(most) }, () => nameOf(random)).join(', ')}]`;
  const lines = [
    () => `schema: ${random.pick(['Company', 'Product', 'Person', 'Country'])}`,
    () => `alias: ${names(3)}`,
    () => `weakAlias: ${names(2)}`,
    () => `previousName: ${names(1)}`,
    () => `misspelling: ${names(1)}`,
    () => `remove: [${quoted(random.pick(NAMES))}]`,
    () => `manufacturer: ${random.pick(IDS)}`,
    () => `summary: ${random.pick(['One.', 'Two.'])}`,
    () => `disabled: ${random.below(2) === 0}`,
    () =>
      `links: [{ type: ${random.pick(['Ownership', 'Supply'])}, asset: ${random.pick(IDS)}, percentage: ${random.pick(['20', '80'])} }]`,
  ];
  const name = random.below(6) === 0 ? [] : [`name: ${nameOf(random)}`];
  return [...name, ...some(random, lines, 4).map((line) => line())];
}

export function randomEntry(random: Random): string {
  return [`  - id: ${random.pick(IDS)}`, ...linesOf(random)].join('\n    ');
}

export function registryOf(entries: readonly string[]): string {
  return entries.length === 0 ? 'version: 1\n' : `version: 1\nentities:\n${entries.join('\n')}\n`;
}

export function randomBulk(random: Random): string {
  const ids = some(random, [...IDS, 'bulk'], 2);
  return ids
    .map((id) => {
      const properties = { name: [random.pick(NAMES)], alias: [random.pick(NAMES)], weakAlias: [random.pick(NAMES)] };
      return `${JSON.stringify({ id, schema: 'Company', properties })}\n`;
    })
    .join('');
}

export function randomNote(random: Random, pieces = 12): string {
  const front =
    random.below(10) > 0
      ? ''
      : `---\ndossier: { ${random.pick(['ignore: [Acme]', 'use: { AI: acme }', 'ignore: [h20]'])} }\n---\n`;
  const piece = (): string => {
    const written = random.below(8) === 0 ? random.pick(PLURALS) : random.pick(NAMES);
    return random.below(12) === 0 ? `[[${random.below(2) === 0 ? random.pick(IDS) : written}]]` : written;
  };
  return front + Array.from({ length: random.below(pieces) }, () => piece() + random.pick(GAPS)).join('');
}
