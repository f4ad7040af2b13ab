import * as vscode from 'vscode';
import type { Citation } from '../../../core/queries/entities/citation';
import type { AttributeValue } from '../../../core/queries/entities/entityAttributes';
import { topicWord } from './propertyWords';

/** A value as plain text for a reader of `locale`; it may hold anything that a registry holds. */
export function valueText(value: AttributeValue, locale: string): string {
  switch (value.kind) {
    case 'entity':
      return value.name;
    case 'country':
      return countryName(value.code, locale);
    case 'topic':
      return topicWord(value.code);
    case 'date':
      return dateText(value.date, value.endDate);
    case 'amount':
      return amountText(value.amount, value.currency, locale);
    case 'citation':
      return citationText(value.citation);
    case 'text':
      return value.text;
  }
}

/** A date as it is written, or a span of them. */
export function dateText(date: string, endDate: string | undefined): string {
  return endDate === undefined || endDate === date ? date : `${date} – ${endDate}`;
}

/** "Caixin, para. 2": the publisher if there is one, since titles are long. */
export function citationText({ source, title, publisher, at }: Citation): string {
  const from = publisher ?? title ?? source;
  if (from === undefined || at === undefined) return from ?? placeText(at ?? '');
  return vscode.l10n.t('{source}, {place}', { source: from, place: placeText(at) });
}

/** Where in a source: the usual short forms (the Citation Style Language's locators) in the reader's language, else as written. */
function placeText(at: string): string {
  if (at === 'timeline') return vscode.l10n.t('timeline');
  const [, form, place = ''] = /^(paras?|pp?|ch|sec)\. ?(\d[\d–-]*)$/.exec(at) ?? [];
  switch (form) {
    case 'para':
      return vscode.l10n.t('para. {place}', { place });
    case 'paras':
      return vscode.l10n.t('paras. {place}', { place });
    case 'p':
      return vscode.l10n.t('p. {place}', { place });
    case 'pp':
      return vscode.l10n.t('pp. {place}', { place });
    case 'ch':
      return vscode.l10n.t('ch. {place}', { place });
    case 'sec':
      return vscode.l10n.t('sec. {place}', { place });
    default:
      return at;
  }
}

/** "$400 million", "3800亿元"; as it is written where it is no plain number, or the currency no currency. */
function amountText(amount: string, currency: string | undefined, locale: string): string {
  const number = Number(amount.replace(/[,_\s]/g, ''));
  const asWritten = [amount, currency].filter((part) => part !== undefined).join(' ');
  if (!Number.isFinite(number)) return asWritten;
  const compact = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } as const;
  try {
    const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
    return new Intl.NumberFormat(locale, { ...compact, ...style }).format(number);
  } catch {
    return asWritten;
  }
}

/** "United States" for `us`; the code where the language has no name for it, or where it is no code at all. */
function countryName(code: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  try {
    return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
