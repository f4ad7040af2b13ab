import type { Entry, Property, Scalar, Target } from './model';
import { valueKind } from './vocabulary/vocabulary';

/** A place in an entry that names an entity or a source by its id. */
export interface WrittenReference {
  readonly kind: Target['kind'];
  readonly key: string;
  readonly scalar: Scalar;
}

type Visit = (kind: Target['kind'], key: string, scalar: Scalar) => void;

/** What holds references. */
type Referring = Pick<Entry, 'properties' | 'links' | 'facts'>;

/** Visits all references of an entry: of its properties, its links and its facts. */
function eachReference(entry: Referring, visit: Visit): void {
  inProperties(entry.properties, visit);
  for (const link of entry.links) inProperties(link.properties, visit);
  for (const { source } of entry.facts) if (source) visit('source', 'source', source);
}

/** All references of an entry as a list. */
export function referencesIn(entry: Referring): readonly WrittenReference[] {
  const found: WrittenReference[] = [];
  eachReference(entry, (kind, key, scalar) => found.push({ kind, key, scalar }));
  return found;
}

/** Those that name one entity or source; of an entry that does not, nothing else is looked at. */
export function referencesNaming(entry: Entry, kind: Target['kind'], id: string): readonly WrittenReference[] {
  if (!entry.targets.some((target) => target.kind === kind && target.id === id)) return [];
  return referencesIn(entry).filter((reference) => reference.kind === kind && reference.scalar.value === id);
}

/** What an entry names, each once. */
export function targetsOf(entry: Referring): readonly Target[] {
  const targets: Target[] = [];
  eachReference(entry, (kind, key, { value: id }) => {
    if (!targets.some((each) => each.id === id && each.key === key)) targets.push({ kind, key, id });
  });
  return targets;
}

/** What the values of a key name, if they name anything. */
export function targetKind(key: string): Target['kind'] {
  return valueKind(key) === 'source' ? 'source' : 'entity';
}

function inProperties(properties: readonly Property[], visit: Visit): void {
  for (const { key, values } of properties) {
    const valuesAre = valueKind(key.value);
    if (valuesAre !== 'reference' && valuesAre !== 'source') continue;
    for (const scalar of values) visit(targetKind(key.value), key.value, scalar);
  }
}
