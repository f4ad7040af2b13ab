import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/base/resumable';
import { Engine } from '../../../../src/core/engine';
import { bulkIds, passedOver } from '../../../../src/core/ftm/bulkFile';
import { bulkEntityText, findEntity } from '../../../../src/core/ftm/findEntity';
import { ftmToYaml } from '../../../../src/core/ftm/ftmToYaml';
import { readBulkFile } from '../../../../src/core/ftm/readBulkFile';
import { findMentions } from '../../../../src/core/mentions/findMentions';
import { locate } from '../../../../src/core/registry/model';

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
    const entity = findEntity(registry, 'NK-b2');
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
    assert.equal(bulkEntityText(registry, file)?.slice(span.start, span.end), 'Ivan: Petrov');
    assert.equal(findEntity(registry, 'NK-b2'), entity);
    assert.equal(findEntity(registry, 'NK-c3'), undefined);
    assert.equal(bulkEntityText(registry, 'list.ftm.jsonl'), undefined);
    assert.equal(bulkEntityText(registry, 'list.ftm.jsonl#nobody'), undefined);
  });

  it('yields to what somebody wrote', () => {
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

  it('passes over what is no entity and says where the first of it was', () => {
    const file = runToEnd(
      readBulkFile('x', bytes(`\ufeff${text}\r\n\n{"id":\n[1]\n{"id":"x"}\nnull\n{"id":"y","schema":"Company"}`)),
    );
    assert.deepEqual([...bulkIds(file)], ['NK-a1', 'NK-b2', 'own-1', 'y']);
    assert.deepEqual([file.skipped, file.firstSkipped], [4, 5]);
    assert.match(passedOver(file)!, /^x:5: passed over/);
    assert.equal(passedOver(runToEnd(readBulkFile('x', bytes(text)))), undefined);
  });

  it('takes properties of any shape', () => {
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

  it('shows an entity in the format of the registry', () => {
    assert.equal(
      ftmToYaml(LINES[0]!),
      'version: 1\nentities:\n  - id: NK-a1\n    schema: Company\n    name: Acme Shipping\n    alias: 极致航运\n' +
        '    notes: One. Two.\n    country: pa\n',
    );
  });
});
