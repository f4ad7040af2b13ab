import { noteDate } from '../../notes/mentions/noteDate';
import { noteTitle } from '../../notes/sentences/noteHeadings';
import { sentenceOrNoteDate } from '../../notes/sentences/sentenceDate';
import type { LinkStatus } from '../../notes/sentences/stated';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, Fact, From, Source } from '../../registry/model';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Dated } from '../../text/languages/calendar';
import { lexZones } from '../../text/markdown/zones';
import { withoutEnd } from '../../text/units/blanks';
import { freeId, sourceSlugOf } from '../../text/units/slug';
import type { NewMap, NewSource } from './addStatement';
import type { LinkChoice } from './linkChoices';
import type { Passage } from './passage';

/** A note that statements are taken from. */
export interface CapturedNote {
  readonly text: string;
  /** Without its folder. */
  readonly fileName: string;
}

/** The date that a passage states, or that of its note; undefined where neither is sure. */
export function proposedDate({ text }: Pick<Passage, 'text'>, note: CapturedNote): Dated | undefined {
  return sentenceOrNoteDate(text, noteDate(note.text, note.fileName));
}

/** A note as a source: its id, and the source itself if the file does not have it yet. */
export interface NoteSource {
  readonly id: string;
  readonly added: NewSource | undefined;
}

/**
 * The note as a source.
 *
 * @param isNote whether a source is this note.
 * @param file the registry file that is written to, by its URI: what another file says of the source is repeated in it, so that it can
 * be read without the other.
 * @param path from the folder of that file.
 */
export function noteSource(
  { sources, files }: Pick<Registry, 'sources' | 'files'>,
  isNote: (source: Source) => boolean,
  { text, fileName }: CapturedNote,
  file: string,
  path: string,
): NoteSource {
  const known = [...files.values()].flatMap((each) => each.sources).filter((source) => source.note && isNote(source));
  const here = known.find((source) => source.file === file);
  if (here) return { id: here.id, added: undefined };
  const there = known[0];
  const title = there?.title[0]?.value ?? noteTitle(text, lexZones(text), fileName);
  const slug = sourceSlugOf(fileName.replace(/\.[^.]+$/, '')) || sourceSlugOf(title);
  const id = there?.id ?? freeId(slug || 'note', (each) => sources.has(each));
  const date = there ? there.date : noteDate(text, fileName);
  return { id, added: { id, keys: { title, ...(date !== undefined && { date }), note: path } } };
}

/** The source that a statement cites, and the passage. */
export interface StatementSource {
  /** The id of a source. */
  readonly source: string;
  /** The heading above it. */
  readonly at: string | undefined;
}

/** A fact in the exact words of its source, as keys of a registry. */
export function quotedFact(text: string, dated: Dated | undefined, { source, at }: StatementSource): NewMap {
  return { ...dated, text, quote: 'true', source, ...(at !== undefined && { at }) };
}

/** The values of a relation beside its type and its ends. */
export interface LinkDetails {
  readonly status: LinkStatus;
  /** Keys of properties: `role`, `percentage`, `product`, … */
  readonly values: NewMap;
  /** Of what has ended, the end, or a span of both; of all else when it begins. */
  readonly dated: Dated | undefined;
}

/** The keys that say when a relation holds: `startDate`, `endDate`, and `status` where no date says it. */
export function statusKeys({ status, dated }: Pick<LinkDetails, 'status' | 'dated'>): NewMap {
  if (status === 'ended' && dated?.endDate === undefined) return dated ? { endDate: dated.date } : { status };
  return {
    ...(dated && { startDate: dated.date }),
    ...(dated?.endDate !== undefined && { endDate: dated.endDate }),
    ...(status === 'planned' && { status }),
  };
}

/**
 * A link as keys of a registry, in the entry of one of its ends.
 *
 * @param ends the ids of the two entities that `choice` speaks of.
 * @param writtenIn which of them has the entry.
 */
export function newLink(
  vocabulary: Vocabulary,
  { type, from }: LinkChoice,
  ends: readonly [string, string],
  writtenIn: 0 | 1,
  details: LinkDetails,
  { source, at }: StatementSource,
): NewMap {
  const row = vocabulary.linkTypeRow(type);
  const other = writtenIn === 0 ? 1 : 0;
  const key = (other === from ? row?.from.key : row?.to.key) ?? 'object';
  return {
    type,
    [key]: ends[other],
    ...details.values,
    ...statusKeys(details),
    source,
    ...(at !== undefined && { at }),
  };
}

/** The fact of an entity that says the same, but for blanks, quotation marks and the stop at its end. */
export function sameFact({ facts }: Pick<Entity, 'facts'>, text: string): From<Fact> | undefined {
  const wanted = bare(text);
  return facts.find(({ item }) => item.text.some(({ value }) => bare(value) === wanted));
}

function bare(text: string): string {
  return withoutEnd(text.replace(/[\s"'“”‘’「」『』]/gu, ''), /[.。]/);
}
