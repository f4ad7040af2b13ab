import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { KNOWN, LookupServer } from '../support/lookupServer';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';
import { describeMergeList } from './mergeList';

const TRIP = 'trip.md';
const YARD = '2025-07-14 Yard.md';
const NOTES = {
  [TRIP]: `# A trip

We met Quillon Metals Inc. and Onyxon Shipping Ltd. there. 晶湖科技 (Jinghu Technology) 扩产。
`,
  'calls.md': `# Calls

Onyxon Shipping Ltd. called. 青鹭股份有限公司 did not, and the Quillon Group Inc. wrote.
`,
  [YARD]: '# Yard\n\nFrumious opened a smelter on 3 July.\n',
};

const WRITTEN = `version: 1

entities:
  - id: onyxon-shipping-ltd
    schema: Organization
    name: Onyxon Shipping Ltd.

  - id: quillon-metals-inc
    schema: Company
    name: Quillon Metals Inc.
    alias: [Quillon Group Inc.]

  - id: qinglu
    schema: Company
    name: { zh: 青鹭股份有限公司, en: Qinglu Holdings }

  - id: jinghu-technology
    schema: Company
    name: { zh: 晶湖科技, en: Jinghu Technology }
`;

const OWN = `version: 1

entities:
  - id: frumious
    schema: Company
    name: Frumious
    facts:
      - date: 2025-07-03
        text: Frumious opened a smelter.
        quote: true
`;

describe('from reading notes to a registry', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let server: LookupServer;

  before(async () => {
    server = await new LookupServer().start();
    const [first] = KNOWN;
    const properties = { ...first!.properties, name: ['Quillon Metals', '奎隆金属'] };
    server.known = [{ ...first!, id: 'NK-quillon', caption: 'Quillon Metals', properties }];
    folder = temporaryFolder('reading');
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder.path, name), text);
    workbench = await openWorkbench(folder.path, {
      settings: { 'dossier.registry.bundled': false },
      // Elsewhere it does not count.
      userSettings: { 'dossier.lookup.services': [{ name: 'yente here', url: server.url, kind: 'yente' }] },
      size: { width: 1500, height: 1000 },
    });
    await workbench.openFile(TRIP);
    await workbench.openView('Dossier');
  });

  after(async () => {
    await workbench?.close();
    await server.stop();
    folder.remove();
  });

  const widget = () => workbench.page.locator('.quick-input-widget');

  it('without a registry, the sidebar says how to begin', async () => {
    const welcome = workbench.page.locator('.sidebar .welcome-view-content');
    await welcome.filter({ hasText: 'No registry yet' }).waitFor();
    await welcome.filter({ hasText: 'No known names in this note' }).waitFor();
    await workbench.screenshot('welcome');
    await welcome.locator('.monaco-button', { hasText: 'Create Registry' }).waitFor();
  });

  describe('unregistered names', () => {
    before(async () => {
      await workbench.runCommand('Find Unregistered Names');
      await workbench.showPanes('Not Yet Registered');
    });

    const found = (name: string): Locator =>
      workbench.page.locator(
        `.sidebar .pane:has-text("Not Yet Registered") .monaco-list-row[aria-level="1"][aria-label^="${name}"]`,
      );

    /** A row of the list, and a button of it. */
    const row = (text: string): Locator => widget().locator('.monaco-list-row', { hasText: text });

    async function press(name: string, button: string): Promise<void> {
      await row(name).hover();
      await row(name).locator(`.action-label[aria-label="${button}"]`).click();
    }

    const fill = (text: string) => widget().locator('input[type=text]').fill(text);

    it('expand to their places, to which a click leads', async () => {
      await workbench.expand(found('Onyxon'));
      const note = workbench.page.locator('.sidebar .monaco-list-row[aria-level="2"][aria-label^="calls.md"]');
      await workbench.expand(note);
      await workbench.clickRow(
        workbench.page.locator('.sidebar .monaco-list-row[aria-level="3"]', { hasText: 'called' }),
      );
      await workbench.page.locator('.tab.active[data-resource-name="calls.md"]').waitFor();
      await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(20 selected)' }).waitFor();
      await workbench.screenshot('not-yet-registered');
    });

    it('are dismissed by a key, until the user shows them again', async () => {
      await workbench.pressKeyIn(found('青鹭'), 'Delete', (timeout) =>
        found('青鹭').waitFor({ state: 'detached', timeout }),
      );
      await workbench.clickPaneAction('Not Yet Registered', 'More Actions');
      const again = workbench.page.locator('.monaco-menu .action-label', { hasText: 'Show Dismissed Names Again' });
      await workbench.clickAway(again.first());
      await found('青鹭').waitFor();
    });

    it('are taken along where several are selected', async () => {
      await workbench.clickRow(found('Onyxon'));
      for (const name of ['Quillon Metals', 'Quillon Group', '青鹭', '晶湖科技']) {
        await workbench.clickRow(found(name), ['Control']);
      }
      await workbench.pickInMenu(found('Onyxon'), 'Add Names…');
      await row('quillon-group-inc').waitFor();
      assert.equal(await widget().locator('.monaco-list-row').count(), 5);
      await workbench.screenshot('add-names');
    });

    it('can be given another kind, found by its word in the other language', async () => {
      await press('Onyxon', 'Change Kind');
      await row('Public body').waitFor();
      await workbench.type('组织');
      await widget().locator('.monaco-list-row.focused', { hasText: 'Organization' }).waitFor();
      await workbench.pressKey('Enter');
      await row('Organization · onyxon-shipping-ltd').waitFor();
    });

    it('can be given names and an id, and what is wrong with them is said', async () => {
      const says = (message: string) => widget().locator('.quick-input-message', { hasText: message }).waitFor();
      await press('青鹭', 'Edit Names and Id');
      await says('The first of each language');
      await fill('青鹭股份有限公司 | Jinghu technology');
      await says('"Jinghu technology" is in another row of the list.');
      await fill('青鹭股份有限公司 | Qinglu Holdings');
      await says('The first of each language');
      await workbench.pressKey('Enter');
      await workbench.page.locator('.quick-input-title', { hasText: 'Id of' }).waitFor();
      await fill('jinghu-technology');
      await says('"jinghu-technology" is the id of another entity.');
      await fill('qinglu');
      await widget().locator('.quick-input-message', { hasText: 'another entity' }).waitFor({ state: 'hidden' });
      await workbench.pressKey('Enter');
      await row('Company · qinglu').waitFor();
    });

    it('can become other names of others', async () => {
      await press('Quillon Group', 'Is Another Name of…');
      await widget().locator('input[placeholder*="is another name of"]').waitFor();
      await workbench.type('Quillon');
      await widget().locator('.monaco-list-row.focused', { hasText: 'Metals' }).waitFor();
      await workbench.pressKey('Enter');
      await row('also Quillon Group Inc. · once').waitFor();
      assert.equal(await widget().locator('.monaco-list-row').count(), 4);
      await workbench.screenshot('add-names-changed');
    });

    it('are shown as they would be written, by a button of the list', async () => {
      await widget().locator('.action-label[aria-label="Show What Would Be Written"]').click();
      const asked = await workbench.message('The comparison shows');
      await workbench.page.locator('.monaco-diff-editor').first().waitFor();
      await workbench.screenshot('add-names-preview');
      await asked.locator('.monaco-button', { hasText: 'Back to the List' }).click();
      await row('Company · qinglu').waitFor();
    });

    it('are written into a new registry, while the user stays in the note, and taken back with Undo', async () => {
      const registry = join(folder.path, 'registry.entities.yaml');
      await workbench.pressKey('Enter');
      const added = await workbench.message('4 items were added to');
      await eventually('it is written', () => existsSync(registry) && readFileSync(registry, 'utf8').endsWith(WRITTEN));
      assert.equal((await workbench.location()).file, 'calls.md');
      // Else the row that is awaited below could be the old one, which was still to go.
      await found('Quillon Metals').waitFor({ state: 'detached' });
      await added.locator('.monaco-button', { hasText: 'Undo' }).click();
      await eventually('the registry is gone', () => !existsSync(registry));
      await found('Quillon Metals').waitFor();
    });
  });

  describe('a look-up', () => {
    it('makes an entry of an unregistered name, with identifiers and topics, in four key presses', async () => {
      const registry = join(folder.path, 'registry.entities.yaml');
      const name = workbench.page.locator(
        '.sidebar .pane:has-text("Not Yet Registered") .monaco-list-row[aria-label^="Quillon Metals"]',
      );
      const question = workbench.page.locator('.monaco-dialog-box', { hasText: 'Look up at yente here?' });
      await workbench.pressKeyIn(name, 'Alt+Enter', (timeout) => question.waitFor({ timeout }));
      await question.filter({ hasText: 'Quillon Metals Inc. · LegalEntity' }).waitFor();
      await workbench.screenshot('look-up-question');
      assert.deepEqual(server.requests, []);
      await workbench.page.keyboard.press('Enter');
      await widget().locator('.monaco-list-row.focused', { hasText: '1. Quillon Metals · 奎隆金属' }).waitFor();
      await workbench.screenshot('look-up-candidates');
      await workbench.pressKey('Enter');
      await workbench.page.locator('.quick-input-title', { hasText: 'Look Up: yente here' }).waitFor();
      await widget().locator('.quick-input-count', { hasText: '1 Selected' }).waitFor();
      await workbench.screenshot('look-up-list');
      await workbench.pressKey('Enter');
      const added = await workbench.message('was added to registry.entities.yaml');
      await eventually(
        'it is written',
        () => existsSync(registry) && readFileSync(registry, 'utf8').includes('source: yente-here-'),
      );
      const text = readFileSync(registry, 'utf8');
      assert.match(text, /topics: \[sanction, export\.control\]\n/);
      assert.match(text, /leiCode: 9999SHENLAN0TEST0048\n {4}opensanctionsId: NK-quillon\n/);
      assert.deepEqual(server.problems, []);
      await added.locator('.monaco-button', { hasText: 'Undo' }).click();
      await eventually('the registry is gone', () => !existsSync(registry));
    });
  });

  describe('a fact of your own', () => {
    it('is opened to be edited, and deleted, on the page of its entity', async () => {
      const registry = join(folder.path, 'own.entities.yaml');
      writeFileSync(registry, OWN);
      /** Until VS Code has written the file it is empty. */
      const becomes = (text: string) => eventually('it is written', () => readFileSync(registry, 'utf8') === text);
      const undo = async (message: string): Promise<void> => {
        const said = await workbench.message(message);
        await said.locator('.monaco-button', { hasText: 'Undo' }).click();
        await said.waitFor({ state: 'detached' });
        await becomes(OWN);
      };
      await workbench.openFile(YARD);
      // Once the registry has been read.
      await workbench.hoverText('Frumious');
      await workbench.pressKey('Alt+Enter');
      const page = new DossierPage(workbench);
      await page.shows('Frumious');
      const fact = (text: string) => page.locator('#timeline .item', { hasText: text });
      await fact('“Frumious opened a smelter.”').hover();
      await workbench.screenshot('fact-on-page');
      await fact('a smelter').getByLabel('Edit this fact').click();
      // Beside the page, which stays, and at the text of the fact.
      await eventually('it is opened', async () => {
        const { file, position } = await workbench.location();
        return file === 'own.entities.yaml' && position.startsWith('Ln 9, Col 15');
      });
      await workbench.screenshot('fact-in-registry');
      // A registry in the active editor would not be saved.
      await workbench.openFile(YARD);
      await fact('a smelter').hover();
      await fact('a smelter').getByLabel('Delete this fact').click();
      await becomes(OWN.slice(0, OWN.indexOf('    facts:')));
      await fact('a smelter').waitFor({ state: 'detached' });
      await undo('The fact about Frumious was deleted');
      await fact('a smelter').waitFor();
    });
  });

  describeMergeList(() => workbench, {
    command: 'Merge Entities…',
    withWhich: 'Merge Vantbury with',
    title: 'Merge Vantbury Marine into Vantbury',
    rows: ['Country: United Kingdom', 'Country: Germany', 'Ownership: Vantbury, 60'],
    picture: 'merge',
  });
});
