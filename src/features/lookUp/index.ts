import * as vscode from 'vscode';
import type { Candidate } from '../../core/changes/exchange/lookup/candidate';
import {
  type Chosen,
  knownBy,
  lastLookedUp,
  proposeFromCandidates,
} from '../../core/changes/exchange/lookup/proposeFromCandidates';
import { knownNames } from '../../core/changes/incoming/knownNames';
import type { Feature, Host } from '../../workspace/host';
import { matchAll } from '../../workspace/lookup/lookupService';
import { keyOf } from '../../workspace/lookup/namedServices';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { registerCommands } from '../../workspace/registerFeatures';
import { runInSlices } from '../../workspace/slices';
import { askText, showInformation, showInStatusBar } from '../shared/ask/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { today } from '../shared/rows/today';
import { type AskedService, asking, type Connections, chosenService, mayBeSent, pickService } from './askService';
import { idsInServices, type KnownThere, knownThere, newsIn } from './knownThere';
import { pickCandidate } from './pickCandidate';
import { type Subject, subjectsOf } from './subjects';

/**
 * Looks entities and names up at services that the user has named, and lets the user write what is chosen of their answers. An entity
 * that has an id of the service is asked for by it, and what is new is shown; all else by names.
 */
export const lookUpAtServices: Feature = {
  id: 'lookUp',
  register(host, boundary) {
    const connections: Connections = new Map();
    return registerCommands(host, boundary, {
      'dossier.lookUp': async (_, argument, all) => {
        const asked = await pickService(host, connections);
        const subjects = asked && (await subjectsOf(host, argument, all));
        if (subjects) await run(host, asked, subjects);
      },
      'dossier.setLookupKey': setKey,
    });
  },
};

async function run(host: Host, asked: AskedService, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return void showInformation(vscode.l10n.t('Select a name first.'));
  const note = vscode.window.activeTextEditor?.document.uri;
  const { name, service } = asked;
  const queries = subjects.map(({ query }) => query);
  const entity = subjects.length === 1 ? subjects[0]?.entity : undefined;
  const ids = entity ? idsInServices(entity) : [];
  const sent = queries.map((query) => [service.sent(query), ...ids].join(' · '));
  if (!(await mayBeSent(host, asked, sent))) return;
  let known: KnownThere | undefined;
  const answers: (readonly Candidate[])[] = [];
  const isWhole = await asking(host, asked, async (signal, report) => {
    known = entity && (await knownThere(service, entity, signal));
    if (known?.candidate) return;
    for await (const candidates of matchAll(service, queries, signal)) {
      answers.push(candidates);
      if (queries.length > 1)
        report(vscode.l10n.t('{done} of {total}', { done: answers.length, total: queries.length }));
    }
  });
  const candidate = known?.candidate;
  if (!isWhole && answers.length === 0 && !candidate) return;
  const since = entity && lastLookedUp(entity, name);
  if (known && !candidate && since !== undefined)
    void showInformation(vscode.l10n.t('{service} no longer has {id}.', { service: name, id: known.id }));
  const snapshot = snapshotFor(await host.settled(), note);
  const names = await runInSlices(knownNames(snapshot));
  const chosen = candidate
    ? [{ entity, names: [], candidate }]
    : await choose(host, asked, subjects, answers, knownBy(names, snapshot));
  if (chosen.length === 0) return;
  const offered = proposeFromCandidates(chosen, name, today(), snapshot, ({ id }) => service.address(id), names);
  const { vocabulary } = snapshot.registry;
  const list = entity && known && candidate ? newsIn(offered, name, entity, known, vocabulary) : offered;
  const title =
    candidate && since !== undefined
      ? vscode.l10n.t('New at {service}', { service: name })
      : vscode.l10n.t('Look Up: {service}', { service: name });
  if (list) await addIncoming(host, { title, list, snapshot, note });
}

/** Lets the user choose a candidate for each of the answers; those chosen before the user cancels. Says which names got none. */
async function choose(
  host: Host,
  { name, service }: AskedService,
  subjects: readonly Subject[],
  answers: readonly (readonly Candidate[])[],
  knownAs: ReturnType<typeof knownBy>,
): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  const unknown: string[] = [];
  for (const [index, candidates] of answers.entries()) {
    const { entity, query } = subjects[index]!;
    const [asked = ''] = query.names;
    if (candidates.length === 0) {
      unknown.push(asked);
      continue;
    }
    const picked = await pickCandidate(host, candidates, {
      placeholder: vscode.l10n.t('Which of these is {name}?', { name: query.names.join(' · ') }),
      title: answers.length === 1 ? name : `${name} (${index + 1}/${answers.length})`,
      knownAs,
      addressOf: ({ id }) => service.address(id),
    });
    if (picked === undefined) break;
    if (picked !== '') chosen.push({ entity, names: query.names, candidate: picked });
  }
  if (unknown.length > 0) {
    const names = unknown.join(' · ');
    void showInformation(vscode.l10n.t('{service} knows nothing about {names}.', { service: name, names }));
  }
  return chosen;
}

/**
 * Asks for the key of a service, and keeps it in VS Code's secret storage for the origin of that service alone. An empty one removes
 * the key that is there.
 */
async function setKey(host: Host, address: unknown): Promise<void> {
  const service = await chosenService(address);
  if (!service) return;
  const { name, url } = service;
  if (!isPrivate(url)) {
    const address = url.origin;
    return void showInformation(
      vscode.l10n.t('{address} is not encrypted: a key goes only to https, or to this machine.', { address }),
    );
  }
  const { secrets } = host.context;
  const isKept = (await secrets.get(keyOf(url.origin))) !== undefined;
  const { origin } = url;
  const answer = await askText({
    title: vscode.l10n.t('API key for {service}', { service: name }),
    prompt: isKept
      ? vscode.l10n.t('Kept in the secret storage, and sent only to {origin}. Empty to remove the key.', { origin })
      : vscode.l10n.t('Kept in the secret storage, and sent only to {origin}.', { origin }),
    value: '',
    isSecret: true,
  });
  const key = answer?.trim();
  if (key === undefined || (key === '' && !isKept)) return;
  if (key === '') await secrets.delete(keyOf(origin));
  else await secrets.store(keyOf(origin), key);
  showInStatusBar(key === '' ? vscode.l10n.t('Key removed') : vscode.l10n.t('Key kept'), 3000);
}

function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
