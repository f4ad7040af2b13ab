import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { describeLimits, writeLimits } from './dossierLimits';
import { DossierPage, THEMES } from './dossierPage';

const MEETING = 'Meeting note - magnets.md';
const EVENTS = 10_000;
const WIDE = { width: 1880, height: 900 };

/** A registry of 10,000 events, from 1996 to 2020. */
function manyEvents(): string {
  const events = Array.from({ length: EVENTS }, (_, at) => {
    const date = new Date(Date.UTC(1996, 0, 1) + at * 79_000_000).toISOString().slice(0, 10);
    return `  - { id: happening-${at}, schema: Event, name: Happening number ${at}, date: ${date} }\n`;
  });
  return `entities:\n${events.join('')}`;
}

describe('the timeline as a page', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let page: DossierPage;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, 'many.entities.yaml'), manyEvents());
    writeLimits(folder.path);
    workbench = await openWorkbench(folder.path, { size: WIDE });
    page = new DossierPage(workbench);
    await workbench.closeSidebar();
    await workbench.openFile(MEETING);
    await page.open('MP Materials', 'MP Materials');
    await page.button('Timeline').click();
    await page.locator('.events .item').first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  const row = (text: string): Locator => page.locator('.events .item', { hasText: text }).first();
  const bar = (month: string): Locator => page.locator(`[id="bar-${month}"]`);
  const isAtTop = (element: Locator): Promise<boolean> =>
    element.evaluate((each) => {
      const below = document.querySelector('nav')!.getBoundingClientRect().bottom;
      return Math.abs(each.getBoundingClientRect().top - below) < 12;
    });

  it('shows what happened by month, with links, sources, kinds, and what is planned or over', async () => {
    await page.locator('h2', { hasText: '2025' }).waitFor();
    const [planned] = await page.lines('.events .planned');
    // In 2027 and later it is planned; until then how soon it is says so, once.
    assert.equal(planned?.match(/planned|next year/g)?.length, 1, planned);
    assert.ok((await row('Apple').locator('.unseen, .dot').count()) > 0);
    assert.ok((await page.locator('.events a.entity').count()) > 5);
    assert.ok((await page.locator('.events a.source').count()) > 3);
    await workbench.screenshot('timeline-page');
  });

  it('has no bars for fewer than six months, and its rows lead to pages and back', async () => {
    assert.equal(await page.locator('.month-bars').count(), 0);
    await page
      .locator('.events a.entity', { hasText: /^Apple$/ })
      .first()
      .click();
    await page.locator('h1', { hasText: 'Apple' }).waitFor();
    await page.button('Back').click();
    await page.locator('.timeline-main h1', { hasText: 'MP Materials' }).waitFor();
  });

  it('writes the selected rows into the note, with their sources', async () => {
    const boxes = page.locator('.events input');
    await boxes.nth(1).focus();
    await workbench.pressKey('Space');
    await boxes.nth(2).check();
    await page.locator('.selection', { hasText: '2 selected' }).waitFor();
    await workbench.screenshot('timeline-selected');
    await page.button('Insert into Note').last().click();
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '](http' }).first().waitFor();
    await page.locator('.timeline-main h1', { hasText: 'MP Materials' }).waitFor();
    await workbench.pressKey('Control+Z');
    await page.button('Clear selection').click();
  });

  it('goes to the date that is asked for, and sets apart what is later', async () => {
    await page.button('As of… ▾').click();
    await page.date('Julember');
    await page.locator('#date-wrong', { hasText: 'This is not a date.' }).waitFor();
    await page.date('2025-07-14');
    await page.locator('.divider', { hasText: 'as of 2025-07-14' }).waitFor();
    await eventually('the line is seen', () => page.isSeen(page.locator('#as-of-line')));
    assert.ok((await page.locator('.events .later').count()) > 0);
    await page.button('All Dates').click();
    await page.locator('.divider').waitFor({ state: 'detached' });
    await page.locator('#dates').waitFor({ state: 'detached' });
  });

  for (const [theme, kind] of Object.entries(THEMES)) {
    it(`has nothing that axe finds wrong in ${theme}`, async () => {
      workbench.setTheme(theme);
      await page.locator(`body.${kind}`).waitFor();
      assert.deepEqual(await page.axe(), []);
    });
  }

  it('has nothing that axe finds wrong in Chinese in 315 pixels, and is no wider', async () => {
    await page.button('中文').click();
    await page.locator('.timeline-main .others', { hasText: '大事记' }).waitFor();
    await workbench.page.setViewportSize({ width: 690, height: 900 });
    await eventually('the page is narrow', () => page.locator('html').evaluate(() => window.innerWidth < 320));
    assert.deepEqual(await page.axe(), []);
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
    await workbench.screenshot('timeline-page-narrow');
    await workbench.page.setViewportSize(WIDE);
    await page.button('English').click();
    await page.locator('.timeline-main .others', { hasText: 'Timeline' }).waitFor();
  });

  it('shows the first thousand of 10,000 events of all entities, leads to a month beyond them, and finds among all', async () => {
    await page.button('Filter…').click();
    const choice = workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'All Entities' });
    await choice.waitFor();
    await choice.click();
    await page.locator('.timeline-bar', { hasText: /10,\d\d\d items/ }).waitFor();
    const rows = page.locator('.events .item');
    await rows.nth(999).waitFor({ state: 'attached' });
    assert.equal(await rows.count(), 1000);
    await page.locator('#older').click();
    await rows.nth(1999).waitFor({ state: 'attached' });
    await bar('2010-05').click();
    const month = page.locator('[id="month-2010-05"]');
    await eventually('May 2010 is at the top', () => isAtTop(month));
    assert.match((await page.lines('[id="month-2010-05"] .item'))[0] ?? '', /^2010-05-\d\d Happening number 5/);
    await eventually('a thousand rows have come', async () => (await rows.count()) === 1000);
    await workbench.screenshot('timeline-of-all');
    await page.locator('#find').fill('happening number 77');
    await page.locator('.timeline-bar', { hasText: '111 items' }).waitFor();
    await eventually('only these are shown', async () => (await rows.count()) === 111);
    assert.ok(await page.locator('#find').evaluate((field) => field === document.activeElement));
    await page.locator('#find').fill('');
    await page.locator('.timeline-bar', { hasText: /10,\d\d\d items/ }).waitFor();
  });

  describeLimits(() => workbench);
});
