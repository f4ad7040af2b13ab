import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { eventually, succeeds } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

describe('the list of entities', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
    await workbench.openFile('EDA - the quiet lever.md');
    await workbench.openView('Dossier');
    await row('Companies, ').waitFor();
    await header('In This Note').click();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  function row(label: string): Locator {
    return workbench.page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
  }

  function header(text: string): Locator {
    return workbench.page.locator('.sidebar .pane-header', { hasText: text });
  }

  async function clickAction(label: string): Promise<void> {
    await header('Entities').hover();
    await header('Entities').locator(`.action-label[aria-label^="${label}"]`).click();
    // The hover of the button would lie on the rows.
    await workbench.page.mouse.move(640, 600);
  }

  /** Picks a line of the menu behind the three dots of the view. */
  async function pickInMenu(label: string): Promise<void> {
    const line = workbench.page.locator('.context-view .monaco-menu .action-label', { hasText: label }).first();
    // A header that is drawn at that moment closes the menu, and a menu that has just opened ignores the click and stays; then it
    // is opened again.
    await eventually(`"${label}" is picked`, async () => {
      await header('Entities').hover();
      await header('Entities').locator('.codicon-toolbar-more').click();
      const picked = line.click({ timeout: 3000 }).then(() => line.waitFor({ state: 'hidden', timeout: 3000 }));
      return picked.then(
        () => true,
        () => workbench.pressKey('Escape').then(() => false),
      );
    });
  }

  function choice(label: string): Locator {
    return workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: label });
  }

  it('shows while one types what fits by pinyin, and opens its page by a click', async () => {
    await row('Companies, ').click();
    await workbench.pressKey('Control+F');
    await workbench.page.locator('.quick-input-widget input[type=text]').waitFor();
    await workbench.type('ywd');
    await header('“ywd”').waitFor();
    await row('Nvidia, 英伟达, ').waitFor();
    await row('Companies, ').waitFor({ state: 'detached' });
    await workbench.pressKey('Enter');
    await row('Nvidia, 英伟达, ').click();
    await new DossierPage(workbench).shows('Nvidia');
    await workbench.screenshot('sidebar/filter');
    await workbench.page.locator('.tab', { hasText: 'Nvidia' }).click({ button: 'middle' });
  });

  it('says what it is filtered by, and one click clears it', async () => {
    await header('“ywd”').waitFor();
    await row('Nvidia, 英伟达, ').waitFor();
    await clickAction('Clear Entity Filter');
    await row('Companies, ').waitFor();
    await header('“ywd”').waitFor({ state: 'detached' });
  });

  async function show(label: string): Promise<void> {
    await clickAction('Choose Which Entities to Show');
    await choice(label).click();
  }

  it('shows only what is mine, or only what is mentioned, and keeps that when the filter is cleared', async () => {
    await clickAction('Choose Which Entities to Show');
    await choice('Only Mine').waitFor();
    await workbench.screenshot('sidebar/show');
    await choice('Only Mine').click();
    await header('mine').waitFor();
    await row('Companies, 3 entities').waitFor();
    await show('Only Mentioned');
    await header('mine · mentioned').waitFor();
    await clickAction('Filter Entities');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill('qqqq');
    await header('“qqqq” · mine · mentioned').waitFor();
    await workbench.pressKey('Enter');
    await clickAction('Clear Entity Filter');
    await header('“qqqq”').waitFor({ state: 'detached' });
    await header('mine · mentioned').waitFor();
    await show('Mine and Built-in');
    await show('Mentioned or Not');
    await header('mentioned').waitFor({ state: 'detached' });
  });

  it('groups by country and sorts by the latest mention, and keeps this, what is filtered and what is expanded after a reload', async () => {
    await pickInMenu('Group By');
    await choice('Country').click();
    await row('China, ').waitFor();
    await pickInMenu('Sort By');
    await choice('Latest Mention').click();
    const isDated = workbench.page.locator('.sidebar .monaco-list-row[aria-label*="last mentioned 2025"]').first();
    // The rows may just be drawn anew.
    await eventually('China is expanded', async () => {
      if ((await row('China, ').getAttribute('aria-expanded')) === 'false') await row('China, ').click();
      // A second click too soon would close it again.
      return succeeds(isDated.waitFor({ timeout: 5000 }));
    });
    const dates = async () =>
      (await workbench.treeItems()).flatMap((label) => /last mentioned ([\d-]+)/.exec(label)?.[1] ?? []);
    const shown = await dates();
    assert.ok(shown.length > 3, (await workbench.treeItems()).join(' | '));
    assert.deepEqual(shown, shown.toSorted().reverse());
    await show('Only Mentioned');
    await header('mentioned').waitFor();
    await workbench.screenshot('sidebar/countries');
    await workbench.stores('"mentioned":true,"sort":"latest","grouping":"country"');
    await workbench.page.reload();
    await isDated.waitFor();
    await header('mentioned').waitFor();
    // Rows come as notes are read.
    await eventually('the same rows', async () => isDeepStrictEqual(await dates(), shown));
    await show('Mentioned or Not');
    await pickInMenu('Sort By');
    await choice('Name').click();
    await pickInMenu('Group By');
    await choice('Kind').click();
    await row('Companies, ').waitFor();
  });

  it('says where nothing fits how to see all again', async () => {
    await clickAction('Filter Entities');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill('qqqq');
    const clear = workbench.page.locator('.sidebar .welcome-view-content .monaco-button', { hasText: 'Clear Filter' });
    await clear.waitFor();
    await workbench.pressKey('Enter');
    await clear.click();
    await row('Companies, ').waitFor();
  });

  it('writes the names of several selected rows into the note', async () => {
    await clickAction('Filter Entities');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill('nvi');
    await row('Nvidia, ').waitFor();
    await workbench.pressKey('Enter');
    await row('Companies, ').waitFor({ state: 'detached' });
    await workbench.openFile('EDA - the quiet lever.md');
    await workbench.placeCursor('See also');
    await row('Nvidia, ').click();
    await workbench.page.locator('.tab', { hasText: 'Nvidia' }).click({ button: 'middle' });
    const rows = workbench.page.locator('.sidebar .monaco-list-row');
    await rows.nth(1).click({ modifiers: ['Shift'] });
    await workbench.pickInMenu(row('Nvidia, '), 'Insert into Note');
    const line = workbench.page.locator('.view-line', { hasText: /See.Nvidia,.Nvidia.Hopper/ });
    await line.waitFor();
    await workbench.pressKey('Control+Z');
    await line.waitFor({ state: 'detached' });
    await clickAction('Clear Entity Filter');
  });

  it('writes the name of a row into the note where it is dropped with Shift held', async () => {
    await clickAction('Filter Entities');
    await workbench.page.locator('.quick-input-widget input[type=text]').fill('cambricon');
    await row('Cambricon, ').waitFor();
    await workbench.pressKey('Enter');
    await row('Companies, ').waitFor({ state: 'detached' });
    await workbench.openFile('EDA - the quiet lever.md');
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
    const line = workbench.page.locator('.view-line', { hasText: /CambriconSee/ });
    await line.waitFor();
    await workbench.pressKey('Control+Z');
    await line.waitFor({ state: 'detached' });
    await clickAction('Clear Entity Filter');
  });

  it('says beside it what the note in the editor mentions, and which note that is while a registry is active', async () => {
    await header('Entities').click();
    await header('In This Note').click();
    await header('EDA - the quiet lever.md').waitFor();
    await row('Electronic design automation, ').waitFor();
    assert.match((await workbench.treeItems()).join(' | '), /, mentioned for the first time, /);
    await workbench.screenshot('sidebar/note');
    await workbench.openFile('my.entities.yaml');
    await header('last note: EDA - the quiet lever.md').waitFor();
    await row('Electronic design automation, ').waitFor();
    await header('In This Note').hover();
    await header('In This Note').locator('.action-label[aria-label^="Sort Entities in This Note By"]').click();
    await choice('Number of Mentions').click();
    const counts = async () =>
      (await workbench.treeItems()).map((label) => Number(/(\d+) mentions?/.exec(label)?.[1] ?? 0));
    await eventually('the most mentioned come first', async () => {
      const shown = await counts();
      return shown.length > 5 && shown.every((count, index) => count <= (shown[index - 1] ?? count));
    });
  });
});
