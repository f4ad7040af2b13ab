import * as vscode from 'vscode';
import { latestFacts } from '../../../core/answers/dossier/latestFacts';
import { displayName } from '../../../core/answers/names/displayName';
import type { Mention } from '../../../core/notes/mentions/mention';
import { entityIn } from '../../../core/registry/engine/snapshot';
import type { Entity } from '../../../core/registry/model';
import { fileNameOf } from '../../../core/text/base/paths';
import { foldedName } from '../../../core/text/units/canonical';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { describedToday } from '../rows/today';
import { cardLocale } from './cardContent';
import { join } from './cardPiece';
import { FACTS_SHOWN, fact, heading, plainProperties, prose, remarkPiece, SEPARATOR, summary } from './cardPieces';

/**
 * Why a weak name counts, for its card, or that a name counts only in a folder; undefined for others, and where a strong name of
 * the same entity is the reason.
 */
export function whyCounted(
  { entities, near, beside, evidence, start, end }: Mention,
  { text, snapshot }: Pick<Note, 'text' | 'snapshot'>,
  locale: string,
): string | undefined {
  const { registry } = snapshot;
  if (near !== undefined) return vscode.l10n.t('Counted because of “{word}” in the sentence', { word: near });
  if (beside !== undefined) return vscode.l10n.t('Counted because of “{word}” beside it', { word: beside });
  const named = evidence === undefined || evidence === entities[0] ? undefined : registry.entity(evidence);
  if (named) return vscode.l10n.t('Counted because this note names {name}', { name: displayName(named, locale) });
  const entity = entityIn(snapshot, registry.entity(entities[0]!));
  const scope = entity && scopeOf(entity, text.slice(start, end));
  return scope && vscode.l10n.t('Counts only in notes below {folder}', { folder: fileNameOf(scope.slice(0, -1)) });
}

/** The widest scope of a name in a note, of an id or a derived name that of the entity; undefined where it counts everywhere. */
function scopeOf({ names }: Entity, name: string): string | undefined {
  const same = names.filter(({ item }) => foldedName(item.value) === foldedName(name));
  const scopes = (same.length > 0 ? same : names).map(({ part }) => part.scope);
  // All of them are folders around the note, so the first one is around the others.
  return scopes.includes(undefined) ? undefined : scopes.sort()[0];
}

/** The card of an entity without links and actions; undefined if there is no entity with this id. Index relations first. */
export function entityTooltip(host: Host, id: string): vscode.MarkdownString | undefined {
  const { registry } = host.snapshot;
  const dossier = describedToday(registry, id, cardLocale());
  if (!dossier) return undefined;
  const values = join(plainProperties(dossier), SEPARATOR);
  const facts = latestFacts(registry, dossier, { limit: FACTS_SHOWN }).map((each) =>
    fact(registry, each, dossier.language),
  );
  return prose([heading(registry, dossier), remarkPiece(dossier), summary(dossier), values, ...facts]);
}
