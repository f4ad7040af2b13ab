import * as vscode from 'vscode';
import { readDates, writtenDates } from '../../core/notes/sentences/writtenDates';
import type { Dated } from '../../core/text/languages/calendar';
import type { Host } from '../../workspace/host';
import { askText, askTextInStep, type Step } from '../shared/dialogs';
import { pickEntity } from '../shared/pickEntity';
import { pickOneOf } from '../shared/pickOneOf';
import { type FoundPassage, namedInPassage } from './chosenPassage';

/** One of the entities that a passage names: asks where it names several, and for any entity where it names none. */
export async function pickNamed(host: Host, found: FoundPassage, placeHolder: string): Promise<string | undefined> {
  const ids = namedInPassage(found.passage);
  return ids.length > 0 ? pickOneOf(host, ids, placeHolder) : pickEntity(host, placeHolder, found.used);
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
