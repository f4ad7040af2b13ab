import type { Registry } from '../../registry/merging/registry';
import type { Problem } from '../../text/base/problem';
import { RegistryPaths, removalOf, type WrittenPath } from '../../text/yaml/write/registryPaths';
import type { Value } from '../../text/yaml/write/value';
import { change, type Fix, type Fixers } from './fix';
import type { FixKind } from './fixMessage';
import { replacement } from './fixValue';

/** Fixes of facts and links: what the author more likely meant, and last to remove it. */
export const ITEM_FIXES: Fixers = {
  'missing-link-end': missingLinkEnd,
  'missing-fact-text': missingFactText,
};

/** A place in a map of a list of facts or links. */
interface ListItemPath extends WrittenPath {
  readonly map: Value;
}

function listItemOf({ span }: Problem, text: string): ListItemPath | undefined {
  const found = new RegistryPaths(text).at(span);
  if ('refused' in found || typeof found.path[3] !== 'number') return undefined;
  const map = found.parents[2] ?? found.value;
  return map?.kind === 'map' ? { ...found, map } : undefined;
}

/** A key that is nearly one of the two ends, or the type of link that has the end which is there. */
function missingLinkEnd(problem: Problem, text: string, { vocabulary }: Registry): readonly Fix[] {
  const found = listItemOf(problem, text);
  if (!found) return [];
  const keys = found.map.items.map(({ key }) => key?.text ?? '');
  const types = vocabulary.linkTypesWith(keys);
  return [...types.flatMap((type) => replacement(problem, text, type)), removal('delete-link', text, found)];
}

const FACT_KEYS: ReadonlySet<string> = new Set(['date', 'startDate', 'endDate', 'source', 'at', 'event']);

/** The only key that no fact has is meant for its text. */
function missingFactText(problem: Problem, text: string): readonly Fix[] {
  const found = listItemOf(problem, text);
  if (!found) return [];
  const others = found.map.items.filter(({ key }) => !FACT_KEYS.has(key?.text ?? ''));
  const [only] = others.length === 1 && others[0]!.key?.text !== 'text' ? others : [];
  const isText = only?.value?.kind === 'scalar' && only.value.text.trim() !== '';
  const last = removal('delete-fact', text, found);
  if (!only?.key || !isText) return [last];
  const path = [...found.path.slice(0, 4), only.key.text];
  return [change('replace', text, [{ kind: 'rename', path, to: 'text' }], { text: 'text' }), last];
}

/** The fact or link with its lines; the key above it where it is the only one. */
function removal(kind: FixKind & `delete-${string}`, text: string, found: ListItemPath): Fix {
  return change(kind, text, [{ kind: 'remove', path: removalOf(found, 4) }]);
}
