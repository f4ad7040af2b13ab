import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, openNaming, writeForEditing } from '../support/inHost';

const OWN = 'version: 1\nentities:\n  - { id: tarn, schema: Company, name: Tarn Works }\n';
const FOUND = {
  id: 'NK-tarn',
  caption: 'Tarn Works',
  schema: 'Company',
  properties: { topics: ['sanction'] },
  datasets: [],
  score: 1,
  match: true,
};

describe('looking up in the web extension host', () => {
  const { fetch } = globalThis;
  const { showInformationMessage, showWarningMessage } = vscode.window;

  after(async () => {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage });
    globalThis.fetch = fetch;
    await nameServices(undefined);
    await closeAllEditors();
    await deleteFile('tarn.md');
    await deleteFile('own.entities.yaml');
  });

  function nameServices(services: unknown): Thenable<void> {
    const configuration = vscode.workspace.getConfiguration('dossier');
    return configuration.update('lookup.services', services, vscode.ConfigurationTarget.Global);
  }

  it('asks with the browser’s fetch, and says that a service may not let it', async () => {
    const said: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string) => void said.push(message),
      showWarningMessage: async (_: string, __: unknown, yes: string) => yes,
    });
    await writeForEditing('own.entities.yaml', OWN);
    await openNaming('tarn.md', 'Tarn Works opens.\n', 'Tarn Works');
    await nameServices([{ name: 'S', url: 'https://a.example', kind: 'yente' }]);
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await answering(() => vscode.commands.executeCommand('dossier.lookUp', 'tarn'));
    await eventually('it is said', () => said.some((message) => message.includes('CORS')));
    globalThis.fetch = async () => Response.json({ responses: { q0: { status: 200, results: [FOUND] } } });
    await answering(() => vscode.commands.executeCommand('dossier.lookUp', 'tarn'));
    await eventually('it is written', async () => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('own.entities.yaml')));
      return text.includes('topics: sanction') && text.includes('opensanctionsId: NK-tarn');
    });
    assert.equal(said.length, 2, said.join('\n'));
  });
});
