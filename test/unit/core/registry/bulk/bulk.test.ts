import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchNames } from '../../../../../src/core/answers/names/searchNames';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { ftmToYaml, skippedLines } from '../../../../../src/core/registry/bulk/bulkFile';
import { readBulkFile } from '../../../../../src/core/registry/bulk/readBulkFile';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { locate } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const LINES = [
  {
    id: 'NK-a1',
    schema: 'Company',
    properties: { name: ['Acme Shipping', '极致航运'], country: ['pa'], notes: ['One.', 'Two.'] },
  },
  {
    id: 'NK-b2',
    schema: 'Person',
    properties: { name: ['Иван Петров'], alias: ['Ivan: Petrov'], weakAlias: ['Vanya'] },
  },
  { id: 'own-1', schema: 'Ownership', properties: { owner: ['NK-b2'], asset: ['NK-a1'], percentage: ['51'] } },
];
const text = LINES.map((line) => JSON.stringify(line)).join('\n');

const ODD_UNITS = [
  '\ufffd',
  '\ud800',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\n',
  '\t',
  '"',
  "'",
  ': ',
  ' #',
  '- ',
  '\\',
];

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function engineWith(content: string): Engine {
  const engine = new Engine();
  runToEnd(engine.setBulkFile('list.ftm.jsonl', bytes(content)));
  runToEnd(engine.update());
  return engine;
}

function found(engine: Engine, note: string): string[] {
  return findMentions(note, engine.snapshot).map(({ start, end, entities }) => `${note.slice(start, end)}=${entities}`);
}

describe('bulk data', () => {
  it('is found by all its names', () => {
    assert.deepEqual(found(engineWith(text), 'acme shipping, 极致航运公司, Иван Петров (Vanya), [[NK-a1|it]]'), [
      'acme shipping=NK-a1',
      '极致航运=NK-a1',
      'Иван Петров=NK-b2',
      'Vanya=NK-b2',
      'it=NK-a1',
    ]);
  });

  it('gives an entity like any other, with every value at its place in a text that shows it', () => {
    const { registry } = engineWith(text).snapshot;
    const entity = registry.entity('NK-b2');
    assert.equal(entity?.schema, 'Person');
    assert.deepEqual(
      entity.names.map(({ item }) => [item.kind, item.value]),
      [
        ['name', 'Иван Петров'],
        ['alias', 'Ivan: Petrov'],
        ['weak', 'Vanya'],
      ],
    );
    const { file, span } = locate(entity.names[1]!.part, entity.names[1]!.item.span);
    assert.equal(registry.bulkText(file)?.slice(span.start, span.end), 'Ivan: Petrov');
    assert.equal(registry.entity('NK-b2'), entity);
    assert.equal(registry.entity('NK-c3'), undefined);
    assert.equal(registry.bulkText('list.ftm.jsonl'), undefined);
    assert.equal(registry.bulkText('list.ftm.jsonl#unknown'), undefined);
  });

  it('has lower priority than registry files', () => {
    const engine = engineWith(text);
    runToEnd(engine.setFile('own.entities.yaml', 0, 'entities:\n  - id: acme\n    name: Acme Shipping\n'));
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'Acme Shipping 极致航运'), ['Acme Shipping=acme', '极致航运=NK-a1']);
    engine.deleteFile('list.ftm.jsonl');
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'Acme Shipping 极致航运'), ['Acme Shipping=acme']);
  });

  it('may be referred to from a registry', () => {
    const engine = engineWith(text);
    runToEnd(engine.setFile('own.entities.yaml', 1, 'entities:\n  - id: ship\n    name: Ship\n    owner: NK-a1\n'));
    const problems = () => engine.snapshot.registry.problems.get('own.entities.yaml')?.map(({ code }) => code);
    runToEnd(engine.update());
    assert.deepEqual(problems(), []);
    engine.deleteFile('list.ftm.jsonl');
    runToEnd(engine.update());
    assert.deepEqual(problems(), ['dangling-reference']);
  });

  it('skips lines that are not entities, and says where the first one is', () => {
    const file = runToEnd(
      readBulkFile('x', bytes(`\ufeff${text}\r\n\n{"id":\n[1]\n{"id":"x"}\nnull\n{"id":"y","schema":"Company"}`)),
    );
    assert.deepEqual(
      [...file.heads()].map(({ id }) => id),
      ['NK-a1', 'NK-b2', 'own-1', 'y'],
    );
    assert.deepEqual([file.skipped, file.firstSkipped], [4, 5]);
    assert.match(skippedLines(file)!, /^x:5: not a FollowTheMoney entity/);
    assert.equal(skippedLines(runToEnd(readBulkFile('x', bytes(text)))), undefined);
  });

  it('counts the lines of a file that is read in several steps', () => {
    const first = `${JSON.stringify(LINES[0])}\n`;
    const file = runToEnd(readBulkFile('x', bytes(`${first.repeat(2000)}no entity\n`)));
    assert.deepEqual([file.skipped, file.firstSkipped], [1, 2001]);
  });

  it('accepts properties of any shape', () => {
    const odd =
      '{"id":"o","schema":"Company","properties":{"name":"no list","alias":[1,"One Two",null],"__proto__":["x"]}}';
    assert.deepEqual(found(engineWith(odd), 'no list; one two'), ['one two=o']);
    assert.deepEqual(found(engineWith('{"id":"o","schema":"Company","properties":7}'), 'o'), []);
    assert.deepEqual(found(engineWith(''), 'o'), []);
  });

  it('reads lines that are longer than a step', () => {
    const long = JSON.stringify({
      id: 'long',
      schema: 'Company',
      properties: { name: ['Long One'], notes: ['长'.repeat(200_000)] },
    });
    assert.deepEqual(found(engineWith(`${long}\n${text}\n${long}`), 'Long One, Acme Shipping'), [
      'Long One=long',
      'Acme Shipping=NK-a1',
    ]);
  });

  it('counts only the first of lines with the same id', () => {
    const twice = { id: 'NK-a1', schema: 'Vessel', properties: { name: ['Zorblax'] } };
    const engine = engineWith(`${text}\n${JSON.stringify(twice)}`);
    assert.deepEqual(found(engine, 'Zorblax, Acme Shipping'), ['Acme Shipping=NK-a1']);
    assert.equal(engine.snapshot.registry.entity('NK-a1')?.schema, 'Company');
  });

  it('reads the same id thousands of times in linear time', () => {
    const line = JSON.stringify(LINES[0]);
    const file = runToEnd(readBulkFile('x', bytes(`${line}\n`.repeat(50_000))));
    assert.deepEqual([...file.heads()], [{ id: 'NK-a1', schema: 'Company', names: ['Acme Shipping', '极致航运'] }]);
  });

  describe('of very many entities', () => {
    const line = (id: string, name: string) => JSON.stringify({ id, schema: 'Company', properties: { name: [name] } });
    const many = Array.from({ length: 70_000 }, (_, k) => line(`n${k}`, `Zorb ${k} Works`));
    const engine = new Engine();
    let pauses = 0;
    before(() => {
      for (const _ of engine.setBulkFile('many', bytes([...many, line('n7', 'Another')].join('\n')))) pauses++;
      for (const _ of engine.update()) pauses++;
    });

    it('is found and read like few, in many steps', () => {
      assert.deepEqual(found(engine, 'Zorb 7 Works, Zorb 65543 Works, Zorb 69999 Works, Another'), [
        'Zorb 7 Works=n7',
        'Zorb 65543 Works=n65543',
        'Zorb 69999 Works=n69999',
      ]);
      const { registry, matcher } = engine.snapshot;
      for (const k of [0, 767, 768, 65_543, 69_999]) {
        assert.equal(registry.entity(`n${k}`)?.names[0]?.item.value, `Zorb ${k} Works`);
        assert.deepEqual(
          matcher.named(`zorb ${k} works`).map(({ id }) => id),
          [`n${k}`],
        );
      }
      assert.equal(registry.entity('n70000'), undefined);
      assert.ok(pauses > 30, `${pauses} pauses`);
    });

    it('is searched like few, in many steps', () => {
      const search = (text: string) => {
        const work = searchNames(engine.snapshot, text, { limit: 3, locale: 'en' });
        for (let steps = 0; ; steps++) {
          const { done, value } = work.next();
          if (done) return { ids: value.map(({ entity }) => entity.id), steps };
        }
      };
      assert.deepEqual(search('zorb 65543').ids, ['n65543']);
      assert.deepEqual(search('zorb 6999').ids, ['n6999', 'n69990', 'n69991']);
      assert.deepEqual(search('').ids, ['n0', 'n1', 'n10']);
      for (const text of ['zorb', '']) assert.ok(search(text).steps > 30, text);
    });
  });

  it('skips a line of many megabytes', () => {
    const long = `{"id":"long","schema":"Company","properties":{"name":["Long One"],"notes":["${'x'.repeat(1 << 24)}"]}}`;
    const engine = engineWith(`${long}\n${text}`);
    assert.deepEqual(found(engine, 'Long One, Acme Shipping'), ['Acme Shipping=NK-a1']);
    assert.match(skippedLines(engine.snapshot.registry.bulk[0]!)!, /^list\.ftm\.jsonl:1: /);
  });

  it('has no entity whose id is not text', () => {
    for (const id of ['', ' ', '\ud800', 'a\udc00']) {
      const engine = engineWith(JSON.stringify({ id, schema: 'Company', properties: { name: ['Zorblax'] } }));
      runToEnd(engine.setFile('own', 1, 'entities:\n  - { id: "\\ud800", name: Own }\n'));
      runToEnd(engine.update());
      assert.deepEqual(found(engine, 'Zorblax'), [], JSON.stringify(id));
    }
  });

  it('has an entity for every name that is found, whatever its texts hold', () => {
    const text = fc.string({
      unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom(...ODD_UNITS)),
    });
    const schema = fc.constantFrom('Company', '', ' ', 'null', '1', '"', 'Odd: schema');
    const properties = fc.record({
      name: fc.array(text, { maxLength: 2 }),
      alias: fc.array(text),
      notes: fc.array(text),
    });
    fc.assert(
      fc.property(text, schema, properties, fc.dictionary(text, fc.array(text)), (id, schema, known, others) => {
        const line = JSON.stringify({
          id,
          schema,
          properties: { ...others, ...known, alias: [...known.alias, 'Zorblax'] },
        });
        const { registry, matcher } = engineWith(line).snapshot;
        const [owner] = matcher.named('Zorblax');
        assert.equal(owner === undefined, id.trim() === '' || /\p{Surrogate}/u.test(id));
        if (!owner) return;
        const entity = registry.entity(owner.id)!;
        assert.equal(entity.id, id.trim());
        const values = entity.names.map(({ item }) => item.value);
        for (const name of [...known.name, ...known.alias])
          if (name.trim() !== '') assert.ok(values.includes(name.trim()), name);
        const { file, span } = locate(entity.parts[0]!, entity.parts[0]!.entry.id.span);
        assert.ok(registry.bulkText(file)!.slice(span.start, span.end).length > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('shows an entity in the format of the registry', () => {
    assert.equal(
      ftmToYaml(LINES[0]!),
      'version: 1\nentities:\n  - id: NK-a1\n    schema: Company\n    name: Acme Shipping\n    alias: 极致航运\n' +
        '    notes: One. Two.\n    country: pa\n',
    );
  });
});
