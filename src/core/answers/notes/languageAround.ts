import type { Span } from '../../text/base/textEdit';
import { inLatin } from '../../text/languages/letters';
import { classOf, UnitClass } from '../../text/units/unitTable';

/** How far the sentence may reach, in UTF-16 units, and how many lines around it count if it is empty. */
const REACH = 300;
const LINES_BACK = 20;
const LINES_ON = 5;
const SENTENCE_ENDS = /[。！？!?；;\r\n]|\.(?=\s)/;

/**
 * The language (BCP 47) of the sentence around a place of a note, as far as its script shows it: Chinese,
 * Japanese, Korean, or else what the reader writes in Latin letters. If the sentence is empty, the text before it
 * decides, or else the text after it, or else the language of the reader.
 *
 * @param replaced does not count.
 * @param names of entities, in ascending order; they count only if there are no other words.
 * @param locale of the reader.
 * @param body where the text begins, after the front matter.
 */
export function languageAround(
  text: string,
  replaced: Span,
  names: readonly Span[],
  locale: string,
  body: number,
): string {
  const before = lastSentence(text.slice(Math.max(body, replaced.start - REACH), replaced.start));
  const after = text.slice(replaced.end, replaced.end + REACH);
  const end = after.search(SENTENCE_ENDS);
  const sentence = { start: replaced.start - before.length, end: replaced.end + (end < 0 ? after.length : end) };
  for (const span of [sentence, ...linesBefore(text, sentence.start, body), ...linesAfter(text, sentence.end)]) {
    const script = scriptOf(text, span, [...namesIn(names, span), replaced]) ?? scriptOf(text, span, [replaced]);
    if (script) return languageOfScript(script, locale);
  }
  return locale;
}

type Script = 'han' | 'kana' | 'hangul' | 'spaced';

function scriptOf(text: string, { start, end }: Span, skip: readonly Span[]): Script | undefined {
  const counts = { han: 0, kana: 0, hangul: 0, spaced: 0 };
  let inWord = false;
  for (let at = start; at < end; at++) {
    const skipped = skip.find((span) => span.start <= at && at < span.end);
    if (skipped) {
      at = skipped.end - 1;
      inWord = false;
      continue;
    }
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    const isLetter = unitClass === UnitClass.letter || unitClass === UnitClass.mark;
    if (isLetter && !inWord) counts.spaced++;
    inWord = isLetter;
    if (unitClass === UnitClass.han) counts.han++;
    else if (unitClass === UnitClass.hangul) counts.hangul++;
    else if (unitClass === UnitClass.katakana || isHiragana(unit)) counts.kana++;
  }
  const { han, kana, hangul, spaced } = counts;
  if (han + kana + hangul + spaced === 0) return undefined;
  // A word of a spaced script counts as much as a Han character: Chinese text has many names in Latin letters.
  if (hangul > spaced && hangul >= han) return 'hangul';
  if (kana + han < spaced) return 'spaced';
  return kana * 4 >= han ? 'kana' : 'han';
}

function languageOfScript(script: Script, locale: string): string {
  const reader = new Intl.Locale(locale).maximize();
  const reads = (language: string) => (reader.language === language ? locale : language);
  if (script === 'han') return reads('zh');
  if (script === 'kana') return reads('ja');
  if (script === 'hangul') return reads('ko');
  return inLatin(locale);
}

function lastSentence(text: string): string {
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(new RegExp(SENTENCE_ENDS, 'g'))) from = index + sign.length;
  return text.slice(from);
}

/** The rest of the line before `from`, then the lines above it, upwards. */
function* linesBefore(text: string, from: number, body: number): Generator<Span> {
  for (let end = from, lines = 0; end > body && lines < LINES_BACK; lines++) {
    const start = Math.max(text.lastIndexOf('\n', end - 2) + 1, body);
    yield { start: Math.max(start, end - REACH), end };
    end = start;
  }
}

function* linesAfter(text: string, from: number): Generator<Span> {
  for (let start = from, lines = 0; start < text.length && lines < LINES_ON; lines++) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end: Math.min(end, start + REACH) };
    start = end + 1;
  }
}

function namesIn(names: readonly Span[], { start, end }: Span): readonly Span[] {
  return names.filter((name) => name.start < end && start < name.end);
}

function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x309f;
}
