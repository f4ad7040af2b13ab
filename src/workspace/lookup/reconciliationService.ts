import type { Candidate, LookupQuery } from '../../core/changes/exchange/lookup/candidate';
import {
  extendForm,
  idKeysOf,
  isUnknown,
  type Manifest,
  propertiesToAsk,
  readExtended,
  readManifest,
  readReconciled,
  reconciliationQueries,
} from '../../core/changes/exchange/lookup/reconciliation';
import type { Connection } from './connection';
import { LookupFailure, type LookupService, MOST_CANDIDATES, type ServiceManifest } from './lookupService';

/** Where the service does not say how many queries it takes; as OpenRefine does. */
const BATCH = 10;

/** A service of the Reconciliation API 0.2: Wikidata's, those made for OpenRefine, yente's own. */
export class ReconciliationService implements LookupService {
  readonly #url: URL;
  readonly #connection: Connection;
  #manifest: Manifest | undefined;
  #properties: ReadonlyMap<string, string> | undefined;

  constructor(url: URL, connection: Connection) {
    this.#url = url;
    this.#connection = connection;
  }

  sent({ names: [name = ''] }: LookupQuery): string {
    return name;
  }

  async manifest(signal: AbortSignal): Promise<ServiceManifest> {
    const manifest = await this.#read(signal);
    return { batchSize: manifest.batchSize ?? BATCH, idKeys: idKeysOf(manifest) };
  }

  async match(queries: readonly LookupQuery[], signal: AbortSignal): Promise<readonly (readonly Candidate[])[]> {
    const manifest = await this.#read(signal);
    const answer = await this.#post(reconciliationQueries(queries, MOST_CANDIDATES), signal);
    const found = readReconciled(answer, queries.length, manifest);
    if (!found) throw new LookupFailure('wrong-answer');
    const shown = found.map((each) => each.slice(0, MOST_CANDIDATES));
    const more = await this.#extended([...new Set(shown.flat().map(({ id }) => id))], manifest, signal);
    return shown.map((each) =>
      each.map((one) => ({ ...one, properties: more?.get(one.id)?.properties ?? one.properties })),
    );
  }

  async extend(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Candidate> | undefined> {
    return this.#extended(ids, await this.#read(signal), signal);
  }

  address(id: string): string | undefined {
    return this.#manifest?.view?.replaceAll('{{id}}', encodeURIComponent(id));
  }

  async #read(signal: AbortSignal): Promise<Manifest> {
    if (this.#manifest) return this.#manifest;
    const manifest = readManifest(await this.#connection.json(this.#url, signal));
    if (!manifest) throw new LookupFailure('wrong-answer');
    if (manifest === 'old') throw new LookupFailure('old-version');
    this.#manifest = manifest;
    return manifest;
  }

  async #extended(
    ids: readonly string[],
    manifest: Manifest,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Candidate> | undefined> {
    if (ids.length === 0 || !manifest.extend) return undefined;
    this.#properties ??= propertiesToAsk(manifest, await this.#offered(manifest, signal));
    const properties = this.#properties;
    if (properties.size === 0) return undefined;
    const answer = await this.#post(extendForm(ids, properties.keys(), manifest), signal);
    const more = readExtended(answer, properties, manifest);
    if (!more) throw new LookupFailure('wrong-answer');
    return more;
  }

  /** What the service says of the properties that it gives; it is not asked where that is known, or at another origin. */
  async #offered(manifest: Manifest, signal: AbortSignal): Promise<unknown> {
    const address = manifest.extend?.properties ?? '';
    if (!isUnknown(manifest) || !URL.canParse(address, this.#url.href)) return undefined;
    const url = new URL(address, this.#url);
    if (url.origin !== this.#url.origin) return undefined;
    return this.#connection.json(url, signal);
  }

  #post(text: string, signal: AbortSignal): Promise<unknown> {
    return this.#connection.json(this.#url, signal, { type: 'application/x-www-form-urlencoded', text });
  }
}
