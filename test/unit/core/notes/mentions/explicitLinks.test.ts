import assert from 'node:assert/strict';
import { explicitLinks } from '../../../../../src/core/notes/mentions/explicitLinks';

/** Each link: what is linked, its target, what is shown of it, and signs for a text of its own (=) and an embedded one (!). */
function linksIn(text: string, code: readonly number[] = []): readonly string[] {
  return explicitLinks(text, code).map(({ start, end, target, shownStart, shownEnd, labelled, embedded }) =>
    [text.slice(start, end), target, text.slice(shownStart, shownEnd), labelled ? '=' : '', embedded ? '!' : ''].join(
      '~',
    ),
  );
}

describe('explicit links', () => {
  const check = (text: string, ...expected: readonly string[]) =>
    it(JSON.stringify(text), () => assert.deepEqual(linksIn(text), expected));

  check('[[a]]', '[[a]]~a~a~~');
  check('x [[ a b ]] y', '[[ a b ]]~a b~a b~~');
  check('[[a|x]]', '[[a|x]]~a~x~=~');
  check('[[a| x ]]', '[[a| x ]]~a~x~=~');
  check('[[a|]]', '[[a|]]~a~a~~');
  check('[[a\\|x]]', '[[a\\|x]]~a~x~=~');
  check('[[a|x|y]]', '[[a|x|y]]~a~x|y~=~');
  check('[[a#b]]', '[[a#b]]~a~a~~');
  check('[[#b|x]]', '[[#b|x]]~~x~=~');
  check('![[a]]', '[[a]]~a~a~~!');
  check('\\![[a]]', '[[a]]~a~a~~');
  check('[[a]][[b]]', '[[a]]~a~a~~', '[[b]]~b~b~~');
  check('[[[a]]', '[[a]]~a~a~~');
  check('[[x [[a]]', '[[a]]~a~a~~');
  check('[[|x]]');
  check('[[\\|x]]');
  check('[[]]');
  check('[[ ]]');
  check('[[a]');
  check('[[a] ]]');
  check('[[a\nb]]');
  check('[[a\rb]]');
  check('[[a');
  check('');

  it('are none in code, and are those before and after it', () => {
    const text = '[[a]]`[[b]]`[[c]]';
    assert.deepEqual(linksIn(text, [5, 12]), ['[[a]]~a~a~~', '[[c]]~c~c~~']);
    assert.deepEqual(linksIn(text, [0, 5, 5, 12]), ['[[c]]~c~c~~']);
    assert.deepEqual(linksIn(text, [5, 17]), ['[[a]]~a~a~~']);
  });
});
