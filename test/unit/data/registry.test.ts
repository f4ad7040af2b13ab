import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { NameKind } from '../../../src/core/matching/nameKind';
import type { Entity } from '../../../src/core/registry/model';
import { BUILT_IN } from '../../../src/core/registry/vocabulary/vocabulary';
import { foldedName } from '../../../src/core/text/units/canonical';
import { parsePlainYaml } from '../../../src/core/text/yaml/read/plainYaml';
import { bundledFiles, bundledSnapshot, demoFiles, problemsOf, validate } from './dataFiles';
import { VARIANTS, WHO_IS_WHO } from './whoIsWho';

const snapshot = bundledSnapshot();
const bundled = snapshot.registry;
const entities = [...bundled.entities()];

/** The bundled schemas that a reader would miss first. */
const EXPECTED_SCHEMAS = BUILT_IN.schemas.filter((name) => name !== 'Position');

describe('The bundled registry', () => {
  it('is read without a problem', () => {
    assert.deepEqual(problemsOf(snapshot), []);
  });

  it('is written in the plain style, which is read twenty times as fast as any other YAML', () => {
    for (const { file, entries } of bundled.files.values()) {
      const text = bundledFiles.find((each) => each.file === file)!.text;
      for (const { start, entry } of entries) {
        const item = text.slice(text.lastIndexOf('\n', start) + 1, start + entry.span.end);
        assert.ok(parsePlainYaml(`${item.trimEnd()}\n`), `${file}: ${entry.id.value}`);
      }
    }
  });

  it('has an entity of every schema, in a number worth having', () => {
    assert.deepEqual([...new Set(entities.map((entity) => entity.schema))].sort(), [...EXPECTED_SCHEMAS].sort());
    assert.ok(entities.length >= 120, `${entities.length} entities`);
  });

  for (const { file, text } of [...bundledFiles, ...demoFiles]) {
    it(`${file} follows the JSON Schema, in the failsafe schema of YAML and in an editor's`, () => {
      for (const yamlSchema of ['failsafe', 'core'] as const) {
        const valid = validate(parse(text, { schema: yamlSchema }));
        assert.ok(valid, `${yamlSchema}: ${JSON.stringify(validate.errors?.slice(0, 3), null, 1)}`);
      }
    });
  }

  it('uses each id once and refers to nothing that is missing', () => {
    const ids = bundledFiles.flatMap(({ text }) =>
      (parse(text, { schema: 'failsafe' }).entities as { id: string }[]).map(({ id }) => id),
    );
    assert.equal(new Set(ids).size, ids.length);
    for (const entity of entities) {
      for (const [key, value] of referencesOf(entity)) {
        const known = BUILT_IN.valueKind(key) === 'source' ? bundled.sources.get(value) : bundled.entity(value);
        assert.ok(known, `${entity.id}: ${key}: ${value}`);
      }
    }
  });

  it("knows the article's Who's Who in both languages, and its other spellings", () => {
    for (const [id, ...names] of [...WHO_IS_WHO, ...VARIANTS]) {
      for (const name of names) assert.deepEqual(entitiesNamed(name), [id], name);
    }
  });

  it('corrects names that the article has wrong', () => {
    const misspelt = (id: string) => namesOf(id, ['misspelling']);
    assert.deepEqual(misspelt('huahong-technology'), ['Hahong Technology', 'Wahhong Technology', 'Hahong', 'Wahhong']);
    assert.ok(misspelt('shanghai-ast').includes('Shanghai Xaosi Technology'));
    for (const id of [
      'enflame',
      'iluka-resources',
      'huahong-technology',
      'kunlunxin',
      'ganzhou-keli',
      'guosen-securities',
    ]) {
      assert.ok(bundled.entity(id)?.properties.has('note'), `${id} says what is wrong in the article`);
    }
    assert.equal(
      bundled.entity('enflame')?.names.some(({ item }) => /iluka/i.test(item.value)),
      false,
    );
  });

  it('gives no spelling to two entities', () => {
    const owners = new Map<string, Set<string>>();
    for (const entity of entities) {
      for (const { item } of entity.names) {
        const key = foldedName(item.value);
        owners.set(key, (owners.get(key) ?? new Set()).add(entity.id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids]);
    assert.deepEqual(shared, []);
  });

  it('has a summary for all but events, and a source for every fact', () => {
    for (const entity of entities) {
      if (entity.schema !== 'Event') assert.ok(entity.summary.length > 0, `${entity.id} has no summary`);
      for (const { item } of entity.facts) assert.ok(item.sources[0]?.source, `${entity.id}: ${item.text[0]?.value}`);
    }
  });

  it('has a source for every relation', () => {
    for (const { id, links } of entities) {
      for (const { item } of links) assert.ok(item.sources[0]?.source, `${id}: ${item.type.value}`);
    }
  });

  it('says where in the article, and has an address and a date for every source', () => {
    for (const { id, facts, links } of entities) {
      for (const { source, at } of [...facts, ...links].flatMap(({ item }) => item.sources)) {
        assert.equal(at.length > 0, isArticle(source?.value), `${id}: ${source?.value} ${at[0]?.value}`);
      }
    }
    for (const { id, url, date } of bundled.sources.values()) assert.ok(date && url, id);
  });

  it('cites every source that it lists', () => {
    const cited = new Set(entities.flatMap(referencesOf).map(([, value]) => value));
    assert.deepEqual(
      [...bundled.sources.keys()].filter((id) => !cited.has(id)),
      [],
    );
  });

  it('says everything in both languages', () => {
    const inOne = entities.flatMap(({ id, summary, facts, links, properties }) => {
      const roles = links.map(({ item }) => item.properties.find(({ key }) => key.value === 'role')?.values ?? []);
      const sectors = (properties.get('sector') ?? []).map(({ item }) => item);
      return [summary, sectors, ...roles, ...facts.map(({ item }) => item.text)]
        .filter((texts) => texts.length > 0)
        .filter((texts) => !['en', 'zh'].every((tag) => texts.some(({ lang }) => lang === tag)))
        .map((texts) => `${id}: ${texts[0]?.value}`);
    });
    assert.deepEqual(inOne, []);
  });

  it('dates every event and says who was involved', () => {
    const events = entities.filter((entity) => entity.schema === 'Event');
    assert.ok(events.length >= 19);
    for (const event of events) {
      assert.ok(event.properties.has('date') || event.properties.has('startDate'), event.id);
      assert.ok(event.properties.has('involved') && event.properties.has('source'), event.id);
    }
  });
});

function referencesOf(entity: Entity): readonly (readonly [key: string, value: string])[] {
  const ofLinks = entity.links.flatMap(({ item }) => item.properties);
  const own = [...entity.properties].flatMap(([key, values]) => values.map(({ item }) => [key, item.value] as const));
  const linked = ofLinks.flatMap(({ key, values }) => values.map(({ value }) => [key.value, value] as const));
  const cited = [...entity.facts, ...entity.links]
    .flatMap(({ item }) => item.sources)
    .flatMap(({ source }) => (source ? [['source', source.value] as const] : []));
  return [...own, ...linked, ...cited].filter(([key]) => ['reference', 'source'].includes(BUILT_IN.valueKind(key)));
}

/** The article or its digest, which are cited by paragraph or section. */
function isArticle(source: string | undefined): boolean {
  return source?.startsWith('caixin-2025-07-26') ?? false;
}

function entitiesNamed(name: string): readonly string[] {
  const folded = foldedName(name);
  return entities
    .filter(({ names }) => names.some(({ item }) => foldedName(item.value) === folded))
    .map(({ id }) => id);
}

function namesOf(id: string, kinds: readonly NameKind[]): readonly string[] {
  const names = bundled.entity(id)?.names ?? [];
  return names.filter(({ item }) => kinds.includes(item.kind)).map(({ item }) => item.value);
}
