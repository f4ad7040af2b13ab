import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

/** The underlines: boxes over the text, each with the border of its decoration. */
const BOXES = '.editor-group-container.active .view-overlays .cdr[class*="TextEditorDecorationType"]';

/** The text that is underlined, and how: the letters in each box. */
function underlined(workbench: Workbench): Promise<readonly string[]> {
  return workbench.page.evaluate((selector) => {
    const letters: { letter: string; x: number; y: number }[] = [];
    for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const content = node.textContent ?? '';
        for (let index = 0; index < content.length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          letters.push({ letter: content[index]!, x: (left + right) / 2, y: (top + bottom) / 2 });
        }
      }
    }
    return [...document.querySelectorAll(selector)].map((box) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const inside = letters.filter(({ x, y }) => left < x && x < right && top < y && y < bottom);
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
      const words = inside.map(({ letter }) => letter).join('');
      return `${words.replaceAll('\u00a0', ' ').trim()}: ${borderBottomStyle} ${borderBottomWidth}`;
    });
  }, BOXES);
}

describe('the underlines', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, 'Quoted.md'), '> They say that the London\n> Framework holds.\n');
    workbench = await openWorkbench(folder.path);
    await workbench.openFile('2025-07-16 Daily log.md');
    await workbench.page.locator(BOXES).first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  /** Waits until all these words are underlined, and returns all underlined text. */
  async function seen(...names: readonly string[]): Promise<readonly string[]> {
    let found: readonly string[] = [];
    return eventually(
      () => `${names.join(', ')} in ${found.join(', ')}`,
      async () => {
        found = await underlined(workbench);
        return names.every((name) => found.includes(`${name}: dotted 1px`)) && found;
      },
    );
  }

  it('are drawn below names and nothing else', async () => {
    const names = ['Nvidia', 'H20', 'Jensen Huang', 'London', 'Framework', 'MP Materials', 'Mei Tan'];
    const found = await seen(...names);
    for (const word of ['Wednesday', 'silence', 'H20s', 'daily']) {
      assert.ok(!found.some((words) => words.includes(word)), `${word} in ${found.join(', ')}`);
    }
    await workbench.screenshot('underlines');
  });

  it('follow edits', async () => {
    const before = await seen('Nvidia');
    await workbench.placeCursor('Three months');
    await workbench.pressKey('Home');
    await workbench.type('Synopsys. ');
    const found = await seen('Synopsys', 'Nvidia');
    assert.equal(found.length, before.length + 1, found.join(', '));
    await workbench.pressKey('Control+Z');
  });

  it('leave out the quote marker inside a name that continues in the next line', async () => {
    await workbench.openFile('Quoted.md');
    assert.deepEqual(await seen('London', 'Framework'), ['London: dotted 1px', 'Framework: dotted 1px']);
  });

  it('are turned off and on by a command', async () => {
    await workbench.runCommand('Dossier: Toggle Underlines');
    await workbench.page.locator(BOXES).first().waitFor({ state: 'detached' });
    await workbench.runCommand('Dossier: Toggle Underlines');
    await workbench.page.locator(BOXES).first().waitFor();
  });
});
