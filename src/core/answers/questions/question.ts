import type { Snapshot } from '../../registry/engine/snapshot';
import type { Location } from '../../registry/model';
import type { Localizer } from '../../registry/problemMessage';
import type { Bilingual } from '../../registry/vocabulary/rows';
import type { Resumable } from '../../text/base/lazy';
import type { EntryPlace } from '../../text/yaml/write/change';
import type { NoteStatements } from '../dossier/noteStatements';
import type { DateRange } from '../entities/chronicleFilter';
import type { NoteDates } from '../entities/datedNotes';
import type { ObjectSchema, Shape } from './schema';

// What agents, the command line and other programs ask is a row: its words, the schema of its input, a function, and the schema of
// its answer. Answers are plain data, the same in the editor and on the command line.

/** A question of one answer, whose texts are clipped. */
export interface Answering<I = object, A = object> extends Asked<I> {
  readonly output: Shape<A, ObjectSchema>;
  answer(world: World, input: I, given: Given): Resumable<A | ProblemAnswer>;
}

/** A question of any number of rows, which are made while they are asked for. Agents get a portion of them. */
export interface Listing<I = object, R = object> extends Asked<I> {
  /** The columns, in their order. */
  readonly row: Shape<R, ObjectSchema>;
  /** A row as a line of text; its values with tabs between them if it is not given. */
  line?(row: R): string;
  /** What is said in a text where there is no row. */
  none?(world: World, input: I): string;
  /** `undefined` is no row, but a place where long work may pause. */
  rows(world: World, input: I, given: Given): Iterable<R | undefined>;
}

export type QuestionRow = Answering | Listing;

interface Asked<I> {
  /** For agents; none for a question that only the command line asks. */
  readonly tool?: ToolWords;
  /** For the command line; none for a question that only agents ask. */
  readonly command?: CommandWords;
  readonly input: Shape<I, ObjectSchema>;
  /** What is read for it beside the registry. Where it is given, the command line takes notes. */
  needs?(input: I): Needs;
  /** What is wrong with an input that fits its schema and has ids of entities: a sentence. */
  problem?(world: World, input: I): string | undefined;
}

export interface ToolWords {
  /** A verb and a noun: `get_entity`. */
  readonly name: string;
  /** What the user types after `#` in VS Code. */
  readonly reference: string;
  /** Of VS Code's icons. */
  readonly icon: string;
  /** For users: its name, and what it gives. */
  readonly title: Bilingual;
  readonly gives: Bilingual;
  /** For agents, in English, which models read best. That answers are quotations is said of all. */
  readonly description: string;
}

export interface CommandWords {
  readonly name: string;
  /** An earlier name that still works. */
  readonly alias?: string;
  /** Names that options had before, by the keys of the input; they still work. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** What it prints, in a sentence or two. */
  readonly help: string;
  /** What follows the name in an example, as in docs/cli.md. */
  readonly examples: readonly string[];
  /** Whether the current folder is taken where none is named. */
  readonly isHere?: boolean;
}

/** What every question is asked of. */
export interface World {
  readonly snapshot: Snapshot;
  /** As YYYY-MM-DD; undefined where no clock may count. */
  readonly today: string | undefined;
  /** For the words of problems. */
  readonly l10n: Localizer;
  /** Where a location begins; the first place of the file for an entity of bulk data. */
  place(location: Location): Place;
}

/** A place in a file; line and column count from 1. */
export interface Place {
  /** A URI; on the command line its name. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Needs {
  /** Notes, one after the other. One that does not fit may be among them all the same. */
  readonly notes?: NotesWanted;
  /** What notes say of an entity. */
  readonly sentences?: SentencesWanted;
  /** A text, or the note of that name. */
  readonly text?: { readonly text?: string; readonly note?: string };
  /** The registry file that an entity of this id would be written to. */
  readonly target?: string;
}

/** All notes, those of a period, or those that name one of some entities. */
export interface NotesWanted extends Period {
  readonly ids?: readonly string[];
}

/** A period of dates; without ends where they are not given. */
type Period = { readonly [K in keyof DateRange]?: DateRange[K] };

export interface SentencesWanted extends Period {
  readonly id: string;
  /** How many sentences the answer needs, the first ones included that it leaves out. */
  readonly end: number;
}

/** What a question needs, as far as it is there. */
export interface Given {
  readonly notes?: Iterable<GivenNote> | undefined;
  /** The paths of all notes. */
  readonly paths?: readonly string[] | undefined;
  readonly sentences?: GivenSentences | undefined;
  readonly text?: GivenText | undefined;
  readonly target?: WriteTarget | undefined;
}

export interface GivenNote {
  /** A URI; on the command line its name. */
  readonly file: string;
  /** The path of its file, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What counts in it. */
  readonly snapshot: Snapshot;
}

/** A text, and the note that it is if it is one. All counts in it where it has no snapshot. */
export type GivenText = Pick<GivenNote, 'text'> & Partial<GivenNote>;

export interface GivenSentences {
  /** The newest note first. */
  readonly read: readonly NoteStatements[];
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** Of all notes. */
  readonly index: NoteDates;
}

export interface WriteTarget {
  /** Its name for the reader. */
  readonly file: string;
  readonly uri: string;
  readonly text: string;
  /** The entry of the entity. */
  readonly entry: EntryPlace;
}

/** What is wrong, so that the agent or the user can correct it: a sentence in English. */
export interface ProblemAnswer {
  readonly problem: string;
}

/** The row as it is, with the types of its input and its answer from their schemas. */
export function answering<I, A>(row: Answering<I, A>): Answering<I, A> {
  return row;
}

/** The same for a question of rows. */
export function listing<I, R>(row: Listing<I, R>): Listing<I, R> {
  return row;
}
