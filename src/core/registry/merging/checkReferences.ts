import { memoize, type Resumable } from '../../text/base/lazy';
import { sameItems } from '../../text/base/lists';
import { type Problem, problem } from '../../text/base/problem';
import { nearest } from '../../text/units/words';
import type { BulkFile } from '../bulk/bulkFile';
import type { Entry, Property, Scalar, Source } from '../model';
import { isOpenKey, namingKey, referencesIn, type WrittenReference } from '../references';
import { BUILT_IN, type Vocabulary } from '../vocabulary/vocabulary';
import { type EntryTable, listOfRows } from './entryTable';
import { mergedSchema } from './mergeEntity';

/** Entries between two pauses. */
const STEP = 500;

/** The ids that can be referred to, those of disabled entities included. */
export interface Known {
  readonly entries: EntryTable;
  readonly sources: ReadonlyMap<string, Source>;
  readonly bulk: readonly BulkFile[];
  readonly vocabulary: Vocabulary;
  readonly formerIds: ReadonlyMap<string, string>;
}

/** The problems of references and links of entries, by row (`EntryTable`); most entries are not in it. */
export type Dangling = ReadonlyMap<number, readonly Problem[]>;

/**
 * Finds every reference to an id that no file defines.
 *
 * @param previous another state of the registry, and what was found in it.
 * @param changed the rows whose entries changed since, if all ids are in the same rows: the others are not checked again
 * unless what can be referred to changed.
 */
export function* checkReferences(
  known: Known,
  previous: Known & { readonly dangling: Dangling },
  changed: readonly number[] | undefined,
): Resumable<Dangling> {
  const { entries } = known;
  const isSame = changed && sameTargets(previous, known) && !mayChangeKinds(changed, previous, known);
  const dangling = new Map(isSame ? previous.dangling : []);
  const suggestions = new IdSuggestions(entries);
  let count = 0;
  for (const row of isSame ? toCheck(changed, previous, entries) : entries.allRows()) {
    if (++count % STEP === 0) yield;
    const entry = entries.entryAt(row);
    const found = [
      ...(hasDangling(entry, known) ? yield* danglingIn(entry, known, suggestions) : []),
      ...uselessFormerIds(entry, known),
      ...linksWithoutEnd(entry, known.vocabulary, (id) => hasEntry(id, known) || known.formerIds.has(id)),
      ...linksBetweenOthers(entry, known),
    ];
    if (found.length > 0) dangling.set(row, found);
    else dangling.delete(row);
  }
  return dangling;
}

/** The rows that changed and, where they have other names now, those whose problems may suggest an entity by its name. */
function toCheck(
  changed: readonly number[],
  { entries, dangling }: { entries: EntryTable; dangling: Dangling },
  now: EntryTable,
): Iterable<number> {
  const isRenamed = changed.some((row) => !sameItems(namesAt(row, entries), namesAt(row, now)));
  return isRenamed ? new Set([...changed, ...dangling.keys()]) : changed;
}

function namesAt(row: number, entries: EntryTable): readonly string[] {
  return entries.entryAt(row).names.map(({ value }) => value);
}

function hasDangling(entry: Entry, known: Known): boolean {
  const { vocabulary } = known;
  // The ends of declared types are references too; what the built-in ones say was found when the entry was read.
  const targets =
    entry.ownWords && vocabulary !== BUILT_IN
      ? referencesIn(entry, vocabulary).map(({ scalar, ...rest }) => ({ ...rest, id: scalar.value }))
      : entry.targets;
  return targets.some(({ kind, id, isOpen }) => !isKnown(kind, id, known) && (!isOpen || known.formerIds.has(id)));
}

function isKnown(
  kind: WrittenReference['kind'],
  value: string,
  { entries, sources, bulk }: Pick<Known, 'entries' | 'sources' | 'bulk'>,
): boolean {
  if (kind === 'source') return sources.has(value);
  return hasEntry(value, { entries, bulk });
}

/** Whether a registry file or bulk data has an entity with that id, also if it is disabled. */
export function hasEntry(id: string, { entries, bulk }: Pick<Known, 'entries' | 'bulk'>): boolean {
  return entries.rows.has(id) || bulk.some((file) => file.has(id));
}

function* danglingIn(entry: Entry, known: Known, suggestions: IdSuggestions): Resumable<readonly Problem[]> {
  const found: Problem[] = [];
  for (const { kind, key, scalar, isOpen } of referencesIn(entry, known.vocabulary)) {
    const { value, span } = scalar;
    if (isKnown(kind, value, known)) continue;
    const present = kind === 'entity' ? known.formerIds.get(value) : undefined;
    if (present !== undefined) {
      found.push(problem('former-id', span, { value, suggestion: present }));
    } else if (isOpen) {
      // Any text may be there.
    } else if (kind === 'entity') {
      const suggestion = yield* suggestions.suggest(value);
      found.push(problem('dangling-reference', span, { key, value, suggestion }));
    } else {
      const suggestion = suggestions.suggestSource(value, known.sources);
      found.push(problem('unknown-source', span, { value, suggestion }));
    }
  }
  return found;
}

/** The former ids that lead to no entity, or to another one. */
function uselessFormerIds({ id, formerIds = [] }: Entry, known: Known): readonly Problem[] {
  return formerIds.flatMap(({ value, span }) => {
    const owner = hasEntry(value, known) ? '' : known.formerIds.get(value);
    return owner === id.value ? [] : problem('former-id-taken', span, { value, suggestion: owner ?? '' });
  });
}

function sameTargets(before: Known, now: Known): boolean {
  if (!sameItems(before.bulk, now.bulk) || before.formerIds !== now.formerIds) return false;
  if (before.sources === now.sources) return true;
  return before.sources.size === now.sources.size && [...now.sources.keys()].every((id) => before.sources.has(id));
}

/** Most searches over all ids in one merge: with thousands of mistakes, thousands of guesses do not help. */
const MAX_SEARCHES = 100;
/** Entities between two pauses. */
const NAMED_STEP = 2_000;

/** Guesses which entity is meant by an id that no entity has: by its name, or by an id that is nearly the same. */
export class IdSuggestions {
  readonly #entries: EntryTable;
  readonly #byName = new Map<string, string>();
  readonly #found = new Map<string, string>();
  readonly #foundSources = new Map<string, string>();
  #searches = 0;

  constructor(entries: EntryTable) {
    this.#entries = entries;
  }

  /** An id, or '' if none is similar. */
  *suggest(written: string): Resumable<string> {
    if (this.#byName.size === 0) yield* this.#indexNames();
    yield;
    const similar = () => this.#byName.get(written.toLowerCase()) ?? this.#similar(written, this.#entries.rows);
    return memoize(this.#found, written, similar);
  }

  /** The id of a source, or '' if none is similar. */
  suggestSource(written: string, sources: ReadonlyMap<string, unknown>): string {
    return memoize(this.#foundSources, written, () => this.#similar(written, sources));
  }

  #similar(written: string, ids: ReadonlyMap<string, unknown>): string {
    if (++this.#searches > MAX_SEARCHES) return '';
    return nearest(written.toLowerCase(), ids.keys()) ?? '';
  }

  *#indexNames(): Resumable<void> {
    let count = 0;
    for (const [id, rows] of this.#entries.rows) {
      if (++count % NAMED_STEP === 0) yield;
      for (const row of listOfRows(rows)) {
        for (const { value } of this.#entries.entryAt(row).names) this.#byName.set(value.toLowerCase(), id);
      }
    }
  }
}

/**
 * The links of an entry that name no second entity, of the types that are not built in: those would be shown nowhere. Of
 * the built-in types this was found when the entry was read.
 */
function linksWithoutEnd(entry: Entry, vocabulary: Vocabulary, isEntity: (id: string) => boolean): readonly Problem[] {
  if (!entry.ownWords?.some(({ kind }) => kind === 'linkType')) return [];
  return entry.links.flatMap((link) => {
    const { type, properties } = link;
    if (BUILT_IN.linkTypeRow(type.value)) return [];
    const ends = vocabulary.linkEnds(type.value);
    const isDeclared = ends.length > 0;
    if (isDeclared ? properties.some(({ key }) => ends.includes(key.value)) : namingKey(link, vocabulary, isEntity))
      return [];
    return problem('link-without-end', type.span, { type: type.value });
  });
}

/** What links of declared types, and ends of these as keys of an entry, say of entities of other kinds than the declaration gives (`between`). */
function linksBetweenOthers(entry: Entry, known: Known): readonly Problem[] {
  const { entries, vocabulary } = known;
  if (vocabulary === BUILT_IN) return [];
  const kindOf = ({ value }: Scalar): string => mergedSchema(entries.partsOf(value));
  const fits = (scalar: Scalar, kinds: readonly string[]): boolean => vocabulary.isOfKind(kindOf(scalar), kinds);
  const others = (types: readonly string[], { key, values }: Property, place: Scalar): readonly Problem[] => {
    const named = values.filter(({ value }) => hasEntry(value, known));
    const rows = types.flatMap((type) => vocabulary.linkTypeRow(type) ?? []);
    // A key may hold text, and one of several relations with such an end may be meant.
    if (named.length === 0 || rows.some(({ between }) => !between)) return [];
    const kinds = rows.flatMap(({ type, between, from, isMutual }) => {
      const [first, second] = [between!.from, between!.to];
      const forwards = { type, own: first, other: second };
      const backwards = { type, own: second, other: first };
      return isMutual ? [forwards, backwards] : key.value === from.key ? backwards : forwards;
    });
    const self = { ...place, value: entry.id.value };
    const wrong = (scalar: Scalar, type: string, allowed: readonly string[]): Problem => {
      const { value, span } = scalar;
      return problem('link-between-others', span, { type, value, schema: kindOf(scalar), kind: allowed.join(', ') });
    };
    const meant = kinds.filter(({ own }) => fits(self, own));
    const [first] = meant.length > 0 ? meant : kinds;
    if (!first) return [];
    const unfit = named.filter((value) => !(meant.length > 0 ? meant : kinds).some(({ other }) => fits(value, other)));
    return [
      ...(meant.length > 0 ? [] : [wrong(self, first.type, first.own)]),
      ...unfit.map((value) => wrong(value, first.type, first.other)),
    ];
  };
  const ofLinks = (entry.ownWords ? entry.links : []).flatMap(({ type, properties }) => {
    const ends = vocabulary.linkEnds(type.value);
    return properties.flatMap((each) => (ends.includes(each.key.value) ? others([type.value], each, type) : []));
  });
  const hasOwnKey = entry.targets.some(({ isOpen }) => isOpen);
  const ofKeys = (hasOwnKey ? entry.properties : []).flatMap((each) =>
    isOpenKey(BUILT_IN, each.key.value) ? others(vocabulary.linkTypesWith([each.key.value]), each, each.key) : [],
  );
  return [...ofLinks, ...ofKeys];
}

/** Whether a change of kinds may be to the point of links of other entries. */
function mayChangeKinds(rows: readonly number[], before: Known, { entries, vocabulary }: Known): boolean {
  const kindAt = (row: number, table: EntryTable): string | undefined => table.entryAt(row).schema?.value;
  const isStrict = vocabulary.linkTypes.some((type) => vocabulary.linkTypeRow(type)?.between);
  return isStrict && rows.some((row) => kindAt(row, before.entries) !== kindAt(row, entries));
}
