import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const NOTE = 'EDA - the quiet lever.md';
const APPROVED = /^China approves the purchase of Ansys by Synopsys \(2025-07-14; .+\)$/m;

describe('the timeline', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile(NOTE);
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

  /** A button in the title of the view. */
  async function press(label: string): Promise<void> {
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'Timeline' }).hover();
    await workbench.page.locator(`.sidebar .pane-header .action-label[aria-label^="${label}"]`).click();
  }

  async function show(choice: string): Promise<void> {
    await press('Choose What the Timeline Shows');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).click();
  }

  /** The text of the note once it fits, as it is on the disk after it was saved. */
  async function saved(what: string, fits: (text: string) => boolean): Promise<void> {
    await workbench.pressKey('Control+S');
    await eventually(what, async () => fits(readFileSync(join(folder.path, NOTE), 'utf8')));
  }

  async function choose(choice: string): Promise<void> {
    const choices = await workbench.askCommand('Filter Timeline');
    await choices.filter({ hasText: choice }).click();
  }

  it('of July 2025 for the active note has what its entities had to do with, and opens the dossier', async () => {
    await row('2025, ').waitFor();
    await choose('Entities of the Active Note');
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'Timeline' }).filter({ hasText: NOTE }).waitFor();
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

  it('writes a row into the note with its date and source, as one step of undo', async () => {
    const before = readFileSync(join(folder.path, NOTE), 'utf8');
    await workbench.openFile(NOTE);
    await workbench.pressKey('Control+End');
    await workbench.type('\n\n');
    await row('2025-07-14').hover();
    await row('2025-07-14').locator('.action-label[aria-label^="Insert with Citation"]').click();
    await workbench.page.locator('.view-line', { hasText: 'China approves the purchase of Ansys' }).waitFor();
    await workbench.screenshot('timeline-inserted');
    await saved('the row in the note', (text) => APPROVED.test(text) && text.startsWith(before.trimEnd()));
    await workbench.pressKey('Control+Z');
    await saved('the note without the row', (text) => text.trimEnd() === before.trimEnd());
  });

  it('copies the rows that are selected as a list in Markdown', async () => {
    await row('2025-07-14').click();
    await row('2025-07-03').click({ modifiers: ['Shift'] });
    const line = await workbench.openMenu(row('2025-07-03'), 'Copy as Markdown');
    await workbench.screenshot('timeline-menu');
    await workbench.clickAway(line);
    await eventually('the rows in the clipboard', async () => {
      const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
      return text.startsWith('- China approves the purchase of Ansys');
    });
    await workbench.openFile(NOTE);
    await workbench.pressKey('Control+End');
    await workbench.pressKey('Control+V');
    await workbench.page.locator('.view-line', { hasText: 'China approves the purchase of Ansys' }).waitFor();
    const list =
      /^- China approves the purchase of Ansys by Synopsys \(2025-07-14; .+\)\n(?:- .+\n)*- .+ \(2025-07-03; .+\)\.?\n/m;
    await saved('the list in the note', (text) => list.test(text));
  });

  it('shows the dated notes with mentions of the entities too, if the user wants', async () => {
    await show('With Notes');
    await row('2025-07-16, 2025-07-16 Daily log.md, ').waitFor();
    await workbench.screenshot('timeline-mentions');
    await row('2025-07-16, 2025-07-16 Daily log.md, ').click();
    await workbench.page.locator('.tab.active[data-resource-name="2025-07-16 Daily log.md"]').waitFor();
    await show('Without Notes');
    await row('2025-07-16, 2025-07-16 Daily log.md, ').waitFor({ state: 'detached' });
  });

  it('shows all again once its filter is cleared', async () => {
    await press('Clear Timeline Filter');
    await row('2025-07-17, Dysprosium').waitFor();
  });

  it('has the same filter and the same rows expanded after a reload', async () => {
    await choose('One Entity');
    await workbench.page.locator('.quick-input-widget input[type=text]').first().fill('Nvidia');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Nvidia' }).first().waitFor();
    await workbench.pressKey('Enter');
    const filter = workbench.page.locator('.sidebar .pane-header .description', { hasText: /^Nvidia$/ });
    await filter.waitFor();
    await row('July 2025, ').locator('.monaco-tl-twistie').click();
    await row('2025-07-15').waitFor({ state: 'detached' });
    await workbench.stores('["2025/2025-07",false]');
    await workbench.page.reload();
    await filter.waitFor();
    await row('July 2025, ').waitFor();
    assert.equal(await row('July 2025, ').getAttribute('aria-expanded'), 'false');
  });
});
