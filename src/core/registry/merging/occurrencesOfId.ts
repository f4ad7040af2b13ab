import { memoize } from '../../base/memoize';
import { shiftSpan } from '../../base/span';
import type { TextEdit } from '../../base/textEdit';
import type { Location } from '../model';
import { referencesNaming } from '../references';
import type { Registry } from './registry';

/**
 * Everywhere that registries have this id: its own entries, and all that refer to it. In the order of the files; bulk data
 * comes last.
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
  for (const { file, start, entry } of registry.entity(id)?.parts ?? []) {
    if (!registry.files.has(file)) places.push({ file, span: shiftSpan(entry.id.span, start) });
  }
  return places;
}

/**
 * The edits that give an entity another id, by file; the bundled registry and bulk data are left out.
 *
 * @param to a slug, which is the same with or without quotes.
 */
export function renameId(registry: Registry, id: string, to: string): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, span } of occurrencesOfId(registry, id)) {
    if (!((registry.files.get(file)?.layer ?? 0) > 0)) continue;
    memoize(edits, file, () => []).push({ span, text: to });
  }
  return edits;
}
