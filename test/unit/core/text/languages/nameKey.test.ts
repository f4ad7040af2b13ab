import assert from 'node:assert/strict';
import { nameKey } from '../../../../../src/core/text/languages/nameKey';

describe('the key of a name', () => {
  const same = (...names: readonly string[]) =>
    it(`is one for ${names.join(', ')}`, () => assert.equal(new Set(names.map(nameKey)).size, 1));
  const other = (...names: readonly string[]) =>
    it(`tells ${names.join(' and ')} apart`, () => assert.equal(new Set(names.map(nameKey)).size, names.length));

  same('Hugging Face', 'HuggingFace', 'hugging-face');
  same('GPT-3', 'GPT3', 'gpt 3');
  same('Kestrel', 'Kestrel Inc.', 'Kestrel, Inc', 'Kestrel Co., Ltd.', 'Kestrel & Co.');
  same('the Blue Kestrel', 'Blue Kestrel');
  same('蓝隼', '蓝隼公司', '蓝隼有限公司', '蓝隼股份有限公司', '蓝隼集团公司');
  other('The Kestrel', 'Kestrel');
  other('Kestrel', 'Kestrels', 'Kestrel Metals');
  other('蓝隼', '蓝公司');
  it('is not empty where a name is all legal form', () => assert.equal(nameKey('Co. Inc.'), 'co.'));
});
