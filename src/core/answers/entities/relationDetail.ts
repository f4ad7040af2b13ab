import type { Entity } from '../../registry/model';
import { verbOf } from '../../registry/vocabulary/verbs';
import { LINK_STATUSES, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { hasPassive, inBrackets, inLanguage, linkSentence, partsOf, shareText } from '../../registry/vocabulary/words';
import { spaced } from '../../text/units/blanks';
import { displayName } from '../names/displayName';
import type { Relation } from './relations';
import { amountText } from './valueText';

/**
 * What to say of one relation beside the other's name: the product of a supply, the share, the amount, the role ("H20",
 * "15%", "founder and chairman"), and a status that Dossier does not know. A role of an `UnknownLink` that has no passive form is read as a
 * sentence by whom it is done to: "MP Materials (MP Materials ships ore to Rare Metals)".
 */
export function relationDetail(relation: Relation, locale: string): string | undefined {
  return detailOf(relation, roleDetail(relation, locale), locale);
}

/** A relation as a sentence, what else is said of it in brackets, "Jo Reed leads Mica Works (chair)", and who it names, in this order. */
export function relationSentence(
  vocabulary: Vocabulary,
  relation: Relation,
  locale: string,
): { readonly text: string; readonly named: readonly [Entity, Entity] } {
  const { kind, role, self, other } = relation;
  const { by, text: verb } = verbOf(vocabulary, relation, { self: self.schema, other: other.schema }, locale);
  const named: [Entity, Entity] = by === 'other' ? [other, self] : [self, other];
  const [doer, done] = named.map((each) => displayName(each, locale)) as [string, string];
  const { type } = partsOf(kind);
  const isRole = type === 'UnknownLink' && role !== undefined;
  const whole = linkSentence(vocabulary, type, doer, done, locale);
  // In English the verb alone says it better where the share follows: "owns", without "or part of it".
  const plain = vocabulary.linkTypeRow(type)?.verb ? { en: `${doer} ${verb} ${done}`, zh: whole } : undefined;
  const sentence = isRole ? doer + spaced(role, doer, done) + done : plain ? inLanguage(plain, locale) : whole;
  const detail = detailOf(relation, isRole ? undefined : role, locale);
  const { text, space } = inBrackets(detail ?? '', locale);
  return { text: detail === undefined ? sentence : sentence + space + text, named };
}

function detailOf(relation: Relation, role: string | undefined, locale: string): string | undefined {
  const { product, percentage, amount, currency } = relation;
  const details = [
    product && displayName(product, locale),
    percentage === undefined ? undefined : shareText(percentage),
    amount === undefined ? undefined : amountText(amount, currency, locale),
    role,
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
