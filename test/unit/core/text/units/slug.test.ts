import assert from 'node:assert/strict';
import { freeId, slugOf } from '../../../../../src/core/text/units/slug';

describe('slugOf', () => {
  const check = (name: string, expected: string) =>
    it(`makes '${expected}' of ${name}`, () => assert.equal(slugOf(name), expected));
  check('Nvidia', 'nvidia');
  check('MP Materials Corp.', 'mp-materials-corp');
  check('U.S. Department of Defense', 'us-department-of-defense');
  check('Moody’s', 'moodys');
  check('Société Générale', 'societe-generale');
  check('Ørsted', 'orsted');
  check('AT&T', 'at-t');
  check('昆仑 P800', 'p800');
  check('ＮＶＩＤＩＡ', 'nvidia');
  check('Straße', 'strasse');
  check('英伟达', '');
  check(`${'long '.repeat(30)}`, 'long-long-long-long-long-long-long-long-long-long-long-long');
});

describe('freeId', () => {
  it('counts up until it comes to an id that is not taken', () => {
    const taken = new Set(['a', 'a-2']);
    assert.equal(
      freeId('a', (id) => taken.has(id)),
      'a-3',
    );
    assert.equal(
      freeId('b', (id) => taken.has(id)),
      'b',
    );
  });
});
