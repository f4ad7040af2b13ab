import { ALL_ENTITIES, newPageState, type View } from '../../../src/core/answers/dossier/pageState';
import { readRoom } from '../../../src/core/answers/views/mapWords';
import { framed } from '../../../src/core/answers/views/toolbar';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import type { DrawContext } from '../../../src/features/dossier/panelView';
import { DRAW } from '../../../src/features/dossier/views';
import type { Host } from '../../../src/workspace/host';
import { nextTask } from '../../../src/workspace/slices';
import { type LongestTurn, longestTurn } from '../longestTurn';
import { factsOfHub, hub } from '../mapRegistry';
import { task } from '../task';

interface Parameters {
  readonly entities: number;
  readonly relations: number;
  readonly rows: number;
}

/** Of each view the first time that it is drawn in a process, and the longest of five times after. */
export type PanelResult = Readonly<Record<'page' | 'map' | 'timeline', { first: LongestTurn; again: LongestTurn }>>;

const AGAIN = 5;

/** How long each view of an entity keeps the thread, from its state to the message that is sent; without notes. */
task(async ({ entities, relations, rows }: Parameters): Promise<PanelResult> => {
  const engine = new Engine();
  runToEnd(engine.setFile('hub.entities.yaml', 1, hub(entities, relations)));
  runToEnd(engine.setFile('facts.entities.yaml', 1, factsOfHub(rows)));
  const snapshot = runToEnd(engine.update());
  // The panel does so before it draws anything, in slices.
  runToEnd(snapshot.registry.indexReferrers());
  const host = {
    snapshot,
    index: { state: 'building' },
    context: { workspaceState: { get: () => undefined } },
    ready: async () => snapshot,
  } as unknown as Host;
  const draw = async (view: View): Promise<void> => {
    const start = newPageState(view === 'timeline' ? ALL_ENTITIES : 'middle', 'en', view);
    const state = { ...start, map: { ...start.map, steps: 2 as const } };
    const content = {
      state,
      subject: { of: 'entity' as const, title: 'Nvidia', ids: ['nvidia'] },
      watched: new Set<string>(),
      vocabulary: snapshot.registry.vocabulary,
      today: '2025-11-29',
      noteDate: undefined,
    };
    const context = {
      host,
      content,
      token: { isCancellationRequested: false },
      room: readRoom(''),
    };
    for await (const { drawn, parts } of DRAW[view](context as unknown as DrawContext)) {
      await nextTask();
      JSON.stringify({ ...(drawn && framed(content, drawn)), parts });
    }
  };
  const turnsOf = async (view: View) => {
    const first = await longestTurn(() => draw(view));
    const others: LongestTurn[] = [];
    for (let at = 0; at < AGAIN; at++) others.push(await longestTurn(() => draw(view)));
    const again = others.reduce((most, each) => (each.cpu > most.cpu ? each : most));
    return { first, again };
  };
  return { page: await turnsOf('page'), map: await turnsOf('map'), timeline: await turnsOf('timeline') };
});
