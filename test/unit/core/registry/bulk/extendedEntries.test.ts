import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import { definitionIn } from '../../../../../src/core/answers/entities/timelineItems';
import { searchNames } from '../../../../../src/core/answers/names/searchNames';
import { changedNames } from '../../../../../src/core/notes/mentions/changedNames';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { occurrencesOfId } from '../../../../../src/core/registry/merging/occurrences';
import { locate } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const LINES = [
  {
    id: 'NK-a1',
    schema: 'Company',
    properties: {
      name: ['Acme Shipping', 'Acme Lines'],
      country: ['pa'],
      topics: ['sanction', 'debarment'],
      parent: ['NK-b2'],
    },
  },
  { id: 'NK-b2', schema: 'Person', properties: { name: ['Иван Петров'], alias: ['Ivan Petrov'] } },
];
const NOTE = 'Acme Shipping, acme lines, 极致航运, Ivan Petrov, [[NK-a1]]';

class Case {
  readonly engine = new Engine();

  constructor(own = '', lines: readonly object[] = LINES) {
    this.bulk('list', lines);
    this.own(own);
  }

  bulk(file: string, lines: readonly object[]): void {
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    runToEnd(this.engine.setBulkFile(`${file}.ftm.json`, new TextEncoder().encode(text)));
    runToEnd(this.engine.update());
  }

  own(entries: string): void {
    runToEnd(this.engine.setFile('own.entities.yaml', 1, `entities:\n${entries}\n`));
    runToEnd(this.engine.update());
  }

  get snapshot() {
    return this.engine.snapshot;
  }

  found(note = NOTE): string[] {
    return findMentions(note, this.snapshot).map(({ start, end, entities }) => `${note.slice(start, end)}=${entities}`);
  }

  problems(): string[] {
    const { problems } = this.snapshot.registry;
    return [...problems.values()].flat().map(({ code, parameters }) => [code, ...Object.values(parameters)].join(' '));
  }
}

const ACME = '- { id: NK-a1, alias: [极致航运], summary: Runs ships., facts: [{ date: 2025-06, text: Listed. }] }';
const ALL = ['Acme Shipping=NK-a1', 'acme lines=NK-a1', '极致航运=NK-a1', 'Ivan Petrov=NK-b2', 'NK-a1=NK-a1'];

describe('an entry with the id of an entity of bulk data', () => {
  it('extends it: one entity under the names of both', () => {
    const extended = new Case(ACME);
    assert.deepEqual(extended.found(), ALL);
    assert.deepEqual(extended.problems(), []);
    const entity = extended.snapshot.registry.entity('NK-a1');
    assert.deepEqual(
      entity?.names.map(({ item }) => `${item.kind} ${item.value}`),
      ['name Acme Shipping', 'alias Acme Lines', 'alias 极致航运'],
    );
    assert.equal(entity.schema, 'Company');
  });

  it('shows with all that bulk data says, defined in both', () => {
    const { registry } = new Case(ACME).snapshot;
    const found = describeEntity(registry, 'NK-a1', { language: 'en', asOf: undefined, today: undefined })!;
    assert.deepEqual(
      [found.title, textOf(found.summary), found.timeline.length, found.relations[0]?.label],
      ['Acme Shipping', 'Runs ships.', 1, 'Parent'],
    );
    assert.deepEqual(
      found.properties.map(({ key }) => key),
      ['country', 'topics'],
    );
    const [lower, higher] = registry.entity('NK-a1')!.parts.map(definitionIn);
    assert.equal(registry.bulkText(lower!.file)?.slice(lower!.span.start, lower!.span.end), 'Acme Shipping');
    assert.equal(higher?.file, 'own.entities.yaml');
    assert.deepEqual(
      relationsOf(registry, registry.entity('NK-b2')!, 'en').map(({ kind, other }) => `${kind} ${other.id}`),
      ['^parent NK-a1'],
    );
  });

  it('replaces single values and adds to lists', () => {
    const extended = new Case('- { id: NK-a1, schema: Vessel, name: Acme Maritime, country: cy, topics: [poi] }');
    const entity = extended.snapshot.registry.entity('NK-a1')!;
    const values = (key: string) => entity.properties.get(key)?.map(({ item }) => item.value);
    assert.deepEqual(
      [entity.schema, values('country'), values('topics')],
      ['Vessel', ['cy'], ['sanction', 'debarment', 'poi']],
    );
    assert.deepEqual(extended.found('Acme Shipping, Acme Lines, Acme Maritime'), [
      'Acme Lines=NK-a1',
      'Acme Maritime=NK-a1',
    ]);
  });

  it('removes names', () => {
    const extended = new Case('- { id: NK-a1, remove: [Acme Lines, Acme Planes] }');
    assert.deepEqual(extended.found(), ['Acme Shipping=NK-a1', 'Ivan Petrov=NK-b2', 'NK-a1=NK-a1']);
    assert.deepEqual(extended.problems(), ['remove-without-effect Acme Planes']);
  });

  it('removes all of it if it is disabled', () => {
    const extended = new Case('- { id: NK-a1, disabled: true }\n- { id: own, name: Own, parent: NK-a1 }');
    assert.deepEqual(extended.found(), ['Ivan Petrov=NK-b2']);
    assert.equal(extended.snapshot.registry.entity('NK-a1'), undefined);
    const { registry } = extended.snapshot;
    assert.deepEqual(
      ['NK-a1', 'NK-b2', 'own', 'none'].map((id) => registry.hasId(id)),
      [true, true, true, false],
    );
    assert.deepEqual(extended.problems(), []);
    const hits = runToEnd(searchNames(extended.snapshot, 'Acme', { limit: 5, locale: 'en' }));
    assert.deepEqual(hits, []);
    extended.own('- { id: NK-a1, disabled: false }');
    assert.deepEqual(extended.found(), ALL.toSpliced(2, 1));
  });

  it('takes effect and loses it at once, whatever comes or goes first', () => {
    const extended = new Case();
    const plain = extended.found();
    extended.own('- { id: NK-a1, disabled: true }');
    assert.deepEqual(extended.found(), ['Ivan Petrov=NK-b2']);
    extended.own(ACME);
    assert.deepEqual(extended.found(), ALL);
    extended.engine.deleteFile('list.ftm.json');
    runToEnd(extended.engine.update());
    assert.deepEqual(extended.found(), ['极致航运=NK-a1', 'NK-a1=NK-a1']);
    assert.deepEqual(extended.problems().toSorted(), ['invalid-id NK-a1 nk-a1', 'missing-name NK-a1']);
    extended.bulk('list', LINES);
    assert.deepEqual(extended.found(), ALL);
    assert.deepEqual(extended.problems(), []);
    extended.engine.deleteFile('own.entities.yaml');
    runToEnd(extended.engine.update());
    assert.deepEqual(extended.found(), plain);
  });

  it('extends what two files of bulk data say', () => {
    const extended = new Case(ACME);
    extended.bulk('more', [
      { id: 'NK-a1', schema: 'Company', properties: { name: ['Acme Shipping'], alias: ['ASL'], country: ['cy'] } },
    ]);
    assert.deepEqual(extended.found('ASL, Acme Lines, 极致航运'), ['ASL=NK-a1', 'Acme Lines=NK-a1', '极致航运=NK-a1']);
    const country = extended.snapshot.registry.entity('NK-a1')!.properties.get('country');
    assert.deepEqual(
      country?.map(({ item }) => item.value),
      ['pa'],
    );
  });

  it('leaves all others to bulk data, and compiles nothing if no name changed', () => {
    const extended = new Case(ACME);
    const { registry, matcher } = extended.snapshot;
    assert.deepEqual([...registry.ids()], ['NK-a1']);
    assert.deepEqual([...registry.entries.extended.keys()], ['NK-a1']);
    extended.own(ACME.replace('Runs ships', 'Runs more ships'));
    assert.equal(extended.snapshot.matcher, matcher);
    assert.equal(extended.snapshot.registry.entries.extended, registry.entries.extended);
  });

  it('hides what others in bulk data are called, by its own names only', () => {
    const twin = { id: 'NK-c3', schema: 'Company', properties: { name: ['Acme Lines', 'Zorblax'] } };
    const extended = new Case('- { id: NK-a1, alias: [Zorblax] }', [...LINES, twin]);
    assert.deepEqual(extended.found('Acme Lines, Zorblax'), ['Acme Lines=NK-c3,NK-a1', 'Zorblax=NK-a1']);
  });

  it('changes the names that notes are searched for', () => {
    const extended = new Case();
    let before = extended.snapshot.registry;
    const changes = (own: string) => {
      extended.own(own);
      const after = extended.snapshot.registry;
      const found = runToEnd(changedNames(before, after))!;
      before = after;
      return [[...found.ids], [...found.names].toSorted()];
    };
    assert.deepEqual(changes('- { id: NK-a1, summary: Runs ships. }'), [[], []]);
    assert.deepEqual(changes('- { id: NK-a1, alias: Zorblax }'), [['NK-a1'], ['Zorblax']]);
    assert.deepEqual(changes('- { id: NK-a1, remove: Acme Lines }'), [['NK-a1'], ['Acme Lines', 'Zorblax']]);
    const own = '- { id: own, name: { value: Ivan Petrov, notIn: [Ivan Petrov Quay] } }';
    assert.deepEqual(changes(`- { id: NK-a1, remove: Acme Lines }\n${own}`), [['own'], ['Ivan Petrov', 'own']]);
    // What it hid where it did not count itself may be a mention now.
    assert.deepEqual(changes('- { id: NK-a1, remove: Acme Lines }'), [['own'], ['Ivan Petrov']]);
    assert.deepEqual(changes('- { id: NK-a1, disabled: true }'), [['NK-a1'], ['Acme Shipping']]);
    assert.deepEqual(changes(''), [['NK-a1'], ['Acme Lines', 'Acme Shipping', 'NK-a1']]);
  });

  it('knows the names of every bulk file that has an entity which an entry no longer extends', () => {
    const extended = new Case('- { id: NK-a1, name: Zorblax }');
    extended.bulk('more', [{ id: 'NK-a1', schema: 'Company', properties: { name: ['Quillon Freight'] } }]);
    const before = extended.snapshot.registry;
    extended.own('- { id: other, name: Other }');
    assert.deepEqual(extended.found('Quillon Freight'), ['Quillon Freight=NK-a1']);
    const { names } = runToEnd(changedNames(before, extended.snapshot.registry))!;
    assert.ok(names.has('Quillon Freight'));
  });

  it('has an id that bulk data has too, where it cannot be renamed', () => {
    const { registry } = new Case(ACME).snapshot;
    const places = occurrencesOfId(registry, 'entity', 'NK-a1').map(({ file }) => file);
    assert.deepEqual(places, ['own.entities.yaml', 'list.ftm.json#NK-a1']);
    const part = registry.entity('NK-b2')!.parts[0]!;
    const place = locate(part, part.entry.id.span);
    assert.deepEqual(occurrencesOfId(registry, 'entity', 'NK-b2'), [{ ...place, role: 'id' }]);
  });
});
