import assert from 'node:assert/strict';
import { textWidth } from '../../../../../src/core/answers/map/textWidth';
import { readRoom } from '../../../../../src/core/answers/views/mapWords';
import { MEASURED_TEXTS } from '../../../../../src/core/answers/views/measuredText';

describe('the room of a map', () => {
  const [usual, narrow] = MEASURED_TEXTS.map((text) => textWidth(text, 100));

  it('is read from what the page says, less what is beside the map', () => {
    const room = readRoom(`1252 840 14 ${usual! * 1.1} ${narrow! * 1.5}`);
    assert.deepEqual({ ...room, stretch: 0 }, { width: 1200, height: 700, font: 14, stretch: 0 });
    assert.ok(Math.abs(room.stretch - 1.5) < 0.001, 'the widest of the two');
    assert.equal(readRoom(`1252 840 14 ${usual! * 0.9} ${narrow! * 0.9}`).stretch, 1);
  });

  it('is usual where the page says nothing, or what cannot be', () => {
    const room = readRoom('');
    assert.deepEqual(room, { width: 848, height: 560, font: 13, stretch: 1 });
    for (const said of ['a b c d e', '-1 0 NaN Infinity -2', '  ']) assert.deepEqual(readRoom(said), room, said);
    assert.equal(readRoom('900 700 13 9999 9999').stretch, 2);
  });
});
