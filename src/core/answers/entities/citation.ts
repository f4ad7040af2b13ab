import type { Registry } from '../../registry/merging/registry';
import type { Cited } from '../../registry/model';
import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { textFor } from '../names/displayName';

/** The source of a statement, and the passage in it. */
export interface Citation {
  readonly source: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  /** The passage in the source: "para. 2". */
  readonly at: string | undefined;
}

/** The citations of a statement, for a reader of `locale`, each once; an unknown id stays as it is written. */
export function citationsOf(registry: Registry, locale: string, cited: readonly Cited[]): readonly Citation[] {
  const citations = cited.map(({ source, at }) => {
    const known = source && registry.sources.get(source.value);
    const [title, publisher] = [known?.title, known?.publisher].map((texts) => texts && textFor(locale, texts));
    return { source: source?.value, title, publisher, at: textFor(locale, at) };
  });
  if (citations.length < 2) return citations;
  return [...new Map(citations.map((each) => [JSON.stringify([each.source, each.at]), each])).values()];
}

/** "Caixin, para. 2": the publisher if there is one, since titles are long. */
export function citationText({ source, title, publisher, at }: Citation, locale: string): string {
  const from = publisher ?? title ?? source;
  const passage = at === undefined ? undefined : passageText(at, locale);
  if (from === undefined || passage === undefined) return from ?? passage ?? '';
  return inLanguage({ en: `${from}, ${passage}`, zh: `${from}，${passage}` }, locale);
}

/** All of them: "Caixin, para. 2; The Gazette"; '' for none. */
export function citationsText(citations: readonly Citation[], locale: string): string {
  const separator = inLanguage({ en: '; ', zh: '；' }, locale);
  return citations.map((citation) => citationText(citation, locale)).join(separator);
}

/** The usual short forms (the locators of the Citation Style Language): for one, for several, and what Chinese counts in. */
const FORMS: readonly (readonly [string, string, string])[] = [
  ['para.', 'paras.', '段'],
  ['p.', 'pp.', '页'],
  ['ch.', 'chs.', '章'],
  ['sec.', 'secs.', '节'],
];

const NUMBERS = '(\\d+(?:[–-]\\d+)?(?:[,，、] ?\\d+(?:[–-]\\d+)?)*)';
const ENGLISH = new RegExp(`^(paras?|pp?|chs?|secs?)\\. ?${NUMBERS}$`);
const CHINESE = new RegExp(`^第 ?${NUMBERS} ?([段页章节])$`);

/** A place in a source in the reader's language: a paragraph, page, chapter or section, a range or a list of them; all else as written. */
export function passageText(at: string, locale: string): string {
  const [, form, english] = ENGLISH.exec(at) ?? [];
  const [, chinese, unit] = CHINESE.exec(at) ?? [];
  const words = FORMS.find(([one, several, zh]) => unit === zh || `${form}.` === one || `${form}.` === several);
  const numbers = (english ?? chinese ?? '').replaceAll('-', '–').split(/[,，、] ?/);
  if (!words) return at;
  const [one, several, zh] = words;
  const isOne = numbers.length === 1 && !numbers[0]!.includes('–');
  const found: Bilingual = { en: `${isOne ? one : several} ${numbers.join(', ')}`, zh: `第${numbers.join('、')}${zh}` };
  return inLanguage(found, locale);
}
