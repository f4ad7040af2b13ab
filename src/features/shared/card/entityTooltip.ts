import type * as vscode from 'vscode';
import { entityCard } from '../../../core/queries/entities/entityCard';
import type { Host } from '../../../workspace/host';
import { cardLocale } from './cardLocale';
import { FACTS_SHOWN, facts, heading, ownNote, plainAttributes, prose, SEPARATOR, summary } from './cardPieces';
import { join } from './piece';

/** The card of an entity without links and actions; undefined if there is no entity with this id. Index relations first. */
export function entityTooltip(host: Host, id: string): vscode.MarkdownString | undefined {
  const locale = cardLocale();
  const card = entityCard(host.snapshot.registry, id, locale, { limit: FACTS_SHOWN });
  if (!card) return undefined;
  const values = join(plainAttributes(card, locale), SEPARATOR);
  return prose([heading(card, locale), ownNote(card), summary(card), values, ...facts(card, locale)]);
}
