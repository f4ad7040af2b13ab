import type { Localizer } from '../../registry/problemMessage';
import type { NoteProblem, NoteProblemCode } from './noteProblem';

type Values = Readonly<Record<string, string>>;

/** What the problem is, in the words of the reader's language. */
export function noteProblemMessage(
  { code, parameters }: Pick<NoteProblem, 'code' | 'parameters'>,
  l10n: Localizer,
): string {
  return MESSAGES[code](parameters, l10n);
}

/** One for each code: the type sees to it that none is forgotten. */
const MESSAGES: { readonly [code in NoteProblemCode]: (values: Values, l10n: Localizer) => string } = {
  misspelling: (values, l10n) => l10n.t('"{name}" is a misspelling of {right}.', values),
  'ambiguous-name': (values, l10n) => l10n.t('"{name}" may be several: {candidates}', values),
  'outdated-name': (values, l10n) =>
    values.endDate === undefined
      ? l10n.t('"{name}" is a name from {startDate} on. This note is of {noteDate}, when it was {right}.', values)
      : l10n.t('"{name}" was a name until {endDate}. This note is of {noteDate}, when it was {right}.', values),
  'competing-names': (values, l10n) => l10n.t('"{name}" is the same as "{other}" above.', values),
  'unknown-link': (values, l10n) => l10n.t('No entity is called "{name}".', values),
  'short-first-name': (values, l10n) => l10n.t('The full name, {right}, comes first.', values),
};
