/** Makes a text of about `units` UTF-16 units. */
type Make = (units: number) => string;

function repeat(unit: string, before = '', after = ''): Make {
  return (units) => before + unit.repeat(Math.ceil(units / unit.length)) + after;
}

/** `step(0) + step(1) + …`. */
function growing(step: (index: number) => string): Make {
  return (units) => {
    let text = '';
    for (let index = 0; text.length < units; index++) text += step(index);
    return text;
  };
}

function both(first: Make, second: Make): Make {
  return (units) => first(units / 2) + second(units / 2);
}

/** Texts that have made some Markdown parser take quadratic time or exhaust its stack. */
export const HOSTILE: Readonly<Record<string, Make>> = {
  'open brackets': repeat('['),
  'nested brackets': both(repeat('['), repeat(']')),
  'nested brackets and a definition': both(repeat('['), repeat(']', '', '\n\n[a]: b')),
  'open images around links': both(repeat('!['), repeat('[a](b)')),
  'links in open links': repeat('[[a](b)'),
  'open links': repeat('[a](b'),
  'open links in angles': repeat('[a](<b'),
  'open titles': repeat('[a](b "'),
  'open titles in parentheses': repeat('[a](b ('),
  'open parentheses': repeat('(', '[a]('),
  'nested destinations': repeat('[a](a(b(c'),
  'long destinations': repeat(`[a](((${'x'.repeat(500)}`),
  'open labels': repeat('[a][b'),
  definitions: repeat('[a]: b\n'),
  'definitions with open titles': repeat('[a]: b "c\n'),
  shortcuts: repeat('[a] ', '', '\n\n[a]: b'),
  footnotes: repeat('[^a]: '),
  'open footnotes': repeat('[^a'),
  'backticks of all lengths': growing((index) => `a${'`'.repeat(index + 1)}`),
  'backticks of two lengths': repeat('`a``'),
  'emphasis of two kinds': repeat('*_'),
  'opening runs, then closing ones': both(repeat('_a '), repeat('a* ')),
  'runs of several lengths': both(repeat('***a **b '), repeat('c*** d* ')),
  'runs inside words': both(repeat('a**b'), repeat('c* ')),
  'strikethrough of two lengths': both(repeat('~a ~~b '), repeat('a~ ')),
  'one long run': repeat('_', '', 'a'),
  'tildes before a star': repeat('~', '', '*a'),
  'open comments': repeat('a <!-- '),
  'open comments in paragraphs': repeat('a <!-- \n\n'),
  'open comments in quotes and out': repeat('> a\n> <!--\n\nb <!--\n\n'),
  'open instructions': repeat('a <? '),
  'open CDATA': repeat('a<![CDATA['),
  'open declarations': repeat('a <!A '),
  'open attributes': repeat('<a b="'),
  'open attributes in paragraphs': repeat('a <a b="c\n\n'),
  'many attributes': repeat(' b', 'a <a'),
  'open code elements': repeat('a <code>'),
  'HTML block of open tags': repeat('<a ', '<div>'),
  'HTML block of ampersands': repeat('&', '<div>\n'),
  'open autolinks': repeat('<a@b.'),
  'underscores before www': repeat('_www.'),
  'dots in a domain': repeat('.', 'www.a', 'x'),
  'punctuation in a path': repeat('&a;', 'www.a/', 'x'),
  'brackets in a path': repeat(']', 'www.a/', 'x'),
  'parentheses in a path': both(repeat('(', 'www.a.b/'), repeat(')')),
  'at signs': repeat('a@'),
  'e-mail names': repeat('a.', '', '@'),
  'e-mail hosts': repeat(' @a.a.a'),
  backslashes: repeat('\\'),
  spaces: repeat(' ', 'a', 'b'),
  'spaces at line ends': repeat(`a${' '.repeat(500)}\n`),
  tabs: repeat('\t'),
  'line feeds': repeat('\n'),
  'carriage returns': repeat('\r'),
  quotes: repeat('>'),
  'ever deeper quotes': growing((index) => `${'> '.repeat(index + 1)}a\n`),
  'lines in quotes': repeat('> a\n'),
  'lazy lines': repeat('b\n', '> a\n'),
  'items in one line': repeat('- ', '', 'x'),
  'items and quotes in one line': repeat('> - ', '', 'a'),
  'ever deeper lists': growing((index) => `${'  '.repeat(index)}- a\n`),
  'empty items': repeat('-\n\n'),
  'almost a thematic break': repeat('*', '', 'x'),
  'setext headings': repeat('a\n=\n'),
  'closing sequences of a heading': repeat(' #', '# a', ' b'),
  'hashes in a heading': repeat('#', '# ', 'x'),
  'almost closing fences': repeat('``\n', '```\n'),
  'a table of many cells': (units) => `${repeat('|a')(units / 2)}|\n${repeat('|-')(units / 2)}|\n|b|\n`,
  'a table of many rows': repeat('|x|y|\n', '|a|b|\n|-|-|\n'),
  'almost tables': repeat('|-\n'),
  'almost front matter': repeat('-- \n', '---\n'),
  'lone surrogates': repeat('\ud800*'),
  nulls: repeat('\0'),
};
