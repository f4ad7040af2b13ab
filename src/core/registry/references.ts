import type { Entry, Property, Scalar } from './model';
import { valueType } from './vocabulary';

/** A place in an entry that names an entity or a source by its id. */
export interface WrittenReference {
  readonly kind: 'entity' | 'source';
  readonly key: string;
  readonly scalar: Scalar;
}

type Visit = (kind: WrittenReference['kind'], key: string, scalar: Scalar) => void;

/** Visits all references of an entry: of its properties, its links and its facts. */
export function eachReference(entry: Entry, visit: Visit): void {
  inProperties(entry.properties, visit);
  for (const link of entry.links) inProperties(link.properties, visit);
  for (const { source } of entry.facts) if (source) visit('source', 'source', source);
}

/** All references of an entry as a list. */
export function referencesIn(entry: Entry): readonly WrittenReference[] {
  const found: WrittenReference[] = [];
  eachReference(entry, (kind, key, scalar) => found.push({ kind, key, scalar }));
  return found;
}

function inProperties(properties: readonly Property[], visit: Visit): void {
  for (const { key, values } of properties) {
    const type = valueType(key.value);
    if (type !== 'reference' && type !== 'source') continue;
    const kind = type === 'source' ? 'source' : 'entity';
    for (const scalar of values) visit(kind, key.value, scalar);
  }
}
