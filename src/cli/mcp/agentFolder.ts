import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type NoteStatements, newestNotesFirst, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { notesNaming } from '../../core/answers/questions/findSentences';
import type {
  Given,
  GivenNote,
  GivenSentences,
  GivenText,
  Needs,
  SentencesWanted,
  World,
  WriteTarget,
} from '../../core/answers/questions/question';
import { isOwnLayer } from '../../core/matching/nameKind';
import { findMentionsResumably } from '../../core/notes/mentions/findMentions';
import { IndexedNotes } from '../../core/notes/mentions/indexedNotes';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import { memoize, type Resumable } from '../../core/text/base/lazy';
import type { Arguments } from '../command';
import { inFolders } from '../findNotes';
import { countingIn, withSlashes } from '../notes';
import {
  type LoadedRegistries,
  loadRegistries,
  ownRegistry,
  type RegistryInput,
  registryLayers,
} from '../readRegistry';
import { readText } from '../readText';
import type { Terminal } from '../terminal';

/** Milliseconds for which other requests, and those that cancel one, may wait. */
const SLICE = 10;

/** The notes and registries that agents ask about, as they are at each question: what has changed is read anew. */
export class AgentFolder {
  #stamp = '';
  #loaded: LoadedRegistries | undefined;
  /** The names of notes by URI. */
  #notes: ReadonlyMap<string, string> = new Map();
  /** Links that are not followed. */
  readonly #leftOut = new Set<string>();
  /** By URI, what notes named when they were read last. */
  readonly #index = new IndexedNotes();
  /** By URI, what their files were like then. */
  readonly #stamps = new Map<string, string>();
  /** By URI, what a note says of each entity that was asked for. */
  readonly #said = new Map<string, Map<string, NoteStatements | undefined>>();

  /** @param args with the folders as the user named them. */
  constructor(
    private readonly args: Arguments,
    private readonly terminal: Terminal,
  ) {}

  /** What answers need, from the files as they are now. */
  world(): World {
    const { terminal } = this;
    const all = inFolders(this.args, terminal, (file) => this.#isInside(file));
    this.#notes = new Map(all.files.map((file) => [this.#uri(file), file]));
    const files = [...registryLayers(all, terminal)];
    const stamp = JSON.stringify(files.map(([file, layer]) => [file, layer, stampOf(terminal.path(file))]));
    if (stamp !== this.#stamp || !this.#loaded) {
      this.#loaded = loadRegistries(all, terminal);
      this.#stamp = stamp;
      this.#stamps.clear();
    }
    const loaded = this.#loaded;
    return {
      ...loaded,
      today: new Intl.DateTimeFormat('sv-SE').format(),
      place: (location) => ({ ...loaded.place(location), file: this.#uri(location.file) }),
    };
  }

  /**
   * Whether a link leads to a file below one of the folders that the user named: what else is on this machine is not for agents,
   * and the folder may have come with links in it. Those that are not followed are reported, once.
   */
  #isInside(link: string): boolean {
    const { terminal } = this;
    const target = realPathOf(terminal.path(link));
    const folders = this.args.files.map((name) => realPathOf(terminal.path(name)));
    if (folders.some((folder) => folder && target?.startsWith(path.join(folder, path.sep)))) return true;
    if (!this.#leftOut.has(link)) terminal.report(`dossier: ${link} is not read: it is a link out of the folders`);
    this.#leftOut.add(link);
    return false;
  }

  /** What a question needs beside that. Rejects if the signal is aborted. */
  async given({ snapshot }: World, { notes, sentences, text, target }: Needs, signal: AbortSignal): Promise<Given> {
    return {
      ...(notes && { notes: this.#eachNote(snapshot), paths: [...this.#notes.values()].map(withSlashes) }),
      sentences: sentences && (await this.#sentences(sentences, snapshot, signal)),
      text: text && this.#given(text, snapshot),
      target: target === undefined ? undefined : this.#target(target, snapshot),
    };
  }

  *#eachNote(snapshot: Snapshot): Generator<GivenNote> {
    for (const uri of this.#notes.keys()) {
      const note = this.#note(uri, snapshot);
      if (note) yield note;
    }
  }

  /** A note as it is now, by its URI; undefined where it is none, or cannot be read. */
  #note(uri: string, snapshot: Snapshot): GivenNote | undefined {
    const file = this.#notes.get(uri) ?? '';
    const text = file === '' ? undefined : this.#textOf(file);
    if (text === undefined) return undefined;
    const own = countingIn(snapshot, file, this.terminal);
    return { file: uri, path: withSlashes(this.terminal.path(file)), text, snapshot: own };
  }

  #given({ text, note = '' }: NonNullable<Needs['text']>, snapshot: Snapshot): GivenText | undefined {
    if (text !== undefined) return { text, snapshot: countingIn(snapshot, undefined, this.terminal) };
    return this.#note(this.#notes.has(note) ? note : this.#uri(note), snapshot);
  }

  /** The text of a note or registry, by its URI; undefined for any other file. */
  read(uri: string): string | undefined {
    this.world();
    const file = this.#notes.get(uri) ?? this.#sources().find((each) => this.#uri(each.file) === uri)?.file;
    return file === undefined ? undefined : this.#textOf(file);
  }

  async #sentences(wanted: SentencesWanted, snapshot: Snapshot, signal: AbortSignal): Promise<GivenSentences> {
    await this.#readChanges(snapshot, signal);
    const index = this.#index;
    const naming = notesNaming(index, wanted).map((note) => {
      const path = withSlashes(this.terminal.path(this.#notes.get(note) ?? ''));
      return { note, path, date: index.dateOf(note) ?? '' };
    });
    const read: NoteStatements[] = [];
    let left = wanted.end;
    for (const { note } of newestNotesFirst(naming)) {
      if (left <= 0) return { read, isWhole: false, index };
      const said = this.#isLatest(snapshot) ? memoize(this.#said, note, () => new Map()) : new Map();
      if (!said.has(wanted.id)) {
        const now = this.#note(note, snapshot);
        const mentions = now && (await runUnlessAborted(findMentionsResumably(now.text, now.snapshot), signal));
        said.set(wanted.id, mentions && noteStatementsOf({ ...now, note }, mentions, new Set([wanted.id])));
      }
      const statements = said.get(wanted.id);
      if (statements) read.push(statements);
      left -= statements?.sentences.length ?? 0;
    }
    return { read, isWhole: true, index };
  }

  /** Whether the registries have not changed since a question began: else what it finds out is not kept. */
  #isLatest(snapshot: Snapshot): boolean {
    return snapshot === this.#loaded?.snapshot;
  }

  /** Brings the index up to date. */
  async #readChanges(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
    for (const note of [...this.#index.notes]) if (!this.#notes.has(note)) this.#index.delete(note);
    for (const [uri, file] of this.#notes) {
      const stamp = stampOf(this.terminal.path(file));
      const note = this.#stamps.get(uri) === stamp ? undefined : this.#note(uri, snapshot);
      if (!note) continue;
      const mentions = await runUnlessAborted(findMentionsResumably(note.text, note.snapshot), signal);
      this.#index.set(uri, note.text, mentions);
      if (this.#isLatest(snapshot)) this.#stamps.set(uri, stamp);
      this.#said.delete(uri);
      await setImmediate();
      signal.throwIfAborted();
    }
  }

  /** The user's file with an entry of the entity, else the one with the highest priority. */
  #target(id: string, { registry }: Snapshot): WriteTarget | undefined {
    const sources = new Map(this.#sources().flatMap((each) => (each.bytes ? [] : [[each.file, each]])));
    const part = registry.entity(id)?.parts.findLast(({ layer, file }) => isOwnLayer(layer) && sources.has(file));
    const source = part ? sources.get(part.file) : ownRegistry(this.#sources());
    if (!source) return undefined;
    const { file, text } = source;
    const entry = part ? part.start + part.entry.id.span.start : id;
    return { file: withSlashes(file), uri: this.#uri(file), text, entry };
  }

  #sources(): readonly RegistryInput[] {
    return this.#loaded?.sources ?? [];
  }

  #textOf(file: string): string | undefined {
    try {
      return readText(file, this.terminal);
    } catch {
      // It was deleted a moment ago.
      return undefined;
    }
  }

  #uri(file: string): string {
    return pathToFileURL(this.terminal.path(file)).href;
  }
}

/** Undefined where there is nothing any more. */
function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Differs after each change of a file. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : '';
}

/** Runs long work to its end, and lets other work in between. Rejects when the signal is aborted. */
export async function runUnlessAborted<T>(steps: Resumable<T>, signal: AbortSignal): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
}
