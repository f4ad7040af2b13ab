import assert from 'node:assert/strict';

import { COUNTRY_CODES } from '../../../../../src/core/text/languages/guessCountry';

describe('the codes of countries', () => {
  it('are sorted, and none is a group of countries, a test code or one that was withdrawn', () => {
    for (const code of ['us', 'cn', 'tw', 'hk', 'no', 'xk', 'gb', 'ss']) assert.ok(COUNTRY_CODES.includes(code), code);
    for (const code of ['su', 'eu', 'zz', 'aa', 'yu', 'dd', 'uk', 'un', 'xa'])
      assert.ok(!COUNTRY_CODES.includes(code), code);
    assert.deepEqual([...new Set(COUNTRY_CODES)].sort(), COUNTRY_CODES);
  });

  it('all have a name in English', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    assert.deepEqual(
      COUNTRY_CODES.filter((code) => names.of(code.toUpperCase()) === undefined),
      [],
    );
  });
});
