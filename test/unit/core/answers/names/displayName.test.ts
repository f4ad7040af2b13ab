import assert from 'node:assert/strict';
import { displayName, otherNames } from '../../../../../src/core/answers/names/displayName';
import { entityOf, registryOfEntries } from '../registryOf';

function check(entry: string, locale: string, name: string, others: readonly string[]): void {
  it(`${entry} for ${locale}`, () => {
    const entity = entityOf(registryOfEntries(`  - { id: x, schema: Company, ${entry} }\n`), 'x');
    assert.equal(displayName(entity, locale), name);
    assert.deepEqual(otherNames(entity, locale), others);
  });
}

describe('displayName and otherNames', () => {
  check('name: { en: Nvidia, zh: 英伟达 }', 'en', 'Nvidia', ['英伟达']);
  check('name: { en: Nvidia, zh: 英伟达 }', 'zh-cn', '英伟达', ['Nvidia']);
  check('name: { en: Nvidia, zh: 英伟达, zh-Hant: 輝達 }', 'zh-tw', '輝達', ['Nvidia', '英伟达']);
  check('name: { en: Nvidia, zh: 英伟达 }', 'fr', 'Nvidia', ['英伟达']);
  check('name: H20', 'zh-cn', 'H20', []);
  check('name: H20, alias: [Nvidia H20, 英伟达H20, H20芯片]', 'en', 'H20', ['英伟达H20']);
  check('name: 华为, alias: [Huawei]', 'en', '华为', ['Huawei']);
  check('name: { en: OpenAI, zh: OpenAI }', 'en', 'OpenAI', []);
  check('name: { en: A, zh: 甲, ja: 甲 }', 'en', 'A', ['甲']);
  check('misspelling: [Nvdia], alias: [Nvidia]', 'en', 'Nvidia', []);
  check('misspelling: [Nvdia]', 'en', 'Nvdia', []);
  check('name: { en: Nvidia, zh: 英伟达 }, misspelling: [Nvdia]', 'en', 'Nvidia', ['英伟达']);
});
