import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { Workbench } from '../support/workbench';
import { DossierPage, THEMES } from './dossierPage';

const MEETING = 'Meeting note - magnets.md';

/** Tests the map of an entity in a window on the demo notes. */
export function describeMap(workbench: () => Workbench): void {
  describe('the map of an entity', () => {
    let page: DossierPage;

    before(async () => {
      page = new DossierPage(workbench());
      // The panel has about 900 × 700 of it.
      await workbench().page.setViewportSize({ width: 1880, height: 790 });
      await workbench().closeSidebar();
      await workbench().openFile(MEETING);
      await page.open('MP Materials', 'MP Materials');
      await page.button('Map').click();
      await page.locator('.map .middle').waitFor();
    });

    /** What is said below a name, where all of it is in view. */
    async function seen(heading: string, name: string): Promise<string> {
      const row = page.locator(`.map [aria-label="${heading}"] .row`).filter({ hasText: name }).first();
      await isInView(row);
      return (await row.locator('.small').textContent()) ?? '';
    }

    /** Waits until all of it is seen, and asserts that without scrolling: the map is drawn again once the page has said how large it is. */
    async function isInView(target: Locator): Promise<void> {
      await eventually(`${target} is in view`, () => page.isSeen(target));
      assert.equal(await target.evaluate(() => window.scrollY), 0);
    }

    it('answers who owns MP Materials since when, and whether what Apple gets is planned, without scrolling', async () => {
      assert.match(await seen('Owned by', 'US Department of Defense'), /^15%.*since 2025-07-10$/);
      assert.match(await seen('Customers', 'Apple'), /Rare earth magnets.*from 2027.*planned$/);
    });

    it('shows by mouse and keys what a row is tied to, unfolds it, puts it in the middle and opens its page', async () => {
      await page.locator('#row-apple .name').click();
      await page.locator('.ties', { hasText: 'Apple, also tied to: Apple-MP Materials agreement' }).waitFor();
      assert.equal(await page.locator('#map [data-tied]').count(), 1);
      assert.match((await page.locator('.legend').textContent()) ?? '', /also tied to the selected one$/);
      await workbench().pressKey('+');
      await page.locator('#row-tim-cook').waitFor();
      await workbench().pressKey('ArrowRight');
      await page.locator('#row-tim-cook:focus').waitFor();
      await workbench().pressKey('ArrowLeft');
      await workbench().pressKey('m');
      await page.locator('.middle', { hasText: 'Apple' }).waitFor();
      await page.button('Back').click();
      await page.locator('.middle', { hasText: 'MP Materials' }).waitFor();
      await page.locator('.middle').focus();
      await workbench().pressKey('ArrowLeft');
      await workbench().pressKey('Enter');
      await page.locator('h1', { hasText: 'James Litinsky' }).waitFor();
      await page.button('Back').click();
      await page.locator('.middle', { hasText: 'MP Materials' }).waitFor();
    });

    it('says how Huahong Technology is connected to Apple, without scrolling', async () => {
      await page.button('Go to entity…').click();
      await workbench().page.locator('.quick-input-widget input').fill('Huahong');
      await workbench()
        .page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Huahong Technology' })
        .waitFor();
      await workbench().pressKey('Enter');
      await page.locator('h1', { hasText: 'Huahong Technology' }).waitFor();
      await page.button('Map').click();
      await page.button('How is it connected to…').click();
      await workbench().page.locator('.quick-input-widget input').fill('Apple');
      await workbench()
        .page.locator('.quick-input-widget .monaco-list-row', { hasText: /^Apple/ })
        .first()
        .waitFor();
      await workbench().pressKey('Enter');
      const first = page.locator('.connection li').first();
      await first.waitFor();
      assert.match(
        (await first.textContent()) ?? '',
        /^Huahong Technology owns → Xintai Technology supplies \(.*\) → Apple$/,
      );
      await isInView(first);
    });

    it('lists the notes that name both where nothing connects two entities, and opens them', async () => {
      await page.button('Back').click();
      await page.locator('.middle', { hasText: 'MP Materials' }).waitFor();
      await page.button('How is it connected to…').click();
      await workbench().page.locator('.quick-input-widget input').fill('Cadence');
      await workbench()
        .page.locator('.quick-input-widget .monaco-list-row', { hasText: /^Cadence/ })
        .first()
        .waitFor();
      await workbench().pressKey('Enter');
      await page.locator('.connection', { hasText: 'No connection within four steps.' }).waitFor();
      await page.locator('.connection li a').first().click();
      await page.button('Forward').click();
      await page.locator('.middle', { hasText: 'Huahong Technology' }).waitFor();
    });

    for (const [theme, kind] of Object.entries(THEMES)) {
      it(`has nothing that axe finds wrong in ${theme}`, async () => {
        workbench().setTheme(theme);
        await page.locator(`body.${kind}`).waitFor();
        assert.deepEqual(await page.axe(), []);
        await workbench().screenshot(`map/${kind}`);
      });
    }

    it('has nothing that axe finds wrong as nested lists in Chinese, where the page is narrow', async () => {
      await page.button('中文').click();
      await page.locator('.middle', { hasText: '华宏科技' }).waitFor();
      await workbench().page.setViewportSize({ width: 1000, height: 790 });
      await page.locator('.branches').waitFor();
      assert.deepEqual(await page.axe(), []);
      await workbench().screenshot('map/narrow');
      await workbench().page.setViewportSize({ width: 1880, height: 790 });
      await page.button('English').click();
      await page.locator('.middle', { hasText: 'Huahong Technology' }).waitFor();
    });

    it('draws the relations among the entities of a note, and says below which have none', async () => {
      await workbench().openFile(MEETING);
      await workbench().runCommand('Dossier: Show Map of This Note');
      await page.locator('.middle', { hasText: 'Meeting note - magnets' }).waitFor();
      await page.locator('.map [aria-label="Regulates"] .row').first().waitFor();
      await page.locator('.alone a').first().waitFor();
      assert.deepEqual(await page.axe(), []);
      await workbench().screenshot('map/note');
      await page.button('Back').click();
      await page.locator('.middle', { hasText: 'Meeting note - magnets' }).waitFor({ state: 'detached' });
    });
  });
}
