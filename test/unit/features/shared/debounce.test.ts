import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { debounce } from '../../../../src/features/shared/notes/debounce';

describe('debounced work', () => {
  let runs = 0;

  beforeEach(() => {
    runs = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  afterEach(() => mock.timers.reset());

  it('runs once it has not been started for as long as it waits', () => {
    const work = debounce(100, () => runs++);
    work.start();
    mock.timers.tick(60);
    work.start();
    mock.timers.tick(60);
    assert.equal(runs, 0);
    mock.timers.tick(40);
    assert.equal(runs, 1);
  });

  it('is postponed only while it waits', () => {
    const work = debounce(100, () => runs++);
    work.postpone();
    mock.timers.tick(200);
    assert.equal(runs, 0);
    work.start();
    mock.timers.tick(60);
    work.postpone();
    mock.timers.tick(60);
    assert.equal(runs, 0);
    mock.timers.tick(40);
    assert.equal(runs, 1);
    work.postpone();
    mock.timers.tick(200);
    assert.equal(runs, 1);
  });

  it('no longer runs after it was disposed of', () => {
    const work = debounce(100, () => runs++);
    work.start();
    work.dispose();
    mock.timers.tick(200);
    assert.equal(runs, 0);
  });
});
