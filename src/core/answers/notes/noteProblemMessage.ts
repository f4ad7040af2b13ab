import type { Localizer } from '../../registry/problemMessage';
import type { NoteProblem, NoteProblemCode } from './noteProblem';

type Values = Readonly<Record<string, string>>;

/** The message of a problem in the reader's language. */
export function noteProblemMessage(
  { code, parameters }: Pick<NoteProblem, 'code' | 'parameters'>,
  l10n: Localizer,
): string {
  return MESSAGES[code](parameters, l10n);
}

const MESSAGES: { readonly [code in NoteProblemCode]: (values: Values, l10n: Localizer) => string } = {
  misspelling: (values, l10n) => l10n.t('"{name}" is a misspelling of {right}.', values),
  avoid: (values, l10n) => l10n.t('"{name}": say "{right}".', values),
  'ambiguous-name': (values, l10n) => l10n.t('"{name}" is ambiguous: {meanings}', values),
  'outdated-name': (values, l10n) =>
    values.endDate === undefined
      ? l10n.t('"{name}" is the name since {startDate}. At the time of this note ({noteDate}) it was {right}.', values)
      : l10n.t('"{name}" was the name until {endDate}. At the time of this note ({noteDate}) it was {right}.', values),
  'competing-names': (values, l10n) => l10n.t('"{name}" is the same entity as "{other}" above.', values),
  'former-link': (values, l10n) => l10n.t('"{name}" was merged into "{right}".', values),
  'unknown-link': (values, l10n) => l10n.t('No entity is named "{name}".', values),
  'short-first-name': (values, l10n) => l10n.t('Use the full name, {right}, at the first mention.', values),
};
