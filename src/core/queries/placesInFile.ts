import { type Span, shiftSpan } from '../base/span';
import type { RegistryFile } from '../registry/model';
import { referencesIn } from '../registry/references';

/** Where a registry file speaks of an entity. The span counts from the beginning of the file. */
export interface PlaceInFile {
  readonly span: Span;
  /** Whether it is the entity's own id or one of its names, and not a reference to it. */
  readonly defines: boolean;
}

/** Every place in a file that is the id or a name of the entity, or refers to it, in the order of the file. */
export function placesInFile(file: RegistryFile, id: string): readonly PlaceInFile[] {
  const places: PlaceInFile[] = [];
  for (const { start, entry } of file.entries) {
    const add = (span: Span, defines: boolean) => places.push({ span: shiftSpan(span, start), defines });
    if (entry.id.value === id) for (const { span } of [entry.id, ...entry.names]) add(span, true);
    for (const { kind, scalar } of referencesIn(entry)) {
      if (kind === 'entity' && scalar.value === id) add(scalar.span, false);
    }
  }
  return places.sort((a, b) => a.span.start - b.span.start);
}
