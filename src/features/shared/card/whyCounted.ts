import { l10n } from 'vscode';
import type { Mention } from '../../../core/mentions/mention';
import { displayName } from '../../../core/queries/names/displayName';
import type { Registry } from '../../../core/registry/merging/registry';

/** Why a weak name counts, for its card; undefined for others, and where a strong name of the same entity is the reason. */
export function whyCounted(
  { entities, near, evidence }: Mention,
  registry: Registry,
  locale: string,
): string | undefined {
  if (near !== undefined) return l10n.t('Counted because of “{word}” in the sentence', { word: near });
  const named = evidence === undefined || evidence === entities[0] ? undefined : registry.entity(evidence);
  return named && l10n.t('Counted because this note names {name}', { name: displayName(named, locale) });
}
