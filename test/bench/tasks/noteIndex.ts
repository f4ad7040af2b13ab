import { readdirSync, readFile, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { sentenceHashes } from '../../../src/core/answers/dossier/noteStatements';
import { changedNames } from '../../../src/core/notes/mentions/changedNames';
import { findMentionsResumably } from '../../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../../src/core/notes/mentions/indexedNotes';
import { SignatureMaker } from '../../../src/core/notes/mentions/noteSignature';
import type { Snapshot } from '../../../src/core/registry/engine/snapshot';
import { type Resumable, runToEnd } from '../../../src/core/text/base/lazy';
import { greatestFirst } from '../../../src/core/text/base/lists';
import type { ZonesAndBlocks } from '../../../src/core/text/markdown/zones';
import { decodeUtf8 } from '../../../src/core/text/units/utf8';
import { NoteQueue } from '../../../src/workspace/notes/noteQueue';
import { readNames } from '../corpusFiles';
import { bytesHeld, cpuOf } from '../measure';
import { snapshotOf } from '../snapshotOf';
import { task } from '../task';

export interface NoteIndexResult {
  /** Milliseconds. */
  readonly build: number;
  readonly references: number;
  readonly oneName: number;
  /** The longest time that the event loop was blocked while the index was built. */
  readonly longestBuild: number;
  readonly mentions: number;
  /** Of the entity that was asked for. */
  readonly found: number;
  /** Notes that were read again for one name. */
  readonly reread: number;
  readonly bytesAMention: number;
  /** Processor time to build it with the sentences of the twenty most mentioned entities, over that without. */
  readonly watchingMost: number;
  /** The same with twenty that have three of a hundred mentions together, or fewer. */
  readonly watchingFew: number;
}

interface Parameters {
  readonly folder: string;
  /** Where the notes are. */
  readonly notes: string;
  readonly names: number;
  /** The name that most notes hold; one of no other entity. */
  readonly name: string;
}

/** How long the work took, and the longest that nothing else could run while it did, in milliseconds. */
async function watched(work: () => Promise<void>): Promise<readonly [time: number, longest: number]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  delay.disable();
  return [time, delay.max / 1e6];
}

/** Notes that are built by turns, and the turns, of which the quickest counts. */
const [SOME, TURNS] = [1000, 4];

/**
 * How much longer notes take with the sentences of the twenty entities that are mentioned most, and of the most mentioned twenty that
 * have three of a hundred mentions, in processor time.
 */
function watchingRatios(
  files: readonly string[],
  snapshot: Snapshot,
): Pick<NoteIndexResult, 'watchingMost' | 'watchingFew'> {
  const texts = files.slice(0, SOME).map((file) => readFileSync(file, 'utf8'));
  const times = new Map<string, number>();
  const build = (watched: ReadonlySet<string>): void => {
    const index = new IndexedNotes();
    index.mentions.watch(watched);
    for (const [at, text] of texts.entries()) {
      const maker = new SignatureMaker();
      let lexed: ZonesAndBlocks | undefined;
      const keep = (found: ZonesAndBlocks): void => {
        lexed = found;
      };
      const mentions = runToEnd(findMentionsResumably(text, snapshot, undefined, maker, keep));
      const named = index.set(String(at), text, mentions, maker.finish());
      sentenceHashes(text, mentions, watched, named, lexed);
      for (const id of mentions.flatMap(({ entities }) => entities)) times.set(id, (times.get(id) ?? 0) + 1);
    }
  };
  build(new Set());
  const ordered = greatestFirst([...times.keys()], (id) => times.get(id));
  const timesOf = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + times.get(id)!, 0);
  const few = timesOf(ordered) * 0.03;
  let first = 0;
  while (timesOf(ordered.slice(first, first + 20)) > few) first++;
  const sets = [[], ordered.slice(0, 20), ordered.slice(first, first + 20)].map((ids) => new Set(ids));
  const turns = Array.from({ length: TURNS }, () => sets.map((ids) => cpuOf(() => build(ids)).cpu));
  const [without, most, some] = sets.map((_, which) => Math.min(...turns.map((turn) => turn[which]!)));
  return { watchingMost: most! / without!, watchingFew: some! / without! };
}

/** As VS Code on the desktop reads a file. `fs/promises` would take twice as long, and that is no part of the index. */
const readBytes = promisify(readFile);

/** What the index does in the editor, with the file system of Node in the place of the editor's. */
task(async ({ folder, notes, names, name }: Parameters): Promise<NoteIndexResult> => {
  const known = readNames(folder, names);
  const snapshot = snapshotOf([...known, name]);
  const files = readdirSync(notes).map((file) => join(notes, file));
  const empty = bytesHeld();
  const index = new IndexedNotes();
  function* match(file: string, text: string): Resumable<void> {
    const maker = new SignatureMaker();
    const mentions = yield* findMentionsResumably(text, snapshot, undefined, maker);
    index.set(file, text, mentions, maker.finish());
  }
  const read = async (file: string): Promise<Resumable<void>> => {
    return match(file, decodeUtf8(await readBytes(file)));
  };
  const readAll = async (paths: Iterable<string>) => {
    const queue = new NoteQueue<string>();
    let failure: unknown;
    for (const file of paths) queue.put(file, file);
    await queue.drain({
      begin: read,
      failed: (_, error) => (failure ??= error),
      isStopped: () => failure !== undefined,
    });
    if (failure !== undefined) throw failure;
  };

  const [build, longestBuild] = await watched(() => readAll(files));
  const { mentionCount } = index.mentions;
  const bytesAMention = (bytesHeld() - empty) / mentionCount;
  const [owner] = snapshot.matcher.named(name);
  if (!owner) throw new Error(`No entity has the name ${name}.`);
  const asked = performance.now();
  const places = [...index.mentions.mentionsOf(owner.id)];
  const references = performance.now() - asked;

  // The last of the names changes.
  const after = snapshotOf([...known.slice(0, -1), 'Quorvex Blint', name]);
  const changed = performance.now();
  const changes = runToEnd(changedNames(snapshot.registry, after.registry));
  const affected = changes ? runToEnd(index.affectedBy(changes, () => new Map())) : new Set(files);
  await readAll(affected);
  return {
    build,
    references,
    oneName: performance.now() - changed,
    longestBuild,
    mentions: mentionCount,
    found: places.length,
    reread: affected.size,
    bytesAMention,
    ...watchingRatios(files, snapshot),
  };
});
