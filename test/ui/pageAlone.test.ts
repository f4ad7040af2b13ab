import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { runToEnd } from '../../src/core/base/resumable';
import { compareDossiers } from '../../src/core/compare/compareDossiers';
import type { CompareContent } from '../../src/core/compare/compareMessages';
import { compareWords } from '../../src/core/compare/compareWords';
import { describe as describeEntity } from '../../src/core/dossier/describe';
import { pageDossier } from '../../src/core/dossier/pageDossier';
import { compared, newPageState } from '../../src/core/dossier/pageState';
import { chronicle } from '../../src/core/queries/entities/chronicle';
import { filterChronicle } from '../../src/core/queries/entities/chronicleFilter';
import type { TimelineContent } from '../../src/core/timeline/timelineMessages';
import { happenedRow, timelineOrder } from '../../src/core/timeline/timelineRow';
import { timelineWords } from '../../src/core/timeline/timelineWords';
import { contentOf, mapMessage, PageAlone, TODAY } from '../support/pageAlone';
import { launchBrowser } from '../support/vscode/browser';
import { bestConnected, bundledMaps, mapsOf } from '../unit/core/map/bundledMaps';
import { bundledSnapshot, snapshotOf } from '../unit/data/dataFiles';
import { runAxe } from './dossierPage';

const ENTITIES = 20;
/** Under 700 pixels a map is nested lists. */
const WIDTHS = [500, 720, 1280];
const FONTS = [14, 18];

describe('the page without VS Code around it', () => {
  let browser: Browser;
  let alone: PageAlone;

  before(async () => {
    browser = await launchBrowser();
    alone = await PageAlone.open(browser);
  });

  after(() => browser?.close());

  for (const language of ['en', 'zh-cn']) {
    it(`has maps on which nothing is over anything else, in any width and font: ${language}`, async () => {
      const maps = bundledMaps();
      const messages = bestConnected(maps, ENTITIES).flatMap((id) =>
        ([1, 2] as const).map((steps) => mapMessage(maps.registry, id, language, steps)),
      );
      let boxes = 0;
      for (const width of WIDTHS) {
        await alone.page.setViewportSize({ width, height: 700 });
        for (const font of FONTS) {
          await alone.setFont(font);
          const found = await alone.page.evaluate(readMaps, messages);
          boxes += found.boxes;
          assert.deepEqual(found.problems, [], `${width} pixels, font ${font}`);
        }
      }
      // Else nothing was looked at.
      assert.ok(boxes > ENTITIES * WIDTHS.length * FONTS.length * 20, `${boxes} boxes`);
    });
  }

  it('tells the lines of a map apart by their style alone, so in high contrast too', async () => {
    const text = `entities:
  - id: volt
    name: Volt
    links:
      - { type: Ownership, owner: kestrel }
      - { type: Supply, customer: amsel }
      - { type: Supply, customer: dohle, status: planned }
      - { type: Supply, customer: zeisig, status: ended }
  - { id: kestrel, name: Kestrel, links: [{ type: Supply, customer: amsel }] }
  - { id: amsel, name: Amsel }
  - { id: dohle, name: Dohle }
  - { id: zeisig, name: Zeisig }
`;
    const { registry } = mapsOf([{ file: 'a', layer: 0, text }]);
    await alone.show(mapMessage(registry, 'volt', 'en', 1));
    await alone.page.locator('[data-box="kestrel"] .name').click();
    await alone.page.locator('path.other').waitFor({ state: 'attached' });
    for (const theme of ['vscode-light', 'vscode-high-contrast', 'vscode-high-contrast-light']) {
      await alone.page.evaluate((name) => document.body.setAttribute('class', name), theme);
      const styles = await alone.page.locator('.map path').evaluateAll((paths) =>
        paths.map((path) => {
          const { strokeDasharray, strokeWidth } = getComputedStyle(path);
          return `${strokeDasharray} ${strokeWidth}`;
        }),
      );
      assert.equal(styles.length, 5, theme);
      assert.equal(new Set(styles).size, 5, `${theme}: ${styles.join('; ')}`);
      assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
    }
    await alone.page.evaluate(() => document.body.setAttribute('class', 'vscode-light'));
  });

  it('has Chinese signs between Chinese words, and no label that is broken in two', async () => {
    const snapshot = bundledSnapshot();
    const dossier = describeEntity(snapshot.registry, 'nvidia', { language: 'zh-cn', asOf: undefined, today: TODAY })!;
    const state = newPageState('nvidia', 'zh-cn');
    await alone.show({
      kind: 'page',
      content: { ...contentOf(snapshot.registry, state), dossier: pageDossier(snapshot, dossier) },
      isReturn: false,
    });
    await alone.page.locator('.names', { hasText: '又名：Nvidia Corporation' }).waitFor();
    await alone.page.locator('#relations', { hasText: '限制AI芯片对华出口，2022-09 起' }).waitFor();
    await alone.page.setViewportSize({ width: 500, height: 700 });
    await noLabelIsBroken();
    // A label that is longer than its value: "Ticker MP".
    const english = describeEntity(snapshot.registry, 'mp-materials', {
      language: 'en',
      asOf: undefined,
      today: TODAY,
    })!;
    await alone.show({
      kind: 'page',
      content: {
        ...contentOf(snapshot.registry, newPageState('mp-materials', 'en')),
        dossier: pageDossier(snapshot, english),
      },
      isReturn: false,
    });
    await alone.page.locator('.properties dt', { hasText: 'Ticker' }).waitFor();
    await noLabelIsBroken();
  });

  async function noLabelIsBroken(): Promise<void> {
    const labels = await alone.page.locator('.properties dt').evaluateAll((all) =>
      all.flatMap((label) => {
        const inside = document.createRange();
        inside.selectNodeContents(label);
        return inside.getClientRects().length > 1 ? [label.textContent] : [];
      }),
    );
    assert.deepEqual(labels, []);
  }

  it('begins with the note of the user, and sets apart what is coming, soonest first, also in the timeline', async () => {
    const text = `entities:
  - id: volt
    schema: Company
    name: Volt
    profile: firms/Volt.md
    facts:
      - { date: 2025-12-11, text: Reports its results. }
      - { date: 2026-02, text: Opens a yard. }
      - { date: 2025-11-29, text: Moves. }
`;
    const snapshot = snapshotOf([{ file: 'a', layer: 1, text }]);
    const reader = { language: 'en', asOf: undefined, today: TODAY };
    const common = contentOf(snapshot.registry, newPageState('volt', 'en'));
    const dossier = pageDossier(snapshot, describeEntity(snapshot.registry, 'volt', reader)!);
    await alone.show({ kind: 'page', content: { ...common, dossier }, isReturn: false });
    const linesOf = (selector: string) => alone.page.locator(selector).allInnerTexts();
    await alone.page.locator('#timeline h3', { hasText: 'Coming up' }).waitFor();
    assert.deepEqual(await linesOf('header a'), ['Your Note on It', 'Add Fact…', 'Rename…', 'Compare…']);
    assert.deepEqual(await linesOf('#timeline time'), ['2025-12-11', '2026-02', '2025-11-29']);
    assert.deepEqual(await linesOf('#timeline .tag'), ['in 12 days', 'in 3 months']);
    assert.deepEqual(await linesOf('#timeline .divider'), ['Today']);
    assert.deepEqual(await runAxe(alone.page.mainFrame()), []);

    const items = filterChronicle(runToEnd(chronicle(snapshot.registry)), {});
    const { entries, months } = timelineOrder(items, 'undated', reader);
    const nothing = { filter: '', shown: '', isNarrowed: false, later: 0, marksOwn: false, mostRows: 100, version: 1 };
    const content: TimelineContent = {
      ...{ ...common, ...nothing, of: 'entity', title: 'Volt', months, timelineWords: timelineWords('en') },
      state: newPageState('volt', 'en', 'timeline'),
    };
    await alone.show({ kind: 'timeline', content, isReturn: false });
    const rows = entries.flatMap((entry) => ('key' in entry ? [happenedRow(snapshot, entry, reader)] : []));
    await alone.show({ kind: 'rows', content: { version: 1, from: 0, rows: rows.slice(0, 2) } });
    await alone.page.locator('[data-month="coming"] .item', { hasText: 'in 12 days' }).waitFor();
    assert.deepEqual(await linesOf('.timeline-main h2'), ['Coming up\n2 items', '2025\n1 item']);
    const bars = await alone.page
      .locator('.month-bars button')
      .evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
    assert.deepEqual(bars, ['November 2025: 1 item', 'Coming up: 2 items']);
    assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
  });

  it('shows two entities side by side, and one below the other where there is little room', async () => {
    const text = `entities:
  - { id: volt, schema: Company, name: Volt, country: de, ticker: VLT, parent: amsel, note: Ask Ann. }
  - id: volta
    schema: Company
    name: Volta
    country: fr
    ticker: VLT
    facts:
      - { date: 2025-02, text: Opens a yard. }
    links:
      - { type: Ownership, owner: amsel, percentage: 51 }
  - { id: amsel, name: Amsel }
`;
    const snapshot = snapshotOf([{ file: 'a', layer: 1, text }]);
    for (const language of ['en', 'zh-cn']) {
      const reader = { language, asOf: undefined, today: TODAY };
      const state = compared(newPageState('volt', language), 'volt', 'volta');
      const [one, other] = ['volt', 'volta'].map((id) => describeEntity(snapshot.registry, id, reader)!);
      const content: CompareContent = {
        ...contentOf(snapshot.registry, state),
        dossiers: [one!, other!].map((dossier) => pageDossier(snapshot, dossier)),
        rows: compareDossiers(snapshot.registry.vocabulary, one!, other!),
        compareWords: compareWords(language),
      };
      await alone.page.setViewportSize({ width: 900, height: 700 });
      await alone.show({ kind: 'compare', content });
      const country = alone.page.locator('.compared', { hasText: language === 'en' ? 'Country' : '国家' });
      await country.waitFor();
      const columns = () =>
        country.locator('dd').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
      const [left = 0, right = 0] = await columns();
      assert.ok(left < right, `${left} ${right}`);
      assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
      await alone.page.setViewportSize({ width: 400, height: 700 });
      assert.equal(new Set(await columns()).size, 1);
      assert.match(
        (await country.allInnerTexts()).join(),
        language === 'en' ? /differs\s+Volt\s+Germany\s+Volta\s+France/ : /不同/,
      );
      assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
      const wide = await alone.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 400, `${wide}`);
    }
    assert.equal(await alone.page.locator('.differs').count(), 2);
    await alone.page.locator('#other-timeline', { hasText: 'Opens a yard.' }).waitFor();
    await alone.page.locator('#one-relations', { hasText: 'Amsel' }).waitFor();
    await alone.page.setViewportSize({ width: 900, height: 700 });
  });

  it('has a bar for each month in which notes mention the entity, which a screen reader can read', async () => {
    const snapshot = bundledSnapshot();
    const dossier = describeEntity(snapshot.registry, 'nvidia', { language: 'en', asOf: undefined, today: TODAY })!;
    const state = newPageState('nvidia', 'en');
    await alone.show({
      kind: 'page',
      content: { ...contentOf(snapshot.registry, state), dossier: pageDossier(snapshot, dossier) },
      isReturn: false,
    });
    const months = [4, 0, 40].map((mentions, index) => ({ month: `2025-0${index + 5}`, mentions }));
    const counts = { mentions: 44, notes: 9 };
    const none = { notes: [], later: [], isWhole: true, companions: [], isIndexing: false };
    await alone.show({ kind: 'notes', content: { ...none, id: 'nvidia', counts, latest: '2025-07-25', months } });
    const image = alone.page.getByRole('img', { name: 'Mentions by month: 2025-05: 4, 2025-07: 40', exact: true });
    await image.waitFor();
    const heights = await image.locator('rect').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('height')));
    assert.deepEqual(heights, ['2', '1', '22']);
    assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
    await alone.show({
      kind: 'notes',
      content: { ...none, id: 'nvidia', counts, latest: '2025-07-25', months: months.slice(2) },
    });
    await image.waitFor({ state: 'detached' });
  });
});

/** Runs in the page: shows each map, and reads where everything on it is. */
function readMaps(messages: readonly unknown[]): { readonly boxes: number; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let count = 0;
  for (const data of messages) {
    window.dispatchEvent(new MessageEvent('message', { data }));
    const title = document.querySelector('h1')?.textContent;
    const items = Array.from(document.querySelectorAll<HTMLElement>('.map [data-box]'), (item) => {
      // Without what only screen readers have.
      const seen = item.querySelectorAll('.name, .unfold, small, strong');
      const texts = Array.from(seen.length > 0 ? seen : [item], (part) => {
        const inside = document.createRange();
        inside.selectNodeContents(part);
        return inside.getBoundingClientRect();
      });
      return { key: item.dataset.box, box: item.getBoundingClientRect(), texts };
    });
    count += items.length;
    // Half a pixel: the browser rounds lines of text.
    const least = 0.5;
    items.forEach(({ key, box, texts }, index) => {
      if (box.width < 1 || box.height < 1) problems.push(`${title}: ${key} is not drawn`);
      // A narrower window scrolls.
      if (innerWidth >= 1280 && box.right > innerWidth) problems.push(`${title}: ${key} is outside the window`);
      for (const { left, right, top, bottom } of texts) {
        const isOut = left < box.left - least || right > box.right + least;
        if (isOut || top < box.top - least || bottom > box.bottom + least) {
          problems.push(`${title}: the text of ${key} is larger than its box`);
        }
      }
      for (const other of items.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > least && down > least) problems.push(`${title}: ${key} is over ${other.key}`);
      }
    });
  }
  return { boxes: count, problems };
}
