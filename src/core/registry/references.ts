import { isId } from '../text/units/slug';
import type { Cited, Entry, Link, LocalizedScalar, Property, Scalar, Target } from './model';
import { BUILT_IN, keyRow, propertyRowOf, type Vocabulary } from './vocabulary/vocabulary';

/** A place in an entry that names an entity or a source by its id. */
export interface WrittenReference {
  readonly kind: Target['kind'];
  readonly key: string;
  readonly scalar: Scalar;
  /** It is a reference only if there is such an entity: in a key without a meaning of its own any text may be. */
  readonly isOpen?: true;
}

/** The parts of an entry that hold references. */
type Referring = Pick<Entry, 'properties' | 'links' | 'facts'>;

/** Whether the values of a key, of an entry or a link, name an entity where they are exactly its id, and are text else. */
export function isOpenKey(vocabulary: Vocabulary, key: string): boolean {
  if (propertyRowOf(key) || keyRow('entry', key) || keyRow('link', key)) return false;
  return vocabulary.valueKind(key) === 'text';
}

/** Whether values of a key may name an entity: always, as those of a key for that, or where they are exactly its id. */
export function mayName(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.valueKind(key) === 'reference' || isOpenKey(vocabulary, key);
}

/** The key by which a link whose type declares no ends names an entity; undefined if it names none. */
export function namingKey(
  { properties }: Link,
  vocabulary: Vocabulary,
  isEntity: (id: string) => boolean,
): string | undefined {
  return properties.find(
    ({ key, values }) => mayName(vocabulary, key.value) && values.some(({ value }) => isEntity(value)),
  )?.key.value;
}

/** All references of an entry: of its properties, its links and its facts. */
export function referencesIn(
  { properties, links, facts }: Referring,
  vocabulary: Vocabulary = BUILT_IN,
): readonly WrittenReference[] {
  const found: WrittenReference[] = [];
  addReferences(vocabulary, properties, found);
  for (const link of links) {
    addReferences(vocabulary, link.properties, found);
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
  for (const { kind, key, scalar, isOpen } of referencesIn(entry)) {
    const id = scalar.value;
    if (targets.some((each) => each.id === id && each.key === key)) continue;
    targets.push(isOpen ? { kind, key, id, isOpen } : { kind, key, id });
  }
  return targets;
}

function addSources(sources: readonly Cited[], found: WrittenReference[]): void {
  for (const { source } of sources) if (source) found.push({ kind: 'source', key: 'source', scalar: source });
}

function addReferences(vocabulary: Vocabulary, properties: readonly Property[], found: WrittenReference[]): void {
  for (const { key, values } of properties) {
    const valuesAre = vocabulary.valueKind(key.value);
    if (isOpenKey(vocabulary, key.value)) {
      for (const scalar of values.filter(mayBeId)) found.push({ kind: 'entity', key: key.value, scalar, isOpen: true });
    } else if (valuesAre === 'reference' || valuesAre === 'source') {
      const kind = valuesAre === 'source' ? 'source' : 'entity';
      const isPerhapsText = propertyRowOf(key.value)?.isPerhapsText;
      for (const scalar of isPerhapsText ? values.filter(mayBeId) : values)
        found.push({ kind, key: key.value, scalar });
    }
  }
}

/** A text by language is never an id. */
function mayBeId({ value, lang }: LocalizedScalar): boolean {
  return lang === '' && isId(value);
}
