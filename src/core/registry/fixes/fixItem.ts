import type { Problem } from '../../base/problem';
import { RegistryPlaces, removalOf, type WrittenPlace } from '../../yaml/write/placeAt';
import type { WrittenNode } from '../../yaml/write/writtenTree';
import { LINK_TYPES, linkEnds } from '../vocabulary/vocabulary';
import { change, type Fix, type Fixers } from './fix';
import type { FixKind } from './fixMessage';
import { replacement } from './fixValue';

/** Fixes of facts and links: what the author more likely meant, and last to remove it. */
export const ITEM_FIXES: Fixers = {
  'missing-link-end': missingLinkEnd,
  'missing-fact-text': missingFactText,
};

/** A place in a map of a list of facts or links. */
interface ItemPlace extends WrittenPlace {
  readonly map: WrittenNode;
}

function listItemOf({ span }: Problem, text: string): ItemPlace | undefined {
  const place = new RegistryPlaces(text).at(span);
  if ('refused' in place || typeof place.path[3] !== 'number') return undefined;
  const map = place.parents[2] ?? place.value;
  return map?.kind === 'map' ? { ...place, map } : undefined;
}

/** A key that is nearly one of the two ends, or the type of link that has the end which is there. */
function missingLinkEnd(problem: Problem, text: string): readonly Fix[] {
  const place = listItemOf(problem, text);
  if (!place) return [];
  const keys = place.map.items.map(({ key }) => key?.text ?? '');
  const types = LINK_TYPES.filter((type) => linkEnds(type).some((end) => keys.includes(end)));
  return [...types.flatMap((type) => replacement(problem, text, type)), removal('delete-link', text, place)];
}

const FACT_KEYS: ReadonlySet<string> = new Set(['date', 'startDate', 'endDate', 'source', 'at', 'event']);

/** The only key that no fact has is meant for its text. */
function missingFactText(problem: Problem, text: string): readonly Fix[] {
  const place = listItemOf(problem, text);
  if (!place) return [];
  const others = place.map.items.filter(({ key }) => !FACT_KEYS.has(key?.text ?? ''));
  const [only] = others.length === 1 && others[0]!.key?.text !== 'text' ? others : [];
  const isText = only?.value?.kind === 'scalar' && only.value.text.trim() !== '';
  const last = removal('delete-fact', text, place);
  if (!only?.key || !isText) return [last];
  const path = [...place.path.slice(0, 4), only.key.text];
  return [change('replace', text, [{ kind: 'rename', path, to: 'text' }], { text: 'text' }), last];
}

/** The fact or link with its lines; the key above it where it is the only one. */
function removal(kind: FixKind & `delete-${string}`, text: string, place: ItemPlace): Fix {
  return change(kind, text, [{ kind: 'remove', path: removalOf(place, 4) }]);
}
