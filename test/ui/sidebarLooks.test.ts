import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Themes of VS Code, and the class that its window has. */
const THEMES = {
  'Light 2026': 'vs',
  'Dark 2026': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

const ROWS = {
  en: { path: ['Companies', 'Nvidia'], relations: 'Relations' },
  'zh-cn': { path: ['公司', '英伟达'], relations: '关系' },
};

describe('the sidebar', () => {
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

  /** Drags the edge of the sidebar until it is so wide. */
  async function dragTo({ page }: Workbench, width: number): Promise<void> {
    const box = (await page.locator('.part.sidebar').boundingBox())!;
    await page.mouse.move(box.x + box.width, 700);
    await page.mouse.down();
    await page.mouse.move(box.x + width, 700, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(box.x + width + 100, 1300);
  }

  for (const [language, { path, relations }] of Object.entries(ROWS)) {
    for (const [theme, kind] of Object.entries(THEMES)) {
      it(`shows in ${language} and ${theme} at 600 px all names as a whole, and at 300 px what is beside short ones`, async () => {
        const settings = { 'workbench.colorTheme': theme };
        const opened = await openWorkbench(folder.path, { language, settings, size: { width: 1100, height: 1400 } });
        workbench = opened;
        const { page } = opened;
        await opened.openFile('H20 恢复供应：点评.md');
        await opened.openView('Dossier');
        const row = (label: string) => page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
        await row(path[0]!).waitFor();
        await opened.clickTreeItem(path[0]!, path[1]!);
        await row(path[1]!).locator('.monaco-tl-twistie').click();
        await row(relations).waitFor();
        for (const width of [300, 600]) {
          await dragTo(opened, width);
          await opened.screenshot(`sidebar/${language}-${kind}-${width}`);
          await eventually(`no name is cut off at ${width}`, async () => {
            const cut = await page.locator('.sidebar .monaco-list-row .monaco-icon-name-container').evaluateAll(
              (names, most) =>
                names.filter((name) => {
                  const shown = name.closest('.monaco-list-row')!.getBoundingClientRect();
                  const text = name.textContent ?? '';
                  return text.length <= most && name.getBoundingClientRect().right > shown.right;
                }).length,
              width === 600 ? 60 : 24,
            );
            return cut === 0;
          });
        }
      });
    }
  }
});
