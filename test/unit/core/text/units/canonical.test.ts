import assert from 'node:assert/strict';
import { spaceIsOptional } from '../../../../../src/core/text/units/canonical';
import { UnitClass } from '../../../../../src/core/text/units/unitTable';

describe('a space', () => {
  it('is optional between Han and a letter or digit, on either side, and nowhere else', () => {
    const classes = Object.entries(UnitClass).filter(([, value]) => typeof value === 'number') as [string, UnitClass][];
    const pairs = classes.flatMap(([left, a]) =>
      classes.flatMap(([right, b]) => (spaceIsOptional(a, b) ? `${left} ${right}` : [])),
    );
    assert.deepEqual(pairs.sort(), ['digit han', 'han digit', 'han letter', 'letter han']);
  });
});
