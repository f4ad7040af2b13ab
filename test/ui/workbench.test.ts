import assert from 'node:assert/strict';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('the workbench', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('test/fixtures/workspace');
    workbench = await openWorkbench(folder.path);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('opens a note', async () => {
    await workbench.openFile('chips.md');
    await workbench.placeCursor('英伟达H20芯片');
    assert.deepEqual(await workbench.location(), { file: 'chips.md', position: 'Ln 7, Col 59' });
    await workbench.screenshot('note');
  });
});
