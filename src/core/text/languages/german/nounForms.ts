import { lazy } from '../../base/lazy';
import { byEnding, endingRules, lastWord } from '../nounEndings';
import ENDINGS from './nounEndings.json';

/** The first that fits counts, the nominative plural first; with a `+` the vowel of the stem changes. */
const RULES = lazy(() => endingRules(ENDINGS));

const UMLAUT: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
/** The last vowel of a stem that can change, before the consonants that end it. */
const VOWEL = /([AaOoUu])(u|\1)?(?=[^aeiouyäöüAEIOUYÄÖÜ]*(?:e[lrn])?$)/;
/** A noun before these words is the one that changes: Antrag auf Erstattung. */
const PREPOSITION = / (?:auf|für|von|vom|mit|zu|zur|zum|in|im|an|am|der|des|ohne|nach|bei|über|aus|gegen|pro|je) /;
/** The adjective before a noun, with its ending. */
const ADJECTIVE = /^(\p{Ll}{3,})(?:e|er|es)(?= )/u;

/**
 * The forms of a noun in all cases and numbers: `Frachtbriefe`, `Frachtbriefes`, `Mahnläufen`, `offenen Rechnungen`. Which plural
 * a noun has is not seen from the word, so that some of them do not exist.
 */
export function germanNounForms(noun: string): readonly string[] {
  const end = noun.search(PREPOSITION);
  const [head, rest] = end < 0 ? [noun, ''] : [noun.slice(0, end), noun.slice(end)];
  const [before, word] = lastWord(head) ?? [];
  if (word === undefined || before === undefined) return [];
  const nouns = byEnding(word, RULES()).flatMap((form) => {
    const at = form.indexOf('+');
    return at < 0 ? form : changed(form.slice(0, at)).map((stem) => stem + form.slice(at + 1));
  });
  const adjective = ADJECTIVE.exec(before)?.[1];
  const befores =
    adjective === undefined
      ? [before]
      : ['e', 'en', 'er', 'es', 'em'].map((ending) => before.replace(ADJECTIVE, adjective + ending));
  const all = [word, ...nouns].flatMap((form) => befores.map((each) => each + form + rest));
  return [...new Set([...all, ...all.map(spelledOut)])].filter((form) => form !== noun);
}

/** As names in code are often spelt: `Mahnlaeufe`. */
function spelledOut(form: string): string {
  return form.replace(/[äöü]/gi, (vowel) => `${vowel.normalize('NFD').charAt(0)}e`).replaceAll('ß', 'ss');
}

/** A stem with its vowel changed: Lauf, Läuf; none where no vowel can. */
function changed(stem: string): readonly string[] {
  const written = stem.replace(VOWEL, (_, vowel: string, next = '') => UMLAUT[vowel]! + (next === 'u' ? 'u' : ''));
  return written === stem ? [] : [written];
}
