import assert from 'node:assert/strict';
import { failureWords } from '../../../../src/features/lookUp/askService';
import { LookupFailure } from '../../../../src/workspace/lookup/lookupService';

describe('why a service gave no answer', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'WorkerGlobalScope');
  });

  const words = (...given: ConstructorParameters<typeof LookupFailure>) =>
    failureWords(new LookupFailure(...given), 'S');

  it('is said in one sentence or two, and nothing is said where the user stopped it', () => {
    assert.equal(words('stopped'), '');
    assert.equal(words('key'), 'S needs an API key, or a different one.');
    assert.equal(words('server', { status: '502' }), 'S failed three times (HTTP 502).');
    assert.equal(
      words('redirect', { to: 'https://b.example' }),
      'S redirects the request to https://b.example, which was not followed.',
    );
    assert.equal(words('redirect', { to: '' }), 'S redirects the request to another address, which was not followed.');
  });

  it('says until when a service takes no more, as the reader writes dates', () => {
    const until = new Date(2031, 4, 7, 15, 30).toISOString();
    assert.match(words('wait', { until }), /^S accepts no more requests until May 7, 2031, 3:30\sPM\.$/);
    assert.equal(words('wait', { until: '' }), 'S accepts no more requests for now, and does not say until when.');
  });

  it('may be, in a browser, that the service does not let it ask', () => {
    assert.doesNotMatch(words('network'), /CORS/);
    Object.assign(globalThis, { WorkerGlobalScope: class {} });
    assert.match(words('network'), /CORS/);
  });
});
