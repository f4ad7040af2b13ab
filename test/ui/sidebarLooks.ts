import assert from 'node:assert/strict';
import { eventually, succeeds } from '../support/eventually';
import type { Workbench } from '../support/workbench';

const WIDTHS = [300, 600];

/** What is read and clicked in each language. */
const WORDS = {
  en: {
    path: ['Companies', 'Nvidia'],
    relations: 'Relations',
    entities: 'Entities',
    note: 'In This Note',
    timeline: 'Timeline',
    filter: 'Filter Timeline',
    show: 'Show or Hide Entities and Notes',
    sort: 'Sort Entities By…',
    latest: 'Latest Mention',
    notes: 'With Notes',
    ofNote: 'Entities of the Active Note',
    july: 'July 2025, ',
  },
  'zh-cn': {
    path: ['公司', '英伟达'],
    relations: '关系',
    entities: '实体',
    note: '本篇实体',
    timeline: '大事记',
    filter: '筛选大事记',
    show: '显示或隐藏实体和笔记',
    sort: '实体排序方式…',
    latest: '最近提及',
    notes: '包含笔记',
    ofNote: '当前笔记中的实体',
    july: '2025年7月, ',
  },
} as const;

/** Tests what is readable in the sidebar of a window on the demo notes, wide and narrow. */
export function describeSidebarLooks(workbench: () => Workbench, language: keyof typeof WORDS): void {
  const words = WORDS[language];

  describe('of the sidebar, wide and narrow', () => {
    before(async () => {
      await workbench().page.setViewportSize({ width: 1100, height: 1400 });
      await workbench().openFile('H20 恢复供应：点评.md');
      await workbench().openView('Dossier');
    });

    const row = (label: string) =>
      workbench().page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();

    /** Drags the edge of the sidebar until it is so wide. */
    async function dragTo(width: number): Promise<void> {
      const { page } = workbench();
      const box = (await page.locator('.part.sidebar').boundingBox())!;
      await page.mouse.move(box.x + box.width, 700);
      await page.mouse.down();
      await page.mouse.move(box.x + width, 700, { steps: 4 });
      await page.mouse.up();
      await page.mouse.move(box.x + width + 100, 1300);
    }

    it('are at 600 px all names as a whole, at 300 px short ones, and dates as a whole or not at all', async () => {
      const [group, entity] = words.path;
      await workbench().showPanes(words.entities, words.note);
      await row(group).waitFor();
      const orders = await workbench().askCommand(words.sort);
      await orders.filter({ hasText: words.latest }).click();
      await workbench().clickTreeItem(group, entity);
      await workbench().expand(row(entity));
      await row(words.relations).waitFor();
      for (const width of WIDTHS) {
        await dragTo(width);
        await workbench().screenshot(`sidebar/${language}-${width}`);
        await eventually(`no name is cut off at ${width}`, async () => {
          const names = workbench().page.locator('.sidebar .monaco-list-row .monaco-icon-name-container');
          const cut = await names.evaluateAll(
            (all, most) =>
              all.filter((name) => {
                const shown = name.closest('.monaco-list-row')!.getBoundingClientRect();
                const text = name.textContent ?? '';
                return text.length <= most && name.getBoundingClientRect().right > shown.right;
              }).length,
            width === 600 ? 60 : 24,
          );
          return cut === 0;
        });
        const dates = await workbench()
          .page.locator('.sidebar .monaco-list-row .label-description')
          .evaluateAll((all) =>
            all.flatMap((description) => {
              const text = description.firstChild;
              const end = /^\d{4}(?:-\d\d){0,2}/.exec(text?.textContent ?? '')?.[0].length;
              if (!text || end === undefined) return [];
              const date = document.createRange();
              date.setStart(text, 0);
              date.setEnd(text, end);
              const shown = description.closest('.monaco-icon-label-container')!.getBoundingClientRect();
              const { right } = date.getBoundingClientRect();
              return [{ text: text.textContent, isCut: right > shown.right }];
            }),
          );
        assert.ok(dates.length > 3);
        assert.deepEqual(
          dates.filter(({ isCut }) => isCut),
          [],
        );
      }
    });

    it('are the dates at the beginnings of all rows of the timeline', async () => {
      const { page } = workbench();
      await workbench().showPanes(words.timeline);
      const choices = await workbench().askCommand(words.filter);
      const counted = () => row(words.july).getAttribute('aria-label');
      const changes = async (what: string, choose: () => Promise<void>): Promise<void> => {
        const before = await counted();
        await choose();
        await eventually(`${what} is counted`, async () => (await counted()) !== before);
      };
      await changes('the note', () => choices.filter({ hasText: words.ofNote }).click());
      const shown = await workbench().askCommand(words.show);
      await changes('notes', () => shown.filter({ hasText: words.notes }).click());
      // A row that is expanded while VS Code still asks for the rows is collapsed again.
      await eventually('the notes of July are shown', async () => {
        await workbench().expand(row(words.july));
        const note = page.locator('.sidebar .monaco-list-row', { hasText: 'Watchlist.md' }).first();
        return succeeds(note.waitFor({ timeout: 3000 }));
      });
      for (const width of WIDTHS) {
        await dragTo(width);
        await workbench().screenshot(`timeline/${language}-${width}`);
        const cut = await page.locator('.sidebar .monaco-list-row .label-name').evaluateAll((labels) =>
          labels.filter((label) => {
            const shown = label.closest('.monaco-list-row')!.getBoundingClientRect();
            return /^(?:\d|–)/.test(label.textContent ?? '') && label.getBoundingClientRect().right > shown.right;
          }),
        );
        assert.equal(cut.length, 0);
      }
    });
  });
}
