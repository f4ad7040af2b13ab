import { lineIndexAt } from '../text/base/lines';
import type { RefusalReason, Refused } from '../text/yaml/write/change';
import type { Localizer } from './problemMessage';

type Values = Readonly<Record<string, string>>;

const MESSAGES: Readonly<Record<RefusalReason, (values: Values, l10n: Localizer) => string>> = {
  errors: (values, l10n) =>
    l10n.t('Nothing was written to {file}: there is a YAML error in line {line}. Correct it first.', values),
  'too-long': (values, l10n) =>
    l10n.t('Nothing was written to {file}: the entry in line {line} is longer than Dossier reads.', values),
  'no-map': (values, l10n) =>
    l10n.t('Nothing was written to {file}: something other than keys with values is in line {line}.', values),
  'in-brackets': (values, l10n) =>
    l10n.t('Nothing was written to {file}: all of it is in brackets. Write its entries on lines of their own.', values),
  lost: (values, l10n) =>
    l10n.t('Nothing was written to {file}: it cannot be read to its end. Correct line {line} first.', values),
  'nothing-there': (values, l10n) =>
    l10n.t('Nothing was written to {file}: what was to be changed is no longer there.', values),
  anchor: (values, l10n) =>
    l10n.t(
      'Nothing was written to {file}: the value in line {line} has an anchor (&), and what refers to it would change too. Change it by hand.',
      values,
    ),
  comment: (values, l10n) =>
    l10n.t(
      'Nothing was written to {file}: the comment in line {line} is inside what would be replaced. Move it above, or change it by hand.',
      values,
    ),
  'same-line': (values, l10n) =>
    l10n.t(
      'Nothing was written to {file}: line {line} has more than one thing that would have to be moved. Give each a line of its own.',
      values,
    ),
  elsewhere: (values, l10n) =>
    l10n.t(
      'Nothing was written to {file}: it counts only in its folder, and what was to be merged into it counts in other notes too.',
      values,
    ),
  unwritable: (values, l10n) =>
    l10n.t('Nothing was written to {file}: what is in line {line} would be damaged. Change it by hand.', values),
};

/** Why nothing was written to a file, and what to do about it. */
export function refusalMessage({ refused, at }: Refused, file: string, text: string, l10n: Localizer): string {
  return MESSAGES[refused]({ file, line: String(lineIndexAt(text, at) + 1) }, l10n);
}
