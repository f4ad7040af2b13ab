import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('adding a name to the registry', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
    await workbench.openFile('00 Start here.md');
    await workbench.page.locator('.view-overlays .cdr[class*="TextEditorDecorationType"]').first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('takes a selection, the quick fix and Enter, and the cursor is where the summary goes', async () => {
    const name = 'Blue Kestrel Foundry';
    await workbench.placeCursor(name);
    for (let step = 0; step < name.length / 2; step++) await workbench.pressKey('ArrowLeft');
    for (let step = 0; step < name.length; step++) await workbench.pressKey('Shift+ArrowRight');
    await workbench.codeActions(`Add ${name} to the registry`);
    await workbench.pressKey('Enter');
    const asked = workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Company' });
    await asked.waitFor();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="my.entities.yaml"]').waitFor();
    await workbench.type('Makes wafers on an island.');
    await workbench.pressKey('Control+S');
    await workbench.screenshot('add-to-registry');
    const expected = [
      '  - id: blue-kestrel-foundry',
      '    schema: Company',
      '    name: Blue Kestrel Foundry',
      '    summary: Makes wafers on an island.',
      '',
    ].join('\n');
    const read = () => readFileSync(join(folder.path, 'my.entities.yaml'), 'utf8');
    for (const deadline = Date.now() + 10_000; !read().endsWith(expected); ) {
      assert.ok(Date.now() < deadline, read().slice(-300));
      await workbench.page.waitForTimeout(50);
    }
  });
});
