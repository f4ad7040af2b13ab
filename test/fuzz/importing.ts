import assert from 'node:assert/strict';
import { writeTable } from '../../src/core/answers/export/table';
import { entityNotes } from '../../src/core/changes/exchange/notes/entityNotes';
import { recordsOfNotes } from '../../src/core/changes/exchange/notes/recordsOfNotes';
import { columnsOf } from '../../src/core/changes/exchange/table/columns';
import { readTable } from '../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../src/core/changes/exchange/table/recordsOfTable';
import type { Proposals } from '../../src/core/changes/incoming/proposals';
import { settle, tickedAtFirst } from '../../src/core/changes/incoming/settle';
import { NO_MEANINGS } from '../../src/core/changes/records/meanings';
import { reconcile } from '../../src/core/changes/records/reconcile';
import type { IncomingRecord } from '../../src/core/changes/records/record';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import type { Entity } from '../../src/core/registry/model';
import type { Vocabulary } from '../../src/core/registry/vocabulary/vocabulary';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { Random } from '../bench/random';
import { writeInto } from '../unit/core/changes/incoming/writeInto';
import { hostile } from './hostileRegistry';

const NAMES = [
  'Norvex',
  'Norvex AG',
  'Norvix',
  'Zorb Fund',
  'Li Muchen',
  '李沐辰',
  '诺维克斯',
  'Ana Ott',
  'H20',
  'Titan',
];
const WORDS = [
  'high',
  '2014',
  'a b; c',
  '35%',
  '0.51',
  'Germany',
  'us',
  'Q42',
  '549300S4KLFTLO7GSQ80',
  'threat-actor',
  '5 May 1980',
];
const HEADS = [
  'Name',
  'Chinese name',
  'Aliases',
  'Kind',
  'Country',
  'Wikidata',
  'LEI',
  'Owner',
  'Share',
  'Uses',
  'used',
  'MITRE',
];
const MORE_HEADS = [
  'First seen',
  'Note',
  'Topics',
  'CEO',
  'Role',
  'Born',
  'id',
  'source',
  'links',
  '__proto__',
  'Name',
  '',
];
const VOCABULARY = `schemas:
  ThreatActor: { name: { en: Threat actor, zh: 威胁行为者 }, like: Organization }
linkTypes:
  Uses: { from: user, to: used, forward: { en: Uses, zh: 使用 } }
`;

/** Tables and notes into registries: what is ticked is there, nothing that was there is lost, and no comment. */
export function fuzzImporting(random: Random): void {
  const before = registryText(random);
  const snapshot = snapshotOf(before);
  const { vocabulary } = snapshot.registry;
  const records = random.below(3) > 0 ? tableRecords(random, vocabulary) : noteRecords(random, vocabulary);
  const list = runToEnd(reconcile(records, snapshot));
  const keys = list.items.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length, 'two proposals have one key');
  const more = keys.filter(() => random.below(4) === 0);
  const ticked = settle(list.items, new Set([...tickedAtFirst(list.items), ...more]));
  const written = writeInto(before, list, ticked);
  const context = JSON.stringify([before, records, [...ticked]]);
  if ('refused' in written) return;
  const after = snapshotOf(written.text);
  const errors = [...after.registry.problems.values()].flat().filter(({ severity }) => severity === 'error');
  const had = [...snapshot.registry.problems.values()].flat().filter(({ severity }) => severity === 'error');
  assert.ok(errors.length <= had.length, `${JSON.stringify(errors)} ${context}`);
  nothingLost(list, ticked, snapshot, after, context);
  allThere(list, ticked, after, context);
  for (const [comment] of before.matchAll(/# c\d+/g))
    assert.ok(written.text.includes(comment), `${comment} ${context}`);
}

function nothingLost(
  { items }: Proposals,
  ticked: ReadonlySet<string>,
  { registry }: Snapshot,
  after: Snapshot,
  context: string,
): void {
  const replaced = new Set(
    items.flatMap((item) =>
      item.kind === 'value' && !item.adds && ticked.has(item.key) ? [`${item.about} ${item.field}`] : [],
    ),
  );
  for (const entity of registry.entities()) {
    const now = after.registry.entity(entity.id);
    assert.ok(now, `${entity.id} ${context}`);
    const [had, has] = [saidOf(entity, replaced), saidOf(now, replaced)];
    for (const each of had) assert.ok(has.includes(each), `${each} ${context}`);
  }
}

function allThere({ items }: Proposals, ticked: ReadonlySet<string>, after: Snapshot, context: string): void {
  for (const item of items.filter(({ key }) => ticked.has(key))) {
    const id = 'about' in item ? item.about : item.id;
    const entity = after.registry.entity(id);
    assert.ok(entity, `${id} ${context}`);
    const said = saidOf(entity, new Set());
    if (item.kind === 'entity') {
      const names = [...item.names.map(({ value }) => value), ...item.aliases];
      for (const name of names) assert.ok(said.includes(`name ${name}`), `${name} ${context}`);
    } else if (item.kind === 'name') assert.ok(said.includes(`name ${item.name.value}`), `${item.key} ${context}`);
    else if (item.kind === 'value')
      for (const each of [item.value].flat())
        assert.ok(said.includes(`${item.field} ${each}`), `${item.key} ${context}`);
    else if (item.kind === 'link')
      assert.ok(said.includes(`${item.type}.${item.end} ${item.other}`), `${item.key} ${context}`);
  }
}

/** What is said of an entity, a text for each, without the values that were to be replaced. */
function saidOf(
  { id, names, summary, description, properties, links, facts }: Entity,
  without: ReadonlySet<string>,
): readonly string[] {
  return [
    ...names.map(({ item }) => `name ${item.value}`),
    ...summary.map(({ value }) => `summary ${value}`),
    ...description.map(({ value }) => `description ${value}`),
    ...Array.from(properties).flatMap(([key, values]) =>
      without.has(`${id} ${key}`) ? [] : values.map(({ item }) => `${key} ${item.value}`),
    ),
    ...links.flatMap(({ item }) =>
      item.properties.flatMap(({ key, values }) =>
        values.map(({ value }) => `${item.type.value}.${key.value} ${value}`),
      ),
    ),
    ...facts.flatMap(({ item }) => item.text.map(({ value }) => `fact ${value}`)),
  ];
}

function cell(random: Random): string {
  const kind = random.below(12);
  if (kind === 0) return hostile(random);
  if (kind < 4) return '';
  return random.pick(kind < 9 ? NAMES : WORDS) + random.pick(['', '', '', '; Titan', '、Zorb Fund']);
}

function tableRecords(random: Random, vocabulary: Vocabulary): readonly IncomingRecord[] {
  const heads = Array.from({ length: 2 + random.below(6) }, (_, at) =>
    at === 0 && random.below(4) > 0 ? 'Name' : random.pick(random.below(3) > 0 ? HEADS : MORE_HEADS),
  );
  const rows = Array.from({ length: 1 + random.below(5) }, () => heads.map(() => cell(random)));
  const table = runToEnd(readTable(writeTable([heads, ...rows], random.pick(['csv', 'markdown'] as const))));
  if (!table) return [];
  const columns = columnsOf(table, NO_MEANINGS, vocabulary);
  return runToEnd(recordsOfTable(table, columns, NO_MEANINGS, vocabulary));
}

function noteRecords(random: Random, vocabulary: Vocabulary): readonly IncomingRecord[] {
  const notes = Array.from({ length: 1 + random.below(4) }, (_, at) => {
    const lines = Array.from({ length: random.below(5) }, () => {
      const key = random.pick([...HEADS, ...MORE_HEADS, 'type', 'aliases']);
      const value = cell(random);
      return `${JSON.stringify(key)}: ${JSON.stringify(random.below(3) === 0 ? `[[${value}]]` : value)}\n`;
    });
    const name = random.pick([...NAMES, hostile(random).replace(/[\\/\0]/g, '')]);
    return entityNotes(`n${at}/${name}.md`, `---\n${lines.join('')}---\n${cell(random)}\n`);
  });
  const reading = {
    meanings: NO_MEANINGS,
    kind: random.pick([undefined, 'Person']),
    profileOf: () => undefined,
    vocabulary,
  };
  return runToEnd(recordsOfNotes(notes.flat(), reading));
}

/** A registry as people write it, in block or flow style, with comments and a vocabulary of its own. */
function registryText(random: Random): string {
  let comments = 0;
  const comment = (): string => (random.below(3) === 0 ? ` # c${comments++}` : '');
  const entries = Array.from({ length: random.below(5) }, (_, at) => {
    const name = random.pick([random.pick(NAMES), `{ en: ${random.pick(['Norvex', 'Titan'])}, zh: 诺维克斯 }`]);
    const lines = [
      `schema: ${random.pick(['Company', 'Person', 'ThreatActor', 'Product'])}`,
      `name: ${name}`,
      random.pick(['alias: [Zorb]', 'alias: Zorb', 'alias:\n      - Zorb']),
      random.pick(['country: de', 'country: [de, fr]']),
      'wikidataId: Q42',
      'MITRE: G0010',
      random.pick(['used: e0', 'used: [e0, e1]']),
      `links:\n      - { type: Uses, used: e0 }`,
      `facts:\n      - text: A fact.`,
      'topics: [sanction]',
    ].filter(() => random.below(3) > 0);
    if (random.below(4) === 0) return `  - { id: e${at}, name: ${name}, country: de }${comment()}\n`;
    return [`  - id: e${at}${comment()}`, ...lines.map((line) => line + comment())].join('\n    ').concat('\n');
  });
  return `${VOCABULARY}entities:${entries.length === 0 ? ' []' : ''}\n${entries.join(random.pick(['', '\n']))}`;
}

function snapshotOf(text: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile('f', 1, text));
  return runToEnd(engine.update());
}
