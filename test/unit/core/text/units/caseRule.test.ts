import assert from 'node:assert/strict';
import { CANONICAL_GROWTH, writeCanonical } from '../../../../../src/core/text/units/canonical';
import { CaseRule, caseRuleOf } from '../../../../../src/core/text/units/letterCase';

function ruleOf(name: string, override?: 'exact' | 'ignore'): CaseRule {
  const units = new Uint16Array(name.length * CANONICAL_GROWTH);
  return caseRuleOf(units, 0, writeCanonical(name, units, 0), override);
}

describe('caseRuleOf', () => {
  const cases: [string, CaseRule][] = [
    ['Apple', CaseRule.capitalised],
    ['Ｆｏｒｄ', CaseRule.capitalised],
    ['Émile', CaseRule.capitalised],
    ["Moody's", CaseRule.capitalised],
    ['Wal-mart', CaseRule.capitalised],
    ['US', CaseRule.exact],
    ['H20', CaseRule.exact],
    ['3M', CaseRule.exact],
    ['TSMC', CaseRule.exact],
    ['U.S.', CaseRule.exact],
    ['AT&T', CaseRule.exact],
    ['COVID-19', CaseRule.exact],
    ['NVIDIA', CaseRule.acronym],
    ['ByteDance', CaseRule.ignore],
    ['T-Head', CaseRule.ignore],
    ['MP Materials', CaseRule.ignore],
    ['rare earth', CaseRule.ignore],
    ['iPhone', CaseRule.ignore],
    ['360', CaseRule.ignore],
    ['英伟达', CaseRule.ignore],
    ['AI芯片', CaseRule.ignore],
  ];
  for (const [name, expected] of cases) {
    it(name, () => assert.equal(ruleOf(name), expected));
  }

  it('is overridden by the registry', () => {
    assert.equal(ruleOf('Apple', 'ignore'), CaseRule.ignore);
    assert.equal(ruleOf('rare earth', 'exact'), CaseRule.exact);
  });
});
