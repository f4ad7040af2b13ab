import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteReader } from '../../../../src/core/base/byteReader';
import { ByteWriter } from '../../../../src/core/base/byteWriter';

describe('ByteWriter', () => {
  it('writes what ByteReader reads', () => {
    const numbers = fc.array(fc.oneof(fc.nat(300), fc.nat(0xffffffff)), { maxLength: 50 });
    const text = fc.array(fc.nat(0xffff), { maxLength: 50 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(numbers, text, fc.double(), (values, value, float) => {
        const writer = new ByteWriter();
        for (const each of values) writer.number(each);
        writer.text(value);
        writer.float(float);
        writer.words(Uint32Array.from(values));
        const reader = new ByteReader(writer.bytes());
        assert.deepEqual(
          values.map(() => reader.number()),
          values,
        );
        assert.equal(reader.text(), value);
        assert.ok(Object.is(reader.float(), float));
        assert.deepEqual([...reader.words()], values);
        assert.equal(reader.damaged, false);
      }),
    );
  });

  it('grows', () => {
    const writer = new ByteWriter();
    writer.words(new Uint32Array(100_000).fill(7));
    for (let count = 0; count < 100_000; count++) writer.number(0xffffffff);
    assert.equal(new ByteReader(writer.bytes()).words().length, 100_000);
  });

  it('takes few bytes for small numbers and for plain text', () => {
    const writer = new ByteWriter();
    for (const value of [0, 127, 128]) writer.number(value);
    writer.text('acme');
    assert.equal(writer.length, 1 + 1 + 2 + 5);
  });
});

describe('ByteReader', () => {
  it('says that bytes are cut off, and reads no more than there is', () => {
    const writer = new ByteWriter();
    writer.text('a name');
    writer.words(Uint32Array.of(1, 2, 3));
    const bytes = writer.bytes();
    for (let length = 0; length < bytes.length; length++) {
      const reader = new ByteReader(bytes.subarray(0, length));
      reader.text();
      reader.words();
      assert.equal(reader.damaged, true, `${length} bytes`);
    }
  });

  it('makes nothing of a count that is larger than all that follows', () => {
    const writer = new ByteWriter();
    writer.number(0xffffffff);
    const reader = new ByteReader(writer.bytes());
    assert.equal(reader.words().length, 0);
    assert.equal(reader.damaged, true);
  });
});
