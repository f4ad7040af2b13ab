import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Resumable, runToEnd } from '../../../src/core/base/resumable';
import { changedNames } from '../../../src/core/mentions/changedNames';
import { findMentionsResumably } from '../../../src/core/mentions/findMentionsResumably';
import { type FileState, IndexedNotes } from '../../../src/core/mentions/indexedNotes';
import { packIndex, unpackIndex } from '../../../src/core/mentions/keptIndex';
import { decodeUtf8 } from '../../../src/core/text/utf8';
import { NoteQueue } from '../../../src/workspace/notes/noteQueue';
import { runInSlices } from '../../../src/workspace/slices';
import { readNames } from '../corpusFiles';
import { bytesHeld } from '../measure';
import { snapshotOf } from '../snapshotOf';
import { task } from '../task';

export interface NoteIndexResult {
  /** Milliseconds. */
  readonly build: number;
  readonly references: number;
  readonly secondStart: number;
  readonly oneName: number;
  /** The longest that the event loop stood still, while the index was built and while it was read again. */
  readonly longestBuild: number;
  readonly longestStart: number;
  readonly mentions: number;
  /** Of the entity that was asked for. */
  readonly found: number;
  /** Notes that were read again for one name. */
  readonly reread: number;
  readonly bytesAMention: number;
  readonly keptBytes: number;
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

/** What the index does in the editor, with the file system of Node in the place of the editor's. */
task(async ({ folder, notes, names, name }: Parameters): Promise<NoteIndexResult> => {
  const known = readNames(folder, names);
  const snapshot = snapshotOf([...known, name]);
  const files = readdirSync(notes).map((file) => join(notes, file));
  const empty = bytesHeld();
  let index = new IndexedNotes();
  function* match(file: string, text: string, state: FileState): Resumable<void> {
    const mentions = yield* findMentionsResumably(text, snapshot);
    index.set(file, text, mentions, state);
  }
  const read = async (file: string): Promise<Resumable<void>> => {
    const { mtimeMs, size } = await stat(file);
    return match(file, decodeUtf8(await readFile(file)), { modified: mtimeMs, size });
  };
  const drain = async (wanted: Iterable<string>, begin: (file: string) => Promise<Resumable<void> | undefined>) => {
    const queue = new NoteQueue<string>();
    let failure: unknown;
    for (const file of wanted) queue.put(file, file);
    await queue.drain({ begin, failed: (_, error) => (failure ??= error), isStopped: () => failure !== undefined });
    if (failure !== undefined) throw failure;
  };

  const [build, longestBuild] = await watched(() => drain(files, read));
  const { mentionCount } = index.mentions;
  const bytesAMention = (bytesHeld() - empty) / mentionCount;
  const [bearer] = snapshot.matcher.named(name);
  if (!bearer) throw new Error(`Nobody is called ${name}.`);
  const asked = performance.now();
  const places = [...index.mentions.mentionsOf(bearer.id)];
  const references = performance.now() - asked;

  const bytes = runToEnd(packIndex(index.kept(), 'bench'));
  const [secondStart, longestStart] = await watched(async () => {
    const unpacked = await runInSlices(unpackIndex(bytes, 'bench'));
    if (!unpacked.finished || !unpacked.value) throw new Error('What was kept cannot be read.');
    const kept = new Map(unpacked.value.notes.map((note) => [note.note, note]));
    index = new IndexedNotes();
    index.restoreLists(unpacked.value.lists);
    await drain(files, async (file) => {
      const { mtimeMs, size } = await stat(file);
      const note = kept.get(file);
      if (note?.modified !== mtimeMs || note.size !== size) return read(file);
      index.restore(note);
      return undefined;
    });
  });
  if (index.mentions.mentionCount !== mentionCount) throw new Error('The second start knows other mentions.');

  // The last of the names is another one now.
  const after = snapshotOf([...known.slice(0, -1), 'Quorvex Blint', name]);
  const changed = performance.now();
  const changes = runToEnd(changedNames(snapshot.registry, after.registry));
  const affected = changes ? runToEnd(index.affectedBy(changes, () => new Map())) : new Set(files);
  await drain(affected, read);
  return {
    build,
    references,
    secondStart,
    oneName: performance.now() - changed,
    longestBuild,
    longestStart,
    mentions: mentionCount,
    found: places.length,
    reread: affected.size,
    bytesAMention,
    keptBytes: bytes.length,
  };
});
