import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { keyOf, type NamedService, namedServices } from '../../workspace/lookup/namedServices';
import { askText, showInformation, showInStatusBar } from '../shared/dialogs';
import { pickNamedService } from './askService';

/** Asks for the key of a service, and keeps it in VS Code's secret storage for the origin of that service alone. */
export async function setKey(host: Host, address: unknown): Promise<void> {
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
export async function removeKey(host: Host, address: unknown): Promise<void> {
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
