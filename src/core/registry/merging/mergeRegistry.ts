import { memoize, type Resumable } from '../../text/base/lazy';
import { sameItems } from '../../text/base/lists';
import { isWithin } from '../../text/base/paths';
import { type Problem, problem } from '../../text/base/problem';
import type { BulkFile } from '../bulk/bulkFile';
import { differingExtended, type ExtendedEntries, findExtended } from '../bulk/extendedEntries';
import type { EntityPart, RegistryFile, Source } from '../model';
import { capProblems } from '../problemMessage';
import { hasCodeOf } from '../vocabulary/codeForms';
import { BUILT_IN, type Vocabulary } from '../vocabulary/vocabulary';
import { checkReferences, type Dangling } from './checkReferences';
import { EntryTable, isSimple, type Rows, rowOf } from './entryTable';
import { namesOf, placeInFile } from './mergeEntity';
import { ownWordProblems, vocabularyOf } from './ownWordProblems';
import { type ProblemsByFile, Registry, type Reported } from './registry';

/** Entities between two pauses. */
const STEP = 500;
/** Rows between two pauses. */
const ROWS_A_STEP = 2_048;

/**
 * Puts all files together: those of a higher layer have priority, files of one layer have the priority of their names'
 * order. What only the whole shows (an entity without a name, a reference to nothing) becomes a problem of its file.
 *
 * If the files have the same ids in the same order as in `previous`, only entries that changed are looked at. Of bulk
 * data only the entities that entries extend are merged.
 */
export function* mergeRegistry(
  files: readonly RegistryFile[],
  previous = new Registry(),
  bulk: readonly BulkFile[] = [],
): Resumable<Registry> {
  const ordered = files.toSorted((a, b) => a.layer - b.layer || compare(a.file, b.file));
  const before = previous.entries;
  const vocabulary = areSame('declared', before.files, ordered) ? previous.vocabulary : vocabularyOf(ordered);
  const isSameVocabulary = vocabulary === previous.vocabulary;
  const changed = yield* changedRows(before.files, ordered);
  const rows = changed ? before.rows : yield* gatherRows(ordered);
  const isSame = rows === before.rows && sameItems(bulk, previous.bulk);
  const extended = isSame ? before.extended : yield* findExtended(rows.keys(), bulk, before.extended);
  const entries = new EntryTable(ordered, rows, extended);
  const ids = isSameVocabulary &&
    changed && [
      ...changed.map((row) => entries.entryAt(row).id.value),
      ...differingExtended(before.extended, extended),
    ];
  const { disabled, reported } = yield* mergeEach(vocabulary, entries, ids || undefined, previous);
  const sources = areSame('sources', before.files, ordered) ? previous.sources : allSources(ordered);
  const formerIds = sameFormerIds(before.files, ordered) ? previous.formerIds : allFormerIds(ordered);
  const dangling = yield* checkReferences(
    { entries, sources, bulk, vocabulary, formerIds },
    previous,
    isSameVocabulary ? changed : undefined,
  );
  const problems = problemsByFile(vocabulary, entries, reported, dangling);
  return new Registry(entries, disabled, sources, bulk, problems, reported, dangling, vocabulary, formerIds);
}

/** The rows whose entries changed, if the files have the same ids in the same order; undefined if they have not. */
function* changedRows(
  before: readonly RegistryFile[],
  after: readonly RegistryFile[],
): Resumable<readonly number[] | undefined> {
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (const [index, file] of after.entries()) {
    const old = before[index]!;
    if (old === file) continue;
    if (old.file !== file.file || old.layer !== file.layer || old.scope !== file.scope) return undefined;
    if (old.entries.length !== file.entries.length) return undefined;
    for (let k = 0; k < file.entries.length; k++) {
      if (k % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      const { entry } = file.entries[k]!;
      const was = old.entries[k]!.entry;
      if (entry === was) continue;
      if (entry.id.value !== was.id.value) return undefined;
      changed.push(rowOf(index, k));
    }
  }
  return changed;
}

function* gatherRows(files: readonly RegistryFile[]): Resumable<ReadonlyMap<string, Rows>> {
  const rows = new Map<string, number | number[]>();
  let count = 0;
  for (const [index, { entries }] of files.entries()) {
    for (let k = 0; k < entries.length; k++) {
      if (++count % ROWS_A_STEP === 0) yield;
      const id = entries[k]!.entry.id.value;
      const row = rowOf(index, k);
      const known = rows.get(id);
      if (known === undefined) rows.set(id, row);
      else if (typeof known === 'number') rows.set(id, [known, row]);
      else known.push(row);
    }
  }
  return rows;
}

/**
 * Finds which entities are disabled, and what is wrong with the merged ones: of the given ids, while `previous` says it
 * of the rest; or, without `ids`, of all.
 */
function* mergeEach(
  vocabulary: Vocabulary,
  entries: EntryTable,
  ids: readonly string[] | undefined,
  previous: Registry,
): Resumable<Pick<Registry, 'disabled' | 'reported'>> {
  const disabled = new Set(ids && previous.disabled);
  const reported = new Map(ids && previous.reported);
  let count = 0;
  for (const id of ids ?? entries.rows.keys()) {
    if (++count % STEP === 0) yield;
    const rows = entries.rows.get(id)!;
    disabled.delete(id);
    reported.delete(id);
    if (typeof rows === 'number' && isSimple(entries.entryAt(rows))) continue;
    const parts = entries.partsOf(id);
    if (isDisabled(parts)) disabled.add(id);
    else {
      const found = problemsIn(vocabulary, id, parts);
      if (found.length > 0) reported.set(id, found);
    }
  }
  return { disabled, reported };
}

/** Whether an entity is disabled. */
function isDisabled(parts: readonly EntityPart[]): boolean {
  return (
    parts.findLast(({ entry, scope }) => entry.disabled !== undefined && isForAll(parts, scope))?.entry.disabled ??
    false
  );
}

/** Whether what has this scope counts wherever one of the parts does. */
function isForAll(parts: readonly EntityPart[], scope: string | undefined): boolean {
  return parts.every((part) => isWithin(part.scope, scope));
}

function problemsIn(
  vocabulary: Vocabulary,
  id: string,
  parts: readonly EntityPart[],
): { part: number; problem: Problem }[] {
  const found: { part: number; problem: Problem }[] = [];
  const numbers = new Map(parts.map((part, number) => [part, number]));
  namesOf(vocabulary, id, parts, (part, problem) => found.push({ part: numbers.get(part)!, problem }));
  for (const [part, { entry, scope }] of parts.entries()) {
    if (scope === undefined || !entry.disabled || isForAll(parts, scope)) continue;
    found.push({ part, problem: problem('beyond-scope', entry.id.span, { key: 'disabled' }) });
  }
  return found;
}

/** Whether all files have the same part, which is one object as long as it does not change. */
function areSame(
  part: 'declared' | 'sources',
  before: readonly RegistryFile[],
  after: readonly RegistryFile[],
): boolean {
  return sameItems(
    before.map((file) => file[part]),
    after.map((file) => file[part]),
  );
}

function sameFormerIds(before: readonly RegistryFile[], after: readonly RegistryFile[]): boolean {
  const [old, now] = [before, after].map((files) => files.flatMap((file) => file.formerIds));
  return (
    old!.length === now!.length &&
    now!.every(({ former, id }, index) => former === old![index]!.former && id === old![index]!.id)
  );
}

/** Of two entities that claim a former id, the one in the file of higher priority has it. */
function allFormerIds(files: readonly RegistryFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ formerIds }) => formerIds.map(({ former, id }) => [former, id] as const)));
}

function allSources(files: readonly RegistryFile[]): ReadonlyMap<string, Source> {
  return new Map(files.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)));
}

function problemsByFile(
  vocabulary: Vocabulary,
  entries: EntryTable,
  reported: Reported,
  dangling: Dangling,
): ProblemsByFile {
  const more = new Map<string, Problem[]>();
  for (const [file, found] of ownWordProblems(entries.files, vocabulary)) more.set(file, [...found]);
  const add = (part: EntityPart, found: Problem) => memoize(more, part.file, () => []).push(placeInFile(part, found));
  for (const [id, list] of reported) {
    const parts = entries.partsOf(id);
    for (const { part, problem } of list) add(parts[part]!, problem);
  }
  for (const [row, list] of dangling) for (const each of list) add(entries.partAt(row), each);
  return new Map(
    entries.files.map(({ file, problems }) => {
      const known = withoutKnownWords(withoutBulkIds(problems, entries.extended), vocabulary);
      const alone = withoutLiteralCodes(known, entries.files);
      const own = more.get(file);
      return [file, own ? capProblems([...alone, ...own]) : alone];
    }),
  );
}

/** An id that bulk data has may be of any shape: an entry that extends an entity cannot choose another. */
function withoutBulkIds(problems: readonly Problem[], extended: ExtendedEntries): readonly Problem[] {
  if (extended.size === 0) return problems;
  return problems.filter(({ code, parameters }) => code !== 'invalid-id' || !extended.has(parameters.id ?? ''));
}

/** The problems of an entry by the built-in words that the declared ones make void. */
function withoutKnownWords(problems: readonly Problem[], vocabulary: Vocabulary): readonly Problem[] {
  if (vocabulary === BUILT_IN) return problems;
  return problems.filter(({ code, parameters: { key = '', type = '' } }) => {
    if (code === 'misspelt-key') return vocabulary.valueKind(key) === 'text';
    return code !== 'missing-link-end' || vocabulary.linkTypeRow(type)?.origin !== 'registry';
  });
}

/** Of an `A` beside other letters in the form of a code it is said that it was any capital only where names show that it was meant so. */
function withoutLiteralCodes(problems: readonly Problem[], files: readonly RegistryFile[]): readonly Problem[] {
  return problems.filter(({ code, parameters: { schema, value = '', suggestion = '' } }) => {
    if (code !== 'code-letter' || schema === undefined) return true;
    const own = files.flatMap(({ entries }) => entries.filter(({ entry }) => entry.schema?.value === schema));
    const names = own.flatMap(({ entry }) => entry.names.map((name) => name.value));
    return hasCodeOf(suggestion, names) && !hasCodeOf(value, names);
  });
}

/** By UTF-16 units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
