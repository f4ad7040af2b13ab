import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { runToEnd } from '../../../../../../src/core/text/base/lazy';
import { parsePlainYaml } from '../../../../../../src/core/text/yaml/read/plainYaml';
import { readAnyItem, readItem } from '../../../../../../src/core/text/yaml/read/readItem';
import { splitRegistry } from '../../../../../../src/core/text/yaml/split/splitRegistry';

/** What the library reads, which must have no problems. */
function byLibrary(text: string): unknown {
  const { root, problems, anchors } = readAnyItem(text);
  assert.deepEqual({ problems, anchors }, { problems: [], anchors: [] }, text);
  return root;
}

const EVERYTHING = `  - id: everything
    name: { en: Acme Co., zh: "顶点, 公司", zh-Hant: [頂點, '頂點公司'] }
    weakAlias: []
    more: {}
    # A comment left of what is below it.
    summary: A text over
      several lines (with brackets [too])
      and a colon:here.
    facts: # in no order
    - date: 2025-07   # a comment
      text: "Quoted"

    -   Plain   ${''}
    links:
      - type: Ownership
        asset: other

# At the margin.
`;

/** Pieces that mean something to YAML somewhere. */
const PIECES =
  `\n|\n  |\n    |\n\n| |  |: |:|- |-|#| #|"|'|[|]|{|}|,|, |a|b: c|\n    x: y|\n      cont|\r\n|\r|\t|.|...|---|\n---\n|>|&a |*a|\\|` +
  `\u3000|\u00a0|\u0085|\u2028|\ufeff|中|\ud83d|😀|~|? |!|%|@|\`|<<: |\n# c\n|\n      # c\n|\n         # c\n| # c|=|null|{ a: b }|[c, d]|"e"|'f'`;

const edit = fc.record({
  at: fc.noBias(fc.nat(99_999)),
  cut: fc.constantFrom(0, 0, 0, 1, 2, 5),
  piece: fc.constantFrom('', ...PIECES.split('|')),
  indent: fc.constantFrom(null, null, null, null, null, null, 0, 2, 4, 6, 8),
});

function edited(text: string, edits: readonly Edit[]): string {
  let now = text;
  for (const { at, cut, piece, indent } of edits) {
    const place = Math.floor((at * now.length) / 100_000);
    now = now.slice(0, place) + piece + now.slice(place + cut);
    if (indent === null) continue;
    const line = now.lastIndexOf('\n', place) + 1;
    now = now.slice(0, line) + ' '.repeat(indent) + now.slice(line).replace(/^ +/, '');
  }
  return now;
}

interface Edit {
  /** In hundred thousandths of the text. */
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
  readonly indent: number | null;
}

describe('plainYaml', () => {
  const bundled = readdirSync('data/registry').flatMap((name) => {
    const text = readFileSync(join('data/registry', name), 'utf8');
    const { entities, sources } = runToEnd(splitRegistry(text));
    return [...entities, ...sources].map(({ start, end }) => text.slice(start, end));
  });

  it('reads nearly all of the bundled registry, and as the library does', () => {
    const plain = bundled.filter((text) => {
      const root = parsePlainYaml(text);
      if (root) assert.deepEqual(root, byLibrary(text));
      return root;
    });
    assert.ok(plain.length > 0.95 * bundled.length, `${plain.length} of ${bundled.length}`);
  });

  for (const [what, text] of [
    ['every kind of value', EVERYTHING],
    ['Windows line ends', EVERYTHING.replaceAll('\n', '\r\n')],
    ['no line end at the end', '- id: a\n  names:\n    - x\n    - y '],
    ['a map alone', 'a: b\nc:\n  d: [e]'],
    ['signs that mean nothing inside', '- a: x[1] {2} #3 "4" a:b -c, & * ! | > % @ `\n'],
  ] as const) {
    it(`reads ${what} as the library does`, () => {
      const root = parsePlainYaml(text);
      assert.ok(root);
      assert.deepEqual(root, byLibrary(text));
    });
  }

  for (const [what, text] of [
    ['an escape', '- a: "b\\n"\n'],
    ['a quote in quotes', "- a: 'it''s'\n"],
    ['an anchor', '- a: &b c\n'],
    ['an alias', '- a: *b\n'],
    ['a tag', '- a: !!int 1\n'],
    ['a block scalar', '- a: |\n    b\n'],
    ['a merge key', '- <<: { a: b }\n'],
    ['a tab', '- a:\tb\n'],
    ['a control character', '- a: b\0\n'],
    ['the same key twice', '- a: b\n  a: c\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a colon in a value', '- a: b: c\n'],
    ['a key without a value', '- a:\n  b: c\n'],
    ['a flow key without a value', '- a: { b: c, Ltd. }\n'],
    ['an open bracket', '- a: [b\n'],
    ['an open quote', '- a: "b\n  c: d\n'],
    ['a blank line in a text', '- a: b\n\n    c\n'],
    ['a line too far left', '    - a: b\n  - c: d\n'],
    ['a comment that the list above it makes part of the item', '- a:\n  - b\n  # c\n'],
    ['deep nesting', `${'- a:\n'.replace('- ', '')}${'[['.repeat(20)}`],
    ['nothing', ''],
  ] as const) {
    it(`leaves ${what} to the library`, () => assert.equal(parsePlainYaml(text), undefined));
  }

  it('takes a scalar for plain that begins with a letter or digit, and reads no other sign unlike the library', () => {
    for (let unit = 0x21; unit < 0x100; unit++) {
      const sign = String.fromCharCode(unit);
      const text = `- a: ${sign}b\n  c: ${sign}\n`;
      const root = parsePlainYaml(text);
      assert.ok(root || !/[\da-z]/i.test(sign), sign);
      if (root) assert.deepEqual(root, byLibrary(text));
    }
  });

  it('takes a key in brackets for plain that has letters and digits alone, and reads none unlike the library', () => {
    for (let unit = 0x21; unit < 0x100; unit++) {
      const sign = String.fromCharCode(unit);
      for (const key of [`b${sign}c`, `${sign}c`, sign]) {
        const text = `- a: { ${key}: d }\n`;
        const root = parsePlainYaml(text);
        assert.ok(root || !/^[a-z][\da-z]*$/i.test(key), key);
        if (root) assert.deepEqual(root, byLibrary(text));
      }
    }
  });

  it('reads every text that it takes for plain as the library does', () => {
    const seeds = [EVERYTHING, EVERYTHING.replaceAll('\n', '\r\n'), ...bundled.slice(0, 40)];
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 3 }), (seed, edits) => {
        const text = edited(seed, edits);
        const root = parsePlainYaml(text);
        if (!root) return;
        plain++;
        assert.deepEqual(root, byLibrary(text));
        const { anchors, problems } = readAnyItem(text);
        assert.deepEqual(readItem(text), { root: byLibrary(text), problems, anchors });
      }),
      { numRuns: 1500 },
    );
    assert.ok(plain > 100, `only ${plain} were plain`);
  });
});
