import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const NOTES = {
  'trip.md': `# A trip

We met Quillon Metals Inc. and Onyxon Shipping Ltd. there. 晶湖科技 (Jinghu Technology) 扩产。
`,
  'calls.md': `# Calls

Onyxon Shipping Ltd. called. 青鹭股份有限公司 did not, and the Quillon Group Inc. wrote.
`,
};

const WRITTEN = `version: 1

entities:
  - id: onyxon-shipping-ltd
    schema: Organization
    name: Onyxon Shipping Ltd.

  - id: quillon-metals-inc
    schema: Company
    name: Quillon Metals Inc.
    alias: [Quillon Group Inc.]

  - id: qinglu
    schema: Company
    name: { zh: 青鹭股份有限公司, en: Qinglu Holdings }

  - id: jinghu-technology
    schema: Company
    name: { zh: 晶湖科技, en: Jinghu Technology }
`;

describe('adding several names', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let registry: string;

  before(async () => {
    folder = temporaryFolder('names');
    registry = join(folder.path, 'registry.entities.yaml');
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder.path, name), text);
    workbench = await openWorkbench(folder.path, { settings: { 'dossier.registry.bundled': false } });
    await workbench.openFile('trip.md');
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  const found = (name: string): Locator =>
    workbench.page.locator(
      `.sidebar .pane:has-text("Not Yet Registered") .monaco-list-row[aria-level="1"][aria-label^="${name}"]`,
    );

  /** A row of the list, and a button of it. */
  const row = (text: string): Locator =>
    workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: text });

  async function press(name: string, button: string): Promise<void> {
    await row(name).hover();
    await row(name).locator(`.action-label[aria-label="${button}"]`).click();
  }

  async function fill(text: string): Promise<void> {
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await input.fill(text);
  }

  it('takes the rows that are selected in the view', async () => {
    await workbench.runCommand('Find Unregistered Names');
    for (const view of ['Entities', 'In This Note']) {
      const header = workbench.page.locator('.sidebar .pane-header', { hasText: view });
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    // What is drawn at that moment may close the menu; then it is opened again.
    await eventually('the list is shown', async () => {
      await found('Onyxon').click();
      for (const name of ['Quillon Metals', 'Quillon Group', '青鹭', '晶湖科技']) {
        await found(name).click({ modifiers: ['Control'] });
      }
      await workbench.pickInMenu(found('Onyxon'), 'Add Names…');
      return row('quillon-group-inc')
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => workbench.pressKey('Escape').then(() => false),
        );
    });
    assert.equal(await workbench.page.locator('.quick-input-widget .monaco-list-row').count(), 5);
    await workbench.screenshot('add-names');
  });

  it('changes the kind of a row, found by its word in the other language', async () => {
    await press('Onyxon', 'Change Kind');
    await row('Public body').waitFor();
    await workbench.type('组织');
    await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Organization' }).waitFor();
    await workbench.pressKey('Enter');
    await row('Organization · onyxon-shipping-ltd').waitFor();
  });

  it('edits names and id, and says what is wrong with them', async () => {
    const says = (message: string) =>
      workbench.page.locator('.quick-input-widget .quick-input-message', { hasText: message }).waitFor();
    await press('青鹭', 'Edit Names and Id');
    await says('The first of each language');
    await fill('青鹭股份有限公司 | Jinghu technology');
    await says('"Jinghu technology" is in another row of the list.');
    await fill('青鹭股份有限公司 | Qinglu Holdings');
    await says('The first of each language');
    await workbench.pressKey('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: 'Id of' }).waitFor();
    await fill('jinghu-technology');
    await says('"jinghu-technology" is the id of another entity.');
    await fill('qinglu');
    await workbench.page.locator('.quick-input-message', { hasText: 'another entity' }).waitFor({ state: 'hidden' });
    await workbench.pressKey('Enter');
    await row('Company · qinglu').waitFor();
  });

  it('makes a row another name of one of the others', async () => {
    await press('Quillon Group', 'Is Another Name of…');
    await workbench.page.locator('.quick-input-widget input[placeholder*="is another name of"]').waitFor();
    await workbench.type('Quillon');
    await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Metals' }).waitFor();
    await workbench.pressKey('Enter');
    await row('also Quillon Group Inc. · 2 in 2 notes').waitFor();
    assert.equal(await workbench.page.locator('.quick-input-widget .monaco-list-row').count(), 4);
    await workbench.screenshot('add-names-changed');
  });

  it('writes all of them into a new registry, and takes them back with Undo', async () => {
    await workbench.pressKey('Enter');
    const toast = workbench.page.locator('.notification-toast', { hasText: '4 names were added to' });
    await toast.waitFor();
    await eventually('it is written', () => existsSync(registry) && readFileSync(registry, 'utf8').endsWith(WRITTEN));
    assert.equal((await workbench.location()).file, 'trip.md');
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await eventually('the registry is gone', () => !existsSync(registry));
    await found('Quillon Metals').waitFor();
  });
});
