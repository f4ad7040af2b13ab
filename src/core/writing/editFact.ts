import type { Span } from '../base/span';
import type { TextEdit } from '../base/textEdit';
import { lineEndOf } from '../base/textLines';
import type { Dated } from '../languages/calendar';
import { removeNoteSource } from '../registry/drafts/addSource';
import { occurrencesOfId } from '../registry/merging/occurrences';
import type { Registry } from '../registry/merging/registry';
import type { Fact, From } from '../registry/model';
import { inWholeText, type PlaceInItem, placeInItem } from '../yaml/cursor/yamlPath';
import { flowMap } from '../yaml/edit/addMap';
import { setValue } from '../yaml/edit/addNode';
import { quoteOf, replaceScalar } from '../yaml/edit/editScalar';
import { wholeSpan } from '../yaml/edit/nodeSpan';
import { removeNode } from '../yaml/edit/removeNode';
import { pairOf, type YamlMap, type YamlNode } from '../yaml/read/yamlNode';

/** What a fact says after it was edited. */
export interface FactChange {
  /** One line. */
  readonly text: string;
  /** undefined for none. */
  readonly dated: Dated | undefined;
}

/**
 * Changes the text of a fact, and its dates; all else of it stays, but for `quote` where the new words are not all in the old
 * text: what is reworded is no longer a quotation.
 *
 * @param span of the text that the fact has in the language that is edited.
 * @returns edits of the same text, none where nothing changes; undefined where no fact is there.
 */
export function editFact(text: string, span: Span, { text: said, dated }: FactChange): readonly TextEdit[] | undefined {
  const found = factAt(text, span);
  if (!found) return undefined;
  const { place, fact, depth } = found;
  const { item } = place;
  if (fact.kind === 'scalar') {
    if (!dated) return changed(text, [replaceText(text, span, said)]);
    const map = { ...dated, text: said };
    return [inWholeText(item, { span: wholeSpan(item.text, fact), text: flowMap(map, quoteOf(text)) })];
  }
  if (fact.kind !== 'map') return undefined;
  const dateKey = pairOf(fact, 'date') || !pairOf(fact, 'startDate') ? 'date' : 'startDate';
  const path = place.path.slice(0, depth);
  const edits = [
    keyEdit(item.text, path, fact, dateKey, dated?.date),
    keyEdit(item.text, path, fact, 'endDate', dated?.endDate),
    ...(bare(text.slice(span.start, span.end)).includes(bare(said))
      ? []
      : [keyEdit(item.text, path, fact, 'quote', undefined)]),
  ].flatMap((edit) => (edit ? [inWholeText(item, edit)] : []));
  return changed(text, [replaceText(text, span, said), ...edits]);
}

/**
 * Removes the fact at a span, and `facts` where it is the only one.
 *
 * @param source the id of a source that goes with it, as `sourceLeftBy` says.
 * @returns edits of the same text; undefined where no fact is there.
 */
export function deleteFact(text: string, span: Span, source: string | undefined): readonly TextEdit[] | undefined {
  const found = factAt(text, span);
  const edit = found && removeNode(found.place.item.text, found.place.path.slice(0, found.depth));
  if (!found || !edit) return undefined;
  const sourceEdit = source === undefined ? undefined : removeNoteSource(text, source);
  return [...(sourceEdit ? [sourceEdit] : []), inWholeText(found.place.item, edit)];
}

/** The source that nothing would cite without the fact, if it is a note and in the same file; else undefined. */
export function sourceLeftBy(registry: Registry, { item, part }: From<Fact>): string | undefined {
  const source = registry.sources.get(item.source?.value ?? '');
  if (source?.note === undefined || source.file !== part.file) return undefined;
  const places = occurrencesOfId(registry, 'source', source.id);
  return places.filter(({ role }) => role === 'reference').length === 1 ? source.id : undefined;
}

interface FactPlace {
  readonly place: PlaceInItem;
  readonly fact: YamlNode;
  /** How many steps of the path lead to the fact. */
  readonly depth: number;
}

function factAt(text: string, span: Span): FactPlace | undefined {
  const place = placeInItem(text, span);
  const [first, second] = place?.path ?? [];
  if (!place || first?.kind !== 'pair' || first.pair.key.value !== 'facts' || !first.pair.value) return undefined;
  if (second?.kind === 'item') return { place, fact: second.item, depth: 2 };
  return { place, fact: first.pair.value, depth: 1 };
}

function changed(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ span, text: written }) => text.slice(span.start, span.end) !== written);
}

/** The lines of a block scalar, with the sign above them that begins it, become one line. */
function replaceText(text: string, span: Span, said: string): TextEdit {
  const sign = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n[ \t]*$/.exec(text.slice(0, span.start));
  if (!sign) return replaceScalar(text, span, said);
  const { text: written } = replaceScalar(
    text.slice(0, sign.index) + said,
    { start: sign.index, end: sign.index + said.length },
    said,
  );
  const lineEnd = /[\r\n]$/.test(text.slice(span.start, span.end)) ? lineEndOf(text) : '';
  return { span: { start: sign.index, end: span.end }, text: written + lineEnd };
}

/** Dates need no quotes: every scalar of a registry is text. */
function keyEdit(
  text: string,
  path: PlaceInItem['path'],
  map: YamlMap,
  key: string,
  value: string | undefined,
): TextEdit | undefined {
  const pair = pairOf(map, key);
  const written = pair?.value?.kind === 'scalar' ? pair.value.value : undefined;
  if (value === undefined) return pair && removeNode(text, [...path, { kind: 'pair', map, pair }]);
  if (value === written?.trim()) return undefined;
  if (pair?.value?.kind === 'scalar' && written !== '') return { span: pair.value.span, text: value };
  const edit = setValue(text, map, [key], 'X');
  return { ...edit, text: edit.text.replace(/X(?=\s*$)/, value) };
}

/** Without blanks, so that a text of several lines and one of one line are the same. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
