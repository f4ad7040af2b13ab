import * as vscode from 'vscode';
import {
  type StarterField,
  type StarterRegistry,
  type StarterWords,
  starterRegistry,
} from '../core/changes/drafts/starterRegistry';
import { exists } from '../workspace/files/walkFolder';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { askText, pickRow } from './shared/ask/dialogs';
import { stepDone } from './shared/notes/firstSteps';
import { showAt } from './shared/notes/showAt';
import { applyEdit } from './shared/write/whereUnchanged';
import { folderForRegistry, isWritable, REGISTRY_NAME } from './shared/write/writableRegistry';

/** The context key for whether the user has a registry: `none` or `some`. Not set while there was none since the start. */
const REGISTRIES = 'dossier.registries';
const ENDING = '.entities.yaml';

/** Creates a registry for the field that the user picks, which teaches the format, or opens one that exists. */
export const createRegistry: Feature = {
  id: 'createRegistry',
  register: (host, boundary) =>
    vscode.Disposable.from(
      registerCommands(host, boundary, { 'dossier.createRegistry': create }),
      host.onDidChangeSnapshot(
        boundary.listener(() => {
          const has = host.workspaceRegistries.length > 0 ? 'some' : 'none';
          void vscode.commands.executeCommand('setContext', REGISTRIES, has);
        }),
      ),
    ),
};

async function create(host: Host): Promise<void> {
  await host.ready();
  const own = host.workspaceRegistries.filter(isWritable);
  const note = vscode.window.activeTextEditor?.document.uri;
  const chosen = own.length === 0 ? REGISTRY_NAME : await askWhich(own);
  if (chosen === undefined) return;
  if (typeof chosen !== 'string') return void (await vscode.window.showTextDocument(chosen));
  const folder = folderForRegistry(note);
  if (folder) await createIn(vscode.Uri.joinPath(folder, chosen));
}

/** A registry to open, or the name of a new one; undefined if the user cancels. */
async function askWhich(own: readonly vscode.Uri[]): Promise<vscode.Uri | string | undefined> {
  const rows = own.map((uri) => ({
    label: vscode.l10n.t('Open {file}', { file: vscode.workspace.asRelativePath(uri) }),
    iconPath: new vscode.ThemeIcon('file'),
    uri,
  }));
  const another = {
    label: vscode.l10n.t('Create another registry…'),
    iconPath: new vscode.ThemeIcon('new-file'),
    uri: undefined,
  };
  const picked = await pickRow<vscode.QuickPickItem & { readonly uri: vscode.Uri | undefined }>(
    [...rows, another],
    vscode.l10n.t('There is a registry already.'),
  );
  if (!picked || picked.uri) return picked?.uri;
  const name = await askText({
    title: vscode.l10n.t('Name of the new registry'),
    prompt: vscode.l10n.t('Its file name without "{ending}".', { ending: ENDING }),
    value: `registry-${own.length + 1}`,
    problem: (value) =>
      /^[^/\\:]+$/.test(value) && /[^\s.]/.test(value) ? undefined : vscode.l10n.t('This is not a file name.'),
  });
  return name === undefined ? undefined : `${name.trim()}${ENDING}`;
}

/** A file that exists is left as it is, and opened. */
async function createIn(uri: vscode.Uri): Promise<void> {
  const cursor = (await exists(uri)) ? 0 : await write(uri);
  if (cursor === undefined) return;
  stepDone('registry');
  await showAt(uri, cursor);
}

/** Writes a registry for the field that the user picks. @returns where its first entity goes; undefined if nothing was written */
async function write(uri: vscode.Uri): Promise<number | undefined> {
  const field = await pickRow(fields(), vscode.l10n.t('Which field is the registry for?'));
  if (!field) return undefined;
  const { text, cursor } = starter(field);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: await vscode.workspace.encode(text, { uri }) });
  return (await applyEdit(edit, uri)) ? cursor : undefined;
}

interface FieldRow extends vscode.QuickPickItem, Pick<StarterWords, 'summary' | 'fact'> {
  readonly field: StarterField;
}

/** The fields to choose from; Enter picks the first. */
function fields(): readonly FieldRow[] {
  return [
    {
      field: 'companies',
      label: vscode.l10n.t('Companies and markets'),
      description: vscode.l10n.t('the built-in kinds and relations'),
      summary: vscode.l10n.t('An imaginary company.'),
      fact: vscode.l10n.t('Orders four ships.'),
    },
    {
      field: 'medicine',
      label: vscode.l10n.t('Medicine'),
      description: vscode.l10n.t('drugs, trials, targets'),
      summary: vscode.l10n.t('An imaginary drug.'),
      fact: vscode.l10n.t('Enrols its first patient.'),
    },
    {
      field: 'politics',
      label: vscode.l10n.t('Politics and law'),
      description: vscode.l10n.t('parties, bills'),
      summary: vscode.l10n.t('An imaginary party.'),
      fact: vscode.l10n.t('Elects a new leader.'),
    },
    {
      field: 'security',
      label: vscode.l10n.t('Security'),
      description: vscode.l10n.t('threat actors, malware, vulnerabilities'),
      summary: vscode.l10n.t('An imaginary group of attackers.'),
      fact: vscode.l10n.t('Attacks an imaginary bank.'),
    },
    {
      field: 'fiction',
      label: vscode.l10n.t('Fiction'),
      description: vscode.l10n.t('characters, houses, realms'),
      summary: vscode.l10n.t('The main character.'),
      fact: vscode.l10n.t('Leaves home in the first chapter.'),
    },
    {
      field: 'glossary',
      label: vscode.l10n.t('Glossary'),
      description: vscode.l10n.t('terms in all their forms, words to avoid'),
      summary: vscode.l10n.t('Travels with the goods and says who sends what to whom.'),
      fact: vscode.l10n.t('Takes the place of “waybill” in all our texts.'),
    },
    {
      field: 'empty',
      label: vscode.l10n.t('Empty'),
      description: vscode.l10n.t('no examples'),
      summary: '',
      fact: '',
    },
  ];
}

function starter({ field, summary, fact }: FieldRow): StarterRegistry {
  return starterRegistry(field, {
    registry: vscode.l10n.t(
      'A registry: who and what your notes are about. The names count in all notes here at once, even unsaved.',
    ),
    kinds: vscode.l10n.t('The kinds of your field. "like" is the built-in kind that each behaves like.'),
    relations: vscode.l10n.t('The relations of your field. "from" and "to" are the keys of their two ends.'),
    sources: vscode.l10n.t('Where facts come from. A fact names its source by this id.'),
    examples: vscode.l10n.t(
      'Examples that work: write one of the names in a note, and rest the mouse on it. Delete them when you like.',
    ),
    id: vscode.l10n.t('what others refer to; it stays when the name changes'),
    schema: vscode.l10n.t('or Person, Product, Event …: Ctrl+Space lists what may be written anywhere'),
    alias: vscode.l10n.t('other names, as notes write them'),
    avoid: vscode.l10n.t('a note that has it says which name to use'),
    notIn: vscode.l10n.t('longer words in which it does not count'),
    exact: vscode.l10n.t('an acronym counts in these capitals only: a pod is none'),
    steward: vscode.l10n.t('steward'),
    own: vscode.l10n.t('Your first entity goes here: type "entity" and press Enter.'),
    sourceTitle: vscode.l10n.t('A call that never took place'),
    summary,
    fact,
  });
}
