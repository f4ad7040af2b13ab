import type { Span } from '../base/span';
import type { TextChange } from '../mentions/openNote';
import type { Entity, Registry } from '../registry/model';
import { locate } from '../registry/model';
import { referencesIn } from '../registry/references';
import { renameScalar } from './renameScalar';

/** Where a renaming changes a registry; spans from the beginning of the file. */
export interface RegistryPlace {
  readonly file: string;
  readonly span: Span;
}

/** Everywhere that the entity's entries give it exactly this name. */
export function placesOfName(entity: Entity, name: string): readonly RegistryPlace[] {
  return entity.names.filter(({ item }) => item.value === name).map(({ part, item }) => locate(part, item.span));
}

/** Everywhere that registries write this id: its own entries, and all that refer to it. */
export function placesOfId(registry: Registry, id: string): readonly RegistryPlace[] {
  const places: RegistryPlace[] = [];
  for (const { file, entries } of registry.files.values()) {
    for (const { start, entry } of entries) {
      const add = (span: Span) => places.push({ file, span: { start: start + span.start, end: start + span.end } });
      if (entry.id.value === id) add(entry.id.span);
      for (const { kind, scalar } of referencesIn(entry))
        if (kind === 'entity' && scalar.value === id) add(scalar.span);
    }
  }
  return places;
}

/** The changes that give these places another text, in the style of each. @param text of the file. */
export function renamePlaces(text: string, places: readonly RegistryPlace[], to: string): readonly TextChange[] {
  return places.map(({ span }) => renameScalar(text, span, to));
}
