import type { Localizer } from '../../registry/problemMessage';

type Values = Readonly<Record<string, string>>;
type Messages = Readonly<Record<string, (values: Values, l10n: Localizer) => string>>;

/** What makes a proposal doubtful. `said` is in words what the parameters `key` and `value` are. */
const DOUBTS = {
  'name-of-other': (values, l10n) => l10n.t('"{name}" is a name of {other}.', values),
  'other-name': (values, l10n) => l10n.t('The registry has the name "{known}".', values),
  // With the {id} of the entity that has the other name: '' for a new one.
  'near-spelling': (values, l10n) => l10n.t('Spelt nearly like "{known}".', values),
  'same-value': (values, l10n) => l10n.t('{other} also has "{said}".', values),
  'given-twice': (values, l10n) => l10n.t('Given twice, the second time with "{said}".', values),
  'no-information': (_, l10n) => l10n.t('The article has nothing on it, the digest says.'),
  'no-date': (values, l10n) => l10n.t('The date could not be read: {line}', values),
  'other-value': (values, l10n) => l10n.t('The registry has "{known}".', values),
  'only-named': (values, l10n) => l10n.t('Only named with {name}; nothing here is about it.', values),
  // With the {id} and {otherId} of the two.
  'of-several': (values, l10n) => l10n.t('Its names are those of {name} and {other}.', values),
  'no-kind': (_, l10n) => l10n.t('Nothing says what kind it is.'),
  unreadable: (_, l10n) => l10n.t('The front matter of its note could not be read.'),
  // With an {id} as above.
  'same-sound': (values, l10n) => l10n.t('"{name}" and "{known}" sound alike: is it one person?', values),
  'no-share': (_, l10n) => l10n.t('The registry has this relation without a share.'),
  share: (values, l10n) => l10n.t('The column has percent signs elsewhere: is it {one}% or {other}%?', values),
  // A Latin name looks like Chinese as it is spelt in Latin letters.
  'not-its-sound': (values, l10n) => l10n.t('"{other}" is spelt {spelt}, not "{name}".', values),
  'two-spellings': (values, l10n) => l10n.t('The text on it writes "{other}".', values),
  'a-product': (_, l10n) => l10n.t('It is called a product, among people and companies.'),
  'several-parents': (values, l10n) => l10n.t('It is called the subsidiary of {parents}.', values),
} satisfies Messages;
export type DoubtCode = keyof typeof DOUBTS;

/** What a known entity was recognised by, where that is not its plain name. */
const RECOGNISED = {
  id: (values, l10n) => l10n.t('Known by its id {id}.', values),
  'former-id': (values, l10n) => l10n.t('Known by its former id {id}.', values),
  identifier: (values, l10n) => l10n.t('Known by {said}.', values),
  name: (values, l10n) => l10n.t('Known by the name "{name}".', values),
  // Without its legal form, say.
  spelling: (values, l10n) => l10n.t('Written "{name}".', values),
} satisfies Messages;
export type RecognisedCode = keyof typeof RECOGNISED;

const MESSAGES = { ...DOUBTS, ...RECOGNISED };

/** A reason as a sentence. */
export function reasonMessage(code: keyof typeof MESSAGES, values: Values, l10n: Localizer): string {
  return MESSAGES[code](values, l10n);
}
