import type { Localizer } from '../../registry/problemMessage';

type Values = Readonly<Record<string, string>>;

/** By kind of fix, the title of its action. */
const MESSAGES = {
  replace: (values, l10n) => l10n.t('Replace with {text}', values),
  insert: (values, l10n) => l10n.t('Insert {text}', values),
  delete: (values, l10n) => l10n.t('Delete {text}', values),
  quote: (values, l10n) => l10n.t('Put {text} in quotes', values),
  align: (_, l10n) => l10n.t('Align all lines of the entry'),
  'delete-link': (_, l10n) => l10n.t('Delete the link'),
  'add-entry': (values, l10n) => l10n.t('Add an entry with the id {id}', values),
  declare: (values, l10n) => l10n.t('Declare “{word}”', values),
  'add-source': (values, l10n) => l10n.t('Add a source with the id {id}', values),
} satisfies Readonly<Record<string, (values: Values, l10n: Localizer) => string>>;
export type FixKind = keyof typeof MESSAGES;

/** The title of the action that applies a fix. */
export function fixMessage(fix: { readonly kind: FixKind; readonly parameters: Values }, l10n: Localizer): string {
  return MESSAGES[fix.kind](fix.parameters, l10n);
}
