import * as vscode from 'vscode';
import { opened } from '../../core/answers/dossier/pageState';
import type { Action } from '../../core/answers/views/view';
import { pickEntity } from '../shared/ask/pickEntity';
import type { Effect, EffectPanel } from './panelView';

/** Commands about the entity that is shown, by which their actions are named. */
const ON_ENTITY = ['findMentions', 'myNote', 'addFact', 'rename', 'mergeEntities', 'showConnection'] as const;

/**
 * What an action does outside the page, if it is not a row of `AFTER`. What it names is looked up here: the page may say anything.
 * What a view alone has is in its own file.
 */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  room: (panel, { value }) => panel.drawIn(value),
  line: (panel, { id }) => {
    const location = panel.shown.stated?.(id)?.location;
    return panel.links.location(location && panel.host.location(location));
  },
  source: ({ links }, { id }) => links.source(id),
  note: ({ links }, { id, value }) => {
    const [line = 0, column = 0] = value.split(':').map((figure) => Number.parseInt(figure, 10) || 0);
    return links.note(id, Math.max(0, line), Math.max(0, column));
  },
  goTo: async (panel) => {
    const id = await pickEntity(panel.host, vscode.l10n.t('Open the dossier of…'));
    if (id !== undefined) await panel.go(opened(panel.state, id, 'page'));
  },
  export: ({ state: { id, language, asOf } }) => runCommand('exportDossier', { entity: id, language, asOf }),
  showEntities: () => runCommand('showEntities'),
  watch: (_, { id }) => runCommand('watch', ...(id === '' ? [] : [id])),
  stopWatching: (_, { id }) => runCommand('stopWatching', id),
  // A fact or relation of the user: `value` is what is done with it.
  change: async (panel, { id, value }) => {
    const { ownFact, ownLink } = panel.shown.stated?.(id) ?? {};
    if (ownFact) await runCommand('editFact', ownFact, value);
    else if (ownLink) await runCommand('editRelation', ownLink, value);
    else await panel.links.location(undefined);
  },
  insertIntoNote: onRows,
  copyAsMarkdown: onRows,
  ...Object.fromEntries(ON_ENTITY.map((command) => [command, ({ state }) => runCommand(command, state.id)])),
};

/** Runs a command of Dossier. */
export async function runCommand(command: string, ...values: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`dossier.${command}`, ...values);
}

/** The command of the same name, on all rows that are ticked, if the one is among them or none is given. */
async function onRows({ shown }: EffectPanel, { action, id, ticked }: Action): Promise<void> {
  const rows = shown.cited?.(id === '' || ticked.includes(id) ? ticked : [id]) ?? [];
  if (rows.length > 0) await runCommand(action, rows[0], rows);
}
