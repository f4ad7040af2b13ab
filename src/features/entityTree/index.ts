import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/answers/entities/entityGroups';
import { SORTS, type Sort } from '../../core/answers/entities/sortEntities';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { pickChoice } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { askWhatToShow } from '../shared/ask/shown';
import { debounce } from '../shared/notes/debounce';
import { indexedRegistry } from '../shared/notes/entityDocuments';
import { stepDone } from '../shared/notes/firstSteps';
import { countNews, onDidChangeSeen } from '../shared/notes/seenNews';
import { Expansion } from '../shared/rows/expansion';
import { plainText } from '../shared/rows/plainText';
import { entityDrag, rowView } from '../shared/rows/rowView';
import { NodeProvider, type TreeNode } from '../shared/rows/treeNode';
import { onDidChangeWatched } from '../shared/rows/watched';
import { EntityRows } from './entityRows';
import { ListState, listFilterWords } from './listState';
import { revealRow } from './revealRow';

const VIEW = 'dossier.entities';
const EXPANSION = 'dossier.entitiesExpansion';

/** The context keys under which the view says how to begin, and that nothing fits the filter. Set once the registry has been read. */
const NO_ENTITIES = 'dossier.noEntities';
const NOTHING_FITS = 'dossier.noEntityFits';

/** Milliseconds after the last change of a note until the rows are refreshed. */
const TYPING_RESTS = 500;

/** The view "Entities": the entities of the registry in groups, or those that fit a filter, each with its details. */
export const entityTree: Feature = {
  id: 'entityTree',
  register(host, boundary) {
    const state = new ListState(host);
    const rows = new EntityRows(host, () => state.settings);
    const expansion = new Expansion(host.context.workspaceState, EXPANSION);
    const provider = new NodeProvider(async () => {
      const registry = await indexedRegistry(host);
      const shown = await rows.all();
      describe();
      news.start();
      void vscode.commands.executeCommand('setContext', NO_ENTITIES, registry.size === 0);
      void vscode.commands.executeCommand('setContext', NOTHING_FITS, registry.size > 0 && shown.length === 0);
      return shown;
    }, expansion);
    const view = rowView(VIEW, boundary, provider, entityDrag);
    let newCount = 0;
    const describe = (): void => {
      const fresh = newCount > 0 ? vscode.l10n.t('{0} new', newCount) : '';
      view.description = [listFilterWords(state.settings), fresh].filter(Boolean).join(' · ');
    };
    // After the rows are there: nothing waits for it, and the index is not built for it.
    const news = debounce(
      TYPING_RESTS,
      boundary.listener(async () => {
        newCount = await countNews(host);
        describe();
      }),
    );
    const counts = debounce(
      TYPING_RESTS,
      boundary.listener(() => provider.refresh()),
    );
    return vscode.Disposable.from(
      provider,
      view,
      state,
      counts,
      news,
      onDidChangeWatched(() => provider.refresh()),
      onDidChangeSeen(() => news.start()),
      state.onDidChange(() => {
        if (state.isFiltered) stepDone('filter');
        provider.refresh();
      }),
      host.onDidChangeSnapshot(() => provider.refresh()),
      host.onDidChangeNote(() => counts.start()),
      host.index.onDidChange(() => counts.start()),
      expansion.follow(view, provider),
      registerCommands(host, boundary, {
        'dossier.showInSidebar': (_, argument) => show(host, rows, state, view, argument),
        'dossier.filterEntities': async () => {
          await vscode.commands.executeCommand(`${VIEW}.focus`);
          showFilterBox(state);
        },
        'dossier.clearEntityFilter': () => state.clearFilter(),
        'dossier.showEntities': () => askWhatToShow(host),
        'dossier.sortEntities': () => askForSort(state),
        'dossier.groupEntities': () => askForGrouping(state),
      }),
    );
  },
};

/** Selects the row of an entity. If the view leaves it out, the view then shows all; bulk data, which has no rows, has its entry opened. */
async function show(
  host: Host,
  rows: EntityRows,
  state: ListState,
  view: vscode.TreeView<TreeNode>,
  argument: unknown,
): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const find = () => rows.find(entity.id);
  const isLeftOut = state.leavesOut && host.snapshot.registry.ordinal(entity.id) >= 0 && !(await find());
  if (isLeftOut) await state.showAll();
  const isShown = await revealRow(view, find, { focus: true, expand: true });
  if (!isShown) await vscode.commands.executeCommand('dossier.openEntry', entity.id);
}

/** Asks for a part of a name. The view follows every key press; what is in the box when it closes stays. */
function showFilterBox(state: ListState): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Entities');
  box.placeholder = vscode.l10n.t('Name, alias, pinyin or initials');
  box.prompt = vscode.l10n.t('The view shows what fits, the best first. Empty shows all.');
  box.value = plainText(state.settings.text);
  box.onDidChangeValue((text) => void state.set({ text }));
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => box.dispose());
  box.show();
}

const SORT_WORDS: Readonly<Record<Sort, () => string>> = {
  name: () => vscode.l10n.t('Name'),
  mentions: () => vscode.l10n.t('Number of Mentions'),
  latest: () => vscode.l10n.t('Latest Mention'),
};

const GROUPING_WORDS: Readonly<Record<Grouping, () => string>> = {
  kind: () => vscode.l10n.t('Kind'),
  country: () => vscode.l10n.t('Country'),
  sector: () => vscode.l10n.t('Sector'),
  topic: () => vscode.l10n.t('Topic'),
  file: () => vscode.l10n.t('Registry File'),
  none: () => vscode.l10n.t('No Groups'),
};

export async function askForSort(state: ListState): Promise<void> {
  const choices = SORTS.map((value) => choice(value, SORT_WORDS[value](), state.settings.sort));
  const sort = await pickChoice(vscode.l10n.t('Sort entities by'), [{ choices }]);
  if (sort) await state.set({ sort });
}

async function askForGrouping(state: ListState): Promise<void> {
  const choices = GROUPINGS.map((value) => choice(value, GROUPING_WORDS[value](), state.settings.grouping));
  const grouping = await pickChoice(vscode.l10n.t('Group entities by'), [{ choices }]);
  if (grouping) await state.set({ grouping });
}

function choice<T>(value: T, label: string, present: T) {
  return { value, label, isChosen: value === present };
}
