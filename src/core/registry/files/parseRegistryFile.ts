import type { Problem } from '../../base/problem';
import { problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { resplit } from '../../yaml/split/resplit';
import { splitEntries } from '../../yaml/split/splitEntries';
import { type CommonEnds, commonEndsResumably, mapSpans, offsetMap } from '../../yaml/split/textChange';
import { capProblems } from '../capProblems';
import type { ParsedSources } from '../entries/parseSources';
import { parseSources, placeProblems, placeSources } from '../entries/parseSources';
import type { Entry, Layer, PlacedEntry, RegistryFile, Source } from '../model';
import { type KnownEntries, packEntries } from './entryCache';
import { plainEntry } from './lazyEntry';
import { notText } from './notText';
import { duplicateIds, itemProblems, placeItems, sameIds } from './placeItems';
import { type ItemList, NO_ITEMS, readItems } from './readItems';
import type { RegistryParts } from './registryParts';

/** Units of YAML read between two pauses. */
const STEP_UNITS = 8_192;

/** What a file was parsed from, kept so that its next text is parsed only where it differs. */
interface Memory extends ItemList {
  readonly parts: RegistryParts;
  readonly sources: ReadSources;
  /** The file that `sources` name. */
  readonly sourcesOf: string;
  /** No id is there twice. */
  readonly unique: boolean;
  /** The last state in which the text could be split to its end, while it cannot. */
  readonly whole: RegistryFile | undefined;
}

interface ReadSources {
  readonly list: readonly Source[];
  readonly problems: readonly Problem[];
  /** By the text of its piece. */
  readonly parsed: ReadonlyMap<string, ParsedSources>;
}

const memories = new WeakMap<RegistryFile, Memory>();

/**
 * Reads a registry file (format version 1). `file` is only a name; `text` may begin with a byte order mark. Spans in
 * the result count UTF-16 units as the model says.
 *
 * With the `previous` result of the same file, items whose text is unchanged keep their very `Entry`, and what is only
 * half-typed keeps its last good version while its problems are told. Items that are `known` are not parsed at all.
 * Never throws: whatever the text, it gives a file.
 */
export function* parseRegistryFile(
  file: string,
  layer: Layer,
  text: string,
  previous?: RegistryFile,
  known?: KnownEntries,
): Resumable<RegistryFile> {
  const memory = previous && memories.get(previous);
  if (memory?.text === text && previous?.file === file && previous.layer === layer) return previous;
  const binary = notText(text);
  const base = (memory?.whole && memories.get(memory.whole)) ?? memory;
  const common = base ? yield* commonEndsResumably(base.text, text) : NO_COMMON;
  const parts: RegistryParts = binary
    ? { version: undefined, sources: [], entities: [], flow: false, problems: [binary], broken: true, list: undefined }
    : ((base && (yield* resplit(text, base.parts, base.text.length, common))) ?? (yield* splitEntries(text)));
  const items = yield* readItems(text, parts.entities, base ?? NO_ITEMS, common, known);
  // In a flow list a broken item may have swallowed those behind it.
  const broken = parts.broken || (parts.flow && items.some(({ parsed }) => !parsed.complete));
  const whole = broken && previous && memory ? (memory.whole ?? previous) : undefined;
  const sources =
    base && base.parts.sources === parts.sources && base.sourcesOf === file
      ? base.sources
      : yield* readSources(file, text, parts, memory?.sources.parsed);
  const entries = yield* placeItems(items, parts.entities);
  const unique = memory?.unique === true && previous !== undefined && (yield* sameIds(entries, previous.entries));
  const duplicates = unique ? [] : yield* duplicateIds(entries);
  const problems = [
    ...parts.problems,
    ...(yield* itemProblems(items, parts.entities)),
    ...sources.problems,
    ...duplicates,
  ];
  const list = whole && base ? keepLost(whole, base, text, entries, sources.list) : sources.list;
  const result = { file, layer, entries, sources: list, problems: capProblems(problems) };
  const isUnique = duplicates.length === 0;
  const places = parts.entities;
  memories.set(result, { text, parts, places, items, sources, sourcesOf: file, unique: isUnique, whole });
  return result;
}

const NO_COMMON: CommonEnds = { head: 0, tail: 0 };

/** The entries of a file that `parseRegistryFile` gave, packed for `unpackEntries`. */
export function* packFile(file: RegistryFile): Resumable<Uint8Array> {
  const items = memories.get(file)?.items ?? [];
  return yield* packEntries(items.map(({ text, parsed }) => [text, parsed]));
}

function* readSources(
  file: string,
  text: string,
  parts: RegistryParts,
  known: ReadonlyMap<string, ParsedSources> | undefined,
): Resumable<ReadSources> {
  const list: Source[] = [];
  const problems: Problem[] = [];
  const parsed = new Map<string, ParsedSources>();
  const places = new Map<string, Source>();
  let units = 0;
  for (const { start, end } of parts.sources) {
    const piece = text.slice(start, end);
    const found = known?.get(piece) ?? parseSources(piece);
    parsed.set(piece, found);
    problems.push(...placeProblems(found.problems, start));
    for (const source of placeSources(found, start, file)) {
      const first = places.get(source.id);
      if (first) problems.push(problem('duplicate-key', source.span, { key: source.id }, first.span));
      else places.set(source.id, source);
      if (!first) list.push(source);
    }
    units += piece.length;
    if (units >= STEP_UNITS) {
      units = 0;
      yield;
    }
  }
  return { list, problems, parsed };
}

/** While the text cannot be followed to its end, the entries and sources that it lost remain, at their places in it. */
function keepLost(
  whole: RegistryFile,
  base: Memory,
  text: string,
  entries: PlacedEntry[],
  sources: readonly Source[],
): readonly Source[] {
  const map = offsetMap(base.text, text);
  const ids = new Set(entries.map(({ entry }) => entry.id.value));
  for (const { start, entry } of whole.entries) {
    if (ids.has(entry.id.value)) continue;
    const at = map(start);
    const moved: Entry = mapSpans(plainEntry(entry), (offset) => Math.max(at, map(start + offset)) - at);
    entries.push({ start: at, entry: moved });
  }
  const sourceIds = new Set(sources.map(({ id }) => id));
  const lost = whole.sources.filter(({ id }) => !sourceIds.has(id));
  return [...sources, ...lost.map((source) => mapSpans(source, map))];
}
