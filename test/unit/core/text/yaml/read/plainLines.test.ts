import assert from 'node:assert/strict';
import { mayBegin } from '../../../../../../src/core/text/yaml/read/plainLines';

it('A plain scalar may begin with a letter, a digit, a sign without a meaning in YAML, or a character outside ASCII', () => {
  const ascii = Array.from({ length: 0x80 }, (_, unit) => unit).filter(mayBegin);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  assert.equal(String.fromCharCode(...ascii), `$(+./0123456789${letters}`);
  assert.deepEqual([0x80, 0x4e2d, 0xffff].map(mayBegin), [true, true, true]);
});
