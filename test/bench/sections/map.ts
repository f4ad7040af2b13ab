import { newPageState } from '../../../src/core/answers/dossier/pageState';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { mapMessage, PageAlone, pageMessage } from '../../support/pageAlone';
import { launchBrowser } from '../../support/vscode/browser';
import type { Section } from '../bench';
import { hub } from '../mapRegistry';
import { median } from '../measure';
import type { MapResult } from '../tasks/map';

const RELATIONS = 3000;
const ENTITIES = 10_000;

/** The map of an entity: where its rows are, its data, and the switch to it from the page. */
export const mapSection: Section = async (bench) => {
  const { quick, rounds } = bench.scale;
  const [relations, entities] = quick ? [RELATIONS / 10, ENTITIES / 10] : [RELATIONS, ENTITIES];
  const many = (value: number): string => value.toLocaleString('en-US');
  const ofHub = `of a hub of ${many(relations)} relations, ${many(entities)} entities`;
  const { firstLayout, layout, firstData, data } = await bench.run<MapResult>('map', { entities, relations, rounds });
  const section = 'The map of an entity';
  return [
    {
      section,
      what: 'layout of 52 entities and 92 relations',
      figure: layout,
      unit: 'ms',
      target: { of: 'figure', most: 10 },
      note: `the first time ${firstLayout.toFixed(1)} ms`,
    },
    {
      section,
      what: `data ${ofHub}`,
      figure: data.candidate,
      unit: 'ms',
      rival: { name: 'the data of its page', figure: data.baseline },
      ratio: data.ratio,
      target: { of: 'figure', most: 100 },
      note: `the first time ${firstData.toFixed(1)} ms`,
    },
    {
      section,
      what: `from Page to Map ${ofHub}, in a browser`,
      figure: await switchTime(hub(entities, relations), rounds),
      unit: 'ms',
      target: { of: 'figure', most: 300 },
      note: 'from the click until it is drawn, with its data; by the Node that runs this',
    },
  ];
};

/** Milliseconds from a click on *Map* until the browser has drawn it; the median of several. */
async function switchTime(text: string, rounds: number): Promise<number> {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, text));
  const snapshot = runToEnd(engine.update());
  runToEnd(snapshot.registry.indexReferrers());
  const page = pageMessage(snapshot, newPageState('middle', 'en'));
  const browser = await launchBrowser();
  try {
    const alone = await PageAlone.open(browser, async ({ action, id }) => {
      if (action === 'view') await alone.show(id === 'map' ? mapMessage(snapshot.registry, 'middle', 'en', {}) : page);
    });
    await alone.show(page);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await alone.page.evaluate<number>(CLICK_AND_WAIT));
      await alone.show(page);
    }
    return median(times);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: resolves once a frame has been drawn with the map. */
const CLICK_AND_WAIT = `new Promise((resolve) => {
  const start = performance.now();
  const look = () => {
    if (!document.querySelector('svg.map')) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  };
  document.querySelector('[data-action="view"][data-id="map"]').click();
  requestAnimationFrame(look);
})`;
