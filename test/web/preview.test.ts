import assert from 'node:assert/strict';
import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';
import { previewMarkdownIt } from '../support/preview';

const REGISTRY =
  'entities:\n  - { id: glim, schema: Company, name: { en: Glim Works, zh: 格林工厂 }, summary: Makes lamps. }\n';

interface Exports {
  extendMarkdownIt(markdownIt: MarkdownIt): MarkdownIt;
}

describe('the Markdown preview in the web extension host', () => {
  afterEach(closeAllEditors);

  after(() => deleteFile('preview'));

  // The VS Code of the tests has no Markdown extension for this host: this is the library that it uses.
  it('is extended by what activation returns, which marks mentions and has a card', async () => {
    await writeFile('preview/preview.entities.yaml', REGISTRY);
    const exported: Exports = await vscode.extensions.getExtension('dossier.dossier')?.activate();
    const markdownIt = exported.extendMarkdownIt(previewMarkdownIt());
    const { document } = await openFile('preview/note.md', '# 格林工厂\n\n**Glim Works**, [[glim|the firm]].\n');
    const html = await eventually('it is marked', () => {
      const found = markdownIt.render(document.getText(), { currentDocument: document.uri });
      return found.includes('dossier-mention') && found;
    });
    assert.match(
      html,
      /<h1><span class="dossier-mention dossier-company" data-dossier="glim" tabindex="0" [^>]*>格林工厂/,
    );
    assert.match(html, /role="tooltip" hidden><span class="dossier-line"><b>Glim Works<\/b> .*Makes lamps\./);
    assert.match(html, /<strong><span [^>]*>Glim Works<\/span><\/strong>, <span [^>]*>the firm<\/span>\.<\/p>/);
    assert.equal(markdownIt.render('Glim Works'), '<p>Glim Works</p>\n');
  });
});
