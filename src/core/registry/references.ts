import type { Cited, Entry, Property, Scalar, Target } from './model';
import { BUILT_IN } from './vocabulary/vocabulary';

/** A place in an entry that names an entity or a source by its id. */
export interface WrittenReference {
  readonly kind: Target['kind'];
  readonly key: string;
  readonly scalar: Scalar;
}

/** The parts of an entry that hold references. */
type Referring = Pick<Entry, 'properties' | 'links' | 'facts'>;

/** All references of an entry: of its properties, its links and its facts. */
export function referencesIn({ properties, links, facts }: Referring): readonly WrittenReference[] {
  const found: WrittenReference[] = [];
  addReferences(properties, found);
  for (const link of links) {
    addReferences(link.properties, found);
    addSources(link.sources, found);
  }
  for (const { sources, event } of facts) {
    addSources(sources, found);
    if (event) found.push({ kind: 'entity', key: 'event', scalar: event });
  }
  return found;
}

/** The references of an entry that name one entity or source. Fast for the many entries that do not. */
export function referencesNaming(entry: Entry, kind: Target['kind'], id: string): readonly WrittenReference[] {
  if (!entry.targets.some((target) => target.kind === kind && target.id === id)) return [];
  return referencesIn(entry).filter((reference) => reference.kind === kind && reference.scalar.value === id);
}

/** The entities and sources that an entry names, each once. */
export function targetsOf(entry: Referring): readonly Target[] {
  const targets: Target[] = [];
  for (const { kind, key, scalar } of referencesIn(entry)) {
    const id = scalar.value;
    if (!targets.some((each) => each.id === id && each.key === key)) targets.push({ kind, key, id });
  }
  return targets;
}

function addSources(sources: readonly Cited[], found: WrittenReference[]): void {
  for (const { source } of sources) if (source) found.push({ kind: 'source', key: 'source', scalar: source });
}

function addReferences(properties: readonly Property[], found: WrittenReference[]): void {
  for (const { key, values } of properties) {
    const valuesAre = BUILT_IN.valueKind(key.value);
    if (valuesAre !== 'reference' && valuesAre !== 'source') continue;
    const kind = valuesAre === 'source' ? 'source' : 'entity';
    for (const scalar of values) found.push({ kind, key: key.value, scalar });
  }
}
