import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const NOTE = 'Lodestone.md';
const TEXT = '# Who is it?\n\nWe spoke with Lodestone about prices. 中文里也说 Lodestone。\n';

describe('the light bulb on an ambiguous name', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, NOTE), TEXT);
    workbench = await openWorkbench(folder.path);
    await workbench.openFile(NOTE);
    await workbench.page.locator('.view-overlays .cdr.squiggly-info').first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  const read = () => readFileSync(join(folder.path, NOTE), 'utf8');

  it('says which one is meant: here, in the note or in the folder', async () => {
    await workbench.placeCursor('Lodestone');
    await workbench.pressKey('Control+.');
    const menu = workbench.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.waitFor();
    const rows = menu.locator('.monaco-list-row.action');
    await rows.filter({ hasText: 'Lodestone is Lodestone Metals here' }).waitFor();
    const titles = (await rows.allInnerTexts()).map((title) => title.trim());
    await workbench.screenshot('ambiguous-name');
    for (const where of ['here', 'in this note', 'in this folder']) {
      for (const who of ['Project Lodestone', 'Lodestone Metals']) {
        assert.ok(titles.includes(`Lodestone is ${who} ${where}`), titles.join(' | '));
      }
    }
    await rows.filter({ hasText: 'Lodestone is Lodestone Metals in this note' }).click();
    await workbench.pressKey('Control+S');
    const expected = `---\ndossier:\n  use:\n    Lodestone: lodestone-metals\n---\n\n${TEXT}`;
    for (const deadline = Date.now() + 10_000; read() !== expected; await workbench.page.waitForTimeout(50)) {
      assert.ok(Date.now() < deadline, read());
    }
    await workbench.page.locator('.view-overlays .cdr.squiggly-info').first().waitFor({ state: 'detached' });
    await workbench.screenshot('ambiguous-name-said');
  });
});
