import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedNames } from '../../../../../src/core/notes/mentions/changedNames';
import { findMentionsResumably } from '../../../../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../../../../src/core/notes/mentions/indexedNotes';
import { exportedPageMark } from '../../../../../src/core/notes/mentions/noteDate';
import { SignatureMaker } from '../../../../../src/core/notes/mentions/noteSignature';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { indexNote } from '../../../../support/indexNote';

const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

const WORDS = [
  'Acme',
  'Corp',
  'H20',
  'H20s',
  '8xH20',
  'AI',
  '英伟达',
  '英',
  '中芯国际',
  '中芯',
  'Ünö',
  'U\u0308no\u0308',
  'steel',
];
const NAMES = [
  'Acme',
  'Acme Corp',
  'H20',
  'AI',
  '英伟达',
  '中芯国际',
  '中芯',
  '英伟达 H20',
  'Ünö',
  'steel',
  'A steel corp',
  'Steel',
];
const IDS = ['acme', 'h20', 'ai', 'nvidia', 'smic', 'acme-corp'];

/** Bulk data that some entries extend. */
const BULK = ['acme', 'ai', 'unextended']
  .map(
    (id, index) => `{"id":"${id}","schema":"Company","properties":{"name":["${NAMES[index + 2]}"],"alias":["steel"]}}`,
  )
  .join('\n');

interface Made {
  readonly id: string;
  readonly name: string | undefined;
  readonly weak: string | undefined;
  readonly notIn: string | undefined;
  readonly near: string | undefined;
  readonly summary: string | undefined;
  readonly disabled?: boolean;
  /** The entity that makes it. */
  readonly maker?: string | undefined;
}

const entity: fc.Arbitrary<Made> = fc.record({
  id: fc.constantFrom(...IDS),
  // As while an entry is typed.
  name: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 4 }),
  weak: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
  notIn: fc.option(fc.constantFrom('Acme Corp', 'H20 steel'), { nil: undefined, freq: 3 }),
  near: fc.option(fc.constantFrom('steel', 'H20'), { nil: undefined, freq: 4 }),
  summary: fc.option(fc.constantFrom('One.', 'Two.'), { nil: undefined }),
  disabled: fc.nat(7).map((which) => which === 0),
  maker: fc.option(fc.constantFrom(...IDS), { nil: undefined }),
});

const registries = fc.array(fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 5 }), {
  minLength: 2,
  maxLength: 4,
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(...IDS, ...NAMES).map((name) => `[[${name}]]`),
  fc.constantFrom('\n', '芯片', ', ', '-'),
);
const frontMatter = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc
    .constantFrom('ignore: [Acme]', 'ignore: [h20]', 'use: { AI: acme }', 'use: { 中芯: Acme }')
    .map((directive) => `---\ndossier: { ${directive} }\n---\n`),
);
const note = fc
  .tuple(frontMatter, fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', ''))
  .map(([front, pieces, gap]) => front + pieces.join(gap));

function yaml(entities: readonly Made[]): string {
  const entry = ({ id, name, weak, notIn, near, summary, disabled, maker }: Made) =>
    [
      `  - id: ${id}`,
      name &&
        `    name: { value: "${name}"${notIn ? `, notIn: ["${notIn}"]` : ''}${near ? `, near: ["${near}"]` : ''} }`,
      weak && `    weakAlias: "${weak}"`,
      summary && `    summary: ${summary}`,
      maker && `    manufacturer: ${maker}`,
      disabled && '    disabled: true',
    ]
      .filter(Boolean)
      .join('\n');
  return `entities:\n${entities.map(entry).join('\n')}\n`;
}

function changeTo(engine: Engine, entities: readonly Made[]): Snapshot {
  runToEnd(engine.setFile('registry', 1, yaml(entities)));
  return runToEnd(engine.update());
}

/** The meanings of an ambiguous name come in the order of the registry, which is not worth reading every note for. */
function shown(index: IndexedNotes, note: string): unknown[] {
  return [...index.mentions.mentionsIn(note)].map(({ entities, kind, ...rest }) => ({
    ...rest,
    kind: entities.length > 1 ? '' : kind,
    entities: entities.toSorted(),
  }));
}

describe('IndexedNotes', () => {
  it('finds the notes with the names of an entity whose schema has changed', () => {
    const engine = new Engine();
    const withSchema = (schema: string) => {
      runToEnd(engine.setFile('registry', 1, `entities:\n- { id: acme, schema: ${schema}, name: Acme }\n`));
      return runToEnd(engine.update());
    };
    const before = withSchema('Company');
    const index = new IndexedNotes();
    indexNote(index, 'note', 'Ann Acme', before);
    const changes = runToEnd(changedNames(before.registry, withSchema('Person').registry));
    assert.deepEqual([...runToEnd(index.affectedBy(changes!, () => new Map()))], ['note']);
  });

  it('counts no mentions of an exported page, which a change of any entity may affect all the same', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('registry', 1, 'entities:\n- { id: acme, name: Acme }\n'));
    const snapshot = runToEnd(engine.update());
    const index = new IndexedNotes();
    indexNote(index, 'page', `${exportedPageMark('acme')}Acme sells.`, snapshot);
    indexNote(index, 'note', 'Acme sells.', snapshot);
    assert.deepEqual(index.mentions.counts('acme'), { mentions: 1, notes: 1 });
    const changes = { ids: new Set(['other']), names: new Set<string>() };
    assert.deepEqual([...runToEnd(index.affectedBy(changes, () => new Map()))], ['page']);
  });

  it('counts no mentions of an entity in its own profile, and says which notes a change of profiles concerns', () => {
    const engine = new Engine();
    runToEnd(
      engine.setFile(
        'registry',
        1,
        'entities:\n- { id: acme, name: Acme }\n- { id: bolt, name: [Bolt, Acme] }\n- { id: cog, name: Cog }\n',
      ),
    );
    const snapshot = runToEnd(engine.update());
    const index = new IndexedNotes();
    const read = (note: string, text: string) => indexNote(index, note, text, snapshot);
    read('cog', 'Cog sells to Acme.');
    read('other', 'Cog.');
    const profiles = new Map([
      ['cog', new Set(['cog'])],
      ['acme', new Set(['acme'])],
      ['none', new Set(['cog'])],
    ]);
    assert.deepEqual(index.setProfiles(profiles), ['cog']);
    read('cog', 'Cog sells to Acme.');
    read('acme', 'Acme.');
    assert.deepEqual(index.mentions.counts('cog'), { mentions: 1, notes: 1 });
    assert.deepEqual(
      [...index.mentions.mentionsIn('acme')].map(({ entities }) => entities),
      [['bolt']],
    );
    // A renaming of the entity concerns its profile all the same.
    assert.deepEqual(
      [...runToEnd(index.affectedBy({ ids: new Set(['cog']), names: new Set() }, () => new Map()))].sort(),
      ['cog', 'other'],
    );
    assert.deepEqual(index.setProfiles(new Map([['acme', new Set(['acme'])]])), ['cog']);
    assert.deepEqual(index.setProfiles(new Map([['acme', new Set(['acme'])]])), []);
  });

  it('finds the notes that a change of the registry may affect', function () {
    this.timeout(0);
    let spared = 0;
    fc.assert(
      fc.property(registries, fc.array(note, { minLength: 1, maxLength: 8 }), (states, texts) => {
        const engine = new Engine();
        runToEnd(engine.setBulkFile('bulk', new TextEncoder().encode(BULK)));
        let before = changeTo(engine, states[0]!);
        const index = new IndexedNotes();
        const read = (at: number, snapshot: Snapshot, into = index) => indexNote(into, `${at}`, texts[at]!, snapshot);
        for (const at of texts.keys()) read(at, before);
        for (const state of states.slice(1)) {
          const after = changeTo(engine, state);
          const changes = runToEnd(changedNames(before.registry, after.registry));
          assert.ok(changes);
          const affected = runToEnd(index.affectedBy(changes, () => new Map()));
          for (const at of affected) read(Number(at), after);
          spared += texts.length - affected.size;
          const anew = new IndexedNotes();
          for (const at of texts.keys()) read(at, after, anew);
          for (const at of texts.keys()) assert.deepEqual(shown(index, `${at}`), shown(anew, `${at}`), texts[at]);
          before = after;
        }
      }),
      { numRuns: RUNS },
    );
    assert.ok(spared > RUNS, `${spared} notes were spared`);
  });

  it('finds no note to read again if no name changed', () => {
    const engine = new Engine();
    const acme: Made = {
      id: 'acme',
      name: 'Acme',
      weak: undefined,
      notIn: undefined,
      near: undefined,
      summary: 'One.',
    };
    const before = changeTo(engine, [acme]);
    const index = new IndexedNotes();
    indexNote(index, 'a', 'Acme', before);
    const after = changeTo(engine, [{ ...acme, summary: 'Two.' }]);
    const changes = runToEnd(changedNames(before.registry, after.registry));
    assert.deepEqual(changes, { ids: new Set(), names: new Set() });
  });

  it('keeps the date of each note', () => {
    const index = new IndexedNotes();
    const file = 'file:///notes/%E4%BC%9A%E8%AE%AE2025%E5%B9%B47%E6%9C%8816%E6%97%A5.md';
    for (const note of ['a.md', file, '100%.md']) index.set(note, '', []);
    assert.deepEqual(
      ['a.md', file, '100%.md', 'b.md'].map((note) => index.dateOf(note)),
      [undefined, '2025-07-16', undefined, undefined],
    );
    index.set('a.md', '# 2025-07\n', []);
    index.set(file, '---\ndate: 2024\n---\n', []);
    assert.deepEqual([index.dateOf('a.md'), index.dateOf(file)], ['2025-07', '2024']);
    index.set('a.md', '# Log\n', []);
    index.delete(file);
    assert.deepEqual([index.dateOf('a.md'), index.dateOf(file)], [undefined, undefined]);
  });

  it('knows its notes, and spares those whose front matter says nothing of names', () => {
    const engine = new Engine();
    const before = changeTo(engine, []);
    const index = new IndexedNotes();
    const notes = {
      plain: '---\ntitle: x\n---\nOnyx and dossier',
      directing: '---\ndossier: { ignore: [Onyx] }\n---\nOnyx',
      open: '---\ndossier: x\nOnyx',
    };
    for (const [note, text] of Object.entries(notes)) indexNote(index, note, text, before);
    assert.deepEqual([index.has('plain'), index.has('other'), index.size], [true, false, 3]);
    const made: Made = {
      id: 'acme',
      name: 'Acme',
      weak: undefined,
      notIn: undefined,
      near: undefined,
      summary: undefined,
    };
    const changes = runToEnd(changedNames(before.registry, changeTo(engine, [made]).registry));
    assert.deepEqual([...runToEnd(index.affectedBy(changes!, () => new Map()))], ['directing']);
    assert.deepEqual([index.delete('open'), index.delete('open'), index.size], [true, false, 2]);
  });

  it('looks for the names that a folder prefers after any change', () => {
    const index = new IndexedNotes();
    const engine = new Engine();
    const before = changeTo(engine, []);
    for (const text of ['Mercury rises', 'Venus rises']) indexNote(index, text, text, before);
    const made: Made = {
      id: 'mercury-systems',
      name: 'Jupiter',
      weak: undefined,
      notIn: undefined,
      near: undefined,
      summary: undefined,
    };
    const after = changeTo(engine, [made]);
    const changes = runToEnd(changedNames(before.registry, after.registry));
    const affected = runToEnd(index.affectedBy(changes!, () => new Map([['mercury', 'mercury-systems']])));
    assert.deepEqual([...affected], ['Mercury rises']);
  });

  it('finds a new name in any part of a long note, composed or not', () => {
    const before = changeTo(new Engine(), []);
    for (const filler of ['word\n', 'cafe\u0301\n']) {
      const index = new IndexedNotes();
      const maker = new SignatureMaker();
      const text = `Jupiter ${filler.repeat(20_000)} Caf\u00e9 8xH100`;
      index.set('long', text, runToEnd(findMentionsResumably(text, before, undefined, maker)), maker.finish());
      const affectedBy = (name: string) => {
        const changes = { ids: new Set(['id']), names: new Set([name]) };
        return [...runToEnd(index.affectedBy(changes, () => new Map()))];
      };
      for (const name of ['Jupiter', 'Caf\u00e9', 'H100']) assert.deepEqual(affectedBy(name), ['long'], name);
      assert.deepEqual(affectedBy('Saturn'), []);
    }
  });
});
