import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import { factReference } from '../../core/queries/entities/timeline';
import { addStatement } from '../../core/writing/addStatement';
import { proposedDate, quotedFact, sameFact } from '../../core/writing/capture';
import type { Host } from '../../workspace/host';
import { shorten } from '../shared/card/escapeMarkdown';
import { showInformation } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { entryTarget, writeEntry } from '../shared/ownEntry';
import { chosenPassage, sourceFor } from './chosenPassage';
import { editKnownFact } from './editFacts';
import { askDate, pickNamed } from './questions';

/** In UTF-16 units: as much of a text as a question shows. */
const SHOWN = 120;

/** Adds what is selected in a note, or the sentence at the cursor, to the facts of an entity. */
export async function addFact(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  if (!found) return;
  const id = await pickNamed(host, found, vscode.l10n.t('Fact about which entity?'));
  if (id === undefined || (await isKnown(host, id, found.passage.text))) return;
  const { passage, note } = found;
  const name = entityName(host, id);
  const answer = await askDate(
    vscode.l10n.t('Fact about {name}', { name }),
    vscode.l10n.t('When was it? Empty for no date. “{text}”', { text: shorten(passage.text, SHOWN) }),
    proposedDate(passage, note),
  );
  if (!answer) return;
  const target = await entryTarget(host, id, found.uri);
  if (!target) return;
  const { id: source, added } = sourceFor(host, found, target.uri);
  const fact = quotedFact(passage.text, answer.dated, { source, at: passage.heading });
  const written = addStatement(target.text, target.entryOffset, id, 'facts', fact, added);
  const { file } = target;
  await writeEntry(target, written, vscode.l10n.t('The fact was added to {name} in {file}.', { name, file }));
}

/** Whether the entity has that fact already, which then is offered for editing, and is not to be added again. */
async function isKnown(host: Host, id: string, text: string): Promise<boolean> {
  const entity = (await host.settled()).registry.entity(id);
  const known = entity && sameFact(entity, text);
  if (!known) return false;
  const name = entityName(host, id);
  const edit = vscode.l10n.t('Edit Fact');
  const again = vscode.l10n.t('Add Anyway');
  const isOwn = isOwnLayer(known.part.layer);
  const message = vscode.l10n.t('{name} already has this fact.', { name });
  const answer = await showInformation(message, ...(isOwn ? [edit] : []), again);
  if (answer === edit) await editKnownFact(host, factReference(known));
  return answer !== again;
}
