import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

/** Themes of VS Code, and the class that its pages have. */
const THEMES = {
  'Dark 2026': 'vscode-dark',
  'Light 2026': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

describe('the page of an entity in every theme', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let page: DossierPage;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path, { size: { width: 2000, height: 1000 } });
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.openFile('H20 恢复供应：点评.md');
    await workbench.placeCursor('英伟达');
    await workbench.pressKey('Alt+Enter');
    page = new DossierPage(workbench);
    await page.shows('Nvidia');
    await page.button('As of… ▾').click();
    await page.locator('input[type=date]').fill('2025-07-15');
    await page.locator('.divider').first().waitFor();
    await page.locator('#companions button').first().click();
    await page.locator('#companions blockquote').first().waitFor();
  });

  afterEach(async () => {
    await workbench.page.setViewportSize({ width: 2000, height: 1000 });
    if (await page.button('English').isVisible()) await page.button('English').click();
    await page.shows('Nvidia');
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  for (const [theme, kind] of Object.entries(THEMES)) {
    it(`has nothing that axe finds wrong, wide and narrow, in either language, in ${theme}`, async () => {
      workbench.setTheme(theme);
      await page.locator(`body.${kind}`).waitFor();
      await workbench.screenshot(`dossier/${kind}-wide`);
      assert.deepEqual(await page.axe(), []);
      await page.button('中文').click();
      await page.shows('英伟达');
      await workbench.page.setViewportSize({ width: 1000, height: 1000 });
      assert.deepEqual(await page.axe(), []);
      await workbench.screenshot(`dossier/${kind}-narrow`);
      await workbench.page.setViewportSize({ width: 800, height: 1000 });
      await eventually('the bar is one line', () =>
        page.locator('body').evaluate(({ clientWidth, scrollWidth, ownerDocument }) => {
          const buttons = [...ownerDocument.querySelectorAll('.buttons > button')];
          const places = buttons.map((button) => Math.round(button.getBoundingClientRect().top));
          return clientWidth < 400 && scrollWidth <= clientWidth && new Set(places).size === 1;
        }),
      );
    });
  }
});
