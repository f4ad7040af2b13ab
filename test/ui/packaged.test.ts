import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type PackageSize, packExtension, SIZE_LIMIT } from '../../scripts/packExtension';
import { run } from '../support/vscode/commands';
import { START_HERE } from '../support/vscode/serve';
import { type TemporaryFolder, temporaryCopy, temporaryFolder } from '../support/vscode/temporary';
import { OLDEST } from '../support/vscode/versions';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

describe('the packaged extension', () => {
  const folders: TemporaryFolder[] = [];
  let workbench: Workbench | undefined;
  let vsix = '';
  let size: PackageSize;

  before(async function () {
    // Building and packing takes longer than a test may, on a processor that has something else to do.
    this.timeout(300_000);
    const built = temporaryFolder('package');
    folders.push(built);
    // Not into `dist`, where the build is that is being tested.
    await run(process.execPath, ['esbuild.js', '--production', `--to=${built.path}`]);
    vsix = join(built.path, 'dossier.vsix');
    size = await packExtension(vsix, built.path);
  });

  after(async () => {
    await workbench?.close();
    for (const folder of folders) folder.remove();
  });

  it('is no larger than it may be', () => {
    assert.ok(size.withoutPictures <= SIZE_LIMIT.withoutPictures, `${size.withoutPictures} bytes without pictures`);
    assert.ok(size.pictures <= SIZE_LIMIT.pictures, `${size.pictures} bytes of pictures`);
  });

  it('shows the first note and the sidebar beside what `npm start` adds', async () => {
    const notes = temporaryCopy('data/notes');
    folders.push(notes);
    workbench = await openWorkbench(notes.path, {
      vsix,
      extensions: [START_HERE],
      size: { width: 1500, height: 1000 },
    });
    await workbench.page.locator('.tab.active[data-resource-name="00 Start here.md"]').waitFor();
    await workbench.page.locator('.sidebar .composite.title', { hasText: /dossier/i }).waitFor();
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="H20"]').first().waitFor();
    await workbench.screenshot('start');
  });

  it('has what it needs when it is installed: it knows the names of a note, and opens the page of one', async () => {
    assert.ok(workbench, 'the window is open');
    await opensPages(workbench);
  });

  it('has it on the oldest VS Code, too', async () => {
    const notes = temporaryCopy('data/notes');
    folders.push(notes);
    const oldest = await openWorkbench(notes.path, { vsix, version: OLDEST });
    await opensPages(oldest);
    await oldest.close();
  });

  async function opensPages(workbench: Workbench): Promise<void> {
    const page = new DossierPage(workbench);
    await workbench.openFile('H20 恢复供应：点评.md');
    await page.open('英伟达', 'Nvidia');
    const style = () => page.locator('.columns').evaluate((part) => getComputedStyle(part).display);
    assert.equal(await style(), 'grid');
    await page.link('Jensen Huang').click();
    await page.shows('Jensen Huang');
  }
});
