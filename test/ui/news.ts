import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysAfter } from '../../src/core/answers/news/changes';
import type { Workbench } from '../support/workbench';
import { DossierPage, THEMES } from './dossierPage';

const TODAY = new Date().toISOString().slice(0, 10);
const REGISTRY = `version: 1
entities:
  - { id: larkmoor, schema: Company, name: Larkmoor Capital }
  - { id: quill, schema: Person, name: Dorothea Quill }
  - { id: reed, schema: Person, name: Ada Reed }
  - id: veltrine
    schema: Company
    name: Veltrine Optics
    facts: [{ date: ${daysAfter(TODAY, -2)}, text: Ships its second set of mirrors. }]
    links:
      - { type: Ownership, owner: larkmoor, percentage: 30, startDate: 2024-03 }
      - { type: Directorship, director: quill, role: chief executive, startDate: 2020 }
`;
const NOTE = `Date: ${daysAfter(TODAY, -1)}

# Desk log

Larkmoor Capital, which now holds 12% of Veltrine Optics, has not said whether it will sell. It rains.

Veltrine Optics CEO Ada Reed opened the mill. Distributors say that Veltrine Optics quotes 14 weeks.
`;

/** Tests the page of what is new in a window on a folder of notes. */
export function describeNews(workbench: () => Workbench, folder: () => string): void {
  describe('what is new', () => {
    let page: DossierPage;
    const files = { 'desk.entities.yaml': REGISTRY, 'Desk log.md': NOTE };

    before(async () => {
      page = new DossierPage(workbench());
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder(), name), text);
      await workbench().page.setViewportSize({ width: 2000, height: 1000 });
      await workbench().openFile('Desk log.md');
      // Once the registry has been read.
      await workbench().hoverText('Veltrine Optics');
      await workbench().runCommand('Dossier: Watch');
      await workbench().runCommand('Dossier: What Is New');
      await page.locator('#contradicts').waitFor();
    });

    after(() => {
      for (const name of Object.keys(files)) rmSync(join(folder(), name));
    });

    async function press(button: string, within: string): Promise<void> {
      await page.locator(`${within} button`, { hasText: button }).first().focus();
      await workbench().pressKey('Enter');
    }

    it('has contradictions first, with both sides', async () => {
      const rows = await page.lines('#contradicts li');
      assert.equal(rows.length, 2);
      assert.ok(
        rows.some((row) =>
          /Your note says 12%\..*The registry: Larkmoor Capital owns Veltrine Optics \(30%\)/.test(row),
        ),
      );
      assert.ok(rows.some((row) => /Your note names Ada Reed\..*Dorothea Quill leads Veltrine Optics/.test(row)));
      const order = await page.locator('main section').evaluateAll((all) => all.map(({ id }) => id));
      assert.deepEqual(order.slice(0, 2), ['contradicts', 'news-veltrine']);
    });

    it('has a key path to all that can be clicked, typed into or ticked', async () => {
      await page.locator('#since').focus();
      const all = page.locator('main :is(a[href], button, input):visible');
      const count = await all.count();
      assert.ok(count > 12, `${count}`);
      for (let at = 0; at < count; at++) {
        assert.ok(
          await all.nth(at).evaluate((each) => each === document.activeElement),
          (await all.nth(at).textContent()) ?? '',
        );
        await workbench().pressKey('Tab');
      }
    });

    it('is ticked, marked as seen and brought back by keys', async () => {
      await page.locator('#news-veltrine input').first().focus();
      await workbench().pressKey('Space');
      await page.locator('.selection', { hasText: '1 selected' }).waitFor();
      await workbench().pressKey('Space');
      await press('Not a Contradiction', '#contradicts li:has-text("12%")');
      await page.locator('#contradicts li').nth(1).waitFor({ state: 'detached' });
      await press('Undo Mark as Seen', 'main');
      await page.locator('#contradicts li').nth(1).waitFor();
      await press('Mark as Seen', '#news-veltrine');
      await page.locator('#quiet', { hasText: 'Veltrine Optics' }).waitFor();
      await press('Undo Mark as Seen', 'main');
      await page.locator('#contradicts li').nth(1).waitFor();
    });

    it('adds the sentence of a contradiction as a fact, and edits the relation', async () => {
      const box = workbench().page.locator('.quick-input-widget');
      await press('Add as Fact…', '#contradicts li:has-text("Ada Reed")');
      await box.locator('.monaco-list-row', { hasText: 'Ada Reed' }).waitFor();
      await workbench().pressKey('Escape');
      await box.waitFor({ state: 'hidden' });
      await press('Edit the Relation…', '#contradicts li:has-text("12%")');
      await workbench().page.locator('.tab.active[data-resource-name="desk.entities.yaml"]').waitFor();
    });

    for (const [theme, kind] of Object.entries(THEMES)) {
      it(`has nothing that axe finds wrong in ${theme}`, async () => {
        workbench().setTheme(theme);
        await page.locator(`body.${kind}`).waitFor();
        await workbench().screenshot(`news/${kind}`);
        assert.deepEqual(await page.axe(), []);
      });
    }

    it('has nothing that axe finds wrong in Chinese on a narrow page', async () => {
      await page.button('中文').click();
      await page.locator('#contradicts', { hasText: '与名录不符' }).waitFor();
      await workbench().page.setViewportSize({ width: 1000, height: 1000 });
      await workbench().screenshot('news/narrow');
      assert.deepEqual(await page.axe(), []);
      await page.button('English').click();
    });
  });
}
