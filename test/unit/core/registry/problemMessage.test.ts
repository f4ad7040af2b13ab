import assert from 'node:assert/strict';
import { problemMessage } from '../../../../src/core/registry/problemMessage';
import type { Problem } from '../../../../src/core/text/base/problem';

const ENGLISH = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(`no ${name} for "${message}"`)),
};

function check(code: Problem['code'], parameters: Readonly<Record<string, string>>, expected: string): void {
  it(expected, () => assert.equal(problemMessage({ code, parameters }, ENGLISH), expected));
}

describe('the words for a problem', () => {
  const wrong = (key: string, expected: string, found: string, message: string) =>
    check('wrong-type', { key, expected, found }, message);
  wrong('facts', 'map', 'text', 'Each item of "facts" should be a map, not text.');
  wrong('facts', 'list', 'map', '"facts" should be a list, not a map.');
  wrong('at', 'map', 'list', '"at" should be a map, not a list.');
  wrong('disabled', 'true or false', 'text', '"disabled" should be true or false, not text.');
  wrong('alias', 'name', 'number', '"alias" should be a name, not number.');

  check('unmatchable-name', { reason: 'too-long', name: 'x' }, 'This name is too long to be found in a note.');
  check(
    'unmatchable-name',
    { reason: 'not-in', name: '高通' },
    '"高通" is listed in its own "notIn", so it is never found.',
  );
  check(
    'unmatchable-name',
    { reason: 'no-letter', name: '...' },
    '"..." has no letter or digit, so it is never found in a note.',
  );

  it('ask whether something similar is meant only where there is something', () => {
    const message = (suggestion: string) =>
      problemMessage({ code: 'unknown-source', parameters: { value: 'caxin', suggestion } }, ENGLISH);
    assert.match(message('caixin'), /caxin.*caixin/);
    assert.doesNotMatch(message(''), /\?/);
    assert.notEqual(message('caixin'), message(''));
  });
});
