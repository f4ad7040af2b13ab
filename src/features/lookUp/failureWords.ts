import * as vscode from 'vscode';
import type { LookupFailure } from '../../workspace/lookup/lookupService';

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
      return vscode.l10n.t('The answer of {service} broke off.', { service });
    case 'redirect':
      return to === ''
        ? vscode.l10n.t('{service} sends the request to another address, which was not followed.', { service })
        : vscode.l10n.t('{service} sends the request to {to}, which was not followed.', { service, to });
    case 'key':
      return vscode.l10n.t('{service} wants an API key, or another one.', { service });
    case 'wait':
      return until === ''
        ? vscode.l10n.t('{service} takes no more requests for now, and does not say until when.', { service })
        : vscode.l10n.t('{service} takes no more requests until {time}.', { service, time: timeWords(until) });
    case 'server':
      return vscode.l10n.t('{service} failed three times (HTTP {status}).', { service, status });
    case 'refused':
      return vscode.l10n.t('{service} refused what it was asked (HTTP {status}). Are its address and kind right?', {
        service,
        status,
      });
    case 'too-big':
      return vscode.l10n.t('The answer of {service} is larger than 5 MB and was not read.', { service });
    case 'not-json':
    case 'wrong-answer':
      return vscode.l10n.t('{service} does not answer as a service of its kind does. Are its address and kind right?', {
        service,
      });
    case 'old-version':
      return vscode.l10n.t('{service} does not speak version 0.2 of the Reconciliation API.', { service });
  }
}

/** Whether the extension runs in a browser, which asks a service whether it may be asked. */
function isBrowser(): boolean {
  return 'WorkerGlobalScope' in globalThis;
}

function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
