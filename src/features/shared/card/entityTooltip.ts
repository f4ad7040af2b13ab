import type * as vscode from 'vscode';
import { latestFacts } from '../../../core/answers/dossier/latestFacts';
import type { Host } from '../../../workspace/host';
import { describedToday } from '../describedToday';
import { cardLocale } from './cardLocale';
import { FACTS_SHOWN, fact, heading, plainProperties, prose, remarkPiece, SEPARATOR, summary } from './cardPieces';
import { join } from './piece';

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
