import type { LinkStatus } from '../../notes/sentences/stated';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, Fact, From, Source } from '../../registry/model';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { fileAt, fileNameOf, plainUri, relativePath } from '../../text/base/paths';
import type { Dated } from '../../text/languages/calendar';
import { withoutEnd } from '../../text/units/blanks';
import { freeId, sourceSlugOf } from '../../text/units/slug';
import type { NewMap, NewSource } from './addStatement';
import type { LinkChoice } from './linkChoices';
import type { Passage } from './passage';

/** What a new statement cites. */
export interface NewCitation {
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
 * @param uri of the note.
 * @param file the registry file that is written to, by its URI: what another file says of the source is repeated in it, so that it can
 * be read without the other.
 */
export function citeNote(
  { sources, files }: Pick<Registry, 'sources' | 'files'>,
  uri: string,
  { note, heading: at }: Pick<Passage, 'note' | 'heading'>,
  file: string,
): NewCitation {
  const place = plainUri(uri);
  const isNote = (source: Source): boolean =>
    source.note !== undefined && fileAt(plainUri(source.file), source.note.value) === place;
  const known = [...files.values()].flatMap((each) => each.sources).filter(isNote);
  const here = known.find((source) => source.file === file);
  if (here) return { source: here.id, at };
  const there = known[0];
  const slug = sourceSlugOf(fileNameOf(uri).replace(/\.[^.]+$/, '')) || sourceSlugOf(note.title);
  const id = there?.id ?? freeId(slug || 'note', (each) => sources.has(each));
  const { title, date } = there ? { title: there.title[0]?.value ?? note.title, date: there.date } : note;
  const path = relativePath(plainUri(file), place);
  return { source: id, at, added: { id, keys: { title, ...(date !== undefined && { date }), note: path } } };
}

/** A fact in the exact words of its source, as keys of a registry. */
export function quotedFact(text: string, dated: Dated | undefined, { source, at }: NewCitation): NewMap {
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
  { source, at }: NewCitation,
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
