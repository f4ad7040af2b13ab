import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import {
  fileTarget,
  markdownLink,
  markdownText,
  webTarget,
} from '../../../../../src/core/answers/dossier/markdownText';
import { HOSTILE } from '../../../../fuzz/hostileStrings';

function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** What a reader sees of it. */
function asHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same text in all places of an export: an item, a heading, a quotation, a label, a link, a paragraph. */
function stays(text: string): void {
  const shown = asHtml(text);
  if (shown === '') return;
  const markdown = markdownText(text);
  assert.equal(html(`- ${markdown}`), `<ul>\n<li>${shown}</li>\n</ul>`, text);
  assert.equal(html(`# ${markdown}`), `<h1>${shown}</h1>`, text);
  assert.equal(html(`> ${markdown}`), `<blockquote>\n<p>${shown}</p>\n</blockquote>`, text);
  assert.equal(html(`**${markdown}**: x`), `<p><strong>${shown}</strong>: x</p>`, text);
  assert.equal(html(`[${markdown}](x.md)`), `<p><a href="x.md">${shown}</a></p>`, text);
  assert.equal(html(`${markdown}\n\nx`), `<p>${shown}</p>\n<p>x</p>`, text);
}

describe('text in an export', () => {
  for (const text of HOSTILE) it(`stays text: ${JSON.stringify(text)}`, () => stays(text));

  it('stays text, whatever it is', () => {
    const signs = fc.constantFrom(
      ...'\\`*_[]<>~|&#$-+=:/@.)(!{}%^ 1aA中\n\t"\'',
      'http://',
      'www.',
      'amp;',
      '- ',
      '```',
    );
    fc.assert(fc.property(fc.array(signs, { maxLength: 12 }), (parts) => stays(parts.join(''))));
  });

  const check = (text: string, markdown: string): void => {
    it(`${JSON.stringify(text)} is written ${markdown}`, () => assert.equal(markdownText(text), markdown));
  };
  check(
    'Sells 15% (of H20-class chips) in the U.S. for $400M.',
    'Sells 15% (of H20-class chips) in the U.S. for $400M.',
  );
  check('AT&T, C#, “R&D”: 3 < 5!', 'AT&T, C#, “R&D”: 3 \\< 5!');
  check('1. a_b & #tag', '1\\. a\\_b & \\#tag');
  check('a@b.c https://x.org www.x.org', 'a\\@b.c https\\://x.org www\\.x.org');
  check('$x$ ==y== %%z%%', '\\$x\\$ \\=\\=y\\=\\= \\%\\%z\\%\\%');
});

describe('links in an export', () => {
  it('lead to web pages of http and https only', () => {
    assert.equal(webTarget('https://example.org/a?b=1&c=2#d'), 'https://example.org/a?b=1&c=2#d');
    assert.equal(webTarget('https://example.org/a b<c>(d)\n&lt;'), 'https://example.org/a%20b%3Cc%3E%28d%29%0A\\&lt;');
    for (const url of ['javascript:alert(1)', 'command:x', 'file:///x', ' https://x', 'https://', '//x', undefined]) {
      assert.equal(webTarget(url), undefined, url);
    }
  });

  it('lead to files by their relative paths, with what is not a letter encoded', () => {
    assert.equal(fileTarget('../a b/点评：一(1)#2%.md', 7), '../a%20b/点评：一%281%29%232%25.md#L8');
    assert.equal(fileTarget('javascript:x\u202e\ud800.md'), 'javascript%3Ax%E2%80%AE%EF%BF%BD.md');
  });

  it('show the whole text', () => {
    assert.equal(html(markdownLink('a](b) [c', 'x.md')), '<p><a href="x.md">a](b) [c</a></p>');
    assert.equal(markdownLink('a*b', undefined), 'a\\*b');
  });
});
