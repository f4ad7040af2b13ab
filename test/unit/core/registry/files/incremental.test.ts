import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Entity } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const NAMES = ['Alpha', 'Beta Works', 'Gamma', '德尔塔公司', 'Epsilon', 'NVDA'];
/** What a text may be searched for. */
const NOTE = `${NAMES.join(', ')} and Beta, [[a]], [[f]] [[Gamma]]. Bulk a, Bulk b, Bulk z.`;

/** Lines of an item below its id; each is one whole line, and right in itself. */
const line = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => `name: ${name}`),
  fc.constantFrom(...NAMES).map((name) => `alias: ["${name}"]`),
  fc.constantFrom(...NAMES).map((name) => `weakAlias: [${name}]`),
  fc.constantFrom(...NAMES).map((name) => `remove: ${name}`),
  fc.constantFrom(...IDS, 'unknown').map((id) => `manufacturer: ${id}`),
  fc.constantFrom('s', 't', 'nothing').map((source) => `source: ${source}`),
  fc.constantFrom(
    'summary: Text.',
    'summary: Longer text.',
    'disabled: true',
    'disabled: false',
    'schema: Company',
    'country: china',
  ),
);
const item = fc.record({ id: fc.constantFrom(...IDS), lines: fc.uniqueArray(line, { maxLength: 4, selector: keyOf }) });
const sources = fc.subarray(['s', 't']);
/** Bulk data with two of the entities and one that no file has. */
const BULK = ['a', 'b', 'z']
  .map((id, index) => `{"id":"${id}","schema":"Company","properties":{"name":["${NAMES[index + 1]}","Bulk ${id}"]}}`)
  .join('\n');
const file = fc.record({ items: fc.array(item, { minLength: 1, maxLength: 6 }), sources });

interface Item {
  readonly id: string;
  readonly lines: readonly string[];
}
interface File {
  readonly items: readonly Item[];
  readonly sources: readonly string[];
}

/** One step: something happens to one of the files. */
const step = fc.record({
  file: fc.nat(2),
  at: fc.nat(5),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.record({ lines: fc.uniqueArray(line, { maxLength: 4, selector: keyOf }) }) },
    { weight: 1, arbitrary: fc.record({ insert: item }) },
    { weight: 1, arbitrary: fc.constant('delete' as const) },
    { weight: 1, arbitrary: fc.constant('swap' as const) },
    { weight: 1, arbitrary: fc.record({ sources }) },
    { weight: 1, arbitrary: fc.constant('drop' as const) },
    { weight: 1, arbitrary: fc.constant('bulk' as const) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function keyOf(text: string): string {
  return text.slice(0, text.indexOf(':'));
}

function textOf({ items, sources: ids }: File): string {
  const above = ids.length === 0 ? '' : `sources:\n${ids.map((id) => `  ${id}:\n    title: T\n`).join('')}`;
  const below = items.map(({ id, lines }) => `  - id: ${id}\n${lines.map((each) => `    ${each}\n`).join('')}`);
  return `version: 1\n${above}entities:\n${below.join('\n')}`;
}

function apply(before: File, { at, what }: Step): File {
  const { items } = before;
  const index = at % items.length;
  if (what === 'drop' || what === 'bulk') return before;
  if (what === 'delete') return items.length < 2 ? before : { ...before, items: items.toSpliced(index, 1) };
  if (what === 'swap') return { ...before, items: [...items.slice(index), ...items.slice(0, index)] };
  if ('sources' in what) return { ...before, sources: what.sources };
  if ('insert' in what) return { ...before, items: items.toSpliced(index, 0, what.insert) };
  return { ...before, items: items.with(index, { ...items[index]!, lines: what.lines }) };
}

function plain(entity: Entity): unknown {
  const { id, schema, names, summary, description, properties, facts, links, parts } = entity;
  return { id, schema, names, summary, description, properties: [...properties], facts, links, parts };
}

/** Everything that an engine knows. */
function knows(engine: Engine): unknown {
  const { registry } = engine.snapshot;
  const { sources: known, files, problems } = registry;
  return {
    entities: [...registry.entities()].map(plain),
    count: registry.size,
    ids: [...registry.ids()],
    sources: [...known.values()],
    files: [...files.values()].map((each) => ({ ...each })),
    problems: [...problems],
    mentions: findMentions(NOTE, engine.snapshot),
    named: NAMES.map((name) => [...engine.snapshot.matcher.named(name)].map(({ id, kind }) => `${id} ${kind}`).sort()),
  };
}

describe('an engine that was edited step by step', () => {
  it('has the state of a new engine that is given the last texts', () => {
    fc.assert(
      fc.property(fc.tuple(file, file, file), fc.array(step, { minLength: 1, maxLength: 12 }), (files, steps) => {
        const now: (File | undefined)[] = [...files];
        const edited = new Engine();
        const put = (engine: Engine, index: number) =>
          runToEnd(engine.setFile(`f${index}`, index === 0 ? 0 : 1, textOf(now[index]!)));
        for (const index of files.keys()) put(edited, index);
        runToEnd(edited.update());
        let bulk = false;
        const putBulk = (engine: Engine) => runToEnd(engine.setBulkFile('bulk', new TextEncoder().encode(BULK)));
        for (const each of steps) {
          if (each.what === 'bulk') {
            bulk = !bulk;
            if (bulk) putBulk(edited);
            else edited.deleteFile('bulk');
          } else if (each.what === 'drop') {
            edited.deleteFile(`f${each.file}`);
            now[each.file] = undefined;
          } else {
            now[each.file] = apply(now[each.file] ?? files[each.file]!, each);
            put(edited, each.file);
          }
          runToEnd(edited.update());
          const fresh = new Engine();
          if (bulk) putBulk(fresh);
          for (const [index, one] of now.entries()) if (one) put(fresh, index);
          runToEnd(fresh.update());
          assert.deepEqual(knows(edited), knows(fresh));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('leaves earlier snapshots as they were', () => {
    const engine = new Engine();
    const text = textOf({ items: IDS.map((id, index) => ({ id, lines: [`name: ${NAMES[index]}`] })), sources: [] });
    runToEnd(engine.setFile('f', 1, text));
    const first = runToEnd(engine.update());
    runToEnd(engine.setFile('f', 1, text.replace('name: Beta Works', 'name: Another and longer one')));
    const second = runToEnd(engine.update());
    assert.equal(first.registry.entity('b')?.names[0]?.item.value, 'Beta Works');
    assert.equal(second.registry.entity('b')?.names[0]?.item.value, 'Another and longer one');
    const moved = (snapshot: typeof first) => snapshot.registry.entity('f')?.parts[0]?.start;
    assert.equal(moved(first), text.indexOf('  - id: f'));
    assert.equal(moved(second), text.indexOf('  - id: f') + 'Another and longer one'.length - 'Beta Works'.length);
  });

  it('compiles nothing where no name changed', () => {
    const engine = new Engine();
    const text = textOf({ items: IDS.map((id, index) => ({ id, lines: [`name: ${NAMES[index]}`] })), sources: [] });
    runToEnd(engine.setFile('f', 1, text));
    const { matcher } = runToEnd(engine.update());
    runToEnd(engine.setFile('f', 1, text.replace('name: Gamma', 'name: Gamma\n    summary: Text.')));
    assert.equal(runToEnd(engine.update()).matcher, matcher);
    runToEnd(engine.setFile('f', 1, text.replace('name: Gamma', 'name: Gammas')));
    assert.equal(runToEnd(engine.update()).matcher.parts.length, 2);
  });
});
