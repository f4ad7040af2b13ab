import assert from 'node:assert/strict';
import { textsWithin } from '../../src/core/changes/merge/entryTexts';
import type { Kept } from '../../src/core/changes/merge/mergeEntries';
import { mergeInRegistries } from '../../src/core/changes/merge/mergeInRegistries';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Registry } from '../../src/core/registry/merging/registry';
import { runToEnd } from '../../src/core/text/base/lazy';
import { applyEdits } from '../../src/core/text/base/textEdit';
import type { NewValue } from '../../src/core/text/yaml/write/change';
import type { Random } from '../bench/random';
import { hostileYaml } from './hostileYaml';
import { commentsIn, read } from './writer';

/** How many merges were made, and refused, by reason. */
export interface MergingCounts {
  merges: number;
  readonly refused: Record<string, number>;
}

/**
 * Two entities of hostile registries, in one file or two, become one: the files read without errors, with all their comments; no
 * text of either is lost, but what is asked about or named as left out; all other entries say what they said.
 */
export function fuzzMerging(random: Random, counts: MergingCounts = { merges: 0, refused: {} }): void {
  const isPlain = random.below(3) === 0;
  const own = hostileYaml(random, isPlain);
  const isSplit = random.below(3) === 0;
  const other = isSplit ? hostileYaml(random, isPlain).replaceAll(/\be(?=\d)/g, 'f') : '';
  const texts = new Map([['own', own], ...(isSplit ? [['other', other] as const] : [])]);
  const registry = registryOf(texts);
  const [into, from] = [registry.entity('e1'), registry.entity(isSplit ? 'f2' : 'e2')];
  if (!into || !from) return;
  const kept = random.pick<Kept>(['into', 'from', 'both']);
  const merge = runToEnd(
    mergeInRegistries(registry, texts, { from, into }, ({ mayKeepBoth }) =>
      kept === 'both' && !mayKeepBoth ? 'into' : kept,
    ),
  );
  counts.merges++;
  if ('refused' in merge) {
    counts.refused[merge.refused] = (counts.refused[merge.refused] ?? 0) + 1;
    return;
  }
  const after = new Map(texts);
  for (const [file, { edits, text }] of merge.written) {
    assert.equal(applyEdits(texts.get(file)!, edits), text, 'the edits are not the text');
    after.set(file, text);
  }
  const context = `${from.id} into ${into.id}, keeps ${kept}:\n${[...texts.values()].join('\n=====\n')}\nis\n${[...after.values()].join('\n=====\n')}`;
  for (const [file, text] of after) {
    const [before, now] = [read(texts.get(file)!), read(text)];
    if (before) assert.ok(now, `it has errors now: ${context}`);
    assert.deepEqual(commentsIn(text), commentsIn(texts.get(file)!), `comments: ${context}`);
  }
  const result = registryOf(after);
  assert.equal(result.entity(from.id)?.id, into.id, context);
  // The library reads nothing of a file with an error.
  if (![...texts.values()].every(read)) return;
  const named = new Set([
    ...[...after.values()].flatMap((text) => textsOf(text, into.id)),
    ...merge.conflicts.flatMap((each) => [...each.into, ...each.from]),
    ...merge.leftOut.flatMap((each) => each.texts),
  ]);
  for (const text of [...texts.values()].flatMap((each) => [...textsOf(each, into.id), ...textsOf(each, from.id)]))
    assert.ok(named.has(text), `${text} is lost: ${context}`);
  for (const [file, text] of texts) {
    const bystanders: readonly PlainEntry[] = entriesOf(text).filter(
      (each) => each.id !== into.id && each.id !== from.id,
    );
    const now: readonly PlainEntry[] = entriesOf(after.get(file)!).filter((each) => each.id !== into.id);
    assert.deepEqual(now, bystanders, `bystanders: ${context}`);
  }
}

function registryOf(texts: ReadonlyMap<string, string>): Registry {
  const engine = new Engine();
  for (const [file, text] of texts) runToEnd(engine.setFile(file, 1, text));
  return runToEnd(engine.update()).registry;
}

interface PlainEntry {
  readonly [key: string]: NewValue;
}

/** The entries of a file as the library reads it. */
function entriesOf(text: string): readonly PlainEntry[] {
  const value = plain(read(text)?.value) as { readonly entities?: unknown } | null;
  return value !== null && typeof value === 'object' && Array.isArray(value.entities) ? value.entities : [];
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(Array.from(value, ([key, each]) => [key ?? '', plain(each)]));
  return Array.isArray(value) ? value.map(plain) : (value ?? null);
}

/** What the entries of an entity say, but for what is of languages alone. */
function textsOf(text: string, id: string): readonly string[] {
  return entriesOf(text)
    .filter((each) => each.id === id)
    .flatMap((each) => textsWithin(each))
    .filter((each) => !/^(?:~|null|)$/.test(each.trim()));
}
