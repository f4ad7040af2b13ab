import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - id: gloop
    name: { en: Gloop, zh: 格鲁普 }
  - id: gleep
    name: Gleep
  - id: glorp
    name: Glorp
`;

describe('the code lens of a registry', () => {
  let registry: vscode.TextDocument;

  before(async () => {
    await writeFile('lens/one.md', 'Gloop and 格鲁普. Gleep.\n');
    await writeFile('lens/two.md', 'Gloop\n');
    registry = (await openFile('lens/desk.entities.yaml', REGISTRY)).document;
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('lens');
  });

  async function allLenses(): Promise<readonly vscode.CodeLens[]> {
    const found: vscode.CodeLens[] = await vscode.commands.executeCommand(
      'vscode.executeCodeLensProvider',
      registry.uri,
      100,
    );
    return found.filter(({ command }) => command !== undefined);
  }

  /** Those that count mentions. */
  async function lenses(): Promise<readonly vscode.CodeLens[]> {
    return (await allLenses()).filter(({ command }) => command?.command !== 'dossier.openDossier');
  }

  async function becomes(...titles: readonly string[]): Promise<void> {
    let shown = '';
    await eventually(
      () => `${titles.join(' | ')}; there is ${shown}`,
      async () => {
        shown = (await lenses()).map(({ range, command }) => `${range.start.line} ${command?.title}`).join(' | ');
        return shown === titles.join(' | ');
      },
    );
  }

  it('counts mentions and notes, and follows changes of both', async () => {
    await becomes('1 3 mentions in 2 notes', '3 1 mention', '5 no mentions');
    await writeFile('lens/two.md', 'Gloop, Gleep, Glorp\n');
    await becomes('1 3 mentions in 2 notes', '3 2 mentions in 2 notes', '5 1 mention');
    await deleteFile('lens/one.md');
    await becomes('1 1 mention', '3 1 mention', '5 1 mention');
    await writeFile('lens/one.md', 'Gloop Gloop Gloop\n');
    await deleteFile('lens/two.md');
    await becomes('1 3 mentions in 1 note', '3 no mentions', '5 no mentions');
  });

  it('shows the mentions if there are any', async () => {
    const [gloop, gleep] = await lenses();
    assert.deepEqual([gloop?.command?.command, gloop?.command?.arguments], ['dossier.findMentions', ['gloop']]);
    assert.equal(gleep?.command?.command, '');
  });

  it('leads to the dossier of each entity', async () => {
    const found = (await allLenses()).map(({ command }) => command);
    const dossiers = found.filter((command) => command?.command === 'dossier.openDossier');
    assert.deepEqual(
      dossiers.map((command) => command?.arguments),
      [['gloop'], ['gleep'], ['glorp']],
    );
  });

  it('follows its setting', async () => {
    const configuration = () => vscode.workspace.getConfiguration('dossier');
    await configuration().update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('no lens is left', async () => (await allLenses()).length === 0);
    } finally {
      await configuration().update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('three lenses', async () => (await lenses()).length === 3);
  });
});
