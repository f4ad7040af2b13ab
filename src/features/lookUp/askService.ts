import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { LookupFailure, type LookupService } from '../../workspace/lookup/lookupService';
import { connected, type NamedService, namedServices } from '../../workspace/lookup/namedServices';
import { confirm, pickRow, showInformation } from '../shared/ask/dialogs';

/** The addresses of services to which something was sent already. */
const KNOWN = 'dossier.lookupServices';
/** The services whose connections are kept while the window is open, so that one request goes at a time. */
export type Connections = Map<string, LookupService>;

/** A service that the user has named, and the way to it. */
export interface AskedService extends NamedService {
  readonly service: LookupService;
}

/** The service to ask, and the way to it: see `chosenService`. */
export async function pickService(host: Host, connections: Connections): Promise<AskedService | undefined> {
  const picked = await chosenService();
  if (!picked) return undefined;
  const key = JSON.stringify([picked.url.href, picked.kind, picked.dataset]);
  const service = connections.get(key) ?? connected(picked, host.context.secrets);
  connections.set(key, service);
  return { ...picked, service };
}

/**
 * A service that the user has named: the one at an address, the only one, or the one that the user picks. Undefined, after a message,
 * where none is named, or if the user cancels.
 */
export async function chosenService(address?: unknown): Promise<NamedService | undefined> {
  const { services, wrong } = namedServices();
  const written = wrong.join(', ');
  if (wrong.length > 0)
    void showInformation(
      vscode.l10n.t('The setting "dossier.lookup.services" has something that is not a service: {written}', {
        written,
      }),
    );
  else if (services.length === 0) void sayThereIsNone();
  const given = services.find(({ url }) => url.href === address);
  if (given || services.length < 2) return given ?? services[0];
  const rows = services.map((service) => ({ label: service.name, description: service.url.host, service }));
  return (await pickRow(rows, vscode.l10n.t('Which service?')))?.service;
}

async function sayThereIsNone(): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t(
    'Dossier asks no service that you have not named. Name one in your user settings, under "Lookup: Services".',
  );
  if ((await showInformation(message, open)) === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', '@id:dossier.lookup.services');
}

/**
 * Shows what will be sent, before the first request to a service, and always before several, which may cost as many fees. True
 * if it may be sent.
 *
 * @param sent a line for each.
 */
export async function mayBeSent(host: Host, { name, url }: NamedService, sent: readonly string[]): Promise<boolean> {
  const { globalState } = host.context;
  const known = globalState.get<readonly string[]>(KNOWN, []);
  if (known.includes(url.href) && sent.length === 1) return true;
  const detail = vscode.l10n.t('Only this is sent to {address}, and never the text of a note:', {
    address: url.href,
  });
  const question = vscode.l10n.t('Look up at {service}?', { service: name });
  if (!(await confirm(question, vscode.l10n.t('Send'), [detail, ...sent].join('\n')))) return false;
  await globalState.update(KNOWN, [...new Set([...known, url.href])]);
  return true;
}

/**
 * Asks a service while a message shows how far it is, and lets the user stop it. What went wrong is said.
 *
 * @returns whether all went well.
 */
export async function asking(
  host: Host,
  { name, url }: NamedService,
  work: (signal: AbortSignal, report: (message: string) => void) => Promise<void>,
): Promise<boolean> {
  const title = vscode.l10n.t('Asking {service}', { service: name });
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const failure = await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    const listening = token.onCancellationRequested(() => stop.abort());
    try {
      await work(stop.signal, (message) => progress.report({ message }));
      return undefined;
    } catch (error) {
      if (error instanceof LookupFailure) return error;
      throw error;
    } finally {
      listening.dispose();
    }
  });
  if (!failure) return true;
  host.log.info(`${url.origin}: ${failure.code} ${JSON.stringify(failure.parameters)}`);
  if (failure.code !== 'stopped') void say(failure, name, url);
  return false;
}

async function say(failure: LookupFailure, name: string, url: URL): Promise<void> {
  const setKey = vscode.l10n.t('API Key…');
  const buttons = failure.code === 'key' ? [setKey] : [];
  if ((await showInformation(failureWords(failure, name), ...buttons)) === setKey)
    await vscode.commands.executeCommand('dossier.setLookupKey', url.href);
}

/** Why a service gave no answer, and what can be done; '' where the user stopped it. */
export function failureWords({ code, parameters }: LookupFailure, service: string): string {
  const { status = '', until = '', to = '' } = parameters;
  switch (code) {
    case 'stopped':
      return '';
    case 'timeout':
      return vscode.l10n.t('{service} gave no answer within ten seconds.', { service });
    case 'network':
      return isBrowser()
        ? vscode.l10n.t('{service} cannot be reached. In the browser it also has to let other sites ask it (CORS).', {
            service,
          })
        : vscode.l10n.t('{service} cannot be reached. Is its address right, and does it run?', { service });
    case 'cut-off':
      return vscode.l10n.t('The answer from {service} broke off.', { service });
    case 'redirect':
      return to === ''
        ? vscode.l10n.t('{service} redirects the request to another address, which was not followed.', { service })
        : vscode.l10n.t('{service} redirects the request to {to}, which was not followed.', { service, to });
    case 'key':
      return vscode.l10n.t('{service} needs an API key, or a different one.', { service });
    case 'wait':
      return until === ''
        ? vscode.l10n.t('{service} accepts no more requests for now, and does not say until when.', { service })
        : vscode.l10n.t('{service} accepts no more requests until {time}.', { service, time: timeWords(until) });
    case 'server':
      return vscode.l10n.t('{service} failed three times (HTTP {status}).', { service, status });
    case 'refused':
      return vscode.l10n.t('{service} refused what it was asked (HTTP {status}). Are its address and kind right?', {
        service,
        status,
      });
    case 'too-big':
      return vscode.l10n.t('The answer from {service} is larger than 5 MB and was not read.', { service });
    case 'not-json':
    case 'wrong-answer':
      return vscode.l10n.t('{service} does not answer as a service of its kind does. Are its address and kind right?', {
        service,
      });
    case 'old-version':
      return vscode.l10n.t('{service} does not support version 0.2 of the Reconciliation API.', { service });
  }
}

/** Whether the extension runs in a browser, which asks a service whether it may be asked. */
function isBrowser(): boolean {
  return 'WorkerGlobalScope' in globalThis;
}

function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
