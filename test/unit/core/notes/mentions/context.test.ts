import assert from 'node:assert/strict';
import { AddressCheck, CONTEXT_REACH } from '../../../../../src/core/notes/mentions/context';

/** Whether the name in ⟦…⟧ is a part of something else. */
function isCovered(marked: string): boolean {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return new AddressCheck(marked.replace(/[⟦⟧]/g, '')).covers(start, end);
}

function check(what: string, covered: readonly string[], free: readonly string[]): void {
  it(what, () => {
    for (const text of covered) assert.equal(isCovered(text), true, text);
    for (const text of free) assert.equal(isCovered(text), false, text);
  });
}

describe('A name is a part of', () => {
  check(
    'a handle or a host',
    [
      '@⟦acme⟧',
      '＠⟦acme⟧',
      '@the-⟦acme⟧',
      'x@the.⟦acme⟧',
      '⟦acme⟧.com',
      '⟦acme⟧.example-x.org',
      'www.⟦acme⟧',
      'a.⟦acme⟧-x',
      '9.x-⟦acme⟧',
      'é.x⟦acme⟧',
      '⟦ACME⟧.COM',
      '⟦ACME⟧.COM.',
      '⟦ACME⟧.AI-',
      '⟦acme⟧.aa',
      '⟦acme⟧.zz',
    ],
    [
      '⟦acme⟧',
      '@ ⟦acme⟧',
      '⟦acme⟧.Com',
      '⟦acme⟧. com',
      '⟦acme⟧.9',
      '⟦a.c⟧',
      '..⟦acme⟧',
      '-.⟦acme⟧',
      ' .⟦acme⟧',
      'sold.⟦Acme⟧',
      '⟦ACME⟧.COMX',
      '⟦ACME⟧COM',
      '⟦ACME⟧-',
      '⟦ACME⟧.',
      '⟦acme.com⟧',
      '看⟦美国⟧regulation.gov',
    ],
  );

  check(
    'a citation',
    ['1 ⟦U.S.⟧ 3', '499 ⟦U.S.⟧ 340', '(1 ⟦U.S.⟧ 3', '2010 499 ⟦U.S.⟧ 3401', '499 ⟦U.S.⟧ 340.'],
    [
      '4990 ⟦U.S.⟧ 340',
      '1.499 ⟦U.S.⟧ 340',
      'x499 ⟦U.S.⟧ 340',
      '499 ⟦U.S.⟧ 34012',
      '499 ⟦U.S.⟧ 340%',
      '499 ⟦U.S⟧ 340',
      '499⟦U.S.⟧ 340',
      '499 ⟦U.S.⟧340',
    ],
  );

  check(
    'the code of a share',
    ['B.⟦US⟧', 'BABA.⟦US⟧', '9988.⟦HK⟧', '(BABAAA.⟦US⟧', '123.⟦US⟧'],
    ['BABA.⟦USA⟧', 'Baba.⟦US⟧', 'BABA ⟦US⟧', '2.⟦AI⟧', '12.⟦AI⟧', 'BABAAAA.⟦US⟧', '-BABA.⟦US⟧', 'BABA.⟦Us⟧', 'é.⟦US⟧'],
  );

  check(
    'a path or an address',
    [
      '/⟦acme⟧',
      '/x!y⟦acme⟧',
      './⟦acme⟧',
      '../⟦acme⟧/x',
      '~/⟦acme⟧',
      '{/⟦acme⟧}',
      '‘/x/⟦acme⟧’,',
      'notes/⟦acme⟧.md',
      'notes/⟦acme⟧.md:',
      'C:\\⟦acme⟧',
      '\\\\host\\⟦acme⟧',
      'notes\\⟦acme⟧.md',
      'ftp://⟦acme⟧',
      '⟦acme⟧://x',
      'github.com/⟦acme⟧',
      'github.com:80/⟦acme⟧',
      'localhost:8080/⟦acme⟧',
      '中文/⟦acme⟧.md',
    ],
    [
      'x/⟦acme⟧',
      '⟦acme⟧/x',
      'x / ⟦acme⟧',
      '[x](/y)⟦acme⟧',
      '"/x"⟦acme⟧',
      '/x`⟦acme⟧',
      '/x|⟦acme⟧',
      '/x<⟦acme⟧',
      '/x>⟦acme⟧',
      '/x[⟦acme⟧',
      '/x]⟦acme⟧',
      '/x(⟦acme⟧',
      '/x)⟦acme⟧',
      '/x，⟦acme⟧',
      '/x！⟦acme⟧',
      '/x（⟦acme⟧',
      '/x）⟦acme⟧',
      '/x：⟦acme⟧',
      '/x；⟦acme⟧',
      '/x？⟦acme⟧',
      '/x。⟦acme⟧',
      '/x　⟦acme⟧',
      '/x\u0001⟦acme⟧',
      '/x ⟦acme⟧',
      'x\\⟦acme⟧',
      '\\⟦acme⟧.MD',
      'x/⟦acme⟧.Toolongext9',
      'x/⟦acme⟧.9md',
      'github.c/⟦acme⟧',
      'localhost:8/⟦acme⟧',
      '[x](y)/⟦acme⟧',
      '[[UK]]/⟦US⟧',
      'pro-Saudi/pro-⟦U.S.⟧ camp',
    ],
  );

  check(
    'a defanged address, or a path of Windows',
    [
      'hxxps://evil[.]com/⟦acme⟧',
      'hxxp[:]//evil.com/x/⟦acme⟧',
      'hxxps[://]evil[.]com/⟦acme⟧?y=1',
      '185[.]220[.]101[.]4[:]443/⟦acme⟧',
      '⟦acme⟧[.]com',
      '(⟦acme⟧(.)com)',
      '⟦acme⟧{.}com',
      '⟦acme⟧[dot]com',
      '⟦acme⟧[DOT]com',
      'www[.]⟦acme⟧[.]com',
      'admin[@]⟦acme⟧[.]com',
      'admin[at]⟦acme⟧.x',
      '⟦acme⟧[@]evil[.]com',
      'evil[.]com/x?y=⟦acme⟧',
      'C:\\Tools\\⟦acme⟧',
      'HKCU\\Software\\⟦acme⟧',
      'HKLM:\\⟦acme⟧',
      'HKEY_LOCAL_MACHINE\\⟦acme⟧',
      '%APPDATA%\\⟦acme⟧',
    ],
    [
      '[[⟦acme⟧]]',
      '[[.]]⟦acme⟧',
      'x[[.]]⟦acme⟧',
      '⟦acme⟧[[.]]com',
      '⟦acme⟧[.] com',
      '⟦acme⟧ [.]com',
      '⟦acme⟧ (at) home',
      '⟦acme⟧[^1]',
      '⟦acme⟧[dotted]',
      '⟦acme⟧(.com)',
      '⟦acme⟧(英伟达)',
      '美国⟦公司⟧(AT)和',
      'CORP\\⟦acme⟧',
      '(⟦acme⟧)',
      '[⟦acme⟧](x)',
    ],
  );

  it('what begins up to 256 units before it or ends as far after it', () => {
    const path = (units: number) => `/${'x'.repeat(units - 1)}⟦acme⟧`;
    assert.deepEqual([CONTEXT_REACH, CONTEXT_REACH + 1].map(path).map(isCovered), [true, false]);
    const file = (units: number) => `⟦acme⟧/${'x'.repeat(units - 4)}.md`;
    assert.deepEqual([CONTEXT_REACH, CONTEXT_REACH + 3].map(file).map(isCovered), [true, false]);
    const handle = (units: number) => `@${'x'.repeat(units)}⟦acme⟧`;
    assert.deepEqual([CONTEXT_REACH, CONTEXT_REACH + 1].map(handle).map(isCovered), [true, false]);
    const host = (units: number) => `⟦acme⟧${'x'.repeat(units - 3)}.de`;
    assert.deepEqual([CONTEXT_REACH, CONTEXT_REACH + 2].map(host).map(isCovered), [true, false]);
  });

  it('the same whether names come in ascending order or not', () => {
    const text = `/a/acme.md ${'b '.repeat(300)}acme /c/acme.md`;
    const starts = [...text.matchAll(/acme/g)].map(({ index }) => index);
    const covers = (order: readonly number[]) => {
      const address = new AddressCheck(text);
      return order.map((start) => address.covers(start, start + 4));
    };
    assert.deepEqual(covers(starts), [true, false, true]);
    assert.deepEqual(covers(starts.toReversed()), [true, false, true]);
  });
});
