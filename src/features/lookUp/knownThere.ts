import * as vscode from 'vscode';
import { type Candidate, OPEN_SANCTIONS_KEYS, openSanctionsKey } from '../../core/changes/exchange/lookup/candidate';
import { goneSince, lastLookedUp } from '../../core/changes/exchange/lookup/proposeFromCandidates';
import { valuesIn } from '../../core/changes/incoming/knownValues';
import type { Proposals } from '../../core/changes/incoming/proposals';
import { valueWords } from '../../core/changes/incoming/proposalWords';
import type { Entity } from '../../core/registry/model';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import type { LookupService } from '../../workspace/lookup/lookupService';
import { showInformation } from '../shared/ask/dialogs';

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

/** What a service says of an entity and the registry does not, of what it offers; undefined where nothing is. Says what it does not say, or no longer. */
export function newsIn(
  list: Proposals,
  service: string,
  entity: Entity,
  { candidate, hasTopics }: KnownThere,
  vocabulary: Vocabulary,
): Proposals | undefined {
  const since = lastLookedUp(entity, service);
  // Names that the user did not take before are not news; the one that the service shows may be.
  const items = list.items.filter(
    (item) => since === undefined || item.kind !== 'name' || item.name.value === candidate?.caption,
  );
  const gone = candidate ? goneSince(entity, candidate, hasTopics) : new Map();
  const values = valueWords(vocabulary, Object.fromEntries(gone), vscode.env.language).join('; ');
  if (values !== '')
    void showInformation(vscode.l10n.t('{service} does not say this, or no longer: {values}', { service, values }));
  if (items.some((item) => item.kind !== 'value' || item.field !== 'source')) return { ...list, items };
  if (values === '')
    void showInformation(
      since === undefined
        ? vscode.l10n.t('The registry has all that {service} says.', { service })
        : vscode.l10n.t('Nothing has changed at {service} since {date}.', { service, date: since }),
    );
  return undefined;
}
