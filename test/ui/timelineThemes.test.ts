import assert from 'node:assert/strict';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const THEMES = ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'];

/** What is read and clicked in each language. */
const LANGUAGES = {
  en: {
    views: ['Entities', 'In This Note', 'Timeline'],
    filter: 'Filter Timeline',
    mentions: 'Show Mentions in Timeline',
    note: 'Entities of the Active Note',
    july: 'July 2025, ',
  },
  'zh-cn': {
    views: ['实体', '本篇实体', '时间线'],
    filter: '筛选时间线',
    mentions: '在时间线中显示笔记里的提及',
    note: '当前笔记中的实体',
    july: '2025年7月, ',
  },
};

describe('the timeline in every theme', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench | undefined;

  before(() => {
    folder = temporaryCopy('data/notes');
  });

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  after(() => folder.remove());

  /** Drags the edge of the sidebar. */
  async function setWidth({ page }: Workbench, width: number): Promise<void> {
    const box = (await page.locator('.part.sidebar').boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width + 1, y);
    await page.mouse.down();
    await page.mouse.move(box.x + width, y, { steps: 10 });
    await page.mouse.up();
    await page.mouse.move(box.x + width + 300, y);
  }

  for (const theme of THEMES) {
    for (const [language, words] of Object.entries(LANGUAGES)) {
      it(`begins each row with its whole date, wide and narrow, in ${theme}, ${language}`, async () => {
        const settings = { 'workbench.colorTheme': theme };
        workbench = await openWorkbench(folder.path, { settings, language, size: { width: 1400, height: 1000 } });
        const { page } = workbench;
        await workbench.openFile('H20 恢复供应：点评.md');
        await workbench.openView('Dossier');
        for (const view of words.views)
          await page.locator('.sidebar .pane-header', { hasText: new RegExp(`^${view}`) }).click();
        const choices = await workbench.askCommand(words.filter);
        await choices.filter({ hasText: words.note }).click();
        await workbench.runCommand(words.mentions);
        await page.locator(`.sidebar .monaco-list-row[aria-label^="${words.july}"]`).first().waitFor();
        await page.locator('.sidebar .monaco-list-row', { hasText: 'Watchlist.md' }).first().waitFor();
        for (const width of [300, 600]) {
          await setWidth(workbench, width);
          const kind = theme.replaceAll(' ', '-').toLowerCase();
          await workbench.screenshot(`timeline/${kind}-${language}-${width}`);
          const cut = await page.locator('.sidebar .monaco-list-row .label-name').evaluateAll((labels) =>
            labels.filter((label) => {
              const row = label.closest('.monaco-list-row')!.getBoundingClientRect();
              return /^(?:\d|–)/.test(label.textContent ?? '') && label.getBoundingClientRect().right > row.right;
            }),
          );
          assert.equal(cut.length, 0);
        }
      });
    }
  }
});
