import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TreeItem } from 'vscode';
import { plainRow, plainText, plainTreeItem } from '../../../../src/features/shared/rows/plainText';

const HOSTILE = 'Acme [Details](command:workbench.action.terminal.new) $(sync~spin) $(warning)';
/** What VS Code makes of a message (`parseLinkedText`) and of a label (`renderLabelWithIcons`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([a-z0-9-]+(?:~[a-z-]+)?\)/i;

describe('plain text for the editor', () => {
  it('has no link and no icon, and is as long as the text', () => {
    assert.match(HOSTILE, LINK);
    assert.match(HOSTILE, ICON);
    const shown = plainText(HOSTILE);
    assert.doesNotMatch(shown, LINK);
    assert.doesNotMatch(shown, ICON);
    assert.equal(shown.length, HOSTILE.length);
  });

  it('leaves other brackets alone', () => {
    for (const text of ['Alphabet (Google)', '[[id]] and (brackets)', 'US$ 5 (2024)', '$100']) {
      assert.equal(plainText(text), text);
    }
  });

  it('is used for the label, the description and the detail of a row, and keeps its other properties', () => {
    const row = plainRow({ id: 'acme', label: '$(x)', description: '$(y)', detail: '$(z)' });
    assert.deepEqual(row, { id: 'acme', label: '$（x)', description: '$（y)', detail: '$（z)' });
    assert.deepEqual(plainRow({ label: 'Acme' }), { label: 'Acme' });
  });

  it('is used for the label and the description of a row of a tree', () => {
    assert.deepEqual(plainTreeItem({ label: '$(x)', description: '$(y)' } as TreeItem), {
      label: '$（x)',
      description: '$（y)',
    });
    const marked = { label: { label: 'a $(x)', highlights: [[2, 6]] } } as TreeItem;
    assert.deepEqual(plainTreeItem(marked), { label: { label: 'a $（x)', highlights: [[2, 6]] } });
  });
});

describe('what the editor renders', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`src/${name}`, 'utf8') }));
  const filesWith = (pattern: RegExp): string[] =>
    files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it('is shown in messages, questions and the status bar by features/shared/ask/dialogs.ts only', () => {
    const calls =
      /\bshow(?:Information|Warning|Error)Message\b|\bshowQuickPick\b|\bshowInputBox\b|\bsetStatusBarMessage\b/;
    assert.deepEqual(filesWith(calls), ['features/shared/ask/dialogs.ts']);
    const { text } = files.find(({ name }) => name === 'features/shared/ask/dialogs.ts')!;
    const first = [...text.matchAll(/\.(?:show\w+Message|setStatusBarMessage)\((\w+)/g)].map(([, word]) => word);
    assert.deepEqual(new Set(first), new Set(['plainText']));
  });

  it('is plain text in every picker', () => {
    for (const { name, text } of files.filter(({ text }) => text.includes('createQuickPick'))) {
      const rows = [...text.matchAll(/\.items = ([^;]+);/g)].map(([, value]) => value!);
      assert.ok(rows.length > 0 && rows.every((value) => value.includes('plainRow')), name);
    }
  });

  it('is plain text in every tree', () => {
    for (const { name, text } of files) {
      for (const [, body] of text.matchAll(/\bgetTreeItem(?:\(|: )([\s\S]{0,200})/g)) {
        assert.match(body!, /plainTreeItem|mentionItem/, name);
      }
    }
  });

  it('is only numbers in the status bar items and above the entries', () => {
    const texts = files.flatMap(({ text }) =>
      [...text.matchAll(/\bitem\.text = `([^`]*)`/g)].map(([, value]) => value!),
    );
    const values = texts.flatMap((value) => [...value.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code!));
    assert.deepEqual(
      values.filter(
        (code) => !/^(?:count|progressWords\(host\.index\.progress\)|vscode\.l10n\.t\('[^']*'\))$/.test(code),
      ),
      [],
    );
    assert.deepEqual(filesWith(/new vscode\.CodeLens\(|extends vscode\.CodeLens/), ['features/codeLens.ts']);
    const { text } = files.find(({ name }) => name === 'features/codeLens.ts')!;
    assert.match(text, /lens\.command = \{ title: countWords\(counts\),/);
  });
});
