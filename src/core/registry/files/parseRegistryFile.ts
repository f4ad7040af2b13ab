import type { Layer } from '../../matching/nameKind';
import type { Resumable } from '../../text/base/lazy';
import { folderOf } from '../../text/base/paths';
import { type Problem, problem, shiftProblem } from '../../text/base/problem';
import { type Span, shiftSpan } from '../../text/base/textEdit';
import { noSpans } from '../../text/yaml/split/registrySpans';
import { isInOrder, splitRegistry } from '../../text/yaml/split/splitRegistry';
import type { Entry, FormerId, OwnWord, PlacedEntry, RegistryFile, Source } from '../model';
import { capProblems } from '../problemMessage';
import type { Item } from './lastGood';
import { plainEntry } from './lazyEntry';
import { type ReadDeclarations, readDeclarations } from './readDeclarations';
import { readItems } from './readItems';
import { type ReadSources, readSources } from './readSources';
import { mapSpans, offsetMap } from './textChange';

/** Items between two pauses. */
const STEP = 2_048;

/** The entries and problems of all items of a file. Spans count from the beginning of the file. */
interface PlacedItems {
  readonly entries: readonly PlacedEntry[];
  readonly ownWords: readonly OwnWord[];
  readonly formerIds: readonly FormerId[];
  readonly problems: readonly Problem[];
}

/** Puts the entries and problems of all items in their places, and reports ids that are there twice. */
function* placeItems(items: readonly Item[], spans: readonly Span[]): Resumable<PlacedItems> {
  const entries: PlacedEntry[] = [];
  const problems: Problem[] = [];
  const ownWords: OwnWord[] = [];
  const formerIds: FormerId[] = [];
  const byId = new Map<string, PlacedEntry>();
  for (let index = 0; index < items.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { entry, parsed } = items[index]!;
    const { start } = spans[index]!;
    for (const each of parsed.problems) problems.push(shiftProblem(each, start));
    if (!entry) continue;
    const placed = { start, entry };
    entries.push(placed);
    if (entry.ownWords) {
      for (const { kind, scalar } of entry.ownWords)
        ownWords.push({ kind, scalar: { ...scalar, span: shiftSpan(scalar.span, start) } });
    }
    const id = entry.id.value;
    for (const { value: former } of entry.formerIds ?? []) formerIds.push({ former, id });
    const first = byId.get(id);
    if (first) problems.push(problem('duplicate-id', idSpan(placed), { id }, idSpan(first)));
    else byId.set(id, placed);
  }
  return { entries, ownWords, formerIds, problems: withOutsideAliases(problems, items) };
}

/** An anchor works inside its entity; an alias to one in another entity gets a problem of its own. */
function withOutsideAliases(problems: readonly Problem[], items: readonly Item[]): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'unknown-anchor')) return problems;
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  return problems.map((each) => {
    const isOutside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
    return isOutside ? problem('alias-outside-entity', each.span, each.parameters) : each;
  });
}

function idSpan({ start, entry }: PlacedEntry): Span {
  return shiftSpan(entry.id.span, start);
}

/** A registry file with what its next text is parsed from. */
export interface ParsedFile extends RegistryFile {
  readonly parse: LastParse;
}

interface LastParse {
  readonly text: string;
  readonly items: readonly Item[];
  readonly sources: ReadSources;
  readonly declarations: ReadDeclarations;
  readonly isInOrder: boolean;
  /** The last state whose text could be split to its end; undefined where this one can. */
  readonly whole: ParsedFile | undefined;
}

/**
 * Reads a registry file (docs/registry.md). `file` is only a name; `text` may begin with a byte order mark. Spans in
 * the result count UTF-16 units as the model says.
 *
 * With the `previous` result for the same file, an item whose text is unchanged keeps its `Entry`, and an item that is
 * only half-typed keeps its last good version while its problems are reported. Never throws: any text gives a file.
 */
export function* parseRegistryFile(
  file: string,
  layer: Layer,
  text: string,
  previous?: ParsedFile,
): Resumable<ParsedFile> {
  if (previous?.parse.text === text && previous.file === file && previous.layer === layer) return previous;
  const binary = notText(text);
  const base = previous?.parse.whole ?? previous;
  const parts = binary ? noSpans(binary) : yield* splitRegistry(text, base?.parse.isInOrder ? base.parse.items : []);
  const items = yield* readItems(text, parts.entities, base?.parse.items ?? []);
  const lost = parts.broken ? base : undefined;
  const sources = yield* readSources(file, text, parts.sources, base?.parse.sources);
  const declarations = readDeclarations(text, parts, base?.parse.declarations);
  const { entries, ownWords, formerIds: own, problems: found } = yield* placeItems(items, parts.entities);
  const problems = [...parts.problems, ...found, ...sources.problems, ...declarations.problems];
  const formerIds = lost ? [...lost.formerIds, ...own] : own;
  const asOf = parts.asOf ?? lost?.asOf;
  const scope = parts.isOfFolder ? folderOf(file) : lost?.scope;
  const declared = lost && !hasAny(declarations) ? lost.declared : declarations.declared;
  const result = {
    file,
    layer,
    entries,
    sources: sources.list,
    ownWords,
    formerIds,
    declared,
    asOf,
    scope,
    problems: capProblems(problems),
  };
  const parse = { text, items, sources, declarations, isInOrder: isInOrder(parts), whole: lost };
  return { ...result, ...(lost && withLost(lost, result, text)), parse };
}

function hasAny({ declared: { schemas, linkTypes } }: ReadDeclarations): boolean {
  return schemas.length + linkTypes.length > 0;
}

/** While the text cannot be followed to its end, the entries and sources that it lost remain, at their places in it. */
function withLost(
  whole: ParsedFile,
  { entries, sources }: Pick<RegistryFile, 'entries' | 'sources'>,
  text: string,
): { readonly entries: readonly PlacedEntry[]; readonly sources: readonly Source[] } {
  const map = offsetMap(whole.parse.text, text);
  const ids = new Set(entries.map(({ entry }) => entry.id.value));
  const lost = whole.entries.filter(({ entry }) => !ids.has(entry.id.value));
  const moved = lost.map(({ start, entry }) => {
    const at = map(start);
    const there: Entry = mapSpans(plainEntry(entry), (offset) => Math.max(at, map(start + offset)) - at);
    return { start: at, entry: there };
  });
  const sourceIds = new Set(sources.map(({ id }) => id));
  const lostSources = whole.sources.filter(({ id }) => !sourceIds.has(id)).map((source) => mapSpans(source, map));
  return { entries: [...entries, ...moved], sources: [...sources, ...lostSources] };
}

/** The beginning of a file that is looked at, in UTF-16 units. */
const SAMPLE = 4096;
/** The share of such units that a text may have by accident. */
const TOLERATED = 0.02;

/** Units that no text has: control characters, lone surrogates, and what a decoder writes for broken bytes. */
const BROKEN = /[\x00-\x08\x0e-\x1f\x7f\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The problem of a file that is not text (binary, or UTF-16 read as UTF-8), or undefined. */
function notText(text: string): Problem | undefined {
  const sample = text.slice(0, SAMPLE);
  const broken = [...sample.matchAll(BROKEN)];
  if (broken.length <= sample.length * TOLERATED) return undefined;
  const start = broken[0]!.index;
  return problem('not-text', { start, end: start + 1 });
}
