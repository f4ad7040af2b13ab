import assert from 'node:assert/strict';
import { verbRelation } from '../../../../src/core/writing/relationVerb';

const KINDS: Readonly<Record<string, string>> = {
  c: 'Company',
  p: 'Person',
  b: 'PublicBody',
  o: 'Organization',
  t: 'Product',
};

/** `[c:Volt]` is a company. Who acts comes first in the result: "Volt > Kestrel". */
function stated(marked: string): string {
  const ends: { start: number; end: number; schema: string }[] = [];
  let text = '';
  for (const part of marked.split(/(\[\w:[^\]]+\])/)) {
    const [, kind, name] = /^\[(\w):([^\]]+)\]$/.exec(part) ?? [];
    if (kind && name) ends.push({ start: text.length, end: text.length + name.length, schema: KINDS[kind]! });
    text += name ?? part;
  }
  const found = verbRelation(text, ends[0]!, ends[1]!);
  if (!found) return '';
  const [from, to] = [ends[found.from]!, ends[found.from === 0 ? 1 : 0]!].map(({ start, end }) =>
    text.slice(start, end),
  );
  return [`${found.type}: ${from} > ${to}`, found.share, found.role, found.isEvent ? 'event' : '']
    .filter(Boolean)
    .join(', ');
}

describe('the relation that a sentence states between two of its entities', () => {
  const check = (marked: string, expected: string) =>
    it(`${marked} – ${expected || 'none'}`, () => assert.equal(stated(marked), expected));

  describe('in English', () => {
    check('[c:Volt] acquired [c:Kestrel] in May.', 'Ownership: Volt > Kestrel, event');
    check('[c:Volt] was acquired by [c:Kestrel].', 'Ownership: Kestrel > Volt, event');
    check('[c:Volt] took a 15 percent stake in [c:Kestrel].', 'Ownership: Volt > Kestrel, 15, event');
    check('[c:Volt] owns 9.18% of [c:Kestrel], whose sales rose 40%.', 'Ownership: Volt > Kestrel, 9.18');
    check('[c:Volt], a subsidiary of [c:Kestrel], builds ships.', 'Ownership: Kestrel > Volt');
    check("[c:Volt]'s unit [c:Kestrel] builds ships.", 'Ownership: Volt > Kestrel');
    check('[c:Volt] is majority-owned by [c:Kestrel].', 'Ownership: Kestrel > Volt');
    check('[p:Ada], chief executive of [c:Volt], said so.', 'Directorship: Ada > Volt, chief executive');
    check('[c:Volt] CEO [p:Ada] said so.', 'Directorship: Ada > Volt, CEO');
    check('[p:Ada], [c:Volt]’s founder, said so.', 'Directorship: Ada > Volt, founder');
    check('[c:Volt] is led by [p:Ada].', 'Directorship: Ada > Volt');
    check('[c:Volt] named [p:Ada] as its chairman.', 'Directorship: Ada > Volt, chairman');
    check('[c:Volt] spokeswoman [p:Ada] said so.', 'Employment: Ada > Volt, spokeswoman');
    check('[p:Ada], an analyst at [c:Volt], said so.', 'Employment: Ada > Volt, analyst');
    check('[p:Ada] joined [c:Volt] in May.', 'Employment: Ada > Volt');
    check('[c:Volt] joined the [o:League] in May.', 'Membership: Volt > League');
    check('[c:Volt] supplies batteries to [c:Kestrel].', 'Supply: Volt > Kestrel');
    check('[c:Volt] is supplied by [c:Kestrel].', 'Supply: Kestrel > Volt');
    check('[c:Volt] buys its batteries from [c:Kestrel].', 'Supply: Kestrel > Volt');
    check('[c:Volt], a supplier to [c:Kestrel], closed.', 'Supply: Volt > Kestrel');
    check('[c:Volt] supplier [c:Kestrel] closed.', 'Supply: Kestrel > Volt');
    check('[c:Volt] partnered with [c:Kestrel].', 'Partnership: Volt > Kestrel, event');
    check('[c:Volt] signed an agreement on ships with [c:Kestrel].', 'Partnership: Volt > Kestrel, event');
    check('[c:Volt] competes with [c:Kestrel].', 'Competition: Volt > Kestrel');
    check('[c:Volt] rival [c:Kestrel] closed.', 'Competition: Volt > Kestrel');
    check('[c:Volt] and [c:Kestrel] formed a joint venture.', 'Partnership: Volt > Kestrel, event');
    check(
      '[c:Volt]’s chairman, president and CEO [p:Ada] said so.',
      'Directorship: Ada > Volt, chairman, president and CEO',
    );
    check('[p:Ada], one of [c:Volt]’s founders, said so.', 'Directorship: Ada > Volt, founders');
    check('[c:Volt], which holds a 3.5 percent stake in [c:Kestrel], said so.', 'Ownership: Volt > Kestrel, 3.5');
    check('The [b:Ministry] fined [c:Volt].', 'Oversight: Ministry > Volt');
    check('[c:Volt] is regulated by the [b:Ministry].', 'Oversight: Ministry > Volt');
  });

  describe('in Chinese', () => {
    check('[c:伏能]收购了[c:红隼]。', 'Ownership: 伏能 > 红隼, event');
    check('[c:伏能]被[c:红隼]收购。', 'Ownership: 红隼 > 伏能, event');
    check('[c:伏能]持有[c:红隼]15%的股份。', 'Ownership: 伏能 > 红隼, 15');
    check('[c:伏能]持有[c:红隼]百分之十五的股份。', 'Ownership: 伏能 > 红隼, 15');
    check('[c:伏能]是[c:红隼]的子公司。', 'Ownership: 红隼 > 伏能');
    check('[c:伏能]的控股股东[c:红隼]减持。', 'Ownership: 红隼 > 伏能');
    check('[c:伏能]董事长[p:甲某]表示如此。', 'Directorship: 甲某 > 伏能, 董事长');
    check('[p:甲某]出任[c:伏能]首席执行官。', 'Directorship: 甲某 > 伏能, 首席执行官');
    check('[c:伏能]任命[p:甲某]为总裁。', 'Directorship: 甲某 > 伏能, 总裁');
    check('[c:伏能]副总裁[p:甲某]表示如此。', 'Employment: 甲某 > 伏能, 副总裁');
    check('[p:甲某]任职于[c:伏能]。', 'Employment: 甲某 > 伏能');
    check('[c:伏能]加入[o:联盟]。', 'Membership: 伏能 > 联盟');
    check('[c:伏能]向[c:红隼]供应电池。', 'Supply: 伏能 > 红隼');
    check('[c:伏能]从[c:红隼]采购电池。', 'Supply: 红隼 > 伏能');
    check('[c:伏能]是[c:红隼]的供应商。', 'Supply: 伏能 > 红隼');
    check('[c:伏能]的客户[c:红隼]倒闭。', 'Supply: 伏能 > 红隼');
    check('[c:伏能]与[c:红隼]签署合作协议。', 'Partnership: 伏能 > 红隼, event');
    check('[c:伏能]与[c:红隼]竞争激烈。', 'Competition: 伏能 > 红隼');
    check('[c:伏能]總裁[p:甲某]表示如此。', 'Directorship: 甲某 > 伏能, 總裁');
    check('[c:伏能]與[c:紅隼]簽署合作協議。', 'Partnership: 伏能 > 紅隼, event');
    check('[b:工信部]约谈[c:伏能]。', 'Oversight: 工信部 > 伏能');
    check('[c:伏能]被[b:工信部]处罚。', 'Oversight: 工信部 > 伏能');
  });

  describe('with the share that one has of the other', () => {
    check('[c:伏能]持有[c:红隼]百分之百的股份。', 'Ownership: 伏能 > 红隼, 100');
    check('[c:伏能]持有[c:红隼]百分之一百的股份。', 'Ownership: 伏能 > 红隼, 100');
    check('[c:伏能]持有[c:红隼]百分之二十的股份。', 'Ownership: 伏能 > 红隼, 20');
    check('[c:伏能]持有[c:红隼]百分之二十一的股份。', 'Ownership: 伏能 > 红隼, 21');
    check('[c:伏能]持有[c:红隼]百分之十的股份。', 'Ownership: 伏能 > 红隼, 10');
    check('[c:伏能]持有[c:红隼]百分之五的股份。', 'Ownership: 伏能 > 红隼, 5');
    check('[c:伏能]持有[c:红隼]百分之三点五的股份。', 'Ownership: 伏能 > 红隼, 3.5');
    check('[c:伏能]持有[c:红隼]百分之十二点〇五的股份。', 'Ownership: 伏能 > 红隼, 12.05');
    check('[c:伏能]持有[c:红隼]百分之百百的股份。', 'Ownership: 伏能 > 红隼');
    check('[c:Volt] owns 100 percent of [c:Kestrel].', 'Ownership: Volt > Kestrel, 100');
    check('[c:Volt] owns 101 percent of [c:Kestrel].', 'Ownership: Volt > Kestrel');
    check('[c:Volt] acquired [c:Kestrel] after sales had risen by 40% there.', 'Ownership: Volt > Kestrel, event');
    check('[c:Volt] owns [c:Kestrel], and a bank that lent it money holds 9% too.', 'Ownership: Volt > Kestrel');
    check('[c:Volt] bought 5% of [c:Kestrel], then 7% of it.', 'Ownership: Volt > Kestrel, 5, event');
  });

  it('is the same whichever of the two is asked for first, and none of names that overlap', () => {
    const text = 'Volt acquired Kestrel.';
    const volt = { start: 0, end: 4, schema: 'Company' };
    const kestrel = { start: 14, end: 21, schema: 'Company' };
    assert.equal(verbRelation(text, volt, kestrel)?.from, 0);
    assert.equal(verbRelation(text, kestrel, volt)?.from, 1);
    assert.equal(verbRelation('Volt was acquired by Kestrel.', { ...volt, start: 21, end: 28 }, volt)?.from, 0);
    assert.equal(verbRelation(text, { ...volt, end: 15 }, kestrel), undefined);
    assert.equal(verbRelation('伏能红隼', { ...volt, end: 2 }, { ...kestrel, start: 2, end: 4 }), undefined);
    assert.equal(
      verbRelation('伏能总裁甲某', { ...volt, end: 2 }, { start: 4, end: 6, schema: 'Person' })?.role,
      '总裁',
    );
  });

  describe('not where there is none, or the kinds of both do not allow it', () => {
    check('[c:Volt] and [c:Kestrel] shares fell.', '');
    check('[c:Volt] did not acquire [c:Kestrel].', '');
    check('[c:Volt] denied that it acquired [c:Kestrel].', '');
    check('[c:Volt] stopped supplying [c:Kestrel].', '');
    check('[c:Volt] acquired a yard. [c:Kestrel] closed.', '');
    check('[p:Ada] acquired [p:Ben].', '');
    check('[c:Volt] supplies the [t:Ampere].', '');
    check('[c:伏能]和[c:红隼]股价下跌。', '');
    check('[c:伏能]终止收购[c:红隼]。', '');
    check('[c:伏能]收购[c:红隼]失败。', '');
    check('[c:Volt] sold a 51 percent stake to [c:Kestrel].', '');
    check('[c:伏能]收购船厂。[c:红隼]倒闭。', '');
  });

  it('in Chinese needs a verb at most 24 characters after who acts', () => {
    const statedAfter = (characters: number) => stated(`[c:伏能]${'昨'.repeat(characters)}收购了[c:红隼]。`);
    assert.equal(statedAfter(24), 'Ownership: 伏能 > 红隼, event');
    assert.equal(statedAfter(25), '');
  });
});
