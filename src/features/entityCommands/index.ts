import * as vscode from 'vscode';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { entityArgument } from '../shared/ask/entityArgument';
import { entryButton, givenOrPicked, pickEntity } from '../shared/ask/pickEntity';
import { stepDone } from '../shared/notes/firstSteps';
import { isCitedRow } from '../shared/rows/citedRow';
import { entityLinks } from '../shared/rows/entityLinks';
import { OPEN_PAGE } from '../shared/rows/entityTreeItem';
import { selectedRows } from '../shared/rows/rowView';
import { mentionLocations, mentionsInput } from './mentionsInput';
import { showInReferencesView } from './referencesView';

/** Commands on an entity, from a card, from a row of a tree, or with the cursor on its name. */
export const entityCommands: Feature = {
  id: 'entityCommands',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.goToEntity': goToEntity,
      'dossier.openEntry': openEntry,
      'dossier.findMentions': findMentions,
      'dossier.enterRow': enterRow,
    }),
};

/**
 * Opens an entry of the entity at its name; for a row that says what happened, the line that says it. From the palette or a key
 * it is the entity at the cursor; where there is none, the user is asked.
 *
 * @param place which one, if it is a number: 0, as otherwise, for the entry of highest priority.
 */
async function openEntry(host: Host, argument: unknown, place: unknown): Promise<void> {
  if (isCitedRow(argument)) {
    const said = host.location(argument.cited(vscode.env.language).location);
    if (said) await vscode.window.showTextDocument(said.uri, { selection: said.range, preview: true });
    return;
  }
  const question = vscode.l10n.t('Open registry entry of…');
  const id = argument === undefined ? await givenOrPicked(host, undefined, question) : argument;
  const entity = id === undefined ? undefined : await entityArgument(host, id);
  const links = entity ? entityLinks(host, entity, undefined, undefined) : [];
  const link = links[typeof place === 'number' ? place : 0];
  if (!link) return;
  const selection = link.targetSelectionRange ?? link.targetRange;
  await vscode.window.showTextDocument(link.targetUri, { selection, preview: true });
}

/** Lets the user search all entities by any name, and opens the page of the chosen one, or its entry by the button on its row. */
async function goToEntity(host: Host): Promise<void> {
  const id = await pickEntity(host, vscode.l10n.t('Go to the page of…'), { button: entryButton(), isSearch: true });
  if (id !== undefined) await vscode.commands.executeCommand(OPEN_PAGE, id);
}

/** Opens the row that has the focus, as a click does, and goes to the page that it opens. */
async function enterRow(_: Host, view: unknown): Promise<void> {
  await vscode.commands.executeCommand('list.select');
  const command = selectedRows(view)[0]?.item().command;
  if (command?.command === OPEN_PAGE) await vscode.commands.executeCommand(OPEN_PAGE, command.arguments?.[0]);
}

/** Shows the mentions in the References view, or in a peek if that view is disabled. */
async function findMentions(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  const input = entity && mentionsInput(host, entity);
  if (!input) return;
  stepDone('mentions');
  if (await showInReferencesView(input)) return;
  await host.index.whenReady();
  const { uri, range } = input.location;
  const found = mentionLocations(host, entity);
  await vscode.commands.executeCommand('editor.action.showReferences', uri, range.start, found);
}
