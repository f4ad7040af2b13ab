import * as vscode from 'vscode';
import { readDates, writtenDates } from '../../core/notes/sentences/writtenDates';
import type { Dated } from '../../core/text/languages/calendar';
import { askText, askTextInStep, type Step } from '../shared/ask/dialogs';

/** Asks one thing; resolves to what is known then, or undefined if the user leaves. */
export type StepQuestion<T> = (known: T, at: Step) => Promise<T | undefined>;

/**
 * Asks one thing after another, each with its number and a way back to the one before; what was answered is proposed there again.
 *
 * @param known what needs no question.
 * @param questionsFor all questions, with those that are answered; what is known may add or take away later ones.
 * @param first the question to begin with, from 0: those before it are answered by what is known, and asked where the user goes back.
 * @param isCertain whether no answer can add or take away a question any more, so that their number can be shown.
 */
export async function askInSteps<T>(
  known: T,
  questionsFor: (known: T) => readonly StepQuestion<T>[],
  first: number,
  isCertain: (known: T) => boolean,
): Promise<T | undefined> {
  let [answered, index, begun] = [known, first, first];
  for (;;) {
    const questions = questionsFor(answered);
    const ask = questions[index];
    if (!ask) return answered;
    let isBack = false;
    const back = (): void => {
      isBack = true;
    };
    const total = isCertain(answered) ? questions.length - begun : undefined;
    const answer = await ask(answered, { number: index - begun + 1, total, ...(index > 0 && { back }) });
    if (isBack) {
      index--;
      begun = Math.min(begun, index);
    } else if (answer === undefined) return undefined;
    else {
      answered = answer;
      index++;
    }
  }
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
