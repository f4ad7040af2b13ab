import assert from 'node:assert/strict';
import type { LookupQuery } from '../../src/core/changes/exchange/lookup/candidate';
import { reconciliationQueries } from '../../src/core/changes/exchange/lookup/reconciliation';
import { yenteQueries } from '../../src/core/changes/exchange/lookup/yente';
import { Connection, type ConnectionOptions } from '../../src/workspace/lookup/connection';
import { type LookupService, MOST_CANDIDATES, matchAll } from '../../src/workspace/lookup/lookupService';
import { ReconciliationService } from '../../src/workspace/lookup/reconciliationService';
import { YenteService } from '../../src/workspace/lookup/yenteService';
import { checkForm } from './lookupSpec';

/** A service that is checked, and a name that it knows. */
export interface CheckedService {
  readonly kind: 'yente' | 'reconciliation';
  readonly url: URL;
  readonly dataset: string;
  readonly name: string;
  readonly connection: Connection;
}

export function checkedService(given: Omit<CheckedService, 'connection'>, options: ConnectionOptions): CheckedService {
  return { ...given, connection: new Connection(given.url, options) };
}

export function serviceOf({ kind, url, dataset, connection }: CheckedService): LookupService {
  return kind === 'yente' ? new YenteService(url, dataset, connection) : new ReconciliationService(url, connection);
}

const never = new AbortController().signal;

function queryFor(name: string): LookupQuery {
  return { names: [name], schema: 'LegalEntity', countries: [] };
}

/** What any service has to do, by what it is; each fails with a message. */
export const CHECKS: Readonly<Record<string, (service: CheckedService) => Promise<void>>> = {
  async 'says what it is as the specification has it'({ kind, url, connection }) {
    if (kind === 'reconciliation') checkForm('manifest', await connection.json(url, never));
  },

  async 'answers a query as the specification has it'({ kind, url, dataset, name, connection }) {
    if (kind === 'yente') {
      const text = yenteQueries([queryFor(name)]);
      const address = new URL(`match/${dataset}?limit=5`, `${url.href.replace(/\/*$/, '')}/`);
      checkForm('yenteMatches', await connection.json(address, never, { type: 'application/json', text }));
    } else {
      const text = reconciliationQueries([queryFor(name)], MOST_CANDIDATES);
      const type = 'application/x-www-form-urlencoded';
      checkForm('results', await connection.json(url, never, { type, text }));
    }
  },

  async 'gives candidates with names and ids, best first'(service) {
    const [candidates = []] = await serviceOf(service).match([queryFor(service.name)], never);
    assert.ok(candidates.length > 0, `nothing for "${service.name}"`);
    assert.ok(candidates.length <= MOST_CANDIDATES, `${candidates.length} candidates`);
    for (const { id, caption } of candidates) assert.ok(id !== '' && caption !== '', JSON.stringify({ id, caption }));
    const ranks = candidates.map(({ isMatch }) => isMatch);
    assert.deepEqual(
      [...ranks].sort((one, other) => Number(other) - Number(one)),
      ranks,
      'matches come first',
    );
  },

  async 'answers more names than it takes at once'(service) {
    const asked = serviceOf(service);
    const { batchSize } = await asked.manifest(never);
    const queries = Array.from({ length: Math.min(batchSize, 20) + 1 }, () => queryFor(service.name));
    let count = 0;
    for await (const candidates of matchAll(asked, queries, never)) {
      assert.ok(candidates.length > 0, 'one of them got nothing');
      count++;
    }
    assert.equal(count, queries.length);
  },

  async 'gives what it knows of a candidate, and its page'(service) {
    const asked = serviceOf(service);
    const [[first] = []] = await asked.match([queryFor(service.name)], never);
    assert.ok(first);
    const again = (await asked.extend([first.id], never))?.get(first.id);
    assert.deepEqual(again?.properties, first.properties);
    const page = asked.address(first.id);
    assert.ok(page === undefined || /^https?:\/\//.test(page), page);
  },
};
