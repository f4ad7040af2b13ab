import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { gate } from '../support/gate';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  isSaved,
  middleOf,
  openFile,
  openNaming,
  writeFile,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';

/** More than the 200 that the index reads together. */
const NOTES = 240;

const OWN = `version: 1
entities:
  - id: quorbit
    schema: Company
    name: Quorbit
    country: de # of its seat
  - id: quorbit-ltd
    schema: Organization
    name: Quorbit Ltd
    country: gb
    facts:
      - date: 2024-01-01
        text: Opens.
`;
const MERGED = `version: 1
entities:
  - id: quorbit
    schema: Company
    name: Quorbit
    country: [de, gb] # of its seat
    formerId: [quorbit-ltd]
    alias: [Quorbit Ltd]
    facts:
      - date: 2024-01-01
        text: Opens.
`;
const OTHER = `entities:\r\n  - id: zimmel\r\n    name: Zimmel\r\n    parent: quorbit-ltd\r\n    links:\r\n      - { type: Supply, customer: quorbit-ltd }\r\n`;

/** One of forty names the entity by its id; some have Windows line endings, and some begin with a byte order mark. */
function noteText(n: number): string {
  if (n % 40 > 0) return `# Note ${n}\n\nZimmel and Quorbit Ltd, quorbit-ltd, \`[[quorbit-ltd]]\`.\n`;
  const text = `---\ndossier:\n  use: { QL: quorbit-ltd }\n---\nOf [[quorbit-ltd]], [[quorbit-ltd|them]] and [[Quorbit Ltd]].\n`;
  return (n % 80 === 0 ? '\uFEFF' : '') + (n % 120 === 0 ? text.replaceAll('\n', '\r\n') : text);
}

describe('merging entities', () => {
  const files = new Map([
    ['own.entities.yaml', OWN],
    ['other.entities.yaml', OTHER],
    ...Array.from({ length: NOTES }, (_, n) => [`merge/${n}.md`, noteText(n)] as const),
  ]);

  before(async () => {
    await Promise.all([...files].map(([file, text]) => writeFile(file, text)));
    const { document } = await openNaming('merge/0.md', noteText(0), 'Quorbit Ltd');
    await eventually('all notes are indexed', async () => {
      const places: readonly vscode.Location[] = await vscode.commands.executeCommand(
        'vscode.executeReferenceProvider',
        document.uri,
        middleOf(document, 'Quorbit Ltd'),
      );
      return new Set(places.map(({ uri }) => uri.path).filter((path) => path.endsWith('.md'))).size === NOTES;
    });
  });

  after(async () => {
    await closeAllEditors();
    for (const file of ['merge', 'own.entities.yaml', 'other.entities.yaml']) await deleteFile(file);
  });

  const onDisk = async (file: string): Promise<string> =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(inWorkspace(file)));

  async function differing(expected: (text: string) => string): Promise<readonly string[]> {
    const all = [...files].filter(([file]) => file !== 'merge/0.md');
    const read = await Promise.all(all.map(([file]) => onDisk(file)));
    return all.flatMap(([file, text], index) => (read[index] === expected(text) ? [] : [file]));
  }

  it('proposes the entity at the cursor as the first, says so and lets the user take another one', async () => {
    const { document } = await openNaming('merge/0.md', noteText(0), 'Quorbit Ltd');
    const at = middleOf(document, 'Quorbit Ltd');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    const { createQuickPick } = vscode.window;
    const asked: string[] = [];
    let list: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    Object.assign(vscode.window, {
      createQuickPick() {
        list = createQuickPick.call(vscode.window);
        return list;
      },
    });
    const filled = async (title: string | undefined) => {
      const shown = await eventually('the list is filled', () => list?.title === title && !list?.busy && list);
      asked.push(`${shown.title ?? ''} ${shown.placeholder}: ${shown.items[0]?.label}`);
      return shown;
    };
    try {
      const merging = vscode.commands.executeCommand('dossier.mergeEntities');
      const first = await filled(undefined);
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      const another = await eventually('another one is chosen', () => {
        const label = first.activeItems[0]?.label;
        return label !== 'Quorbit Ltd' && label;
      });
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const second = await filled(`Merge ${another} with…`);
      assert.ok(second.items.every(({ label }) => label !== another));
      second.hide();
      await merging;
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
    assert.equal(asked[0], ' Merge which entity?: Quorbit Ltd');
  });

  const merge = () => vscode.commands.executeCommand('dossier.mergeEntities', 'quorbit', ['quorbit', 'quorbit-ltd']);

  it('changes registries and notes in one edit, leaves nothing dangling, and is undone to the byte', async () => {
    const tab = (): string | undefined =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview)?.label;
    await vscode.commands.executeCommand('dossier.openDossier', 'quorbit-ltd');
    await eventually('its page is open', () => tab() === 'Quorbit Ltd');
    const undo = gate();
    const messages = await withMessages(
      () => undo.opened.then(() => 'Undo'),
      () => answering(merge, 0),
    );
    assert.deepEqual(messages, ['Quorbit Ltd was merged into Quorbit. Changed files: 8. [Undo, Open]']);
    const present = (text: string): string =>
      text === OWN ? MERGED : text.replaceAll(/(?<=parent: |customer: |QL: |^Of \[\[|, \[\[)quorbit-ltd/gm, 'quorbit');
    assert.deepEqual(await differing(present), []);
    await eventually('the page shows the one that stays', () => tab() === 'Quorbit');
    const { document } = await openFile('merge/late.md', 'A note from elsewhere: [[quorbit-ltd]].\n');
    await eventually('F12 leads from the former id to the entry', async () => {
      const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        document.uri,
        middleOf(document, 'quorbit-ltd'),
      );
      return links.length === 1 && /own\.entities\.yaml$/.test(links[0]!.targetUri.path);
    });
    for (const file of ['own.entities.yaml', 'other.entities.yaml']) {
      assert.deepEqual(vscode.languages.getDiagnostics(inWorkspace(file)), []);
    }
    undo.open();
    await eventually('every byte is as before', async () => (await differing((text) => text)).length === 0);
    for (const file of ['own.entities.yaml', 'other.entities.yaml']) await isSaved(file, files.get(file)!);
    const open = await vscode.workspace.openTextDocument(inWorkspace('merge/0.md'));
    assert.equal(open.getText(), noteText(0).replace('\uFEFF', ''));
  });

  it('shows both sides in one list, takes what is ticked and the other one to stay, and writes nothing before Enter', async () => {
    type List = vscode.QuickPick<vscode.QuickPickItem>;
    const { createQuickPick } = vscode.window;
    const lists: List[] = [];
    const rowsOf = (list: List): readonly string[] => {
      const ticked = new Set(list.selectedItems.map(({ label }) => label));
      const rows = list.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
      return rows.map(({ label, description }) => `${ticked.has(label) ? '+' : '-'} ${label} · ${description}`);
    };
    const toggle = (list: List, label: string): void => {
      const row = list.items.find((each) => each.label === label);
      assert.ok(row, `${label} in ${rowsOf(list)}`);
      const others = list.selectedItems.filter((each) => each !== row);
      list.selectedItems = others.length < list.selectedItems.length ? others : [...others, row];
    };
    const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    Object.assign(vscode.window, { createQuickPick: () => lists[lists.push(createQuickPick.call(vscode.window)) - 1] });
    try {
      const closed = merge();
      const first = await eventually('the list is shown', () => lists[0]);
      await eventually('it has its rows', () => first.selectedItems.length > 0);
      assert.match(first.title!, /^Merge Quorbit Ltd into Quorbit/);
      assert.deepEqual(rowsOf(first).toSorted(), [
        '+ Country: Germany · of Quorbit',
        '+ Country: United Kingdom · of Quorbit Ltd',
        '+ Facts: 1 · of Quorbit Ltd',
        '+ Kind: Company · of Quorbit',
        '+ Names: Quorbit Ltd · of Quorbit Ltd',
        '+ Names: Quorbit · of Quorbit',
        '+ Quorbit stays · quorbit',
        '- Kind: Organization · of Quorbit Ltd',
        '- Quorbit Ltd stays · quorbit-ltd',
      ]);
      await eventually('the list is closed', async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return closed.then(() => true);
      });
      assert.equal(await onDisk('own.entities.yaml'), OWN);

      const messages = withMessages(undefined, merge);
      const second = await eventually('the list is shown again', () => lists[1]);
      await eventually('it has its rows', () => second.selectedItems.length > 0);
      toggle(second, 'Quorbit Ltd stays');
      await eventually('one of the two stays', () => rowsOf(second).includes('- Quorbit stays · quorbit'));
      const third = await eventually('the list comes back with the sides changed', async () => {
        if (lists.length === 2) await accept();
        return lists[2];
      });
      await eventually('it has its rows', () => third.selectedItems.length > 0);
      assert.match(third.title!, /^Merge Quorbit into Quorbit Ltd/);
      toggle(third, 'Country: Germany');
      await eventually('it is unticked', () => rowsOf(third).includes('- Country: Germany · of Quorbit'));
      toggle(third, 'Kind: Company');
      await eventually('of two kinds one stays', () => rowsOf(third).includes('- Kind: Organization · of Quorbit Ltd'));
      await accept();
      assert.match((await messages)[0]!, /^Quorbit was merged into Quorbit Ltd\. /);
      const expected = ['id: quorbit-ltd', 'schema: Company', 'name: Quorbit Ltd', 'country: gb'];
      const own = await onDisk('own.entities.yaml');
      for (const line of [...expected, 'formerId: [quorbit]', 'alias: [Quorbit]']) assert.ok(own.includes(line), own);
    } finally {
      Object.assign(vscode.window, { createQuickPick });
      await writeForEditing('own.entities.yaml', OWN);
    }
  });

  it('is refused where a registry has an error, and nothing is written', async () => {
    const { showErrorMessage } = vscode.window;
    const errors: string[] = [];
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => void errors.push(message) });
    const broken = OWN.replace('Opens.', '"Opens.');
    await writeForEditing('own.entities.yaml', broken);
    try {
      await eventually('it says why', async () => {
        await answering(merge, 0);
        return errors.length > 0;
      });
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.match(errors[0]!, /^Nothing was written to own\.entities\.yaml: there is a YAML error in line \d+\./);
    assert.equal(await onDisk('own.entities.yaml'), broken);
  });
});
