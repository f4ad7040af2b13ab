import assert from 'node:assert/strict';
import { parse, stringify } from 'yaml';
import { sentenceHashes } from '../../../../../src/core/answers/dossier/noteStatements';
import {
  changedStatements,
  newSentences,
  type SaidInNote,
  seenNow,
} from '../../../../../src/core/answers/news/changes';
import { statementsOf } from '../../../../../src/core/answers/news/statements';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import type { Entity } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { Random } from '../../../../bench/random';
import {
  bundledFiles,
  bundledSnapshot,
  demoFiles,
  demoNotes,
  type RegistryText,
  snapshotOf,
} from '../../../data/dataFiles';

const RUNS = 2;
const ON = '2026-11-30';
const SAME = [...bundledFiles, ...demoFiles];
const STYLES = [
  { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  { defaultStringType: 'QUOTE_SINGLE' },
  { indent: 4, lineWidth: 40 },
] as const;

/** The same registries in other files: entries, lists and keys in another order, other quotes and indentation, no comments. */
function rewritten(texts: readonly RegistryText[], random: Random): readonly RegistryText[] {
  return [0, 1].flatMap((layer) => {
    const all = texts.filter((each) => each.layer === layer).map(({ text }) => parse(text, { schema: 'failsafe' }));
    const entries = shuffled(
      all.flatMap(({ entities = [] }) => entities),
      random,
    ).map((entry) => mixed(entry, random));
    const sources = Object.assign({}, ...all.map((each) => each.sources ?? {}));
    const cut = random.below(entries.length);
    return [entries.slice(0, cut), entries.slice(cut)].map((part, at) => {
      const file = `moved/${layer}-${at}.entities.yaml`;
      const head = stringify({ version: 1, ...(at === 0 && { sources }) });
      return { file, layer, text: `# moved\n${head}entities:\n${part.map((each) => written(each, random)).join('')}` };
    });
  });
}

/** An entry in one of several styles. */
function written(entry: object, random: Random): string {
  const style = random.below(STYLES.length + 1);
  return style === STYLES.length ? `- ${JSON.stringify(entry)}\n` : stringify([entry], STYLES[style]);
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  const left = [...all];
  return all.map(() => left.splice(random.below(left.length), 1)[0]!);
}

/** An entry with its keys, its facts and its links in another order. */
function mixed(entry: Record<string, unknown>, random: Random): Record<string, unknown> {
  const isList = (key: string, value: unknown): value is unknown[] =>
    ['facts', 'links', 'topics'].includes(key) && Array.isArray(value);
  return Object.fromEntries(
    shuffled(Object.entries(entry), random).map(([key, value]) => [
      key,
      isList(key, value) ? shuffled(value, random) : value,
    ]),
  );
}

function statements(registry: Registry, entity: Entity) {
  return runToEnd(statementsOf(registry, entity));
}

describe('what is new', () => {
  it('is nothing where registries are moved, reordered and written in another style', () => {
    const before = snapshotOf(SAME).registry;
    runToEnd(before.indexReferrers());
    const seen = new Map(Array.from(before.entities(), (each) => [each.id, seenNow(ON, statements(before, each), [])]));
    assert.ok(seen.size > 150);
    for (let run = 1; run <= RUNS; run++) {
      const { registry } = snapshotOf(rewritten(SAME, new Random(run)));
      runToEnd(registry.indexReferrers());
      assert.equal(registry.size, before.size);
      for (const entity of registry.entities()) {
        const changes = changedStatements(statements(registry, entity), seen.get(entity.id)!, ON);
        assert.deepEqual(
          changes.map(({ item, change }) => [change, item.key]),
          [],
          `run ${run}, ${entity.id}`,
        );
      }
    }
  });

  it('is nothing where notes are moved, renamed and filled anew', () => {
    const snapshot = bundledSnapshot();
    const ids = new Set(Array.from(snapshot.registry.entities(), ({ id }) => id));
    const saidIn = (notes: readonly { readonly file: string; readonly text: string }[]) => {
      const found = new Map<string, SaidInNote[]>();
      for (const { file, text } of notes) {
        for (const [id, hashes] of sentenceHashes(text, findMentions(text, snapshot), ids)) {
          found.set(id, [...(found.get(id) ?? []), [file, hashes]]);
        }
      }
      return found;
    };
    const before = saidIn(demoNotes);
    assert.ok(before.size > 20);
    const filledAnew = (text: string): string =>
      text.replace(/(?<=^[A-Z][^\n]*)(?<=[a-z,]) (?=[a-z])/gm, (_, at: number) => (at % 3 === 0 ? '\n' : '  '));
    const moved = demoNotes.map(({ text }, at) => ({ file: `archive/${at}.md`, text: filledAnew(text) }));
    assert.ok(moved.some(({ text }, at) => text !== demoNotes[at]!.text));
    for (const [id, notes] of saidIn(moved.toReversed())) {
      assert.deepEqual([...newSentences(notes, seenNow(ON, [], before.get(id)!).sentences)], [], id);
    }
  });
});
