import assert from 'node:assert/strict';
import { searchNames } from '../../../src/core/answers/names/searchNames';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { bundledSnapshot } from './dataFiles';

describe('a search by pinyin in the bundled registry', () => {
  const snapshot = bundledSnapshot();
  for (const [typed, expected] of [
    ['ywd', '英伟达'],
    ['hua', '华为'],
    ['huawei', '华为'],
    ['wwt', '王文涛'],
  ] as const) {
    it(`${typed} finds ${expected} first`, () => {
      const hits = runToEnd(searchNames(snapshot, typed, { limit: 20, locale: 'zh-cn' }));
      assert.ok(
        hits[0]?.entity.names.some(({ item }) => item.value === expected),
        hits[0]?.entity.id,
      );
    });
  }
});
