import assert from 'node:assert/strict';
import { type ParsedFile, parseRegistryFile } from '../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../src/core/registry/merging/mergeRegistry';
import type { RegistryFile } from '../../src/core/registry/model';
import { runToEnd } from '../../src/core/text/base/lazy';
import { splitRegistry } from '../../src/core/text/yaml/split/splitRegistry';
import type { Random } from '../bench/random';
import { HOSTILE } from './hostileStrings';
import { randomEntry } from './randomRegistry';

const HEAD = `version: 1

sources:
  caixin:
    title: "U.S., China: a title"
    date: 2025-07-26

entities:
`;
const ITEMS = [
  `  - id: nvidia                        # required
    schema: Company
    name: { en: Nvidia, zh: 英伟达 }
    alias:
      - "Nvidia Corp."
      - { value: NVDA, case: exact }
    summary: 'Designs: chips'
    topics: [corp.public]
`,
  `  - id: h20
    name: H20
    manufacturer: nvidia
    facts:
      - date: 2025-07-15
        text: |
          Says that sales resume.

          Soon.
        source: caixin
`,
  `  - &anchor
    id: london
    name: &n London Framework
    alias: [*n, "伦敦框架"]
    links:
      - type: Directorship
        director: nvidia
`,
  `  # a comment
  - { id: flow, name: Flow, involved: [nvidia, h20] }
`,
];
const SIGNS = [
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '\n',
    '\n\n',
    '\t',
    '#',
    ' #',
    '&a',
    '*a',
    '|',
    '>',
    '>-',
    '---\n',
  ],
  ...[
    '...',
    '\r',
    '\r\n',
    '\0',
    '\ud800',
    '\ufeff',
    '\u2028',
    '\u0085',
    '%',
    '@',
    '`',
    ',',
    '? ',
    '<<: ',
    '!!x ',
    '\\',
  ],
  ...['entities:\n', 'sources:\n', 'version: 2\n', '  - id: x\n', '    name: Y\n', '~', 'null', '0x1F', '\u3000', '：'],
];
const EDITS = 5;

/** Mutants of registry texts: nothing throws, a place is what it says, and typing ends where reading anew would begin. */
export function fuzzRegistries(random: Random): void {
  const items = [...ITEMS, `${randomEntry(random)}\n`, `${randomEntry(random)}\n`.replaceAll('\n', '\r\n')];
  let text = HEAD + items.join('');
  let file = runToEnd(parseRegistryFile('f', 1, text));
  for (let edit = 0; edit < EDITS; edit++) {
    const before = text;
    text = mutate(random, text);
    const context = `${JSON.stringify(text)} was ${JSON.stringify(before)}`;
    if (file.parse.isInOrder) {
      assert.deepEqual(runToEnd(splitRegistry(text, file.parse.items)), runToEnd(splitRegistry(text)), context);
    }
    file = runToEnd(parseRegistryFile('f', 1, text, file));
    assertPlaces(file, text, context, false);
    const fresh = runToEnd(parseRegistryFile('f', 1, text));
    assertPlaces(fresh, text, context, true);
    runToEnd(mergeRegistry([file]));
    // What came before shows in a file only while the file is wrong.
    if (fresh.problems.some(({ severity, code }) => severity === 'error' || code === 'unknown-section')) continue;
    assert.deepEqual({ ...file, parse: undefined }, { ...fresh, parse: undefined }, context);
  }
  changeOneItem(random);
}

/** A change inside one item leaves the entries of the others as they are. */
function changeOneItem(random: Random): void {
  const index = random.below(ITEMS.length);
  const changed = mutate(random, ITEMS[index]!);
  // What moves out of its item, to the margin, is not a change of that item alone.
  const isInside = changed.split('\n').every((line) => line === '' || /^ {3}|^ {2}[-#]/.test(line));
  if (
    !isInside ||
    /[\r\u2028\u0085\0\ud800]/.test(changed) ||
    !/^(?: {2}#.*\n)* {2}- /.test(changed) ||
    !changed.endsWith('\n')
  )
    return;
  const whole = runToEnd(parseRegistryFile('f', 1, HEAD + ITEMS.join('')));
  for (const previous of [undefined, whole]) {
    const { entries } = runToEnd(parseRegistryFile('f', 1, HEAD + ITEMS.with(index, changed).join(''), previous));
    const now = new Set(entries.map(({ entry }) => JSON.stringify(entry)));
    for (const [at, { entry }] of whole.entries.entries()) {
      assert.ok(
        at === index || now.has(JSON.stringify(entry)),
        `${entry.id.value} changed with ${JSON.stringify(changed)}`,
      );
    }
  }
}

function mutate(random: Random, text: string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at]!;
  switch (random.below(9)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n');
    case 1:
      return lines.toSpliced(random.below(lines.length), 0, line).join('\n');
    case 2:
      return lines
        .with(at, random.below(2) === 0 ? line.slice(random.below(4)) : `${' '.repeat(random.below(5))}${line}`)
        .join('\n');
    case 3:
      return lines
        .with(
          at,
          line.replace(/: (.*)$/, (_, value: string) => `: ${quoted(random, value)}`),
        )
        .join('\n');
    case 4:
      return lines
        .with(
          at,
          line.replace(/: .*$/, () => `: ${random.pick(HOSTILE)}`),
        )
        .join('\n');
    default: {
      const start = random.below(text.length + 1);
      const from = random.below(text.length);
      const piece = random.below(4) === 0 ? text.slice(from, from + random.below(40)) : random.pick(SIGNS);
      return text.slice(0, start) + piece + text.slice(start + (random.below(2) === 0 ? 0 : random.below(20)));
    }
  }
}

function quoted(random: Random, value: string): string {
  return random.pick([
    `"${value}"`,
    `'${value}'`,
    `[${value}]`,
    `{ en: ${value} }`,
    `{ value: ${value} }`,
    `|\n      ${value}`,
    `&a ${value}`,
  ]);
}

/** @param isExact false where entries may come from a text before this one. */
function assertPlaces(
  { entries, problems, sources }: ParsedFile,
  text: string,
  context: string,
  isExact: boolean,
): void {
  for (const { start, entry } of entries) visitSpans(entry, start, text, context, isExact);
  visitSpans(problems, 0, text, context, false);
  visitSpans(sources, 0, text, context, false);
}

/** All spans are inside the text, and that of a value shows the value, or it is written with escapes or over lines. */
function visitSpans(data: unknown, offset: number, text: string, context: string, isExact: boolean): void {
  if (typeof data !== 'object' || data === null) return;
  if ('start' in data && 'end' in data && !('value' in data) && !('span' in data)) {
    const { start, end } = data as RegistryFile['problems'][number]['span'];
    if (typeof start !== 'number') return;
    assert.ok(
      start >= 0 && start <= end && offset + end <= text.length,
      `[${start}, ${end}) is not inside: ${context}`,
    );
    return;
  }
  if (isExact && 'value' in data && 'span' in data && typeof data.value === 'string') {
    const { start, end } = data.span as { start: number; end: number };
    const written = text.slice(offset + start, offset + end);
    const isPlain = !/[\\\n\r]|''|^[*&!|>]/.test(written);
    // The key of a map inside a property has that property before it: "address.city".
    const isSame = data.value.trim() === written.trim() || data.value.endsWith(`.${written}`);
    // A quote that is never closed is reported, and read as a space.
    const isUnquoted = data.value.trim() === written.replace(/["']/g, ' ').trim();
    assert.ok(
      !isPlain || isSame || isUnquoted,
      `${JSON.stringify(data.value)} is written ${JSON.stringify(written)}: ${context}`,
    );
  }
  for (const value of Object.values(data)) visitSpans(value, offset, text, context, isExact);
}
