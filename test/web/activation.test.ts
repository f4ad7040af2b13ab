import assert from 'node:assert/strict';
import '../host/activation.test';

describe('the web extension host', () => {
  it('is a web worker, without Node', () => {
    assert.equal(typeof Reflect.get(globalThis, 'WorkerGlobalScope'), 'function');
    assert.equal(typeof Reflect.get(globalThis, 'process'), 'undefined');
  });
});
