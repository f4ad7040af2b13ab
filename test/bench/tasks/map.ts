import assert from 'node:assert/strict';
import { describe } from '../../../src/core/answers/dossier/describe';
import { newPageState, WHOLE_MAP } from '../../../src/core/answers/dossier/pageState';
import { groupsOf, rowsOf } from '../../../src/core/answers/map/mapData';
import { mapOf } from '../../../src/core/answers/map/mapOf';
import { placed } from '../../../src/core/answers/map/placed';
import { textWidth } from '../../../src/core/answers/map/textWidth';
import { pageView } from '../../../src/core/answers/views/pageView';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { pageContent } from '../../support/pageAlone';
import { fullMap, hub } from '../mapRegistry';
import { type Interleaved, interleave, median, timeOf } from '../measure';
import { task } from '../task';

interface Parameters {
  readonly entities: number;
  readonly relations: number;
  readonly rounds: number;
}

export interface MapResult {
  /** Milliseconds to place a map of 52 entities and 92 relations: the first time, and the median of the others. */
  readonly firstLayout: number;
  readonly layout: number;
  /** The same for the data of the map of a hub. */
  readonly firstData: number;
  /** The data of the hub's page, and of its map. */
  readonly data: Interleaved;
}

const GAP = 36;
const FONT = 14;

/** The map of an entity, without its drawing. */
task(({ entities, relations, rounds }: Parameters): MapResult => {
  const small = read(fullMap());
  const map = small.map(2);
  assert.equal(map.entities, 52);
  assert.equal(map.ties.length, 92);
  const all = [...map.left, ...map.right];
  const texts = new Map([
    ...groupsOf(all).map(({ key, label }) => [key, label] as const),
    ...rowsOf(all).map(({ key, entity }) => [key, entity.text] as const),
  ]);
  const sizeOf = (key: string) => ({ width: textWidth(texts.get(key) ?? key, FONT), height: 2 * FONT });
  const layout = (): number => timeOf(() => placed(map, sizeOf, GAP));
  const firstLayout = layout();
  const layouts = Array.from({ length: 10 * rounds }, layout);
  const large = read(hub(entities, relations));
  const firstData = timeOf(() => large.map(1));
  const { left, right, notShown } = large.map(1);
  assert.equal(rowsOf([...left, ...right]).length + notShown, relations);
  const page = (): void => void String(large.page().main);
  const data = (): void => void JSON.stringify(large.map(1));
  page();
  return { firstLayout, layout: median(layouts), firstData, data: interleave(page, data, rounds) };
});

function read(text: string) {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, text));
  const snapshot = runToEnd(engine.update());
  const { registry } = snapshot;
  runToEnd(registry.indexReferrers());
  const describing = (id: string) => describe(registry, id, { language: 'en', asOf: undefined, today: '2025-07-31' });
  return {
    map: (steps: 1 | 2) => runToEnd(mapOf(registry, describing, 'middle', { ...WHOLE_MAP, steps }))!,
    page: () => runToEnd(pageView(pageContent(snapshot, newPageState('middle', 'en')))),
  };
}
