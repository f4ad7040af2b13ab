import type { Entry, Property, Scalar } from './model';
import { valueType } from './vocabulary';

/** A place in an entry that names an entity or a source by its id. */
export interface WrittenReference {
  readonly kind: 'entity' | 'source';
  readonly key: string;
  readonly scalar: Scalar;
}

const references = new WeakMap<Entry, readonly WrittenReference[]>();

/** All references of an entry, in no particular order. Found once for each entry, since entries never change. */
export function referencesIn(entry: Entry): readonly WrittenReference[] {
  const known = references.get(entry);
  if (known) return known;
  const found = [...inProperties(entry.properties), ...entry.links.flatMap((link) => inProperties(link.properties))];
  for (const { source } of entry.facts) if (source) found.push({ kind: 'source', key: 'source', scalar: source });
  references.set(entry, found);
  return found;
}

function inProperties(properties: readonly Property[]): WrittenReference[] {
  const found: WrittenReference[] = [];
  for (const { key, values } of properties) {
    const type = valueType(key.value);
    if (type !== 'reference' && type !== 'source') continue;
    const kind = type === 'source' ? 'source' : 'entity';
    for (const scalar of values) found.push({ kind, key: key.value, scalar });
  }
  return found;
}
