import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Enough to be read for longer than a second, after which the status bar tells of it. */
const NOTES = 4000;

describe('while a large folder is read', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryFolder('large');
    const text = '# Chips\n\nNvidia sells the H20 in China again, and 华为 does not mind.\n';
    for (let number = 0; number < NOTES; number++) writeFileSync(join(folder.path, `note-${number}.md`), text);
    workbench = await openWorkbench(folder.path);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('the status bar says how far it is; a click stops it, and another goes on', async () => {
    await workbench.openFile('note-1.md');
    const item = workbench.page.locator('[id="dossier.dossier.dossier.index"]');
    await item.filter({ hasText: /Indexing notes: [\d,]+ of 4,000/ }).waitFor();
    await workbench.screenshot('index-progress');
    await item.click();
    const stopped = item.filter({ hasText: 'Only open notes' });
    await stopped.waitFor();
    await workbench.screenshot('index-stopped');
    await item.click();
    await stopped.waitFor({ state: 'hidden' });
  });
});
