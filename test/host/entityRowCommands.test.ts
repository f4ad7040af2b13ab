import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - { id: flibber, schema: Company, name: { en: Flibbertech, zh: 弗利伯 }, summary: Makes *flibbers*. }
  - { id: gibbet, schema: Person, name: { en: Gibbet Wrex, zh: 吉贝特 } }
`;

describe('commands on the rows of entities', () => {
  const rows = [{ entity: 'flibber' }, { entity: 'gibbet' }];

  before(async () => {
    await writeFile('rows.entities.yaml', REGISTRY);
    await eventually('the registry is read', async () => {
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('dossier.copyName', rows[1]);
      return (await vscode.env.clipboard.readText()) !== '';
    });
  });

  after(async () => {
    await closeAllEditors();
    for (const name of ['rows.entities.yaml', 'rows.md', 'rows.zh.md', 'rows.last.md', 'rows.json'])
      await deleteFile(name);
  });

  async function copied(command: string, ...parameters: readonly unknown[]): Promise<string> {
    await vscode.commands.executeCommand(command, ...parameters);
    return vscode.env.clipboard.readText();
  }

  it('copy the names, one a line', async () => {
    assert.equal(await copied('dossier.copyName', rows[0]), 'Flibbertech');
    assert.equal(await copied('dossier.copyName', rows[0], rows), 'Flibbertech\nGibbet Wrex');
  });

  it('copy one entity as a line of Markdown, and several as a list', async () => {
    const first = '**Flibbertech** (弗利伯), Company: Makes \\*flibbers\\*.';
    assert.equal(await copied('dossier.copyEntity', rows[0], []), first);
    assert.equal(await copied('dossier.copyEntity', rows[0], rows), `- ${first}\n- **Gibbet Wrex** (吉贝特), Person`);
  });

  it('insert the names at the cursor of the note, in the language of the sentence', async () => {
    const { document } = await openFile('rows.md', '');
    await vscode.commands.executeCommand('dossier.insertEntity', rows[0], rows);
    assert.equal(document.getText(), 'Flibbertech, Gibbet Wrex');
    const chinese = await openFile('rows.zh.md', '今天我们讨论了的新产品。\n');
    chinese.selection = new vscode.Selection(0, 7, 0, 7);
    await vscode.commands.executeCommand('dossier.insertEntity', rows[0], rows);
    assert.equal(chinese.document.getText(), '今天我们讨论了弗利伯、吉贝特的新产品。\n');
  });

  it('insert into the last note while something else is active', async () => {
    const note = await openFile('rows.last.md', '');
    await openFile('rows.json', '{}');
    await vscode.commands.executeCommand('dossier.insertEntity', rows[0]);
    assert.equal(note.document.getText(), 'Flibbertech');
  });

  it('do nothing for what is not an entity', async () => {
    await vscode.env.clipboard.writeText('as before');
    for (const row of [undefined, 42, { entity: 'nobody' }, { entity: 42 }]) {
      assert.equal(await copied('dossier.copyName', row), 'as before');
    }
  });
});
