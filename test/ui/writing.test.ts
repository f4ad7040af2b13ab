import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('writing with names', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
    await workbench.openFile('2025-07-16 Daily log.md');
    await workbench.page.locator('.view-overlays .cdr[class*="TextEditorDecorationType"]').first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  const suggestions = () => workbench.page.locator('.suggest-widget.visible');

  /** The lines of the editor that are on the screen. */
  async function lines(): Promise<readonly string[]> {
    const all = await workbench.page.locator('.editor-group-container.active .view-line').all();
    const texts = await Promise.all(all.map((line) => line.textContent()));
    return texts.map((text) => (text ?? '').replaceAll('\u00a0', ' '));
  }

  async function sees(line: string): Promise<void> {
    let found: readonly string[] = [];
    await eventually(
      () => `"${line}" in ${JSON.stringify(found)}`,
      async () => {
        found = await lines();
        return found.includes(line);
      },
    );
  }

  /** Types, waits until the expected suggestion is the selected one, and accepts it. */
  async function complete(typed: string, label: string, picture?: string): Promise<void> {
    await workbench.type(typed);
    await suggestions().locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    if (picture) {
      await suggestions().locator('.monaco-list-row').nth(1).waitFor();
      // Shows the card beside the list.
      await workbench.pressKey('Control+Space');
      await workbench.page.locator('.suggest-details:visible .body').waitFor();
      await workbench.screenshot(picture);
      await workbench.pressKey('Control+Space');
    }
    await workbench.pressKey('Enter');
    await suggestions().waitFor({ state: 'hidden' });
  }

  it('says in the list of entities that none has the name, and does not close it then', async () => {
    const rows = await workbench.askCommand('Dossier: Insert Mention');
    await workbench.type('qqqq');
    await rows.filter({ hasText: 'No entity has such a name.' }).waitFor();
    await workbench.pressKey('Enter');
    for (let times = 0; times < 'qqqq'.length; times++) await workbench.pressKey('Backspace');
    await rows.filter({ hasText: 'Nvidia' }).first().waitFor();
    await workbench.pressKey('Escape');
    await rows.first().waitFor({ state: 'hidden' });
  });

  it('completes after @ and [[, by pinyin and in the language of the sentence', async () => {
    await workbench.placeCursor('Three months');
    await workbench.pressKey('Home');
    await workbench.type('\n');
    await workbench.pressKey('ArrowUp');
    await workbench.type('We hear that ');
    await complete('@nvi', 'Nvidia');
    await sees('We hear that Nvidia');
    await workbench.type(' and ');
    await complete('[[ywd', 'Nvidia');
    await sees('We hear that Nvidia and [[Nvidia]]');
    await workbench.type('.\n据说');
    await complete('@hanwuji', '寒武纪');
    await sees('据说寒武纪');
    await workbench.type('和');
    await complete('[[hua', '华为');
    await sees('据说寒武纪和[[华为]]');
    await workbench.type('、');
    await complete('[[n', '英伟达', 'completion');
    await sees('据说寒武纪和[[华为]]、[[英伟达]]');
  });

  it('counts the entities of the note in the status bar, and lists them', async () => {
    const item = workbench.page.locator('[id="dossier.dossier.dossier.entitiesInNote"]');
    assert.match(await item.textContent().then((text) => text ?? ''), /^\s*\d+$/);
    await item.click();
    const rows = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await rows.first().waitFor();
    await workbench.screenshot('entities-in-note');
    await workbench.pressKey('Escape');
  });

  it('goes to an entity by pinyin', async () => {
    const widget = workbench.page.locator('.quick-input-widget');
    await workbench.pressKey('F1');
    await workbench.type('Dossier: Go to Entity…');
    await widget.locator('.monaco-list-row.focused', { hasText: 'Go to Entity…' }).waitFor();
    await workbench.pressKey('Enter');
    await widget.locator('input[placeholder^="Go to the entry"]').waitFor();
    await workbench.type('hanwuji');
    await widget.locator('.monaco-list-row.focused', { hasText: 'Cambricon' }).waitFor();
    await workbench.screenshot('go-to-entity');
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="companies-china.entities.yaml"]').waitFor();
  });

  it('goes from mention to mention with keys', async () => {
    await workbench.openFile('2025-07-16 Daily log.md');
    await workbench.placeCursor('Nvidia');
    const first = (await workbench.location()).position;
    await workbench.pressKey('Alt+.');
    const moved = (from: string): Promise<string> =>
      eventually(`the cursor is no longer at ${from}`, async () => {
        const { position } = await workbench.location();
        return position !== from && position;
      });
    const second = await moved(first);
    await workbench.pressKey('Alt+.');
    const third = await moved(second);
    await workbench.pressKey('Alt+,');
    assert.equal(await moved(third), second);
  });

  it('writes only what was chosen or typed', async () => {
    await workbench.pressKey('Control+End');
    await workbench.type('\nBought 100 @');
    await suggestions().locator('.monaco-list-row').first().waitFor();
    await workbench.pressKey('Enter');
    await sees('Bought 100 @');
    await workbench.type('Said ');
    await complete('@mofcom', 'MOFCOM');
    await sees('Said MOFCOM');
    await workbench.type(' to @Huawei');
    await suggestions().locator('.monaco-list-row.focused', { hasText: 'Huawei' }).waitFor();
    await workbench.type(' ');
    await suggestions().waitFor({ state: 'hidden' });
    await workbench.pressKey('Enter');
    await sees('Said MOFCOM to @Huawei ');
  });
});
