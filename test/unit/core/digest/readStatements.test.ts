import assert from 'node:assert/strict';
import { parseDigest } from '../../../../src/core/digest/parseDigest';
import { citedParagraphs } from '../../../../src/core/digest/readStatements';

describe('the place of a statement in the article of a digest', () => {
  const check = (marks: string, paragraphs: readonly number[], place: string) =>
    it(`${marks} – ${place || 'none'}`, () => {
      const text = `Summary\nNorvex sold its lamps to both ports.${marks}\n\nWho's Who\nNorvex\nA maker of lamps.\n`;
      const [statement] = parseDigest(text)!.statements;
      assert.deepEqual(statement?.paragraphs, paragraphs);
      assert.equal(citedParagraphs(statement), place);
    });

  check('', [], '');
  check('[para. 2]', [2], 'para. 2');
  check('[para. 2][para. 3]', [2, 3], 'paras. 2, 3');
  check('[para. 2][para. 3][para. 4]', [2, 3, 4], 'paras. 2–4');
  check('[paras. 2-5]', [2, 3, 4, 5], 'paras. 2–5');
  check('[para. 2][para. 4][para. 5]', [2, 4, 5], 'paras. 2, 4, 5');
  check('[para. 2][para. 3][para. 3]', [2, 3], 'paras. 2, 3');
});
