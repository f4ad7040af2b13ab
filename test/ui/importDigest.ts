import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { Workbench } from '../support/workbench';

const OWN = `version: 1

entities:
- id: brightmoor-robotics # ours
  name: 'Brightmoor Robotics'
`;

/** Tests the import in a window on a folder, whose registry becomes another one. */
export function describeDigest(getWorkbench: () => Workbench): void {
  describe('importing a digest', () => {
    let workbench: Workbench;
    let registry: string;

    before(async () => {
      workbench = getWorkbench();
      registry = join(workbench.folder, 'own.entities.yaml');
      writeFileSync(registry, OWN);
      writeFileSync(join(workbench.folder, 'article.txt'), readFileSync('test/fixtures/digests/harbour.txt'));
      await workbench.openFile('article.txt');
    });

    const quickInput = (selector: string): Locator => workbench.page.locator(`.quick-input-widget ${selector}`);
    /** The number of rows that are ticked, on the badge of the list. */
    const ticked = async (count: number): Promise<void> => {
      const rows = quickInput('.quick-input-count');
      await rows.filter({ hasText: `${count} Selected` }).waitFor();
    };

    async function click(label: string): Promise<void> {
      await quickInput('input[type=text]').fill(label);
      // The first of all rows, so that the list is drawn for this text and stays where it is.
      const row = quickInput('.monaco-list-row').first().filter({ hasText: label });
      await row.click();
      await quickInput('input[type=text]').fill('');
    }

    it('asks where the digest is, and lists what it offers', async () => {
      await workbench.askCommand('Import Digest…');
      await quickInput('.monaco-list-row').filter({ hasText: 'people and companies: 11, events: 11' }).waitFor();
      await workbench.screenshot('import-digest-source');
      await workbench.pressKey('Enter');
      await quickInput('.quick-input-title').filter({ hasText: 'Two Ports Reopen' }).waitFor();
      await ticked(19);
      await workbench.screenshot('import-digest');
    });

    it('takes along what would dangle when an entity is unticked, and brings it back', async () => {
      await click('norvex');
      await ticked(14);
      await click('norvex');
      await ticked(19);
      await click('orlan-securities');
      await ticked(20);
    });

    it('gives an entity another id, which what names it follows', async () => {
      const row = quickInput('.monaco-list-row').filter({ hasText: 'Company · norvex' });
      await row.hover();
      await row.locator('.action-label[aria-label="Edit Names and Id"]').click();
      await quickInput('.quick-input-title').filter({ hasText: 'Names of' }).waitFor();
      await workbench.pressKey('Enter');
      await quickInput('.quick-input-title').filter({ hasText: 'Id of' }).waitFor();
      await quickInput('input[type=text]').fill('nvx');
      await workbench.pressKey('Enter');
      await quickInput('.monaco-list-row').filter({ hasText: 'Company · nvx' }).waitFor();
      await ticked(20);
      await workbench.screenshot('import-digest-edited');
    });

    it('shows what would be written before it is written', async () => {
      await workbench.pressKey('Enter');
      await workbench.message(/The comparison shows what would change in .*own\.entities\.yaml/);
      await workbench.page.locator('.editor-instance .diffEditor, .monaco-diff-editor').first().waitFor();
      assert.equal(readFileSync(registry, 'utf8'), OWN);
      await workbench.screenshot('import-digest-preview');
    });

    it('writes it, and Undo brings back every byte', async () => {
      const shown = await workbench.message('The comparison shows');
      await shown.locator('.monaco-button', { hasText: 'Write' }).click();
      const done = await workbench.message(/20 items were added to .*own\.entities\.yaml/);
      await eventually('it is written', () => readFileSync(registry, 'utf8').includes('- id: orlan-securities\n'));
      const text = readFileSync(registry, 'utf8');
      assert.ok(text.includes("- id: brightmoor-robotics # ours\n  name: 'Brightmoor Robotics'\n"));
      assert.match(text, /- id: nvx\n/);
      assert.match(text, /involved: \[nvx/);
      assert.doesNotMatch(text, /\bnorvex\b(?=[,\]\n])/, 'nothing has its old id');
      await done.locator('.monaco-button', { hasText: 'Undo' }).click();
      await eventually('it is as before', () => readFileSync(registry, 'utf8') === OWN);
    });
  });
}
