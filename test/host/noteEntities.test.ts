import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { noteRows } from '../../src/features/noteEntities/index';
import { NodeProvider } from '../../src/features/shared/rows/treeNode';
import type { Host } from '../../src/workspace/host';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';

const BUNDLED = `entities:
  - { id: quux, schema: Company, name: { en: Quuxcorp, zh: 库克斯 } }
  - { id: ada, schema: Person, name: Adalind }
`;
const OWN = `entities:
  - { id: blorb, schema: Person, name: Blorbina }
  - { id: zork, schema: Product, name: Zorkmid }
`;

describe('the rows of the entities in a note', () => {
  const engine = new Engine();
  const fixture = new IndexFixture(engine);
  let document: vscode.TextDocument;

  before(async () => {
    runToEnd(engine.setFile('bundled', 0, BUNDLED));
    runToEnd(engine.setFile('registry', 1, OWN));
    runToEnd(engine.update());
    await writeFile('2025-06-01 earlier.md', 'Quuxcorp, Adalind and Blorbina.\n');
    await writeFile('2025-08-01 later.md', 'Zorkmid.\n');
    ({ document } = await openFile(
      '2025-07-01 now.md',
      'Quuxcorp sells a Zorkmid.\nBlorbina and Zorkmid.\nAdalind.\n',
    ));
    await fixture.start();
  });

  after(async () => {
    fixture.dispose();
    await closeAllEditors();
    for (const name of ['2025-06-01 earlier.md', '2025-07-01 now.md', '2025-08-01 later.md']) await deleteFile(name);
  });

  function provider(): NodeProvider {
    const host = { snapshot: engine.snapshot, index: fixture.index } as Partial<Host> as Host;
    return new NodeProvider(() => noteRows(host, fixture.note(document)!));
  }

  async function spoken(): Promise<readonly (string | undefined)[]> {
    const rows = provider();
    return (await rows.getChildren()).map((row) => rows.getTreeItem(row).accessibilityInformation?.label);
  }

  it('are read with their count, who is mentioned for the first time, and who is yours, in the order of first mention', async () => {
    assert.deepEqual(await spoken(), [
      'Quuxcorp, 库克斯, 1 mention, Company',
      'Zorkmid, 2 mentions, mentioned for the first time, yours, Product',
      'Blorbina, 1 mention, yours, Person',
      'Adalind, 1 mention, Person',
    ]);
  });

  it('are called as the note writes them first, with the name that is shown elsewhere beside it', async () => {
    const { document: chinese } = await openFile('2025-07-02 zh.md', '库克斯，又名 Quuxcorp。[[zork]]\n');
    const host = { snapshot: engine.snapshot, index: fixture.index } as Partial<Host> as Host;
    const items = noteRows(host, fixture.note(chinese)!).map((row) => row.item());
    assert.deepEqual(
      items.map(({ label, description }) => `${label}: ${description}`),
      ['库克斯: 2 · Quuxcorp', 'Zorkmid: 1 · yours'],
    );
    await deleteFile('2025-07-02 zh.md');
  });

  it('show the count and the marks before the other name, and lead to the first mention', async () => {
    const rows = provider();
    const items = (await rows.getChildren()).map((row) => rows.getTreeItem(row));
    assert.deepEqual(
      items.map(({ description }) => description),
      ['1 · 库克斯', '2 · new · yours', '1 · yours', '1'],
    );
    const [, options] = items[1]!.command!.arguments as [vscode.Uri, vscode.TextDocumentShowOptions];
    assert.deepEqual((options.selection as vscode.Range).start, new vscode.Position(0, 17));
  });

  it('expand to the mentions, each read with its line', async () => {
    const rows = provider();
    const [, zork] = await rows.getChildren();
    const below = await rows.getChildren(zork);
    assert.deepEqual(
      below.map((row) => rows.getTreeItem(row).accessibilityInformation?.label),
      ['Quuxcorp sells a Zorkmid., line 1', 'Blorbina and Zorkmid., line 2'],
    );
  });
});
