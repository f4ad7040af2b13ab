import { memoize } from '../../text/base/lazy';
import { DIGESTS, LANGUAGES, ROMANISATIONS } from '../../text/languages/languages';
import { isLatin } from '../../text/languages/letters';
import { nameKey } from '../../text/languages/nameKey';
import { guessSchema } from '../drafts/guessSchema';
import type { ProposalDoubt } from '../incoming/proposals';
import type { IncomingRecord } from '../records/record';
import type { Digest, DigestEntry } from './digest';

/** What each entry of a digest says of an entity. Its Latin name counts: a machine has translated the others, and makes mistakes. */
export function recordsOfDigest({ entries, headings }: Digest): readonly IncomingRecord[] {
  const parentsOf = parentReader(entries);
  return entries.map((entry) => {
    const names = [...new Set(entry.names)];
    const schema = schemaOfEntry(entry);
    const text = textOf(entry);
    const isSilent = entry.description !== '' && text === undefined;
    const doubts: ProposalDoubt[] = [
      ...(isSilent ? [{ code: 'no-information', parameters: {} } as const] : []),
      ...(schema === 'Person' ? [] : otherSound(names)),
      ...otherSpelling(entry),
      // A code, H20, is no doubt.
      ...(schema === 'Product' && !names.some((name) => /\d/.test(name))
        ? [{ code: 'a-product', parameters: {} } as const]
        : []),
      ...parentsOf(entry),
    ];
    return {
      from: '',
      id: '',
      names,
      aliases: [],
      isTranslated: true,
      schema,
      doubts,
      values: [],
      ties: [],
      ...(text !== undefined && { text }),
      at: headings.who ?? '',
    };
  });
}

/** The description; undefined if there is none, or it says that there is no information. */
function textOf({ description }: DigestEntry): string | undefined {
  const start = description.slice(0, 200);
  return start === '' || DIGESTS.some(({ saysNothing }) => saysNothing.test(start)) ? undefined : description;
}

/** The Latin name looks like the other one as it is spelt in Latin letters, and is spelt otherwise. */
function otherSound(names: readonly string[]): readonly ProposalDoubt[] {
  const latin = names.find(isLatin);
  const other = names.find((name) => !isLatin(name));
  if (latin === undefined || other === undefined) return [];
  const spelt = ROMANISATIONS.map(({ otherSpelling: spell }) => spell(latin, other)).find((each) => each !== undefined);
  return spelt === undefined ? [] : [{ code: 'not-its-sound', parameters: { name: latin, other, spelt } }];
}

/** The text gives its name in another spelling, be it only with other capitals. */
function otherSpelling({ names, description }: DigestEntry): readonly ProposalDoubt[] {
  const called = DIGESTS.map(({ alsoCalled }) => alsoCalled.exec(description)?.[1]).find(Boolean);
  const word = firstWord(called ?? '');
  const own = names.map(firstWord);
  const isOther = own.some((each) => each.toLowerCase() === word.toLowerCase()) && !own.includes(word);
  return isOther ? [{ code: 'two-spellings', parameters: { name: names[0]!, other: called! } }] : [];
}

function firstWord(name: string): string {
  return name.split(' ')[0]!;
}

/** Tells of an entry that the texts on it and others call it the subsidiary of more than one. */
function parentReader(entries: readonly DigestEntry[]): (entry: DigestEntry) => readonly ProposalDoubt[] {
  const parents = new Map<string, Map<string, string>>();
  const add = (child: string, parent: string): void => {
    memoize(parents, nameKey(child), () => new Map<string, string>()).set(nameKey(parent), parent.trim());
  };
  for (const { names, description } of entries) {
    const own = names[0]!;
    for (const { parent, subsidiary } of DIGESTS) {
      for (const [, name = ''] of description.matchAll(parent)) add(own, name);
      for (const [, name = ''] of description.matchAll(subsidiary)) add(name, own);
    }
  }
  return ({ names }) => {
    const found = names.map((name) => parents.get(nameKey(name))).find((each) => each !== undefined);
    if (!found || found.size < 2) return [];
    return [{ code: 'several-parents', parameters: { parents: [...found.values()].join(', ').replace(/\.$/, '') } }];
  };
}

/** The schema of an entry by what its description calls it, or else by its names. */
export function schemaOfEntry({ names, description: text }: DigestEntry): string {
  const [called] = LANGUAGES.flatMap((language) => language.names.calledIn(text.slice(0, 300)) ?? []);
  const guess = called ?? guessSchema(names);
  if (guess !== 'Person' || called) return guess;
  // Two capitalised words, or three Han, may be a person or a firm: both names, or the text, have to say that it is a person.
  const looksLikeOne = (name: string): boolean => guessSchema([name]) === 'Person';
  const latin = names.filter(isLatin);
  const others = names.filter((name) => !isLatin(name));
  if (others.some((name) => !looksLikeOne(name))) return 'Company';
  const isSaid = LANGUAGES.some((language) => names.some((name) => language.names.isPerson(text, name)));
  return isSaid || (others.length > 0 && latin.some(looksLikeOne)) ? 'Person' : 'Company';
}
