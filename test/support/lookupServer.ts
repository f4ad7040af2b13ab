import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkForm } from './lookupSpec';

/** What goes wrong with requests, until it is set back. */
export type Fault =
  | 'silent'
  | 'cut-off'
  | 'endless'
  | 'huge'
  | 'html'
  | 'not-json'
  | 'no-answer'
  | 'old-manifest'
  | 'no-extend'
  | 'small-batches'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export interface LookupRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface KnownEntity {
  readonly id: string;
  readonly caption: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly datasets: readonly string[];
}

/** Invented firms and a person. */
export const KNOWN: readonly KnownEntity[] = [
  {
    id: 'NK-shenlan',
    caption: 'Shenlan Photonics Co., Ltd.',
    schema: 'Company',
    properties: {
      name: ['Shenlan Photonics Co., Ltd.', 'SHENLAN PHOTONICS CO LTD', '深岚光子股份有限公司', 'Шэньлань'],
      alias: ['深岚光子'],
      weakAlias: ['SLP'],
      country: ['cn'],
      leiCode: ['9999SHENLAN0TEST0048'],
      registrationNumber: ['91310000MA1FL0XX0X'],
      incorporationDate: ['2011-04-19'],
      topics: ['sanction', 'export.control'],
      sourceUrl: ['https://example.org/list'],
      notes: ['A long text that nobody asked for.'],
    },
    datasets: ['us_example_list', 'eu_example_list'],
  },
  {
    id: 'NK-shenlan-hk',
    caption: 'Shenlan Photonics (Hong Kong) Limited',
    schema: 'LegalEntity',
    properties: { name: ['Shenlan Photonics (Hong Kong) Limited'], country: ['hk'] },
    datasets: ['hk_example_register'],
  },
  {
    id: 'Q999000001',
    caption: 'Ilmari Vasko',
    schema: 'Person',
    properties: { name: ['Ilmari Vasko'], nationality: ['fi'], birthDate: ['1961-02-03'], topics: ['role.pep'] },
    datasets: ['fi_example_parliament'],
  },
];

/** In bytes. */
const HUGE = 100 * 1024 * 1024;
/** The most queries in one request, as the manifest says. */
export const BATCH_SIZE = 3;
const DATASET = 'default';
/** Ids that were merged into others. */
const MERGED: Readonly<Record<string, string>> = { 'NK-old': 'NK-shenlan' };

/**
 * A server on this machine that follows yente (`/match/default`, `/entities/ID`) and the Reconciliation API 0.2
 * (`/reconcile/default`), checks each request and each of its own answers, and can do everything wrong.
 */
export class LookupServer {
  readonly requests: LookupRequest[] = [];
  /** What was wrong with requests, or with our own answers. */
  readonly problems: string[] = [];
  fault: Fault | undefined;
  /** The key that it wants; undefined for none. */
  key: string | undefined;
  /** What it knows, which a test may change. */
  known: readonly KnownEntity[] = KNOWN;
  /** Bytes that were written of answers that are too long. */
  written = 0;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Begins to listen, on a free port of this machine. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Ends all connections, those that wait too. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** All that was sent, as one text. */
  get sent(): string {
    const parts = this.requests.flatMap(({ path, body, headers }) => [path, body, JSON.stringify(headers)]);
    return decodeURIComponent(parts.join('\n'));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (asked.method === 'OPTIONS') return void response.writeHead(204).end();
    this.requests.push(asked);
    if (this.key !== undefined && asked.headers.authorization !== `ApiKey ${this.key}`) return send(response, 401, {});
    if (this.fault === undefined || !this.#fail(asked, response)) this.#answerRight(asked, response);
  }

  #answerRight(asked: LookupRequest, response: ServerResponse): void {
    try {
      const [status, answer] = this.#answerTo(asked);
      if (status === 308) response.setHeader('Location', String(answer));
      send(response, status, status === 308 ? {} : answer);
    } catch (error) {
      this.problems.push(`${asked.method} ${asked.path}: ${error}`);
      send(response, 400, { detail: 'not as it should be' });
    }
  }

  #answerTo({ method, path, body, headers }: LookupRequest): readonly [status: number, answer: unknown] {
    const { pathname, searchParams } = new URL(path, this.url);
    if (method === 'POST' && pathname === `/match/${DATASET}`) {
      if (headers['content-type'] !== 'application/json') throw new Error('no JSON');
      return [200, this.#match(JSON.parse(body), Number(searchParams.get('limit') ?? 5))];
    }
    if (method === 'GET' && pathname.startsWith('/entities/'))
      return this.#entity(decodeURIComponent(pathname.slice(10)));
    if (method === 'GET' && pathname === `/reconcile/${DATASET}`) return [200, this.manifest()];
    if (method === 'GET' && pathname === `/reconcile/${DATASET}/extend/property`) return [200, proposed()];
    if (method === 'POST' && pathname === `/reconcile/${DATASET}`) {
      if (headers['content-type'] !== 'application/x-www-form-urlencoded') throw new Error('no form');
      const form = new URLSearchParams(body);
      const extend = form.get('extend');
      return extend === null
        ? this.#reconcile(JSON.parse(form.get('queries') ?? ''))
        : [200, this.#extend(JSON.parse(extend))];
    }
    return [404, { detail: 'Not Found' }];
  }

  #match(asked: { readonly queries: Record<string, { properties: { name: string[] } }> }, limit: number): unknown {
    checkForm('yenteQueries', asked);
    const responses = Object.entries(asked.queries).map(([key, { properties }]) => {
      const results = this.#found(properties.name).slice(0, limit);
      return [key, { status: 200, results, total: { value: results.length, relation: 'eq' } }] as const;
    });
    const answer = { responses: Object.fromEntries(responses), limit };
    checkForm('yenteMatches', answer);
    return answer;
  }

  #entity(id: string): readonly [number, unknown] {
    const other = MERGED[id];
    if (other !== undefined) return [308, `/entities/${other}`];
    const found = this.known.find((each) => each.id === id);
    if (found) checkForm('yenteEntity', found);
    return found ? [200, found] : [404, { detail: 'No such entity' }];
  }

  /** Those that have a word of one of the names, those with more of them first. */
  #found(names: readonly string[]): readonly (KnownEntity & { readonly score: number; readonly match: boolean })[] {
    const words = names.flatMap((name) => name.toLowerCase().match(/[a-z]{3,}|\p{Script=Han}{2,}/gu) ?? []);
    const scored = this.known.map((each) => {
      const own = [...(each.properties.name ?? []), ...(each.properties.alias ?? [])].join(' ').toLowerCase();
      const score = words.filter((word) => own.includes(word)).length / Math.max(words.length, 1);
      return { ...each, score, match: score >= 0.7 };
    });
    const found = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
    return found.map((each, index) => ({ ...each, score: each.score * (1 - index / 100) }));
  }

  /** What `GET` of the reconciliation service gives. */
  manifest(): Readonly<Record<string, unknown>> {
    const space = 'https://example.org/entities/';
    const manifest = {
      versions: ['0.2'],
      name: 'Names on this machine',
      identifierSpace: space,
      schemaSpace: space,
      view: { url: `${space}{{id}}` },
      batchSize: BATCH_SIZE,
      extend: {
        propose_properties: { service_url: `${this.url}/reconcile/${DATASET}`, service_path: '/extend/property' },
      },
    };
    checkForm('manifest', manifest);
    return manifest;
  }

  #reconcile(queries: Record<string, { readonly query: string; readonly limit?: number }>): readonly [number, unknown] {
    checkForm('queries', queries);
    const asked = Object.entries(queries);
    if (asked.length > (this.fault === 'small-batches' ? 1 : BATCH_SIZE)) return [413, {}];
    const answers = asked.map(([key, { query, limit = 5 }]) => {
      // Scores from 0 to 100 here, and in no order.
      const result = this.#found([query])
        .slice(0, limit)
        .map(({ id, caption, schema, score, match }) => {
          return { id, name: caption, score: score * 100, match, type: [{ id: schema, name: schema }] };
        });
      return [key, { result: result.reverse() }] as const;
    });
    const answer = Object.fromEntries(answers);
    checkForm('results', answer);
    return [200, answer];
  }

  #extend(asked: {
    readonly ids: readonly string[];
    readonly properties: readonly { readonly id: string }[];
  }): unknown {
    checkForm('extend', asked);
    const rows = asked.ids.map((id) => {
      const found = this.known.find((each) => each.id === id);
      const cells = asked.properties.map(({ id: key }) => {
        const values = found?.properties[key] ?? [];
        return [
          key,
          values.map((value) => (/^\d{4}-/.test(value) ? { date: `${value}T00:00:00+00:00` } : { str: value })),
        ] as const;
      });
      return [id, Object.fromEntries(cells)] as const;
    });
    const meta = asked.properties.map(({ id }) => ({ id, name: id }));
    const answer = { meta, rows: Object.fromEntries(rows) };
    checkForm('extended', answer);
    return answer;
  }

  /** @returns whether the request has got its wrong answer, or none. */
  #fail({ path }: LookupRequest, response: ServerResponse): boolean {
    const { fault } = this;
    if (fault === 'silent') return true;
    if (fault === 'small-batches') return false;
    if (typeof fault === 'object') {
      response.writeHead(fault.status, fault.headers).end('{}');
    } else if (fault === 'cut-off') {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"responses": {', () => response.destroy());
    } else if (fault === 'endless') {
      // Begins, and never ends.
      response.writeHead(200);
      response.write('{"responses": {');
    } else if (fault === 'huge') {
      response.writeHead(200);
      this.#writeHuge(response);
    } else if (fault === 'html') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Log in</title>');
    } else if (fault === 'not-json') {
      response.writeHead(200).end('{"responses": }');
    } else if (fault === 'no-answer') {
      send(response, 200, { status: 'ok' });
    } else if (fault === 'old-manifest') {
      if (!path.startsWith('/reconcile/')) return false;
      send(response, 200, { ...this.manifest(), versions: undefined });
    } else if (fault === 'no-extend') {
      send(response, 200, { ...this.manifest(), extend: undefined });
    }
    return true;
  }

  #writeHuge(response: ServerResponse): void {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const more = (): void => {
      while (this.written < HUGE) {
        if (response.destroyed) return;
        this.written += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      response.end('{}');
    };
    more();
  }
}

function proposed(): unknown {
  const keys = ['name', 'alias', 'country', 'topics', 'leiCode', 'birthDate', 'colour'];
  const answer = { type: 'Thing', properties: keys.map((id) => ({ id, name: id })) };
  checkForm('proposed', answer);
  return answer;
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
}
