import type { Severity } from '../../base/problem';
import type { Span } from '../../base/span';

/** How a problem is shown, or that it is not. */
export type ShownSeverity = Severity | 'off';

export function isShownSeverity(word: string): word is ShownSeverity {
  return ['error', 'warning', 'information', 'hint', 'off'].includes(word);
}

/**
 * What may be wrong with how a note names somebody, with the severity where no setting says another: quiet, since a
 * writer who is nagged turns everything off. In braces the parameters of the message. A code is never reused.
 */
export const NOTE_PROBLEM_SEVERITY = {
  /** A name that the registry lists as a misspelling. {name}, {right} the name that is meant */
  misspelling: 'warning',
  /** A name that several entities share; the first place of each such name. {name}, {candidates} their names */
  'ambiguous-name': 'information',
  /** A name outside the dates between which it was in use. {name} {noteDate}, {startDate} or {endDate}, {right} */
  'outdated-name': 'hint',
  /** One entity under two Chinese names, neither short for the other. {name} {other}, related: the other name */
  'competing-names': 'hint',
  /** `[[…]]` that names no entity. {name} */
  'unknown-link': 'off',
  /** The first mention of an entity is not its full name. {name} {right} */
  'short-first-name': 'off',
} as const satisfies Record<string, ShownSeverity>;

export type NoteProblemCode = keyof typeof NOTE_PROBLEM_SEVERITY;

/** Words come last, in `noteProblemMessage`. Spans are of UTF-16 units of the note. */
export interface NoteProblem {
  readonly code: NoteProblemCode;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly related?: Span;
  /** The entities that may be meant; empty for a link to nobody. */
  readonly entities: readonly string[];
}
