import { strict as assert } from 'node:assert';
import type { Ranges } from '../../../../../src/core/text/markdown/nonProse';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { mark, unmark } from '../../../../support/marked';

function spans(ranges: Ranges): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let index = 0; index < ranges.length; index += 2) found.push({ start: ranges[index]!, end: ranges[index + 1]! });
  return found;
}

/** ⟦…⟧ marks every range, exactly. */
function check(zone: 'prose' | 'code', section: string, cases: readonly string[]): void {
  describe(`${zone}: ${section}`, () => {
    for (const marked of cases) {
      it(JSON.stringify(marked), () => {
        const { text } = unmark(marked);
        assert.equal(mark(text, spans(lexZones(text)[zone])), marked);
      });
    }
  });
}

check('prose', 'tabs, which go on to the next fourth column', [
  '- \t⟦a⟧',
  '> \t⟦a⟧',
  ' >\t ⟦a⟧',
  '- \t⟦aa⟧',
  '1.\t⟦a⟧',
  '-\t  a',
]);

check('prose', 'paragraphs and line breaks', [
  '⟦the London\nFramework⟧\n',
  '⟦the London\r\nFramework⟧\r\n',
  '⟦the London\rFramework⟧\r',
  '⟦the London \n  Framework⟧',
  '⟦the London⟧  \n⟦Framework⟧',
  '⟦the London⟧   \r\n⟦Framework⟧',
  '⟦the London⟧\\\n⟦Framework⟧',
  '⟦the London \t\nFramework⟧',
  '⟦a⟧\n\n⟦b⟧',
  '⟦a\n    b⟧',
  '',
  ' \n\t\n',
  '\uFEFF⟦a⟧',
  '⟦a\0b⟧',
  '⟦a\ud800b⟧',
  '⟦costs $400 million⟧',
]);
check('prose', 'headings', [
  '# ⟦Nvidia⟧',
  '#  ⟦Nvidia # and⟧ ##  ',
  '⟦#Nvidia⟧',
  '⟦####### Nvidia⟧',
  '⟦Nvidia⟧\n===\n⟦H20⟧',
  '⟦Nvidia\nH20⟧\n---',
  '#\n⟦a⟧',
]);
check('prose', 'what is indented by three spaces, and by four', [
  '    code\n   ⟦text⟧',
  '⟦a⟧\n\n    ⟦中文段落，英伟达公司发布。\n    第二行⟧',
  '⟦甲⟧\n\n    调用 f(中文中文中文)\n\n⟦乙⟧',
  '⟦甲⟧\n\n    x 中 y z\n\n⟦乙⟧',
  '⟦a⟧ | ⟦b⟧\n-|-\n   ⟦c⟧ | ⟦d⟧',
  '⟦a⟧ | ⟦b⟧\n-|-\n    c | d',
  '```\na\n   ```\n⟦b⟧',
  '```\na\n    ```\nb',
  '# ⟦a⟧\n   # ⟦b⟧\n    # c',
  '⟦a⟧\n   ===\n⟦b\n    ===⟧',
]);
check('prose', 'quotes', [
  '> ⟦the London\n⟧> ⟦Framework⟧',
  '> ⟦the London\r\n⟧>   ⟦Framework⟧\r\n',
  '> ⟦the London\nFramework⟧',
  '>> ⟦a\n⟧> ⟦b\nc⟧\n\n⟦d⟧',
  '> ⟦a⟧  \n> ⟦b⟧',
  '> ⟦a⟧\\\n>\t⟦b⟧',
  '- > ⟦a\n⟧  > ⟦b⟧',
  '> ⟦a ⟧`b\n> c`⟦ d⟧',
  '> # ⟦a⟧\n> ⟦b⟧',
  '⟦a⟧\n\n> [b]: c\n> ⟦d⟧',
]);
check('prose', 'lists', [
  '- ⟦a\n  b⟧\n- ⟦c⟧',
  '1. ⟦a⟧\n   - ⟦b⟧\n\n     ⟦c⟧\n\n⟦d⟧',
  '⟦a\n2. b⟧',
  '⟦a⟧\n1. ⟦b⟧',
  '-\n\n  ⟦a⟧',
  '-\t⟦a⟧\n\n\t⟦b⟧',
  '- [ ]⟦ a⟧\n- [x]⟦ b⟧\n- ⟦[y] c⟧',
  '- - ⟦a⟧\n  * * *\n- - -',
  '⟦a⟧\n> 2. ⟦b⟧',
]);
check('prose', 'emphasis', [
  '*⟦a⟧*⟦ ⟧**⟦b⟧**⟦ ⟧_⟦c⟧_⟦ ⟧~~⟦d⟧~~',
  '**⟦a****b⟧**⟦c⟧',
  '⟦snake_case_name⟧',
  '⟦nvidia_ and _nvidia h20_x⟧',
  '_⟦nvidia_h20⟧_',
  '**⟦中⟧**⟦文⟧',
  '⟦2 * 3 * 4⟧',
  '⟦x ~~~a⟧',
  '***⟦a⟧**⟦ b⟧*',
  '⟦中⟧**~~⟦旧⟧~~**⟦新⟧',
  '⟦a*"b"*c⟧',
  '⟦*a⟧\n\n⟦b*⟧',
]);
check('prose', 'escapes and character references', [
  '\\⟦*a⟧\\⟦*⟧',
  '⟦a\\b⟧',
  '⟦AT⟧&amp;⟦T⟧',
  '⟦AT&T ⟧&#38;⟦ ⟧&#x26;⟦ b⟧',
  '⟦a & b; R&D;⟧',
  '⟦Ernst&Young; KPMG, AT&Ts; x, &Amp; y⟧',
  '⟦D⟧&apos;⟦Or ⟧&Eacute;⟦toile⟧',
  '\\⟦[a](b)⟧',
]);
check('prose', 'code', [
  '⟦a ⟧`H20`⟦ b⟧',
  '⟦a ⟧``H20 ` x``⟦ b⟧',
  '⟦a `H20⟧',
  '⟦a⟧\n\n    H20\n\n⟦b⟧',
  '```js H20\nH20\n```\n⟦b⟧',
  '~~~\nH20\n```',
  '⟦`` a` b⟧',
]);
check('code', 'blocks and spans', [
  'a ⟦`H20`⟧ b ⟦``c``⟧',
  '⟦```js\nH20\n```⟧\nb',
  'a\n\n    ⟦H20\n\n    x⟧\n\nb',
  '> ⟦```\n> H20\n> ```⟧\n> b',
  'a <code>⟦H20 `x`⟧</code> b <kbd>c</kbd>',
  '<pre>⟦a\n\nb⟧</pre> c',
  '<div>\na <CODE>⟦b⟧</Code> c\n</div>',
  'a <code>⟦b⟧',
  '⟦---\na: b\n---⟧\nc',
]);
check('prose', 'links and images', [
  '[⟦H20⟧](https://x.com/H20 "H20")⟦ a⟧',
  '![⟦H20⟧](H20.png)',
  '[⟦H20⟧]\n\n[h20]: /x "Nvidia"',
  '[⟦chip⟧][H20]⟦ and ⟧[⟦H20⟧][]\n\n[ h20 ]: <x>',
  '⟦[chip][undefined]⟧',
  '⟦[a ⟧[⟦b⟧](c)⟦](d)⟧',
  '![⟦a ⟧[⟦b⟧](c)](d)',
  '[⟦a⟧](<b c> (d))',
  '⟦[a](b c)⟧',
  '⟦[[Nvidia]] [[nvidia|the chip maker]]⟧',
  '[⟦a ⟧*⟦b⟧*](c)⟦*⟧',
  '> [⟦a⟧](b\n> "c\n> d")⟦ e⟧',
  '[a]: b\n[c]: d "e\nf"\n⟦g⟧',
  '⟦a\n[b]: c⟧',
]);
check('prose', 'autolinks', [
  '⟦a ⟧<https://nvidia.com>⟦ b ⟧<a@nvidia.com>⟦ c⟧',
  '⟦a ⟧<ex:\0>⟦ b <ex:\x01>⟧',
  '⟦see ⟧https://nvidia.com/H20?x=(1)⟦, ⟧www.nvidia.com⟦. b⟧',
  '⟦见⟧https://nvidia.com/H20⟦，a；（⟧https://nvidia.com⟦）b。⟧https://nvidia.com/英伟达',
  '⟦见⟧https://nvidia.com/佐々木〆〇⟦。b ⟧www.nvidia.com/々a⟦》b⟧',
  '⟦mail ⟧info@nvidia.com⟦.⟧',
  '⟦(⟧www.a.b/c_(d)⟦)⟧',
  'www.a.b/)c(d⟦)⟧',
  '⟦a@b wwww.a.b http:/a.b https://⟧',
  '[⟦www.a.b⟧](c)',
]);
check('prose', 'footnotes', [
  '⟦a⟧[^nvidia]⟦ b⟧\n\n[^nvidia]: ⟦c⟧\n\n    ⟦d⟧\n\n⟦e⟧',
  '⟦a[^nvidia]⟧',
  '[^1]: ⟦a\nb⟧',
  '⟦!⟧[^1]\n\n[^1]: ⟦a⟧',
  '⟦a [^ b] c [^⟧',
  '⟦a ⟧![⟦^1⟧](b.png)⟦ c⟧[^1]\n\n[^1]: ⟦d⟧',
]);
check('prose', 'tables', [
  '| ⟦a⟧ | ⟦b⟧ |\n| --- | :-: |\n| ⟦c⟧ | *⟦d⟧* |\n⟦e⟧\n\n⟦f⟧',
  '⟦x⟧\n⟦a⟧ | ⟦b⟧\n--|--\n⟦c⟧\\⟦|d⟧ | `e\\|f`',
  '⟦a | b⟧\n---',
  '⟦a | b\n|-|⟧',
  '> ⟦a⟧ | ⟦b⟧\n> -|-',
]);
check('prose', 'HTML', [
  '⟦a ⟧<b class="H20">⟦Nvidia⟧</b>⟦ b⟧',
  '⟦a ⟧<!-- H20 -->⟦ b⟧',
  '⟦a ⟧<code>H20 *b*</code>⟦ c⟧',
  '⟦a ⟧<script>H20</script>⟦ c⟧',
  '⟦a <3 b > c⟧',
  '<div title="a > b">⟦\nNvidia ⟧<b>⟦H20⟧</b>⟦\n⟧</div>\n\n⟦a⟧',
  '<!-- H20\n\nH20 -->⟦ a⟧\n⟦b⟧',
  '<pre>\nH20\n\nH20\n</pre>\n⟦a⟧',
  '<style>\nH20\n</style>',
  '<?php H20 ?>\n⟦a⟧',
  '<div\nH20\n\n⟦a⟧',
  '> <div>⟦a\n⟧> ⟦b⟧</div>',
  '<div>⟦AT⟧&amp;⟦T⟧</div>',
  '⟦a ⟧<a href=http://x.com/H20>⟦b⟧</a>',
]);
check('prose', 'front matter', [
  '---\ntitle: H20\n---\n⟦a⟧',
  '---\r\ntitle: H20\r\n...\r\n⟦a⟧',
  '+++\ntitle = "H20"\n+++\n\n⟦a⟧',
  '\uFEFF---\ntitle: H20\n---\n⟦a⟧',
  '---\n⟦a⟧\n\n⟦b⟧',
  ' ---\n⟦a⟧\n---',
]);

describe('lexZones', () => {
  it('gives the text between the fences of the front matter', () => {
    const text = '---\ndossier: { ignore: [Apple] }\n---\nApple';
    const { start, end } = lexZones(text).frontMatter!;
    assert.equal(text.slice(start, end), 'dossier: { ignore: [Apple] }\n');
    assert.equal(lexZones('a\n---\nb\n---').frontMatter, undefined);
  });
});
check('prose', 'mathematics', [
  '⟦so ⟧$E = mc^2$⟦ holds, costs $400 million or $500, US$3 and 5$⟧',
  '⟦a ⟧$x$⟦, (⟧$y$⟦) and 约⟧$z$⟦，$$ alone⟧',
  '⟦a $x$y⟧',
  `⟦a ⟧$${'x'.repeat(118)}$⟦ b⟧`,
  `⟦a $${'x'.repeat(119)}$ b⟧`,
  '⟦sold at $20 apiece, which is more than last year by a third and less than the next by a fifth, with the machines still to be paid for, at the best performance/$ of all⟧',
  '⟦a ⟧\\⟦$x$ b⟧',
  '⟦a ⟧$x \\$ y$⟦ b⟧',
  '⟦a ⟧$$H20$$⟦ b⟧',
  '⟦a⟧\n$$\nH20\n\nNvidia\n$$\n⟦b⟧',
  '$$H20$$\n⟦b⟧',
  '⟦$$ and $$$ b⟧',
  '> $$\n> H20\n\n⟦b⟧',
  '- $$ H20\n  H20 $$\n- ⟦b⟧',
  '# ⟦a ⟧$H20$',
]);
check('prose', 'comments of Obsidian', [
  '⟦a ⟧%%H20%%⟦ b, 100%⟧',
  '⟦a ⟧%%H20\nNvidia%%⟦ b⟧',
  '%%\nH20\n\nNvidia\n%%\n⟦b⟧',
  '%% H20\n[[Nvidia]] %%\n⟦b⟧',
  '%%H20%%⟦ b⟧',
  '⟦a %% b⟧',
  '⟦a⟧\n%%\nH20\n%%\n⟦b⟧',
]);
check('code', 'mathematics and comments', ['a ⟦$H20$⟧, ⟦%%H20%%⟧', '⟦$$\nH20\n$$⟧\nb', '⟦%%\nH20\n%%⟧\nb']);

describe('zones of some blocks', () => {
  it('have what is in those blocks, and are asked for each in the order of the text', () => {
    const text = '# One `1`\n\n> two `2`\n> three\n\n- four `4`\n';
    const asked: string[] = [];
    const zones = lexZones(text, (start, end) => {
      asked.push(text.slice(start, end));
      return text.startsWith('two', start);
    });
    assert.deepEqual(asked, ['One `1`', 'two `2`\n> three', 'four `4`']);
    assert.equal(mark(text, spans(zones.prose)), '# One `1`\n\n> ⟦two ⟧`2`⟦\n⟧> ⟦three⟧\n\n- four `4`\n');
    assert.equal(mark(text, spans(zones.code)), '# One `1`\n\n> two ⟦`2`⟧\n> three\n\n- four `4`\n');
  });
});
