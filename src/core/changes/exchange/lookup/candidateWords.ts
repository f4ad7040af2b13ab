import { displayName } from '../../../answers/names/displayName';
import type { Entity } from '../../../registry/model';
import type { Localizer } from '../../../registry/problemMessage';
import { propertyRowOf, type Vocabulary } from '../../../registry/vocabulary/vocabulary';
import { countryName, listSeparator, propertyWord, schemaWord, topicWord } from '../../../registry/vocabulary/words';
import { firstTexts } from '../../../text/base/lists';
import { isInKnownLetters } from '../../../text/languages/languages';
import { areInSameLetters } from '../../../text/languages/letters';
import { type Candidate, TAKEN_KEYS } from './candidate';

/** A candidate as three lines, with what tells it from others at the same place in each. */
export interface CandidateWords {
  /** Its rank, and its name in both languages where they are known. */
  readonly label: string;
  /** Whether the service takes it for the one that is meant, its kind and countries. Never a score: each service has another scale. */
  readonly description: string;
  /** The entity that it is, topics, dates, identifiers, and the lists that it is in. */
  readonly detail: string;
}

const MOST_DATASETS = 4;

/**
 * The words for a candidate.
 *
 * @param rank from 1.
 * @param known the entity of the registry that it is, if any.
 * @param locale of the reader (BCP 47), as that of `l10n`.
 */
export function candidateWords(
  vocabulary: Vocabulary,
  candidate: Candidate,
  rank: number,
  known: Entity | undefined,
  l10n: Localizer,
  locale: string,
): CandidateWords {
  const { properties, isMatch, schema, datasets, description } = candidate;
  const is = isMatch ? l10n.t('match') : l10n.t('no sure match');
  const keys = TAKEN_KEYS.filter((key) => properties[key]);
  const valuesOf = (kind: string, words: (key: string, value: string) => string): readonly string[] =>
    keys
      .filter((key) => propertyRowOf(key)?.kind === kind)
      .flatMap((key) => (properties[key] ?? []).slice(0, 2).map((value) => words(key, value)));
  const withKey = (key: string, value: string): string => `${propertyWord(vocabulary, key, locale)} ${value}`;
  const countries = [...new Set(valuesOf('country', (_, code) => countryName(code, locale)))];
  return {
    label: `${rank}. ${namesOf(candidate).join(' · ')}`,
    description: joined([is, schema && schemaWord(vocabulary, schema, locale), countries.join(listSeparator(locale))]),
    detail: joined([
      known && l10n.t('in the registry: {name}', { name: displayName(known, locale) }),
      ...(properties.topics ?? []).slice(0, 4).map((code) => topicWord(code, locale)),
      ...valuesOf('date', withKey),
      ...valuesOf('identifier', withKey),
      firstTexts(datasets, MOST_DATASETS, listSeparator(locale)),
      description,
    ]),
  };
}

/** The name that the service shows, and one in other letters, if it knows one. */
function namesOf({ id, caption, properties }: Candidate): readonly string[] {
  const all = [caption, ...(properties.name ?? []), ...(properties.alias ?? [])].filter((name) => name !== '');
  const [first = id] = all;
  const other = all.find((name) => isInKnownLetters(name) && !areInSameLetters(name, first));
  return other === undefined ? [first] : [first, other];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
