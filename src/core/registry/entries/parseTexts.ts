import { lazy } from '../../text/base/lazy';
import { compareIsoDates, isIsoDate } from '../../text/units/isoDate';
import { listOf, type YamlNode } from '../../text/yaml/read/yamlNode';
import type { LocalizedScalar, Scalar } from '../model';
import { type Report, scalarOf } from './report';

/** A BCP-47 tag (RFC 5646) as authors write them: a language of two or three letters, or a private tag. */
export const LANGUAGE_TAG = /^(?:[A-Za-z]{2,3}|x)(?:-[A-Za-z0-9]{1,8})*$/;

export function isLanguageTag(tag: string): boolean {
  return LANGUAGE_TAG.test(tag);
}

/** Usual languages, accepted without the tables of languages, which take time to load before the first hover. */
const COMMON = /^(?:en|zh|ja|ko|de|fr|es|ru)(?:-|$)/;
const LANGUAGE_NAMES = lazy(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }));

/**
 * Whether it is a tag of BCP 47 whose language, if of two letters, is in ISO 639-1: `cn`, `jp` and `us` are countries.
 */
function isLanguage(tag: string): boolean {
  if (!isLanguageTag(tag)) return false;
  if (COMMON.test(tag)) return true;
  const [language = ''] = tag.split('-');
  if (language.length !== 2) return true;
  return LANGUAGE_NAMES().of(language) !== undefined;
}

/**
 * A text, a list of texts, or either by language; what is under a key that is not a language is reported, and kept
 * without one. Anything else is reported and left out.
 */
export function parseTexts(
  key: string,
  node: YamlNode | undefined,
  report: Report,
  lang = '',
): readonly LocalizedScalar[] {
  const texts: LocalizedScalar[] = [];
  for (const item of listOf(node)) {
    if (item.kind === 'scalar') {
      const scalar = scalarOf(item);
      if (scalar) texts.push({ ...scalar, lang });
    } else if (item.kind === 'map' && lang === '') {
      for (const { key: tag, value } of item.pairs) {
        if (value) texts.push(...parseTexts(key, value, report, languageOfKey(tag, report)));
      }
    } else report.wrongType(key, 'text', item);
  }
  return texts;
}

/** The language that a key names; '' where it names none, which is reported. */
export function languageOfKey(tag: Scalar, report: Report): string {
  if (isLanguage(tag.value)) return tag.value;
  report.add('invalid-language', tag.span, { language: tag.value });
  return '';
}

/** A date; anything else is reported and left out. */
export function parseDate(key: string, node: YamlNode | undefined, report: Report): Scalar | undefined {
  const scalar = report.scalar(key, node);
  if (!scalar || isIsoDate(scalar.value)) return scalar;
  report.add('invalid-date', scalar.span, { key, value: scalar.value });
  return undefined;
}

/** Reports an end before its start. */
export function checkDateOrder(start: Scalar | undefined, end: Scalar | undefined, report: Report): void {
  if (!start || !end) return;
  if (compareIsoDates(start.value, end.value) <= 0) return;
  report.add('date-order', end.span, { startDate: start.value, endDate: end.value }, start.span);
}
