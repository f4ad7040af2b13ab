import * as vscode from 'vscode';
import type { Dated } from '../../core/languages/calendar';
import { schemaWord } from '../../core/registry/vocabulary/words';
import { readDates, writtenDates } from '../../core/writing/writtenDates';
import type { Host } from '../../workspace/host';
import { askText, pickRow } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';

/** Lets the user pick one of some entities, without asking where there is only one; undefined if the user cancels. */
export async function pickOf(host: Host, ids: readonly string[], placeHolder: string): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const rows = ids.map((id) => {
    const schema = host.snapshot.registry.entity(id)?.schema ?? '';
    const kind = schemaWord(schema, vscode.env.language);
    return { label: entityName(host, id), description: [kind, id].join(' · '), iconPath: schemaThemeIcon(schema), id };
  });
  return (await pickRow(rows, placeHolder))?.id;
}

/** The answer of a box that may be left empty; undefined if the user cancels. */
export interface DateAnswer {
  readonly dated?: Dated;
}

/** Asks for a date, with one that is proposed; undefined if the user cancels. */
export async function askDate(
  title: string,
  prompt: string,
  proposed: Dated | undefined,
): Promise<DateAnswer | undefined> {
  const answer = await askText({
    title,
    prompt,
    value: writtenDates(proposed),
    problem: (value) =>
      readDates(value)
        ? undefined
        : vscode.l10n.t('Write 2025, 2025-06 or 2025-06-09, or two of them with " – " between, or nothing.'),
  });
  return answer === undefined ? undefined : readDates(answer);
}
