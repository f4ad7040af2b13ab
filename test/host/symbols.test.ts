import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile } from '../support/inHost';

const REGISTRY = `sources:
  memo: { title: A memo }
entities:
  - id: plumbus
    schema: Company
    name: { en: Plumbus Works, zh: 英伟重庆 }
    alias: [PLBW, Plumbus]
  - id: nvidia
    summary: More of it.
  - { id: zonk, schema: Person, name: Zonk }
`;

describe('symbols', () => {
  let registry: vscode.TextDocument;

  before(async () => {
    registry = (await openFile('symbols/desk.entities.yaml', REGISTRY)).document;
    await eventually('the registry is read', async () => (await find('Plumbus')).length > 0);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('symbols');
  });

  /** Those of our own registry. */
  async function find(query: string): Promise<readonly vscode.SymbolInformation[]> {
    const found: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return found.filter(({ location }) => location.uri.toString() === registry.uri.toString());
  }

  it('of the workspace are found by any name, at the place of that name, with the schema as their kind', async () => {
    for (const [query, name, container] of [
      ['plumb', 'Plumbus Works', '英伟重庆 · Company'],
      ['plbw', 'PLBW', 'Plumbus Works · 英伟重庆 · Company'],
      ['英伟', '英伟重庆', 'Plumbus Works · Company'],
    ] as const) {
      const [symbol, ...more] = await find(query);
      assert.deepEqual([symbol?.name, symbol?.containerName, more.length], [name, container, 0], query);
      assert.equal(symbol?.kind, vscode.SymbolKind.Class);
      assert.equal(registry.getText(symbol?.location.range), name);
    }
    assert.equal((await find('zonk'))[0]?.kind, vscode.SymbolKind.Object);
  });

  it('of the workspace are found by pinyin and by initials, which follow the name so that the editor does not filter it out', async () => {
    for (const query of ['yingweichongqing', 'ywcq', 'yingwei']) {
      const [symbol] = await find(query);
      assert.equal(symbol?.name, `英伟重庆 ${query}`);
      assert.equal(registry.getText(symbol?.location.range), '英伟重庆');
    }
  });

  it('of the workspace are empty for a query that matches no name', async () => {
    assert.deepEqual(await find('qqqqzz'), []);
  });

  it('of a registry file are its entries and sources', async () => {
    const symbols: vscode.DocumentSymbol[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      registry.uri,
    );
    const rows = symbols.map(({ name, detail, selectionRange }) => [name, detail, registry.getText(selectionRange)]);
    assert.deepEqual(rows.sort(), [
      ['Nvidia', 'nvidia · Company', 'nvidia'],
      ['Plumbus Works', 'plumbus · Company', 'plumbus'],
      ['Zonk', 'zonk · Person', 'zonk'],
      ['memo', 'A memo', 'memo'],
    ]);
    const plumbus = symbols.find(({ name }) => name === 'Plumbus Works');
    assert.match(registry.getText(plumbus?.range), /^id: plumbus[\s\S]*PLBW, Plumbus\]$/);
  });
});
