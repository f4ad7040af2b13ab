import assert from 'node:assert/strict';
import { linkedText, textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { knowing } from '../../notes/unregistered/unregisteredOf';

// The entities are e0, e1 …; Mercury is the name of two.
const snapshot = knowing('Volt', 'Kestrel', 'Ada', 'Mercury', 'Mercury');

describe('a text of the registry in the dossier of an entity', () => {
  /** Links are in brackets. */
  const check = (text: string, ...expected: readonly string[]): void => {
    it(JSON.stringify(text), () => {
      const pieces = linkedText(snapshot, text, 'e0');
      const shown = pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.entity})`));
      assert.deepEqual(shown, expected);
      assert.equal(textOf(pieces), text);
    });
  };
  check('Nothing.', 'Nothing.');
  check('', ...[]);
  check('Sold by Kestrel to Ada.', 'Sold by ', '[Kestrel](e1)', ' to ', '[Ada](e2)', '.');
  check('Kestrel, Ada', '[Kestrel](e1)', ', ', '[Ada](e2)');
  // The entity itself is not a link, nor is a name of several.
  check('Volt and Kestrel', 'Volt and ', '[Kestrel](e1)');
  check('Mercury and Kestrel', 'Mercury and ', '[Kestrel](e1)');
});
