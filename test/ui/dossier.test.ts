import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { companionsIn, mentionsByLine } from '../../src/core/answers/dossier/companions';
import { describe as describeEntity } from '../../src/core/answers/dossier/describe';
import type { Statement } from '../../src/core/answers/dossier/dossier';
import {
  besideIn,
  type NoteStatements,
  newestNotesFirst,
  noteStatementsOf,
} from '../../src/core/answers/dossier/noteStatements';
import { statementId } from '../../src/core/answers/views/statementId';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { bundledFiles, demoFiles, demoNotes, snapshotOf } from '../unit/data/dataFiles';
import { DossierPage, THEMES } from './dossierPage';
import { describeMap } from './map';
import { describeNews } from './news';

const MEMO = 'H20 恢复供应：点评.md';
const MEETING = 'Meeting note - magnets.md';

function sentencesOf(notes: readonly NoteStatements[]): readonly string[] {
  return notes.flatMap(({ sentences }) => sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
}

describe('the page of an entity', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let page: DossierPage;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path, { size: { width: 1500, height: 1000 } });
    page = new DossierPage(workbench);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  beforeEach(() => {
    page = new DossierPage(workbench);
  });

  /** Opens a note in the first group, puts the cursor on a name, and opens its page from the keyboard. */
  async function openFrom(note: string, name: string, title: string): Promise<void> {
    await openNote(note);
    await page.open(name, title);
  }

  async function openNote(note: string): Promise<void> {
    await focusNotes();
    await workbench.openFile(note);
  }

  async function focusNotes(): Promise<void> {
    const tab = workbench.page.locator('.editor-group-container').first().locator('.tab.active');
    if ((await tab.count()) > 0) await workbench.clickInto(tab);
    // Away from the tab, whose path would soon lie over the page.
    await workbench.page.mouse.move(20, 600);
  }

  it('answers who is connected to MP Materials, since when and according to whom in one click', async () => {
    await openNote(MEETING);
    await workbench.hoverText('MP Materials');
    await page.click(workbench.page.locator('.monaco-hover:visible a', { hasText: /^Dossier(?: \(\d+ more\))?$/ }));
    await page.shows('MP Materials');
    assert.ok(page.clicks <= 3);
    const relations = await page.lines('#relations li');
    const owner = relations.find((line) => line.startsWith('US Department of Defense'));
    assert.match(owner ?? '', /^US Department of Defense 15%.*since 2025-07.*Caixin/, relations.join('\n'));
    assert.equal((await page.lines('#timeline time')).at(-1), 'undated');
    assert.deepEqual(await page.lines('.kept-until'), ['Registry as of 27 January 2026']);
    await workbench.screenshot('dossier-light');
  });

  it('answers what notes said about H20 in July, and leads to the line', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    const notes = page.locator('#notes article').filter({ has: page.locator('time', { hasText: /^2025-07/ }) });
    const days = await notes.locator('time').allTextContents();
    assert.deepEqual(days, days.toSorted().reverse());
    assert.ok(days.length >= 3, days.join());
    await page.click(notes.filter({ hasText: 'Wednesday, 16 July' }).locator('blockquote a').first());
    await workbench.page.locator('.tab.active[data-resource-name="2025-07-16 Daily log.md"]').waitFor();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(3 selected)' }).waitFor();
    assert.ok(page.clicks <= 3);
  });

  it('is opened by Go to Entity, and has a group of its own: an entry, by the button of a row, opens beside it', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    await page.locator('h1').click();
    const goTo = async (name: string): Promise<Locator> => {
      await workbench.askCommand('Dossier: Go to Entity…');
      await workbench.page.locator('.quick-input-widget input[placeholder^="Go to the page"]').fill(name);
      const row = workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: name });
      await row.waitFor();
      return row;
    };
    await goTo('Jensen Huang');
    await workbench.pressKey('Enter');
    await page.shows('Jensen Huang');
    await page.locator('h1').click();
    await (await goTo('Howard Lutnick')).hover();
    await workbench.page
      .locator('.quick-input-widget .monaco-list-row.focused .action-label.codicon-go-to-file')
      .click();
    const groups = workbench.page.locator('.editor-group-container');
    await groups.first().locator('.tab.active[data-resource-name$=".entities.yaml"]').waitFor();
    assert.equal(await groups.count(), 2);
    assert.equal(await groups.nth(1).locator('.tab').count(), 1);
  });

  it('goes back and forward by buttons and keys, and each step of the mouse by a link is one', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    await page.click(page.link('Nvidia'));
    await page.shows('Nvidia');
    await page.click(page.link('Jensen Huang'));
    await page.shows('Jensen Huang');
    await workbench.pressKey('Alt+ArrowLeft');
    await page.shows('Nvidia');
    await page.button('Back').click();
    await page.shows('H20');
    await page.button('Forward').click();
    await page.shows('Nvidia');
    await workbench.pressKey('Alt+ArrowRight');
    await page.shows('Jensen Huang');
    assert.equal(await page.button('Forward').getAttribute('aria-disabled'), 'true');
    // The buttons of a mouse that browsers take for their history.
    await page.locator('main').dispatchEvent('mouseup', { button: 3 });
    await page.shows('Nvidia');
    // The same numbers are keys too: these are VS Code's.
    const isLeft = (main: Element): boolean =>
      main.dispatchEvent(new KeyboardEvent('keydown', { key: '4', altKey: true, bubbles: true, cancelable: true }));
    assert.ok(await page.locator('main').evaluate(isLeft));
    await page.locator('main').dispatchEvent('mouseup', { button: 4 });
    await page.shows('Jensen Huang');
  });

  it('is exported by its button, as of its date', async () => {
    await openFrom(MEMO, '英伟达', 'Nvidia');
    await page.button('As of… ▾').click();
    await page.date('2025-07-15');
    await page.locator('.divider').first().waitFor();
    await page.button('Export…').click();
    const asked = workbench.page.locator('.quick-input-widget');
    await asked.locator('.monaco-list-row', { hasText: 'Your remarks in registries' }).waitFor();
    await workbench.pressKey('Enter');
    const path = join(folder.path, 'Nvidia.md');
    await eventually('the proposed file', async () => (await asked.locator('input').first().inputValue()) === path);
    await workbench.clickAway(asked.getByRole('button', { name: 'OK' }));
    const notes = workbench.page.locator('.editor-group-container').first();
    await notes.locator('.tab.active[data-resource-name="Nvidia.md"]').waitFor();
    assert.match(readFileSync(path, 'utf8'), /^- \*\*As of\*\*: 2025-07-15$/m);
    rmSync(path);
    await page.button('All Dates').click();
  });

  it('has a key path to every button', async () => {
    // Not the entity of the test before, so that the page is shown, and has the focus, once its title is read.
    await openFrom(MEETING, 'MP Materials', 'MP Materials');
    await page.locator('h1').click();
    await page.button('Go to entity…').focus();
    const passed: string[] = [];
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await workbench.pressKey('Tab');
      const focused = page.locator(':focus');
      passed.push((await focused.textContent()) ?? '');
    }
    assert.deepEqual(passed, ['Page', 'Map', 'Timeline', 'New', 'Pin', 'As of… ▾', '中文', 'Export…']);
    for (const _ of [1, 2, 3]) await workbench.pressKey('Shift+Tab');
    await workbench.pressKey('Enter');
    await page.pressed('Pin', true).waitFor();
    await workbench.pressKey('Space');
    await page.pressed('Pin', false).waitFor();
  });

  it('follows the cursor without a step of its own, unless it is pinned', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    await focusNotes();
    await workbench.placeCursor('卢特尼克的表态');
    await page.shows('Howard Lutnick');
    await workbench.placeCursor('黄仁勋');
    await page.shows('Jensen Huang');
    await page.button('Back').click();
    await page.shows('H20');
    await page.button('Pin').click();
    await page.pressed('Pin', true).waitFor();
    await focusNotes();
    await workbench.placeCursor('卢特尼克的表态');
    // Longer than the page waits for the cursor to rest.
    await workbench.page.waitForTimeout(600);
    assert.deepEqual(await page.lines('h1'), ['H20']);
    await page.button('Pin').click();
  });

  it('stays at the place that is read when a note is added above it', async () => {
    await openFrom(MEMO, '英伟达', 'Nvidia');
    const top = () => page.locator('#companions').evaluate((part) => part.getBoundingClientRect().top);
    await page.locator('#companions').evaluate((part) => part.scrollIntoView());
    const before = await top();
    writeFileSync(join(folder.path, '2026-01-02 New.md'), '# New\n\n- Nvidia again.\n- And Nvidia again.\n');
    await page.locator('#notes article', { hasText: 'And Nvidia again' }).waitFor({ state: 'attached' });
    assert.ok(Math.abs((await top()) - before) < 2, `${before} became ${await top()}`);
    rmSync(join(folder.path, '2026-01-02 New.md'));
    await page.locator('#notes article', { hasText: 'And Nvidia again' }).waitFor({ state: 'detached' });
    assert.ok(Math.abs((await top()) - before) < 2, `${before} became ${await top()}`);
  });

  it('sets apart what came after a date, with a divider and the word', async () => {
    await openFrom(MEMO, '英伟达', 'Nvidia');
    await page.button('As of… ▾').click();
    await page.date('2025-07-15');
    await page.locator('.divider', { hasText: 'as of 2025-07-15' }).waitFor();
    assert.deepEqual(await page.lines('#timeline h3'), ['later']);
    const later = await page.lines('#timeline ul:nth-of-type(1) time');
    const then = await page.lines('#timeline ul:nth-of-type(2) time');
    assert.ok(later.length > 0 && later.every((date) => date > '2025-07-15'), later.join());
    assert.ok(then.length > 0 && then.every((date) => date <= '2025-07-15'), then.join());
    assert.deepEqual(await page.lines('#relations > p'), ['What has no date counts as held.']);
    await workbench.screenshot('dossier-as-of');
    await page.button('All Dates').click();
    await page.locator('.divider').first().waitFor({ state: 'detached' });
    await page.locator('#dates').waitFor({ state: 'detached' });
  });

  it('shows more in place, and moves the focus there', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    const rows = page.locator('#companions ul.companions > li');
    const before = await rows.count();
    await page.locator('#companions .more').click();
    await rows.nth(before).waitFor();
    assert.ok(await rows.nth(before).evaluate((row) => row.contains(document.activeElement)));
    const both = rows.first().locator('button');
    await both.click();
    await rows.first().locator('blockquote mark').first().waitFor();
    await both.click();
    await rows.first().locator('blockquote').first().waitFor({ state: 'detached' });
  });

  it('follows changes of notes and of the registry, and says when the entity is gone', async () => {
    const registry = join(folder.path, 'my.entities.yaml');
    const before = readFileSync(registry, 'utf8');
    const name = 'Wintermute Quarry';
    writeFileSync(
      registry,
      `${before}\n  - id: wintermute\n    schema: Company\n    name: ${name}\n    facts: [{ date: 2025-01, text: Opens. }]\n`,
    );
    writeFileSync(join(folder.path, 'Quarry.md'), `# Quarry\n\n${name} sells stone.\n`);
    await openFrom('Quarry.md', name, name);
    writeFileSync(join(folder.path, 'Quarry 2.md'), `# Second\n\nWe met ${name} again.\n`);
    await page.locator('#notes article', { hasText: 'We met' }).waitFor();
    rmSync(join(folder.path, 'Quarry 2.md'));
    await page.locator('#notes article', { hasText: 'We met' }).waitFor({ state: 'detached' });
    writeFileSync(registry, before);
    await page.locator('.notice', { hasText: 'no longer has an entity “wintermute”' }).waitFor();
  });

  it('sets apart what is planned and what has ended, and changes a relation of the user', async () => {
    const registry = join(folder.path, 'my.entities.yaml');
    const before = readFileSync(registry, 'utf8');
    const name = 'Larkmoor Quarry';
    const links = `    links:
      - { type: Ownership, asset: apple, percentage: 30, status: planned }
      - { type: Supply, customer: apple, status: ended }
`;
    writeFileSync(registry, `${before}\n  - id: larkmoor\n    schema: Company\n    name: ${name}\n${links}`);
    writeFileSync(join(folder.path, 'Larkmoor.md'), `# Larkmoor\n\n${name} sells stone.\n`);
    await openFrom('Larkmoor.md', name, name);
    await page.locator('#relations .apart', { hasText: 'planned' }).waitFor();
    const shown = (await page.lines('#relations')).join(' ');
    assert.match(shown, /Owns planned Apple 30%/);
    assert.match(shown, /Customers ended Apple/);
    const planned = page.locator('#relations .item').first();
    await planned.hover();
    await planned.locator('[aria-label="Say that this relation has ended"]').click();
    const box = workbench.page.locator('.quick-input-widget input[type=text]:visible').first();
    await box.fill('2025-04');
    await box.press('Enter');
    await page.locator('#relations', { hasText: 'until 2025-04' }).waitFor();
    // The page follows the text in the editor, which is saved a moment later.
    const saved = (what: string, text: RegExp) => eventually(what, () => text.test(readFileSync(registry, 'utf8')));
    await saved('the end is saved', /asset: apple, percentage: 30, endDate: 2025-04 \}/);
    await page.locator('#relations .item', { hasText: 'Apple' }).first().hover();
    await page.locator('[aria-label="Delete this relation"]').first().click();
    await page.locator('#relations', { hasText: 'Owns' }).waitFor({ state: 'detached' });
    await saved('the deletion is saved', /links:\n +- \{ type: Supply/);
    writeFileSync(registry, before);
    rmSync(join(folder.path, 'Larkmoor.md'));
    await page.locator('.notice', { hasText: 'no longer has an entity “larkmoor”' }).waitFor();
  });

  it('names the same statements and sentences as the export, in the same order', async () => {
    const snapshot = snapshotOf([...bundledFiles, ...demoFiles]);
    for (const [note, name, title, id] of [
      [MEETING, 'MP Materials', 'MP Materials', 'mp-materials'],
      [MEMO, '英伟达', 'Nvidia', 'nvidia'],
    ] as const) {
      await openFrom(note, name, title);
      await page.locator('h1').click();
      await workbench.pressKey('Control+F');
      await page.locator('.more').first().waitFor({ state: 'detached' });
      await workbench.pressKey('Escape');
      const dossier = describeEntity(snapshot.registry, id, { language: 'en', asOf: undefined, today: '2025-11-26' });
      assert.ok(dossier);
      const { timeline, relations, contradictions } = dossier;
      const groups = { contradictions, timeline: [{ statements: timeline }], relations };
      for (const section of ['contradictions', 'timeline', 'relations'] as const) {
        const shown = page.locator(`#${section} .item[id]`);
        const ids = await shown.evaluateAll((all) => all.map((each) => each.id));
        const stated: readonly Statement[] = groups[section].flatMap(({ statements }) => statements);
        assert.deepEqual(
          ids,
          stated.map(({ key }) => `${section}-${statementId(key)}`),
          `${section} of ${title}`,
        );
      }
      const named = demoNotes.map(({ file, text }) => {
        const mentions = findMentions(text, snapshot);
        const named = mentionsByLine(text, mentions);
        return { named, statements: noteStatementsOf({ note: file, path: file, text }, mentions, new Set([id])) };
      });
      const notes = newestNotesFirst(named.flatMap(({ statements }) => statements ?? []));
      const withIt = named.filter(({ statements }) => statements).map((each) => each.named);
      const companions = companionsIn(snapshot.registry, id, withIt, 'en');
      const sentencesIn = (part: string) => page.locator(`${part} .sentence`).allTextContents();
      assert.deepEqual(await sentencesIn('#notes'), sentencesOf(notes));
      assert.deepEqual(
        await page.locator('#companions .companion .entity').allTextContents(),
        companions.map((companion) => companion.name),
      );
      const [first] = companions;
      await page.locator('#companions button').first().click();
      await page.locator('#companions .sentence').first().waitFor();
      assert.deepEqual(await sentencesIn('#companions'), sentencesOf(besideIn(notes, first!.id)));
    }
  });

  it('is the same after the window is reloaded', async () => {
    await openFrom(MEMO, '英伟达H20芯片', 'H20');
    await page.link('Nvidia').click();
    await page.shows('Nvidia');
    await page.button('As of… ▾').click();
    await page.date('2025-07-19');
    await page.locator('.divider').first().waitFor();
    await workbench.stores('2025-07-19');
    await workbench.reload();
    await page.shows('Nvidia');
    await page.locator('.divider', { hasText: 'as of 2025-07-19' }).waitFor();
    await page.button('Back').click();
    await page.shows('H20');
    await page.button('All Dates').click();
  });

  describe('in every theme', () => {
    before(async () => {
      await workbench.page.setViewportSize({ width: 2000, height: 1000 });
      await workbench.closeSidebar();
      await openFrom(MEMO, '英伟达', 'Nvidia');
      await page.button('As of… ▾').click();
      await page.date('2025-07-15');
      await page.locator('.divider').first().waitFor();
      await page.locator('#companions button').first().click();
      await page.locator('#companions blockquote').first().waitFor();
    });

    after(async () => {
      await page.button('All Dates').click();
    });

    for (const [theme, kind] of Object.entries(THEMES)) {
      it(`has nothing that axe finds wrong in ${theme}`, async () => {
        workbench.setTheme(theme);
        await page.locator(`body.${kind}`).waitFor();
        await workbench.screenshot(`dossier/${kind}`);
        assert.deepEqual(await page.axe(), []);
      });
    }

    it('has nothing that axe finds wrong in Chinese on a narrow page, and a bar that fits, in two lines at most', async () => {
      await page.button('中文').click();
      await page.shows('英伟达');
      await workbench.page.setViewportSize({ width: 1000, height: 1000 });
      assert.deepEqual(await page.axe(), []);
      await workbench.screenshot('dossier/narrow');
      await page.button('English').click();
      await page.shows('Nvidia');
      for (const width of [1300, 1250, 1200, 900, 800]) {
        await workbench.page.setViewportSize({ width, height: 1000 });
        await eventually(`the bar fits in a window of ${width} pixels`, () =>
          page.locator('body').evaluate(({ clientWidth, scrollWidth, ownerDocument }, limit) => {
            const buttons = [...ownerDocument.querySelectorAll<HTMLElement>('.buttons > button')];
            const shown = buttons.filter(({ offsetWidth }) => offsetWidth > 0);
            const places = shown.map((button) => Math.round(button.getBoundingClientRect().top));
            return clientWidth < limit && scrollWidth <= clientWidth && new Set(places).size <= 2;
          }, width / 2),
        );
        if (width === 1250) await workbench.screenshot('dossier/bar');
      }
    });
  });

  describeMap(() => workbench);
  describeNews(
    () => workbench,
    () => folder.path,
  );
});
