import type { Localizer } from '../../registry/problemMessage';
import type { Severity } from '../../text/base/problem';
import type { Span } from '../../text/base/textEdit';

/** The severity with which a problem is shown; `off` if it is not shown. */
export type ShownSeverity = Severity | 'off';

export function isShownSeverity(word: string): word is ShownSeverity {
  return ['error', 'warning', 'information', 'hint', 'off'].includes(word);
}

/**
 * The problems of names in notes, with their severity unless a setting changes it: low, because a writer who is nagged
 * turns everything off. The parameters of the message are in braces. A code is never reused.
 */
export const NOTE_PROBLEM_SEVERITY = {
  /** A name that the registry lists as a misspelling. {name}, {wrong} as the registry has it, {right} the name that is meant, or {base}: its form is not certain */
  misspelling: 'warning',
  /** A name that the registry lists as a word to avoid. {name}, {wrong}, {right} the name to say instead, or {base} */
  avoid: 'warning',
  /** A name that several entities share, at its first mention. {name}, {meanings} their names */
  'ambiguous-name': 'information',
  /** A name outside the dates between which it was in use. {name}, {wrong}, {noteDate}, {startDate} or {endDate}, {right}, or {base} */
  'outdated-name': 'hint',
  /** One entity under two Chinese names, neither short for the other. {name} {other}, related: the other name */
  'competing-names': 'hint',
  /** `[[…]]` with the id of an entity that was merged into another one. {name}, {right} the present id */
  'former-link': 'hint',
  /** `[[…]]` with a name or id that no entity has. {name} */
  'unknown-link': 'off',
  /** The first mention of an entity is not its full name. {name} {right} */
  'short-first-name': 'off',
} as const satisfies Record<string, ShownSeverity>;

export type NoteProblemCode = keyof typeof NOTE_PROBLEM_SEVERITY;

/** A problem without words, which `noteProblemMessage` adds. Spans are in UTF-16 units of the note. */
export interface NoteProblem {
  readonly code: NoteProblemCode;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly related?: Span;
  /** The entities that may be meant; empty for an unknown link. */
  readonly entities: readonly string[];
}

export type NoteFinding = Omit<NoteProblem, 'severity'>;

type Values = Readonly<Record<string, string>>;

/** The message of a problem in the reader's language. */
export function noteProblemMessage(
  { code, parameters }: Pick<NoteProblem, 'code' | 'parameters'>,
  l10n: Localizer,
): string {
  return MESSAGES[code](parameters, l10n);
}

const MESSAGES: { readonly [code in NoteProblemCode]: (values: Values, l10n: Localizer) => string } = {
  misspelling: ({ base = '', right = base, ...values }, l10n) =>
    l10n.t('"{name}" is a misspelling of {right}.', { ...values, right }),
  avoid: (values, l10n) =>
    values.base === undefined
      ? l10n.t('"{name}": say "{right}".', values)
      : l10n.t('"{name}": say "{base}", in whichever form fits here.', values),
  'ambiguous-name': (values, l10n) => l10n.t('"{name}" is ambiguous: {meanings}', values),
  'outdated-name': ({ base = '', right = base, endDate, ...others }, l10n) => {
    const values = { ...others, right, ...(endDate !== undefined && { endDate }) };
    return endDate === undefined
      ? l10n.t('"{name}" is the name since {startDate}. At the time of this note ({noteDate}) it was {right}.', values)
      : l10n.t('"{name}" was the name until {endDate}. At the time of this note ({noteDate}) it was {right}.', values);
  },
  'competing-names': (values, l10n) => l10n.t('"{name}" is the same entity as "{other}" above.', values),
  'former-link': (values, l10n) => l10n.t('"{name}" was merged into "{right}".', values),
  'unknown-link': (values, l10n) => l10n.t('No entity is named "{name}".', values),
  'short-first-name': (values, l10n) => l10n.t('Use the full name, {right}, at the first mention.', values),
};
