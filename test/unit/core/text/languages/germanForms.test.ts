import assert from 'node:assert/strict';
import { germanForms, takesGenitive } from '../../../../../src/core/text/languages/german/inflections';

describe('the forms of German names', () => {
  const check = (name: string, ...forms: string[]) =>
    it(`${name}: ${forms.join(', ') || 'none'}`, () => assert.deepEqual(germanForms(name), forms));

  check('Rheinmed');
  check('Rheinische Werft', 'Rheinischen Werft', 'Rheinischer Werft');
  check('Deutscher Werftrat', 'Deutsche Werftrat', 'Deutschen Werftrat');
  check('Neues Rheinisches Dock', 'Neue Rheinische Dock', 'Neuen Rheinischen Dock', 'Neuer Rheinischer Dock');
  check('Bundesamt für Werften', 'Bundesamts für Werften', 'Bundesamtes für Werften');
  check('Landgericht Neustadt', 'Landgerichts Neustadt');
  check('Volt Marine Group');
  check('Blue Harbour');

  it('have an s or es at the end', () => {
    const taken = (name: string) => ['s', 'es'].filter((ending) => takesGenitive(name, ending));
    assert.deepEqual(['Rheinmed', 'Werftrat', 'Siemens', 'Alex'].map(taken), [['s'], ['s', 'es'], [], []]);
  });
});
