import * as vscode from 'vscode';
import { guessSchema } from '../../core/registry/drafts/guessSchema';
import type { SelectedName } from '../../core/registry/drafts/namesInSelection';
import type { EntryDraft } from '../../core/registry/drafts/newEntries';
import { latinSlug, proposeId } from '../../core/registry/drafts/proposeId';
import { freeId, slugOf } from '../../core/text/slug';
import { askText } from '../shared/dialogs';
import { pickSchema } from '../shared/pickSchema';

/** Asks for the kind of the name, with the best guess first. Undefined if the user cancels. */
export function askSchema(names: readonly SelectedName[]): Promise<string | undefined> {
  const values = names.map(({ value }) => value);
  return pickSchema(values.join(' · '), guessSchema(values));
}

/**
 * The entry to write; undefined if the user cancels. The id is made from the first name with Latin letters. If there is
 * none, the user is asked for an id, or for the English name, which then is one of the names.
 */
export async function askDraft(
  names: readonly SelectedName[],
  schema: string,
  taken: (id: string) => boolean,
): Promise<EntryDraft | undefined> {
  const values = names.map(({ value }) => value);
  const id = proposeId(values, schema, taken);
  if (latinSlug(values) !== undefined) return { id, schema, names };
  const given = await askText({
    title: vscode.l10n.t('Id of {name}', { name: values[0] ?? '' }),
    prompt: vscode.l10n.t('Its English name, or an id made of the letters a to z, digits and hyphens.'),
    value: id,
    problem: (value) => (slugOf(value) === '' ? vscode.l10n.t('This has no Latin letter or digit.') : undefined),
  });
  if (given === undefined) return undefined;
  const text = given.trim();
  const english = text === slugOf(text) ? [] : [{ lang: 'en', value: text }];
  return { id: freeId(slugOf(text), taken), schema, names: [...english, ...names] };
}
