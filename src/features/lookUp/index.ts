import * as vscode from 'vscode';
import type { Candidate } from '../../core/changes/exchange/lookup/candidate';
import { type Chosen, knownBy, proposeFromCandidates } from '../../core/changes/exchange/lookup/proposeFromCandidates';
import { tickedAtFirst } from '../../core/changes/incoming/settle';
import type { Feature, Host } from '../../workspace/host';
import { matchAll } from '../../workspace/lookup/lookupService';
import { keyOf, type NamedService, namedServices } from '../../workspace/lookup/namedServices';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { registerCommands } from '../../workspace/registerCommands';
import { today } from '../shared/describedToday';
import { askText, showInformation, showInStatusBar } from '../shared/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { type AskedService, asking, type Connections, mayBeSent, pickNamedService, pickService } from './askService';
import { lookUpAgain } from './lookUpAgain';
import { pickCandidate } from './pickCandidate';
import { type Subject, subjectsOf } from './subjects';

/** Looks entities and names up at services that the user has named, and lets the user write what is chosen of their answers. */
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
      'dossier.lookUpAgain': (_, argument) => lookUpAgain(host, connections, argument),
      'dossier.setLookupKey': setKey,
      'dossier.removeLookupKey': removeKey,
    });
  },
};

async function run(host: Host, asked: AskedService, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return void showInformation(vscode.l10n.t('Select a name first.'));
  const note = vscode.window.activeTextEditor?.document.uri;
  const { service } = asked;
  const queries = subjects.map(({ query }) => query);
  const sent = queries.map((query) => service.sent(query));
  if (!(await mayBeSent(host, asked, sent))) return;
  const answers: (readonly Candidate[])[] = [];
  const isWhole = await asking(host, asked, async (signal, report) => {
    for await (const candidates of matchAll(service, queries, signal)) {
      answers.push(candidates);
      if (queries.length > 1)
        report(vscode.l10n.t('{done} of {total}', { done: answers.length, total: queries.length }));
    }
  });
  if (!isWhole && answers.length === 0) return;
  const snapshot = snapshotFor(await host.settled(), note);
  const chosen = await choose(host, asked, subjects, answers, knownBy(snapshot));
  if (chosen.length === 0) return;
  const addressOf = ({ id }: Candidate): string | undefined => service.address(id);
  const list = proposeFromCandidates(chosen, asked.name, today(), snapshot, addressOf);
  await addIncoming(host, {
    title: vscode.l10n.t('Look Up: {service}', { service: asked.name }),
    placeholder: vscode.l10n.t('Tick what to add; edit with the buttons'),
    list,
    ticked: tickedAtFirst(list.items),
    snapshot,
    note,
  });
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
    void showInformation(vscode.l10n.t('{service} knows nothing of {names}.', { service: name, names }));
  }
  return chosen;
}

/** Asks for the key of a service, and keeps it in VS Code's secret storage for the origin of that service alone. */
async function setKey(host: Host, address: unknown): Promise<void> {
  const service = await serviceFor(address);
  if (!service) return;
  const { name, url } = service;
  if (!isPrivate(url)) {
    const message = vscode.l10n.t('{address} is not encrypted: a key goes only to https, or to this machine.', {
      address: url.origin,
    });
    return void showInformation(message);
  }
  const key = await askText({
    title: vscode.l10n.t('API key for {service}', { service: name }),
    prompt: vscode.l10n.t('Kept in the secret storage, and sent only to {origin}.', { origin: url.origin }),
    value: '',
    isSecret: true,
  });
  if (key === undefined || key.trim() === '') return;
  await host.context.secrets.store(keyOf(url.origin), key.trim());
  showInStatusBar(vscode.l10n.t('Key kept'), 3000);
}

/** Removes the key of a service from the secret storage. */
async function removeKey(host: Host, address: unknown): Promise<void> {
  const service = await serviceFor(address);
  if (!service) return;
  await host.context.secrets.delete(keyOf(service.url.origin));
  showInStatusBar(vscode.l10n.t('Key removed'), 3000);
}

async function serviceFor(address: unknown): Promise<NamedService | undefined> {
  const { services } = namedServices();
  if (services.length === 0) {
    void showInformation(vscode.l10n.t('There is no service in the setting "dossier.lookup.services".'));
    return undefined;
  }
  const given = services.find(({ url }) => url.href === address);
  return given ?? (services.length === 1 ? services[0] : pickNamedService(services));
}

function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
