/** The order in which a reader of `locale` (BCP 47) looks for names: Chinese by pinyin, `H20` before `H100`. */
export function nameCollator(locale: string): Intl.Collator {
  // Where Chinese is written in traditional characters, strokes would decide.
  return new Intl.Collator(/^zh\b/i.test(locale) ? `${locale}-u-co-pinyin` : locale, { numeric: true });
}
