import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';
import { describeSidebarLooks } from './sidebarLooks';

const NOTE = 'EDA - the quiet lever.md';
const MEMO = 'H20 恢复供应：点评.md';

describe('what is seen', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path, { size: { width: 1280, height: 1000 } });
    await workbench.openFile(MEMO);
    await workbench.openView('Dossier');
    await row('Companies, ').waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  function row(label: string): Locator {
    return workbench.page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
  }

  function choice(label: string): Locator {
    return workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: label });
  }

  /** Filters the list of entities by a text, of which this row comes. */
  async function filter(text: string, label: string): Promise<void> {
    await workbench.clickPaneAction('Entities', 'Filter Entities');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill(text);
    await row(label).waitFor();
    await workbench.pressKey('Enter');
    await row('Companies, ').waitFor({ state: 'detached' });
  }

  /** Chooses which entities are shown. */
  async function show(label: string): Promise<void> {
    await workbench.clickPaneAction('Entities', 'Show or Hide Entities and Notes');
    await choice(label).click();
  }

  describe('of the entities in a note', () => {
    it('has icons in the colours of the underlines', async () => {
      await row('霍华德·卢特尼克, ').waitFor();
      const colors = await workbench.page.evaluate(() => {
        const shown = (of: Element) => getComputedStyle(of).color;
        const icon = (name: string) =>
          document.querySelector(`.sidebar .monaco-list-row[aria-label^="${name}, "] .custom-view-tree-node-item-icon`);
        const asUnderlined = (kind: string) => {
          const text = document.createElement('span');
          text.style.color = `var(--vscode-dossier-${kind})`;
          document.querySelector('.monaco-workbench')!.append(text);
          return shown(text);
        };
        return ['英伟达:company', '霍华德·卢特尼克:person', 'H20:product', 'AI芯片出口管制:agreement'].map((pair) => {
          const [name = '', kind = ''] = pair.split(':');
          return { name, icon: shown(icon(name)!), underline: asUnderlined(kind) };
        });
      });
      assert.equal(new Set(colors.map(({ underline }) => underline)).size, 4);
      for (const { name, icon, underline } of colors) assert.equal(icon, underline, name);
    });

    it('says which note that is while a registry is active', async () => {
      await workbench.openFile(NOTE);
      const description = (text: string) =>
        workbench.page.locator('.sidebar .pane-header .description', { hasText: text }).first();
      await description(NOTE).waitFor();
      await row('EDA, Electronic design automation, ').waitFor();
      await workbench.openFile('my.entities.yaml');
      await description(`last note: ${NOTE}`).waitFor();
      await row('EDA, Electronic design automation, ').waitFor();
    });
  });

  describe('of the list of entities', () => {
    before(() => workbench.showPanes('Entities'));

    it('is the London Framework under agreements: a click opens its page, the icon its entry', async () => {
      const page = new DossierPage(workbench);
      await workbench.clickTreeItem('Agreements', 'London Framework');
      await page.shows('London Framework');
      await workbench.screenshot('tree');
      // The keyboard is still in the list; Enter goes to the page.
      await workbench.pressKey('ArrowUp');
      await workbench.pressKey('ArrowDown');
      await workbench.page
        .locator('.sidebar .monaco-list:focus .monaco-list-row.focused[aria-label^="London Framework"]')
        .waitFor();
      await workbench.pressKey('Enter');
      await eventually('the page has the keyboard', () =>
        workbench.page.evaluate(() => document.activeElement?.matches('iframe.webview') === true),
      );
      const shown = workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="London Framework"]');
      await shown.hover();
      await shown.locator('.action-label[aria-label="Open Registry Entry…"]').click();
      await workbench.page.locator('.tab.active[data-resource-name^="agreements"]').waitFor();
      await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(16 selected)' }).waitFor();
      for (const tab of ['[data-resource-name^="agreements"]', ':has-text("London Framework")']) {
        await workbench.page.locator(`.tab${tab}`).click({ button: 'middle' });
      }
    });

    it('is what fits by pinyin while one types, says so, and one click clears it', async () => {
      const input = workbench.page.locator('.quick-input-widget input[type=text]');
      await workbench.pressKeyIn(row('Companies, '), 'Control+F', (timeout) => input.waitFor({ timeout }));
      await workbench.type('ywd');
      await workbench.paneHeader('Entities').filter({ hasText: '“ywd”' }).waitFor();
      await row('Nvidia, 英伟达, ').waitFor();
      await row('Companies, ').waitFor({ state: 'detached' });
      await workbench.pressKey('Enter');
      await workbench.screenshot('sidebar/filter');
      await workbench.clickPaneAction('Entities', 'Clear Entity Filter');
      await row('Companies, ').waitFor();
      await workbench.paneHeader('Entities').filter({ hasText: '“ywd”' }).waitFor({ state: 'detached' });
    });

    it('says where nothing fits how to see all again', async () => {
      await workbench.clickPaneAction('Entities', 'Filter Entities');
      await workbench.page.locator('.quick-input-widget input[type=text]').fill('qqqq');
      const clear = workbench.page.locator('.sidebar .welcome-view-content .monaco-button', {
        hasText: 'Clear Filter',
      });
      await clear.waitFor();
      await workbench.pressKey('Enter');
      await clear.click();
      await row('Companies, ').waitFor();
    });

    it('is only what is mine, if one chooses so, which clearing the filter does not change', async () => {
      const header = (text: string) => workbench.paneHeader('Entities').filter({ hasText: text });
      await show('Only Mine');
      await header('mine').waitFor();
      await row('Companies, 3 entities').waitFor();
      await workbench.clickPaneAction('Entities', 'Filter Entities');
      await workbench.page.locator('.quick-input-widget input[type=text]').fill('qqqq');
      await header('“qqqq” · mine').waitFor();
      await workbench.pressKey('Enter');
      await workbench.clickPaneAction('Entities', 'Clear Entity Filter');
      await header('“qqqq”').waitFor({ state: 'detached' });
      await header('mine').waitFor();
      await show('Mine and Built-in');
      await header('mine').waitFor({ state: 'detached' });
    });

    it('is written into the note where a row is dropped with Shift held', async () => {
      await filter('cambricon', 'Cambricon, ');
      await workbench.openFile(NOTE);
      await workbench.placeCursor('See also');
      const { mouse, keyboard } = workbench.page;
      const from = await row('Cambricon, ').boundingBox();
      const to = await workbench.page
        .locator('.view-line', { hasText: /See.also/ })
        .locator('span')
        .first()
        .boundingBox();
      assert.ok(from && to);
      await mouse.move(from.x + 60, from.y + 10);
      await mouse.down();
      await mouse.move(from.x + 90, from.y + 12, { steps: 4 });
      await keyboard.down('Shift');
      await mouse.move(to.x + 2, to.y + 8, { steps: 10 });
      await workbench.screenshot('sidebar/drag');
      await mouse.up();
      await keyboard.up('Shift');
      await workbench.page.locator('.view-line', { hasText: /CambriconSee/ }).waitFor();
      await workbench.clickPaneAction('Entities', 'Clear Entity Filter');
      await row('Companies, ').waitFor();
    });
  });

  describe('of the timeline', () => {
    before(() => workbench.showPanes('Timeline'));

    async function choose(label: string): Promise<void> {
      const choices = await workbench.askCommand('Filter Timeline');
      await choices.filter({ hasText: label }).click();
    }

    it('is what the entities of the note had to do with in July 2025, and a click opens the page of an event', async () => {
      await row('2025, ').waitFor();
      await workbench.openFile(NOTE);
      await choose('Entities of the Active Note');
      await workbench.paneHeader('Timeline').filter({ hasText: NOTE }).waitFor();
      await choose('Period');
      await workbench.page.locator('.quick-input-widget input[type=text]').first().fill('2025-07');
      await workbench.pressKey('Enter');
      const approved = '2025-07-14, China approves the purchase of Ansys by Synopsys, ';
      let rows: readonly string[] = [];
      // The list shows its first rows alone: those of later months are above, until they are left out.
      await eventually(
        () => rows.join(' | '),
        async () => {
          rows = await workbench.treeItems();
          // What began earlier and ended in July is below.
          const newest = rows.find((label) => /^\p{L}+ \d{4}, /u.test(label));
          return newest?.startsWith('July 2025, ') && rows.some((label) => label.startsWith(approved));
        },
      );
      await workbench.screenshot('timeline');
      assert.ok(!rows.some((label) => label.includes('Dysprosium oxide reaches')), rows.join(' | '));
      await workbench.clickRow(row(approved));
      await workbench.page.locator('.tab.active', { hasText: 'China approves the purchase of Ansys' }).waitFor();
    });

    it('is all again once its filter is cleared', async () => {
      await workbench.clickPaneAction('Timeline', 'Clear Timeline Filter');
      // The list shows its first rows alone: of them, those of other months were left out.
      await row('January 2026, ').waitFor();
    });
  });

  describe('of both lists', () => {
    after(async () => {
      await workbench.clickPaneAction('Timeline', 'Clear Timeline Filter');
      await show('Mentioned or Not');
      await workbench.askCommand('Group Entities By…');
      await choice('Kind').click();
      await row('Companies, ').waitFor();
    });

    it('is arranged, filtered and expanded as before after a reload', async () => {
      await workbench.showPanes('Entities', 'Timeline');
      const choices = await workbench.askCommand('Filter Timeline');
      await choices.filter({ hasText: 'One Entity' }).click();
      await workbench.page.locator('.quick-input-widget input[type=text]').first().fill('Nvidia');
      await choice('Nvidia').first().waitFor();
      await workbench.pressKey('Enter');
      const ofNvidia = workbench.page.locator('.sidebar .pane-header .description', { hasText: /^Nvidia\b/ });
      await ofNvidia.waitFor();
      // The row of the new filter: while a view is drawn anew VS Code reports nothing that is expanded or collapsed.
      await row('July 2025, 7 dated items').waitFor();
      await workbench.expand(row('July 2025, '), false);
      await row('2025-07-15').waitFor({ state: 'detached' });
      await workbench.askCommand('Sort Entities By…');
      await choice('Latest Mention').click();
      // The last of the two, since its rows show that the view has been drawn anew.
      await workbench.askCommand('Group Entities By…');
      await choice('Country').click();
      await row('China, ').waitFor();
      await workbench.expand(row('China, '));
      const isDated = workbench.page.locator('.sidebar .monaco-list-row[aria-label*="last mentioned 2025"]').first();
      await isDated.waitFor();
      const dates = async () =>
        (await workbench.treeItems()).flatMap((label) => /last mentioned ([\d-]+)/.exec(label)?.[1] ?? []);
      const shown = await dates();
      assert.ok(shown.length > 3, (await workbench.treeItems()).join(' | '));
      assert.deepEqual(shown, shown.toSorted().reverse());
      await workbench.screenshot('sidebar/countries');
      await show('Only Mentioned');
      await workbench.paneHeader('Entities').filter({ hasText: 'mentioned' }).waitFor();
      await ofNvidia.filter({ hasText: 'mentioned' }).waitFor();
      await workbench.stores('"sort":"latest","grouping":"country"');
      await workbench.stores('"mentioned":true');
      await workbench.stores('["2025/2025-07",false]');
      await workbench.page.reload();
      await isDated.waitFor();
      await workbench.paneHeader('Entities').filter({ hasText: 'mentioned' }).waitFor();
      // Rows come as notes are read, and the view may be lower than before.
      await eventually('the same rows', async () => {
        const again = await dates();
        return again.length > 3 && isDeepStrictEqual(again, shown.slice(0, again.length));
      });
      await ofNvidia.waitFor();
      await row('July 2025, ').waitFor();
      assert.equal(await row('July 2025, ').getAttribute('aria-expanded'), 'false');
    });
  });

  describeSidebarLooks(() => workbench, 'en');
});
