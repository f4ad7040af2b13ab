import * as vscode from 'vscode';
import type { Refusal } from '../../core/changes/renaming/judgeRenaming';
import type { Host } from '../../workspace/host';
import { entityName } from '../shared/rows/entityName';

/** Why a text cannot be the new name or id, for the user. */
export function refusalWords(host: Host, refusal: Refusal, to: string): string {
  if (typeof refusal === 'object') {
    return vscode.l10n.t('"{name}" means {entity} already.', { name: to, entity: entityName(host, refusal.takenBy) });
  }
  switch (refusal) {
    case 'not-an-id':
      return vscode.l10n.t('An id contains only the letters a to z, digits and hyphens: "{id}" does not.', { id: to });
    case 'not-a-name':
      return vscode.l10n.t('"{name}" can never be found in a note.', { name: to });
    case 'not-a-headline':
      return vscode.l10n.t('A headline is one line of text: "{headline}" is not.', { headline: to });
    case 'not-a-source':
      return vscode.l10n.t('The id of a source is one line of text: "{id}" is not.', { id: to });
    case 'disabled':
      return vscode.l10n.t('"{id}" is the id of an entity that is disabled.', { id: to });
    case 'source-taken':
      return vscode.l10n.t('There is a source with the id "{id}" already.', { id: to });
  }
}
