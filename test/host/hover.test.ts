import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, middleOf, openFile, rangeOf, writeFile } from '../support/inHost';

const HOSTILE = '**b** [x](command:workbench.action.quit) <img src=x> https://evil.example $(zap)';

const REGISTRY = `version: 1
sources:
  gazette:
    title: The Zorb Gazette
    publisher: Gazette
    date: 2025-07-26
  call:
    title: Call with Zed
    note: calls/hover-call.md
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
    alias: [Zorblax Industries, ZBX]
    previousName: [{ value: Old Zed, endDate: 2020 }]
    summary: { en: Makes qwips., zh: 制造奎普。 }
    country: de
    note: Ask Zed first.
    facts:
      - { date: 2025-04, text: Stops., source: gazette, at: p. 4 }
      - { date: 2025-07-15, text: Resumes., source: gazette, at: p. 2 }
      - { date: 2025-08-01, text: Closes., source: call }
  - id: qwip
    schema: Product
    name: Qwip
    manufacturer: zorblax
  - id: other-qwip
    schema: Person
    name: Qwip
    summary: A person of that name.
  - id: hostilia
    schema: Company
    name: "Hostilia ${HOSTILE}"
    alias: [Hostilia]
    summary: '${HOSTILE}'
    manufacturer: zorblax
  - id: victimia
    schema: Product
    name: Victimia
    manufacturer: hostilia
  - id: lampia
    schema: Company
    name: { value: Lampia, near: [lantern] }
  - id: play
    schema: Organization
    name: { value: Playnet, beside: [ransomware] }
  - id: blot
    schema: Company
    name: Blotworks
    links:
      - { type: Supply, supplier: zorblax, product: qwip, percentage: 40 }
`;

const NOTE = `---
title: Zorblax
date: 2025-07-31
---
The firm Zorblax paints. 佐布拉Qwip芯片, [[zorblax|the painter]], \`Zorblax\`.

Hostilia and Victimia. A second Zorblax. This is Huawei.

A lantern of Lampia.

Playnet hit us. The ransomware Playnet spread.

Das ist nicht Victimias Dock, und es wird auch nicht verkauft.
`;

describe('hover', () => {
  let note: vscode.TextDocument;
  let registry: vscode.TextDocument;

  before(async () => {
    await writeFile('hover.entities.yaml', REGISTRY);
    note = (await openFile('hover.md', NOTE)).document;
    registry = await vscode.workspace.openTextDocument(
      note.uri.with({ path: `${note.uri.path.slice(0, -2)}entities.yaml` }),
    );
    await eventually('the registry is read', async () => (await cards('Victimia')).length > 0);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('hover.entities.yaml');
    await deleteFile('hover.md');
  });

  async function hovers(position: vscode.Position, document: vscode.TextDocument): Promise<vscode.Hover[]> {
    const found: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    // Other extensions may have hovers too: ours always has actions, or the icon of a source.
    return found.filter(({ contents }) =>
      contents.some((content) => /dossier\.|\$\(book\)/.test((content as vscode.MarkdownString).value)),
    );
  }

  async function cards(text: string, occurrence = 1, document = note): Promise<readonly vscode.MarkdownString[]> {
    const found = await hovers(middleOf(document, text, occurrence), document);
    assert.ok(found.length <= 1, 'one hover');
    return (found[0]?.contents ?? []).map((content) => content as vscode.MarkdownString);
  }

  async function cardText(text: string, occurrence = 1, document = note): Promise<string> {
    return (await cards(text, occurrence, document)).map(({ value }) => value.replaceAll('\\', '')).join('\n');
  }

  it('shows the remark of the user, relations, and the last facts before the date of the note', async () => {
    const text = await cardText('Zorblax', 2);
    assert.match(text, /\n▌ \*Ask Zed first\.\*/);
    assert.match(text, /^\*\*Zorblax\*\* 佐布拉 . \$\(briefcase\).Company/u);
    assert.match(text, /Makes qwips\./);
    assert.match(text, /\*\*Country\*\* Germany · \*\*Also\*\* ZBX · \*\*Formerly \(until 2020\)\*\* Old Zed/);
    assert.match(text, /\*\*Products\*\* \[Qwip\]/);
    assert.match(text, /\n2025-07-15 Resumes\. \*Gazette, p\. 2\* +\n2025-04 Stops\. \*Gazette, p\. 4\*/);
    assert.match(text, /\n\[Dossier \(2 more\)\]\(command:dossier\.openDossier/);
    assert.doesNotMatch(text, /Closes/);
    // Notes of other tests may still be in the index.
    await eventually('the count', async () => /Mentions \(4\)/.test(await cardText('Zorblax', 2)));
    assert.match(text, /\[Open Entry\]\(command:dossier\.openEntry\?%5B%22zorblax%22%5D "hover\.entities\.yaml:13"\)/);
  });

  it('covers exactly the name', async () => {
    for (const [name, occurrence] of [
      ['Zorblax', 2],
      ['佐布拉', 1],
      ['the painter', 1],
    ] as const) {
      const [hover] = await hovers(middleOf(note, name, occurrence), note);
      assert.ok(hover?.range?.isEqual(rangeOf(note, name, occurrence)), `${name}: ${JSON.stringify(hover?.range)}`);
    }
  });

  it('covers a German name without the ending that follows it', async () => {
    const [hover] = await hovers(middleOf(note, 'Victimias'), note);
    const { start, end } = rangeOf(note, 'Victimias');
    assert.ok(hover?.range?.isEqual(new vscode.Range(start, end.translate(0, -1))), JSON.stringify(hover?.range));
    assert.match(await cardText('Victimias'), /^\*\*Victimia\*\*/);
  });

  it('says because of which word a name counts that is also an ordinary word', async () => {
    assert.match(await cardText('Lampia'), /Counted because of “lantern” in the sentence/);
  });

  it('says which word is beside a name that needs one at each place, and shows nothing at a place without one', async () => {
    assert.deepEqual(await cards('Playnet', 1), []);
    assert.match(await cardText('Playnet', 2), /Counted because of “ransomware” beside it/);
  });

  it('shows all meanings of an ambiguous name', async () => {
    const text = await cardText('Qwip');
    assert.match(text, /\$\(package\).Product[\s\S]*\$\(person\).Person[\s\S]*A person of that name\./);
  });

  it('shows nothing in front matter, in code and next to names', async () => {
    assert.deepEqual(await cards('Zorblax', 1), []);
    assert.deepEqual(await cards('Zorblax', 3), []);
    assert.deepEqual(await cards('firm'), []);
  });

  it('links a related entity by its id', async () => {
    const text = await cardText('Victimia');
    assert.match(text, /\*\*Maker\*\* \[Hostilia .*\]\(command:dossier\.openDossier\?%5B%22hostilia%22%5D /);
  });

  it('links both entries of an entity that extends a bundled one, and opens the own one at its id', async () => {
    const other = 'entities:\n  - id: huawei\n    alias: [the phone firm]\n';
    assert.match(await cardText('Huawei'), /[\u2003\n]Registry as of 27 January 2026\b/);
    await writeFile('hover-own.entities.yaml', other);
    await eventually('both entries', async () => /\[Built-in entry\]/.test(await cardText('Huawei')));
    assert.match(await cardText('Huawei'), /[\u2003\n]Built-in registry as of 27 January 2026\b/);
    const [, command, argument] = /\[Built-in entry\]\(command:(dossier\.openEntry)\?(\S+) /.exec(
      await cardText('Huawei'),
    )!;
    const opened = async (...args: readonly unknown[]): Promise<string> => {
      await vscode.commands.executeCommand('dossier.openEntry', ...args);
      const { document, selection } = vscode.window.activeTextEditor!;
      return `${document.uri.path.split('/').at(-1)} ${document.getText(selection)}`;
    };
    assert.equal(command, 'dossier.openEntry');
    assert.equal(await opened(...JSON.parse(decodeURIComponent(argument!))), 'companies-china.entities.yaml Huawei');
    assert.equal(await opened('huawei'), 'hover-own.entities.yaml huawei');
    await vscode.window.showTextDocument(note);
    await deleteFile('hover-own.entities.yaml');
  });

  it('is in the language of the setting, or of the sentence, and in the other one after a click', async () => {
    const title = async (name: string): Promise<string> =>
      (await cardText(name, name === 'Zorblax' ? 2 : 1)).slice(0, 13);
    const configuration = vscode.workspace.getConfiguration('dossier');
    const set = (value: string | undefined) =>
      configuration.update('cardLanguage', value, vscode.ConfigurationTarget.Global);
    try {
      assert.equal(await title('佐布拉'), '**Zorblax** 佐');
      await set('zh-cn');
      assert.equal(await title('Zorblax'), '**佐布拉** Zorbl');
      await set('note');
      assert.equal(await title('Zorblax'), '**Zorblax** 佐');
      assert.equal(await title('佐布拉'), '**佐布拉** Zorbl');
      await vscode.commands.executeCommand('dossier.switchCardLanguage');
      assert.equal(await title('佐布拉'), '**Zorblax** 佐');
      const place = rangeOf(note, '佐布拉').start;
      assert.ok(vscode.window.activeTextEditor?.selection.active.isEqual(place));
      await vscode.commands.executeCommand('dossier.switchCardLanguage');
      assert.equal(await title('佐布拉'), '**佐布拉** Zorbl');
      await title('Zorblax');
      assert.equal(await title('佐布拉'), '**佐布拉** Zorbl');
    } finally {
      await set(undefined);
    }
  });

  it('trusts no text of the registry, and only our own commands', async () => {
    for (const name of ['Hostilia', 'Victimia']) {
      const contents = await cards(name);
      assert.ok(contents.length >= 2);
      for (const { value, isTrusted, supportHtml } of contents) {
        assert.ok(!supportHtml);
        if (!isTrusted) assert.doesNotMatch(value, /command:/);
        else {
          assert.deepEqual(isTrusted, {
            enabledCommands: [
              'dossier.openDossier',
              'dossier.openEntry',
              'dossier.findMentions',
              'dossier.openSource',
              'dossier.switchCardLanguage',
              'dossier.addFact',
              'dossier.myNote',
            ],
          });
        }
      }
    }
  });

  it('shows mark-up in the registry as plain text', async () => {
    for (const name of ['Hostilia', 'Victimia']) {
      const contents = await cards(name);
      assert.ok(contents.some(({ value }) => value.includes('\\*\\*b\\*\\*')));
      for (const { value } of contents) {
        assert.doesNotMatch(value, /(?<!\\)\]\(command:workbench/);
        assert.doesNotMatch(value, /(?<!\\)<|https:|\$\(zap/);
      }
    }
  });

  it('shows the same card for ids, names and references in a registry', async () => {
    for (const [text, occurrence] of [
      ['zorblax', 1],
      ['Zorblax', 1],
      ['佐布拉', 1],
      ['zorblax', 2],
    ] as const) {
      assert.match(await cardText(text, occurrence, registry), /^\*\*Zorblax\*\* 佐布拉/, `${text} ${occurrence}`);
    }
    const [hover] = await hovers(middleOf(registry, 'manufacturer: zorblax'), registry);
    assert.equal(hover, undefined);
  });

  it('shows what is supplied, by whom and how much of it', async () => {
    const text = await cardText('Blotworks', 1, registry);
    assert.match(text, /\*\*Suppliers\*\* \[Zorblax\]\(command:.*\) \(Qwip, 40%\)/);
  });

  it('shows a source where a fact cites it', async () => {
    const text = await cardText('gazette', 2, registry);
    assert.match(text, /\*\*The Zorb Gazette\*\*[\s\S]*Gazette · 2025-07-26/);
  });

  it('follows edits of the registry', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(registry.uri, rangeOf(registry, 'Makes qwips.'), 'Makes nothing.');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the new summary', async () => /Makes nothing\./.test(await cardText('Zorblax', 2)));
    await vscode.window.showTextDocument(registry);
    await vscode.commands.executeCommand('undo');
    await eventually('the old summary', async () => /Makes qwips\./.test(await cardText('Zorblax', 2)));
  });
});
