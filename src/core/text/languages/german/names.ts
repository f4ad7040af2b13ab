import { lazily } from '../../base/lazy';
import { alternatives, escapeRegExp } from '../../units/escape';
import type { NamedKind, NameWords } from '../language';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

/** In words; names are shorter. */
const MOST_WORDS = 9;
const VERB = new RegExp(`\\s(?:${PIECES.verbs})(?=\\s|$)`);
const OFFICE = `(?:${PIECES.offices})`;

/** Nouns for the kind of a subject, as the end of the first noun after the verb: ein Chiphersteller. */
const CALLED: readonly (readonly [kind: NamedKind, nouns: RegExp])[] = [
  ['Company', /(?:unternehmen|firma|konzern|hersteller|anbieter|bank|tochter|zulieferer)$/i],
  ['PublicBody', /(?:behörde|ministerium|amt|agentur|aufsicht)$/i],
  ['Organization', /(?:verband|verein|universität|hochschule|institut|stiftung|partei)$/i],
  ['Person', /(?:gründer(?:in)?|chef(?:in)?|vorsitzender?|minister(?:in)?|politiker(?:in)?|forscher(?:in)?)$/i],
  ['Product', /(?:chip|gerät|produkt|modell|medikament|wirkstoff)$/i],
];

export const GERMAN_NAMES: NameWords = {
  kinds: lazily({
    Company: () => /(?:\b(?:GmbH|AG|KG|KGaA|OHG|SE|UG|eG|mbH)|werke|konzern|bank)$/u,
    Organization: () =>
      /(?:universität|hochschule|institut|verband|verein|stiftung|gewerkschaft|partei|kirche|akademie|\be\. ?V\.)(?!\p{Ll})/iu,
    PublicBody: () => new RegExp(`(?:${PIECES.publicBodies})(?!\\p{Ll})`, 'iu'),
    Agreement: () => /(?:abkommen|vertrag|vereinbarung|erklärung|protokoll|pakt)s?$/iu,
    Regulation: () => /(?:gesetz|gesetzbuch|verordnung|richtlinie)$/iu,
    Event: () => /(?:gipfel|konferenz|krise|krieg|messe|tagung|kongress|wahl)$/iu,
    Material: () => /(?:oxid|legierung|erz|erde|erden)$/iu,
    Technology: () => /(?:software|technologie|verfahren|intelligenz)$/iu,
    Person: () =>
      new RegExp(
        `^(?:Dr\\. |Prof\\. )?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:${PIECES.particles})? \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?$`,
        'u',
      ),
  }),
  calledIn(text) {
    const [, noun = ''] = /(?:^|\s)(?:ist|war|als) (?:eine?r?|der|die|das) ([^.,;]{0,60})/.exec(text) ?? [];
    const [first = ''] = noun.split(/\s(?:mit|aus|in|für|von|der|des|und|im)\s/);
    return CALLED.find(([, nouns]) => nouns.test(first))?.[0];
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return new RegExp(`(?<!\\p{L})${OFFICE} ${written}|${written}, ${OFFICE}(?!\\p{L})`, 'u').test(text);
  },
  isStatement: (text) =>
    VERB.test(text) || (text.split(/\s+/).length > MOST_WORDS && /\s(?:der|die|das|und)\s/.test(text)),
  isNameLine: () => false,
  withoutForm: (folded) =>
    folded.replace(
      /(?<=\S),? (?:gmbh ?& ?co\.? ?(?:kg|ohg)(?:aa)?|(?:ag|se) ?& ?co\.? ?kgaa|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\. ?v\.)$/,
      '',
    ),
  otherName: 'vormals|früher|kurz|ehemals|genannt',
};
