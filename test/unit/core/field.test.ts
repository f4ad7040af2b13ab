import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe as describeEntity } from '../../../src/core/answers/dossier/describe';
import { exportMarkdown } from '../../../src/core/answers/dossier/exportMarkdown';
import { WHOLE_MAP } from '../../../src/core/answers/dossier/pageState';
import { groupEntities } from '../../../src/core/answers/entities/entityGroups';
import { referencesOf } from '../../../src/core/answers/entities/referencesOf';
import { relationsOf } from '../../../src/core/answers/entities/relations';
import { FtmExport } from '../../../src/core/answers/export/exportFtm';
import { mapOf } from '../../../src/core/answers/map/mapOf';
import { registryTargetAt } from '../../../src/core/answers/registryTargetAt';
import { proposeEntries } from '../../../src/core/changes/incoming/proposeEntries';
import { renameInNote } from '../../../src/core/changes/renaming/renameInNote';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { listUnregistered } from '../../../src/core/notes/unregistered/listUnregistered';
import { Engine } from '../../../src/core/registry/engine/engine';
import { occurrencesOfId } from '../../../src/core/registry/merging/occurrences';
import { schemaIcon, schemaWord } from '../../../src/core/registry/vocabulary/words';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { applyEdits } from '../../../src/core/text/base/textEdit';

// A registry of another field than companies: the politics of an island that does not exist, with its own kinds and relations.

const FOLDER = 'test/fixtures/field';
const FILE = 'varenna.entities.yaml';
const TEXT = readFileSync(`${FOLDER}/${FILE}`, 'utf8');
const NOTES = readdirSync(`${FOLDER}/notes`).map((name) => readFileSync(`${FOLDER}/notes/${name}`, 'utf8'));
const NOW = { asOf: undefined, today: '2025-06-15' };

function snapshotOf(text: string) {
  const engine = new Engine();
  runToEnd(engine.setFile(FILE, 1, text));
  return runToEnd(engine.update());
}

describe('a registry of another field', () => {
  const snapshot = snapshotOf(TEXT);
  const { registry } = snapshot;
  const relations = (id: string, locale = 'en') =>
    relationsOf(registry, registry.entity(id)!, locale).map(({ label, other }) => `${label}: ${other.id}`);

  const pageOf = (id: string): string => {
    const dossier = describeEntity(registry, id, { language: 'en', ...NOW })!;
    const page = { dossier, notes: [], companions: [], hasRemarks: false };
    return exportMarkdown(page, { path: () => undefined, line: () => 1 });
  };

  it('is about thirty entities and six notes, without anything to complain about but one word', () => {
    assert.ok(registry.size >= 30, String(registry.size));
    assert.equal(NOTES.length, 6);
    const problems = runToEnd(registry.allProblems()).get(FILE)!;
    assert.deepEqual(
      problems.map(({ code, parameters }) => [code, parameters]),
      [['unknown-link-type', { type: 'Mentorship' }]],
    );
  });

  it('has its kinds in the order of those that they are like, in the plural, with their own icons', () => {
    const groups = runToEnd(groupEntities(registry.vocabulary, [...registry.entities()], 'kind', 'en'));
    assert.deepEqual(
      groups.map(({ label }) => label),
      [
        'Companies',
        'People',
        'Public bodies',
        'Committees',
        'Parties',
        'Agreements',
        'Regulations',
        'Bills',
        'Countries and places',
        'Constituencies',
        'Events',
        'Elections',
        'Doctrines',
      ],
    );
    assert.deepEqual(
      [schemaWord(registry.vocabulary, 'Bill', 'zh-cn'), schemaIcon(registry.vocabulary, 'Bill')],
      ['法案', 'checklist'],
    );
    assert.equal(schemaIcon(registry.vocabulary, 'Committee'), 'library');
  });

  it('shows its relations with their words at both ends', () => {
    assert.deepEqual(
      relations('lantern-party').filter((each) => /coalition|Sponsors/.test(each)),
      ['In coalition with: reed-alliance', 'Sponsors: tide-bill'],
    );
    assert.ok(relations('reed-alliance').includes('In coalition with: lantern-party'));
    assert.ok(relations('tide-bill').includes('Sponsored by: lantern-party'));
    assert.ok(relations('tide-bill', 'zh-cn').includes('提案人: lantern-party'));
    assert.ok(relations('autumn-election').includes('Candidates: odile-marsh'));
    // A type that is not declared is its own word, a key without a meaning of its own is a reference.
    assert.ok(relations('ines-caldera').includes('Mentorship · pupil: pavel-renn'));
    assert.ok(relations('pavel-renn').includes('Mentorship · as pupil: ines-caldera'));
    assert.ok(relations('tide-bill').includes('Amends: harbour-act'));
    assert.ok(relations('harbour-act').includes('As amends: tide-bill'));
    assert.ok(relations('odile-marsh').includes('As minister: harbour-ministry'));
    // What else a link names is tied to both.
    assert.ok(relations('north-quay').includes('As seat: odile-marsh'));
  });

  it('shows every reference at both ends, but for those of events, which are in timelines', () => {
    let count = 0;
    for (const entity of registry.entities()) {
      for (const { to } of referencesOf(registry, entity)) {
        const other = registry.entity(to.value);
        // The list of problems says that no id is wrong; the hall is text.
        if (!other) continue;
        count++;
        assert.ok(
          relationsOf(registry, entity, 'en').some((each) => each.other === other),
          `${entity.id}: ${other.id}`,
        );
        const back = relationsOf(registry, other, 'en').some((each) => each.other === entity);
        const dated = describeEntity(registry, other.id, { language: 'en', ...NOW })!.timeline;
        assert.ok(back || dated.some(({ event }) => event === entity.id), `${other.id}: ${entity.id}`);
        assert.ok(pageOf(entity.id).includes(other.names[0]?.item.value ?? ''), `${entity.id}: ${other.id}`);
      }
    }
    assert.ok(count >= 45, String(count));
  });

  it('has text where a value is none of its ids', () => {
    const values = (id: string) =>
      describeEntity(registry, id, { language: 'en', ...NOW })!.properties.map(
        ({ label, values: all }) => `${label}: ${all.join()}`,
      );
    assert.ok(values('tide-bill').includes('Stage: second reading'));
    assert.ok(values('tide-pact').includes('Location: Old Town Hall'));
    assert.ok(values('north-quay').includes('Seats: 3'));
  });

  it('goes from a value to the entity', () => {
    const file = registry.files.get(FILE)!;
    const at = (text: string) => registryTargetAt(registry, file, TEXT.indexOf(text) + text.length)?.id;
    assert.equal(at('drafter: harbour-min'), 'harbour-ministry');
    assert.equal(at('founder: [odile-marsh, bram'), 'bram-tolliver');
    assert.equal(at('contest: autumn'), 'autumn-election');
    assert.equal(at('stage: second'), undefined);
    assert.equal(at('seats: 3'), undefined);
  });

  it('is in FollowTheMoney what its kinds are like', () => {
    const lines = [...new FtmExport(registry, false).lines()];
    const schemaOf = (id: string) => lines.find((line) => line.id === id)?.schema;
    assert.deepEqual(['lantern-party', 'tide-bill', 'harbour-committee', 'autumn-election'].map(schemaOf), [
      'Organization',
      'Event',
      'PublicBody',
      'Event',
    ]);
  });

  it('is mapped in its own words', () => {
    const describing = (id: string) => describeEntity(registry, id, { language: 'en', ...NOW });
    const map = runToEnd(mapOf(registry, describing, 'tide-bill', WHOLE_MAP))!;
    assert.ok(map.ties.some(({ from, to, verb }) => `${from} ${verb} ${to}` === 'lantern-party sponsors tide-bill'));
  });

  it('leaves nothing behind when any id is renamed', () => {
    for (const id of registry.ids()) {
      const renamed = applyEdits(
        TEXT,
        occurrencesOfId(registry, 'entity', id).map(({ span }) => ({ span, text: 'renamed-entity' })),
      );
      const left = new RegExp(`(?<![\\w-])${id}(?![\\w-])`).exec(renamed.replace(/^schemas:[\s\S]*?^entities:/m, ''));
      assert.equal(left, null, `${id}: ${renamed.slice(left?.index, (left?.index ?? 0) + 40)}`);
      const after = snapshotOf(renamed).registry;
      assert.deepEqual(
        runToEnd(after.allProblems())
          .get(FILE)!
          .map(({ code }) => code),
        ['unknown-link-type'],
      );
      assert.equal(referencesTotal(after), referencesTotal(registry), id);
      const note = `See [[${id}]], [[${id}|that one]] and [[${id}#history]].`;
      const edits = renameInNote(note, snapshot, undefined, { kind: 'id', id, from: id, to: 'renamed-entity' });
      assert.equal(applyEdits(note, edits), note.replaceAll(`[[${id}`, '[[renamed-entity'));
    }
  });

  it('offers codes of the form that a kind has, as that kind', () => {
    const listed = listUnregistered(
      NOTES.map((text, at) => ({ file: `${at}.md`, text })),
      snapshot,
    );
    const code = listed.find(({ names }) => names.includes('VB-1077'));
    assert.deepEqual([code?.evidence, code?.count, code?.notes], ['ownCode', 2, 2]);
    const [entry] = proposeEntries([code!], () => false, registry.vocabulary);
    assert.equal(entry?.schema, 'Bill');
    // Those that an entity has are its names.
    assert.ok(!listed.some(({ names }) => names.includes('VB-1042')));
  });

  it('recognises its names in notes, exactly where the kind says so', () => {
    const found = NOTES.flatMap((text) => findMentions(text, snapshot).flatMap(({ entities }) => entities));
    for (const id of ['tide-bill', 'lantern-party', 'north-quay', 'autumn-election', 'budget-committee'])
      assert.ok(found.includes(id), id);
    const lower = findMentions('A tide bill of any kind. The Tide Bill.', snapshot);
    assert.deepEqual(
      lower.map(({ start }) => start),
      [29],
    );
  });
});

function referencesTotal(registry: ReturnType<typeof snapshotOf>['registry']): number {
  return [...registry.entities()].reduce((sum, entity) => sum + referencesOf(registry, entity).length, 0);
}
