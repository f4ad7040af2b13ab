import * as vscode from 'vscode';
import { describe } from '../../core/answers/dossier/describe';
import type { Dossier } from '../../core/answers/dossier/dossier';
import { opened, type PageState } from '../../core/answers/dossier/pageState';
import { seenNow } from '../../core/answers/news/changes';
import { type EffectName, ON_ENTITY, ON_OWN, ON_ROWS } from '../../core/answers/views/sends';
import { type Stated, statedIn } from '../../core/answers/views/statementId';
import type { Action } from '../../core/answers/views/view';
import type { Host } from '../../workspace/host';
import { pickEntity } from '../shared/ask/pickEntity';
import { readStatements } from '../shared/notes/noteReading';
import { markSeen, passOver, undoSeen } from '../shared/notes/seenNews';
import { today } from '../shared/rows/today';
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
  /** Shows what is in a state. */
  go(state: PageState): Promise<void>;
  /** Draws what is shown again. @param room how wide the page and its font are: see `room` in the page. */
  drawIn(room: string): Promise<void>;
}

type Effect = (panel: EffectPanel, action: Action) => Promise<unknown>;

const each = <C extends string>(commands: readonly C[], effect: (command: C) => Effect) =>
  Object.fromEntries(commands.map((command) => [command, effect(command)])) as Readonly<Record<C, Effect>>;

/** What an action does outside the page. What it names is looked up here: the page may say anything. */
export const EFFECT_OF: Readonly<Record<EffectName, Effect>> = {
  room: (panel, { value }) => panel.drawIn(value),
  line: (panel, { id }) => {
    const location = statedOn(panel, id)?.location;
    return panel.links.location(location && panel.host.location(location));
  },
  source: ({ links }, { id }) => links.source(id),
  url: async (panel, { id, value }) => {
    const property = shownDossier(panel)?.properties.find(({ key }) => key === id);
    await panel.links.url(property?.addresses[Number(value)] ?? '');
  },
  note: ({ links }, { id, value }) => {
    const [line = 0, column = 0] = value.split(':').map((figure) => Number.parseInt(figure, 10) || 0);
    return links.note(id, Math.max(0, line), Math.max(0, column));
  },
  goTo: async (panel) => {
    const id = await pickEntity(panel.host, vscode.l10n.t('Open the dossier of…'));
    if (id !== undefined) await panel.go(opened(panel.state, id, 'page'));
  },
  export: async ({ host, state }) => {
    const { id, language, asOf, view } = state;
    if (view === 'map') await exportMap(host, state);
    else await run('exportDossier', { entity: id, language, asOf });
  },
  filterTimeline: async (panel) => {
    const state = await askTimelineFilter(panel.host, () => panel.state, panel.note);
    if (state) await panel.go(state);
  },
  showEntities: () => run('showEntities'),
  watch: (_, { id }) => run('watch', ...(id === '' ? [] : [id])),
  stopWatching: (_, { id }) => run('stopWatching', id),
  markSeen: async ({ host, memory }, { id }) => {
    // Until all notes have been read, sentences would be missing.
    if (host.index.state !== 'ready') return;
    const news = [...memory.news.values()].filter((one) => id === '' || one.id === id);
    const now = news.map((one) => [one.id, seenNow(today(), one.statements, one.notes)]);
    await markSeen(host, Object.fromEntries(now));
  },
  undoSeen: ({ host }) => undoSeen(host),
  addAsFact: async ({ host, memory }, { id }) => {
    const { note = '', sentences: [shown] = [] } = memory.said.get(id) ?? {};
    // The note may have changed since it was shown.
    const now = shown && (await readStatements(host, note, undefined));
    const span = now?.sentences.find(({ hash }) => hash === shown?.hash)?.span;
    if (span) await run('addFact', { note, ...span });
  },
  notContradiction: ({ host, memory }, { id }) =>
    passOver(host, memory.said.get(id)?.sentences.map(({ hash }) => hash) ?? []),
  addNames: () => run('addNames'),
  ...each(
    ON_ENTITY,
    (command) =>
      ({ state }) =>
        run(command, state.id),
  ),
  ...each(ON_OWN, (action) => async (panel, { id }) => {
    const { ownFact, ownLink } = statedOn(panel, id) ?? {};
    const own = ownFact ?? ownLink;
    const work = action.startsWith('edit') ? 'open' : action.startsWith('end') ? 'end' : 'delete';
    if (own) await run(ownFact ? 'editFact' : 'editRelation', own, work);
    else await panel.links.location(undefined);
  }),
  // All rows that are ticked, if the one is among them or none is given.
  ...each(ON_ROWS, (command) => async ({ memory }, { id, ticked }) => {
    const ids = id === '' || ticked.includes(id) ? ticked : [id];
    const rows = [...(memory.timeline ? citedRows(memory.timeline, ids) : []), ...saidRows(memory.said, ids)];
    if (rows.length > 0) await run(command, rows[0], rows);
  }),
};

/** What is stated by a row of the page with this id; undefined if it is there no longer. */
function statedOn(panel: EffectPanel, id: string): Stated | undefined {
  const { state, memory } = panel;
  if (state.view === 'timeline' || state.view === 'news')
    return memory.timeline && statedInTimeline(memory.timeline, id);
  const dossier = shownDossier(panel);
  return dossier && statedIn(dossier, id);
}

function shownDossier({ host, state: { id, language, asOf } }: EffectPanel): Dossier | undefined {
  return describe(host.snapshot.registry, id, { language, asOf, today: today() });
}

async function run(command: string, ...values: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`dossier.${command}`, ...values);
}
