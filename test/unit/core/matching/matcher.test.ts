import assert from 'node:assert/strict';
import { hitsOf, matcherOf, type TestName } from '../../../support/names';

/** ⟦…⟧ marks what leftmost, longest hits must be. */
function check(names: readonly TestName[], marked: string): void {
  it(marked, () => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    let free = 0;
    let out = '';
    for (const [start, end] of hitsOf(matcherOf(names), text)) {
      if (start < free) continue;
      out += `${text.slice(free, start)}⟦${text.slice(start, end)}⟧`;
      free = end;
    }
    assert.equal(out + text.slice(free), marked);
  });
}

describe('Matcher: boundaries', () => {
  check(['H20'], 'H200, H20A, MH20, H_20, ⟦H20⟧, ⟦H20⟧-based, pre-⟦H20⟧/x');
  check(['AI'], 'OpenAI与⟦AI⟧芯片');
  check(['Газпром'], 'Газпромбанк и ⟦Газпром⟧');
  check(['英伟达', 'H20'], '⟦英伟达⟧⟦H20⟧芯片');
  check(['삼성전자'], '⟦삼성전자⟧는 신삼성전자');
  check(['LG'], '⟦LG⟧는 한국LG');
  check(['インド', 'トヨタ'], 'インドネシアと⟦インド⟧、⟦トヨタ⟧は');
  check(['US'], 'US$400 and ⟦US⟧-China; A$ and US€');
  check([{ value: '3M', case: 'ignore' }, '360'], '$3M but ⟦3M⟧; 1,360 and 360.5 and ⟦360⟧, ⟦360⟧.');
  check(['360'], 'No.⟦360⟧, p.⟦360⟧ and a,⟦360⟧');
  check(['GPT-4'], 'GPT-4.5 and ⟦GPT-4⟧.');
  check(['Nvidia'], '⟦Nvidia⟧’s, ⟦Nvidia⟧-designed, xNvidia, Nvidiax, (⟦Nvidia⟧)');
  check(['.NET', 'C++', 'Yahoo!', 'AT&T'], '⟦.NET⟧ and ⟦C++⟧, ⟦Yahoo!⟧, ⟦AT&T⟧');
  check(['𠮷野家'], '⟦𠮷野家⟧的𠮷野');
  check(['café'], '⟦cafe\u0301⟧ ⟦CAFÉ⟧ caf\u00e9\u0301');
  check(['cafe'], 'cafe\u0301 ⟦cafe⟧');
  check(['현대상선', '임기택'], `${'⟦현대상선⟧은 신현대상선, ⟦임기택⟧이'.normalize('NFD')}`);
  check(['ไทย'], 'ประเทศ⟦ไทย⟧');
  check(['インド'], 'マインド、⟦インド⟧');
  check(['𝐀b'], '⟦𝐀b⟧ 𝐁𝐀b 𝐀b𝐁');
  check(['AB'], '𠮷⟦AB⟧𠮷, 𝐀AB, AB𝐀, 😀⟦AB⟧😀, \u{2ffff}⟦AB⟧\u{30000}');
  check(['AB', '中'], '\u{20000}⟦AB⟧\u{20000}⟦中⟧\u{2a6df}, AB\u0301 x');
  check(['英'], '英\u{e0100}、英\u{e01ef}、⟦英⟧');
  check(['A1'], 'A1\u{e0100}, ⟦A1⟧\u{e01f0}');
  check(['H20', 'Apple', '360'], '8x⟦H20⟧, 1234x⟦H20⟧, 12345xH20, xH20, a8xH20, 8xApple, 8x360, 8XH20');
});

describe('Matcher: names that differ in punctuation only', () => {
  const longer = (count: number) => Array.from({ length: count }, (_, k) => `A${'-'.repeat(k + 2)}B`);
  check([...longer(63), 'A-B'], '⟦A-B⟧, ⟦A--B⟧');
  // The longest first: what is never reached costs no time either.
  check([...longer(64), 'A-B'], 'A-B, ⟦A--B⟧');
});

describe('Matcher: case', () => {
  check(['Apple'], 'an apple; ⟦Apple⟧; ⟦APPLE⟧; aPPLE; AppLe');
  check(['US', 'EDA'], 'tell us, ⟦US⟧, Us; ⟦EDA⟧, eda');
  check(['NVIDIA'], '⟦NVIDIA⟧ ⟦Nvidia⟧ nvidia NVidia');
  check(['ByteDance', 'rare earth'], '⟦bytedance⟧ ⟦BYTEDANCE⟧ ⟦Rare Earth⟧');
  check(["Moody's", 'Wal-mart'], "⟦Moody's⟧, ⟦MOODY’S⟧, moody's; ⟦WAL-MART⟧, wal-mart");
  // A sign beyond ASCII has no capital of its own.
  check(['Ankara·dan'], '⟦ANKARA·DAN⟧, ankara·dan');
  check([{ value: 'Nvidia', case: 'ignore' }], '⟦nvidia⟧ ⟦ＮＶＩＤＩＡ⟧ ⟦nVIDIA⟧');
  check([{ value: 'London Framework', case: 'exact' }], '⟦London  Framework⟧ london framework');
  check([{ value: '昆仑P800', case: 'exact' }], '⟦昆仑 P800⟧ 昆仑p800');
});

describe('Matcher: plural', () => {
  check(['H20', 'GPU', 'Apple'], 'ten ⟦H20⟧s, ⟦GPU⟧s, GPUS, H20ss');
  // Whether a name may have these endings is for the language of the text to say.
  check(['Apple', 'Bundestag', 'Rat der EU'], '⟦Apple⟧s, ⟦Bundestag⟧es, ⟦Rat der EU⟧s, Appless, Applesauce, apples');
  check(['昆仑P800'], '⟦昆仑P800⟧s');
  check(['the big fast new GPU'], '⟦the big fast new GPU⟧s');
  // Beyond the first words of a text, few words are taken for plurals at all.
  check(['H20', 'GPU'], 'with ten of the new ⟦H20⟧s, ⟦GPU⟧s, ⟦ＧＰＵ⟧ｓ, ⟦ＧＰＵ⟧s, ⟦H20⟧ｓ and GPUsｓ');
});

describe('Matcher: spelling', () => {
  check(
    ['London Framework'],
    'the ⟦London\nFramework⟧, ⟦London \u3000Framework⟧, London\n\nFramework, LondonFramework',
  );
  check(
    ['London Framework'],
    'the ⟦London\r\nFramework⟧, ⟦London\rFramework⟧, London\r\n\r\nFramework, London\n\rFramework',
  );
  const blanks = (count: number): string => ' '.repeat(count);
  check(['London Framework'], `⟦London${blanks(256)}Framework⟧, London${blanks(257)}Framework`);
  check(['昆仑P800'], `⟦昆仑${blanks(256)}P800⟧, 昆仑${blanks(257)}P800`);
  check(['昆仑P800'], '⟦昆仑 P800⟧ ⟦昆仑P800⟧ 昆 仑P800');
  check(['昆仑 P800'], '⟦昆仑 P800⟧ ⟦昆仑P800⟧');
  check(['霍华德·卢特尼克'], '⟦霍华德•卢特尼克⟧ ⟦霍华德・卢特尼克⟧');
  check(["McDonald's", 'T-Head'], '⟦McDonald’s⟧ ⟦T‑Head⟧ ⟦t–head⟧ t—head');
});

describe('Matcher: longest', () => {
  check(['北京', '北京大学'], '⟦北京大学⟧和⟦北京⟧');
  check(['稀土', '稀土磁铁'], '⟦稀土⟧和⟦稀土磁铁⟧');
  check(['New York', 'New York Times', 'York'], '⟦New York Times⟧, ⟦New York⟧ Time, ⟦York⟧');
});

describe('Matcher: names that begin alike', () => {
  const many = Array.from({ length: 500 }, (_, k) => `Bank of the Great City number ${k}`);
  check(
    [...many, 'Bank of the Great City'],
    'x ⟦Bank of the Great City number 17⟧, ⟦Bank of the Great City⟧ number 1700',
  );
  const tall = Array.from({ length: 60 }, (_, k) => Array.from({ length: k + 3 }, () => 'a b').join(' '));
  check(tall, `⟦${tall[59]}⟧ c ⟦${tall[3]}⟧`);
  const gaps = Array.from({ length: 40 }, (_, k) => `a b c${'-'.repeat(k)}d GPU`);
  check(gaps, `⟦${gaps[7]}⟧s ⟦${gaps[0]}⟧`);
});

describe('Matcher.named', () => {
  const matcher = matcherOf(['London Framework', 'H20', ...Array.from({ length: 40 }, (_, k) => `a b c d ${k}`)]);
  for (const [name, expected] of [
    ['london  framework', ['London Framework']],
    ['h20', ['H20']],
    ['H20s', []],
    ['London', []],
    ['A B C D 7', ['a b c d 7']],
    ['', []],
  ] as const) {
    it(JSON.stringify(name), () =>
      assert.deepEqual(
        matcher.named(name).map((owner) => owner.id),
        expected,
      ),
    );
  }
});
