import assert from 'node:assert/strict';
import { statedRelations } from '../../../../src/core/digest/statedRelations';

describe('the relations that a sentence of a digest states outright', () => {
  /** `0` and `1` stand for the names. In short: `Ownership 0 1 percentage=12 planned`. */
  const check = (sentence: string, ...expected: readonly string[]) =>
    it(`${sentence} – ${expected.join('; ') || 'none'}`, () => {
      const found = statedRelations(sentence.replace(/(?<![\d.⟦])[0-3](?![\d%⟧]|\.\d)/g, '⟦$&⟧'));
      const short = found.map(({ type, from, to, values, planned }) =>
        [type, from, to, ...Object.entries(values).map(([key, value]) => `${key}=${value}`), planned ? 'planned' : '']
          .filter((each) => each !== '')
          .join(' '),
      );
      assert.deepEqual(short, expected);
    });

  check('0, a subsidiary of 1, sells lamps.', 'Ownership 1 0');
  check("0's unit 1 sells lamps.", 'Ownership 0 1');
  check('0 acquired 1.', 'Ownership 0 1');
  check("0 acquired 1's yards.");
  check('0 would have acquired 1, the acquisition of 1 by 0 failed.', 'Ownership 0 1 planned');
  check("0's takeover of 1 was approved.", 'Ownership 0 1 planned');
  check('0 holds 51% of 1.', 'Ownership 0 1 percentage=51');
  check('0 plans to hold a share, and secured 12.5 percent in 1.', 'Ownership 0 1 percentage=12.5 planned');
  check('0 supplies magnets to 1.', 'Supply 0 1');
  check('0 buys magnets from 1.', 'Supply 1 0');
  check('0 formed a joint venture with 1.', 'Partnership 0 1');
  check('0 is the founder of 1.', 'Directorship 0 1 role=founder');
  check("0's CEO 1 said so.", 'Directorship 1 0 role=CEO');
  check('0, a maker that buys from 2, supplies magnets to 1.', 'Supply 0 1');
  check('0 supplies magnets to 1 and 0 supplies lamps to 1.', 'Supply 0 1');
  check('0 and 1 sell lamps.');
  check('⟦0⟧收购了⟦1⟧。', 'Ownership 0 1');
  check('⟦0⟧计划收购⟦1⟧。');
  check('⟦0⟧持有⟦1⟧12.5%的股份。', 'Ownership 0 1 percentage=12.5');
  check('⟦0⟧计划入股⟦1⟧12%。', 'Ownership 0 1 percentage=12 planned');
  check('⟦0⟧向⟦1⟧供应磁材。', 'Supply 0 1');
  check('⟦0⟧与⟦1⟧成立合资公司。', 'Partnership 0 1');
  check('⟦0⟧董事长⟦1⟧表示如此。', 'Directorship 1 0 role=董事长');
});
