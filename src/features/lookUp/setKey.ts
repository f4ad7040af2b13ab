import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { keyOf } from '../../workspace/lookup/namedServices';
import { askText, showInformation, showInStatusBar } from '../shared/ask/dialogs';
import { chosenService } from './askService';

/**
 * Asks for the key of a service, and keeps it in VS Code's secret storage for the origin of that service alone. An empty one removes
 * the key that is there.
 */
export async function setKey(host: Host, address: unknown): Promise<void> {
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
