import { countryName, inLanguage, topicWord } from '../../registry/vocabulary/words';
import { displayName } from '../names/displayName';
import { citationText } from './citation';
import type { AttributeValue } from './entityAttributes';

/** A value as plain text for a reader of `locale` (BCP 47); it may hold anything that a registry holds. */
export function valueText(value: AttributeValue, locale: string): string {
  switch (value.kind) {
    case 'entity':
      return displayName(value.entity, locale);
    case 'country':
      return countryName(value.code, locale);
    case 'topic':
      return topicWord(value.code, locale);
    case 'date':
      return dateText(value.date, value.endDate);
    case 'amount':
      return amountText(value.amount, value.currency, locale);
    case 'citation':
      return citationText(value.citation, locale);
    case 'text':
      return value.text;
  }
}

/** A date as it is written, or a span of them. */
export function dateText(date: string, endDate: string | undefined): string {
  return endDate === undefined || endDate === date ? date : `${date} – ${endDate}`;
}

/**
 * From when to when something holds: "since 1993", "1993 – 2001", "until 2001"; nothing without dates.
 *
 * @param today as YYYY-MM-DD: what begins later does so "from 2027", as does everything if it is not known.
 */
export function periodText(
  { startDate, endDate }: { readonly startDate: string | undefined; readonly endDate: string | undefined },
  today: string | undefined,
  locale: string,
): string {
  if (startDate !== undefined && endDate !== undefined) return dateText(startDate, endDate);
  if (endDate !== undefined) return inLanguage({ en: `until ${endDate}`, zh: `至 ${endDate}` }, locale);
  if (startDate === undefined) return '';
  const word = today === undefined || startDate > today ? 'from' : 'since';
  const isYear = /^\d{4}$/.test(startDate);
  return inLanguage({ en: `${word} ${startDate}`, zh: `${startDate}${isYear ? '年' : ' '}起` }, locale);
}

/** "$400M", "4亿美元"; as it is written where it is not a plain number, or the currency is not known. */
export function amountText(amount: string, currency: string | undefined, locale: string): string {
  const number = Number(amount.replace(/[,_\s]/g, ''));
  const asWritten = [amount, currency].filter((part) => part !== undefined).join(' ');
  if (!Number.isFinite(number)) return asWritten;
  const compact = {
    notation: 'compact',
    compactDisplay: 'long',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  } as const;
  try {
    const currencyDisplay = inLanguage({ en: 'symbol', zh: 'name' }, locale);
    const style = currency === undefined ? {} : ({ style: 'currency', currency, currencyDisplay } as const);
    return new Intl.NumberFormat(locale, { ...compact, ...style }).format(number);
  } catch {
    return asWritten;
  }
}
