import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { connected, keyOf, namedServices } from '../../../../src/workspace/lookup/namedServices';
import { LookupServer } from '../../../support/lookupServer';

describe('the services that are asked', () => {
  const { getConfiguration } = vscode.workspace;

  afterEach(() => {
    Object.assign(vscode.workspace, { getConfiguration });
  });

  /** The setting as VS Code gives it, in each place where it may be written. */
  function settings(places: Readonly<Record<string, unknown>>): void {
    const configuration = { inspect: () => places, get: () => assert.fail('the places are not told apart') };
    Object.assign(vscode.workspace, { getConfiguration: () => configuration });
  }

  it('are those of the user settings alone', () => {
    const given = [{ url: 'https://elsewhere.example', kind: 'yente' }];
    settings({ workspaceValue: given, workspaceFolderValue: given, defaultValue: [] });
    assert.deepEqual(namedServices(), { services: [], wrong: [] });
    settings({ globalValue: given });
    const [service] = namedServices().services;
    assert.deepEqual(
      { ...service, url: service?.url.href },
      {
        name: 'elsewhere.example',
        url: 'https://elsewhere.example/',
        kind: 'yente',
        dataset: 'default',
      },
    );
  });

  it('have an address and a kind; what has not is named', () => {
    const wrong = [
      'https://a.example',
      { url: 'https://a.example' },
      { url: 'file:///etc/passwd', kind: 'yente' },
      { url: 'a.example', kind: 'yente' },
      { url: 'https://me:secret@a.example', kind: 'yente' },
      null,
    ];
    settings({ globalValue: [...wrong, { name: ' A ', url: 'http://a.example/api', kind: 'reconciliation' }] });
    const { services, wrong: named } = namedServices();
    assert.deepEqual([services.map(({ name }) => name), named.length], [['A'], wrong.length]);
    settings({ globalValue: 'https://a.example' });
    assert.deepEqual(namedServices(), { services: [], wrong: [] });
  });

  it('get the key of their origin, and no other', async () => {
    const server = await new LookupServer().start();
    const url = new URL(server.url);
    const get = async (name: string) => (name === keyOf(url.origin) ? 'one' : assert.fail(`${name} is asked for`));
    const service = { name: 'S', url, kind: 'yente', dataset: 'default' } as const;
    const secrets = { get } as unknown as vscode.SecretStorage;
    await connected(service, secrets).match([{ names: ['x'], schema: 'Person', countries: [] }], AbortSignal.any([]));
    assert.equal(server.requests[0]?.headers.authorization, 'ApiKey one');
    await server.stop();
  });
});
