import type { Problem, ProblemCode } from '../../base/problem';
import { runToEnd } from '../../base/resumable';
import type { TextEdit } from '../../base/textEdit';
import { applyEdits } from '../../base/textEdit';
import { parseRegistryFile } from '../files/parseRegistryFile';
import type { FixKind } from './fixMessage';

/** A way to fix a problem in a registry text: nothing but what is wrong changes. Words come last, in `fixMessage`. */
export interface Fix {
  readonly kind: FixKind;
  readonly parameters: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
  /** What must change in other files with it. */
  readonly elsewhere?: ReadonlyMap<string, readonly TextEdit[]>;
}

/**
 * By the code of a problem, what finds its fixes in a registry text.
 *
 * @param isTaken whether an entity has an id already.
 */
export type Fixers = Partial<
  Readonly<Record<ProblemCode, (problem: Problem, text: string, isTaken: (id: string) => boolean) => readonly Fix[]>>
>;

export function fix(kind: FixKind, edits: readonly TextEdit[], parameters: Fix['parameters'] = {}): Fix {
  return { kind, parameters, edits };
}

/** Longer texts take too long to be read again for each guess: then the first guess must do. */
const LONGEST = 200_000;

/** The guess that leaves the fewest errors, the first of equals; none if all leave as many as there are. */
export function bestGuess(text: string, guesses: readonly Fix[]): readonly Fix[] {
  if (text.length > LONGEST) return guesses.slice(0, 1);
  let best: Fix | undefined;
  let fewest = errorsIn(text);
  for (const guess of guesses) {
    const errors = errorsIn(applyEdits(text, guess.edits));
    if (errors >= fewest) continue;
    best = guess;
    fewest = errors;
  }
  return best ? [best] : [];
}

function errorsIn(text: string): number {
  const { problems } = runToEnd(parseRegistryFile('', 1, text));
  return problems.filter(({ severity }: Problem) => severity === 'error').length;
}
