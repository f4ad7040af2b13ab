import assert from 'node:assert/strict';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('without a registry', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('test/fixtures/workspace');
    workbench = await openWorkbench(folder.path, { settings: { 'dossier.registry.bundled': false } });
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('a note opens, and the cursor can be moved', async () => {
    await workbench.openFile('chips.md');
    await workbench.placeCursor('英伟达H20芯片');
    assert.deepEqual(await workbench.location(), { file: 'chips.md', position: 'Ln 7, Col 59' });
    await workbench.screenshot('note');
  });

  it('the sidebar says how to begin, and that there are no known names in the note', async () => {
    await workbench.openView('Dossier');
    const welcome = workbench.page.locator('.sidebar .welcome-view-content');
    await welcome.filter({ hasText: 'No registry yet' }).waitFor();
    await welcome.filter({ hasText: 'No known names in this note' }).waitFor();
    await workbench.screenshot('welcome');
    await welcome.locator('.monaco-button', { hasText: 'Create Registry' }).waitFor();
  });
});
