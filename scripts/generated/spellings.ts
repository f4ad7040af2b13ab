import { findMentions } from '../../src/core/mentions/findMentions';
import { snapshotOfLayers } from '../../test/support/digests';

/** Names of every kind, with their entries where they say more than a name. */
const NAMES: Readonly<Record<string, string>> = {
  Acme: 'name: Acme',
  'Acme Foo': 'name: Acme Foo',
  ACME: 'name: Bcde, alias: ACME',
  'Z-9 Max': 'name: Z-9 Max',
  H20: 'name: H20',
  AI: 'name: Cdef, alias: { value: AI, case: exact }',
  one: 'name: Defg, alias: { value: one, case: ignore }',
  'AT&T': 'name: AT&T',
  "L'Oréal": 'name: "L\'Oréal"',
  '.NET': 'name: .NET',
  'C++': 'name: C++',
  Øre: 'name: Øre',
  Straße: 'name: Straße',
  'U.S.': 'name: U.S.',
  阿克姆: 'name: 阿克姆',
  龙门: 'name: 龙门',
  阿克Foo: 'name: 阿克Foo',
  アクメ: 'name: アクメ',
  현대: 'name: 현대',
  '2M': 'name: 2M',
  Wing: 'name: Efgh, weakAlias: Wing',
  'New York': 'name: Fghi, alias: { value: New York, notIn: [New York Times] }',
};

/** Other ways of writing a name. */
const WRITTEN: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  small: (name) => name.toLowerCase(),
  capitals: (name) => name.toUpperCase(),
  capitalised: (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
  decomposed: (name) => name.normalize('NFD'),
  wide: (name) => name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  traditional: (name) => name.replace('龙门', '龍門'),
  'with two blanks': (name) => name.replace(/ |(?<=.)(?=.$)/, '  '),
  'over two lines': (name) => name.replace(/ |(?<=[阿克])(?=.$)/, '\n'),
  'in a quote': (name) => `> ${name.replace(' ', '\n> ')}`,
  'over a paragraph': (name) => name.replace(' ', '\n\n'),
  'with a hyphen': (name) => name.replace(' ', '-'),
  'with another hyphen': (name) => name.replace('-', '\u2011'),
  'with curly signs': (name) => name.replace("'", '’'),
  'in emphasis': (name) => `*${name}*`,
  'half in emphasis': (name) => `*${name.slice(0, 1)}*${name.slice(1)}`,
};

const BEFORE = [
  'x',
  'X',
  '5',
  '-',
  '.',
  '4.',
  '$',
  '@',
  '/',
  '_',
  "'",
  '8x',
  '中',
  'ア',
  '한',
  '\u0301',
  '《',
  '《在',
  '（',
  '[',
  '`',
  '\n',
  'a.b/',
  '\u{20000}',
  'Wing Efgh ',
];
const AFTER = [
  'x',
  's',
  'S',
  "'s",
  '’s',
  's5',
  '5',
  '-x',
  '.',
  '.5',
  '.com',
  '.COM',
  ' Times',
  '$',
  '/x',
  '_x',
  '中',
  'ア',
  '한',
  '\u0301',
  '》',
  '》在',
  '）',
  ']',
  '`',
  '\n',
  ' 340',
  '\u{20000}',
  ' Efgh',
];

/** Which of many spellings of names are mentions, alone and beside other signs, so that a change of it is seen. */
export function spellings(): string {
  const entries = Object.values(NAMES).map((names, index) => `  - { id: e${index}, ${names} }\n`);
  const snapshot = snapshotOfLayers(`entities:\n${entries.join('')}`);
  const sign = (text: string, from: number, written: string, id: string): string => {
    const found = findMentions(text, snapshot).filter(({ start, end }) => start < from + written.length && end > from);
    if (found.length === 0) return '.';
    const [{ start, end, entities }] = found as [(typeof found)[0]];
    const isWhole = start === from && end === from + written.length && entities.includes(id);
    return isWhole && found.length === 1 ? '+' : start === from && entities.includes(id) ? '<' : '~';
  };
  const lines = Object.keys(NAMES).flatMap((name, index) =>
    Object.entries(WRITTEN).flatMap(([how, write]) => {
      const written = write(name);
      if (written === name && how !== 'as it is') return [];
      const id = `e${index}`;
      const before = BEFORE.map((each) => sign(each + written, each.length, written, id));
      const after = AFTER.map((each) => sign(written + each, 0, written, id));
      return `${name} ${how}: ${sign(written, 0, written, id)} ${before.join('')} ${after.join('')}`;
    }),
  );
  return `${lines.join('\n')}\n`;
}
