import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { newPageState } from '../../src/core/answers/dossier/pageState';
import type { Action } from '../../src/core/answers/views/view';
import { eventually } from '../support/eventually';
import { newsMessage, PageAlone, pageMessage, timelineMessage } from '../support/pageAlone';
import { launchBrowser } from '../support/vscode/browser';
import { bundledSnapshot, snapshotOf } from '../unit/data/dataFiles';
import { runAxe } from './dossierPage';

/** All that the page of what is new can have beside statements. */
const NEWS = {
  ...{ watched: new Set(['nvidia', 'h20', 'gone']), names: ['Blue Kestrel Foundry 蓝隼代工'] },
  ...{ moreNotes: 12, canUndo: true, isIndexed: true, isIndexing: false },
};

const PAGE_WIDTHS = [320, 560, 700, 1000, 1280];

describe('the page without VS Code around it', () => {
  let browser: Browser;
  let alone: PageAlone;

  before(async () => {
    browser = await launchBrowser();
    alone = await PageAlone.open(browser);
  });

  after(() => browser?.close());

  it('has no label that is broken in two', async () => {
    for (const [id, language, label] of [
      ['nvidia', 'zh-cn', '国家'],
      // A label that is longer than its value: "Ticker MP".
      ['mp-materials', 'en', 'Ticker'],
    ] as const) {
      await alone.page.setViewportSize({ width: 500, height: 700 });
      await alone.show(pageMessage(bundledSnapshot(), newPageState(id, language)));
      await alone.page.locator('.properties dt', { hasText: label }).waitFor();
      await noLabelIsBroken();
    }
  });

  async function noLabelIsBroken(): Promise<void> {
    const labels = await alone.page.locator('.properties dt').evaluateAll((all) =>
      all.flatMap((label) => {
        const inside = document.createRange();
        inside.selectNodeContents(label);
        return inside.getClientRects().length > 1 ? [label.textContent] : [];
      }),
    );
    assert.deepEqual(labels, []);
  }

  it('begins the texts of a timeline at one edge, with the sign of an event before it', async () => {
    const text = `entities:
  - { id: x, schema: Company, name: Xylo, facts: [{ date: 2025-07-02, text: It grew. }] }
  - { id: e, schema: Event, name: Fair, date: 2025-07-01, involved: [x] }
`;
    const state = newPageState('x', 'en', 'timeline');
    await alone.page.setViewportSize({ width: 900, height: 700 });
    await alone.show(timelineMessage(snapshotOf([{ file: 'a', layer: 1, text }]), state));
    const seen = await alone.page.locator('.events .item > div').evaluateAll((rows) =>
      rows.map((row) => {
        const words = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        while (words.nextNode()?.parentElement?.matches('.unseen')) {}
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        return { left: Math.round(range.getBoundingClientRect().left), signs: row.querySelectorAll('.dot').length };
      }),
    );
    assert.deepEqual(
      seen.map(({ signs }) => signs),
      [0, 1],
    );
    assert.equal(new Set(seen.map(({ left }) => left)).size, 1, JSON.stringify(seen));
  });

  it('is no wider than the window, in any width and language, with bars and a bar that has two lines at most', async () => {
    const snapshot = bundledSnapshot();
    const months = Array.from({ length: 24 }, (_, at) => ({ month: `m${at}`, mentions: at }));
    const notes = { counts: { mentions: 276, notes: 24 }, latest: '2025-07-25', months };
    for (const language of ['en', 'zh-cn']) {
      const state = newPageState('nvidia', language);
      const dates = '';
      for (const message of [
        pageMessage(snapshot, { ...state, asOf: '2025-07-15' }, notes),
        pageMessage(snapshot, { ...state, dates }, notes),
        timelineMessage(snapshot, { ...state, view: 'timeline' }),
        newsMessage(snapshot, { ...state, view: 'news' }),
        newsMessage(snapshot, { ...state, id: '', view: 'news', since: 'soon' }, NEWS),
      ]) {
        await alone.show(message);
        for (const width of PAGE_WIDTHS) {
          await alone.page.setViewportSize({ width, height: 700 });
          const seen = await alone.page.evaluate(() => ({
            wide: document.documentElement.scrollWidth,
            outside: Array.from(document.querySelectorAll('nav *, main *'))
              .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.month-bars'))
              .map((each) => each.outerHTML.slice(0, 80)),
            lines: new Set(
              Array.from(document.querySelectorAll('.buttons > button'), (each) =>
                Math.round(each.getBoundingClientRect().top / 10),
              ),
            ).size,
          }));
          assert.ok(
            seen.wide <= width && seen.lines <= 2 && seen.outside.length === 0,
            `${JSON.stringify(seen)} in ${width}, ${language}`,
          );
        }
        assert.deepEqual(await runAxe(alone.page.mainFrame()), []);
      }
    }
  });

  it('has the buttons of the bar on one line, at the same places in every view, and never hides that of the view', async () => {
    for (const width of PAGE_WIDTHS) {
      await alone.page.setViewportSize({ width, height: 700 });
      const places: unknown[] = [];
      const messages = { page: pageMessage, timeline: timelineMessage, news: newsMessage };
      for (const view of ['page', 'timeline', 'news'] as const) {
        await alone.show(messages[view](bundledSnapshot(), newPageState('nvidia', 'en', view)));
        const buttons = alone.page.locator('.buttons > button');
        await alone.page.locator(`[data-id="${view}"][aria-pressed="true"]:visible`).waitFor();
        const found = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
        const tops = found.map(({ y }) => y);
        assert.ok(Math.max(...tops) - Math.min(...tops) < 10, `${view}, ${width}: ${tops}`);
        places.push(found.map(({ x, y }) => [x, y]));
      }
      assert.deepEqual([places[1], places[2]], [places[0], places[0]], `${width}`);
    }
  });

  it('keeps focus, ticks, selected text and the place that is read when rows come above', async () => {
    await alone.page.setViewportSize({ width: 900, height: 400 });
    const timelineOf = (rows: number) => {
      const facts = Array.from({ length: rows }, (_, at) => {
        const day = String(1 + ((rows - at) % 28)).padStart(2, '0');
        const month = String(1 + Math.floor((rows - at) / 28)).padStart(2, '0');
        return `      - { date: 2025-${month}-${day}, text: Row number ${rows - at} of Amsel. }\n`;
      });
      const text = `entities:\n  - id: volt\n    name: Volt\n    facts:\n${facts.join('')}  - { id: amsel, name: Amsel }\n`;
      return timelineMessage(snapshotOf([{ file: 'a', layer: 1, text }]), newPageState('volt', 'en', 'timeline'));
    };
    await alone.show(timelineOf(100));
    const row = alone.page.locator('.item', { hasText: 'Row number 40 of' });
    await row.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await row.locator('input').check();
    await row.evaluate((each) => getSelection()!.selectAllChildren(each.querySelector('div')!));
    await row.locator('a.entity').focus();
    const top = () => row.evaluate((each) => each.getBoundingClientRect().top);
    const before = await top();
    await alone.show(timelineOf(125));
    await alone.page.locator('.item', { hasText: 'Row number 125 of' }).waitFor({ state: 'attached' });
    assert.ok(Math.abs((await top()) - before) < 1, `${before} became ${await top()}`);
    assert.ok(await row.locator('input').isChecked());
    assert.ok(await row.locator('a.entity').evaluate((link) => link === document.activeElement));
    assert.match(await alone.page.evaluate(() => String(getSelection())), /Row number 40 of Amsel/);
    // What is only a part of the same is not shown in place of all.
    await alone.show({ ...timelineOf(10), parts: undefined, isWhole: false });
    assert.equal(await alone.page.locator('.item').count(), 125);
    await alone.page.locator('.selection', { hasText: '1 selected' }).waitFor();
    await alone.page.getByRole('button', { name: 'Clear selection' }).click();
    await alone.page.locator('.selection').waitFor({ state: 'hidden' });
    await alone.page.setViewportSize({ width: 900, height: 700 });
  });

  /** A timeline of one month, with its rows in lists of 50. */
  function monthOf(rows: number) {
    const facts = Array.from({ length: rows }, (_, at) => `{ date: 2025-03, text: Row number ${rows - at}. }`);
    const text = `entities:\n  - { id: volt, name: Volt, facts: [${facts.join(', ')}] }\n`;
    return timelineMessage(snapshotOf([{ file: 'a', layer: 1, text }]), newPageState('volt', 'en', 'timeline'));
  }

  it('takes rows in parts, has room for them before, and keeps them, and their ticks, until others come', async () => {
    const other = await PageAlone.open(browser);
    const rows = other.page.locator('.item');
    const { html, state, parts } = monthOf(60);
    const heights = () => other.page.locator('.events').evaluateAll((all) => all.map((each) => each.clientHeight));
    await other.show({ html, state, parts: {}, isWhole: false });
    const [reserved = 0] = await heights();
    for (const [id, inside] of Object.entries(parts)) await other.show({ parts: { [id]: inside } });
    assert.equal(await rows.count(), 60);
    const [filled = 0] = await heights();
    assert.ok(Math.abs(reserved - filled) < filled / 3, `${reserved} for ${filled}`);
    // The last one of its list, which comes into the next list.
    await rows.nth(49).locator('input').check();
    assert.match((await rows.nth(49).textContent())!, /Row number 11\./);
    await other.show(monthOf(61));
    assert.equal(await rows.count(), 61);
    assert.ok(await other.page.locator('.item', { hasText: 'Row number 11.' }).locator('input').isChecked());
    await other.page.locator('.selection', { hasText: '1 selected' }).waitFor();
    await other.show({ html, state, parts: {}, isWhole: false });
    assert.equal(await rows.count(), 61);
    await other.page.close();
  });

  it('leads to where the reader was, or to what is asked for, and not back there when the user scrolls before all is there', async () => {
    const { html, state, parts } = monthOf(300);
    const last = { parts: Object.fromEntries(Object.entries(parts).slice(-1)) };
    const other = await PageAlone.open(browser, undefined, { page: state, scrolls: { 'timeline volt': 900 } });
    const { page } = other;
    await page.mouse.move(450, 350);
    const top = () => page.evaluate(() => Math.round(scrollY));
    const scroll = async (to: number) => {
      await page.mouse.wheel(0, to - (await top()));
      await eventually('it is scrolled', async () => (await top()) === to);
    };
    // What is still on its way when the window is reloaded.
    await other.show(last);
    await other.show({ html, state, parts: {}, isWhole: false });
    assert.equal(await top(), 900);
    await other.show({ ...last, isWhole: false });
    assert.equal(await top(), 900);
    await scroll(1500);
    await other.show(last);
    assert.equal(await top(), 1500);
    const place = { kind: 'at', id: (await page.locator('[data-month]').getAttribute('id'))! } as const;
    await other.show({ html, state, parts: {}, place, isWhole: false });
    assert.ok((await top()) < 500, `${await top()}`);
    await scroll(1500);
    await other.show({ ...last, place });
    assert.equal(await top(), 1500);
    await page.close();
  });

  it('says what is clicked, typed and ticked, by ids alone', async () => {
    const taken: Action[] = [];
    const other = await PageAlone.open(browser, (action) => void taken.push(action));
    const last = async (): Promise<Action> => eventually('it is sent', () => taken.pop());
    assert.match((await last()).value, /^900 700 13px [\d.]+ [\d.]+$/);
    const state = { ...newPageState('nvidia', 'en'), dates: '' };
    await other.show(pageMessage(bundledSnapshot(), state));
    await other.page.locator('#events a.source').first().click();
    assert.deepEqual(await last(), { action: 'source', id: 'stdaily-2025-07-28', value: '', ticked: [] });
    await other.page.locator('#date').fill('2025-06');
    await other.page.locator('#date').press('Enter');
    assert.deepEqual(await last(), { action: 'asOf', id: '', value: '2025-06', ticked: [] });
    await other.show(timelineMessage(bundledSnapshot(), newPageState('nvidia', 'en', 'timeline')));
    await other.page.locator('#find').fill('China');
    assert.deepEqual(await last(), { action: 'find', id: '', value: 'China', ticked: [] });
    await other.page.locator('#find').blur();
    const box = other.page.locator('[data-tick]').nth(1);
    const id = (await box.getAttribute('data-tick'))!;
    await box.check();
    await other.page.getByRole('button', { name: 'Copy as Markdown' }).last().click();
    assert.deepEqual(await last(), { action: 'copyAsMarkdown', id: '', value: '', ticked: [id] });
    // What was typed is not sent again when the field is left.
    assert.deepEqual(taken, []);
    await other.page.close();
  });
});
