import { lexZones } from '../../src/core/markdown/zones';
import { explicitLinks } from '../../src/core/mentions/explicitLinks';

/** Signs inside a line, and what begins one. */
const INLINE = [
  ...[
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '](x)',
    '](<x y> "t")',
    '![',
    '[[',
    ']]',
    '|',
    '[[x\\|y]]',
    '![[',
    '[^1]',
  ],
  ...[
    '<a b="c">',
    '</a>',
    '<pre>',
    '</pre>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<x@y.z>',
    '<ftp:x>',
    '&amp;',
    '&#1234;',
    '&x',
    '\\',
    '\\\n',
  ],
  ...[
    '$',
    '$$',
    '%%',
    '==',
    'https://x.y/z',
    'www.x.y.',
    'https://x.y/(z)',
    'x@y.z',
    '\n',
    '  \n',
    '\n\n',
    '^',
    ' ',
    'é',
    '中',
  ],
];
const BLOCKS = [
  ...[
    '',
    '    ',
    '  ',
    '\t',
    '> ',
    '>',
    '- ',
    '-',
    '1. ',
    '12) ',
    '# ',
    '####### ',
    '- [x] ',
    '```',
    '~~~ x',
    '````',
    '***',
    '---',
  ],
  ...[
    '===',
    '| ',
    '| - | - |',
    '|-',
    '[x]: y',
    '[^1]: ',
    '[x]',
    '<div>',
    '</div>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '$$',
    '%%',
    '+++',
    '\\',
  ],
];

/** What is prose (p) and what is code (c) where two signs meet, in a line and at the beginnings of lines. */
export function markdownZones(): string {
  const texts = [
    ...INLINE.flatMap((one) => INLINE.map((two) => `a${one}b ${two}c`)),
    ...INLINE.map((one) => `${one}a${one}b${one}${one} ${one}`),
    ...BLOCKS.flatMap((one) => BLOCKS.map((two) => `${one}a\n${two}b\n\nc`)),
    ...BLOCKS.flatMap((one) =>
      ['    ', '> ', '- ', '  '].map(
        (two) => `${two}${one}a | b\n${two}${one}--- | :-:\n${two}${one}x | y | z\n\n${one}d\n`,
      ),
    ),
  ];
  const lines = texts.map((text) => {
    const { prose, code, frontMatter } = lexZones(text);
    const signs = Array.from({ length: text.length }, () => '.');
    for (let at = 0; at < prose.length; at += 2) signs.fill('p', prose[at], prose[at + 1]);
    for (let at = 0; at < code.length; at += 2) signs.fill('c', code[at], code[at + 1]);
    const links = explicitLinks(text, code).map(
      ({ start, end, target, embedded, shownStart }) =>
        ` ${start}-${end} ${embedded ? '!' : ''}${target} ${shownStart}`,
    );
    return `${JSON.stringify(text)} ${signs.join('')} ${prose.length}${frontMatter ? ' front matter' : ''}${links.join('')}`;
  });
  return `${lines.join('\n')}\n`;
}
