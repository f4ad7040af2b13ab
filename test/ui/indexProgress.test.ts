import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import type { Workbench } from '../support/workbench';
import { indexProgress, openBesideHeldNotes } from './heldNotes';

describe('while notes are indexed', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryFolder('progress');
    writeFileSync(join(folder.path, 'note.md'), 'Nvidia sells the H20 in China again.\n');
    workbench = await openBesideHeldNotes(folder.path);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('the status bar shows the progress; a click stops indexing, and another resumes it', async () => {
    await workbench.openFile('note.md');
    const item = indexProgress(workbench);
    const reading = item.filter({ hasText: /Indexing notes: \d of 4/ });
    await reading.waitFor();
    await workbench.screenshot('index-progress');
    await item.click();
    await item.filter({ hasText: 'Only open notes' }).waitFor();
    await workbench.screenshot('index-stopped');
    await item.click();
    await reading.waitFor();
    await workbench.runCommand('Held Notes: Let Go');
    await item.waitFor({ state: 'hidden' });
  });
});
