import * as vscode from 'vscode';
import { type Companion, companionsIn } from '../../core/dossier/companions';
import { besideIn, type NoteStatements, noteStatementsOf } from '../../core/dossier/noteStatements';
import { findMentionsResumably } from '../../core/mentions/findMentionsResumably';
import { dateOrder } from '../../core/queries/entities/dateOrder';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/noteText';
import { runInSlices } from '../../workspace/slices';

/** How many files are read at a time. */
const TOGETHER = 16;

/** What the notes say of one entity, as far as they were asked. */
export interface FirstStatements {
  readonly notes: readonly NoteStatements[];
  /** Whether there are no more sentences. */
  readonly isWhole: boolean;
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
   * The first `most` sentences; with `other`, of those that name that entity too. Rejects with a `CancellationError` if the
   * token is cancelled.
   */
  async first(most: number, token: vscode.CancellationToken, other?: string): Promise<FirstStatements> {
    const { index } = this.#host;
    const revisions = new Map(index.revisions);
    const wanted = this.#newestFirst(other);
    const notes: NoteStatements[] = [];
    let left = most;
    for (let at = 0; at < wanted.length; at += TOGETHER) {
      if (left <= 0) return { notes, isWhole: false };
      const some = wanted.slice(at, at + TOGETHER);
      const read = await Promise.all(some.map((note) => this.#statements(note, revisions.get(note), token)));
      const found = read.flatMap((statements) => statements ?? []);
      for (const statements of other === undefined ? found : besideIn(found, other)) {
        if (left <= 0) return { notes, isWhole: false };
        const { sentences } = statements;
        notes.push({ ...statements, sentences: sentences.slice(0, left) });
        left -= sentences.length;
        if (left < 0) return { notes, isWhole: false };
      }
    }
    return { notes, isWhole: true };
  }

  /** The entities in the same notes. */
  companions(language: string): readonly Companion[] {
    const { index, snapshot } = this.#host;
    const notes = Array.from(index.mentions.notesOf([this.id]), (note) => index.mentions.mentionsIn(note));
    return companionsIn(snapshot.registry, this.id, notes, language);
  }

  /** @param other if it is given, only the notes that name it too. */
  #newestFirst(other: string | undefined): readonly string[] {
    const { index } = this.#host;
    const both = other === undefined ? undefined : new Set(index.mentions.notesOf([other]));
    const notes = [...index.mentions.notesOf([this.id])].filter((note) => !both || both.has(note));
    return notes
      .map((note) => ({
        note,
        order: dateOrder(index.dateOf(note)) ?? Number.NEGATIVE_INFINITY,
        path: vscode.Uri.parse(note, true).path,
      }))
      .sort((a, b) => (a.order === b.order ? (a.path < b.path ? -1 : 1) : b.order - a.order))
      .map(({ note }) => note);
  }

  async #statements(
    note: string,
    revision: object | undefined,
    token: vscode.CancellationToken,
  ): Promise<NoteStatements | undefined> {
    const known = this.#read.get(note);
    if (known && known.revision === revision) return known.statements;
    const statements = await this.#readNote(note, token);
    this.#read.set(note, { revision, statements });
    return statements;
  }

  /** undefined where the note has gone, or no longer names the entity. */
  async #readNote(note: string, token: vscode.CancellationToken): Promise<NoteStatements | undefined> {
    const { snapshot, directives, log } = this.#host;
    const uri = vscode.Uri.parse(note, true);
    const text = await noteText(uri, log);
    if (text === undefined) return undefined;
    const mentions = await runInSlices(findMentionsResumably(text, snapshot, directives(uri)), { token });
    return noteStatementsOf({ note, path: uri.path, text }, mentions, this.id);
  }
}
