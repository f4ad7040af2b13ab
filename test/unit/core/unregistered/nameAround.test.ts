import assert from 'node:assert/strict';
import { lexZones } from '../../../../src/core/markdown/zones';
import { findMentions } from '../../../../src/core/mentions/findMentions';
import { nameAround } from '../../../../src/core/unregistered/nameAround';
import { knowing } from './unregisteredOf';

/** `‸` is the cursor. */
function check(written: string, expected: string): void {
  it(`${JSON.stringify(written)}: "${expected}"`, () => {
    const text = written.replace('‸', '');
    const mentions = findMentions(text, knowing('Nvidia', '英伟达'));
    assert.equal(nameAround(text, written.indexOf('‸'), lexZones(text), mentions), expected);
  });
}

describe('the name at a place of a note', () => {
  check('We met Blue Ke‸strel Foundry yesterday.', 'Blue Kestrel Foundry');
  check('We met ‸Blue Kestrel Foundry yesterday.', 'Blue Kestrel Foundry');
  check('We met Blue Kestrel Foundry‸, and left.', 'Blue Kestrel Foundry');
  check('The Bank of ‸the Blue River lends.', 'Bank of the Blue River');
  check('Talks with 沐曦‸股份（MetaX）', '沐曦股份 (MetaX)');
  check('Nvi‸dia sells chips.', 'Nvidia');
  check('Today Kest‸rel said', 'Kestrel');
  check('this is an ordi‸nary word', 'ordinary');
  check('他们在讨‸论价格', '讨论');
  check('one\n‸Two Rivers\nthree', 'Two Rivers');
  check('nothing  ‸  here', '');
  check('‸', '');
});
