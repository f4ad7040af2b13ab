import { firstIndex } from '../base/firstIndex';
import { type Span, shiftSpan } from '../base/span';
import type { Entry, PlacedEntry, Property, RegistryFile, Scalar } from '../registry/model';
import { valueKind } from '../registry/vocabulary/vocabulary';

/** What a place in a registry file names. */
export interface RegistryTarget {
  readonly kind: 'entity' | 'source';
  /** As written; there may be no such entity or source. */
  readonly id: string;
  /** Of the id, the name or the reference, from the beginning of the file. */
  readonly span: Span;
  /** The entry that the place is in; undefined in the list of sources. */
  readonly entry: Entry | undefined;
  /** Whether the place is where the entity or source itself is defined: its id or one of its names. */
  readonly defines: boolean;
}

/** The id, name, reference or source at `offset` (UTF-16 units; both edges count), or undefined. */
export function registryTargetAt(file: RegistryFile, offset: number): RegistryTarget | undefined {
  const placed = entryAt(file.entries, offset);
  if (placed) {
    const target = targetInEntry(placed.entry, offset - placed.start);
    return target && { ...target, span: shiftSpan(target.span, placed.start) };
  }
  const source = file.sources.find(({ span }) => touches(span, offset));
  return source && { kind: 'source', id: source.id, span: source.span, entry: undefined, defines: true };
}

/** The entry whose text holds `offset`; entries are in the order of the file. */
export function entryAt(entries: readonly PlacedEntry[], offset: number): PlacedEntry | undefined {
  const startOf = ({ start, entry }: PlacedEntry): number => start + entry.span.start;
  const candidate = entries[firstIndex(entries.length, (index) => startOf(entries[index]!) > offset) - 1];
  return candidate && offset <= candidate.start + candidate.entry.span.end ? candidate : undefined;
}

function targetInEntry(entry: Entry, offset: number): RegistryTarget | undefined {
  const own = [entry.id, ...entry.names].find(({ span }) => touches(span, offset));
  if (own) return { kind: 'entity', id: entry.id.value, span: own.span, entry, defines: true };
  const reference = (scalar: Scalar | undefined, kind: 'entity' | 'source'): RegistryTarget | undefined =>
    scalar && touches(scalar.span, offset)
      ? { kind, id: scalar.value, span: scalar.span, entry, defines: false }
      : undefined;
  const referenceIn = (property: Property, kind: 'entity' | 'source'): RegistryTarget | undefined =>
    firstOf(property.values, (value) => reference(value, kind));
  const referenceInProperty = (property: Property): RegistryTarget | undefined => {
    const kind = valueKind(property.key.value);
    if (kind === 'source') return referenceIn(property, 'source');
    return kind === 'reference' ? referenceIn(property, 'entity') : undefined;
  };

  return (
    firstOf(entry.properties, referenceInProperty) ??
    firstOf(entry.facts, (fact) => reference(fact.source, 'source')) ??
    firstOf(entry.links, ({ properties }) => firstOf(properties, referenceInProperty))
  );
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
