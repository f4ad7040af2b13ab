import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, rangeOf, writeFile } from '../support/inHost';

const GOOD = `version: 1
entities:
  - id: florp
    name: Florp
  - id: gleeb
    name: Gleeb
    manufacturer: florp
`;

describe('registry problems', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openFile('problems.entities.yaml', GOOD));
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('problems.entities.yaml');
  });

  const problems = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dossier');

  async function type(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('appear at their exact place while the file is edited, and disappear when fixed', async () => {
    await type(GOOD.replace('manufacturer: florp', 'manufacturer: flarp'));
    const [found] = await eventually('a problem', () => problems().length === 1 && problems());
    assert.equal(found!.code, 'dangling-reference');
    assert.ok(found!.range.isEqual(rangeOf(document, 'flarp')), JSON.stringify(found!.range));
    assert.equal(found!.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found!.message, /No entity has the id "flarp"\. Did you mean "florp"\?/);
    await type(GOOD);
    await eventually('no problem', () => problems().length === 0);
  });

  it('refer to the other place', async () => {
    await type(`${GOOD}  - id: florp\n    name: Florp again\n`);
    const [found] = await eventually('a problem', () => problems().length === 1 && problems());
    assert.equal(found!.code, 'duplicate-id');
    assert.ok(found!.range.isEqual(rangeOf(document, 'florp', 3)));
    const [related] = found!.relatedInformation ?? [];
    assert.ok(related?.location.range.isEqual(rangeOf(document, 'florp', 1)), JSON.stringify(related));
    await type(GOOD);
    await eventually('no problem', () => problems().length === 0);
  });

  it('name the entity that has the same identifier, which it can be merged with', async () => {
    const lei = (name: string, value: string) => [`name: ${name}\n`, `name: ${name}\n    leiCode: ${value}\n`] as const;
    await type(GOOD.replace(...lei('Florp', 'HWUPKR0MPOU8FGXBT394')).replace(...lei('Gleeb', 'hwupkr0mpou8fgxbt394')));
    const [found] = await eventually('two problems', () => problems().length === 2 && problems());
    assert.equal(found!.code, 'shared-identifier');
    assert.match(found!.message, /^gleeb has the identifier HWUPKR0MPOU8FGXBT394 too/);
    assert.ok(found!.range.isEqual(rangeOf(document, 'HWUPKR0MPOU8FGXBT394')));
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      found!.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Merge with Gleeb…'));
    await type(GOOD);
    await eventually('no problem', () => problems().length === 0);
  });

  it('are shown only for their own file', async () => {
    await writeFile(
      'broken.entities.yaml',
      'entities:\n  - id: "unclosed\n    name: X\n  - id: fine\n    name: Fine\n',
    );
    const broken = await eventually('the broken file', () => {
      const all = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.endsWith('/broken.entities.yaml'));
      return all[0] && all[0][1].length > 0 && all[0];
    });
    assert.equal(broken[1][0]?.range.start.line, 1);
    assert.deepEqual(problems(), []);
    await deleteFile('broken.entities.yaml');
    await eventually('no problem of the deleted file', () => vscode.languages.getDiagnostics(broken[0]).length === 0);
  });

  it('have the right ranges in a file with mixed line endings', async () => {
    const uri = await writeFile(
      'mixed.entities.yaml',
      'entities:\r\n  - id: mixed\n    name: Mixed\r\n    manufacturer: nobody\n',
    );
    const found = await eventually('a problem', () => vscode.languages.getDiagnostics(uri)[0]);
    assert.deepEqual([found.range.start.line, found.range.start.character], [3, 18]);
    await deleteFile('mixed.entities.yaml');
  });
});
