import assert from 'node:assert/strict';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import { type Entity, locate } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { readRegistry } from '../readRegistry';

/** Layers, farthest first, each the text below `entities:`. */
function merge(...layers: readonly string[]): Registry {
  return readRegistry(layers.map((text, layer) => ({ file: `layer-${layer}`, layer, text: `entities:\n${text}\n` })));
}

function nvidia(...layers: readonly string[]): Entity {
  const entity = merge(...layers).entity('nvidia');
  assert.ok(entity);
  return entity;
}

function names(entity: Entity): string {
  return entity.names.map(({ item }) => `${item.kind} ${item.lang || '-'} ${item.value}`).join(', ');
}

function codes(registry: Registry): string[] {
  return [...registry.problems].flatMap(([file, problems]) =>
    problems.map(({ code, parameters }) => `${file} ${code} ${Object.values(parameters).join(' ')}`.trim()),
  );
}

const BUNDLED =
  '- { id: nvidia, schema: Company, name: { en: Nvidia, zh: 英伟达 }, alias: [NVDA], country: us, topics: [a] }';

describe('mergeRegistry', () => {
  it('suggests another entity for a reference once a name has changed', () => {
    const engine = new Engine();
    const suggested = (name: string) => {
      runToEnd(
        engine.setFile('own', 2, `entities:\n- { id: a, name: A, parent: Acme }\n- { id: c-1, name: ${name} }\n`),
      );
      return codes(runToEnd(engine.update()).registry);
    };
    assert.deepEqual(suggested('Acme'), ['own dangling-reference parent Acme c-1']);
    assert.deepEqual(suggested('Bolt'), ['own dangling-reference parent Acme']);
    assert.deepEqual(suggested('Acme'), ['own dangling-reference parent Acme c-1']);
  });

  describe('puts the names of a higher layer over those of a lower one', () => {
    const check = (higher: string, expected: string) =>
      it(higher, () => assert.equal(names(nvidia(BUNDLED, `- { id: nvidia, ${higher} }`)), expected));
    check('note: x', 'name en Nvidia, name zh 英伟达, alias - NVDA');
    check('alias: [Team Green]', 'name en Nvidia, name zh 英伟达, alias - NVDA, alias - Team Green');
    check('name: { en: Nvidia Corp }', 'name zh 英伟达, name en Nvidia Corp, alias - NVDA');
    check('name: { zh-Hant: 輝達 }', 'name en Nvidia, name zh 英伟达, name zh-Hant 輝達, alias - NVDA');
    check('name: Nvidia', 'name zh 英伟达, name en Nvidia, alias - NVDA');
    check('name: NVIDIA', 'name zh 英伟达, name - NVIDIA, alias - NVDA');
    check('remove: [NVDA]', 'name en Nvidia, name zh 英伟达');
    check('remove: [NVDA], alias: [NVDA]', 'name en Nvidia, name zh 英伟达, alias - NVDA');
    check('weakAlias: [NVDA]', 'name en Nvidia, name zh 英伟达, weak - NVDA');
    check('alias: [Nvidia]', 'name zh 英伟达, name en Nvidia, alias - NVDA');
  });

  it('matches a name as the higher layer says', () => {
    const entity = nvidia(BUNDLED, '- { id: nvidia, alias: [{ value: NVDA, case: ignore }] }');
    assert.deepEqual(
      entity.names.filter(({ item }) => item.value === 'NVDA').map(({ item }) => item.case),
      ['ignore'],
    );
  });

  describe('merges properties', () => {
    const check = (higher: string, key: string, expected: string[]) =>
      it(higher, () => {
        const values = nvidia(BUNDLED, `- { id: nvidia, ${higher} }`).properties.get(key) ?? [];
        assert.deepEqual(
          values.map(({ item }) => item.value),
          expected,
        );
      });
    check('country: tw', 'country', ['tw']);
    check('topics: [b]', 'topics', ['a', 'b']);
    check('topics: [a, b]', 'topics', ['a', 'b']);
    check('topics: b', 'topics', ['b']);
    check('ticker: NVDA', 'ticker', ['NVDA']);
  });

  it('merges values by language, of which a higher layer replaces those of its languages', () => {
    const values = (higher: string) =>
      nvidia('- { id: nvidia, name: N, sector: { en: chips, zh: 芯片 } }', `- { id: nvidia, sector: ${higher} }`)
        .properties.get('sector')
        ?.map(({ item }) => `${item.lang} ${item.value}`);
    assert.deepEqual(values('{ en: processors }'), ['zh 芯片', 'en processors']);
    assert.deepEqual(values('{ de: Chips }'), ['en chips', 'zh 芯片', 'de Chips']);
    assert.deepEqual(values('processors'), [' processors']);
  });

  it('finds in one entry that names another no reference where a higher layer disables it', () => {
    const registry = merge('- { id: a, name: A, parent: b }\n- { id: b, name: B }', '- { id: a, disabled: true }');
    assert.deepEqual(registry.referrersOf('b'), []);
    const own = '- { id: c, name: C, parent: b, links: [{ type: Ownership, owner: b }] }';
    const twice = merge(`- { id: a, name: A, parent: [b, b], brand: b }\n- { id: b, name: B, parent: a }\n${own}`);
    assert.deepEqual(twice.referrersOf('b'), ['a', 'c']);
  });

  it('merges texts by language, and has the schema of the highest layer', () => {
    const lower = '- { id: nvidia, schema: Company, name: N, summary: { en: Far, zh: 远 } }';
    const entity = nvidia(lower, '- { id: nvidia, schema: Organization, summary: { en: Near } }');
    assert.deepEqual(entity.summary.map(({ value }) => value).sort(), ['Near', '远']);
    assert.equal(entity.schema, 'Organization');
    assert.equal(nvidia('- { id: nvidia, name: N }').schema, 'Thing');
  });

  it('adds facts and links, each with the part that it comes from', () => {
    const lower = '- { id: nvidia, name: N, facts: [{ text: one }], links: [{ type: Ownership, asset: nvidia }] }';
    const entity = nvidia(
      lower,
      '- { id: nvidia, facts: [{ text: two }], links: [{ type: Ownership, owner: nvidia }] }',
    );
    assert.deepEqual(
      entity.facts.map(({ part, item }) => [part.file, item.text[0]?.value]),
      [
        ['layer-0', 'one'],
        ['layer-1', 'two'],
      ],
    );
    assert.equal(entity.links.length, 2);
    assert.deepEqual(
      entity.parts.map(({ layer }) => layer),
      [0, 1],
    );
  });

  it('orders the files of one layer by name', () => {
    const file = (name: string, country: string) => ({
      file: name,
      text: `entities:\n- { id: a, name: A, country: ${country} }\n`,
    });
    const registry = readRegistry([file('b', 'us'), file('a', 'cn')]);
    assert.equal(registry.entity('a')?.properties.get('country')?.[0]?.item.value, 'us');
  });

  it('removes an entity that a higher layer disables, and reports no references to it', () => {
    const registry = merge('- { id: a, name: A, parent: b }\n- { id: b, name: B }', '- { id: b, disabled: true }');
    assert.deepEqual([...registry.ids()], ['a']);
    assert.deepEqual(codes(registry), []);
  });

  it('has the id of an entity that is disabled, so that no other gets it', () => {
    const registry = merge('- { id: a, name: A }\n- { id: b, disabled: true }');
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => registry.hasId(id)),
      [true, true, false],
    );
    assert.equal(registry.entity('b'), undefined);
  });

  it('restores an entity for which a higher layer says `disabled: false`', () => {
    const lower = '- { id: b, name: B, disabled: true }';
    const ids = (...layers: readonly string[]) => [...merge(...layers).ids()];
    assert.deepEqual(ids(lower, '- { id: b, alias: BB }'), []);
    assert.deepEqual(ids(lower, '- { id: b, disabled: false }'), ['b']);
    assert.deepEqual(ids('- { id: b, name: B, disabled: false }', '- { id: b, disabled: true }'), []);
  });

  it('shares sources between files', () => {
    const registry = readRegistry([
      { file: 'a', text: 'sources:\n  s:\n    title: S\n' },
      {
        file: 'b',
        text: 'entities:\n- { id: a, name: A, facts: [{ text: x, source: s }, { text: y, source: ss }] }\n',
      },
    ]);
    assert.equal(registry.sources.get('s')?.title[0]?.value, 'S');
    assert.deepEqual(codes(registry), ['b unknown-source ss']);
  });

  describe('finds problems that only all files together show', () => {
    const check = (text: string, expected: string[]) =>
      it(text, () =>
        assert.deepEqual(
          codes(merge(text)).map((line) => line.replace('layer-0 ', '')),
          expected,
        ),
      );
    check('- { id: a, schema: Person }', ['missing-name a']);
    check('- { id: a, alias: [A] }', ['missing-name a']);
    check('- { id: nvidia, name: Nvidia, parent: nvidai }', ['dangling-reference parent nvidai nvidia']);
    check('- { id: nvidia, name: Nvidia, parent: Nvidia }', ['dangling-reference parent Nvidia nvidia']);
    check('- { id: a, name: A, involved: [a, zzz] }', ['dangling-reference involved zzz']);
    check('- { id: a, name: A, links: [{ type: Ownership, owner: b }] }', ['dangling-reference owner b']);
    check('- { id: a, name: A, remove: [B] }', ['remove-without-effect B']);
    check('- { id: a, name: X }\n- { id: b, name: X }', []);
  });

  it('reports them where they are', () => {
    const text = 'entities:\n- id: a\n  name: A\n- id: b\n  name: B\n  parent: "c"\n';
    const [found] = readRegistry([{ file: 'f', text }]).problems.get('f') ?? [];
    assert.equal(found && text.slice(found.span.start - 1, found.span.end + 1), '"c"');
  });

  it('keeps the place of every name', () => {
    const text = 'version: 1\n\nentities:\n  - id: a\n    name:\n      en: "Alpha"\n      zh: 甲\n';
    const entity = readRegistry([{ file: 'f', text }]).entity('a');
    const places = entity?.names.map(({ part, item }) => {
      const { span } = locate(part, item.span);
      return text.slice(span.start, span.end);
    });
    assert.deepEqual(places, ['Alpha', '甲']);
  });

  it('accepts any word as an id', () => {
    const registry = merge('- { id: __proto__, name: P }\n- { id: constructor, name: C, parent: toString }');
    assert.deepEqual([...registry.ids()], ['__proto__', 'constructor']);
    assert.ok(codes(registry).some((line) => line.includes('dangling-reference parent toString')));
  });
});
