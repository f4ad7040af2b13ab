import assert from 'node:assert/strict';
import { LookupFailure, type LookupService, matchAll } from '../../../../src/workspace/lookup/lookupService';
import { CHECKS, checkedService, serviceOf } from '../../../support/lookupChecks';
import { BATCH_SIZE, type Fault, LookupServer } from '../../../support/lookupServer';

const never = new AbortController().signal;
const QUERY = { names: ['Shenlan Photonics', '深岚光子'], schema: 'Company', countries: ['cn'] };

for (const kind of ['yente', 'reconciliation'] as const) {
  describe(`asking a service: ${kind}`, () => {
    let server: LookupServer;

    beforeEach(async () => {
      server = await new LookupServer().start();
    });

    afterEach(async () => {
      await server.stop();
      assert.deepEqual(server.problems, [], 'requests and answers are as the specification has them');
    });

    function checked(options: { readonly timeout?: number; readonly key?: string } = {}) {
      const url = new URL(kind === 'yente' ? server.url : `${server.url}/reconcile/default`);
      const { key, timeout } = options;
      const authorization = async () => (key === undefined ? undefined : `ApiKey ${key}`);
      return checkedService(
        { kind, url, dataset: 'default', name: 'Shenlan Photonics' },
        { authorization, pause: 1, ...(timeout !== undefined && { timeout }) },
      );
    }

    function service(options?: Parameters<typeof checked>[0]): LookupService {
      return serviceOf(checked(options));
    }

    async function failure(asked = service(), signal = never): Promise<LookupFailure> {
      const found = await asked.match([QUERY], signal).then(
        () => assert.fail('it answered'),
        (error: unknown) => error,
      );
      assert.ok(found instanceof LookupFailure, String(found));
      return found;
    }

    for (const [name, check] of Object.entries(CHECKS)) it(name, () => check(checked()));

    it('sends nothing but names, and where it is understood kinds and countries', async () => {
      await service().match([QUERY], never);
      const sent = service().sent(QUERY);
      assert.equal(sent, kind === 'yente' ? 'Shenlan Photonics, 深岚光子 · Company · cn' : 'Shenlan Photonics');
      const bodies = server.requests.map(({ body }) => new URLSearchParams(body));
      const queries =
        kind === 'yente' ? server.requests[0]!.body : bodies.find((form) => form.has('queries'))!.get('queries');
      assert.deepEqual(
        JSON.parse(queries!),
        kind === 'yente'
          ? { queries: { q0: { schema: 'Company', properties: { name: QUERY.names, country: ['cn'] } } } }
          : { q0: { query: 'Shenlan Photonics', limit: 5 } },
      );
    });

    it('takes identifiers, countries, topics and dates, and no other text', async () => {
      const [[first] = []] = await service().match([QUERY], never);
      assert.ok(first);
      const { topics, country, leiCode, notes, sourceUrl } = first.properties;
      assert.deepEqual([topics, country], [['sanction', 'export.control'], ['cn']]);
      assert.deepEqual([leiCode, notes, sourceUrl], [['9999SHENLAN0TEST0048'], undefined, undefined]);
    });

    it('sends the key of the origin, and says where one is wanted', async () => {
      server.key = 'secret';
      assert.equal((await failure()).code, 'key');
      assert.equal((await failure(service({ key: 'wrong' }))).code, 'key');
      assert.equal(server.requests.length, 2, 'a 401 is not tried again');
      server.fault = { status: 403 };
      assert.equal((await failure(service({ key: 'secret' }))).code, 'key', 'it is not allowed with this key');
      server.fault = undefined;
      assert.equal((await service({ key: 'secret' }).match([QUERY], never)).length, 1);
    });

    it('sends neither a request nor a key to another origin', async () => {
      const other = await new LookupServer().start();
      for (const status of [301, 302, 303, 307, 308]) {
        server.fault = { status, headers: { Location: `${other.url}/match/default` } };
        const { code, parameters } = await failure(service({ key: 'secret' }));
        assert.deepEqual([code, parameters.to], ['redirect', other.url]);
      }
      server.fault = { status: 307, headers: { Location: '/again' } };
      assert.equal((await failure()).code, 'redirect', 'nor does it go in circles');
      assert.deepEqual(other.requests, []);
      await other.stop();
    });

    const wrong: readonly (readonly [Fault, string, Readonly<Record<string, string>>?])[] = [
      ['html', 'not-json'],
      ['not-json', 'not-json'],
      ['no-answer', 'wrong-answer'],
      [{ status: 404 }, 'refused', { status: '404' }],
      [{ status: 400 }, 'refused', { status: '400' }],
      [{ status: 403 }, 'refused', { status: '403' }],
      [{ status: 429 }, 'wait', { until: '' }],
      [
        { status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2065 07:28:00 GMT' } },
        'wait',
        { until: '2065-10-21T07:28:00.000Z' },
      ],
      [{ status: 429, headers: { 'Retry-After': '9'.repeat(40) } }, 'wait', { until: '' }],
    ];
    for (const [fault, code, parameters = {}] of wrong) {
      it(`says what is wrong, and does not ask again: ${JSON.stringify(fault)}`, async () => {
        server.fault = fault;
        const found = await failure();
        assert.deepEqual([found.code, found.parameters], [code, parameters]);
        assert.equal(server.requests.length, 1);
      });
    }

    it('tells from the seconds of a 429 when to ask again', async () => {
      server.fault = { status: 429, headers: { 'Retry-After': '3600' } };
      const { parameters } = await failure();
      const minutes = (Date.parse(parameters.until!) - Date.now()) / 60_000;
      assert.ok(minutes > 55 && minutes < 65, parameters.until);
    });

    it('asks a server that fails twice more', async () => {
      for (const fault of [{ status: 500 }, { status: 503 }, 'cut-off'] as const) {
        server.requests.length = 0;
        server.fault = fault;
        assert.equal((await failure()).code, fault === 'cut-off' ? 'cut-off' : 'server');
        assert.equal(server.requests.length, 3);
      }
    });

    it('gives up where no answer comes, or none that ends', async () => {
      for (const fault of ['silent', 'endless'] as const) {
        server.requests.length = 0;
        server.fault = fault;
        assert.equal((await failure(service({ timeout: 200 }))).code, 'timeout');
        assert.ok(server.requests.length <= 1, 'it is not asked again');
      }
    });

    it('stops when the user does, also between two attempts', async () => {
      for (const fault of ['silent', { status: 500 }] as const) {
        server.fault = fault;
        const stop = new AbortController();
        const failing = failure(service(), stop.signal);
        while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        stop.abort();
        assert.equal((await failing).code, 'stopped');
        server.requests.length = 0;
      }
    });

    it('does not read a huge answer', async () => {
      server.fault = 'huge';
      assert.equal((await failure()).code, 'too-big');
      assert.ok(server.written < 60 * 1024 * 1024, `${server.written} bytes were written`);
      assert.equal(server.requests.length, 1);
    });

    it('says that nothing is there', async () => {
      const alone = service();
      await server.stop();
      assert.equal((await failure(alone)).code, 'network');
      await server.start();
    });

    it('keeps what has come where a later batch fails', async () => {
      const queries = Array.from({ length: 50 }, () => QUERY);
      const kept = [];
      const all = async (): Promise<void> => {
        for await (const candidates of matchAll(service(), queries, never)) {
          kept.push(candidates);
          server.fault = { status: 429 };
        }
      };
      await assert.rejects(all, LookupFailure);
      assert.equal(kept.length, kind === 'yente' ? 20 : BATCH_SIZE);
    });
  });
}

describe('the Reconciliation API', () => {
  let server: LookupServer;

  beforeEach(async () => {
    server = await new LookupServer().start();
  });

  afterEach(() => server.stop());

  function service(): LookupService {
    const url = new URL(`${server.url}/reconcile/default`);
    const given = { kind: 'reconciliation', url, dataset: '', name: '' } as const;
    return serviceOf(checkedService(given, { authorization: async () => undefined, pause: 1 }));
  }

  it('is not spoken with a service of version 0.1', async () => {
    server.fault = 'old-manifest';
    await assert.rejects(service().match([QUERY], never), { code: 'old-version' });
    assert.equal(server.requests.length, 1);
  });

  it('sends names one by one to a service that takes fewer than it says', async () => {
    server.fault = 'small-batches';
    const found = [];
    for await (const candidates of matchAll(service(), [QUERY, QUERY, QUERY, QUERY], never))
      found.push(candidates.length);
    assert.deepEqual(found, [2, 2, 2, 2]);
  });
});

describe('a service that cannot be asked by ids', () => {
  it('says so, and not that it no longer has an entity', async () => {
    const server = await new LookupServer().start();
    server.fault = 'no-extend';
    const given = {
      kind: 'reconciliation',
      url: new URL(`${server.url}/reconcile/default`),
      dataset: '',
      name: '',
    } as const;
    const service = serviceOf(checkedService(given, { authorization: async () => undefined }));
    assert.equal(await service.extend(['NK-shenlan'], never), undefined);
    await server.stop();
  });
});

describe('yente', () => {
  it('gives an entity that was merged into another', async () => {
    const server = await new LookupServer().start();
    const given = { kind: 'yente', url: new URL(server.url), dataset: 'default', name: '' } as const;
    const service = serviceOf(checkedService(given, { authorization: async () => undefined }));
    const found = await service.extend(['NK-old'], never);
    assert.equal(found?.get('NK-old')?.id, 'NK-shenlan');
    assert.deepEqual(await service.extend(['NK-gone'], never), new Map(), 'and none that is gone');
    await server.stop();
  });
});

describe('asking a service in a browser', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  /** What fails where the browser answers like this, and how it was asked. */
  async function asked(answer: () => Promise<unknown>): Promise<readonly [LookupFailure, readonly RequestInit[]]> {
    const requests: RequestInit[] = [];
    globalThis.fetch = (_, init) => {
      requests.push(init!);
      return answer() as Promise<Response>;
    };
    const given = { kind: 'yente', url: new URL('https://a.example'), dataset: 'd', name: '' } as const;
    const service = serviceOf(checkedService(given, { authorization: async () => undefined, pause: 1 }));
    const failure = await service.match([QUERY], never).catch((error: unknown) => error);
    assert.ok(failure instanceof LookupFailure);
    return [failure, requests];
  }

  it('follows no redirect: it does not say where to', async () => {
    const answer = { type: 'opaqueredirect', status: 0, ok: false, headers: new Headers(), body: null };
    const [failure, [request]] = await asked(async () => answer);
    assert.deepEqual([failure.code, failure.parameters], ['redirect', { to: '' }]);
    assert.deepEqual([request?.redirect, request?.credentials], ['manual', 'omit']);
  });

  it('cannot tell a service that is not there from one that it may not ask', async () => {
    const [failure, requests] = await asked(() => Promise.reject(new TypeError('Failed to fetch')));
    assert.deepEqual([failure.code, requests.length], ['network', 3]);
  });
});
