import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually, succeeds } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('unregistered names', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path, { settings: { 'dossier.registry.bundled': false } });
    await workbench.openView('Dossier');
    // Leaves room for the rows of the view.
    for (const view of ['Entities', 'In This Note']) {
      await workbench.page.locator('.sidebar .pane-header', { hasText: view }).click();
    }
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  function row(label: string): Locator {
    return workbench.page
      .locator(`.sidebar .pane:has-text("Not Yet Registered") .monaco-list-row[aria-label^="${label}"]`)
      .first();
  }

  it('are listed by a command, the most likely ones first, and expand to their places', async () => {
    await workbench.runCommand('Find Unregistered Names');
    await row('H20, ').waitFor();
    await row('Huahong Technology').or(row('华宏科技')).waitFor();
    await row('London Framework').locator('.monaco-tl-twistie').click();
    const note = workbench.page.locator('.sidebar .monaco-list-row[aria-level="2"][aria-label^="Timeline 2025.md"]');
    await note.locator('.monaco-tl-twistie').click();
    await workbench.page.locator('.sidebar .monaco-list-row[aria-level="3"]', { hasText: 'Result: the' }).click();
    await workbench.page.locator('.tab.active[data-resource-name="Timeline 2025.md"]').waitFor();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(16 selected)' }).waitFor();
    await workbench.screenshot('not-yet-registered');
  });

  it('disappear when they are dismissed or added', async () => {
    await row('H20, ').click();
    // The key works once the editor has noticed that the view has the focus: press it again if nothing happens.
    await eventually('the row is gone', async () => {
      await workbench.pressKey('Delete');
      return succeeds(row('H20, ').waitFor({ state: 'detached', timeout: 3000 }));
    });
    await workbench.runCommand('Show Dismissed Names Again');
    await row('H20, ').waitFor();
    await row('London Framework').hover();
    await row('London Framework').locator('.action-label[aria-label^="Add to Registry"]').click();
    await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Agreement' }).waitFor();
    await workbench.pressKey('Enter');
    await row('London Framework').waitFor({ state: 'detached' });
    await workbench.page.locator('.notification-toast', { hasText: 'was added to my.entities.yaml' }).waitFor();
    await eventually('the registry is saved', () =>
      readFileSync(join(folder.path, 'my.entities.yaml'), 'utf8').includes('name: London Framework'),
    );
    await workbench.screenshot('not-yet-registered-added');
  });
});
