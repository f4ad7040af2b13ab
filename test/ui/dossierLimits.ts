import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE } from '../fuzz/hostileStrings';
import type { Workbench } from '../support/workbench';
import { hostileRegistry } from '../unit/data/hostile';
import { DossierPage } from './dossierPage';

const NOTE = 'Acme and Bigcorp.md';
const NOTES = 90;
const SENTENCES = 100;

/** A registry of Bigcorp, which has 500 relations and nine other names. */
function largeRegistry(): string {
  const others = Array.from(
    { length: 500 },
    (_, at) => `  - { id: part${at}, schema: Company, name: Part Number ${at} }\n`,
  );
  const links = Array.from({ length: 500 }, (_, at) => `      - { type: Ownership, asset: part${at} }\n`);
  const names = Array.from({ length: 9 }, (_, at) => `Bigcorp Unit ${at}`).join(', ');
  return `entities:\n${others.join('')}  - id: big\n    schema: Company\n    name: Bigcorp\n    alias: [${names}]\n    links:\n${links.join('')}`;
}

/** The path and text of a note with 100 sentences about Bigcorp. */
function logOf(number: number): readonly [path: string, text: string] {
  const month = String(1 + (number % 12)).padStart(2, '0');
  const day = String(1 + Math.floor(number / 12)).padStart(2, '0');
  const lines = Array.from({ length: SENTENCES }, (_, line) => `- Bigcorp sells Part Number 7 as ${number}.${line}.\n`);
  return [`2025-${month}-${day} log.md`, lines.join('')];
}

/** Writes the notes and registries of these tests into a folder. */
export function writeLimits(folder: string): void {
  const files = {
    [NOTE]: 'About Acme, and about Bigcorp.\n',
    'hostile.entities.yaml': hostileRegistry(),
    'large.entities.yaml': largeRegistry(),
    ...Object.fromEntries(HOSTILE.map((text, at) => [`note ${at}.md`, `# ${text}\n\nAcme ${text}\n`])),
    ...Object.fromEntries(Array.from({ length: NOTES }, (_, at) => logOf(at))),
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

/** Tests the page of an entity at its limits, in a window on a folder with what `writeLimits` writes. */
export function describeLimits(getWorkbench: () => Workbench): void {
  describe('the page of an entity', () => {
    let workbench: Workbench;
    let page: DossierPage;

    before(() => {
      workbench = getWorkbench();
      page = new DossierPage(workbench);
    });

    async function open(name: string): Promise<void> {
      await workbench.openFile(NOTE);
      // The card shows once the registry has been read.
      await workbench.hoverText(name);
      await workbench.pressKey('Alt+Enter');
      await page.shows(name);
    }

    /** Searches in the page, which then has all that it would show on demand. */
    async function search(): Promise<void> {
      await page.locator('h1').click();
      await workbench.pressKey('Control+F');
    }

    it('shows hostile texts as text: nothing runs, nothing is fetched', async () => {
      const wrong: string[] = [];
      workbench.page.on('request', (request) => {
        if (/example\.org|^javascript:/.test(request.url())) wrong.push(request.url());
      });
      workbench.page.on('dialog', (dialog) => {
        wrong.push(dialog.message());
        void dialog.dismiss();
      });
      await open('Acme');
      await search();
      await page.locator('.more').first().waitFor({ state: 'detached' });
      await workbench.pressKey('Escape');
      const found = await page.locator('body').evaluate((body) => ({
        tags: [...new Set(Array.from(body.querySelectorAll('*'), ({ tagName }) => tagName.toLowerCase()))].sort(),
        addresses: [...new Set(Array.from(body.querySelectorAll('a'), (link) => link.getAttribute('href')))],
        handlers: Array.from(body.querySelectorAll('*')).flatMap((each) =>
          each.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
        ),
        text: body.textContent,
      }));
      const own =
        'a article blockquote button dd div dl dt h1 h2 h3 header li main mark nav p rect script section span strong svg time title ul';
      assert.deepEqual(
        found.tags.filter((tag) => !own.split(' ').includes(tag)),
        [],
      );
      assert.deepEqual(found.addresses, ['#']);
      assert.deepEqual(found.handlers, []);
      for (const text of [
        '<img src="https://example.org/x.png" onerror=alert(1)>',
        '[Details](command:workbench.action.terminal.new)',
      ]) {
        assert.ok(found.text?.includes(text), text);
      }
      await page.locator('#sources a').first().click();
      await workbench.page.locator('.tab.active[data-resource-name="hostile.entities.yaml"]').waitFor();
      assert.deepEqual(wrong, []);
      await workbench.screenshot('dossier-hostile');
    });

    it('shows the first of 500 relations and 9,000 mentions, and all of them to a search', async () => {
      await open('Bigcorp');
      const counts = () =>
        page.locator('body').evaluate((body) => ({
          all: body.querySelectorAll('*').length,
          sentences: body.querySelectorAll('#notes blockquote').length,
          relations: body.querySelectorAll('#relations a.entity').length,
        }));
      const first = await counts();
      assert.equal(first.sentences, 100);
      assert.equal(first.relations, 20);
      assert.ok(first.all < 1500, `${first.all} elements`);
      const names = page.locator('header .names', { hasText: 'Bigcorp Unit 5' });
      assert.doesNotMatch((await names.textContent()) ?? '', /Unit 6/);
      await names.locator('.more').click();
      await names.filter({ hasText: 'Bigcorp Unit 8' }).waitFor();
      await page.locator('#notes .more').click();
      await page.locator('#notes blockquote').nth(150).waitFor();
      const both = page.locator('#companions blockquote');
      await page.locator('#companions button').first().click();
      await both.nth(99).waitFor();
      assert.equal(await both.count(), 100);
      await page.locator('#companions .shared .more').click();
      await both.nth(199).waitFor();
      assert.equal(await both.count(), 200);
      await search();
      await page
        .locator('#notes blockquote')
        .nth(NOTES * SENTENCES)
        .waitFor({ state: 'attached' });
      assert.deepEqual({ ...(await counts()), all: 0 }, { all: 0, sentences: NOTES * SENTENCES + 1, relations: 500 });
    });
  });
}
