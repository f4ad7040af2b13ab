import { wordSet } from '../../units/words';
import type { NounWords } from '../language';
import { BEGINNINGS } from './words';

/** Before a person, with a capital. */
const TITLES = wordSet(['Frau Herr Herrn Hr Hr. Fr. Dr. Prof. Fräulein']);

/** Capitalised words that are in no name, beside those by their endings: of numbers, times and places in a text. */
const ORDINARY = wordSet([
  'Milliarden Milliarde Millionen Million Prozent Euro Dollar Anfang Mitte Ende Artikel Absatz Nummer Seite Kapitel Abschnitt',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jahr Jahre Jahren Tag Tage Uhr Firma',
  'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Sommer Herbst Winter Thema Bereich Beispiel Projekt Kampagne',
  'Geld Gebrauch Recht Menschen Leute Teil Zeit Frage Antwort Stelle Ort Möglichkeit Programm Gesetz Bericht Antrag',
]);
const NOUN =
  /(?:ungs?|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nisse?|ling|tum|enz|enzen)$/u;

/** Small words after which a noun comes, with any adjectives between. */
const ARTICLES = wordSet([
  'der die das des dem den ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins',
  'meine meinem meinen seine seinem seinen seiner ihre ihrem ihren ihrer unser unsere unserem unseren dein deine',
  'dieser diese dieses diesem diesen jeder jede jedes jedem jeden alle allen aller viele vieler vielen mehr einige einiger',
]);
/** Small words that look like adjectives and are none. */
const NO_ADJECTIVE = wordSet([
  'gegen neben zwischen wegen oder aber über unter hinter außer wider sowie einerseits an',
]);
const ADJECTIVE = /^\p{Ll}+(?:(?<!t)e|en|em|er|es)$/u;

export const GERMAN_NOUNS: NounWords = {
  signs: [' der ', ' die ', ' und ', ' das ', ' ist ', ' mit ', ' den ', ' wird '],
  titles: TITLES,
  isOrdinary: (word) => ORDINARY.has(word) || NOUN.test(word),
  begins: (word) => BEGINNINGS.has(word) || ARTICLES.has(word),
  announces: (word) => ARTICLES.has(word) || (ADJECTIVE.test(word) && !NO_ADJECTIVE.has(word)),
};
