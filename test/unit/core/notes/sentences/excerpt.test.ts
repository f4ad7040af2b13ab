import assert from 'node:assert/strict';
import { excerptOf } from '../../../../../src/core/notes/sentences/excerpt';
import { sentenceAround } from '../../../../../src/core/notes/sentences/sentenceAround';
import { blocksOf } from '../../../../../src/core/text/markdown/blocks';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { mark, unmark } from '../../../../support/marked';

/** The mention in a text with `Nvidia` in it. */
function mentionIn(text: string) {
  const start = text.indexOf('Nvidia');
  return { start, end: start + 'Nvidia'.length };
}

describe('the sentence around a mention', () => {
  /** ⟦…⟧ marks it, without white space at its ends. */
  function check(...cases: readonly string[]): void {
    for (const marked of cases) {
      it(JSON.stringify(marked), () => {
        const { text } = unmark(marked);
        const { start, end } = sentenceAround(text, blocksOf(text), lexZones(text), mentionIn(text));
        const sentence = text.slice(start, end);
        const from = start + sentence.length - sentence.trimStart().length;
        assert.equal(mark(text, [{ start: from, end: from + sentence.trim().length }]), marked);
      });
    }
  }

  check('⟦Nvidia⟧', '⟦x Nvidia⟧\n', 'One. ⟦Two Nvidia.⟧ Three.', '一。⟦二Nvidia！⟧三？', 'A; b… ⟦c Nvidia?!⟧ d');
  check('⟦Nvidia Inc. of the U.S. sells 2.5 chips.⟧ More.', '⟦It says “Nvidia sells.”⟧ So it is.', '“So.” ⟦Nvidia b.⟧');
  check('⟦a\nNvidia\nb⟧\n\nc', 'a\n\n⟦Nvidia⟧\n\nb', '⟦a\nNvidia.⟧ b\nc', 'a\n \t\n⟦Nvidia⟧');
  check('> ⟦a\n> Nvidia\n> b⟧', 'a\n> \n> ⟦Nvidia⟧\n>\nb');
  check(
    '# a\n⟦Nvidia\nb⟧\n# c',
    '# ⟦Nvidia⟧\na',
    '> ## a\n> ⟦Nvidia⟧',
    '> # ⟦Nvidia⟧\n> a',
    'a\n- ⟦Nvidia\nb⟧\n- c',
    '- a\n1. ⟦Nvidia⟧\n2) b',
    '| a | d |\n|---|---|\n| ⟦Nvidia | b⟧ |\n| c | e |',
  );
  check('---\nx: y\n---\n⟦Nvidia sells.⟧', '+++\nx = 1\n+++\n⟦Nvidia sells.⟧', 'A title\n===\n⟦Nvidia sells.⟧');
  check(
    '> [!note] ⟦Nvidia sells.⟧',
    '> [!note]\n> ⟦Nvidia sells.⟧',
    '$$\nx\n$$\n⟦Nvidia sells.⟧',
    '%%\nx\n%%\n⟦Nvidia sells.⟧',
  );
  check('⟦Nvidia sells `x. y` here.⟧ More.', 'One. ⟦Nvidia⟧  \n\nb');
  check('⟦1.5 Nvidia\n2025 a\n#b⟧', '⟦Nvidia⟧\n```\na\n```');
});

describe('the excerpt of a mention', () => {
  const shown = (text: string): string => {
    const mention = mentionIn(text);
    const zones = lexZones(text);
    const pieces = excerptOf(text, zones, sentenceAround(text, blocksOf(text), zones, mention), mention, [mention]);
    return pieces.map((piece) => (piece.mark ? `⟦${piece.text}⟧` : piece.text)).join('');
  };
  const check = (text: string, expected: string) =>
    it(JSON.stringify(text.slice(0, 60)), () => assert.equal(shown(text), expected));

  check('It is **Nvidia** that\n  [sells](x.md) `a  b`.', 'It is ⟦Nvidia⟧ that sells a b.');
  check('> a\n> Nvidia', 'a ⟦Nvidia⟧');
  check('| a | Nvidia | b |\n|---|---|---|', 'a · ⟦Nvidia⟧ · b');
  check('A &amp; B&nbsp;C &#x4e2d; Nvidia AT&amp;T', 'A & B C 中 ⟦Nvidia⟧ AT&T');
  check('Nvidia %%no%% sells<!-- no --> chips', '⟦Nvidia⟧ sells chips');
  check('a<br>Nvidia', 'a ⟦Nvidia⟧');
  check('to [[nvidia|Nvidia]] and [[h20|the chip]]', 'to ⟦Nvidia⟧ and the chip');
  check('Nvidia, see https://a.example/b_c/?d=1&amp;e .', '⟦Nvidia⟧, see https://a.example/b_c/?d=1&e .');
  check(
    '**https://a.example** and <https://b.example> name Nvidia',
    'https://a.example and https://b.example name ⟦Nvidia⟧',
  );
  check('Nvidia: ir@nvidia.example, www.nvidia.example', '⟦Nvidia⟧: ir@nvidia.example, www.nvidia.example');
  check('Nvidia https://a.example<br>b', '⟦Nvidia⟧ https://a.example b');
  check('> Nvidia https://a.example\n> b', '⟦Nvidia⟧ https://a.example b');
  check(
    '| https://a.example | Nvidia | https://b.example |\n|---|---|---|',
    'https://a.example · ⟦Nvidia⟧ · https://b.example',
  );
  check('[Nvidia](https://a.example) ![x](https://b.example/c.png) <a href="https://c.example">d</a>', '⟦Nvidia⟧ x d');
  check('Nvidia <!--\nhttps://a.example\n--> sells', '⟦Nvidia⟧ sells');
  check('英伟达 Nvidia 见 [^1]。\n\n[^1]: https://a.example', '英伟达 ⟦Nvidia⟧ 见。');
  const many = (count: number) => 'ab '.repeat(count);
  check(`${many(50)}Nvidia ${many(50).trim()}`, `${many(50)}⟦Nvidia⟧ ${many(50).trim()}`);
  check(`[x](https://a.example/${'b'.repeat(100)}) Nvidia sells`, 'x ⟦Nvidia⟧ sells');
  check(`a ${many(60)}[x](https://a.example/${'b'.repeat(150)}) Nvidia`, '… ⟦Nvidia⟧');
  check(`${many(60)}Nvidia ${many(60)}`, `… ${many(53)}⟦Nvidia⟧ ${many(53)}…`);
});
