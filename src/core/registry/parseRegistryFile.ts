import type { Problem } from '../base/problem';
import { problem } from '../base/problem';
import type { Steps } from '../base/steps';
import { capProblems } from './capProblems';
import type { Item, UnsettledItem } from './lastGood';
import { settleItems } from './lastGood';
import type { Entry, Layer, PlacedEntry, RegistryFile, Source } from './model';
import { notText } from './notText';
import type { ParsedEntry } from './parseEntry';
import { parseEntry } from './parseEntry';
import type { ParsedSources } from './parseSources';
import { parseSources, placeProblems, placeSources } from './parseSources';
import type { RegistryParts } from './registryParts';
import { splitEntries } from './splitEntries';
import { mapSpans, offsetMap } from './textChange';

/** Units of YAML read, or items looked up, between two pauses. */
const STEP_UNITS = 16_384;
const STEP_ITEMS = 2_000;

/** What a file was parsed from, kept so that its next text is parsed only where it differs. */
interface Memory {
  readonly text: string;
  readonly items: readonly Item[];
  readonly starts: readonly number[];
  readonly sources: ReadonlyMap<string, ParsedSources>;
  /** The last state in which the text could be split to its end, while it cannot. */
  readonly whole: RegistryFile | undefined;
}

const memories = new WeakMap<RegistryFile, Memory>();

/**
 * Reads a registry file (format version 1). `file` is only a name; `text` may begin with a byte order mark. Spans in
 * the result count UTF-16 units as the model says.
 *
 * With the `previous` result of the same file, items whose text is unchanged keep their very `Entry`, and what is only
 * half-typed keeps its last good version while its problems are told. Never throws: whatever the text, it gives a file.
 */
export function* parseRegistryFile(
  file: string,
  layer: Layer,
  text: string,
  previous?: RegistryFile,
): Steps<RegistryFile> {
  const memory = previous && memories.get(previous);
  if (memory?.text === text && previous?.file === file && previous.layer === layer) return previous;
  const binary = notText(text);
  const parts: RegistryParts = binary
    ? { version: undefined, sources: [], entities: [], problems: [binary], broken: true }
    : yield* splitEntries(text);
  const whole = parts.broken && previous && memory ? (memory.whole ?? previous) : undefined;
  const base = (whole && memories.get(whole)) ?? memory;
  const items = settleItems(yield* readItems(text, parts, base?.items ?? []), base?.items ?? []);
  const starts = parts.entities.map(({ start }) => start);
  const problems: Problem[] = [...parts.problems];
  const sources = yield* readSources(file, text, parts, memory?.sources, problems);
  const entries = place(items, starts);
  addItemProblems(items, starts, problems);
  addDuplicateIds(entries, problems);
  if (whole && base) keepLost(whole, base, text, entries, sources.list);
  const result = { file, layer, entries, sources: sources.list, problems: capProblems(problems) };
  memories.set(result, { text, items, starts, sources: sources.parsed, whole });
  return result;
}

function* readItems(text: string, parts: RegistryParts, before: readonly Item[]): Steps<readonly UnsettledItem[]> {
  const known = new Map<string, ParsedEntry>();
  for (const item of before) known.set(item.text, item.parsed);
  const items: UnsettledItem[] = [];
  let units = 0;
  for (const { start, end } of parts.entities) {
    const itemText = text.slice(start, end);
    const found = known.get(itemText);
    items.push({ text: itemText, parsed: found ?? parseEntry(itemText) });
    units += found ? STEP_UNITS / STEP_ITEMS : itemText.length;
    if (units >= STEP_UNITS) {
      units = 0;
      yield;
    }
  }
  return items;
}

function* readSources(
  file: string,
  text: string,
  parts: RegistryParts,
  known: ReadonlyMap<string, ParsedSources> | undefined,
  problems: Problem[],
): Steps<{ list: Source[]; parsed: ReadonlyMap<string, ParsedSources> }> {
  const list: Source[] = [];
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
  return { list, parsed };
}

function place(items: readonly Item[], starts: readonly number[]): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  items.forEach(({ entry }, index) => {
    if (entry) entries.push({ start: starts[index]!, entry });
  });
  return entries;
}

/** An anchor works inside its entity; an alias to one in another entity is told from one to nothing at all. */
function addItemProblems(items: readonly Item[], starts: readonly number[], problems: Problem[]): void {
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  items.forEach(({ parsed }, index) => {
    if (parsed.problems.length === 0) return;
    for (const each of placeProblems(parsed.problems, starts[index]!)) {
      const outside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
      problems.push(outside ? problem('alias-outside-entity', each.span, each.parameters) : each);
    }
  });
}

function addDuplicateIds(entries: readonly PlacedEntry[], problems: Problem[]): void {
  const spanOf = ({ start, entry }: PlacedEntry) => ({
    start: start + entry.id.span.start,
    end: start + entry.id.span.end,
  });
  const first = new Map<string, PlacedEntry>();
  for (const placed of entries) {
    const id = placed.entry.id.value;
    const other = first.get(id);
    if (other) problems.push(problem('duplicate-id', spanOf(placed), { id }, spanOf(other)));
    else first.set(id, placed);
  }
}

/** While the text cannot be followed to its end, the entries and sources that it lost remain, at their places in it. */
function keepLost(whole: RegistryFile, base: Memory, text: string, entries: PlacedEntry[], sources: Source[]): void {
  const map = offsetMap(base.text, text);
  const ids = new Set(entries.map(({ entry }) => entry.id.value));
  for (const { start, entry } of whole.entries) {
    if (ids.has(entry.id.value)) continue;
    const at = map(start);
    const moved: Entry = mapSpans(entry, (offset) => Math.max(at, map(start + offset)) - at);
    entries.push({ start: at, entry: moved });
  }
  const sourceIds = new Set(sources.map(({ id }) => id));
  for (const source of whole.sources) if (!sourceIds.has(source.id)) sources.push(mapSpans(source, map));
}
