import type { LocalizedScalar } from '../../registry/model';

interface ParsedTag {
  /** In lower case and with hyphens, as in `zh-hant-tw`. */
  readonly tag: string;
  readonly language: string;
  readonly script: string;
}

/** The regions in which Chinese is written in traditional characters unless a tag says otherwise. */
const TRADITIONAL = /-(?:tw|hk|mo)\b/;

function parseLanguage(written: string): ParsedTag {
  const tag = written.toLowerCase().replaceAll('_', '-');
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return { tag, language, script: script ?? (language !== 'zh' ? '' : TRADITIONAL.test(tag) ? 'hant' : 'hans') };
}

/**
 * How well a text in the language `tag` serves a reader of `locale` (both BCP 47; `tag` is '' where the author named no
 * language): the greater the better. The reader's language in the reader's script, then in another script, then what
 * has no language, then English, then the rest.
 */
export function languageScore(locale: string, tag: string): number {
  if (tag === '') return 2;
  const reader = parseLanguage(locale);
  const given = parseLanguage(tag);
  if (reader.language === given.language) {
    if (reader.script !== given.script) return 3;
    return reader.tag === given.tag ? 5 : 4;
  }
  return given.language === 'en' ? 1 : 0;
}

/** The one whose language serves the reader best; the first of equals. */
export function bestFor<T extends { readonly lang: string }>(locale: string, texts: readonly T[]): T | undefined {
  if (texts.length <= 1) return texts[0];
  let best: T | undefined;
  let bestScore = -1;
  for (const text of texts) {
    const score = languageScore(locale, text.lang);
    if (score > bestScore) {
      best = text;
      bestScore = score;
    }
  }
  return best;
}

/** The text in the language that serves the reader best, or undefined where there is none. */
export function textFor(locale: string, texts: readonly LocalizedScalar[]): string | undefined {
  return bestFor(locale, texts)?.value;
}
