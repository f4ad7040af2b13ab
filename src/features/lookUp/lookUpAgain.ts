import * as vscode from 'vscode';
import { displayName } from '../../core/answers/names/displayName';
import { type Candidate, OPEN_SANCTIONS_KEYS, openSanctionsKey } from '../../core/changes/exchange/lookup/candidate';
import {
  goneSince,
  lastLookedUp,
  proposeFromCandidates,
} from '../../core/changes/exchange/lookup/proposeFromCandidates';
import { valuesIn } from '../../core/changes/incoming/knownValues';
import type { Proposal } from '../../core/changes/incoming/proposals';
import { valueWords } from '../../core/changes/incoming/proposalWords';
import { tickedAtFirst } from '../../core/changes/incoming/settle';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import type { LookupService } from '../../workspace/lookup/lookupService';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { today } from '../shared/describedToday';
import { showInformation } from '../shared/dialogs';
import { entityArgument } from '../shared/entityArgument';
import { addIncoming } from '../shared/incoming/addIncoming';
import { type AskedService, asking, type Connections, mayBeSent, pickService } from './askService';

/** Asks a service for an entity that it has been asked for before, and shows what it says by now. */
export async function lookUpAgain(host: Host, connections: Connections, argument: unknown): Promise<void> {
  const note = vscode.window.activeTextEditor?.document.uri;
  const asked = await pickService(host, connections);
  const entity = asked && (await entityArgument(host, argument));
  if (!entity) return;
  const name = displayName(entity, vscode.env.language);
  const ids = [...OPEN_SANCTIONS_KEYS, 'sourceUrl'].flatMap((key) => idsUnder(entity, key));
  const never = vscode.l10n.t('{name} has no id of {service} yet: look it up first.', { name, service: asked.name });
  if (ids.length === 0) return void showInformation(never);
  if (!(await mayBeSent(host, asked, [ids.join(', ')]))) return;
  let id: string | undefined;
  let found: Candidate | undefined;
  let hasTopics = false;
  const isWhole = await asking(host, asked, async (signal) => {
    const { idKeys } = await asked.service.manifest(signal);
    hasTopics = OPEN_SANCTIONS_KEYS.every((key) => idKeys.includes(key));
    id = idKeys.flatMap((key) => idsUnder(entity, key).flatMap((value) => idIn(asked.service, key, value))).at(0);
    found = id === undefined ? undefined : (await asked.service.extend([id], signal)).get(id);
  });
  if (!isWhole) return;
  if (id === undefined) return void showInformation(never);
  if (!found) return void showInformation(vscode.l10n.t('{service} no longer has {id}.', { service: asked.name, id }));
  await show(host, asked, entity, found, hasTopics, note);
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

async function show(
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
  // Names that the user did not take before are not news; the one that the service shows may be.
  const isNews = (item: Proposal): boolean => item.kind !== 'name' || item.name.value === candidate.caption;
  const items = list.items.filter(isNews);
  const gone = valueWords(vocabulary, Object.fromEntries(goneSince(entity, candidate, hasTopics)), vscode.env.language);
  if (gone.length > 0) {
    const values = gone.join('; ');
    void showInformation(vscode.l10n.t('{service} does not say this, or no longer: {values}', { service, values }));
  }
  if (items.every((item) => item.kind === 'value' && item.field === 'source')) {
    const since = lastLookedUp(entity, service);
    if (gone.length > 0) return;
    const nothing =
      since === undefined
        ? vscode.l10n.t('The registry has all that {service} says.', { service })
        : vscode.l10n.t('Nothing has changed at {service} since {date}.', { service, date: since });
    return void showInformation(nothing);
  }
  await addIncoming(host, {
    title: vscode.l10n.t('New at {service}', { service }),
    placeholder: vscode.l10n.t('Tick what to add; edit with the buttons'),
    list: { ...list, items },
    ticked: tickedAtFirst(items),
    snapshot,
    note,
  });
}
