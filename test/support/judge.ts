import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mention } from '../../src/core/notes/mentions/mention';

const FOLDER = 'test/fixtures/judged';
/**
 * Notes of one reader each. The second and the third looked for what is hard; the second after Dossier had been corrected on
 * the first, the third after both. Nothing has been corrected on the third.
 */
export const JUDGED_SETS = ['first', 'second', 'third'] as const;
export type JudgedSet = (typeof JUDGED_SETS)[number];
/** What the name of a judged note begins with: its language. */
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{4})?(?=-)/;
const MARK = /⟦([^⟦⟧|]+)\|([a-z0-9,-]+)(\?)?⟧/g;
/** UTF-16 units shown on both sides of an error. */
const CONTEXT = 24;

/** What a range of a note refers to, as a reader has marked it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  /** Several where two ways of cutting the name are right: 阿里云 is Alibaba and, once it is registered, Alibaba Cloud. */
  readonly ids: readonly string[];
  /**
   * Left out of the count, found or not: spellings that the registry does not list, and what readers could disagree about,
   * such as a country in the name of one of its own ministries.
   */
  readonly optional: boolean;
}

/**
 * A note with what a reader found in it. Judged by reference: a range counts if the text refers to that entity there. A part
 * of another organisation's name does not (中国 in 中国银行), a maker in the name of its product does.
 */
export interface JudgedNote {
  readonly file: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Score {
  /** Marks that count. */
  readonly marks: number;
  readonly found: number;
  /** Reported mentions that count. */
  readonly reported: number;
  /** One line for each error: file, line, the text around it, the entities. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Reads the marks of a note and removes them: `⟦Nvidia|nvidia⟧`, `⟦澳洲|australia?⟧` for an optional one, ids separated by commas. */
export function readMarks(file: string, marked: string): JudgedNote {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, name = '', ids = '', optional] = match;
    text += marked.slice(at, match.index);
    marks.push({
      start: text.length,
      end: text.length + name.length,
      ids: ids.split(','),
      optional: optional !== undefined,
    });
    text += name;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error(`${file} has a mark without an id`);
  return { file, text, marks };
}

/** The judged notes of a set by language, in the order of their names. */
export function judgedNotes(set: JudgedSet): ReadonlyMap<string, readonly JudgedNote[]> {
  const folder = path.posix.join(FOLDER, set);
  const names = readdirSync(folder).sort();
  return new Map(
    [...new Set(names.map((name) => LANGUAGE.exec(name)?.[0] ?? name))].map((language) => [
      language,
      names
        .filter((name) => name.startsWith(language))
        .map((name) => readMarks(name, readFileSync(path.posix.join(folder, name), 'utf8'))),
    ]),
  );
}

/** Compares what was reported with what the reader marked. A mention is right if it overlaps a mark of the same entity. */
export function judge(note: JudgedNote, mentions: readonly Mention[]): Score {
  const wrong: string[] = [];
  const found = new Set<Mark>();
  let reported = 0;
  for (const mention of mentions) {
    const mark = note.marks.find(
      ({ start, end, ids }) =>
        start < mention.end && mention.start < end && mention.entities.every((id) => ids.includes(id)),
    );
    if (mark) found.add(mark);
    else wrong.push(describeRange(note, mention, mention.entities));
    if (!mark?.optional) reported += 1;
  }
  const counted = note.marks.filter(({ optional }) => !optional);
  const missed = counted.filter((mark) => !found.has(mark)).map((mark) => describeRange(note, mark, mark.ids));
  return { marks: counted.length, found: counted.length - missed.length, reported, wrong, missed };
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
  return {
    marks: sum(({ marks }) => marks),
    found: sum(({ found }) => found),
    reported: sum(({ reported }) => reported),
    wrong: scores.flatMap(({ wrong }) => wrong),
    missed: scores.flatMap(({ missed }) => missed),
  };
}

/** From 0 to 1; 1 if nothing was reported. */
export function precisionOf({ reported, wrong }: Score): number {
  return reported === 0 ? 1 : (reported - wrong.length) / reported;
}

/** From 0 to 1; 1 if there was nothing to find. */
export function recallOf({ marks, found }: Score): number {
  return marks === 0 ? 1 : found / marks;
}

function describeRange(
  { file, text }: JudgedNote,
  { start, end }: { readonly start: number; readonly end: number },
  entities: readonly string[],
): string {
  const line = text.slice(0, start).split('\n').length;
  const around = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return `${file}:${line}: ${around.replace(/\s+/g, ' ')} → ${entities.join(', ')}`;
}
