import type { Localizer } from '../problemMessage';
import type { Fix, FixKind } from './fix';

type Values = Readonly<Record<string, string>>;

/** What the fix does, as the title of an action. */
export function fixMessage({ kind, parameters }: Fix, l10n: Localizer): string {
  return MESSAGES[kind](parameters, l10n);
}

const MESSAGES: { readonly [kind in FixKind]: (values: Values, l10n: Localizer) => string } = {
  replace: (values, l10n) => l10n.t('Replace with {text}', values),
  rename: (values, l10n) => l10n.t('Rename to {id}', values),
  insert: ({ text = '' }, l10n) => (text.trim() === '' ? l10n.t('Insert a space') : l10n.t('Insert {text}', { text })),
  delete: (values, l10n) => l10n.t('Delete {text}', values),
  quote: (values, l10n) => l10n.t('Put {text} in quotes', values),
  'comment-out': (_, l10n) => l10n.t('Comment out this line'),
  indent: (_, l10n) => l10n.t('Align this line with its neighbours'),
  untab: (_, l10n) => l10n.t('Indent with spaces'),
  'swap-dates': (_, l10n) => l10n.t('Swap the dates'),
  'sort-facts': (_, l10n) => l10n.t('Sort the facts by date'),
  'delete-link': (_, l10n) => l10n.t('Delete the link'),
  'delete-fact': (_, l10n) => l10n.t('Delete the fact'),
  'add-entry': (values, l10n) => l10n.t('Add an entry with the id {id}', values),
  'add-source': (values, l10n) => l10n.t('Add a source with the id {id}', values),
};
