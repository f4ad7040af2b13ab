import * as vscode from 'vscode';
import { type Companion, companionsIn, type LineMention } from '../../../core/answers/dossier/companions';
import {
  besideIn,
  type NoteStatements,
  type NoteText,
  newestNotesFirst,
  noteStatementsOf,
  setLaterApart,
} from '../../../core/answers/dossier/noteStatements';
import { mentionsByMonth } from '../../../core/answers/notes/mentionsInNote';
import type { NoteSentences, NotesContent } from '../../../core/answers/views/pageContent';
import { findMentionsResumably } from '../../../core/notes/mentions/findMentions';
import type { Mention } from '../../../core/notes/mentions/mention';
import type { MentionIndex } from '../../../core/notes/mentions/mentionIndex';
import type { Host } from '../../../workspace/host';
import { noteText } from '../../../workspace/notes/readNote';
import { snapshotFor } from '../../../workspace/notes/snapshotFor';
import { runInSlices } from '../../../workspace/slices';

/** How many files are read at a time. */
const TOGETHER = 16;

export interface StatementOptions {
  /** See `Dossier.asOf`. */
  readonly asOf?: string | undefined;
  /** An entity that a sentence must name too. */
  readonly other?: string;
  /** Whether notes of a date are read; '' is none. */
  readonly isWanted?: (date: string) => boolean;
}

interface ReadNote {
  /** See `NoteIndex.revisions`. */
  readonly revision: object | undefined;
  readonly statements: NoteStatements | undefined;
}

/** Reads what the notes say of one entity, the newest note first, and reads a note again only when it has changed. */
export class NoteReading {
  readonly id: string;
  readonly #host: Pick<Host, 'index' | 'snapshot' | 'directives' | 'log'>;
  readonly #read = new Map<string, ReadNote>();

  constructor(host: Pick<Host, 'index' | 'snapshot' | 'directives' | 'log'>, id: string) {
    this.#host = host;
    this.id = id;
  }

  /**
   * The first `most` sentences. Rejects with a `CancellationError` if the
   * token is cancelled.
   */
  async first(most: number, token: vscode.CancellationToken, options: StatementOptions = {}): Promise<NoteSentences> {
    const revisions = new Map(this.#host.index.revisions);
    const { other } = options;
    const { until: known, later: rest } = this.notes(options);
    const wanted = [...known, ...rest];
    const notes: NoteStatements[] = [];
    const found = (isWhole: boolean): NoteSentences => {
      const { until, later } = setLaterApart(notes, options.asOf);
      return { notes: until, later, isWhole };
    };
    let left = most;
    for (let at = 0; at < wanted.length; at += TOGETHER) {
      if (left <= 0) return found(false);
      const some = wanted.slice(at, at + TOGETHER);
      const read = await Promise.all(some.map(({ note }) => this.#statements(note, revisions.get(note), token)));
      const all = read.flatMap((statements) => statements ?? []);
      for (const statements of other === undefined ? all : besideIn(all, other)) {
        if (left <= 0) return found(false);
        const { sentences } = statements;
        notes.push({ ...statements, sentences: sentences.slice(0, left) });
        left -= sentences.length;
        if (left < 0) return found(false);
      }
    }
    return found(true);
  }

  /** How often the notes of each month mention the entity, and the date of the latest; without notes dated later than `asOf`. */
  mentioned(asOf: string | undefined): Pick<NotesContent, 'latest' | 'months'> {
    const { index } = this.#host;
    const notes = this.notes({ asOf }).until.map(({ note, date }) => ({
      date,
      mentions: [...index.mentions.mentionsIn(note, this.id)].length,
    }));
    return { latest: notes[0]?.date ?? '', months: mentionsByMonth(notes) };
  }

  /** The entities in the same lines. */
  companions(language: string): readonly Companion[] {
    const { index, snapshot } = this.#host;
    const notes = Array.from(index.mentions.notesOf([this.id]), (note) => linesIn(index.mentions, note));
    return companionsIn(snapshot.registry, this.id, notes, language);
  }

  /** The notes that name the entity, the newest first; apart those dated later than `asOf`. */
  notes({ asOf, other = this.id, isWanted = () => true }: StatementOptions) {
    const { index } = this.#host;
    const both = new Set(index.mentions.notesOf([other]));
    const dated = [...index.mentions.notesOf([this.id])]
      .filter((note) => both.has(note) && isWanted(index.dateOf(note) ?? ''))
      .map((note) => ({ note, date: index.dateOf(note) ?? '', path: vscode.Uri.parse(note, true).path }));
    return setLaterApart(newestNotesFirst(dated), asOf);
  }

  async #statements(note: string, revision: object | undefined, token: vscode.CancellationToken) {
    const known = this.#read.get(note);
    if (known && known.revision === revision) return known.statements;
    const statements = await readStatements(this.#host, note, new Set([this.id]), token);
    this.#read.set(note, { revision, statements });
    return statements;
  }
}

/** What a note says of some entities; undefined where the note has gone, or no longer names any of them. */
export async function readStatements(
  host: Pick<Host, 'snapshot' | 'directives' | 'log'>,
  note: string,
  ids: ReadonlySet<string> | undefined,
  token?: vscode.CancellationToken,
): Promise<NoteStatements | undefined> {
  const read = await readMentions(host, note, token);
  return read && noteStatementsOf(read, read.mentions, ids);
}

/** A note with all its mentions; undefined where it has gone. */
export async function readMentions(
  { snapshot, directives, log }: Pick<Host, 'snapshot' | 'directives' | 'log'>,
  note: string,
  token?: vscode.CancellationToken,
): Promise<(NoteText & { readonly mentions: readonly Mention[] }) | undefined> {
  const uri = vscode.Uri.parse(note, true);
  const text = await noteText(uri, log);
  if (text === undefined) return undefined;
  const steps = findMentionsResumably(text, snapshotFor(snapshot, uri), directives(uri));
  const mentions = await runInSlices(steps, token && { token });
  return { note, path: uri.path, text, mentions };
}

/** The mentions of a note with their lines. */
export function linesIn(mentions: Pick<MentionIndex, 'mentionsIn'>, note: string): Iterable<LineMention> {
  return Array.from(mentions.mentionsIn(note), ({ entities, startLine }) => ({ entities, line: startLine }));
}
