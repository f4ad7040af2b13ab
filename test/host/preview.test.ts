import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { redrawPreviews } from '../../src/features/preview/extendMarkdownIt';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { Random } from '../bench/random';
import { HOSTILE } from '../fuzz/hostileStrings';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, rangeOf, writeFile } from '../support/inHost';
import { numberBefore, numberedNote } from '../support/numberedNote';
import { snapshotOf } from '../support/snapshotOf';

const REGISTRY = `entities:
  - { id: glim, schema: Company, name: { en: Glim Works, zh: 格林工厂 }, alias: [Glim], summary: Makes lamps & <lights>. }
  - { id: lamp, schema: Product, name: LX9, manufacturer: glim }
  - { id: beam, schema: Company, name: { value: Beam, near: [torch] } }
  - { id: wick-a, schema: Company, name: Wickford, summary: One. }
  - { id: wick-b, schema: Person, name: Wickford, summary: Another. }
`;
const NAMES = ['Glim Works', 'Glim', '格林工厂', 'LX9', 'lx9', 'Wickford', 'glim', 'Lamp'];

const CARD = /<span class="dossier-card"[^>]*>(?:<span class="dossier-line">.*?<\/span>)*<\/span>/gs;

function render(document: vscode.TextDocument | string): Thenable<string> {
  return vscode.commands.executeCommand('markdown.api.render', document);
}

/** With VS Code's own markdown-it, once Dossier knows the names. */
async function rendered(path: string, text: string): Promise<string> {
  const { document } = await openFile(path, text);
  return eventually(`there is a mark in ${path}`, async () => {
    const html = await render(document);
    return html.includes('dossier-mention') && html;
  });
}

/** A mark without its card: its attributes and its text. */
const MARK = /<span class="dossier-mention([^>]*)>([^<]*)<\/span>/g;

/** The HTML without cards, with ⟦…⟧ around each mark. */
function marked(html: string): string {
  return html.replace(CARD, '').replace(MARK, '⟦$2⟧');
}

describe('the Markdown preview', () => {
  before(async () => {
    await writeFile('preview/preview.entities.yaml', REGISTRY);
  });

  afterEach(closeAllEditors);

  after(() => deleteFile('preview'));

  it('is extended by what activation returns', async () => {
    const extension = vscode.extensions.getExtension('dossier.dossier');
    const exported: unknown = await extension?.activate();
    assert.ok(Object.keys(exported as object).includes('extendMarkdownIt'));
  });

  it('marks what the editor marks, but nothing in links, code and alternative texts, and shows explicit mentions as text', async () => {
    const note = '# Glim\n\nThe [[lamp|lamp]] LX9, [LX9](x), `LX9`, ![LX9](y), $LX9$, [[nobody]]; *Wickford*.\n';
    const html = marked(await rendered('preview/marks.md', note));
    assert.match(html, /<h1 [^>]*id="glim"[^>]*>⟦Glim⟧<\/h1>/);
    assert.match(
      html,
      />The ⟦lamp⟧ ⟦LX9⟧, <a [^>]*>LX9<\/a>, <code>LX9<\/code>, <img [^>]*>, <span class="katex">.*<\/span>, \[\[nobody\]\]; <em>⟦Wickford⟧<\/em>\.</,
    );
  });

  it('has a card at the first mention of each entity, and short cards of all meanings of an ambiguous name', async () => {
    const html = await rendered('preview/cards.md', 'Glim, 格林工厂, LX9. Wickford. A torch by Beam.\n');
    const cards = html.match(CARD) ?? [];
    const lines = cards.map((card) =>
      card.replace(/<\/span><span class="dossier-line">/g, '\n').replace(/<[^>]*>/g, ''),
    );
    assert.deepEqual(lines, [
      'Glim Works 格林工厂 \u00A0 Company\nMakes lamps &amp; &lt;lights&gt;.\nProducts LX9',
      'LX9 \u00A0 Product\nMaker Glim Works',
      'Wickford \u00A0 Company\nOne.\nWickford \u00A0 Person\nAnother.',
      'Beam \u00A0 Company\nCounted because of “torch” in the sentence',
    ]);
    const [first, second] = html.matchAll(/<span class="dossier-mention dossier-(\w+)" ([^>]*)>/g);
    assert.deepEqual(first?.slice(1), [
      'company',
      'data-dossier="glim" tabindex="0" aria-describedby="dossier-card-1"',
    ]);
    assert.deepEqual(second?.slice(1), ['company', 'data-dossier="glim"']);
    assert.match(html, /<span class="dossier-card" id="dossier-card-1" role="tooltip" hidden>/);
    assert.match(html, /class="dossier-mention dossier-ambiguous" data-dossier="wick-a wick-b"/);
  });

  it('is plain where the setting says so, until it is changed, and for a text that is not a document', async () => {
    const { document } = await openFile('preview/setting.md', 'Glim and [[lamp]].\n');
    const isMarked = async (): Promise<boolean> => (await render(document)).includes('dossier-');
    await eventually('it is marked', isMarked);
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update('preview.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('it is plain', async () => !(await isMarked()));
      assert.match(await render(document), /Glim and \[\[lamp\]\]\./);
    } finally {
      await configuration.update('preview.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('it is marked again', isMarked);
    assert.doesNotMatch(await render('Glim'), /dossier/);
  });

  it('follows what is written, in the note and in the registry', async () => {
    const editor = await openFile('preview/writing.md', 'Glim and Newlight.\n');
    const shows = (expected: string) =>
      eventually(expected, async () => marked(await render(editor.document)).includes(expected));
    await shows('⟦Glim⟧ and Newlight.');
    await writeFile('preview/more.entities.yaml', 'entities:\n  - { id: newlight, schema: Company, name: Newlight }\n');
    await shows('⟦Glim⟧ and ⟦Newlight⟧.');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '**LX9**, '));
    await shows('<strong>⟦LX9⟧</strong>, ⟦Glim⟧ and ⟦Newlight⟧.');
    await deleteFile('preview/more.entities.yaml');
    await shows('⟦Glim⟧ and Newlight.');
  });

  it('is drawn again when the registry comes after the first drawing, before VS Code tells of the tab', async () => {
    const changed = new vscode.EventEmitter<unknown>();
    const context: { subscriptions: vscode.Disposable[] } = { subscriptions: [changed] };
    let isWanted = false;
    const ready = async (): Promise<void> => {
      isWanted = true;
    };
    const { registry } = snapshotOf(REGISTRY);
    const { event } = changed;
    const host = { context, snapshot: { registry }, ready, onDidChangeSnapshot: event, onDidChangeSettings: event };
    const drawn = redrawPreviews(host as unknown as Host, new ErrorBoundary('test', { error: assert.fail }));
    try {
      drawn();
      changed.fire(undefined);
      await eventually('the registry is wanted for another drawing', () => isWanted);
    } finally {
      vscode.Disposable.from(...context.subscriptions).dispose();
    }
  });

  it('shows hostile text of a registry as text, and nothing else', async () => {
    const ofText = (text: string, index: number): string =>
      `  - { id: evil-${index}, schema: Company, name: [Evil${index}, ${JSON.stringify(text)}], summary: ${JSON.stringify(text)}, country: ${JSON.stringify(text)}, note: ${JSON.stringify(text)}, facts: [{ date: 2025-07-01, text: ${JSON.stringify(text)} }] }\n`;
    await writeFile('preview/evil.entities.yaml', `entities:\n${HOSTILE.map(ofText).join('')}`);
    const names = HOSTILE.map((_, index) => `Evil${index}`);
    const { document } = await openFile('preview/evil.md', `${names.join(', ')}.\n`);
    const html = await eventually('all are known', async () => {
      const found = await render(document);
      return (found.match(CARD) ?? []).length === names.length && found;
    });
    // Before the paragraph, VS Code's mermaid plugin has an element.
    assert.doesNotMatch(
      html
        .slice(html.indexOf('<p'))
        .replace(
          /<\/?(?:p|span|b|i)(?: (?:class|id|role|dir|data-line|data-dossier|tabindex|aria-describedby)="[^"<>]*"| hidden)*>/g,
          '',
        ),
      /</,
    );
    assert.match(html, /&lt;img src=&quot;https:\/\/example\.org\/x\.png&quot; onerror=alert\(1\)&gt;/);
    await deleteFile('preview/evil.entities.yaml');
  });

  it('marks mentions and never others, each where it is, in 20 random notes', async () => {
    const random = new Random(7);
    const snapshot = snapshotOf(REGISTRY);
    await rendered('preview/random.md', 'Glim\n');
    let count = 0;
    for (let note = 0; note < 20; note++) {
      // Mathematics in Chinese would fill the log with warnings.
      const text = numberedNote(random, NAMES, 25).replaceAll('$', '');
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
      const html = (await render(document)).replace(CARD, '');
      // As in the editor: it evens out line ends.
      const mentions = findMentions(document.getText(), snapshot);
      for (const { 1: attributes, 2: shown, index } of html.matchAll(MARK)) {
        const number = numberBefore(html.slice(0, index).replace(/<[^>]*>/g, ''));
        if (number === undefined) continue;
        const after = document.offsetAt(rangeOf(document, `n${number} `).end);
        const start = document.getText().indexOf(shown!, after);
        const mention = mentions.find((each) => each.start === start && each.end === start + shown!.length);
        assert.ok(mention, `⟦${shown}⟧ of n${number} in ${JSON.stringify(text)}`);
        assert.ok(attributes!.includes(` data-dossier="${mention.entities.join(' ')}"`), attributes);
        count++;
      }
    }
    assert.ok(count > 60, `${count} marks`);
  }).timeout(240_000);
});
