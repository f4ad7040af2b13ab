import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  deleteRegistries,
  inWorkspace,
  isRegistered,
  isSaved,
  openFile,
  writeFile,
  writeForEditing,
} from '../support/inHost';

const OWN = `version: 1
entities:
  - id: zorvex
    schema: Company
    name: Zorvex
    country: de
`;

/** 名称,甲 / 佐维光电,芯片 */
const GB18030 = Buffer.from('c3fbb3c6 2c bcd7 0a d7f4 ceac b9e2 b5e7 2c d0be c6ac 0a'.replaceAll(' ', ''), 'hex');

describe('tables', () => {
  const { showInformationMessage, createQuickPick, showOpenDialog, showSaveDialog } = vscode.window;
  let messages: string[] = [];

  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, createQuickPick, showOpenDialog, showSaveDialog });
    await closeAllEditors();
    await deleteRegistries();
    for (const file of await vscode.workspace.findFiles('table*.csv')) await vscode.workspace.fs.delete(file);
  });

  /** Runs a command with a user who picks these rows, presses Enter in other lists, and clicks these buttons of messages. */
  async function run(
    command: string,
    rows: readonly number[],
    ...clicks: readonly (string | undefined)[]
  ): Promise<void> {
    messages = [];
    const left = [...clicks];
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string) => {
        messages.push(message);
        return /^In the table/.test(message) ? undefined : left.shift();
      },
    });
    await answering(() => vscode.commands.executeCommand(command), ...rows);
  }

  async function bytes(file: string): Promise<string> {
    return Buffer.from(await vscode.workspace.fs.readFile(inWorkspace(file))).toString('utf8');
  }

  it('become entries and changes, in one edit that can be undone', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await openFile(
      'table.csv',
      'Company,Chinese name,Ticker,Country,Parent,Share\nZorvex,佐维,ZVX,fr,,\nKestra Lamps,,KL,us,Zorvex,51%\n,,X,,,\n',
    );
    await run('dossier.importTable', [0, 0], 'Write', 'Undo');
    assert.match(messages.join('\n'), /In the table: line 4 has no name and is left out\./);
    assert.match(messages.join('\n'), /items were added to own\.entities\.yaml/);
    await isSaved('own.entities.yaml', OWN);
    await openFile('table.csv', await bytes('table.csv'));
    await run('dossier.importTable', [0, 0], 'Write');
    assert.equal(
      await bytes('own.entities.yaml'),
      `version: 1
entities:
  - id: zorvex
    schema: Company
    name: Zorvex
    country: de
    alias:
      - value: 佐维
        lang: zh
    ticker: ZVX

  - id: kestra-lamps
    schema: Company
    name: Kestra Lamps
    ticker: KL
    country: us
    links:
      - type: Ownership
        owner: zorvex
        percentage: 51
`,
    );
  });

  it('leave an entry that cannot be edited as it is, say what is in the way, and write the others', async () => {
    const { showErrorMessage } = vscode.window;
    const errors: string[] = [];
    const text = `${OWN}    alias: &names [Zorvex AG]\n    misspelling: *names\n`;
    await writeForEditing('own.entities.yaml', text);
    await eventually('the registry is read', () => isRegistered('Zorvex'));
    await openFile('table-left.csv', 'Company,Chinese name\nZorvex,佐维\nKestra Lamps,\n');
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => void errors.push(message) });
    try {
      await run('dossier.importTable', [0, 0], 'Write');
      await eventually('it says why', () => errors.length > 0);
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    const written = `${text}\n  - id: kestra-lamps\n    schema: Company\n    name: Kestra Lamps\n`;
    await eventually('the other one is written', async () => (await bytes('own.entities.yaml')) === written);
    assert.match(messages.join('\n'), /Kestra Lamps was added to own\.entities\.yaml\./);
    const why = /^Nothing was written to Zorvex \(own\.entities\.yaml\): the value in line 7 has an anchor/;
    assert.match(errors[0]!, why);
  });

  it('have rows without a kind, of which the user is asked', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await openFile('table-kinds.csv', 'Name,Kind\nOmvik,Organization\nTrell Aasen,\n');
    // The row of those that say none, whose kind is a person, and on.
    await run('dossier.importTable', [0, 3, 2, 0], 'Write');
    assert.match(await bytes('own.entities.yaml'), /schema: Organization\n {4}name: Omvik\n/);
    assert.match(await bytes('own.entities.yaml'), /schema: Person\n {4}name: Trell Aasen\n/);
  });

  it('are read in the encoding that the user picks, with the columns as the user says', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await vscode.workspace.fs.writeFile(inWorkspace('table-gb.csv'), GB18030);
    Object.assign(vscode.window, { showOpenDialog: async () => [inWorkspace('table-gb.csv')] });
    await closeAllEditors();
    // File, GB18030, the second column, its meaning, after itself and seven others, go on.
    const summary = 8;
    await run('dossier.importTable', [1, 0, 5, summary, 0], 'Write');
    assert.match(await bytes('own.entities.yaml'), /\n {4}name: \{ zh: 佐维光电 \}\n/);
    assert.match(await bytes('own.entities.yaml'), /summary: 芯片\n/);
  });

  it('that the editor shows in a wrong encoding are read from their file', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await vscode.workspace.fs.writeFile(inWorkspace('table-gb.csv'), GB18030);
    const editor = await vscode.window.showTextDocument(inWorkspace('table-gb.csv'));
    assert.ok(editor.document.getText().includes('\ufffd'));
    editor.selection = new vscode.Selection(0, 0, 2, 0);
    // The document, as its selection is not offered, and GB18030.
    await run('dossier.importTable', [0, 0, 0], 'Write');
    assert.match(await bytes('own.entities.yaml'), /\n {4}name: \{ zh: 佐维光电 \}\n/);
  });

  it('are read as the editor has them where they are not saved', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    const editor = await openFile('table-unsaved.csv', 'Name,Note\nAlto,\ufffd\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Brio,x\n'));
    await run('dossier.importTable', [0, 0], 'Write');
    assert.match(await bytes('own.entities.yaml'), /\n {4}name: Brio\n/);
    await editor.document.save();
  });

  it('that are none, or too long, get a clear message', async () => {
    // The editor keeps a document for a while after it was closed.
    await openFile('table-none.csv', 'No table.\n');
    await vscode.env.clipboard.writeText('No table.\n');
    await run('dossier.importTable', [0]);
    assert.match(messages[0]!, /This is not a table/);
    await vscode.env.clipboard.writeText(`Name,Country\n${'Firm,us\n'.repeat(20_001)}`);
    await run('dossier.importTable', [0]);
    assert.match(messages[0]!, /20,001 rows.*\*\.ftm\.jsonl/);
  });

  it('of entities are written as CSV, without remarks unless they are ticked, or copied as Markdown', async () => {
    await writeFile('own.entities.yaml', OWN.replace('country: de', 'country: de\n    note: "=1"'));
    await eventually('it is read', () => isRegistered('Zorvex'));
    await openFile('notes/export.md', 'Of Zorvex.\n');
    const { showQuickPick } = vscode.window;
    const pick = (format: number) => {
      const answers = [0, undefined, format];
      return async (items: readonly (vscode.QuickPickItem & { picked?: boolean })[]) => {
        const answer = answers.shift();
        return answer === undefined ? items.filter(({ picked }) => picked) : (await items)[answer];
      };
    };
    try {
      Object.assign(vscode.window, {
        showQuickPick: pick(0),
        showSaveDialog: async () => inWorkspace('table-out.csv'),
      });
      await vscode.commands.executeCommand('dossier.exportTable');
      assert.equal(await bytes('table-out.csv'), '\ufeffid,schema,name,country\r\nzorvex,Company,Zorvex,de\r\n');
      Object.assign(vscode.window, { showQuickPick: pick(1) });
      await vscode.commands.executeCommand('dossier.exportTable');
      assert.equal(
        await vscode.env.clipboard.readText(),
        '| id | schema | name | country |\n| --- | --- | --- | --- |\n| zorvex | Company | Zorvex | de |\n',
      );
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
    await deleteFile('notes/export.md');
  });
});
