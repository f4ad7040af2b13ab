import assert from 'node:assert/strict';
import { type ParsedFile, parseRegistryFile } from '../../../../../src/core/registry/files/parseRegistryFile';
import type { RegistryFile } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

/** Parses the texts one after another, as they are typed, and returns the last. */
function type(...texts: readonly string[]): ParsedFile {
  let file: ParsedFile | undefined;
  for (const text of texts) file = runToEnd(parseRegistryFile('f', 1, text, file));
  assert.ok(file);
  return file;
}

/** Ids and shown names. */
function entries({ entries: all }: RegistryFile): string[] {
  return all.map(({ entry }) => `${entry.id.value} ${entry.names[0]?.value ?? '-'}`);
}

/** What the spans of the ids and names cover in the text: the ids and names themselves where nothing is half-typed. */
function marked({ entries: all }: RegistryFile, text: string): string[] {
  return all.map(({ start, entry }) => {
    const piece = (span: { start: number; end: number }) => text.slice(start + span.start, start + span.end);
    return `${piece(entry.id.span)} ${piece(entry.names[0]?.span ?? { start: 0, end: 0 })}`;
  });
}

function reported({ problems }: RegistryFile, text: string): string[] {
  return problems.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);
}

const A = '  - id: a\n    name: Alpha\n';
const B = '  - id: b\n    name: Beta\n    note: more\n';
const C = '  - id: c\n    name: Gamma\n';
const HEAD = 'version: 1\nsources:\n  s:\n    title: S\nentities:\n';
const ALL = HEAD + A + B + C;

describe('parseRegistryFile', () => {
  it('places the note that a source is in the file', () => {
    const text =
      'sources:\n  s: S\n  t:\n    title: T\n    note: "calls/July 16.md"\n  u: { note: [a, b] }\nentities: []\n';
    const { sources, problems } = runToEnd(parseRegistryFile('a.yaml', 1, text));
    assert.deepEqual(
      sources.map(({ id, note }) => [id, note?.value, note && text.slice(note.span.start, note.span.end)]),
      [
        ['s', undefined, undefined],
        ['t', 'calls/July 16.md', 'calls/July 16.md'],
        ['u', undefined, undefined],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, parameters }) => [code, parameters.key]),
      [['wrong-type', 'note']],
    );
  });

  it('reads the day up to which the file was kept, and keeps it while the file is half-typed', () => {
    assert.equal(type(ALL).asOf, undefined);
    assert.equal(type(`asOf: "2025-07-26" # the article\n${ALL}`).asOf, '2025-07-26');
    assert.equal(type(`${ALL}asOf: 2025-07\n`).asOf, '2025-07');
    assert.equal(type('asOf: 2025\nasOf: 2026\n').asOf, '2025');
    for (const wrong of ['July', '2025-13', '[2025]', '{ en: 2025 }', '2025-7-6']) {
      const text = `asOf: ${wrong}\n${ALL}`;
      const file = type(`asOf: 2025\n${ALL}`, text);
      assert.equal(file.asOf, undefined);
      assert.deepEqual(reported(file, text), [`invalid-date "${wrong}"`]);
      assert.deepEqual(entries(file), entries(type(ALL)));
    }
    assert.equal(type(`${ALL}asOf: 2025\n`, 'a').asOf, '2025');
  });

  it('places entries and sources in the file', () => {
    const file = type(ALL);
    assert.deepEqual(entries(file), ['a Alpha', 'b Beta', 'c Gamma']);
    assert.deepEqual(marked(file, ALL), entries(file));
    assert.deepEqual(
      file.sources.map(({ id, span, file: name }) => [id, ALL.slice(span.start, span.end), name]),
      [['s', 's', 'f']],
    );
    assert.deepEqual(file.problems, []);
  });

  it('keeps the entry objects whose text did not change', () => {
    const first = type(ALL);
    const text = `# new\n${ALL.replace('Beta', 'Better')}`;
    const next = runToEnd(parseRegistryFile('f', 1, text, first));
    assert.equal(next.entries[0]?.entry, first.entries[0]?.entry);
    assert.notEqual(next.entries[1]?.entry, first.entries[1]?.entry);
    assert.equal(next.entries[2]?.entry, first.entries[2]?.entry);
    assert.deepEqual(marked(next, text), ['a Alpha', 'b Better', 'c Gamma']);
  });

  it('keeps entries that are moved about', () => {
    const first = type(ALL);
    const next = runToEnd(parseRegistryFile('f', 1, HEAD + C + A + B, first));
    assert.deepEqual(entries(next), ['c Gamma', 'a Alpha', 'b Beta']);
    assert.equal(next.entries[0]?.entry, first.entries[2]?.entry);
  });

  it('returns the previous file for the same text', () => {
    const first = type(ALL);
    assert.equal(runToEnd(parseRegistryFile('f', 1, ALL, first)), first);
    assert.notEqual(runToEnd(parseRegistryFile('f', 2, ALL, first)), first);
  });

  it('reports an id that is there twice, with both places', () => {
    const text = HEAD + A + B + A;
    const [found, ...others] = type(text).problems;
    assert.equal(others.length, 0);
    assert.equal(found?.code, 'duplicate-id');
    assert.deepEqual(
      [found.span, found.related].map((span) => [text.slice(span?.start, span?.end), span?.start]),
      [
        ['a', text.lastIndexOf('id: a') + 4],
        ['a', text.indexOf('id: a') + 4],
      ],
    );
  });

  it('distinguishes an alias to another entity from one to nothing', () => {
    const text = 'entities:\n- id: a\n  name: &n A\n- id: b\n  name: *n\n- id: c\n  name: *m\n';
    assert.deepEqual(reported(type(text), text), ['alias-outside-entity "*n"', 'unknown-anchor "*m"']);
  });

  describe('keeps the last good version while an entry is half-typed', () => {
    const check = (what: string, texts: string[], expected: string[], ...problems: string[]) =>
      it(what, () => {
        const file = type(...texts);
        const text = texts.at(-1)!;
        assert.deepEqual(entries(file), expected);
        assert.deepEqual(reported(file, text), problems);
        for (const { start, entry } of file.entries) {
          assert.ok(start + entry.span.end <= text.length);
          assert.ok(entry.names.every(({ span }) => 0 <= span.start && span.start <= span.end));
        }
      });
    const all = ['a Alpha', 'b Beta', 'c Gamma'];
    const without = ['a Alpha', 'c Gamma'];
    const b = (text: string) => HEAD + A + text + C;
    check('an unclosed quote', [ALL, b('  - id: b\n    name: "Bet\n')], all, 'yaml-unclosed-quote "\\"Bet"');
    check('a name that is taken out', [ALL, b('  - id: b\n    name: \n')], all, 'empty-name "name"');
    check('an id that is taken out', [ALL, b('  - id: \n    name: Beta\n')], all, 'missing-id "id"');
    check('an id without its key', [ALL, b('  - i\n    name: Beta\n')], all, 'yaml-missing-colon "i"');
    check('a dash alone', [ALL, b('  -\n')], all, 'missing-id "-"');
    check(
      'several steps',
      [ALL, b('  - id: b\n    name: "\n'), b('  - id: b\n    na\n'), b('  - id: b\n    name: {\n')],
      all,
      'yaml-unclosed-bracket "{"',
    );
    check(
      'an entry without a key that follows',
      [ALL, b('  - id: b\n    name: Beta\n    ali\n')],
      all,
      'yaml-missing-colon "ali"',
    );
    check(
      'a half-typed key above others',
      [ALL, b('  - id: b\n    ali\n    name: Beta\n')],
      all,
      'yaml-missing-colon "ali"',
    );
    check('a new entry between others', [ALL, `${HEAD + A}  - \n${B}${C}`], all, 'missing-id "-"');
    check('a new entry with an id', [ALL, `${HEAD + A}  - id: \n${B}${C}`], all, 'missing-id "id"');
    check(
      'a new entry at the end',
      [ALL, `${ALL}  - id: d\n    name: "D`],
      [...all, 'd D'],
      'yaml-unclosed-quote "\\"D"',
    );
    check('a new entry at the beginning', [ALL, `${HEAD}  - n\n${A}${B}${C}`], all, 'wrong-type "n"');
    check('an entry that is deleted', [ALL, b('')], without);
    check(
      'an entry that is deleted by lines',
      [ALL, `${HEAD + A}    name: Beta\n    note: more\n${C}`],
      without,
      'duplicate-key "name"',
    );
    check('a changed id', [ALL, b('  - id: bb\n    name: Beta\n')], ['a Alpha', 'bb Beta', 'c Gamma']);
    check(
      'two of them',
      [ALL, `${HEAD}  - id: a\n    name: "A\n  - id: b\n    name: [\n${C}`],
      all,
      'yaml-unclosed-quote "\\"A"',
      'yaml-unclosed-bracket "["',
    );
    check(
      'beside an item that was never an entry',
      [`${HEAD}  - n\n${B}${C}`, `${HEAD}  - n\n  - id: b\n    name: "Bet\n${C}`],
      ['b Beta', 'c Gamma'],
      'wrong-type "n"',
      'yaml-unclosed-quote "\\"Bet"',
    );
    check('an entry that was never good', [`${HEAD}  - id: x\n    name: "X\n`], ['x X'], 'yaml-unclosed-quote "\\"X"');
    check(
      'an entry that is good again',
      [ALL, b('  - id: b\n    name: "\n'), b('  - id: b\n    name: "B"\n')],
      ['a Alpha', 'b B', 'c Gamma'],
    );
    check('the key of the list', [ALL, ALL.replace('entities:', 'entitie:')], all, 'unknown-section "entitie"');
    check('the key without its colon', [ALL, ALL.replace('entities:', 'entities')], all, 'unexpected-text "entities"');
    check('text in front of all', [ALL, `x\n${ALL}`], all, 'unexpected-text "x"');
    check('nothing at all', [ALL, ''], []);
    check('a file that is no longer text', [ALL, '\u0000\u0001\u0002'], all, 'not-text "\\u0000"');
  });

  describe('never loses a neighbour, key by key', () => {
    const typed = '  - id: new\n    name: { en: "New: one", zh: 新 }\n    alias: [N, \'M\']\n    note: |\n      x\n';
    for (const [what, before, after] of [
      ['between others', HEAD + A, B + C],
      ['at the end', HEAD + A + B + C, ''],
      ['at the beginning', HEAD, A + B + C],
      ['in braces', 'entities:\n  - { id: a, name: A }\n  - ', '  - { id: b, name: B }\n  - { id: c, name: C }\n'],
    ] as const) {
      it(what, () => {
        const piece = what === 'in braces' ? '{ id: new, name: { en: "New: one" }, alias: [N] }' : typed;
        let file = type(before + after);
        const neighbours = file.entries.map(({ entry }) => entry.id.value);
        const steps = [...piece].map((_, index) => piece.slice(0, index + 1));
        for (const written of [...steps, ...steps.toReversed()]) {
          file = runToEnd(parseRegistryFile('f', 1, `${before}${written}\n${after}`, file));
          const ids = file.entries.map(({ entry }) => entry.id.value);
          for (const id of neighbours) assert.ok(ids.includes(id), `${id} after ${JSON.stringify(written)}`);
          if (written === piece) assert.ok(ids.includes('new') && file.problems.length === 0);
        }
      });
    }
  });

  it('keeps the entries while the list is put in brackets, and reads them again in block style', () => {
    const text = ALL.replace('entities:', 'entities: [');
    const file = type(ALL, text);
    assert.deepEqual(entries(file).sort(), ['a Alpha', 'b Beta', 'c Gamma']);
    assert.deepEqual(reported(file, text), ['whole-flow "["']);
    assert.deepEqual(type(ALL, text, ALL), type(ALL));
  });

  it('moves the spans of a last good version with the text around them', () => {
    const text = `${HEAD}${A}  - id: b\n    note: "more\n    name: Beta\n    alias: Bee\n${C}`;
    const good = text.replace('"more', 'm');
    const file = type(good, text);
    assert.deepEqual(marked(file, text), ['a Alpha', 'b Beta', 'c Gamma']);
    const { start, entry } = file.entries[1]!;
    const alias = entry.names[1]!;
    assert.equal(text.slice(start + alias.span.start, start + alias.span.end), 'Bee');
  });

  it('reads the keys of a file in any order', () => {
    const text = `entities:\n${A}version: 1\nsources:\n  s: S\n`;
    assert.deepEqual(entries(type(text)), ['a Alpha']);
    assert.deepEqual(
      type(text).sources.map(({ title }) => title[0]?.value),
      ['S'],
    );
  });

  it('reports a source that is there twice', () => {
    const text = 'sources:\n  s: S\n  t: T\n  s: U\n';
    assert.deepEqual(reported(type(text), text), ['duplicate-key "s"']);
  });
});
