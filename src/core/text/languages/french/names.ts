import { lazily } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import type { NamedKind, NameWords } from '../language';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

/** In words; names are shorter. */
const MOST_WORDS = 9;
const VERB = /\s(?:est|sont|était|a été|ont|sera|seront|va|vont|doit|peut|annonce|achète|prévoit)(?=\s|$)/;
const OFFICE = `(?:${PIECES.offices})`;

/** Nouns for the kind of a subject; the first of them after the verb counts. */
const CALLED: readonly (readonly [kind: NamedKind, nouns: RegExp])[] = [
  ['Company', /^(?:entreprise|société|groupe|fabricant|constructeur|banque|filiale|éditeur|start-up|opérateur)/iu],
  ['PublicBody', /^(?:ministère|agence|autorité|administration|commission|juridiction)/iu],
  ['Organization', /^(?:association|université|institut|fondation|syndicat|parti|école|organisation)/iu],
  ['Person', /^(?:fondat|président|ministre|direct|député|chercheu|économiste|homme|femme)/iu],
  ['Product', /^(?:puce|produit|modèle|médicament|appareil)/iu],
];

export const FRENCH_NAMES: NameWords = {
  // The first word says what it is where it is followed by a small one, as in no English name.
  kinds: lazily({
    Company: () => /(?<!\p{L})(?:SA|SAS|SASU|SARL|SNC|SCA|SCOP|S\.A\.(?:S\.|R\.L\.)?)$/u,
    Organization: () => new RegExp(`^(?:${PIECES.organizations})(?= \\p{Ll}| d[’'])`, 'u'),
    PublicBody: () => new RegExp(`^(?:${PIECES.publicBodies})(?= \\p{Ll}| d[’'])`, 'u'),
    Agreement: () => /^(?:Accord|Traité|Convention|Pacte|Protocole)(?= \p{Ll}| d[’'])/u,
    Regulation: () => /^(?:Loi|Décret|Ordonnance|Règlement|Code|Arrêté|Directive)(?= \p{Ll}| d[’'])/u,
    Event: () => /^(?:Sommet|Conférence|Crise|Salon|Congrès|Guerre|Jeux)(?= \p{Ll}| d[’'])/u,
    Material: () => /^(?:Oxyde|Alliage|Minerai|Terres rares)(?= \p{Ll}| d[’'])/u,
    Person: () =>
      new RegExp(
        `^(?:(?:M\\.|Mme|Dr) )?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? (?:${PIECES.particles})?\\p{Lu}[\\p{Ll}\\p{Lu}]+(?:-\\p{Lu}\\p{Ll}+)?$`,
        'u',
      ),
  }),
  calledIn(text) {
    const [, noun = ''] = /(?:^|\s)(?:est|était|comme) (?:une? |l[’']|le |la |les )([^.,;]{0,60})/.exec(text) ?? [];
    return CALLED.find(([, nouns]) => nouns.test(noun))?.[0];
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return new RegExp(`(?<!\\p{L})${OFFICE} ${written}|${written}, (?:l[ea] |l[’'])?${OFFICE}(?!\\p{L})`, 'u').test(
      text,
    );
  },
  isStatement: (text) =>
    VERB.test(text) || (text.split(/\s+/).length > MOST_WORDS && /\s(?:le|les|une?|du)\s/.test(text)),
  isNameLine: () => false,
  withoutForm: (folded) => folded.replace(/(?<=\S),? (?:sa|sas|sasu|sarl|snc|sca|s\.a\.(?:s\.|r\.l\.)?)$/, ''),
  otherName: 'anciennement|dit|dite|ex',
};
