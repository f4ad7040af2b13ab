import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { byNewestNote, type NoteStatements, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { isNoteWanted } from '../../core/answers/questions/findSentences';
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
import type { Mention } from '../../core/notes/mentions/mention';
import { noteDate } from '../../core/notes/mentions/noteDate';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Resumable } from '../../core/text/base/lazy';
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

/** A note as it was read last. */
interface KnownNote {
  readonly file: string;
  readonly stamp: string;
  readonly path: string;
  /** '' if it has none. */
  readonly date: string;
  /** How often it names each entity. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many sentences name an entity, of those for which it was read. */
  readonly sentences: Map<string, number>;
}

/** The notes and registries that agents ask about, as they are at each question: what has changed is read anew. */
export class AgentFolder {
  #stamp = '';
  #loaded: LoadedRegistries | undefined;
  #notes: readonly string[] = [];
  /** Links that are not followed. */
  readonly #leftOut = new Set<string>();
  /** By file, so that most need not be read again. */
  readonly #known = new Map<string, KnownNote>();

  /** @param args with the folders as the user named them. */
  constructor(
    private readonly args: Arguments,
    private readonly terminal: Terminal,
  ) {}

  /** What answers need, from the files as they are now. */
  world(): World {
    const { terminal } = this;
    const all = inFolders(this.args, terminal, (file) => this.#isInside(file));
    this.#notes = all.files;
    const files = [...registryLayers(all, terminal)];
    const stamp = JSON.stringify(files.map(([file, layer]) => [file, layer, stampOf(terminal.path(file))]));
    if (stamp !== this.#stamp || !this.#loaded) {
      this.#loaded = loadRegistries(all, terminal);
      this.#stamp = stamp;
      this.#known.clear();
    }
    const { world } = this.#loaded;
    return {
      ...world,
      today: new Intl.DateTimeFormat('sv-SE').format(),
      place: (location) => ({ ...world.place(location)!, uri: this.#uri(location.file) }),
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
    const writable = target === undefined ? undefined : this.#target(target, snapshot);
    const given = text && this.#given(text, snapshot);
    return {
      ...(notes && { notes: this.#eachNote(snapshot), paths: this.#notes.map(withSlashes) }),
      ...(sentences && { sentences: await this.#sentences(sentences, snapshot, signal) }),
      ...(given && { text: given }),
      ...(writable && { target: writable }),
    };
  }

  *#eachNote(snapshot: Snapshot): Generator<GivenNote> {
    for (const file of this.#notes) {
      const text = this.#textOf(file);
      if (text === undefined) continue;
      const own = countingIn(snapshot, file, this.terminal);
      yield { file: this.#uri(file), path: this.#path(file), text, snapshot: own };
    }
  }

  #given({ text, note }: NonNullable<Needs['text']>, snapshot: Snapshot): GivenText | undefined {
    if (text !== undefined) return { text, snapshot: countingIn(snapshot, undefined, this.terminal) };
    const file = this.#notes.find((each) => note === each || note === this.#uri(each));
    const read = file === undefined ? undefined : this.#textOf(file);
    if (file === undefined || read === undefined) return undefined;
    return { text: read, snapshot: countingIn(snapshot, file, this.terminal), uri: this.#uri(file) };
  }

  /** The text of a note or registry, by its URI; undefined for any other file. */
  read(uri: string): string | undefined {
    this.world();
    const file = [...this.#notes, ...this.#sources().map(({ file: each }) => each)].find(
      (each) => this.#uri(each) === uri,
    );
    return file === undefined ? undefined : this.#textOf(file);
  }

  async #sentences(wanted: SentencesWanted, snapshot: Snapshot, signal: AbortSignal): Promise<GivenSentences> {
    const { id, offset, end } = wanted;
    const naming: KnownNote[] = [];
    for (const file of this.#notes) {
      const note = await this.#noteIn(file, snapshot, signal);
      if (note?.counts.has(id) && isNoteWanted(wanted, note.date)) naming.push(note);
    }
    naming.sort(byNewestNote);
    const read: NoteStatements[] = [];
    let before = 0;
    let left = end;
    let next = 0;
    for (; next < naming.length && left > 0; next++) {
      const { file, path: notePath, sentences } = naming[next]!;
      const known = sentences.get(id);
      if (known !== undefined && read.length === 0 && before + known <= offset) {
        before += known;
        left -= known;
        continue;
      }
      const text = this.#textOf(file) ?? '';
      const mentions = await this.#mentions(file, text, snapshot, signal);
      const statements = noteStatementsOf({ note: this.#uri(file), path: notePath, text }, mentions, new Set([id]));
      if (statements) read.push(statements);
      sentences.set(id, statements?.sentences.length ?? 0);
      left -= sentences.get(id)!;
    }
    const mentions = naming.reduce((sum, { counts }) => sum + counts.get(id)!, 0);
    return { before, read, isWhole: next === naming.length, mentions, notes: naming.length };
  }

  /** What a note names; undefined where it cannot be read. */
  async #noteIn(file: string, snapshot: Snapshot, signal: AbortSignal): Promise<KnownNote | undefined> {
    const stamp = stampOf(this.terminal.path(file));
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known;
    const text = this.#textOf(file);
    if (text === undefined) return undefined;
    const counts = new Map<string, number>();
    for (const { entities } of await this.#mentions(file, text, snapshot, signal)) {
      for (const id of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const date = noteDate(text, path.basename(file)) ?? '';
    const note = { file, stamp, path: this.#path(file), date, counts, sentences: new Map() };
    this.#known.set(file, note);
    await setImmediate();
    signal.throwIfAborted();
    return note;
  }

  #mentions(file: string, text: string, snapshot: Snapshot, signal: AbortSignal): Promise<readonly Mention[]> {
    return runUnlessAborted(findMentionsResumably(text, countingIn(snapshot, file, this.terminal)), signal);
  }

  /** The user's file with an entry of the entity, else the one with the highest priority. */
  #target(id: string, { registry }: Snapshot): WriteTarget | undefined {
    const part = registry.entity(id)?.parts.findLast(({ layer, file }) => isOwnLayer(layer) && this.#source(file));
    const source = part ? this.#source(part.file) : ownRegistry(this.#sources());
    if (!source) return undefined;
    const { file, text } = source;
    return {
      file: withSlashes(file),
      uri: this.#uri(file),
      text,
      entryOffset: part && part.start + part.entry.id.span.start,
    };
  }

  #sources(): readonly RegistryInput[] {
    return this.#loaded?.sources ?? [];
  }

  #source(file: string): RegistryInput | undefined {
    return this.#sources().find((each) => each.file === file && !each.bytes);
  }

  #textOf(file: string): string | undefined {
    try {
      return readText(file, this.terminal);
    } catch {
      // It was deleted a moment ago.
      return undefined;
    }
  }

  #path(file: string): string {
    return withSlashes(this.terminal.path(file));
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
