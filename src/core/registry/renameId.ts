import type { TextEdit } from '../base/textEdit';
import { locate, type Registry } from './model';
import { referencesIn } from './references';

/**
 * What gives an entity another id, by file: in its entries and wherever an entry names it. What is bundled or bulk data
 * is left out. `to` is a slug, which needs no quotes and may stand between those that are there.
 */
export function renameId(registry: Registry, id: string, to: string): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { parts } of registry.entities.values()) {
    for (const part of parts) {
      if (part.layer === 0) continue;
      const { entry } = part;
      const own = entry.id.value === id ? [entry.id] : [];
      const named = referencesIn(entry).filter(({ kind, scalar }) => kind === 'entity' && scalar.value === id);
      for (const { span } of [...own, ...named.map(({ scalar }) => scalar)]) {
        const list = edits.get(part.file) ?? [];
        edits.set(part.file, list);
        list.push({ span: locate(part, span).span, text: to });
      }
    }
  }
  return edits;
}
