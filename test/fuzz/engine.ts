import assert from 'node:assert/strict';
import { changedNames } from '../../src/core/notes/mentions/changedNames';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import type { Mention } from '../../src/core/notes/mentions/mention';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { Random } from '../bench/random';
import { indexNote } from '../support/indexNote';
import { randomBulk, randomEntry, randomNote, registryOf } from './randomRegistry';

interface File {
  readonly layer: number;
  readonly entries: readonly string[];
}

const FILES = ['bundled', 'low', 'medium', 'high'];
const EDITS = 6;
const NOTES = 8;
const NO_PREFERENCES: ReadonlyMap<string, unknown> = new Map();

/** Edits several registries and bulk data: after each edit the engine says what one says that reads all of it for the first time. */
export function fuzzEngine(random: Random): void {
  const engine = new Engine();
  const files = new Map<string, File>();
  const bulk = new Map<string, string>();
  const notes = Array.from({ length: NOTES }, () => randomNote(random));
  const log: string[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const before = engine.snapshot;
    const index = new IndexedNotes();
    for (const [at, text] of notes.entries()) indexNote(index, `${at}`, text, before);
    log.push(editOne(random, engine, files, bulk));
    const after = runToEnd(engine.update());

    const fresh = freshEngine(files, bulk);
    const changes = runToEnd(changedNames(before.registry, after.registry));
    const affected = changes && runToEnd(index.affectedBy(changes, () => NO_PREFERENCES));
    for (const [at, text] of notes.entries()) {
      const context = `${JSON.stringify(text)}\n${log.join('\n')}`;
      const found = findMentions(text, after);
      assert.deepEqual(found, findMentions(text, fresh.snapshot), `differs from a fresh engine: ${context}`);
      if (affected && !affected.has(`${at}`)) {
        const old = findMentions(text, before);
        assert.deepEqual(found.map(indexed), old.map(indexed), `was not read again: ${context}`);
      }
    }
    assert.deepEqual(problemsOf(after), problemsOf(fresh.snapshot), log.join('\n'));
  }
}

/** What an index keeps of a mention. The order of several meanings is not worth reading every note again for. */
function indexed({ start, end, form, kind, entities }: Mention): object {
  return { start, end, form, kind: entities.length === 1 ? kind : '', entities: entities.toSorted() };
}

function problemsOf({ registry }: Snapshot): unknown[] {
  return [...registry.problems];
}

function freshEngine(files: ReadonlyMap<string, File>, bulk: ReadonlyMap<string, string>): Engine {
  const engine = new Engine();
  for (const [name, { layer, entries }] of files) runToEnd(engine.setFile(name, layer, registryOf(entries)));
  for (const [name, text] of bulk) runToEnd(engine.setBulkFile(name, new TextEncoder().encode(text)));
  runToEnd(engine.update());
  return engine;
}

function editOne(random: Random, engine: Engine, files: Map<string, File>, bulk: Map<string, string>): string {
  if (random.below(6) === 0) {
    const name = random.pick(['bulk', 'more bulk']);
    const text = randomBulk(random);
    if (random.below(3) === 0) {
      bulk.delete(name);
      engine.deleteFile(name);
      return `delete ${name}`;
    }
    bulk.set(name, text);
    runToEnd(engine.setBulkFile(name, new TextEncoder().encode(text)));
    return `${name}:\n${text}`;
  }
  const name = random.pick(FILES);
  const before = files.get(name);
  if (before && random.below(8) === 0) {
    files.delete(name);
    engine.deleteFile(name);
    return `delete ${name}`;
  }
  const entries = editEntries(random, before?.entries ?? []);
  const layer = FILES.indexOf(name);
  files.set(name, { layer, entries });
  runToEnd(engine.setFile(name, layer, registryOf(entries)));
  return `${name}:\n${registryOf(entries)}`;
}

function editEntries(random: Random, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return Array.from({ length: 1 + random.below(5) }, () => randomEntry(random));
  const at = random.below(entries.length);
  switch (random.below(6)) {
    case 0:
      return entries.toSpliced(at, 1);
    case 1:
      return entries.toSpliced(at, 0, randomEntry(random));
    case 2:
      return [...entries.slice(at), ...entries.slice(0, at)];
    case 3:
      return entries.with(at, entries[at]!.replace(/\n.*$/, ''));
    default:
      return entries.with(at, randomEntry(random));
  }
}
