import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { describe as describeEntity } from '../../src/core/answers/dossier/describe';
import { newPageState, type PageState } from '../../src/core/answers/dossier/pageState';
import { mapOf } from '../../src/core/answers/map/mapOf';
import { stateAfter } from '../../src/core/answers/views/after';
import { mapView } from '../../src/core/answers/views/mapView';
import { type MapRoom, readRoom } from '../../src/core/answers/views/mapWords';
import { framed } from '../../src/core/answers/views/toolbar';
import type { Registry } from '../../src/core/registry/merging/registry';
import { runToEnd } from '../../src/core/text/base/lazy';
import { eventually } from '../support/eventually';
import { contentOf, PageAlone, TODAY } from '../support/pageAlone';
import { launchBrowser } from '../support/vscode/browser';
import { bestConnected, bundledMaps, mapsOf } from '../unit/core/answers/map/bundledMaps';
import { runAxe } from './dossierPage';

const ENTITIES = 5;
const WIDTHS = [560, 720, 1000, 1280];
/** As a user may have set them: a usual one, one with wide letters, and one in which all letters are as wide. */
const FONTS = ['13px Liberation Sans', '18px Liberation Sans', '14px DejaVu Sans', '14px DejaVu Sans Mono'];
const THEMES = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

const VOLT = `entities:
  - id: volt
    schema: Company
    name: Volt
    links:
      - { type: Ownership, owner: kestrel }
      - { type: Supply, customer: amsel }
      - { type: Supply, customer: dohle, status: planned }
      - { type: Supply, customer: zeisig, status: ended }
  - { id: kestrel, schema: Company, name: Kestrel, links: [{ type: Supply, customer: amsel }] }
  - { id: amsel, schema: Company, name: Amsel, links: [{ type: Directorship, director: ada }] }
  - { id: dohle, name: Dohle }
  - { id: zeisig, name: Zeisig }
  - { id: ada, schema: Person, name: Ada }
`;

/** The page of the panel with a map, and what the extension does of what the page asks for. */
class MapAlone {
  readonly alone: PageAlone;
  readonly #registry: Registry;
  #state = newPageState('', 'en', 'map');
  #room: MapRoom = readRoom('');
  /** What the page has said of its size and font, each time. */
  readonly #rooms: string[] = [];
  /** The other actions, in order, with what they are about. */
  readonly actions: string[] = [];

  private constructor(alone: PageAlone, registry: Registry) {
    this.alone = alone;
    this.#registry = registry;
  }

  static async open(browser: Browser, registry: Registry): Promise<MapAlone> {
    let map: MapAlone | undefined;
    const alone = await PageAlone.open(browser, async (action) => {
      if (!map) return;
      if (action.action === 'room') {
        map.#room = readRoom(action.value);
        map.#rooms.push(action.value);
      } else map.actions.push(`${action.action} ${action.id}`);
      const next = stateAfter(map.#state, action, { today: TODAY, noteDate: undefined });
      if (next?.view === 'map') await map.show(next);
    });
    map = new MapAlone(alone, registry);
    return map;
  }

  /** Shows the map of an entity. */
  async showMap(id: string, choice: Partial<PageState['map']> = {}, language = 'en'): Promise<void> {
    const start = newPageState(id, language, 'map');
    await this.show({ ...start, map: { ...start.map, ...choice } });
  }

  async show(state: PageState): Promise<void> {
    this.#state = state;
    const { id, language, asOf } = state;
    const describing = (entity: string) => describeEntity(this.#registry, entity, { language, asOf, today: TODAY });
    const content = contentOf(this.#registry, state);
    const map = runToEnd(mapOf(this.#registry, describing, id, state.map));
    await this.alone.show(framed(content, mapView({ ...content, map, connected: undefined, room: this.#room })));
  }

  /** A window of this width, in which the user has set a font; once this resolves, the page has said so. */
  async resize(width: number, font: string): Promise<void> {
    const { page } = this.alone;
    const [, size = '', family = ''] = /^(\S+) (.*)$/.exec(font)!;
    // First the font: where the page is slow, it says its size once for each of both.
    await page.evaluate(
      ([one, other]) => {
        document.documentElement.style.setProperty('--vscode-font-size', one!);
        document.documentElement.style.setProperty('--vscode-font-family', other!);
      },
      [size, family],
    );
    await page.setViewportSize({ width, height: 700 });
    const before = this.#rooms.length;
    await page.evaluate(() => window.dispatchEvent(new Event('resize')));
    await eventually('the page says how large it is', () =>
      this.#rooms.slice(before).some((room) => room.startsWith(`${width} 700 ${size} `)),
    );
  }
}

describe('the map in the page, without VS Code around it', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  for (const language of ['en', 'zh-cn']) {
    it(`has no text over another one or outside its row, in any width and font: ${language}`, async () => {
      const maps = bundledMaps();
      const map = await MapAlone.open(browser, maps.registry);
      let texts = 0;
      for (const font of FONTS) {
        for (const width of WIDTHS) {
          await map.resize(width, font);
          for (const id of bestConnected(maps, ENTITIES)) {
            await map.showMap(id, { steps: width < 1000 ? 1 : 2 }, language);
            const found = await map.alone.page.evaluate(readMap);
            texts += found.texts;
            assert.deepEqual(found.problems, [], `${id}, ${width} pixels, ${font}`);
          }
        }
      }
      // Else nothing was looked at.
      assert.ok(texts > ENTITIES * WIDTHS.length * FONTS.length * 10, `${texts} texts`);
    });
  }

  it('tells lines apart by their style alone in every theme, in columns and lists, and axe finds nothing', async () => {
    const { registry } = mapsOf([{ file: 'a', layer: 0, text: VOLT }]);
    const map = await MapAlone.open(browser, registry);
    const { page } = map.alone;
    for (const width of [900, 500]) {
      await map.resize(width, FONTS[0]!);
      await map.showMap('volt', { selected: 'kestrel' });
      for (const theme of THEMES) {
        await page.evaluate((name) => document.body.setAttribute('class', name), theme);
        const styles = await page.locator('.map .branch, .branches li').evaluateAll((lines) =>
          lines.map((line) => {
            const { strokeDasharray, strokeWidth } = getComputedStyle(line);
            const { borderTopStyle, borderTopWidth } = getComputedStyle(line, '::after');
            return line instanceof HTMLElement
              ? `${borderTopStyle} ${borderTopWidth}`
              : `${strokeDasharray} ${strokeWidth}`;
          }),
        );
        assert.equal(styles.length, 4, theme);
        const frame = await page.locator('#map [data-tied]').evaluate((row) => {
          const hit = row.querySelector('.hit');
          return hit ? getComputedStyle(hit).strokeDasharray : getComputedStyle(row).outlineStyle;
        });
        assert.match(frame, /^(?:2px, 3px|dashed)$/, theme);
        assert.equal(new Set(styles).size, styles.length, `${theme}: ${styles.join('; ')}`);
        assert.deepEqual(await runAxe(page.mainFrame()), [], `${theme} ${width}`);
      }
    }
  });

  for (const width of [900, 500]) {
    it(`is walked through and asked by keys, and keeps the focus when it is drawn again: ${width} pixels`, async () => {
      const { registry } = mapsOf([{ file: 'a', layer: 0, text: VOLT }]);
      const map = await MapAlone.open(browser, registry);
      const { page } = map.alone;
      await map.resize(width, FONTS[0]!);
      await map.showMap('volt');
      const focused = async (id: string): Promise<void> => {
        await eventually(`${id} has the focus`, () =>
          page.evaluate((wanted) => document.activeElement?.id === wanted, `row-${id}`),
        );
      };
      await page.locator('#row-middle').focus();
      await page.keyboard.press(width === 900 ? 'ArrowLeft' : 'ArrowUp');
      await focused('kestrel');
      await page.keyboard.press(width === 900 ? 'ArrowRight' : 'ArrowLeft');
      await focused('middle');
      await page.keyboard.press(width === 900 ? 'ArrowRight' : 'ArrowDown');
      await focused('amsel');
      await page.keyboard.press('ArrowDown');
      await focused('dohle');
      await page.keyboard.press('ArrowUp');
      await focused('amsel');
      await page.keyboard.press(' ');
      await page.locator('.ties', { hasText: 'Amsel, also tied to: Kestrel supplies →' }).waitFor();
      await focused('amsel');
      await page.keyboard.press('Escape');
      await page.locator('.ties:empty').waitFor({ state: 'attached' });
      await page.keyboard.press('+');
      await page.locator('#row-ada').waitFor();
      await focused('amsel');
      await page.keyboard.press('ArrowRight');
      await focused('ada');
      // Tab leads out of the map, and back to where the reader was.
      await page.locator('[data-action="showConnection"]').focus();
      await page.locator('#row-ada[tabindex="0"]').waitFor();
      assert.equal(await page.locator('#map [tabindex="0"]').count(), 1);
      await page.locator('#row-ada').focus();
      await page.keyboard.press('Enter');
      await eventually('its page opens', () => map.actions.includes('open ada'));
      await page.locator('#row-amsel').dblclick();
      await page.locator('h1', { hasText: 'Amsel' }).waitFor({ state: 'attached' });
      await page.locator('#row-volt').press('m');
      await page.locator('h1', { hasText: 'Volt' }).waitFor({ state: 'attached' });
    });
  }

  it('selects by a click, unfolds by its sign, and has a name that is broken as it is written', async () => {
    const maps = bundledMaps();
    const map = await MapAlone.open(browser, maps.registry);
    const { page } = map.alone;
    await map.resize(720, FONTS[0]!);
    await map.showMap('mp-materials');
    await page.locator('#row-apple .name').click();
    await page.locator('#map [data-tied]').waitFor();
    await page.locator('#row-apple .unfold').click();
    await page.locator('#row-tim-cook').waitFor();
    const broken = page.locator('.name', { has: page.locator('.blank') });
    const names = await broken.evaluateAll((all) => all.map((name) => name.textContent));
    assert.ok(names.includes('US Department of Defense'), names.join());
  });

  it('begins with the middle in view, and keeps the place of the reader after that', async () => {
    const maps = bundledMaps();
    const map = await MapAlone.open(browser, maps.registry);
    const { page } = map.alone;
    await map.resize(720, FONTS[0]!);
    await map.showMap('nvidia', { steps: 3 });
    const middle = () =>
      page.locator('.middle').evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { isSeen: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight, left, top };
      });
    assert.equal((await middle()).isSeen, true);
    await page.evaluate("document.querySelector('.map-scroll').scrollLeft = 0");
    const before = await middle();
    await map.showMap('nvidia', { steps: 3, selected: 'h20' });
    await page.locator('#map [data-tied]').first().waitFor({ state: 'attached' });
    assert.deepEqual(await middle(), before);
  });
});

/** Runs in the page: reads where every text of a map is. */
function readMap(): { readonly texts: number; readonly problems: readonly string[] } {
  const problems: string[] = [];
  // Half a pixel: the browser rounds lines of text.
  const least = 0.5;
  const rows = Array.from(
    document.querySelectorAll('#map :is(text, .row, .middle, .more, h2, h3, small)'),
    (element) => {
      const inside = document.createRange();
      inside.selectNodeContents(element);
      const box = element instanceof SVGElement ? element.getBoundingClientRect() : inside.getBoundingClientRect();
      return { element, text: element.textContent ?? '', box };
    },
  );
  rows.forEach(({ element, text, box }, index) => {
    if (box.width < 1 || box.height < 1) problems.push(`${text} is not drawn`);
    const row = element.closest('.row, .more')?.querySelector('.hit')?.getBoundingClientRect();
    // A font is measured by one text, so others may be a little wider; between two columns are at least 36 pixels.
    if (row && (box.left < row.left - 30 || box.right > row.right + 30)) problems.push(`${text} is outside its row`);
    for (const other of rows.slice(index + 1)) {
      if (element.contains(other.element) || other.element.contains(element)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Lines of a text that breaks in a list are beside the box of the one before.
      if (element instanceof SVGElement && across > least && down > 2.5) problems.push(`${text} is over ${other.text}`);
    }
  });
  if (document.querySelector('#map') instanceof HTMLElement && document.documentElement.scrollWidth > innerWidth) {
    problems.push('the lists are wider than the page');
  }
  return { texts: rows.length, problems };
}
