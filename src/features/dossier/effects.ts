import * as vscode from 'vscode';
import { describe } from '../../core/answers/dossier/describe';
import type { PageState } from '../../core/answers/dossier/pageState';
import { seenNow } from '../../core/answers/news/changes';
import type { Action } from '../../core/answers/views/panelMessages';
import type { EFFECTS } from '../../core/answers/views/sends';
import { type Stated, statedIn } from '../../core/answers/views/statementId';
import type { Host } from '../../workspace/host';
import { pickEntity } from '../shared/pickEntity';
import { markSeen, undoSeen } from '../shared/seenNews';
import { askWhatToShow } from '../shared/shown';
import type { PanelMemory } from './drawContext';
import { exportMap } from './exportMap';
import type { LinkOpener } from './linkOpener';
import { saidRows } from './panelNews';
import { askTimelineFilter, citedRows, statedInTimeline } from './panelTimeline';

/** What an effect sees of the panel. */
export interface EffectPanel {
  readonly host: Host;
  readonly links: LinkOpener;
  readonly memory: PanelMemory;
  readonly state: PageState;
  /** The note that the user was in last. */
  readonly note: vscode.Uri | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  go(state: PageState): Promise<void>;
  /** Draws what is shown again. @param room how wide the page and its font are: see `room` in the page. */
  draw(room: string): Promise<void>;
  open(id: string): Promise<void>;
}

type Effect = (panel: EffectPanel, action: Action) => Promise<unknown>;

const onEntity =
  (command: string): Effect =>
  ({ state }) =>
    run(command, state.id);

const onFact =
  (command: string): Effect =>
  async (panel, { id }) => {
    const fact = statedOn(panel, id)?.ownFact;
    if (fact) await run(command, fact);
    else await panel.links.location(undefined);
  };

const onRelation =
  (command: string): Effect =>
  async (panel, { id }) => {
    const relation = statedOn(panel, id)?.ownLink;
    if (relation) await run(command, relation);
    else await panel.links.location(undefined);
  };

/** A row, or all that are ticked if it is one of them or none is given. */
const onRows =
  (command: string): Effect =>
  async ({ memory }, { id, ticked }) => {
    const ids = id === '' || ticked.includes(id) ? ticked : [id];
    const rows = [...(memory.timeline ? citedRows(memory.timeline, ids) : []), ...saidRows(memory.said, ids)];
    if (rows.length > 0) await run(command, rows[0], rows);
  };

/** What an action does outside the page. What it names is looked up here: the page may say anything. */
export const EFFECT_OF: Readonly<Record<(typeof EFFECTS)[number], Effect>> = {
  ready: (panel, { value }) => panel.draw(value),
  room: (panel, { value }) => panel.draw(value),
  line: (panel, { id }) => {
    const location = statedOn(panel, id)?.location;
    return panel.links.location(location && panel.host.location(location));
  },
  source: ({ links }, { id }) => links.source(id),
  url: async ({ host, state, links, today }, { id, value }) => {
    const { language, asOf } = state;
    const properties = describe(host.snapshot.registry, state.id, { language, asOf, today })?.properties;
    await links.url(properties?.find(({ key }) => key === id)?.addresses[Number(value)] ?? '');
  },
  note: ({ links }, { id, value }) => {
    const [line = 0, column = 0] = value.split(':').map((figure) => Number.parseInt(figure, 10) || 0);
    return links.note(id, Math.max(0, line), Math.max(0, column));
  },
  editFact: onFact('editFact'),
  deleteFact: onFact('deleteFact'),
  editRelation: onRelation('editRelation'),
  endRelation: onRelation('endRelation'),
  deleteRelation: onRelation('deleteRelation'),
  insertCited: onRows('insertCited'),
  copyCited: onRows('copyCited'),
  goTo: async ({ host, open }) => {
    const id = await pickEntity(host, vscode.l10n.t('Open the dossier of…'));
    if (id !== undefined) await open(id);
  },
  export: async ({ host, state }) => {
    const { id, language, asOf, view } = state;
    if (view === 'map') await exportMap(host, state);
    else await run('exportDossier', { entity: id, language, asOf });
  },
  mentions: onEntity('findMentions'),
  myNote: onEntity('myNote'),
  addFact: onEntity('addFact'),
  rename: onEntity('rename'),
  merge: onEntity('mergeEntities'),
  connect: onEntity('showConnection'),
  watch: (_, { id }) => run('watch', ...(id === '' ? [] : [id])),
  stopWatching: (_, { id }) => run('stopWatching', id),
  markSeen: async ({ host, memory, today }, { id }) => {
    const news = [...memory.news.values()].filter((each) => id === '' || each.id === id);
    // Until all notes have been read, sentences would be missing.
    if (host.index.state !== 'ready') return;
    await markSeen(
      host,
      Object.fromEntries(news.map((each) => [each.id, seenNow(today, each.statements, each.notes)])),
    );
  },
  undoSeen: ({ host }) => undoSeen(host),
  addNames: () => run('addNames'),
  filterTimeline: async (panel) => {
    const state = await askTimelineFilter(panel.host, () => panel.state, panel.note);
    if (state) await panel.go(state);
  },
  showInTimeline: ({ host }) => askWhatToShow(host),
};

/** What is stated by a row of the page with this id; undefined if it is there no longer. */
function statedOn({ host, state, memory, today }: EffectPanel, id: string): Stated | undefined {
  if (state.view === 'timeline' || state.view === 'news')
    return memory.timeline && statedInTimeline(memory.timeline, id);
  const { language, asOf } = state;
  const dossier = describe(host.snapshot.registry, state.id, { language, asOf, today });
  return dossier && statedIn(dossier, id);
}

async function run(command: string, ...values: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`dossier.${command}`, ...values);
}
