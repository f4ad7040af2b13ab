import assert from 'node:assert/strict';
import { describe as dossierOf } from '../../../../../src/core/answers/dossier/describe';
import { noteProblems } from '../../../../../src/core/answers/notes/noteProblems';
import { registryTargetAt } from '../../../../../src/core/answers/registryTargetAt';
import { fixesOf } from '../../../../../src/core/changes/fixes/fixesOf';
import { changedNames } from '../../../../../src/core/notes/mentions/changedNames';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { occurrencesOfId } from '../../../../../src/core/registry/merging/occurrences';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';

const TEXT = `entities:
- { id: acme, schema: Company, name: Acme, formerId: [acme-ltd, acme-gmbh] }
- id: bolt
  name: Bolt
  parent: acme-ltd
  rival: acme-gmbh
  links:
  - { type: Directorship, director: acme-ltd }
  facts:
  - { date: 2024, text: x, event: acme-ltd }
`;

function snapshotOf(text: string) {
  const engine = new Engine();
  runToEnd(engine.setFile('own', 1, text));
  return runToEnd(engine.update());
}

describe('a former id', () => {
  const snapshot = snapshotOf(TEXT);
  const { registry } = snapshot;

  it('leads to the entity that it was merged into, from references and from that entity', () => {
    assert.equal(registry.entity('acme-ltd')?.id, 'acme');
    assert.deepEqual(registry.referrersOf('acme'), ['bolt']);
    const reader = { language: 'en', asOf: undefined, today: '2025-01-01' };
    const othersOf = (id: string) =>
      dossierOf(registry, id, reader)!.relations.flatMap(({ statements }) =>
        statements.map(({ text: [other] }) => other.entity),
      );
    assert.deepEqual(othersOf('bolt'), ['acme', 'acme', 'acme']);
    assert.deepEqual(new Set(othersOf('acme-gmbh')), new Set(['bolt']));
    assert.equal(registry.entity('bolt')?.facts[0]?.item.event?.value, 'acme');
    const offset = TEXT.indexOf('acme-gmbh\n');
    assert.equal(registryTargetAt(registry, registry.files.get('own')!, offset)?.id, 'acme');
    assert.equal(occurrencesOfId(registry, 'entity', 'acme').length, 5);
  });

  it('is taken, and is not used where an entity has the id', () => {
    assert.ok(registry.hasId('acme-ltd'));
    const again = snapshotOf(`${TEXT}- { id: acme-ltd, name: Another }\n`).registry;
    assert.equal(again.entity('acme-ltd')?.id, 'acme-ltd');
    assert.equal(again.presentId('acme-ltd'), 'acme-ltd');
  });

  it('is reported where an entity has the id, or another one claims it, and follows each change of another file', () => {
    const engine = new Engine();
    const other = (text: string): readonly string[] => {
      runToEnd(engine.setFile('other', 2, text));
      const { registry: now } = runToEnd(engine.update());
      return (now.problems.get('own') ?? []).map(({ code, parameters }) => `${code} ${parameters.suggestion}`);
    };
    runToEnd(engine.setFile('own', 1, 'entities:\n- { id: acme, name: Acme, formerId: old }\n'));
    assert.deepEqual(other(''), []);
    assert.deepEqual(other('entities:\n- { id: bolt, name: Bolt, formerId: old }\n'), ['former-id-taken bolt']);
    assert.deepEqual(other('entities:\n- { id: old, name: Old }\n'), ['former-id-taken ']);
    assert.deepEqual(other('entities:\n- { id: acme, formerId: old }\n'), []);
  });

  it('gets a hint with a fix in a registry, and no other problem', () => {
    const problems = registry.problems.get('own') ?? [];
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['former-id', 'former-id', 'former-id', 'former-id'],
    );
    const [fix] = fixesOf(problems[0]!, TEXT, registry);
    const written = fix!.write();
    assert.ok(!('refused' in written));
    assert.equal(applyEdits(TEXT, written), TEXT.replace('parent: acme-ltd', 'parent: acme'));
  });

  it('is an explicit mention in a note, with a hint', () => {
    const text = 'Of [[acme-ltd]] and [[acme-gmbh|them]].';
    const mentions = findMentions(text, snapshot);
    assert.deepEqual(
      mentions.map(({ entities }) => entities),
      [['acme'], ['acme']],
    );
    const found = noteProblems({ text, mentions, fileName: 'a.md' }, snapshot, (code) =>
      code === 'former-link' ? 'hint' : 'off',
    );
    assert.deepEqual(
      found.map(({ span, parameters }) => [text.slice(span.start, span.end), parameters.right]),
      [
        ['acme-ltd', 'acme'],
        ['acme-gmbh', 'acme'],
      ],
    );
  });

  it('has notes with it read again once it is written', () => {
    const before = snapshotOf(TEXT.replace(', formerId: [acme-ltd, acme-gmbh]', ''));
    const changed = runToEnd(changedNames(before.registry, registry));
    assert.ok(changed?.names.has('acme-ltd'));
    assert.ok(changed?.ids.has('acme'));
  });

  it('is followed in the text after an edit too', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('own', 1, TEXT.replace('acme-ltd, ', '')));
    const problems = () => (runToEnd(engine.update()).registry.problems.get('own') ?? []).map(({ code }) => code);
    assert.ok(problems().includes('dangling-reference'));
    runToEnd(engine.setFile('own', 1, TEXT));
    assert.ok(!problems().includes('dangling-reference'));
  });
});
