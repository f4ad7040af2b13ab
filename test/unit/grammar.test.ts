import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule {
  readonly match: string;
  readonly captures: Readonly<Record<string, { readonly name: string }>>;
}

const grammar = JSON.parse(readFileSync('syntaxes/mention.tmLanguage.json', 'utf8'));
const rules: readonly Rule[] = grammar.patterns.map(
  ({ include }: { include: string }) => grammar.repository[include.slice(1)],
);

/** What the grammar takes apart, as the first rule that matches anywhere does: `target` or `target|shown`. */
function mentions(text: string): readonly string[] {
  for (const { match, captures } of rules) {
    const found = [...text.matchAll(new RegExp(match, 'gd'))];
    if (found.length === 0) continue;
    return found.map((groups) => {
      const named = Object.entries(captures).filter(([, { name }]) => /title|reference/.test(name));
      return named.map(([group]) => groups[Number(group)]).join('|');
    });
  }
  return [];
}

describe('the grammar of explicit mentions', () => {
  const check = (text: string, ...expected: readonly string[]) =>
    it(text, () => assert.deepEqual(mentions(text), expected));

  check('see [[Nvidia]].', 'Nvidia');
  check('[[nvidia|the chip maker]]', 'nvidia|the chip maker');
  check('| [[nvidia\\|chips]] |', 'nvidia|chips');
  check('[[nvidia#history]]', 'nvidia#history');
  check('[[英伟达]]和[[H20]]', '英伟达', 'H20');
  check('![[nvidia]]');
  check('\\[[nvidia]]');
  check('[[]]');
  check('[nvidia] [a](b)');
  check('[[one\ntwo]]');

  it('stays out of code, the front matter and addresses', () => {
    for (const scope of ['markup.fenced_code', 'markup.raw', 'markup.inline.raw', 'meta.embedded', 'comment']) {
      assert.ok(grammar.injectionSelector.includes(` -${scope}`), scope);
    }
  });
});
