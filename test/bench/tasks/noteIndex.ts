import { readdirSync, readFile } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { changedNames } from '../../../src/core/notes/mentions/changedNames';
import { findMentionsResumably } from '../../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../../src/core/notes/mentions/indexedNotes';
import { SignatureMaker } from '../../../src/core/notes/mentions/noteSignature';
import { type Resumable, runToEnd } from '../../../src/core/text/base/lazy';
import { decodeUtf8 } from '../../../src/core/text/units/utf8';
import { NoteQueue } from '../../../src/workspace/notes/noteQueue';
import { readNames } from '../corpusFiles';
import { bytesHeld } from '../measure';
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
  };
});
