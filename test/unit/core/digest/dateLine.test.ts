import assert from 'node:assert/strict';
import { readDateLine } from '../../../../src/core/digest/dateLine';

describe('the date line of a digest', () => {
  const check = (line: string, expected: object | undefined, loose = false) =>
    it(JSON.stringify(line), () => assert.deepEqual(readDateLine(line, '2030'), expected && { when: expected, loose }));

  check('September 2022:', { date: '2022-09' });
  check('April 4, 2025:', { date: '2025-04-04' });
  check('4 April 2025', { date: '2025-04-04' });
  check('Sept. 3rd, 2025', { date: '2025-09-03' });
  check('2025', { date: '2025' });
  check('2025-07-15', { date: '2025-07-15' });
  check('March 3', { date: '2030-03-03' });
  check('March', { date: '2030-03' });
  check('From May 2025:', { startDate: '2025-05' }, true);
  check('Since 2021', { startDate: '2021' }, true);
  check('By end of May 2025:', { date: '2025-05' }, true);
  check('Early 2022:', { date: '2022' }, true);
  check('In mid-July 2025', { date: '2025-07' }, true);
  check('June 9-10, 2025:', { startDate: '2025-06-09', endDate: '2025-06-10' });
  check('9–10 June 2025', { startDate: '2025-06-09', endDate: '2025-06-10' });
  check('June 30 – July 2, 2025', { startDate: '2025-06-30', endDate: '2025-07-02' });
  check('December 30, 2024 to January 2, 2025', { startDate: '2024-12-30', endDate: '2025-01-02' });
  check('From April to June 2032', { startDate: '2032-04', endDate: '2032-06' }, true);
  check('2021–2024', { startDate: '2021', endDate: '2024' });
  check('Q3 2031', { startDate: '2031-07', endDate: '2031-09' });
  check('Q1 2031', { startDate: '2031-01', endDate: '2031-03' });
  check('first quarter of 2031', { startDate: '2031-01', endDate: '2031-03' });
  check('First quarter of 2031:', { startDate: '2031-01', endDate: '2031-03' });
  check('Second half 2031', { startDate: '2031-07', endDate: '2031-12' });
  check('2031 Q2', { startDate: '2031-04', endDate: '2031-06' });
  check('third fiscal quarter of 2031', undefined);
  check('fourth quarter 2031', { startDate: '2031-10', endDate: '2031-12' });
  check('H1 2031', { startDate: '2031-01', endDate: '2031-06' });
  check('H2 2031', { startDate: '2031-07', endDate: '2031-12' });
  check('first half of 2031', { startDate: '2031-01', endDate: '2031-06' });
  check('March 3 – April 5', { startDate: '2030-03-03', endDate: '2030-04-05' });
  check('July 10-10, 2025', { startDate: '2025-07-10', endDate: '2025-07-10' });
  check(`${' '.repeat(56)}2025`, { date: '2025' });
  check(`${' '.repeat(57)}2025`, undefined);
  check('second half of 2031', { startDate: '2031-07', endDate: '2031-12' });
  check('2025年7月15日：', { date: '2025-07-15' });
  check('2025年7月', { date: '2025-07' });
  check('7月15日', { date: '2030-07-15' });
  check('2025年6月9日至10日', { startDate: '2025-06-09', endDate: '2025-06-10' });
  check('2025年6月30日-7月2日', { startDate: '2025-06-30', endDate: '2025-07-02' });
  check('2025年5月起', { startDate: '2025-05' }, true);
  check('自2025年5月以来', { startDate: '2025-05' }, true);
  check('2025年5月底前', { date: '2025-05' }, true);
  check('2025年第一季度', { startDate: '2025-01', endDate: '2025-03' });
  check('2025年第3季度', { startDate: '2025-07', endDate: '2025-09' });
  check('2025年四季度', { startDate: '2025-10', endDate: '2025-12' });
  check('2025年上半年', { startDate: '2025-01', endDate: '2025-06' });
  check('10日', undefined);
  check('2025年下半年', { startDate: '2025-07', endDate: '2025-12' });
  check('Norvex', undefined);
  check('The ports', undefined);
  check('10', undefined);
  check('', undefined);
  check('February 30, 2025', undefined);
  check('July 10-5, 2025', undefined);
  check('May it be so', undefined);

  it('has no year of its own without one that is given', () => {
    assert.equal(readDateLine('March 3', undefined), undefined);
  });
});
