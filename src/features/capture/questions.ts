import * as vscode from 'vscode';
import { readDates, writtenDates } from '../../core/notes/sentences/writtenDates';
import { schemaWord } from '../../core/registry/vocabulary/words';
import type { Dated } from '../../core/text/languages/calendar';
import type { Host } from '../../workspace/host';
import { askText, askTextInStep, pickRow, type Step } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { pickEntity } from '../shared/pickEntity';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { type FoundPassage, namedInPassage } from './chosenPassage';

/** One of the entities that a passage names: asks where it names several, and for any entity where it names none. */
export async function pickNamed(host: Host, found: FoundPassage, placeHolder: string): Promise<string | undefined> {
  const ids = namedInPassage(found.passage);
  return ids.length > 0 ? pickOf(host, ids, placeHolder) : pickEntity(host, placeHolder, found.used);
}

/** Lets the user pick one of some entities, without asking where there is only one; undefined if the user cancels. */
async function pickOf(host: Host, ids: readonly string[], placeHolder: string): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const rows = ids.map((id) => {
    const schema = host.snapshot.registry.entity(id)?.schema ?? '';
    const kind = schemaWord(host.snapshot.registry.vocabulary, schema, vscode.env.language);
    return {
      label: entityName(host, id),
      description: [kind, id].join(' · '),
      iconPath: schemaThemeIcon(host.snapshot.registry.vocabulary, schema),
      id,
    };
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
  at?: Step,
): Promise<DateAnswer | undefined> {
  const question = {
    title,
    prompt,
    value: writtenDates(proposed),
    problem: (value: string) =>
      readDates(value)
        ? undefined
        : vscode.l10n.t('Write 2025, 2025-06 or 2025-06-09, or two of them with " – " between, or nothing.'),
  };
  const answer = await (at ? askTextInStep(question, at) : askText(question));
  return answer === undefined ? undefined : readDates(answer);
}
