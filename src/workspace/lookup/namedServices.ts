import * as vscode from 'vscode';
import { fieldsOf } from '../../core/text/base/lists';
import { Connection } from './connection';
import type { LookupService } from './lookupService';
import { ReconciliationService } from './reconciliationService';
import { YenteService } from './yenteService';

/** A service that the user has named. */
export interface NamedService {
  readonly name: string;
  readonly url: URL;
  readonly kind: 'yente' | 'reconciliation';
  /** Of yente: which of its lists are searched. */
  readonly dataset: string;
}

export interface NamedServices {
  readonly services: readonly NamedService[];
  /** What is written there and is no service, as JSON. */
  readonly wrong: readonly string[];
}

const DATASET = 'default';

/** The services in the user's own settings. Only these count: whoever writes a workspace cannot have anything sent anywhere. */
export function namedServices(): NamedServices {
  const given: unknown = vscode.workspace.getConfiguration('dossier').inspect('lookup.services')?.globalValue;
  const all = Array.isArray(given) ? given.map((each) => [each, serviceIn(each)] as const) : [];
  return {
    services: all.flatMap(([, service]) => service ?? []),
    wrong: all.flatMap(([written, service]) => (service ? [] : [JSON.stringify(written) ?? ''])),
  };
}

function serviceIn(given: unknown): NamedService | undefined {
  const { name, url, kind, dataset } = fieldsOf(given);
  if (typeof url !== 'string' || !URL.canParse(url) || (kind !== 'yente' && kind !== 'reconciliation'))
    return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '') return undefined;
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : address.host,
    url: address,
    kind,
    dataset: typeof dataset === 'string' && dataset !== '' ? dataset : DATASET,
  };
}

/** Makes a service that can be asked. Nothing is sent before it is. */
export function connected({ url, kind, dataset }: NamedService, secrets: vscode.SecretStorage): LookupService {
  const connection = new Connection(url, { authorization: () => authorization(secrets, url.origin) });
  return kind === 'yente' ? new YenteService(url, dataset, connection) : new ReconciliationService(url, connection);
}

/** Where the key of an origin is in the secret storage. */
export function keyOf(origin: string): string {
  return `dossier.lookup:${origin}`;
}

/** The header for a key: as it is where it names its scheme ("Bearer …"), else as OpenSanctions wants it. */
async function authorization(secrets: vscode.SecretStorage, origin: string): Promise<string | undefined> {
  const key = await secrets.get(keyOf(origin));
  return key === undefined || key.includes(' ') ? key : `ApiKey ${key}`;
}
