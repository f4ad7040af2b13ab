import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../support/workbench';

const FILE = 'merge.entities.yaml';
/** Two summaries, of which one stays. */
const ONE = 'Makes pumps for ships.';
const OTHER = 'Builds and repairs pumps.';
/** Two entries that differ in all that a list of a merge can show. */
const REGISTRY = `version: 1
entities:
  - id: vantbury
    schema: Company
    name: { en: Vantbury, zh: 梵特百利 }
    alias: [VTB]
    country: de
    summary: ${ONE}
    website: https://vantbury.example
    facts:
      - date: 2024-01-01
        text: Opens a yard.
  - id: vantbury-marine
    schema: Organization
    name: { en: Vantbury Marine, zh: 梵特海事 }
    country: gb
    summary: ${OTHER}
    website: https://vantbury.example
    facts:
      - date: 2025-02-01
        text: Wins an order.
    links:
      - { type: Ownership, owner: vantbury, percentage: 60 }
      - { type: Supply, customer: orvane }
  - id: orvane
    schema: Company
    name: { en: Orvane, zh: 奥凡 }
`;

/** The words of the command and its list in the language of the window. */
export interface MergeWords {
  readonly command: string;
  /** What the second list is asked for. */
  readonly withWhich: string;
  readonly title: string;
  /** Rows, each with the words that are to be in it. */
  readonly rows: readonly string[];
  readonly picture: string;
}

/** A test in a window that the list of a merge shows both sides, and that a side can be taken with the mouse. */
export function describeMergeList(getWorkbench: () => Workbench, words: MergeWords): void {
  describe('merging two entities', () => {
    let workbench: Workbench;

    before(async () => {
      workbench = getWorkbench();
      writeFileSync(join(workbench.folder, FILE), REGISTRY);
      await workbench.openFile(FILE);
    });

    after(() => rmSync(join(workbench.folder, FILE), { force: true }));

    const quickInput = (selector: string): Locator => workbench.page.locator(`.quick-input-widget ${selector}`);
    const row = (text: string): Locator => quickInput('.monaco-list-row').filter({ hasText: text }).first();

    it('shows both sides in one list, and takes the one that is clicked', async () => {
      // Once the registry has been read.
      await workbench.hoverText('vantbury-marine');
      await workbench.placeCursor('vantbury\n');
      await workbench.askCommand(words.command);
      // The entity at the cursor is proposed as the first.
      await quickInput('.monaco-list-row.focused').filter({ hasText: 'vantbury' }).waitFor();
      await workbench.pressKey('Enter');
      const input = quickInput(`input[placeholder*="${words.withWhich}"]`);
      await input.fill('Vantbury Marine');
      await row('vantbury-marine').waitFor();
      await workbench.pressKey('Enter');
      await quickInput('.quick-input-title').filter({ hasText: words.title }).waitFor();
      for (const text of words.rows) await row(text).waitFor();
      await workbench.screenshot(words.picture);
      const box = (text: string, isTicked: boolean): Locator =>
        row(text).locator(`[role=checkbox][aria-checked=${isTicked}]`);
      await box(ONE, true).waitFor();
      await box(OTHER, false).click();
      await box(OTHER, true).waitFor();
      await box(ONE, false).waitFor();
      await workbench.screenshot(`${words.picture}-chosen`);
      await workbench.pressKey('Escape');
    });
  });
}
