import type { Registry } from '../registry/merging/registry';
import type { Entry, PlacedEntry, RegistryFile } from '../registry/model';
import { referencesIn } from '../registry/references';
import { firstIndex } from '../text/base/lists';
import { type Span, shiftSpan } from '../text/base/textEdit';

/** The entity or source that is named at an offset of a registry file. */
export interface RegistryTarget {
  readonly kind: 'entity' | 'source';
  /** The present id for a former one, else as written; there may be no such entity or source. */
  readonly id: string;
  /** The span of the id, name, headline or reference, from the beginning of the file. */
  readonly span: Span;
  /** Whether the place is where the entity or source itself is defined: its id, a name or a headline. */
  readonly defines: boolean;
}

/** The id, name, headline, reference or source at `offset` (UTF-16 units; both edges count), or undefined. */
export function registryTargetAt(
  registry: Pick<Registry, 'hasId' | 'presentId'>,
  file: RegistryFile,
  offset: number,
): RegistryTarget | undefined {
  const placed = entryAt(file.entries, offset);
  if (placed) {
    const target = targetInEntry(registry, placed.entry, offset - placed.start);
    return target && { ...target, span: shiftSpan(target.span, placed.start) };
  }
  const source = file.sources.find(({ span }) => touches(span, offset));
  return source && { kind: 'source', id: source.id, span: source.span, defines: true };
}

/** The entry whose text holds `offset`; entries are in the order of the file. */
export function entryAt(entries: readonly PlacedEntry[], offset: number): PlacedEntry | undefined {
  const startOf = ({ start, entry }: PlacedEntry): number => start + entry.span.start;
  const placed = entries[firstIndex(entries.length, (index) => startOf(entries[index]!) > offset) - 1];
  return placed && offset <= placed.start + placed.entry.span.end ? placed : undefined;
}

function targetInEntry(
  registry: Pick<Registry, 'hasId' | 'presentId'>,
  entry: Entry,
  offset: number,
): RegistryTarget | undefined {
  const own = [entry.id, ...entry.names, ...entry.headline].find(({ span }) => touches(span, offset));
  if (own) return { kind: 'entity', id: entry.id.value, span: own.span, defines: true };
  const reference = referencesIn(entry).find(
    ({ scalar, isOpen }) => touches(scalar.span, offset) && (!isOpen || registry.hasId(scalar.value)),
  );
  if (!reference) return undefined;
  const { kind, scalar } = reference;
  return {
    kind,
    id: kind === 'entity' ? registry.presentId(scalar.value) : scalar.value,
    span: scalar.span,
    defines: false,
  };
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
