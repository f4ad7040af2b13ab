import { alternatives } from '../../units/escape';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);
/** The nouns that take `es` as often as `s`, at the end of the word. */
const WITH_ES = `(?:${PIECES.nounsWithEs})`;
const NEUTERS = `${WITH_ES}|gericht|ministerium|institut|zentrum|verein|büro|archiv|museum|theater|parlament|präsidium|kabinett|netzwerk|bündnis|forum|kollegium|komitee|kommissariat|klinikum|observatorium`;
/** The nouns in names of bodies that may take `s` before what follows them: des Landgerichts München. */
const HEAD = new RegExp(`(?<=${NEUTERS})$`, 'iu');
const ES = new RegExp(`(?<=${WITH_ES})$`, 'iu');
/** An adjective before a noun, with its ending. */
const ADJECTIVE = new RegExp(`^(${PIECES.adjectives})(e|er|es)$`, 'u');

/** Asked first, since nearly all names have no other forms: an adjective before something, or a noun that something follows. */
const MAY_HAVE_FORMS = new RegExp(`^(?:${PIECES.adjectives})(?:e|er|es) |(?:${NEUTERS}) `, 'iu');

const CAPITAL = /^\p{Lu}/u;

/** Whether a name may have the ending `s` or `es` of the genitive. Names that end like it have none: des Siemens. */
export function takesGenitive(name: string, ending: string): boolean {
  return ending === 's' ? !/[sßxzẞ]$/i.test(name) : ES.test(name);
}

/**
 * The forms of a name of several words in which adjectives, or the noun that others follow, have another ending: Deutschen Bank,
 * Bundesamtes für Strahlenschutz. What is added at the end of a name is found without it: see `takesGenitive`.
 */
export function germanForms(name: string): readonly string[] {
  if (!name.includes(' ') || !MAY_HAVE_FORMS.test(name)) return [];
  const words = name.split(' ');
  const noun = words.findIndex((word) => !ADJECTIVE.test(word));
  const forms = new Set<string>();
  if (noun > 0 && CAPITAL.test(words[noun]!)) {
    for (const ending of ['e', 'en', 'er'])
      forms.add(words.map((word, at) => (at < noun ? word.replace(ADJECTIVE, `$1${ending}`) : word)).join(' '));
  }
  const head = words.findIndex((word) => HEAD.test(word));
  if (head >= 0 && head < words.length - 1) {
    for (const form of [name, ...forms]) {
      for (const ending of ES.test(words[head]!) ? ['s', 'es'] : ['s'])
        forms.add(
          form
            .split(' ')
            .map((word, at) => (at === head ? `${word}${ending}` : word))
            .join(' '),
        );
    }
  }
  forms.delete(name);
  return [...forms];
}
