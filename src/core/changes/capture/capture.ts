import { noteDate } from '../../notes/mentions/noteDate';
import { noteTitle } from '../../notes/sentences/noteHeadings';
import { sentenceOrNoteDate } from '../../notes/sentences/sentenceDate';
import type { LinkStatus } from '../../notes/sentences/stated';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, Fact, From, Source } from '../../registry/model';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { fileAt, fileNameOf, plainUri, relativePath } from '../../text/base/paths';
import type { Dated } from '../../text/languages/calendar';
import { lexZones } from '../../text/markdown/zones';
import { withoutEnd } from '../../text/units/blanks';
import { freeId, sourceSlugOf } from '../../text/units/slug';
import type { NewMap, NewSource } from './addStatement';
import type { LinkChoice } from './linkChoices';
import type { Passage } from './passage';

/** A note that statements are taken from, by its URI. */
export interface CapturedNote {
  readonly uri: string;
  readonly text: string;
}

/** The date that a passage states, or that of its note; undefined where neither is sure. */
export function proposedDate({ text }: Pick<Passage, 'text'>, { text: note, uri }: CapturedNote): Dated | undefined {
  return sentenceOrNoteDate(text, noteDate(note, fileNameOf(uri)));
}

/** What a statement cites. */
export interface Citation {
  /** The id of a source. */
  readonly source: string;
  /** The heading above the passage. */
  readonly at: string | undefined;
  /** The source, where the registry file does not have it yet. */
  readonly added?: NewSource | undefined;
}

/**
 * The note of a passage as what a statement cites.
 *
 * @param file the registry file that is written to, by its URI: what another file says of the source is repeated in it, so that it can
 * be read without the other.
 */
export function citeNote(
  { sources, files }: Pick<Registry, 'sources' | 'files'>,
  { text, uri }: CapturedNote,
  { heading: at }: Pick<Passage, 'heading'>,
  file: string,
): Citation {
  const place = plainUri(uri);
  const isNote = (source: Source): boolean =>
    source.note !== undefined && fileAt(plainUri(source.file), source.note.value) === place;
  const known = [...files.values()].flatMap((each) => each.sources).filter(isNote);
  const here = known.find((source) => source.file === file);
  if (here) return { source: here.id, at };
  const there = known[0];
  const fileName = fileNameOf(uri);
  const title = there?.title[0]?.value ?? noteTitle(text, lexZones(text), fileName);
  const slug = sourceSlugOf(fileName.replace(/\.[^.]+$/, '')) || sourceSlugOf(title);
  const id = there?.id ?? freeId(slug || 'note', (each) => sources.has(each));
  const date = there ? there.date : noteDate(text, fileName);
  const note = relativePath(plainUri(file), place);
  return { source: id, at, added: { id, keys: { title, ...(date !== undefined && { date }), note } } };
}

/** A fact in the exact words of its source, as keys of a registry. */
export function quotedFact(text: string, dated: Dated | undefined, { source, at }: Citation): NewMap {
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
  { source, at }: Citation,
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
