import { LookupFailure } from './lookupService';

/** In milliseconds, for a request with all of its answer. */
const TIMEOUT = 10_000;
/** In milliseconds, before the first retry; twice that before the second. */
const PAUSE = 400;
const RETRIES = 2;
const MOST_REDIRECTS = 3;
/** In bytes. The rest of a longer answer is not read. */
const LONGEST_ANSWER = 5 * 1024 * 1024;

export interface ConnectionOptions {
  /** The value of the header `Authorization` for the origin of the service; undefined for none. */
  readonly authorization: () => Promise<string | undefined>;
  /** In milliseconds. */
  readonly timeout?: number;
  readonly pause?: number;
}

/** What is sent with a POST. */
interface Body {
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly text: string;
}

/** The connection to one service: its origin alone ever gets a request. One request goes at a time. */
export class Connection {
  readonly #origin: string;
  readonly #options: ConnectionOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(service: URL, options: ConnectionOptions) {
    this.#origin = service.origin;
    this.#options = options;
  }

  /** The JSON that the service answers. A failure of the server or the network is tried again twice, nothing else. */
  json(url: URL, signal: AbortSignal, body?: Body): Promise<unknown> {
    const answer = this.#last.then(() => this.#withRetries(url, signal, body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #withRetries(url: URL, signal: AbortSignal, body: Body | undefined): Promise<unknown> {
    const { pause = PAUSE } = this.#options;
    for (let retry = 0; ; retry++) {
      try {
        return await this.#once(url, signal, body);
      } catch (error) {
        const isPassing = error instanceof LookupFailure && ['server', 'network', 'cut-off'].includes(error.code);
        if (!isPassing || retry === RETRIES) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause * 2 ** retry));
      if (signal.aborted) throw new LookupFailure('stopped');
    }
  }

  async #once(url: URL, stop: AbortSignal, body: Body | undefined): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.#options.timeout ?? TIMEOUT);
    const signal = AbortSignal.any([stop, timeout]);
    const failing =
      (code: 'network' | 'cut-off') =>
      (error: unknown): never => {
        if (error instanceof LookupFailure) throw error;
        throw new LookupFailure(stop.aborted ? 'stopped' : timeout.aborted ? 'timeout' : code);
      };
    let target = url;
    for (let redirects = 0; ; redirects++) {
      const response = await this.#send(target, signal, body).catch(failing('network'));
      const next = redirects < MOST_REDIRECTS ? this.#redirected(response, target, body) : undefined;
      if (next) {
        await response.body?.cancel();
        target = next;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw failureOf(response, target, (await this.#options.authorization()) !== undefined);
      }
      return parsed(await textOf(response).catch(failing('cut-off')));
    }
  }

  async #send(url: URL, signal: AbortSignal, body: Body | undefined): Promise<Response> {
    if (url.origin !== this.#origin) throw new LookupFailure('redirect', { to: url.origin });
    const key = await this.#options.authorization();
    return fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json',
        ...(body && { 'Content-Type': body.type }),
        ...(key !== undefined && { Authorization: key }),
      },
      ...(body && { body: body.text }),
      // Followed by hand, within the origin. A browser does not say where to, so there none is followed.
      redirect: 'manual',
      credentials: 'omit',
      signal,
    });
  }

  /** Where the request goes on, in the same origin and with the same method; undefined if it does not. */
  #redirected({ status, headers }: Response, from: URL, body: Body | undefined): URL | undefined {
    const isSameMethod = status === 307 || status === 308 || (!body && status >= 301 && status <= 303);
    const to = isSameMethod ? targetOf(headers, from) : undefined;
    return to?.origin === this.#origin ? to : undefined;
  }
}

function targetOf(headers: Headers, from: URL): URL | undefined {
  const location = headers.get('Location') ?? '';
  return location !== '' && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

function failureOf({ status, type, headers }: Response, from: URL, hasKey: boolean): LookupFailure {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new LookupFailure('redirect', { to: targetOf(headers, from)?.origin ?? '' });
  // Without a key, a 403 says something else: Wikidata's service answers it to whatever goes wrong there.
  if (status === 401 || (status === 403 && hasKey)) return new LookupFailure('key');
  if (status === 429) return new LookupFailure('wait', { until: waitUntil(headers.get('Retry-After')) });
  return new LookupFailure(status >= 500 ? 'server' : 'refused', { status: String(status) });
}

/** RFC 9110, 10.2.3: seconds from now, or a date. */
function waitUntil(header: string | null): string {
  const given = header?.trim() ?? '';
  const time = /^\d+$/.test(given) ? Date.now() + Number(given) * 1000 : Date.parse(given);
  // Beyond what a date can hold.
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : '';
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > LONGEST_ANSWER) {
      await reader.cancel();
      throw new LookupFailure('too-big');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LookupFailure('not-json');
  }
}
