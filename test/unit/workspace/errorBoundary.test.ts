import assert from 'node:assert/strict';
import { ErrorBoundary } from '../../../src/workspace/errorBoundary';

describe('ErrorBoundary', () => {
  function boundary() {
    const logged: string[] = [];
    return { logged, boundary: new ErrorBoundary('hover', { error: (message) => logged.push(String(message)) }) };
  }

  it('answers nothing for what throws, and says so once', () => {
    const { logged, boundary: inside } = boundary();
    const provider = inside.guard({
      provide(): string {
        throw new Error('no card');
      },
    });
    assert.equal(provider.provide(), undefined);
    assert.equal(provider.provide(), undefined);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /^hover: Error: no card/);
  });

  it('answers nothing for what rejects', async () => {
    const { logged, boundary: inside } = boundary();
    const provider = inside.guard({ provide: async () => Promise.reject(new Error('later')) });
    assert.equal(await provider.provide(), undefined);
    assert.equal(logged.length, 1);
  });

  it('is silent about cancellation', () => {
    const { logged, boundary: inside } = boundary();
    inside.run(() => {
      throw Object.assign(new Error('Canceled'), { name: 'Canceled' });
    });
    assert.deepEqual(logged, []);
  });

  it('leaves what works as it is: results, parameters, this and properties', async () => {
    const provider = boundary().boundary.guard({
      factor: 3,
      times(value: number) {
        return value * this.factor;
      },
      async debounce(value: number) {
        return value;
      },
    });
    assert.equal(provider.times(2), 6);
    assert.equal(await provider.debounce(5), 5);
    assert.equal(provider.factor, 3);
  });
});
