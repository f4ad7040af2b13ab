import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

const DEMO = 'Dossier 示例';
const FIRST = '00 从这里开始.md';

describe('the walkthrough in an empty folder, in Chinese', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryFolder('walkthrough');
    // The Explorer has a row, so that the window is known to be ready.
    writeFileSync(join(folder.path, 'readme.txt'), '');
    mkdirSync(join(folder.path, 'papers'));
    workbench = await openWorkbench(folder.path, { language: 'zh-cn', size: { width: 1700, height: 900 } });
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  function step(id: string, done: boolean): Locator {
    return workbench.page.locator(`[data-done-step-id="dossier.dossier#start#${id}"][aria-checked="${done}"]`).first();
  }

  function button(text: string): Locator {
    return workbench.page.locator('.getting-started-step.expanded .monaco-button', { hasText: text }).first();
  }

  it('opens with nothing done', async () => {
    await workbench.askCommand('Welcome: Open Walkthrough...');
    await workbench.type('Dossier');
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Dossier' }).first().click();
    await button('复制示例笔记').waitFor();
    for (const id of ['demo', 'hover', 'add', 'mentions', 'dossier', 'filter', 'notes', 'registry'])
      await step(id, false).waitFor();
    await workbench.page.locator('.getting-started-media img').first().waitFor();
    await workbench.screenshot('walkthrough');
  });

  it('copies the demo notes where the user says, and shows the first one beside it with the sidebar', async () => {
    await button('复制示例笔记').click();
    await workbench.chooseFolder(folder.path, 'papers');
    await workbench.page.locator(`.tab.active[data-resource-name="${FIRST}"]`).waitFor();
    await workbench.page.locator('.sidebar .composite.title', { hasText: /dossier/i }).waitFor();
    await step('demo', true).waitFor();
    assert.ok(existsSync(join(folder.path, DEMO, 'H20 恢复供应：点评.md')));
    await workbench.screenshot('walkthrough-demo');
  });

  it('notices that a card was read', async () => {
    await workbench.openFile(`${DEMO}/${FIRST}`);
    await workbench.hoverText('H20');
    await step('hover', true).waitFor();
    await workbench.pressKey('Escape');
  });

  it('notices that a name was added', async () => {
    await workbench.select('Blue Kestrel Foundry');
    const actions = await workbench.askCodeActions('Kestrel');
    await actions.filter({ hasText: 'Kestrel' }).first().click();
    const kinds = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await kinds.first().waitFor();
    await workbench.pressKey('Enter');
    await step('add', true).waitFor();
    const registry = () => readFileSync(join(folder.path, DEMO, 'my.entities.yaml'), 'utf8');
    await eventually('it is written', () => /id: blue-kestrel-foundry/.test(registry()));
  });

  it('notices that mentions were found and a dossier was opened', async () => {
    await workbench.placeCursor('英伟达');
    await workbench.pressKey('Shift+F12');
    await step('mentions', true).waitFor();
    // Not with Escape: the walkthrough takes the focus when a step is done.
    const peek = workbench.page.locator('.peekview-widget');
    await workbench.clickAway(peek.locator('.peekview-actions .codicon-close').first());
    await peek.waitFor({ state: 'detached' });
    await new DossierPage(workbench).open('英伟达', '英伟达');
    await step('dossier', true).waitFor();
  });

  it('notices that the sidebar was filtered', async () => {
    await workbench.page.locator('.getting-started-step[data-step-id$="#filter"]').click();
    await workbench.fillBox(button('筛选实体'), 'ywd', step('filter', true));
    await workbench.pressKey('Enter');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('notices that a registry was created', async () => {
    const rows = await workbench.askCommand('Dossier: 新建名录');
    await rows.filter({ hasText: '新建另一份名录' }).click();
    await workbench.page.locator('.quick-input-widget .quick-input-message:visible').waitFor();
    await workbench.pressKey('Enter');
    await rows.filter({ hasText: '公司与市场' }).waitFor();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="registry-2.entities.yaml"]').waitFor();
    await step('registry', true).waitFor();
    // The walkthrough takes the focus when a step is done.
    await workbench.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click({ button: 'middle' });
    await workbench.clickInto(workbench.page.locator('.tab[data-resource-name="registry-2.entities.yaml"]'));
    await workbench.type('entity');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'entity' }).waitFor();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.view-line', { hasText: /-.id:.id$/ }).waitFor();
    await workbench.screenshot('walkthrough-done');
  });
});
