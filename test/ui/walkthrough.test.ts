import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually, succeeds } from '../support/eventually';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

const LANGUAGES = {
  en: {
    demo: 'Dossier Demo',
    first: '00 Start here.md',
    copy: 'Copy Demo Notes',
    filter: 'Filter Entities',
    another: 'Create another registry',
  },
  'zh-cn': {
    demo: 'Dossier 示例',
    first: '00 从这里开始.md',
    copy: '复制示例笔记',
    filter: '筛选实体',
    another: '新建另一份名录',
  },
};

for (const [language, words] of Object.entries(LANGUAGES)) {
  describe(`the walkthrough in an empty folder, in ${language}`, () => {
    let folder: TemporaryFolder;
    let workbench: Workbench;

    before(async () => {
      folder = temporaryFolder('walkthrough');
      // The Explorer has a row, so that the window is known to be ready.
      writeFileSync(join(folder.path, 'readme.txt'), '');
      workbench = await openWorkbench(folder.path, { language, size: { width: 1700, height: 900 } });
    });

    after(async () => {
      await workbench?.close();
      folder.remove();
    });

    function step(id: string, done: boolean): Locator {
      return workbench.page
        .locator(`[data-done-step-id="dossier.dossier#start#${id}"][aria-checked="${done}"]`)
        .first();
    }

    function button(text: string): Locator {
      return workbench.page.locator('.getting-started-step.expanded .monaco-button', { hasText: text }).first();
    }

    it('opens with nothing done', async () => {
      await workbench.askCommand('Welcome: Open Walkthrough...');
      await workbench.type('Dossier');
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Dossier' }).first().click();
      await button(words.copy).waitFor();
      for (const id of ['demo', 'hover', 'add', 'mentions', 'dossier', 'filter', 'registry'])
        await step(id, false).waitFor();
      await workbench.page.locator('.getting-started-media img').first().waitFor();
      await workbench.screenshot(`walkthrough-${language}`);
    });

    it('copies the demo notes where the user says, and shows the first one beside it with the sidebar', async () => {
      await button(words.copy).click();
      const input = workbench.page.locator('.quick-input-widget input[type=text]').first();
      const here = workbench.page.locator('.quick-input-widget .monaco-button:visible').first();
      await here.waitFor();
      await eventually('the folder is chosen', async () => {
        // The dialog may write the folder that it proposes after it was filled in.
        await input.fill(`${folder.path}/`, { timeout: 1000 }).catch(() => {});
        await here.click({ timeout: 3000 }).catch(() => {});
        return succeeds(here.waitFor({ state: 'hidden', timeout: 1000 }));
      });
      await workbench.page.locator(`.tab.active[data-resource-name="${words.first}"]`).waitFor();
      await workbench.page.locator('.sidebar .composite.title', { hasText: /dossier/i }).waitFor();
      await step('demo', true).waitFor();
      assert.ok(existsSync(join(folder.path, words.demo, 'H20 恢复供应：点评.md')));
      await workbench.screenshot(`walkthrough-demo-${language}`);
    });

    it('notices that a card was read', async () => {
      await workbench.openFile(`${words.demo}/${words.first}`);
      await workbench.hoverText('H20');
      await step('hover', true).waitFor();
      await workbench.pressKey('Escape');
    });

    it('notices that a name was added', async () => {
      await workbench.select('Blue Kestrel Foundry');
      await workbench.pressKey('Control+.');
      const actions = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: 'Kestrel' });
      await actions.first().click();
      const kinds = workbench.page.locator('.quick-input-widget .monaco-list-row');
      await kinds.first().waitFor();
      await workbench.pressKey('Enter');
      await step('add', true).waitFor();
      const registry = readFileSync(join(folder.path, words.demo, 'my.entities.yaml'), 'utf8');
      assert.match(registry, /id: blue-kestrel-foundry/);
    });

    it('notices that mentions were found and a dossier was opened', async () => {
      await workbench.placeCursor('英伟达');
      await workbench.pressKey('Shift+F12');
      await step('mentions', true).waitFor();
      await workbench.page.locator('.peekview-widget').waitFor();
      await workbench.pressKey('Escape');
      await workbench.page.locator('.peekview-widget').waitFor({ state: 'detached' });
      await workbench.placeCursor('英伟达');
      await workbench.pressKey('Alt+Enter');
      await new DossierPage(workbench).shows(language === 'en' ? 'Nvidia' : '英伟达');
      await step('dossier', true).waitFor();
    });

    it('notices that the sidebar was filtered', async () => {
      await workbench.page.locator('.getting-started-step[data-step-id$="#filter"]').click();
      const box = workbench.page.locator('.quick-input-widget input[type=text]:visible').first();
      // A moment after a step was clicked VS Code gives it the focus, which closes the box.
      await eventually('the list is filtered', async () => {
        await button(words.filter).click();
        const filtered = box.fill('ywd', { timeout: 3000 }).then(() => step('filter', true).waitFor({ timeout: 3000 }));
        return succeeds(filtered);
      });
      await workbench.pressKey('Enter');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    });

    it('notices that a registry was created', async () => {
      const rows = await workbench.askCommand(language === 'en' ? 'Dossier: Create Registry' : 'Dossier: 新建名录');
      await rows.filter({ hasText: words.another }).click();
      await workbench.page.locator('.quick-input-widget .quick-input-message:visible').waitFor();
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
      await workbench.screenshot(`walkthrough-done-${language}`);
    });
  });
}
