import * as vscode from 'vscode';
import { guessSchema } from '../../core/registry/drafts/guessSchema';
import type { SelectedName } from '../../core/registry/drafts/namesInSelection';
import { pinyinSlug } from '../../core/registry/drafts/pinyinSlug';
import { SCHEMAS } from '../../core/registry/vocabulary/vocabulary';
import { schemaWord } from '../../core/registry/vocabulary/words';
import { freeId, slugOf } from '../../core/text/slug';
import type { EntryDraft } from '../../core/yaml/edit/insertEntry';
import { askText, pickRow } from '../shared/dialogs';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';

/** Asks for the kind of the name, with the best guess first. Undefined if the user cancels. */
export async function askSchema(names: readonly SelectedName[]): Promise<string | undefined> {
  const guess = guessSchema(names.map(({ value }) => value));
  const items = [guess, ...SCHEMAS.filter((schema) => schema !== guess)].map((schema) => ({
    label: schemaWord(schema, vscode.env.language),
    iconPath: schemaThemeIcon(schema),
    schema,
  }));
  const name = names.map(({ value }) => value).join(' · ');
  const placeHolder = vscode.l10n.t('Kind of "{name}"', { name });
  const picked = await pickRow(items, placeHolder);
  return picked?.schema;
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
  const slug = names.map(({ value }) => slugOf(value)).find((id) => id !== '' && /[a-z]/.test(id));
  if (slug !== undefined) return { id: freeId(slug, taken), schema, names };
  const proposal = freeId(pinyinSlug(names[0]?.value ?? '', schema === 'Person') || slugOf(schema) || 'entity', taken);
  const given = await askText({
    title: vscode.l10n.t('Id of {name}', { name: names[0]?.value ?? '' }),
    prompt: vscode.l10n.t('Its English name, or an id made of the letters a to z, digits and hyphens.'),
    value: proposal,
    problem: (value) => (slugOf(value) === '' ? vscode.l10n.t('This has no Latin letter or digit.') : undefined),
  });
  if (given === undefined) return undefined;
  const text = given.trim();
  const english = text === slugOf(text) ? [] : [{ lang: 'en', value: text }];
  return { id: freeId(slugOf(text), taken), schema, names: [...english, ...names] };
}
