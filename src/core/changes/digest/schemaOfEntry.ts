import { LANGUAGES } from '../../text/languages/languages';
import { isLatin } from '../../text/languages/letters';
import { guessSchema } from '../drafts/guessSchema';
import type { DigestEntry } from './digest';

/** The schema of an entry by what its description calls it, or else by its names. */
export function schemaOfEntry({ names, description }: DigestEntry): string {
  const text = description?.value ?? '';
  const values = names.map(({ value }) => value);
  const [called] = LANGUAGES.flatMap((language) => language.names.calledIn(text.slice(0, 300)) ?? []);
  const guess = called ?? guessSchema(values);
  if (guess !== 'Person' || called) return guess;
  // Two capitalised words, or three Han, may be a person or a firm: both names, or the text, have to say that it is a person.
  const looksLikeOne = (name: string): boolean => guessSchema([name]) === 'Person';
  const latin = values.filter(isLatin);
  const others = values.filter((name) => !isLatin(name));
  if (others.some((name) => !looksLikeOne(name))) return 'Company';
  const isSaid = LANGUAGES.some((language) => values.some((name) => language.names.isPerson(text, name)));
  return isSaid || (others.length > 0 && latin.some(looksLikeOne)) ? 'Person' : 'Company';
}
