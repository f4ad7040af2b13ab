import assert from 'node:assert/strict';
import { markedPreview, previewMarkdownIt } from '../../../../support/preview';
import { snapshotOf } from '../../../../support/snapshotOf';

const SNAPSHOT = snapshotOf(`entities:
  - { id: nvidia, schema: Company, name: { en: Nvidia, zh: 英伟达 } }
  - { id: h20, schema: Product, name: H20, manufacturer: nvidia }
  - { id: framework, schema: Agreement, name: London Framework }
  - { id: att, schema: Company, name: AT&T, alias: [Who's Who] }
  - { id: mercury-a, schema: Company, name: Mercury }
  - { id: mercury-b, schema: Company, name: Mercury }
`);

/** By what it shows: a note, and the HTML of its preview. */
const CASES: Readonly<Record<string, readonly (readonly [note: string, html: string])[]>> = {
  'paragraphs, glued to Han or not': [
    ['Nvidia sells the H20.', '<p>⟦=Nvidia⟧ sells the ⟦=H20⟧.</p>'],
    ['英伟达H20芯片，H200 不算', '<p>⟦=英伟达⟧⟦=H20⟧芯片，H200 不算</p>'],
  ],
  'the order of the text, with the first one of each entity and of each ambiguous name known': [
    ['Nvidia, 英伟达, Nvidia', '<p>⟦=Nvidia⟧, ⟦英伟达⟧, ⟦Nvidia⟧</p>'],
    ['Mercury and Mercury', '<p>⟦=Mercury⟧ and ⟦Mercury⟧</p>'],
    ['[Nvidia](x) is Nvidia', '<p><a href="x">Nvidia</a> is ⟦=Nvidia⟧</p>'],
  ],
  'headings, lists, tasks and quotes': [
    ['# Nvidia #\n\nH20\n===', '<h1>⟦=Nvidia⟧</h1>\n<h1>⟦=H20⟧</h1>'],
    ['- Nvidia\n  1. H20', '<ul>\n<li>⟦=Nvidia⟧\n<ol>\n<li>⟦=H20⟧</li>\n</ol>\n</li>\n</ul>'],
    ['- [x] Nvidia', '<ul>\n<li>[x] ⟦=Nvidia⟧</li>\n</ul>'],
    ['> Nvidia\n> H20', '<blockquote>\n<p>⟦=Nvidia⟧\n⟦=H20⟧</p>\n</blockquote>'],
  ],
  'tables, with an escaped bar': [
    [
      '| a | Nvidia |\n| - | - |\n| [[h20\\|the chip]] | x |\n| Nvidia | H20 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>⟦=Nvidia⟧</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>⟦=the chip⟧</td>\n' +
        '<td>x</td>\n</tr>\n<tr>\n<td>⟦Nvidia⟧</td>\n<td>⟦H20⟧</td>\n</tr>\n</tbody>\n</table>',
    ],
  ],
  'names over a soft line break, in pieces': [
    ['the London\nFramework', '<p>the ⟦=London⟧\n⟦Framework⟧</p>'],
    ['Nvidia  \nH20', '<p>⟦=Nvidia⟧<br>\n⟦=H20⟧</p>'],
    ['> the London\n> Framework', '<blockquote>\n<p>the ⟦=London⟧\n⟦Framework⟧</p>\n</blockquote>'],
  ],
  'names beside escapes, references, emphasis and code': [
    ['\\*Nvidia\\* &amp; H20 &copy;', '<p>*⟦=Nvidia⟧* &amp; ⟦=H20⟧ ©</p>'],
    ['**Nvidia** and *H20*', '<p><strong>⟦=Nvidia⟧</strong> and <em>⟦=H20⟧</em></p>'],
    ['`H20` H20', '<p><code>H20</code> ⟦=H20⟧</p>'],
    ['AT&T', '<p>⟦=AT&amp;T⟧</p>'],
  ],
  'prose beside links, images, code and mathematics, and not in those': [
    [
      '[H20](x) ![H20](y) <a href="z">H20</a> <code>H20</code> H20',
      '<p><a href="x">H20</a> <img src="y" alt="H20"> <a href="z">H20</a> <code>H20</code> ⟦=H20⟧</p>',
    ],
    ['<https://a.b/H20> H20', '<p><a href="https://a.b/H20">https://a.b/H20</a> ⟦=H20⟧</p>'],
    ['https://a.b/%E4%BD%A0 H20', '<p><a href="https://a.b/%E4%BD%A0">https://a.b/你</a> ⟦=H20⟧</p>'],
    ['https://a.b/c，H20 H20', '<p><a href="https://a.b/c%EF%BC%8CH20">https://a.b/c，H20</a> ⟦=H20⟧</p>'],
    ['www.example.org/H20 is H20', '<p>www.example.org/H20 is ⟦=H20⟧</p>'],
    ['$H20$ and H20', '<p>$H20$ and ⟦=H20⟧</p>'],
    ['%% H20 %% and H20', '<p>%% H20 %% and ⟦=H20⟧</p>'],
    ['    H20\n\n```\nH20\n```', '<pre><code>H20\n</code></pre>\n<pre><code>H20\n</code></pre>'],
  ],
  'notes with footnotes, which the preview shows as they are written': [
    [
      'Nvidia[^1] sells **H20**[^2].\n\n[^1]: The Nvidia page\n[^2]: H20 too',
      '<p>⟦=Nvidia⟧[^1] sells <strong>⟦=H20⟧</strong>[^2].</p>\n<p>[^1]: The ⟦Nvidia⟧ page\n[^2]: ⟦H20⟧ too</p>',
    ],
  ],
  'explicit mentions as their text, and others as they are written': [
    ['[[nvidia]] and [[nvidia|the chip maker]]', '<p>⟦=nvidia⟧ and ⟦the chip maker⟧</p>'],
    ['[[ Nvidia # x ]], [[nowhere|H20]], ![[nvidia]]', '<p>⟦=Nvidia⟧, [[nowhere|⟦=H20⟧]], ![[nvidia]]</p>'],
    ['[[nvidia|the *chip* maker]]', '<p>[[nvidia|the <em>chip</em> maker]]</p>'],
    ['[[nvidia|the `chip`]]', '<p>[[nvidia|the <code>chip</code>]]</p>'],
    ['[a [[nvidia]]](x)', '<p><a href="x">a [[nvidia]]</a></p>'],
    ['[nvidia]: x\n\n[[nvidia]]', '<p>[<a href="x">nvidia</a>]</p>'],
  ],
  'notes with other line ends, and characters that are replaced': [
    ['H20\r\n\r\nH20\rH20\0', '<p>⟦=H20⟧</p>\n<p>⟦H20⟧\n⟦H20⟧\uFFFD</p>'],
  ],
};

describe('the marks of the preview', () => {
  for (const [what, cases] of Object.entries(CASES)) {
    it(`are in ${what}`, () => {
      for (const [note, html] of cases) assert.equal(markedPreview(note, SNAPSHOT), html, note);
    });
  }

  it('are there where typographic signs replace others, but not in a name that has such a sign', () => {
    const html = markedPreview('"Nvidia" -- Who\'s Who... H20', SNAPSHOT, previewMarkdownIt({ typographer: true }));
    assert.equal(html, '<p>“⟦=Nvidia⟧” – Who’s Who… ⟦=H20⟧</p>');
  });

  it('are there where addresses are not links', () => {
    const html = markedPreview('https://a.b/H20, a@h20.b: H20', SNAPSHOT, previewMarkdownIt({ linkify: false }));
    assert.equal(html, '<p>https://a.b/H20, a@h20.b: ⟦=H20⟧</p>');
  });

  it('leave a block plain whose letters the preview shows otherwise, and mark the next one', () => {
    const markdownIt = previewMarkdownIt();
    markdownIt.core.ruler.push('other', ({ tokens }) => {
      for (const { children } of tokens)
        for (const token of children ?? []) token.content = token.content.replace('x', 'y');
    });
    assert.equal(markedPreview('x H20\n\nH20', SNAPSHOT, markdownIt), '<p>y H20</p>\n<p>⟦=H20⟧</p>');
  });

  it('leave a block plain of which the preview shows more than the note has', () => {
    const markdownIt = previewMarkdownIt();
    markdownIt.core.ruler.push('more', ({ tokens }) => {
      for (const { children } of tokens)
        for (const token of children ?? []) token.content = token.content.replace('too', 'too and more');
    });
    assert.equal(markedPreview('H20 too\n\nH20', SNAPSHOT, markdownIt), '<p>H20 too and more</p>\n<p>⟦=H20⟧</p>');
  });

  it('leave a note plain whose tokens are of another text', () => {
    const markdownIt = previewMarkdownIt();
    const { parse } = markdownIt;
    markdownIt.parse = (text, env) => parse.call(markdownIt, `Nvidia\n\n${text}`, env);
    assert.equal(markedPreview('H20\n\nEnd', SNAPSHOT, markdownIt), '<p>Nvidia</p>\n<p>H20</p>\n<p>End</p>');
  });
});
