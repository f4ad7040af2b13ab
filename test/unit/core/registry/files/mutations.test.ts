import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { parseRegistryFile } from '../../../../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../../../../src/core/registry/merging/mergeRegistry';
import type { Entry, RegistryFile } from '../../../../../src/core/registry/model';

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
const TEXT = HEAD + ITEMS.join('');

/** What hurts most. */
const PIECE = fc.oneof(
  fc.constantFrom(
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
    '&a',
    '*a',
    '|',
    '>',
    '---\n',
    '\r',
    '\u0000',
    '\ud800',
    '%',
    '@',
    ',',
    '? ',
    '<<: ',
    '!!x ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.nat(TEXT.length).chain((start) => fc.nat(40).map((length) => TEXT.slice(start, start + length))),
);

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(30)),
  insert: fc.oneof(fc.constant(''), PIECE),
});

function apply(text: string, { at, remove, insert }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** Every span in plain data, with `offset` added. */
function spansIn(data: unknown, offset: number): { start: number; end: number }[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('start' in data && 'end' in data) {
    const { start, end } = data as { start: number; end: number };
    return [{ start: start + offset, end: end + offset }];
  }
  return Object.values(data).flatMap((value) => spansIn(value, offset));
}

function assertInside(file: RegistryFile, text: string): void {
  const spans = [
    ...file.entries.flatMap(({ start, entry }) => spansIn(entry, start)),
    ...spansIn(file.problems, 0),
    ...spansIn(file.sources, 0),
  ];
  for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`);
}

const RUNS = { numRuns: 50, seed: 20250726 };

describe('any change of a registry file', function () {
  this.timeout(10_000);
  it('throws nothing and keeps every place inside the text, cold and as it is typed', () => {
    const whole = runToEnd(parseRegistryFile('f', 1, TEXT));
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 5 }), (edits) => {
        let file = whole;
        let text = TEXT;
        for (const edit of edits) {
          text = apply(text, edit);
          file = runToEnd(parseRegistryFile('f', 1, text, file));
          assertInside(file, text);
        }
        const cold = runToEnd(parseRegistryFile('f', 1, text));
        assertInside(cold, text);
        runToEnd(mergeRegistry([file]));
        // What came before shows in a file only while that is wrong.
        if (cold.problems.some(({ severity, code }) => severity === 'error' || code === 'unknown-section')) return;
        assert.deepEqual({ ...file, parse: undefined }, { ...cold, parse: undefined });
      }),
      RUNS,
    );
  });

  it('leaves entries alone whose text it does not touch', () => {
    const whole = runToEnd(parseRegistryFile('f', 1, TEXT));
    const byText = new Map<string, Entry>(ITEMS.map((item, index) => [item, whole.entries[index]!.entry]));
    fc.assert(
      fc.property(fc.nat(ITEMS.length - 1), fc.array(EDIT, { minLength: 1, maxLength: 3 }), (index, edits) => {
        const changed = edits.reduce(apply, ITEMS[index]!);
        // A change that moves out of its entry, to the margin, is none of that entry alone.
        fc.pre(
          changed.split('\n').every((line) => line === '' || /^ {3}|^ {2}[-#]/.test(line)) && !changed.includes('\r'),
        );
        fc.pre(/^(?: {2}#.*\n)* {2}- /.test(changed) && changed.endsWith('\n'));
        const items = ITEMS.with(index, changed);
        for (const previous of [undefined, whole]) {
          const { entries } = runToEnd(parseRegistryFile('f', 1, HEAD + items.join(''), previous));
          for (const item of items) {
            const entry = byText.get(item);
            if (entry)
              assert.ok(
                entries.some((placed) => sameEntry(placed.entry, entry)),
                entry.id.value,
              );
          }
        }
      }),
      RUNS,
    );
  });
});

function sameEntry(a: Entry, b: Entry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
