import * as vscode from 'vscode';
import { factReference } from '../../core/answers/entities/timelineItems';
import { addStatement } from '../../core/changes/capture/addStatement';
import { citeNote, quotedFact, sameFact } from '../../core/changes/capture/capture';
import { sentenceOrNoteDate } from '../../core/notes/sentences/sentenceDate';
import type { Host } from '../../workspace/host';
import { askText, showInformation } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { pickEntity, pickOneOf } from '../shared/ask/pickEntity';
import { shorten } from '../shared/card/escapeMarkdown';
import { entityName } from '../shared/rows/entityName';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { entryTarget } from '../shared/write/writableRegistry';
import { chosenPassage, type FoundPassage } from './chosenPassage';
import { askDate } from './questions';

/** In UTF-16 units: as much of a text as a question shows. */
const SHOWN = 120;

/** Adds what is selected in a note, or the sentence at the cursor, to the facts of an entity. */
export async function addFact(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  if (!found) return;
  const { ids, text } = found.passage;
  const which = vscode.l10n.t('Fact about which entity?');
  // Those of the rest of the note are no more likely than others.
  const id = await (ids.length > 0 ? pickOneOf(host, ids, which) : pickEntity(host, which, { isUnproposed: true }));
  if (id !== undefined) await add(host, id, text, found);
}

/** Adds what the user types, about the entity whose card, page or row the argument is. */
export async function addTypedFact(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const said = await askText({
    title: titleOf(entityName(host, entity.id)),
    value: '',
    prompt: vscode.l10n.t('What happened, or what is known, in a sentence of your own.'),
    problem: (value) => (value.trim() === '' ? vscode.l10n.t('A fact needs a text.') : undefined),
  });
  if (said !== undefined) await add(host, entity.id, said.trim());
}

/**
 * Adds a fact that the entity does not have, with the date that the user gives.
 *
 * @param found the passage of a note that has it in these words; undefined for words of the user's own.
 */
async function add(host: Host, id: string, text: string, found?: FoundPassage): Promise<void> {
  const name = entityName(host, id);
  if (await isKnown(host, id, name, text)) return;
  const when = found
    ? vscode.l10n.t('When was it? Empty for no date. “{text}”', { text: shorten(text, SHOWN) })
    : vscode.l10n.t('When was it? Empty for no date.');
  const answer = await askDate(titleOf(name), when, found && sentenceOrNoteDate(text, found.passage.date));
  const target = answer && (await entryTarget(host, id, found?.uri));
  if (!target) return;
  const { entry, file, uri } = target;
  const cited = found && citeNote(host.snapshot.registry, found.uri.toString(), found.passage, uri.toString());
  const fact = cited ? quotedFact(text, answer.dated, cited) : { ...answer.dated, text };
  const changes = addStatement(entry, 'facts', fact, cited?.added);
  await changeRegistry(target, changes, vscode.l10n.t('The fact was added to {name} in {file}.', { name, file }));
}

function titleOf(name: string): string {
  return vscode.l10n.t('Fact about {name}', { name });
}

/** Whether the entity has that fact already, which then is offered for editing, and is not to be added again. */
async function isKnown(host: Host, id: string, name: string, text: string): Promise<boolean> {
  const entity = (await host.settled()).registry.entity(id);
  const known = entity && sameFact(entity, text);
  if (!known) return false;
  const edit = vscode.l10n.t('Edit Fact');
  const again = vscode.l10n.t('Add Anyway');
  const message = vscode.l10n.t('{name} already has this fact.', { name });
  const answer = await showInformation(message, edit, again);
  if (answer === edit) await vscode.commands.executeCommand('dossier.editFact', factReference(known), 'open');
  return answer !== again;
}
