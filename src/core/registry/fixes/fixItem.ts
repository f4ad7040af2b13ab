import type { Problem } from '../../base/problem';
import { shiftSpan } from '../../base/span';
import { inWholeText, type PlaceInItem, placeInItem } from '../../yaml/cursor/yamlPath';
import { removeNode } from '../../yaml/edit/removeNode';
import type { YamlMap } from '../../yaml/read/yamlNode';
import { LINK_TYPES, linkEnds } from '../vocabulary/vocabulary';
import { type Fix, type Fixers, fix } from './fix';
import type { FixKind } from './fixMessage';
import { replacement } from './fixValue';

/** Fixes of facts and links: what the author more likely meant, and last to remove it. */
export const ITEM_FIXES: Fixers = {
  'missing-link-end': missingLinkEnd,
  'missing-fact-text': missingFactText,
};

/** A place in an item of a list of facts or links. */
interface ItemPlace extends PlaceInItem {
  readonly map: YamlMap;
}

function listItemOf({ span }: Problem, text: string): ItemPlace | undefined {
  const place = placeInItem(text, span);
  const step = place?.path[1];
  return place && step?.kind === 'item' && step.item.kind === 'map' ? { ...place, map: step.item } : undefined;
}

/** A key that is nearly one of the two ends, or the type of link that has the end which is there. */
function missingLinkEnd(problem: Problem, text: string): readonly Fix[] {
  const place = listItemOf(problem, text);
  if (!place) return [];
  const keys = place.map.pairs.map(({ key }) => key.value);
  const types = LINK_TYPES.filter((type) => linkEnds(type).some((end) => keys.includes(end)));
  return [...types.flatMap((type) => replacement(problem, text, type)), ...removal('delete-link', place)];
}

const FACT_KEYS: ReadonlySet<string> = new Set(['date', 'startDate', 'endDate', 'source', 'at', 'event']);

/** The only key that no fact has is meant for its text. */
function missingFactText(problem: Problem, text: string): readonly Fix[] {
  const place = listItemOf(problem, text);
  if (!place) return [];
  const others = place.map.pairs.filter(({ key }) => !FACT_KEYS.has(key.value));
  const [only] = others.length === 1 && others[0]!.key.value !== 'text' ? others : [];
  const isText = only?.value?.kind === 'scalar' && only.value.value.trim() !== '';
  const last = removal('delete-fact', place);
  if (!only || !isText) return last;
  const span = shiftSpan(only.key.span, place.item.start);
  return [fix('replace', [{ span, text: 'text' }], { text: 'text' }), ...last];
}

/** The fact or link with its lines; the key above it where it is the only one. */
function removal(kind: FixKind & `delete-${string}`, { item, path }: ItemPlace): readonly Fix[] {
  const edit = removeNode(item.text, path.slice(0, 2));
  return edit ? [fix(kind, [inWholeText(item, edit)])] : [];
}
