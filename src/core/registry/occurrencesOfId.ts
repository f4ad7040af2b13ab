import { shiftSpan } from '../base/span';
import type { TextEdit } from '../base/textEdit';
import { findEntity } from '../ftm/findEntity';
import type { Location, Registry } from './model';
import { referencesNaming } from './references';

/**
 * Everywhere that registries write this id: its own entries, and all that refer to it. In the order of the files; what
 * bulk data says of it, if it does, is last.
 */
export function occurrencesOfId(registry: Registry, id: string): readonly Location[] {
  const places: Location[] = [];
  for (const { file, entries } of registry.files.values()) {
    for (const { start, entry } of entries) {
      const own = entry.id.value === id ? [entry.id] : [];
      const named = referencesNaming(entry, 'entity', id);
      for (const { span } of [...own, ...named.map(({ scalar }) => scalar)]) {
        places.push({ file, span: shiftSpan(span, start) });
      }
    }
  }
  for (const { file, start, entry } of findEntity(registry, id)?.parts ?? []) {
    if (!registry.files.has(file)) places.push({ file, span: shiftSpan(entry.id.span, start) });
  }
  return places;
}

/**
 * What gives an entity another id, by file; what is bundled or of bulk data is left out. `to` is a slug, which needs no
 * quotes and may stand between those that are there.
 */
export function renameId(registry: Registry, id: string, to: string): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, span } of occurrencesOfId(registry, id)) {
    if (!((registry.files.get(file)?.layer ?? 0) > 0)) continue;
    const list = edits.get(file) ?? [];
    edits.set(file, list);
    list.push({ span, text: to });
  }
  return edits;
}
