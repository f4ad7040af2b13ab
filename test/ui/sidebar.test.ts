import type { Locator } from 'playwright-core';
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
  }

  /** Picks a line of the menu behind the three dots of the view. */
  async function pickInMenu(label: string): Promise<void> {
    await header('Entities').hover();
    await header('Entities').locator('.codicon-toolbar-more').click();
    await workbench.page.locator('.context-view .monaco-menu .action-label', { hasText: label }).first().click();
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

  it('says what it is filtered by, also after a reload, and one click clears it', async () => {
    await workbench.page.reload();
    await header('“ywd”').waitFor();
    await row('Nvidia, 英伟达, ').waitFor();
    await clickAction('Clear Filter of Entities');
    await row('Companies, ').waitFor();
    await header('“ywd”').waitFor({ state: 'detached' });
  });

  it('shows only what is mine, or only what is mentioned, by a click in its menu', async () => {
    await pickInMenu('Show Only Mine');
    await header('mine').waitFor();
    await row('Companies, 3 entities').waitFor();
    await pickInMenu('✓ Show Only Mine');
    await header('mine').waitFor({ state: 'detached' });
    await pickInMenu('Show Only Mentioned');
    await header('mentioned').waitFor();
    await pickInMenu('✓ Show Only Mentioned');
    await header('mentioned').waitFor({ state: 'detached' });
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
});
