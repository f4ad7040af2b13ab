import assert from 'node:assert/strict';
import { displayName } from '../../../../../src/core/answers/names/displayName';
import { writeNewName } from '../../../../../src/core/changes/drafts/newName';
import { locate } from '../../../../../src/core/registry/model';
import { registryOf } from '../../answers/registryOf';
import { withChanges } from '../withChanges';

const BUILT_IN = `entities:
  - { id: volt, schema: Company, name: { en: { value: Spark Works, case: ignore }, zh: 伏江 }, alias: [SPW] }
`;

/** Writes a new name in place of the English one, and checks what the entity is called then. */
function renamed(own: string): string {
  const registry = registryOf(BUILT_IN, own);
  const volt = registry.entity('volt')!;
  const old = volt.names.find(({ item }) => item.value === 'Spark Works')!;
  const part = volt.parts.find(({ layer }) => layer === 1);
  const entry = {
    place: part ? part.start + part.entry.id.span.start : 'volt',
    oldSpan: old.part === part ? locate(old.part, old.item.span).span : undefined,
    hasNames: part?.entry.names.some(({ kind }) => kind === 'name') ?? false,
  };
  const text = withChanges(own, writeNewName(own, entry, { old: old.item, to: 'Volt River', from: '2025-03' }));
  const entity = registryOf(BUILT_IN, text).entity('volt')!;
  assert.equal(displayName(entity, 'en'), 'Volt River');
  assert.equal(displayName(entity, 'zh'), '伏江');
  const previous = entity.names.filter(({ item }) => item.kind === 'previous').map(({ item }) => item);
  assert.deepEqual(
    previous.filter(({ value }) => value === 'Spark Works').map(({ lang, endDate }) => [lang, endDate]),
    [['en', '2025-03']],
  );
  return text;
}

describe('a new name from a date', () => {
  it('takes the place of the old one in the entry of the user, and the old one ends', () => {
    assert.equal(
      renamed(`entities:
  - id: volt
    # Called so since 1990.
    name: { en: Spark Works, zh: 伏江 }
    previousName: Lamp House
`),
      `entities:
  - id: volt
    # Called so since 1990.
    name: { en: Volt River, zh: 伏江 }
    previousName: [Lamp House, { value: Spark Works, lang: en, endDate: 2025-03 }]
`,
    );
  });

  it('is written beside names in other languages', () => {
    assert.match(renamed('entities:\n  - id: volt\n    name:\n      zh: 伏江\n'), /zh: 伏江\n {6}en: Volt River\n/);
  });

  it('is written into an entry without names, with the rules of the old one', () => {
    const text = renamed('entities:\n  - id: volt\n    note: Ask first.\n');
    assert.match(text, /note: Ask first\.\n/);
    assert.match(text, /case: ignore/);
  });

  it('gets an entry where the user has none', () => {
    assert.match(renamed('entities: []\n'), /id: volt\n/);
  });

  it('gets an entry where the one of the user was not found, whatever was typed where the old name was', () => {
    const before = 'entities:\n  - { id: volt, name: Spark Works }\n';
    const old = registryOf(before).entity('volt')!.names[0]!;
    const entry = { place: 'volt', oldSpan: locate(old.part, old.item.span).span, hasNames: true };
    const typed = `entities:\n  - { id: ada, name: Ada Works }\n${before.slice('entities:\n'.length)}`;
    const text = withChanges(typed, writeNewName(typed, entry, { old: old.item, to: 'Volt River', from: '2025-03' }));
    assert.ok(text.startsWith(typed), text);
    assert.match(text.slice(typed.length), /id: volt\n {4}name: Volt River\n/);
  });
});
