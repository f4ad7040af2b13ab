import * as vscode from 'vscode';
import { chronicle, type DatedItem } from '../../core/queries/entities/chronicle';
import type { ChronicleFilter } from '../../core/queries/entities/chronicleFilter';
import { timelineEntries } from '../../core/queries/entities/datedNotes';
import type { Registry } from '../../core/registry/merging/registry';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { runInSlices } from '../../workspace/slices';
import { debounce } from '../shared/debounce';
import { indexedRegistry } from '../shared/indexedRegistry';
import { LastNote } from '../shared/lastNote';
import { onDidChangeShown, shownIn, shownWords } from '../shared/shown';
import { Expansion } from '../shared/tree/expansion';
import { rowView } from '../shared/tree/rowView';
import { NodeProvider } from '../shared/tree/treeNode';
import { askForFilter, chronicleFilter, type TimelineFilter, timelineFilterWords } from './timelineFilter';
import { timelineRows } from './timelineRows';

const VIEW = 'dossier.timeline';
/** The workspace state, and the context key for whether there is a filter. */
const FILTER = 'dossier.timelineFilter';
/** The context key that selects the welcome message: whether the view has been filled, and has no rows. */
const EMPTY = 'dossier.timelineEmpty';
const EXPANSION = 'dossier.timelineExpansion';
/** Milliseconds after the last change of a note or a registry until the view is refreshed. */
const CHANGES_REST = 500;

/** The view "Timeline": everything with a date in the registry, by year and month. */
export const timeline: Feature = {
  id: 'timeline',
  register(host, boundary) {
    const { workspaceState } = host.context;
    const dated = datedItems(host);
    const expansion = new Expansion(workspaceState, EXPANSION);
    let filter: TimelineFilter = workspaceState.get(FILTER) ?? {};
    const isMentioned = (id: string): boolean => host.index.mentions.timesOf(id) > 0;
    const note = new LastNote(host, boundary);
    let shownEntities = '';
    let shownNote: vscode.TextDocument | undefined;
    const provider = new NodeProvider(async () => {
      const { registry, items } = await dated();
      shownNote = note.document;
      const shown = shownIn(host);
      const chosen: ChronicleFilter = {
        ...chronicleFilter(host, filter, shownNote),
        whose: shown.whose,
        isMentioned: shown.mentioned ? isMentioned : undefined,
      };
      shownEntities = entitiesOf(chosen);
      const entries = timelineEntries(items, shown.notes ? host.index : undefined, chosen);
      const words = timelineFilterWords(host, filter, shownNote);
      view.description = [words, shownWords(shown)].filter(Boolean).join(' · ');
      void vscode.commands.executeCommand('setContext', FILTER, words !== '');
      void vscode.commands.executeCommand('setContext', EMPTY, entries.length === 0);
      return timelineRows(host, { registry, entries, filter: chosen }, expansion);
    });
    const view = rowView(VIEW, {
      treeDataProvider: boundary.guard(provider),
      showCollapseAll: true,
      canSelectMany: true,
    });
    const setFilter = async (value: TimelineFilter): Promise<void> => {
      filter = value;
      provider.refresh();
      await workspaceState.update(FILTER, value);
    };
    const changed = debounce(
      CHANGES_REST,
      boundary.listener(() => {
        if (view.visible) provider.refresh();
      }),
    );
    const followsNote = (): boolean => filter.entities !== undefined && 'note' in filter.entities;
    const followsMentions = (): boolean => {
      const { notes, mentioned } = shownIn(host);
      return notes || mentioned;
    };
    // Most of what is typed names nothing new.
    const typed = debounce(
      CHANGES_REST,
      boundary.listener(() => {
        if (
          view.visible &&
          (followsMentions() || entitiesOf(chronicleFilter(host, filter, note.document)) !== shownEntities)
        ) {
          provider.refresh();
        }
      }),
    );
    const follow = (): void => {
      if (followsNote() && note.document !== shownNote) changed.start();
    };
    return vscode.Disposable.from(
      note,
      provider,
      view,
      changed,
      typed,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.workspace.onDidCloseTextDocument(follow),
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) changed.start();
      }),
      expansion.follow(view, provider),
      onDidChangeShown(() => provider.refresh()),
      host.onDidChangeSnapshot(() => changed.start()),
      host.index.onDidChange(() => {
        if (followsMentions()) changed.start();
      }),
      host.onDidChangeNote((document) => {
        if (followsMentions() || (document === note.document && followsNote())) typed.start();
      }),
      registerCommands(host, boundary, {
        'dossier.filterTimeline': async () => {
          const chosen = await askForFilter(host, filter, (await dated()).items);
          if (chosen) await setFilter(chosen);
        },
        'dossier.clearTimelineFilter': () => setFilter({}),
      }),
    );
  },
};

function entitiesOf({ entities = new Set() }: ChronicleFilter): string {
  return [...entities].sort().join('\n');
}

interface Dated {
  readonly registry: Registry;
  readonly items: readonly DatedItem[];
}

/** All items, worked out once for each state of the registry. */
function datedItems(host: Host): () => Promise<Dated> {
  let latest: { readonly registry: Registry; readonly items: Promise<readonly DatedItem[]> } | undefined;
  return async () => {
    const registry = await indexedRegistry(host);
    if (latest?.registry !== registry) latest = { registry, items: runInSlices(chronicle(registry)) };
    return { registry, items: await latest.items };
  };
}
