import * as vscode from 'vscode';
import { entityCard } from '../../../core/queries/entities/entityCard';
import type { Host } from '../../../workspace/host';
import { BREAK, FACTS_READ, heading, latestFacts, plainAttributes, prose, SEPARATOR, summary } from './cardPieces';
import { join } from './piece';

/** The card of an entity without links and actions; undefined if there is no entity with this id. Index relations first. */
export function entityTooltip(host: Host, id: string): vscode.MarkdownString | undefined {
  const locale = vscode.env.language;
  const card = entityCard(host.snapshot.registry, id, locale, FACTS_READ);
  if (!card) return undefined;
  const head = join([heading(card, locale), summary(card), join(plainAttributes(card, locale), SEPARATOR)], BREAK);
  return prose([head, join(latestFacts(card, locale), '\n')], '\n\n');
}
