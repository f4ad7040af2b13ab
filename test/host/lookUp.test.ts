import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, openNaming, writeFile, writeForEditing } from '../support/inHost';
import { KNOWN, LookupServer } from '../support/lookupServer';

const OWN = `version: 1
entities:
  - id: harbour-office
    schema: PublicBody
    name: Harbour Office
    country: cn # as we see it
`;

const NOTE = `# Confidential

Harbour Office told us over dinner that 深岚光子 would be bought before Easter.
`;

describe('looking up at a service', () => {
  const { showInformationMessage, showWarningMessage } = vscode.window;
  const { fetch } = globalThis;
  let server: LookupServer;
  let said: string[] = [];
  let asked: string[] = [];
  let sends = true;

  before(async () => {
    server = await new LookupServer().start();
    await writeForEditing('own.entities.yaml', OWN);
    const editor = await openNaming('dinner.md', NOTE, 'Harbour Office');
    const start = editor.document.positionAt(NOTE.indexOf('Harbour') + 2);
    editor.selection = new vscode.Selection(start, start);
  });

  beforeEach(() => {
    [said, asked, sends] = [[], [], true];
    const say = async (message: string, ...buttons: readonly string[]): Promise<undefined> => {
      said.push([message, ...buttons.map((button) => `[${button}]`)].join(' '));
    };
    const ask = async (
      message: string,
      { detail }: vscode.MessageOptions,
      yes: string,
    ): Promise<string | undefined> => {
      asked.push(`${message}\n${detail}`);
      return sends ? yes : undefined;
    };
    Object.assign(vscode.window, { showInformationMessage: say, showWarningMessage: ask });
  });

  afterEach(() => {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage });
    globalThis.fetch = fetch;
  });

  after(async () => {
    await nameServices(undefined);
    await server.stop();
    await closeAllEditors();
    await deleteFile('dinner.md');
    await deleteFile('own.entities.yaml');
  });

  function nameServices(services: unknown): Thenable<void> {
    const configuration = vscode.workspace.getConfiguration('dossier');
    return configuration.update('lookup.services', services, vscode.ConfigurationTarget.Global);
  }

  function run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return answering(() => vscode.commands.executeCommand(command, ...args));
  }

  async function registry(): Promise<string> {
    return Buffer.from(await vscode.workspace.fs.readFile(inWorkspace('own.entities.yaml'))).toString('utf8');
  }

  it('opens no connection without a service that the user has named, whatever a workspace says', async () => {
    globalThis.fetch = () => assert.fail('a request');
    const services = [{ name: 'Elsewhere', url: server.url, kind: 'yente' }];
    await writeFile('.vscode/settings.json', JSON.stringify({ 'dossier.lookup.services': services }));
    try {
      await run('dossier.lookUp', '深岚光子');
      await run('dossier.lookUp', 'harbour-office');
      const none =
        'Dossier asks no service that you have not named. Name one in your user settings, under "Lookup: Services". [Open Settings]';
      await vscode.commands.executeCommand('dossier.setLookupKey');
      assert.deepEqual([said, asked], [[none, none, none], []]);
    } finally {
      await deleteFile('.vscode');
    }
    assert.deepEqual(server.requests, []);
  });

  it('sends nothing before the user has seen what is sent', async () => {
    await nameServices([{ name: 'yente here', url: server.url, kind: 'yente' }]);
    sends = false;
    await run('dossier.lookUp', '深岚光子（Shenlan Photonics）');
    assert.deepEqual(asked, [
      `Look up at yente here?\nOnly this is sent to ${server.url}/, and never the text of a note:\n深岚光子, Shenlan Photonics · LegalEntity`,
    ]);
    assert.deepEqual(server.requests, []);
  });

  it('asks for nothing where a key in a view finds no row selected, whatever the cursor in the note is on', async () => {
    await run('dossier.lookUp', { view: 'dossier.unregistered' });
    assert.deepEqual([said, asked], [['Select a name first.'], []]);
    assert.deepEqual(server.requests, []);
  });

  it('makes an entry of a name, with identifiers, topics and the source', async () => {
    await run('dossier.lookUp', '深岚光子（Shenlan Photonics）');
    await eventually('it is written', async () => (await registry()).includes('NK-shenlan'));
    const text = await registry();
    assert.ok(text.startsWith('version: 1\nsources:\n  yente-here-'), text);
    assert.match(text, / {4}name: \{ zh: 深岚光子, en: Shenlan Photonics \}\n/);
    assert.match(text, / {4}topics: \[sanction, export\.control\]\n/);
    assert.match(text, / {4}leiCode: 9999SHENLAN0TEST0048\n {4}opensanctionsId: NK-shenlan\n {4}source: yente-here-/);
    assert.ok(text.includes(OWN.slice('version: 1\n'.length)), 'the rest is as it was');
    assert.deepEqual(said, ['深岚光子 · Shenlan Photonics was added to own.entities.yaml. [Undo] [Open]']);
  });

  it('shows what has changed since, and keeps what was written', async () => {
    await eventually('the entry is known', () => known('shenlan-photonics'));
    await run('dossier.lookUp', 'shenlan-photonics');
    assert.match(said.at(-1)!, /^Nothing has changed at yente here since \d{4}-\d\d-\d\d\.$/);
    assert.deepEqual(asked, [], 'it was asked before');
    const [first, ...others] = KNOWN;
    server.known = [{ ...first!, properties: { ...first!.properties, topics: ['sanction', 'debarment'] } }, ...others];
    await run('dossier.lookUp', 'shenlan-photonics');
    await eventually('it is written', async () => (await registry()).includes('debarment'));
    assert.match(await registry(), /topics: \[sanction, export\.control, debarment\]\n/);
    assert.equal(said[1], 'yente here does not say this, or no longer: Topics: Export-controlled');
    server.known = [];
    await run('dossier.lookUp', 'shenlan-photonics');
    assert.deepEqual(said.slice(3), [
      'yente here no longer has NK-shenlan.',
      'yente here knows nothing about Shenlan Photonics.',
    ]);
    server.known = KNOWN;
  });

  it('asks for several names, and writes what is chosen for each in one edit', async () => {
    const rows = ['Ilmari Vasko', 'Shenlan Photonics', 'Nobody Known'].map((unknownName) => ({ unknownName }));
    const before = server.requests.length;
    await run('dossier.lookUp', rows[0], rows);
    await eventually('it is written', async () => (await registry()).includes('Q999000001'));
    assert.match(
      asked[0]!,
      /:\nIlmari Vasko · LegalEntity\nShenlan Photonics, 深岚光子 · Company · cn\nNobody Known · LegalEntity$/,
    );
    assert.equal(server.requests.length, before + 1, 'in one request');
    assert.equal(said[0], 'yente here knows nothing about Nobody Known.');
    assert.match(await registry(), /- id: ilmari-vasko\n {4}schema: Person\n/);
  });

  it('asks for a key once one is wanted, keeps it for that origin, and forgets it where it is left empty', async () => {
    server.key = 'a secret';
    await run('dossier.lookUp', vscode.window.activeTextEditor?.document.uri);
    await eventually('it is said', () => said.length > 0);
    assert.deepEqual(said, ['yente here needs an API key, or a different one. [API Key…]']);
    const prompts: string[] = [];
    const setKey = async (key: string): Promise<void> => {
      const { showInputBox } = vscode.window;
      const type = async ({ prompt = '' }: vscode.InputBoxOptions): Promise<string> => {
        prompts.push(prompt);
        return key;
      };
      Object.assign(vscode.window, { showInputBox: type });
      await vscode.commands.executeCommand('dossier.setLookupKey');
      Object.assign(vscode.window, { showInputBox });
    };
    await setKey('ApiKey a secret');
    await run('dossier.lookUp', 'harbour-office');
    assert.equal(said.at(-1), 'yente here knows nothing about Harbour Office.');
    await setKey(' ');
    assert.deepEqual(
      prompts.map((prompt) => prompt.includes('Empty to remove the key.')),
      [false, true],
    );
    await run('dossier.lookUp', 'harbour-office');
    await eventually('it is said', () => said.at(-1)?.includes('[API Key…]'));
    server.key = undefined;
  });

  it('says what goes wrong, and writes nothing', async () => {
    const before = await registry();
    server.fault = 'html';
    await run('dossier.lookUp', 'Shenlan Photonics');
    await eventually('it is said', () => said.length > 0);
    assert.match(said[0]!, /^yente here does not answer as a service of its kind does\./);
    server.fault = undefined;
    assert.equal(await registry(), before);
  });

  it('has sent names, kinds and countries alone', () => {
    assert.deepEqual(server.problems, []);
    assert.ok(server.requests.length > 4);
    assert.doesNotMatch(server.sent, /Confidential|dinner|told|bought|Easter|会|as we see it/);
    for (const { headers } of server.requests) assert.equal(headers.cookie, undefined);
  });

  async function known(id: string): Promise<boolean> {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      id,
    );
    return symbols.length > 0;
  }
});
