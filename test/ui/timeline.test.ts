import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('the timeline', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
    await workbench.openFile('EDA - the quiet lever.md');
    await workbench.openView('Dossier');
    for (const view of ['Entities', 'In This Note', 'Timeline']) {
      await workbench.page.locator('.sidebar .pane-header', { hasText: view }).click();
    }
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  function row(label: string): Locator {
    return workbench.page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
  }

  async function choose(choice: string): Promise<void> {
    const choices = await workbench.askCommand('Filter Timeline');
    await choices.filter({ hasText: choice }).click();
  }

  it('of July 2025 for the active note has what its entities had to do with, and opens the dossier', async () => {
    await row('2025, ').waitFor();
    await choose('Entities of the Active Note');
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'EDA - the quiet lever.md' }).waitFor();
    await choose('Period');
    await workbench.page.locator('.quick-input-widget input[type=text]').first().fill('2025-07');
    await workbench.pressKey('Enter');
    await row('July 2025, ').waitFor();
    await row('June 2025, ').waitFor({ state: 'detached' });
    const rows = await workbench.treeItems();
    await workbench.screenshot('timeline');
    const approved = '2025-07-14, China approves the purchase of Ansys by Synopsys, State Administration for Market';
    assert.ok(
      rows.some((label) => label.startsWith(approved)),
      rows.join(' | '),
    );
    assert.ok(!rows.some((label) => label.includes('Dysprosium oxide reaches')), rows.join(' | '));
    await row('2025-07-14').click();
    await workbench.page.locator('.tab.active', { hasText: 'China approves the purchase of Ansys' }).waitFor();
  });

  it('shows all again once its filter is cleared', async () => {
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'Timeline' }).hover();
    await workbench.page.locator('.sidebar .pane-header .action-label[aria-label^="Clear Timeline Filter"]').click();
    await row('2025-07-17, Dysprosium').waitFor();
  });
});
