import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const NOTE = 'Lodestone.md';
const TEXT =
  '# Who is it?\n\nNvidia is Nvidia.\n\nWe spoke with Lodestone about prices. 中文里也说 Lodestone。\n\nApple bought from Wahhong Technology.\n';
/** Milliseconds after which the editor has shown a light bulb if there is reason for one: it waits for 250. */
const BULB_WAITS = 700;

describe('the light bulb', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, NOTE), TEXT);
    workbench = await openWorkbench(folder.path);
    await workbench.openFile(NOTE);
    await workbench.page.locator('.view-overlays .cdr.squiggly-info').first().waitFor();
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  const read = () => readFileSync(join(folder.path, NOTE), 'utf8');

  const titlesOf = async (rows: Locator) => (await rows.allInnerTexts()).map((text) => text.trim());

  it('is not shown for a name without a problem, but its actions are offered on request', async () => {
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

  it('does not offer the fix of another name in the same line: Enter on Apple opens its entry', async () => {
    await workbench.page.locator('.view-overlays .cdr.squiggly-warning').first().waitFor();
    await workbench.placeCursor('Apple');
    const rows = await workbench.askCodeActions('Open entry of Apple');
    assert.equal(await rows.filter({ hasText: 'Huahong' }).count(), 0);
    await workbench.screenshot('healthy-name');
    await workbench.pressKey('Enter');
    await workbench.page.locator('.tab.active[data-resource-name^="companies-global"]').waitFor();
    await workbench.openFile(NOTE);
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('takes a name from an entity in all notes, says which file it changed, and undoes that with a button', async () => {
    const registry = () => readFileSync(join(folder.path, 'my.entities.yaml'), 'utf8');
    const before = registry();
    await workbench.placeCursor('Apple');
    const rows = await workbench.askCodeActions('Not this…');
    await rows.filter({ hasText: 'Not this…' }).click();
    const widget = workbench.page.locator('.quick-input-widget');
    await widget.locator('input[placeholder="Where should \\"Apple\\" not mean Apple (company)?"]').waitFor();
    await workbench.screenshot('not-this');
    await widget.locator('.monaco-list-row', { hasText: 'In all notes (changes the registry)' }).click();
    const toast = workbench.page.locator('.notification-toast', {
      hasText: '"Apple" no longer means Apple (company) in any note. my.entities.yaml was changed.',
    });
    await toast.waitFor();
    await workbench.screenshot('not-this-done');
    await eventually(registry, () => registry().endsWith('  - id: apple\n    remove: [Apple]\n'));
    assert.equal(await workbench.page.locator('.tab[data-resource-name="my.entities.yaml"]').count(), 0);
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await eventually(registry, () => registry() === before);
  });

  it('asks where an ambiguous name shall have the meaning, and says what it writes there', async () => {
    await workbench.placeCursor('Lodestone', 2);
    const rows = await workbench.askCommand('Dossier: Choose Meaning of Name…');
    await rows.filter({ hasText: 'Project Lodestone' }).click();
    await rows.filter({ hasText: 'Writes [[project-lodestone|Lodestone]]' }).waitFor();
    await workbench.screenshot('apply-where');
    await workbench.pressKey('Escape');
    await rows.first().waitFor({ state: 'hidden' });
  });

  it('chooses the meaning of an ambiguous name: here, in the note or in the folder', async () => {
    await workbench.placeCursor('Lodestone');
    const rows = await workbench.codeActions('Use Lodestone Metals here');
    await workbench.screenshot('ambiguous-name');
    const expected = ['here', 'in this note', 'in this folder'].flatMap((scope) =>
      ['Project Lodestone', 'Lodestone Metals'].map((who) => `Use ${who} ${scope}`),
    );
    assert.deepEqual((await titlesOf(rows)).slice(0, expected.length), expected);
    await rows.filter({ hasText: 'Use Lodestone Metals in this note' }).click();
    await workbench.pressKey('Control+S');
    const saved = `---\ndossier:\n  use:\n    Lodestone: lodestone-metals\n---\n\n${TEXT}`;
    await eventually(read, () => read() === saved);
    await workbench.page.locator('.view-overlays .cdr.squiggly-info').first().waitFor({ state: 'detached' });
    await workbench.screenshot('ambiguous-name-said');
  });

  it('adds a selected name to the registry, and opens the entry where the summary goes', async () => {
    const name = 'Blue Kestrel Foundry';
    await workbench.openFile('00 Start here.md');
    await workbench.select(name);
    await workbench.codeActions(`Add ${name} to the registry`);
    await workbench.pressKey('Enter');
    const asked = workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Company' });
    await asked.waitFor();
    await workbench.pressKey('Enter');
    const toast = workbench.page.locator('.notification-toast', { hasText: `${name} was added to my.entities.yaml.` });
    await toast.locator('.monaco-button', { hasText: 'Open Entry' }).click();
    await workbench.page.locator('.tab.active[data-resource-name="my.entities.yaml"]').waitFor();
    await workbench.type('Makes wafers on an island.');
    await workbench.pressKey('Control+S');
    await workbench.screenshot('add-to-registry');
    const expected = [
      '  - id: blue-kestrel-foundry',
      '    schema: Company',
      '    name: Blue Kestrel Foundry',
      '    summary: Makes wafers on an island.',
      '',
    ].join('\n');
    const registry = () => readFileSync(join(folder.path, 'my.entities.yaml'), 'utf8');
    await eventually(
      () => registry().slice(-300),
      () => registry().endsWith(expected),
    );
  });

  it('offers the registries that exist, each once, before it creates another', async () => {
    mkdirSync(join(folder.path, 'team'), { recursive: true });
    writeFileSync(join(folder.path, 'team', 'desk.entities.yaml'), 'entities:\n- { id: desk, name: Our Desk }\n');
    await workbench.openView('Dossier');
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Unclassified"]').waitFor();
    const rows = await workbench.askCommand('Dossier: Create Registry');
    await workbench.screenshot('registry-picker');
    assert.deepEqual(await titlesOf(rows), [
      'Open my.entities.yaml',
      'Open team/desk.entities.yaml',
      'Create another registry…',
    ]);
    await workbench.pressKey('Escape');
  });
});
