import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { Workbench } from '../support/workbench';

const NOTE = 'Visit to Glim.md';
const REGISTRY = 'glim.entities.yaml';
/** The card of Glim Works, whose name is English in the note, for a user whose VS Code is Chinese. */
const CARD = /^格林工厂 Glim Works\s+公司\n生产灯具。\n产品 LX9$/;

/** Tests the preview of a note in a window for a user whose VS Code is Chinese. */
export function describePreview(workbench: () => Workbench): void {
  describe('the Markdown preview', () => {
    before(async () => {
      const { folder } = workbench();
      const entities = [
        '{ id: glim, schema: Company, name: { en: Glim Works, zh: 格林工厂 }, summary: { en: Makes lamps., zh: 生产灯具。 } }',
        '{ id: lamp, schema: Product, name: LX9, manufacturer: glim }',
      ];
      writeFileSync(join(folder, REGISTRY), `entities:\n${entities.map((each) => `  - ${each}\n`).join('')}`);
      const paragraphs = [
        '# Visit',
        'To Glim Works for [[lamp|the new lamp]], and `LX9`.',
        'Glim Works has [[nothing]].',
      ];
      writeFileSync(join(folder, NOTE), `${paragraphs.join('\n\n')}\n`);
      await workbench().runCommand('View: Close All Editors');
      await workbench().openFile(NOTE);
      await workbench().pressKey('Control+Shift+V');
    });

    after(() => workbench().runCommand('View: Close All Editors'));

    function locator(selector: string): Locator {
      return workbench().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator(selector);
    }

    /** What is seen of each. VS Code replaces the frame of a preview that it draws again: then it is read again. */
    async function lines(selector: string): Promise<readonly string[]> {
      const read = () =>
        locator(selector)
          .allInnerTexts()
          .catch(() => undefined);
      const texts = await eventually(`${selector} is read`, read);
      return texts.map((text) => text.replaceAll('\u00a0', ' ').trim());
    }

    function mark(text: string): Locator {
      return locator('.dossier-mention').filter({ hasText: text });
    }

    it('shows [[…]] as its text where it names an entity, and marks what the editor marks', async () => {
      await mark('Glim Works').first().waitFor();
      assert.equal((await lines('p'))[0], 'To Glim Works for the new lamp, and LX9.');
      assert.equal((await lines('p')).at(-1), 'Glim Works has [[nothing]].');
      await workbench().screenshot('preview');
      const marked = () =>
        locator('.dossier-mention')
          .evaluateAll((marks) => marks.map(({ firstChild }) => firstChild?.textContent))
          .catch(() => undefined);
      assert.deepEqual(await eventually('the marks are read', marked), ['Glim Works', 'the new lamp', 'Glim Works']);
    });

    it('shows the card when the mouse rests on the first mention, and hides it again', async () => {
      const card = locator('.dossier-card:visible');
      assert.equal(await card.count(), 0);
      await mark('Glim Works').first().hover();
      await card.waitFor();
      await workbench().screenshot('preview-card');
      assert.match((await lines('.dossier-card:visible')).join(''), CARD);
      await locator('h1').hover();
      await card.waitFor({ state: 'hidden' });
    });

    it('shows the card of a mention that the Tab key goes to', async () => {
      await locator('h1').click();
      await workbench().pressKey('Tab');
      const card = locator('.dossier-card:visible');
      await card.waitFor();
      assert.match((await lines('.dossier-card:visible')).join(''), CARD);
    });

    it('follows the registry while it is open', async () => {
      const file = join(workbench().folder, REGISTRY);
      writeFileSync(file, `${readFileSync(file, 'utf8')}  - { id: nothing, schema: Project, name: Nothing at all }\n`);
      await eventually('the [[…]] is a mention', async () => (await lines('p')).at(-1) === 'Glim Works has nothing.');
    });
  });
}
