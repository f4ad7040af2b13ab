import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { snapshotOf } from '../../../data/dataFiles';

/** Each contradiction in one line, of an entity `x` with these lines in two registries. */
function found(bundled: string, own = '', language = 'en'): readonly string[] {
  const file = (lines: string): string =>
    `entities:\n  - id: x\n    name: X\n    ${lines}\n  - { id: y, name: { en: Y, zh: 乙 } }\n  - { id: z, name: Z }\n`;
  const snapshot = snapshotOf([
    { file: 'a', layer: 0, text: file(bundled) },
    { file: 'b', layer: 1, text: file(own) },
  ]);
  const reader = { language, asOf: undefined, today: undefined };
  return describeEntity(snapshot.registry, 'x', reader)!.contradictions.map(
    ({ label, statements }) =>
      `${label}: ${statements
        .map(({ text, detail, date, isOwn }) => [textOf(text), detail, date, isOwn ? 'own' : ''].filter((part) => part))
        .join(' / ')}`,
  );
}

describe('contradictions of properties', () => {
  const check = (bundled: string, own: string, ...expected: readonly string[]): void => {
    it(`${bundled} and ${own}`, () => assert.deepEqual(found(bundled, own), expected));
  };
  check('ticker: A', 'ticker: B', 'Ticker: A / B,own');
  check('ticker: A', 'ticker: A');
  check('ticker: A', 'ticker: [B]');
  check('note: A', 'note: B');
  check('country: us', 'country: US');
  check('country: us', 'country: cn', 'Country: United States / China,own');
  check('parent: y', 'parent: z', 'Parent: Y / Z,own');
  check('birthDate: 1993', 'birthDate: 1993-05');
  check('birthDate: 1993', 'birthDate: about 1993', 'Born: 1993 / about 1993,own');
  check('ticker: 1993', 'ticker: 1993-05', 'Ticker: 1993 / 1993-05,own');
  check('birthDate: 1993', 'birthDate: 1994-05', 'Born: 1993 / 1994-05,own');

  it('are in the language of the reader', () => {
    assert.deepEqual(found('country: us', 'country: cn', 'zh-cn'), ['国家: 美国 / 中国,own']);
  });
});

describe('contradictions of relations', () => {
  const owns = (...links: readonly string[]): string =>
    `links: [${links.map((link) => `{ type: Ownership, owner: y, ${link} }`).join(', ')}]`;
  const check = (one: string, other: string, isContradiction: boolean): void => {
    it(`${one} and ${other}: ${isContradiction}`, () => {
      assert.equal(found(owns(one, other)).length, isContradiction ? 1 : 0);
      assert.equal(found(owns(one), owns(other)).length, isContradiction ? 1 : 0, 'in two registries');
    });
  };
  check('percentage: 15', 'percentage: 20', true);
  check('percentage: 15', 'percentage: "15.0%"', false);
  check('percentage: about 15', 'percentage: 15', true);
  check('percentage: 15', 'amount: 400', false);
  check('amount: "400,000"', 'amount: "400000"', false);
  check('amount: 400, currency: USD', 'amount: 370, currency: USD', true);
  check('amount: 400, currency: USD', 'amount: 370, currency: EUR', false);
  check('startDate: 2024', 'startDate: 2024-05', false);
  check('startDate: 2024', 'startDate: 2025', true);
  // A stake that has grown.
  check('percentage: 15, startDate: 2024', 'percentage: 20, startDate: 2025', false);
  check('percentage: 15, startDate: 2024', 'percentage: 20, startDate: 2024-05', true);
  check('percentage: 15, endDate: 2023', 'percentage: 20, startDate: 2024', false);
  check('percentage: 15, role: founder', 'percentage: 20, role: investor', false);

  it('have a group for each entity at the other end', () => {
    const links = `links: [{ type: Ownership, owner: y, percentage: 1 }, { type: Ownership, owner: z, percentage: 2 }]`;
    assert.deepEqual(found(links), []);
    assert.deepEqual(found(owns('percentage: 15', 'percentage: 20', 'percentage: 20, startDate: 1999')), [
      'Owned by · Y: Y,15% / Y,20% / Y,20%,from 1999',
    ]);
  });
});
