import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import type { Workbench } from '../support/workbench';
import { allHeldBack, HELD_NOTES, indexProgress, openBesideHeldNotes } from './heldNotes';
import { describeDigest } from './importDigest';

const REGISTRY = 'entities:\n  - id: ferrowick\n    schema: Company\n    name: Ferrowick\n';

describe('beside notes that are slow to read', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryFolder('slow');
    writeFileSync(join(folder.path, 'own.entities.yaml'), REGISTRY);
    writeFileSync(join(folder.path, 'note.md'), 'Ferrowick met Blue Kestrel Foundry.\n');
    writeFileSync(join(folder.path, 'other.md'), 'Of Ferrowick.\n');
    workbench = await openBesideHeldNotes(folder.path);
    await workbench.openFile('note.md');
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('the view of unregistered names looks for them without a message when it is opened; a command has one that stops it', async () => {
    const message = workbench.page.locator('.notification-toast', { hasText: 'Looking for names' });
    await workbench.openView('Dossier');
    await workbench.showPanes('Not Yet Registered');
    await workbench.page
      .locator('.sidebar .pane:has-text("Not Yet Registered") .monaco-progress-container.active')
      .waitFor();
    assert.equal(await message.count(), 0);
    await workbench.screenshot('names-in-view');
    await workbench.runCommand('Find Unregistered Names');
    await message.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await message.waitFor({ state: 'hidden' });
    await workbench.openView('Explorer');
  });

  it('the status bar shows the progress; a click stops indexing, and another resumes it', async () => {
    const item = indexProgress(workbench);
    const reading = item.filter({ hasText: /Indexing notes: \d of 5/ });
    await reading.waitFor();
    await workbench.screenshot('index-progress');
    await item.click();
    await item.filter({ hasText: 'Only open notes' }).waitFor();
    await workbench.screenshot('index-stopped');
    await item.click();
    await reading.waitFor();
    await workbench.runCommand('Held Notes: Let Go');
    await item.waitFor({ state: 'hidden' });
  });

  describeDigest(() => workbench);

  // Only there the system says which process is the extension host.
  if (process.platform !== 'linux') return;

  const onDisk = (): ReadonlyMap<string, string> =>
    new Map(readdirSync(folder.path).map((name) => [name, readFileSync(join(folder.path, name), 'utf8')]));

  /** Lets the notes go that the new host waits for, after which every mention is found. */
  async function findsAllMentions(): Promise<void> {
    await allHeldBack(workbench);
    await workbench.runCommand('Held Notes: Let Go');
    await indexProgress(workbench).waitFor({ state: 'hidden' });
    await workbench.placeCursor('Ferrowick');
    await workbench.pressKey('Shift+F12');
    await workbench.page.locator('.reference-zone-widget', { hasText: `(${HELD_NOTES + 3})` }).waitFor();
    await workbench.pressKey('Escape');
  }

  it('an extension host that is killed while it renames leaves every file as it was, and the next one finds all mentions', async () => {
    const before = onDisk();
    await workbench.runCommand('Held Notes: Hold Back');
    await workbench.placeCursor('Ferrowick');
    await workbench.pressKey('F2');
    await workbench.page.locator('.rename-box input').fill('Ferrowane');
    await workbench.pressKey('Enter');
    await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Everywhere' }).waitFor();
    await workbench.pressKey('Enter');
    await allHeldBack(workbench);
    workbench.killExtensionHost();
    await workbench.reload();
    assert.deepEqual(onDisk(), before);
    await workbench.openFile('note.md');
    await findsAllMentions();
  });

  it('one that is killed after a new entry was written leaves the registry whole, with the entry', async () => {
    const name = 'Blue Kestrel Foundry';
    await workbench.select(name);
    await workbench.codeActions(`Add ${name} to the registry`);
    await workbench.pressKey('Enter');
    await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Company' }).waitFor();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.notification-toast', { hasText: /was added to .*own\.entities\.yaml/ }).waitFor();
    workbench.killExtensionHost();
    // The editor starts another one by itself.
    await allHeldBack(workbench);
    await workbench.runCommand('Held Notes: Let Go');
    const entry = `\n  - id: blue-kestrel-foundry\n    schema: Company\n    name: ${name}\n`;
    assert.equal(onDisk().get('own.entities.yaml'), REGISTRY + entry);
    await workbench.openFile('note.md');
    assert.match(await workbench.hoverText(name), /Blue Kestrel Foundry/);
  });
});
