import * as vscode from 'vscode';
import { type Candidate, OPEN_SANCTIONS_KEYS, openSanctionsKey } from '../../core/changes/exchange/lookup/candidate';
import {
  goneSince,
  lastLookedUp,
  proposeFromCandidates,
} from '../../core/changes/exchange/lookup/proposeFromCandidates';
import { valuesIn } from '../../core/changes/incoming/missingNames';
import type { Proposal } from '../../core/changes/incoming/proposals';
import { valueWords } from '../../core/changes/incoming/proposalWords';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import type { LookupService } from '../../workspace/lookup/lookupService';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { showInformation } from '../shared/ask/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { today } from '../shared/rows/today';
import type { AskedService } from './askService';

/** What a service knows by now of an entity that the registry knows by an id of that service. */
export interface KnownThere {
  readonly id: string;
  /** undefined where the service no longer has it. */
  readonly candidate: Candidate | undefined;
  /** Whether the service knows of topics, so that none means that there are none. */
  readonly hasTopics: boolean;
}

/** The ids of an entity by which a service may know it. */
export function idsInServices(entity: Entity): readonly string[] {
  return [...OPEN_SANCTIONS_KEYS, 'sourceUrl'].flatMap((key) => idsUnder(entity, key));
}

/** Asks a service for an entity by its id there; undefined, before any request, where the entity has no id, and after it where none is of that service, or it cannot be asked by ids. */
export async function knownThere(
  service: LookupService,
  entity: Entity,
  signal: AbortSignal,
): Promise<KnownThere | undefined> {
  if (idsInServices(entity).length === 0) return undefined;
  const { idKeys } = await service.manifest(signal);
  const [id] = idKeys.flatMap((key) => idsUnder(entity, key).flatMap((value) => idIn(service, key, value)));
  if (id === undefined) return undefined;
  const found = await service.extend([id], signal);
  return found && { id, candidate: found.get(id), hasTopics: OPEN_SANCTIONS_KEYS.every((key) => idKeys.includes(key)) };
}

/** The values of a property that may hold an id of a service; bulk data of OpenSanctions has it as the id of the entity. */
function idsUnder(entity: Entity, key: string): readonly string[] {
  const isOwn = /^(?:NK-|Q\d)/.test(entity.id) && openSanctionsKey(entity.id) === key;
  return [...valuesIn(entity, key), ...(isOwn ? [entity.id] : [])];
}

/** The id itself, or the one in the address of its page. */
function idIn(service: LookupService, key: string, value: string): readonly string[] {
  if (key !== 'sourceUrl') return [value];
  const [before = '', after = ''] = service.address('…')?.split(encodeURIComponent('…')) ?? [];
  if (before === '' || !value.startsWith(before) || !value.endsWith(after)) return [];
  try {
    return [decodeURIComponent(value.slice(before.length, value.length - after.length))];
  } catch {
    return [];
  }
}

/** Offers what a service says of an entity and the registry does not, and says what it does not say, or no longer. */
export async function showNews(
  host: Host,
  { name: service, service: asked }: AskedService,
  entity: Entity,
  candidate: Candidate,
  hasTopics: boolean,
  note: vscode.Uri | undefined,
): Promise<void> {
  const snapshot = snapshotFor(await host.settled(), note);
  const { vocabulary } = snapshot.registry;
  const chosen = [{ entity, names: [], candidate }];
  const list = proposeFromCandidates(chosen, service, today(), snapshot, ({ id }) => asked.address(id));
  const since = lastLookedUp(entity, service);
  // Names that the user did not take before are not news; the one that the service shows may be.
  const isNews = (item: Proposal): boolean =>
    since === undefined || item.kind !== 'name' || item.name.value === candidate.caption;
  const items = list.items.filter(isNews);
  const gone = valueWords(vocabulary, Object.fromEntries(goneSince(entity, candidate, hasTopics)), vscode.env.language);
  if (gone.length > 0) {
    const values = gone.join('; ');
    void showInformation(vscode.l10n.t('{service} does not say this, or no longer: {values}', { service, values }));
  }
  if (items.every((item) => item.kind === 'value' && item.field === 'source')) {
    if (gone.length > 0) return;
    const nothing =
      since === undefined
        ? vscode.l10n.t('The registry has all that {service} says.', { service })
        : vscode.l10n.t('Nothing has changed at {service} since {date}.', { service, date: since });
    return void showInformation(nothing);
  }
  await addIncoming(host, {
    title:
      since === undefined
        ? vscode.l10n.t('Look Up: {service}', { service })
        : vscode.l10n.t('New at {service}', { service }),
    list: { ...list, items },
    snapshot,
    note,
  });
}
