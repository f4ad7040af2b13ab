import * as vscode from 'vscode';
import type { ChronicleFilter } from '../../core/answers/entities/chronicleFilter';
import { filterWords, shownWords } from '../../core/answers/entities/chronicleWords';
import { timelineEntries } from '../../core/answers/entities/datedNotes';
import { displayName } from '../../core/answers/names/displayName';
import { entitiesInNote } from '../../core/answers/notes/mentionsInNote';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { onDidChangeShown, shownIn, wantedIn } from '../shared/ask/shown';
import { askForFilter, chronicleFilter, type TimelineFilter } from '../shared/ask/timelineFilter';
import { LastNote } from '../shared/notes/activeNote';
import { debounce } from '../shared/notes/debounce';
import { datedItems } from '../shared/rows/datedItems';
import { noteName } from '../shared/rows/entityName';
import { Expansion } from '../shared/rows/expansion';
import { rowView } from '../shared/rows/rowView';
import { today } from '../shared/rows/today';
import { NodeProvider } from '../shared/rows/treeNode';
import { onDidChangeWatched } from '../shared/rows/watched';
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
    const expansion = new Expansion(workspaceState, EXPANSION);
    let filter: TimelineFilter = workspaceState.get(FILTER) ?? {};
    const note = new LastNote(host, boundary);
    let shownEntities = '';
    let shownNote: vscode.TextDocument | undefined;
    const provider = new NodeProvider(async () => {
      const { registry, items } = await datedItems(host);
      shownNote = note.document;
      const shown = shownIn(host);
      const chosen: ChronicleFilter = {
        ...chronicleFilter(filter, entityIds(host, filter, shownNote)),
        whose: shown.whose,
        isWanted: wantedIn(host),
      };
      shownEntities = entitiesOf(chosen);
      const entries = timelineEntries(items, shown.notes ? host.index : undefined, chosen);
      const words = filterText(host, filter, shownNote);
      view.description = [...(words ? [words] : []), ...shownWords(shown, vscode.env.language)].join(' · ');
      void vscode.commands.executeCommand('setContext', FILTER, words !== '');
      void vscode.commands.executeCommand('setContext', EMPTY, entries.length === 0);
      return timelineRows(host, { registry, entries, filter: chosen, today: today() }, expansion);
    });
    const view = rowView(VIEW, boundary, provider);
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
          (followsMentions() ||
            entitiesOf(chronicleFilter(filter, entityIds(host, filter, note.document))) !== shownEntities)
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
      onDidChangeWatched(() => provider.refresh()),
      host.onDidChangeSnapshot(() => changed.start()),
      host.index.onDidChange(() => {
        if (followsMentions()) changed.start();
      }),
      host.onDidChangeNote((document) => {
        if (followsMentions() || (document === note.document && followsNote())) typed.start();
      }),
      registerCommands(host, boundary, {
        'dossier.filterTimeline': async () => {
          const chosen = await askForFilter(host, filter, (await datedItems(host)).items);
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

/** The ids of a filter; undefined for all. @param note the active note. */
function entityIds(
  host: Host,
  { entities }: TimelineFilter,
  note: vscode.TextDocument | undefined,
): readonly string[] | undefined {
  if (!entities) return undefined;
  if ('id' in entities) return [entities.id];
  return entitiesInNote((note && host.note(note)?.mentions) ?? []).map(({ id }) => id);
}

/** What the filter and the choice of what is shown leave out or add, in words, the shortest first; empty for nothing. */
function filterText(host: Host, filter: TimelineFilter, note: vscode.TextDocument | undefined): string {
  const locale = vscode.env.language;
  const words = [...filterWords(host.snapshot.registry.vocabulary, filter, locale)];
  const { entities } = filter;
  if (entities && 'id' in entities) {
    const entity = host.snapshot.registry.entity(entities.id);
    words.push(entity ? displayName(entity, locale) : entities.id);
  } else if (entities) words.push(note ? noteName(note.uri) : vscode.l10n.t('No note is active'));
  return words.join(' · ');
}
