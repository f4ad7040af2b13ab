import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { describeCards } from './cards';
import { DossierPage, UNDERLINES } from './dossierPage';
import { describeRelationList, type RelationChoice, writeRelationNote } from './relationList';

const LOG = '2025-07-16 Daily log.md';
const MEMO = 'H20 恢复供应：点评.md';
const MEANINGS = 'Lodestone.md';
const REPEATED = 'Repeated.md';
const SETTINGS = { 'workbench.colorTheme': 'Default Light Modern' };

const RELATION: RelationChoice = {
  sentence: 'Xintai Technology and Nvidia met in May.',
  command: 'Dossier: Add Relation',
  typed: 'supplies',
  taken: 'Xintai Technology supplies Nvidia',
  turned: 'Xintai Technology is supplied by Nvidia',
};

/** Milliseconds after which the editor has shown a light bulb if there is reason for one: it waits for 250. */
const BULB_WAITS = 700;

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
  }, UNDERLINES);
}

describe('a note in the editor', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, 'Quoted.md'), '> They say that the London\n> Framework holds.\n');
    writeFileSync(
      join(folder.path, MEANINGS),
      '# Who is it?\n\nNvidia is Nvidia.\n\nWe spoke with Lodestone about prices. 中文里也说 Lodestone。\n\nApple bought from Wahhong Technology.\n',
    );
    writeFileSync(join(folder.path, REPEATED), '# One\n\nNvidia is Nvidia.\n\n## Two\n\nNvidia, too.\n');
    writeRelationNote(folder.path, RELATION);
    workbench = await openWorkbench(folder.path, { settings: SETTINGS });
    await workbench.openFile(LOG);
    await workbench.page.locator(UNDERLINES).first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  describe('has underlines that', () => {
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
    });

    it('leave out the quote marker inside a name that continues in the next line', async () => {
      await workbench.openFile('Quoted.md');
      assert.deepEqual(await seen('London', 'Framework'), ['London: dotted 1px', 'Framework: dotted 1px']);
    });

    it('mark all mentions, or the first in the note or below each heading, as the setting says at the moment', async () => {
      await workbench.openFile(REPEATED);
      const set = (occurrences: string): void =>
        workbench.changeSettings({ ...SETTINGS, 'dossier.marking.occurrences': occurrences });
      const are = async (count: number): Promise<void> => {
        let found: readonly string[] = [];
        await eventually(
          () => `${count}, not ${found.join(', ')}`,
          async () => {
            found = await underlined(workbench);
            return found.length === count && found.every((each) => each === 'Nvidia: dotted 1px');
          },
        );
      };
      await are(3);
      set('firstInNote');
      await are(1);
      set('firstInSection');
      await are(2);
      set('all');
      await are(3);
    });

    it('are turned off and on by a command', async () => {
      await workbench.runCommand('Dossier: Toggle Underlines');
      await workbench.page.locator(UNDERLINES).first().waitFor({ state: 'detached' });
      await workbench.runCommand('Dossier: Toggle Underlines');
      await workbench.page.locator(UNDERLINES).first().waitFor();
    });
  });

  describe('has a card', () => {
    /** The text of the card on the screen. */
    async function card(): Promise<string> {
      const parts = await workbench.page.locator('.monaco-hover:visible .hover-contents').allInnerTexts();
      return parts.join('\n').replaceAll('\u00a0', ' ');
    }

    async function clickInCard(text: string): Promise<void> {
      await workbench.page.locator('.monaco-hover:visible a', { hasText: text }).first().click();
    }

    it('with Nvidia as the maker of H20, which is in the other language after a click, at the same place', async () => {
      await workbench.openFile(MEMO);
      const text = await workbench.hoverText('H20芯片');
      await workbench.screenshot('card');
      assert.match(text, /^H20 [\s\S]*Maker Nvidia\s+Variant of/);
      assert.match(text, /\n\s*2025-07-15 May be sold to China again, Nvidia announces\. Caixin, para\. 3/);
      // The count is shown once the folder has been indexed.
      assert.match(text, /^H20 .*\n\s*Dossier(?: \(\d+ more\))? · Open Entry · Mentions( \(\d+\))? · 中文\n/);
      await clickInCard('中文');
      await eventually('the Chinese card', async () => /H20 [\s\S]*制造商 英伟达/.test(await card()));
      await clickInCard('English');
      await eventually('the English card', async () => /H20 [\s\S]*Maker Nvidia/.test(await card()));
    });

    it('in which a click on a name opens its page', async () => {
      await workbench.hoverText('H20芯片');
      await clickInCard('Nvidia');
      await new DossierPage(workbench).shows('Nvidia');
      await workbench.page.locator('.tab', { hasText: 'Nvidia' }).click({ button: 'middle' });
    });

    it('which opens the entry, and the way back leads to the note', async () => {
      await workbench.openFile(MEMO);
      await workbench.hoverText('英伟达');
      await clickInCard('Open Entry');
      await workbench.page.locator('.tab.active[data-resource-name="my.entities.yaml"]').waitFor();
      await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(6 selected)' }).waitFor();
      await workbench.runCommand('Go Back');
      await workbench.page.locator(`.tab.active[data-resource-name="${MEMO}"]`).waitFor();
    });
  });

  describe('has a light bulb', () => {
    const titlesOf = async (rows: Locator) => (await rows.allInnerTexts()).map((text) => text.trim());

    it('not for a name without a problem, but its actions are offered on request, in this order', async () => {
      await workbench.openFile(MEANINGS);
      await workbench.placeCursor('Lodestone');
      await workbench.lightBulb().waitFor();
      await workbench.placeCursor('Nvidia');
      await workbench.lightBulb().waitFor({ state: 'hidden' });
      await workbench.page.waitForTimeout(BULB_WAITS);
      assert.equal(await workbench.lightBulb().count(), 0);
      const rows = await workbench.askCodeActions('Turn the mention into a [[link]]');
      await workbench.screenshot('plain-name');
      assert.deepEqual(await titlesOf(rows), [
        'Open entry of Nvidia',
        'Add as fact…',
        'Turn the mention into a [[link]]',
        'Not "Nvidia" in this note',
        'Not this…',
      ]);
      await workbench.pressKey('Escape');
      await rows.first().waitFor({ state: 'hidden' });
    });

    it('for an ambiguous name: what it means here, in the note or in the folder, and little else', async () => {
      await workbench.placeCursor('Lodestone');
      const rows = await workbench.codeActions('Use Lodestone Metals here');
      await workbench.screenshot('ambiguous-name');
      assert.deepEqual(await titlesOf(rows), [
        'Use Project Lodestone here',
        'Use Lodestone Metals here',
        'Use Project Lodestone in this note',
        'Use Lodestone Metals in this note',
        'Choose the meaning in this folder…',
        'Add as fact…',
        'Not this…',
      ]);
      await workbench.pressKey('Escape');
      await rows.first().waitFor({ state: 'hidden' });
    });

    it('without the fix of another name in the same line: Enter on Apple opens its entry', async () => {
      await workbench.page.locator('.view-overlays .cdr.squiggly-warning').first().waitFor();
      await workbench.placeCursor('Apple');
      const rows = await workbench.askCodeActions('Open entry of Apple');
      assert.equal(await rows.filter({ hasText: 'Huahong' }).count(), 0);
      await workbench.pressKey('Enter');
      await workbench.page.locator('.tab.active[data-resource-name^="companies-global"]').waitFor();
      await workbench.openFile(MEANINGS);
      assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
    });
  });

  describe('has entities that', () => {
    it('are found with Ctrl+T by pinyin and by initials', async () => {
      const widget = workbench.page.locator('.quick-input-widget');
      for (const [typed, offered, file] of [
        ['hanwuji', '寒武纪', 'companies-china.entities.yaml'],
        ['ywd', '英伟达 ywd', 'companies-global.entities.yaml'],
      ] as const) {
        await workbench.pressKey('Control+T');
        await widget.locator('input[type=text]').waitFor();
        await workbench.type(typed);
        await widget.locator('.monaco-list-row.focused', { hasText: offered }).waitFor();
        await workbench.screenshot('workspace-symbols');
        await workbench.pressKey('Enter');
        await workbench.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      }
    });

    it('are renamed with F2, in all files, after a preview', async () => {
      await workbench.openFile('Watchlist.md');
      await workbench.placeCursor('Mei Tan');
      await workbench.pressKey('F2');
      const input = workbench.page.locator('.rename-box input');
      await input.waitFor();
      await input.fill('Mei Tan-Lee');
      await workbench.pressKey('Enter');
      await workbench.page
        .locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'in registries and in notes' })
        .waitFor();
      await workbench.screenshot('rename-how');
      await workbench.pressKey('Enter');
      const preview = workbench.page.locator('.bulk-edit-panel');
      // The panel shows the first files of the list; which they are depends on its height.
      await preview.locator('.monaco-list-row', { hasText: 'Mei Tan-Lee' }).first().waitFor();
      await workbench.screenshot('rename');
      await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
      const files = ['my.entities.yaml', 'Watchlist.md', 'Meeting note - magnets.md'];
      const others = () =>
        files.filter((file) => /Mei Tan(?!-Lee)/.test(readFileSync(join(folder.path, file), 'utf8')));
      await eventually(
        () => `Mei Tan is in ${others().join(', ')}`,
        () => others().length === 0,
      );
    });
  });

  describe('that is written', () => {
    const suggestions = () => workbench.page.locator('.suggest-widget.visible');

    /** Waits until the last line that was typed is this one. */
    async function sees(line: string): Promise<void> {
      let found: readonly string[] = [];
      await eventually(
        () => `"${line}" in ${JSON.stringify(found)}`,
        async () => {
          const all = workbench.page.locator('.editor-group-container.active .view-line');
          found = (await all.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
          return found.includes(line);
        },
      );
    }

    /** Types, waits until the expected suggestion is the selected one, and accepts it. */
    async function complete(typed: string, label: string): Promise<void> {
      await workbench.type(typed);
      await suggestions().locator('.monaco-list-row.focused', { hasText: label }).waitFor();
      await workbench.pressKey('Enter');
      await suggestions().waitFor({ state: 'hidden' });
    }

    before(async () => {
      writeFileSync(join(folder.path, 'Draft.md'), '# Draft\n\nNvidia sells.\n');
      await workbench.openFile('Draft.md');
      await workbench.page.locator(UNDERLINES).first().waitFor();
    });

    it('has names completed after @ and [[, by pinyin and in the language of the sentence', async () => {
      await workbench.pressKey('Control+End');
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
      await complete('[[n', '英伟达');
      await sees('据说寒武纪和[[英伟达]]');
    });

    it('has only what was chosen or typed', async () => {
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

    it('has its entities counted in the status bar, which lists them', async () => {
      const item = workbench.page.locator('[id="dossier.dossier.dossier.entitiesInNote"]');
      assert.match((await item.textContent()) ?? '', /^\s*\d+$/);
      await item.click();
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Nvidia' }).first().waitFor();
      await workbench.pressKey('Escape');
    });

    it('is offered no entity where none has the name, and the list stays open then', async () => {
      const rows = await workbench.askCommand('Dossier: Insert Mention');
      await workbench.type('qqqq');
      await rows.filter({ hasText: 'No entity has such a name.' }).waitFor();
      await workbench.pressKey('Enter');
      for (let times = 0; times < 'qqqq'.length; times++) await workbench.pressKey('Backspace');
      await rows.filter({ hasText: 'Nvidia' }).first().waitFor();
      await workbench.pressKey('Escape');
      await rows.first().waitFor({ state: 'hidden' });
    });
  });

  describeRelationList(() => workbench, RELATION);

  describeCards(() => workbench, { language: 'en', width: 800, isWhole: true });
});
