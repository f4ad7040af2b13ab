import { type Span, shiftSpan } from '../base/span';
import type { Registry } from '../registry/merging/registry';
import type { Location, RegistryFile } from '../registry/model';
import { referencesNaming } from '../registry/references';
import type { RegistryTarget } from './registryTargetAt';

/** Where a registry file speaks of an entity or a source. The span counts from the beginning of the file. */
export interface PlaceInFile {
  readonly span: Span;
  /** Whether it is the entity's or source's own id, or a name of the entity, and not a reference to it. */
  readonly defines: boolean;
}

/** Whose places are wanted. */
export type Sought = Pick<RegistryTarget, 'kind' | 'id'>;

/** Every place in a file that is the id or a name of what is sought, or refers to it, in the order of the file. */
export function placesInFile(file: RegistryFile, { kind, id }: Sought): readonly PlaceInFile[] {
  const places: PlaceInFile[] = [];
  if (kind === 'source') {
    for (const source of file.sources) if (source.id === id) places.push({ span: source.span, defines: true });
  }
  for (const { start, entry } of file.entries) {
    const add = (span: Span, defines: boolean) => places.push({ span: shiftSpan(span, start), defines });
    if (kind === 'entity' && entry.id.value === id) for (const { span } of [entry.id, ...entry.names]) add(span, true);
    for (const { scalar } of referencesNaming(entry, kind, id)) add(scalar.span, false);
  }
  return places.sort((a, b) => a.span.start - b.span.start);
}

/** Every place in all registries that defines a source or cites it, in the order of the files. */
export function placesOfSource(registry: Registry, id: string): readonly (Location & PlaceInFile)[] {
  return [...registry.files.values()].flatMap((file) =>
    placesInFile(file, { kind: 'source', id }).map((place) => ({ ...place, file: file.file })),
  );
}
