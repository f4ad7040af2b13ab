import { alternatives } from '../../units/alternatives';
import { byEnding, type EndingRule, lastWord } from '../nounEndings';
import LISTS from './patternWords.json';

/** Nouns with a plural in -er, at the end of a compound; the vowel changes where it can. */
const WITH_ER = alternatives(LISTS).nounsWithEr;

/** What takes the place of the ending of a noun, the nominative plural first; with a `+` the vowel of the stem changes. */
const RULES: readonly EndingRule[] = [
  [new RegExp(`(?<=(?:${WITH_ER}))$`, 'i'), '+er', 'er', '+ern', 'ern', 'e', 'en', 'es', 's', '+e', '+en'],
  [/(?<=nis)$/i, 'se', 'sen', 'ses'],
  [/(?<=in)$/i, 'nen', 'e', 'en', 's', 'es'],
  [/(?<=(?<!schw|spr)ung|heit|keit|schaft|ion|tät|ik|enz|anz|ei)$/i, 'en'],
  [/(?<=chen|lein)$/i, 's'],
  [/us$/i, 'usse', 'en', 'i', 'ussen', 'usses', 'us'],
  [/(?<!a)um$/i, 'en', 'a', 'ums', 'ume', 'umen', 'umes'],
  [/(?<=[ou]r)$/i, 'en', 's', 'e', 'es'],
  [/a$/i, 'as', 'en', 'ata', 'ae'],
  [/o$/i, 'os', 'en', 'i'],
  [/(?<=au)$/i, 'en', 'e', '+e', 's', 'es', 'ten'],
  [/(?<=[iuy])$/i, 's'],
  [/(?<=e)$/i, 'n', 's', 'ns'],
  [/(?<=(?<!i)e[lr])$/i, '+', '+n', 'n', 's'],
  [/(?<=en)$/i, '+', 's'],
  [/(?<=s)$/i, 'e', '+e', 'se', 'en', '+en', 'es', 'ses'],
  [/$/, 'e', '+e', 'en', '+en', 's', 'es'],
];

const UMLAUT: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
/** The last vowel of a stem that can change, before the consonants that end it. */
const VOWEL = /([AaOoUu])(u|\1)?(?=[^aeiouyäöü]*(?:e[lrn])?$)/;
/** A noun before these words is the one that changes: Antrag auf Erstattung. */
const HEAD = /^(.*?)( (?:auf|für|von|vom|mit|zu|zur|zum|in|im|an|am|der|des|ohne|nach|bei|über|aus|gegen|pro|je) .+)$/u;
/** The adjective before a noun, with its ending. */
const ADJECTIVE = /^(\p{Ll}{3,})(?:e|er|es)(?= )/u;

/**
 * The forms of a noun in all cases and numbers: `Frachtbriefe`, `Frachtbriefes`, `Mahnläufen`, `offenen Rechnungen`. Which plural
 * a noun has is not seen from the word, so that some of them do not exist.
 */
export function germanNounForms(noun: string): readonly string[] {
  const [, head = noun, rest = ''] = HEAD.exec(noun) ?? [];
  const [before, word] = lastWord(head) ?? [];
  if (word === undefined || before === undefined || !/\p{Script=Latin}$/u.test(word)) return [];
  const nouns = byEnding(word, RULES).flatMap((form) => {
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
  return form.replace(/[äöü]/gi, (vowel) => `${vowel.normalize('NFD').charAt(0)}e`);
}

/** A stem with its vowel changed: Lauf, Läuf; none where no vowel can. */
function changed(stem: string): readonly string[] {
  const written = stem.replace(VOWEL, (_, vowel: string, next = '') => UMLAUT[vowel]! + (next === 'u' ? 'u' : ''));
  return written === stem ? [] : [written];
}
