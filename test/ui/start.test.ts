import { START_HERE } from '../support/vscode/serve';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('npm start', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench | undefined;

  before(() => {
    folder = temporaryCopy('data/notes');
  });

  afterEach(() => workbench?.close());

  after(() => folder.remove());

  for (const [language, note] of [
    ['en', '00 Start here.md'],
    ['zh-cn', '00 从这里开始.md'],
  ] as const) {
    it(`shows the first note and the sidebar of Dossier beside it, in ${language}`, async () => {
      workbench = await openWorkbench(folder.path, { extensions: [START_HERE], language });
      const { page } = workbench;
      await page.locator(`.tab.active[data-resource-name="${note}"]`).waitFor();
      await page.locator('.sidebar .composite.title', { hasText: /dossier/i }).waitFor();
      await page.locator('.sidebar .monaco-list-row[aria-label^="H20"]').first().waitFor();
      await workbench.screenshot(`start-${language}`);
    });
  }
});
