import { START_HERE } from '../support/vscode/serve';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('npm start', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench | undefined;

  before(() => {
    folder = temporaryCopy('data/notes');
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('shows the first note and the sidebar of Dossier beside it', async () => {
    workbench = await openWorkbench(folder.path, { extensions: [START_HERE] });
    const { page } = workbench;
    await page.locator('.tab.active[data-resource-name="00 Start here.md"]').waitFor();
    await page.locator('.sidebar .composite.title', { hasText: /dossier/i }).waitFor();
    await page.locator('.sidebar .monaco-list-row[aria-label^="H20"]').first().waitFor();
    await workbench.screenshot('start');
  });
});
