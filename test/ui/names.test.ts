import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const LOG = '2025-07-16 Daily log.md';

describe('names in the editor', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    // VS Code counts what is not saved yet on the Explorer's icon only where it waits for longer than a second.
    const settings = { 'dossier.inlayHints.enabled': true, 'files.autoSaveDelay': 1001 };
    workbench = await openWorkbench(folder.path, { settings });
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('have the name in the other language after the first mention if inlay hints are on', async () => {
    await workbench.openFile(LOG);
    const hint = workbench.page.locator('.view-line span[class*="dyn-rule"]', { hasText: '英伟达' });
    await hint.first().waitFor();
    await workbench.screenshot('inlay-hints');
    assert.equal(await hint.count(), 1);
  });

  it('have the number of mentions above their entry, and a click shows the mentions', async () => {
    await workbench.openFile('my.entities.yaml');
    await workbench.placeCursor('id: mei-tan');
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: '11 mentions in 8 notes' });
    await lens.waitFor();
    await lens.click();
    const sidebar = workbench.page.locator('.sidebar');
    await sidebar.locator('.message', { hasText: '11 mentions in 8 notes' }).waitFor();
    await sidebar.locator('.monaco-list-row', { hasText: 'Watchlist.md' }).waitFor();
    await workbench.screenshot('code-lens');
  });

  it('are found with Ctrl+T by pinyin', async () => {
    await workbench.openFile(LOG);
    const widget = workbench.page.locator('.quick-input-widget');
    await workbench.pressKey('Control+T');
    await widget.locator('input[type=text]').waitFor();
    await workbench.type('hanwuji');
    await widget.locator('.monaco-list-row.focused', { hasText: '寒武纪' }).waitFor();
    await workbench.screenshot('workspace-symbols');
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="companies-china.entities.yaml"]').waitFor();
    await workbench.pressKey('Control+T');
    await widget.locator('input[type=text]').waitFor();
    await workbench.type('ywd');
    await widget.locator('.monaco-list-row.focused', { hasText: '英伟达 ywd' }).waitFor();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="companies-global.entities.yaml"]').waitFor();
  });

  it('are renamed with F2 in the registry and in notes, after a preview, and back as one step of undo', async () => {
    await workbench.openFile(LOG);
    await workbench.placeCursor('Mei Tan');
    await workbench.pressKey('F2');
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('Mei Tan-Lee');
    await workbench.pressKey('Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: LOG }).waitFor();
    await workbench.screenshot('rename');
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    const read = (file: string) => readFileSync(join(folder.path, file), 'utf8');
    const files = ['my.entities.yaml', LOG, 'Watchlist.md', 'Meeting note - magnets.md'];
    /** Waits until no file contains the text. */
    const isGone = async (name: RegExp) => {
      const others = (): readonly string[] => files.filter((file) => name.test(read(file)));
      await eventually(
        () => `${name} is in ${others().join(', ')}`,
        () => others().length === 0,
      );
    };
    await isGone(/Mei Tan(?!-Lee)/);
    // What is undone while it is being saved VS Code takes for saved, and does not write it any more.
    await workbench.page.locator('.activitybar .badge[aria-label*="unsaved"]').waitFor({ state: 'detached' });
    await workbench.clickInto(workbench.page.locator('.editor-group-container.active .view-lines'));
    await workbench.pressKey('Control+Z');
    await isGone(/Mei Tan-Lee/);
  });

  it('that the built-in registry has are not renamed, and the message offers a way out', async () => {
    await workbench.openFile(LOG);
    await workbench.placeCursor('Nvidia');
    await workbench.pressKey('F2');
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('Envidia');
    await workbench.pressKey('Enter');
    const toast = workbench.page.locator('.notification-toast', { hasText: 'read-only' });
    await toast.waitFor();
    await workbench.screenshot('rename-refused');
    assert.doesNotMatch((await toast.textContent()) ?? '', /header|result/);
    await toast.locator('.monaco-button', { hasText: 'Add "Envidia" as Alias' }).click();
    await eventually('the alias is in the own entry', () =>
      readFileSync(join(folder.path, 'my.entities.yaml'), 'utf8').includes('Envidia'),
    );
  });
});
