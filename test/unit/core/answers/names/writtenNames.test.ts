import assert from 'node:assert/strict';
import { nameLike, writtenNames } from '../../../../../src/core/answers/names/displayName';
import { entityOf, registryOfEntries } from '../registryOf';

function entity(fields: string) {
  return entityOf(registryOfEntries(`  - { id: x, ${fields} }\n`), 'x');
}

describe('the names that are written so', () => {
  it('are the same in any case, each with its kind', () => {
    const found = writtenNames(entity('name: Meta Platforms, alias: [META], previousName: Meta'), 'meta');
    assert.deepEqual(
      found.map(({ kind, value }) => `${kind} ${value}`),
      ['alias META', 'previous Meta'],
    );
  });
});

describe('the name to write instead', () => {
  const check = (fields: string, text: string, expected: string | undefined) =>
    it(`of ${text} with ${fields}: ${expected}`, () => assert.equal(nameLike(entity(fields), text)?.value, expected));

  check('name: { en: Nvidia, zh: 英伟达 }, misspelling: Nvdia', 'Nvdia', 'Nvidia');
  check('name: { en: Nvidia, zh: 英伟达 }, misspelling: 英伟大', '英伟大', '英伟达');
  check('name: Nvidia, alias: { en: NVDA }', 'NVDA', 'Nvidia');
  check('name: { zh: 英伟达, zh-Hant: 輝達 }, alias: [{ value: 辉达, lang: zh-Hant }]', '辉达', '輝達');
  check('name: { en: Bosch, de: Robert Bosch }, alias: [{ value: RB, lang: de }]', 'RB', 'Robert Bosch');
  check('name: 英伟达, alias: Nvidia', 'Nvidia', undefined);
});
