import assert from 'node:assert/strict';
import { identifierAddress } from '../../../../../src/core/answers/dossier/identifierAddress';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';

/** Made up, with check digits that are right. */
const LEI = '0000ABCDEFGHIJKLMN28';

describe('the address of an identifier', () => {
  it('is the page of its site', () => {
    const addresses = {
      wikidataId: ['Q42', 'https://www.wikidata.org/wiki/Q42'],
      leiCode: [LEI, `https://search.gleif.org/#/record/${LEI}`],
      cikCode: ['0000001234', 'https://www.sec.gov/edgar/browse/?CIK=0000001234'],
      permId: ['1-4200000001', 'https://permid.org/1-4200000001'],
      opencorporatesId: ['us_de/0012345', 'https://opencorporates.com/companies/us_de/0012345'],
    };
    for (const [key, [id, address]] of Object.entries(addresses)) {
      assert.equal(BUILT_IN.valueKind(key), 'identifier');
      assert.equal(identifierAddress(key, id!), address);
    }
    assert.equal(identifierAddress('permId', '4200000001'), 'https://permid.org/1-4200000001');
  });

  it('is none where the form is not right, or leads elsewhere', () => {
    const wrong = {
      wikidataId: ['q42', 'Q0', 'Q42 ', 'Q42/../x', 'Q42?x', 'P31', 'Q４２', `Q${'9'.repeat(20)}`, ''],
      leiCode: [LEI.toLowerCase(), LEI.slice(1), `${LEI}0`, LEI.replace('28', '29'), '../../../../../../x12'],
      cikCode: ['12345678901', '-1', '1&a=b', '１２', ''],
      permId: ['2-4200000001', '42', '4200000001#x'],
      opencorporatesId: ['gb/../../x', '../evil', 'gb/', 'gb/1/2', 'gb/1?x', '//evil.example', 'gb\\1'],
    };
    for (const [key, ids] of Object.entries(wrong)) {
      for (const id of ids) assert.equal(identifierAddress(key, id), undefined, `${key} ${id}`);
    }
  });

  it('is none for what names no page', () => {
    for (const key of ['ticker', 'isin', 'uscCode', 'website', 'toString', '__proto__', 'constructor']) {
      assert.equal(identifierAddress(key, 'Q42'), undefined, key);
    }
  });
});
