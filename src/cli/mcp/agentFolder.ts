import { statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LineIndex } from '../../core/base/lineIndex';
import { memoize } from '../../core/base/memoize';
import { type Resumable, runToEnd } from '../../core/base/resumable';
import { byNewestNote, type NoteStatements, noteStatementsOf } from '../../core/dossier/noteStatements';
import { isOwnLayer } from '../../core/matching/nameKind';
import { findMentionsResumably } from '../../core/mentions/findMentions';
import type { AgentWorld, Given, WriteTarget } from '../../core/queries/agent/answers';
import type { ToolCall } from '../../core/queries/agent/runTool';
import type { Snapshot } from '../../core/snapshot';
import type { Arguments } from '../command';
import { inFolders } from '../noteFiles';
import { ENGLISH_LOCALIZER } from '../problemRows';
import { readText } from '../readText';
import { loadSnapshot, ownRegistry, type RegistryInput, readRegistries, registryLayers } from '../registry';
import type { Terminal } from '../terminal';

/** Milliseconds for which other requests, and those that cancel one, may wait. */
const SLICE = 10;

interface ReadNote {
  readonly stamp: string;
  readonly entities: ReadonlySet<string>;
}

/** The notes and registries that agents ask about, as they are at each question: what has changed is read anew. */
export class AgentFolder {
  #stamp = '';
  #sources: readonly RegistryInput[] = [];
  #snapshot: Snapshot | undefined;
  #notes: readonly string[] = [];
  /** Which entities a note names, so that most need not be read again. */
  readonly #read = new Map<string, ReadNote>();

  /** @param args with the folders as the user named them. */
  constructor(
    private readonly args: Arguments,
    private readonly terminal: Terminal,
  ) {}

  /** What answers need, from the files as they are now. */
  world(): AgentWorld {
    const { terminal } = this;
    const all = inFolders(this.args, terminal);
    this.#notes = all.files;
    const files = [...registryLayers(all, terminal)];
    const stamp = JSON.stringify(files.map(([file, layer]) => [file, layer, stampOf(terminal.path(file))]));
    if (stamp !== this.#stamp || !this.#snapshot) {
      this.#sources = readRegistries(all, terminal);
      this.#snapshot = loadSnapshot(this.#sources, terminal);
      runToEnd(this.#snapshot.registry.indexReferrers());
      this.#stamp = stamp;
      this.#read.clear();
    }
    const texts = new Map(this.#sources.map(({ file, text }) => [file, text]));
    const lines = new Map<string, LineIndex>();
    return {
      snapshot: this.#snapshot,
      today: new Intl.DateTimeFormat('sv-SE').format(),
      l10n: ENGLISH_LOCALIZER,
      place: ({ file, span }) => {
        const text = texts.get(file);
        if (text === undefined) return undefined;
        const { line } = memoize(lines, file, () => new LineIndex(text)).locate(span.start);
        return { uri: this.#uri(file), line: line + 1 };
      },
    };
  }

  /** What a tool needs beside that. Rejects if the signal is aborted. */
  async given({ snapshot }: AgentWorld, call: ToolCall, signal: AbortSignal): Promise<Given> {
    switch (call.name) {
      case 'find_mentions':
        return { notes: await this.#notesNaming(call.input.id, snapshot, signal) };
      case 'recognize_entities': {
        const { text, note } = call.input;
        if (text !== undefined) return { text: { text } };
        const file = this.#notes.find((each) => note === each || note === this.#uri(each));
        const read = file === undefined ? undefined : this.#textOf(file);
        return file !== undefined && read !== undefined ? { text: { text: read, uri: this.#uri(file) } } : {};
      }
      case 'propose_statement': {
        const target = this.#target(call.input.id, snapshot);
        return target ? { target } : {};
      }
      default:
        return {};
    }
  }

  /** The text of a note or registry, by its URI; undefined for any other file. */
  read(uri: string): string | undefined {
    const file = [...this.#notes, ...this.#sources.map((each) => each.file)].find((each) => this.#uri(each) === uri);
    return file === undefined ? undefined : this.#textOf(file);
  }

  async #notesNaming(id: string, snapshot: Snapshot, signal: AbortSignal): Promise<readonly NoteStatements[]> {
    const found: NoteStatements[] = [];
    for (const file of this.#notes) {
      const stamp = stampOf(this.terminal.path(file));
      const known = this.#read.get(file);
      if (known?.stamp === stamp && !known.entities.has(id)) continue;
      const text = this.#textOf(file);
      if (text === undefined) continue;
      const mentions = await runUnlessAborted(findMentionsResumably(text, snapshot), signal);
      this.#read.set(file, { stamp, entities: new Set(mentions.flatMap(({ entities }) => entities)) });
      const uri = this.#uri(file);
      const statements = noteStatementsOf({ note: uri, path: fileURLToPath(uri), text }, mentions, new Set([id]));
      if (statements) found.push(statements);
      await setImmediate();
      signal.throwIfAborted();
    }
    return found.sort(byNewestNote);
  }

  /** The user's file with an entry of the entity, else the one with the highest priority. */
  #target(id: string, { registry }: Snapshot): WriteTarget | undefined {
    const part = registry.entity(id)?.parts.findLast(({ layer, file }) => isOwnLayer(layer) && this.#source(file));
    const source = part ? this.#source(part.file) : ownRegistry(this.#sources);
    if (!source) return undefined;
    const { file, text } = source;
    return {
      file: file.replaceAll(path.sep, '/'),
      uri: this.#uri(file),
      text,
      entryOffset: part && part.start + part.entry.id.span.start,
    };
  }

  #source(file: string): RegistryInput | undefined {
    return this.#sources.find((each) => each.file === file && !each.bytes);
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
