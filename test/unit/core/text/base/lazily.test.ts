import assert from 'node:assert/strict';
import { lazily, plain, viewOf } from '../../../../../src/core/text/base/lazy';

describe('an object whose parts are worked out when they are asked for', () => {
  it('works out each part once, and none that is not asked for', () => {
    const asked: string[] = [];
    const part = (name: string) => () => {
      asked.push(name);
      return name;
    };
    const found = lazily({ a: part('a'), b: part('b') });
    assert.deepEqual([found.a, found.a, asked], ['a', 'a', ['a']]);
    assert.deepEqual({ ...found }, { a: 'a', b: 'b' });
    assert.deepEqual(asked, ['a', 'b']);
  });

  it('may be one of many from one table, whose copy is plain', () => {
    const squareOf = viewOf<number, { readonly side: number; readonly area: number }>({
      side: (side) => side,
      area: (side) => side * side,
    });
    const [two, three] = [2, 3].map(squareOf);
    assert.deepEqual([two!.area, three!.area], [4, 9]);
    assert.equal(JSON.stringify(plain(three!)), '{"side":3,"area":9}');
  });
});
