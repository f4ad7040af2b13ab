import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../src/core/answers/dossier/describe';
import { relationDetail } from '../../../src/core/answers/entities/relationDetail';
import { relationsOf } from '../../../src/core/answers/entities/relations';
import { linkChoices } from '../../../src/core/changes/capture/linkChoices';
import { linkDate } from '../../../src/core/changes/capture/relationQuestions';
import { renameInNote } from '../../../src/core/changes/renaming/renameInNote';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { applyEdits } from '../../../src/core/text/base/textEdit';
import { snapshotOf } from '../../support/snapshotOf';

// A registry of medicine as its author writes it at first, before anything is declared, and what follows when some of it is.

const ENTITIES = `
  - id: halden
    schema: Company
    name: { en: Halden Bio, zh: 哈尔登生物 }
    alias: Halden
    sector: Biotechnology
    links:
      - { type: License, licensee: minglan, drug: norlimab, startDate: 2024-03-11 }
      - { type: Development, drug: norlimab }
      - { type: UnknownLink, object: polaris-3, role: sponsors }
  - { id: minglan, schema: Company, name: { en: Minglan Pharma, zh: 明澜医药 } }
  - { id: fda, schema: PublicBody, name: [Food and Drug Administration, FDA] }
  - id: norlimab
    schema: Drug
    name: { en: norlimab, zh: 诺利单抗 }
    target: abc-1
    indication: [lung-cancer, all others]
  - { id: abc-1, schema: Gene, name: ABC-1 }
  - { id: lung-cancer, schema: Disease, name: lung cancer }
  - id: polaris-3
    schema: Trial
    name: POLARIS-3
    alias: [POLARIS, AURORA]
    startDate: 2023-05
    location: Bonn
    funder: the state
    links:
      - { type: Investigator, doctor: petra-lind }
  - { id: petra-lind, schema: Person, name: Petra Lind }
  - { id: rheinwerk, schema: CRO, name: Rheinwerk }
`;
const DRAFT = `entities:${ENTITIES}`;
const DECLARED = `schemas:
  Trial: { name: { en: Trial, zh: 临床试验 }, like: Project, case: exact }
  Drug: { name: { en: Drug, zh: 药物 }, like: Product }
  Target: { name: { en: Target, zh: 靶点 } }
linkTypes:
  License: { from: licensor, to: licensee, inverse: { en: Licensed by, zh: 获授权自 } }
  Aim: { from: aimer, to: target, forward: { en: Aims at, zh: 作用靶点 }, inverse: { en: Drugs against it, zh: 针对它的药物 } }
entities:${ENTITIES}`;

const NOW = { asOf: undefined, today: '2025-06-15' };

function relations(text: string, id: string, locale: string): readonly string[] {
  const { registry } = snapshotOf(text);
  return relationsOf(registry, registry.entity(id)!, locale).map((relation) => {
    const detail = relationDetail(relation, locale);
    return `${relation.label}: ${relation.other.id}${detail === undefined ? '' : ` (${detail})`}`;
  });
}

function properties(text: string, id: string, language: string): readonly string[] {
  const dossier = describeEntity(snapshotOf(text).registry, id, { language, ...NOW })!;
  return dossier.properties.map(({ label, values }) => `${label}: ${values.join()}`);
}

describe('a registry of another field as it is first written', () => {
  it('shows relations of types that nothing declares at every end, in their own word', () => {
    assert.deepEqual(relations(DRAFT, 'halden', 'en'), [
      'License · licensee: minglan',
      'License · drug: norlimab',
      'Development · drug: norlimab',
      'Sponsors: polaris-3',
    ]);
    assert.deepEqual(relations(DRAFT, 'minglan', 'en'), ['License · as licensee: halden']);
    assert.deepEqual(relations(DRAFT, 'minglan', 'zh-cn'), ['License·以此为 licensee: halden']);
    assert.deepEqual(relations(DRAFT, 'norlimab', 'en'), [
      'Target: abc-1',
      'Indication: lung-cancer',
      'License · as drug: halden',
      'Development · as drug: halden',
    ]);
    assert.deepEqual(relations(DRAFT, 'polaris-3', 'en'), [
      'Investigator · doctor: petra-lind',
      'Related: halden (Halden Bio sponsors POLARIS-3)',
    ]);
    assert.deepEqual(relations(DRAFT, 'abc-1', 'zh-cn'), ['以此为 target: norlimab']);
  });

  it('shows them in the words that are declared, and those of the keys where there are none', () => {
    assert.deepEqual(relations(DECLARED, 'halden', 'en').slice(0, 3), [
      'License: minglan',
      'Drug: norlimab',
      'Development · drug: norlimab',
    ]);
    assert.deepEqual(relations(DECLARED, 'minglan', 'zh-cn'), ['获授权自: halden']);
    assert.deepEqual(relations(DECLARED, 'abc-1', 'zh-cn'), ['针对它的药物: norlimab']);
    assert.ok(relations(DECLARED, 'norlimab', 'zh-cn').includes('作用靶点: abc-1'));
    assert.deepEqual(relations(DECLARED.replace(', inverse: { en: Licensed by, zh: 获授权自 }', ''), 'minglan', 'en'), [
      'License · as licensee: halden',
    ]);
  });

  it('has words for what has only begun, and for sectors in both languages', () => {
    assert.ok(properties(DRAFT, 'polaris-3', 'en').includes('Since: 2023-05'));
    assert.ok(properties(DRAFT, 'halden', 'zh-cn').includes('行业: 生物技术'));
    assert.equal(
      describeEntity(snapshotOf(DECLARED).registry, 'polaris-3', { language: 'zh-cn', ...NOW })!.kind,
      '临床试验',
    );
  });

  it('has one hint a word, and none for keys and values of its own', () => {
    const problems = [...runToEnd(snapshotOf(DRAFT).registry.allProblems()).values()].flat();
    assert.deepEqual(problems.map(({ code, parameters }) => `${code} ${Object.values(parameters ?? {})[0]}`).sort(), [
      'unknown-link-type Development',
      'unknown-link-type Investigator',
      'unknown-link-type License',
      'unknown-schema CRO',
      'unknown-schema Disease',
      'unknown-schema Drug',
      'unknown-schema Gene',
      'unknown-schema Trial',
    ]);
  });

  it('offers its kinds and types where one is written', () => {
    const { schemasInUse, linkTypesInUse } = snapshotOf(DRAFT).registry;
    for (const schema of ['Drug', 'Trial', 'CRO']) assert.ok(schemasInUse.includes(schema), schema);
    for (const type of ['License', 'Investigator']) assert.ok(linkTypesInUse.includes(type), type);
  });

  it('offers no type of families for things, and the date that the sentence states', () => {
    const { registry } = snapshotOf(DECLARED);
    const types = linkChoices(registry, 'Gene', 'Disease').map(({ type }) => type);
    assert.deepEqual(types.slice(0, 2), ['License', 'License']);
    assert.ok(
      !types.includes('Family') && !types.includes('Associate') && !types.includes('Directorship'),
      types.join(),
    );
    assert.equal(linkDate('FDA approved norlimab on 14 May 2024.', '2025-01-01', 'holds')?.date, '2024-05-14');
  });

  it('takes names of trials for ordinary words only where nothing says that they are exact', () => {
    const found = (text: string, registry: string) => findMentions(text, snapshotOf(registry)).length;
    assert.equal(found('The Polaris of her career. The Aurora, Colorado.', DRAFT), 2);
    assert.equal(found('The Polaris of her career. The Aurora, Colorado.', DECLARED), 0);
    assert.equal(found('POLARIS-5, POLARIS-30, POLARIS-CRC-1 and POLARIS-3b.', DRAFT), 0);
  });

  it('renames a name in the genitive with its ending', () => {
    const note = 'Das ist Rheinwerks Antrag, und der von Rheinwerk ist nicht da.';
    const edits = renameInNote(note, snapshotOf(DRAFT), undefined, {
      kind: 'name',
      id: 'rheinwerk',
      from: 'Rheinwerk',
      to: 'Mainwerk',
    });
    assert.equal(applyEdits(note, edits), 'Das ist Mainwerks Antrag, und der von Mainwerk ist nicht da.');
  });
});
