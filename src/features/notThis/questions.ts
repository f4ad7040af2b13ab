import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Mention } from '../../core/mentions/mention';
import { meaningName } from '../../core/queries/notes/noteProblems';
import type { EntryName, From } from '../../core/registry/model';
import { foldedName } from '../../core/text/canonical';
import type { Host } from '../../workspace/host';
import { askText, pickRow } from '../shared/dialogs';

/** The scope in which a name no longer means an entity. */
export type Answer = 'note' | 'word' | 'always';

export async function whichEntity(host: Host, { entities }: Mention, name: string): Promise<string | undefined> {
  if (entities.length < 2) return entities[0];
  const items = entities.map((id) => ({ label: meaningName(host.snapshot.registry, id, name), id }));
  const placeHolder = vscode.l10n.t('Which entity does "{name}" not mean?', { name });
  return (await pickRow(items, placeHolder))?.id;
}

/** @param written the name that the mention has; undefined if the registry has changed in the meantime. */
export async function askWhere(
  name: string,
  entity: string,
  written: From<EntryName> | undefined,
): Promise<Answer | undefined> {
  const items: (vscode.QuickPickItem & { answer: Answer })[] = [
    {
      label: vscode.l10n.t('In this note'),
      detail: vscode.l10n.t('Adds "ignore" to this note\'s front matter'),
      answer: 'note',
    },
  ];
  if (written) {
    items.push(
      {
        label: vscode.l10n.t('In a longer word… (changes the registry)'),
        detail: vscode.l10n.t('The name does not count inside that word'),
        answer: 'word',
      },
      {
        label: vscode.l10n.t('In all notes (changes the registry)'),
        detail: isOwnLayer(written.part.layer)
          ? vscode.l10n.t('Removes the name from your registry')
          : vscode.l10n.t('Adds the name to "remove" in your registry'),
        answer: 'always',
      },
    );
  }
  const placeHolder = vscode.l10n.t('Where should "{name}" not mean {entity}?', { name, entity });
  return (await pickRow(items, placeHolder))?.answer;
}

export function askWord(name: string, proposal: string): Thenable<string | undefined> {
  const folded = foldedName(name);
  return askText({
    title: vscode.l10n.t('The longer word that contains "{name}"', { name }),
    value: proposal,
    problem(value) {
      const word = foldedName(value);
      return word.includes(folded) && word !== folded
        ? undefined
        : vscode.l10n.t('A longer word that contains "{name}".', { name });
    },
  });
}
