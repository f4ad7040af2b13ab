import { LINK_STATUSES } from '../../registry/vocabulary/vocabulary';
import { hasPassive, inLanguage, shareText } from '../../registry/vocabulary/words';
import { spaced } from '../../text/spaced';
import { displayName } from '../names/displayName';
import type { Relation } from './relations';
import { amountText } from './valueText';

/**
 * What to say of one relation beside the other's name: the product of a supply, the share, the amount, the role ("H20",
 * "15%", "founder and chairman"), and a status that Dossier does not know. A role of an `UnknownLink` that has no passive form is read as a
 * sentence by whom it is done to: "MP Materials (MP Materials ships ore to Rare Metals)".
 */
export function relationDetail(relation: Relation, locale: string): string | undefined {
  const { product, percentage, amount, currency } = relation;
  const details = [
    product && displayName(product, locale),
    percentage === undefined ? undefined : shareText(percentage),
    amount === undefined ? undefined : amountText(amount, currency, locale),
    roleDetail(relation, locale),
    LINK_STATUSES.includes(relation.status ?? '') ? undefined : relation.status,
  ];
  const separator = inLanguage({ en: ', ', zh: '，' }, locale);
  return details.filter((detail) => detail !== undefined).join(separator) || undefined;
}

function roleDetail({ kind, role, self, other }: Relation, locale: string): string | undefined {
  if (role === undefined || kind === 'UnknownLink.object') return undefined;
  if (kind !== 'UnknownLink.subject') return role;
  if (hasPassive(role)) return undefined;
  const [doer, done] = [displayName(other, locale), displayName(self, locale)];
  return doer + spaced(role, doer, done) + done;
}
