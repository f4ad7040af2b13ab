import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { escapeMarkdown, shorten } from '../../../../../src/features/shared/card/escapeMarkdown';

function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

function textOf(markdown: string): string {
  const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html(`x${markdown}x`)
    .replace(/^<p>x/, '')
    .replace(/x<\/p>$/, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => references[name] ?? '');
}

describe('escapeMarkdown', () => {
  const hostile = [
    '# Nvidia',
    '[x](command:dossier.openEntry)',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:x">',
    'https://example.com and www.example.com and a@example.com',
    '**bold** _em_ `code` ~~gone~~',
    '$(zap) \\$(zap)',
    '&lt;b&gt; &#91;',
    '1. one',
    '- [ ] task',
    '| a | b |\n|---|---|\n| c | d |',
    '[^1]: note',
    '    code',
    '```js',
    'a\\',
    'trailing  \nbreak',
    '<!-- comment -->',
    'setext\n===',
  ];
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} as it is`, () => {
      assert.equal(textOf(escapeMarkdown(text)), text.replace(/\s+/gu, ' ').trim());
      assert.match(html(escapeMarkdown(text)), /^<p>[^<]*<\/p>$/);
      assert.doesNotMatch(escapeMarkdown(text), /\$\(|\n/);
    });
  }

  it('shows any text as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'[]()<>!*_`~#-+=|:&;\\$./@\n\t "\'0123'),
      fc.constantFrom('http://', 'www.', 'a@b.cc', '&amp;', '$(x)', '](', '<b>', '- ', '1. '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (text) => {
        // NUL is U+FFFD to CommonMark, and control characters are not text.
        const plain = text
          .replace(/\p{Cc}/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim();
        assert.equal(textOf(escapeMarkdown(plain)), plain);
      }),
      { seed: 20250726, numRuns: 300 },
    );
  });
});

describe('shorten', () => {
  const cases: readonly [string, number, string][] = [
    ['short', 10, 'short'],
    ['Designs the accelerators', 15, 'Designs the…'],
    ['Designs, the accelerators', 10, 'Designs…'],
    ['全球AI加速芯片的主要设计商', 8, '全球AI加速芯…'],
    ['😀😀😀', 4, '😀…'],
    ['“Designs the accelerators”', 15, '“Designs the…”'],
    ['“全球加速芯片的主要设计商”', 8, '“全球加速芯…”'],
  ];
  for (const [text, length, expected] of cases) {
    it(`cuts ${text} at ${length}`, () => {
      assert.equal(shorten(text, length), expected);
      assert.ok(shorten(text, length).length <= length);
    });
  }
});
