import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, succeeds } from '../support/eventually';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

const NOTE = '2025-07-14 Yard.md';
const OWN = `version: 1

entities:
  - id: quillon
    schema: Company
    name: Quillon Metals
    facts:
      - date: 2025-07-03
        text: Quillon Metals opened a smelter.
        quote: true
`;

describe('a fact of your own, where it is shown', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let registry: string;

  before(async () => {
    folder = temporaryFolder('facts');
    registry = join(folder.path, 'own.entities.yaml');
    writeFileSync(join(folder.path, NOTE), '# Yard\n\nQuillon Metals opened a smelter on 3 July.\n');
    writeFileSync(registry, OWN);
    workbench = await openWorkbench(folder.path, {
      settings: { 'dossier.registry.bundled': false },
      size: { width: 1500, height: 1000 },
    });
    await workbench.openFile(NOTE);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  /** What is reworded is no longer a quotation. */
  const reworded = (count: string): string =>
    OWN.replace('a smelter', `${count} smelters`).replace('        quote: true\n', '');
  const becomes = (text: string) => eventually('it is written', () => readFileSync(registry, 'utf8') === text);
  const widget = () => workbench.page.locator('.quick-input-widget');
  const question = () => widget().locator('.quick-input-message', { hasText: 'The text of the fact' });

  /** Answers the two questions with another text and the proposed date. */
  async function answer(text: string): Promise<void> {
    const box = widget().locator('input[type=text]');
    await question().waitFor();
    // It stays while the user looks something up: below the lines of the note, which the question may cover.
    await workbench.page.mouse.click(500, 700);
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await box.fill(text);
    await box.press('Enter');
    await widget().locator('.quick-input-message', { hasText: 'When was it?' }).waitFor();
    await box.press('Enter');
  }

  async function undo(message: string): Promise<void> {
    const toast = workbench.page.locator('.notification-toast', { hasText: message }).first();
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await toast.waitFor({ state: 'detached' });
  }

  it('is edited and deleted on the page of its entity, and Undo brings back every byte', async () => {
    // When it is tried again, the page has the focus.
    await workbench.openFile(NOTE);
    // Once the registry has been read.
    await workbench.hoverText('Quillon Metals');
    await workbench.pressKey('Alt+Enter');
    const page = new DossierPage(workbench);
    await page.shows('Quillon Metals');
    const fact = (text: string) => page.locator('#timeline .item', { hasText: text });
    await fact('“Quillon Metals opened a smelter.”').hover();
    await workbench.screenshot('fact-on-page');
    await fact('a smelter').getByLabel('Edit this fact').click();
    await answer('Quillon Metals opened two smelters.');
    await becomes(reworded('two'));
    await fact('two smelters').waitFor();
    await undo('The fact about Quillon Metals was changed');
    await becomes(OWN);
    await fact('a smelter').hover();
    await fact('a smelter').getByLabel('Delete this fact').click();
    await becomes(OWN.slice(0, OWN.indexOf('    facts:')));
    await fact('a smelter').waitFor({ state: 'detached' });
    await undo('The fact about Quillon Metals was deleted');
    await becomes(OWN);
    await fact('a smelter').waitFor();
  });

  it('is edited by the icon of its row in the timeline', async () => {
    await workbench.openView('Dossier');
    const header = workbench.page.locator('.sidebar .pane-header', { hasText: 'Timeline' });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    const row = workbench.page.locator('.sidebar .monaco-list-row', { hasText: 'opened a smelter' }).first();
    await row.hover();
    await workbench.screenshot('fact-in-timeline');
    // A row that is drawn again below the mouse swallows the click.
    await eventually('the question is asked', async () => {
      await row.hover();
      await row.locator('.action-label[aria-label^="Edit Fact"]').click();
      return succeeds(question().waitFor({ timeout: 5000 }));
    });
    await answer('Quillon Metals opened three smelters.');
    await becomes(reworded('three'));
    await undo('The fact about Quillon Metals was changed');
    await becomes(OWN);
  });

  it('is edited from the card', async () => {
    await workbench.openFile(NOTE);
    await workbench.hoverText('Quillon Metals');
    await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Edit Fact' }).click();
    await answer('Quillon Metals opened four smelters.');
    await becomes(reworded('four'));
    assert.equal((await workbench.location()).file, NOTE);
  });
});
