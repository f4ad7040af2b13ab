import { proposeId } from '../registry/drafts/proposeId';
import type { Snapshot } from '../snapshot';
import { foldedName } from '../text/canonical';
import { hasHan } from '../text/han';
import { isPlain } from '../unregistered/latinWords';
import type { Digest, DigestEntry, DigestName } from './digest';
import { isOtherSpelling, withoutLegalForm } from './firmName';
import { idsOf, type Match, matchEntry, severalSpellings } from './matchEntry';
import type { EntityProposal, Flag, NameProposal } from './proposals';
import { schemaOfEntry } from './schemaOfEntry';
import { otherNamesIn, phrasesIn, spellingsOf } from './spellings';

/** A new entity, what else is proposed for it, and all spellings under which the digest names it. */
export interface NewEntity {
  readonly entry: DigestEntry;
  readonly proposal: EntityProposal;
  readonly names: readonly Omit<NameProposal, 'key'>[];
  readonly spellings: readonly string[];
}

/** An entry with what the registry has of it, and the entries that repeat it under another spelling. */
export interface MatchedEntry extends Match {
  readonly entry: DigestEntry;
  readonly repeated: readonly DigestEntry[];
}

/** A text that says that the article has nothing on its entry. */
const NO_INFORMATION =
  /\b(?:does not|doesn['’]t|do not|did not) (?:contain|provide|include|mention|give|offer|have)\b[^.]{0,60}\b(?:information|details?|mention)|\bno (?:further |specific )?(?:information|details?)\b|(?:未|没有|并未)(?:包含|提供|提及|涉及|给出)[^。]{0,20}(?:信息|内容|资料|介绍)?|暂无(?:相关)?信息/i;

/** Whether there is a description, and it says something. */
export function saysSomething({ description }: DigestEntry): boolean {
  return description !== undefined && !NO_INFORMATION.test(description.value.slice(0, 200));
}

/** The entries with their entities; one that has a name of an earlier one, or spells its name otherwise, repeats it. */
export function matchEntries(entries: readonly DigestEntry[], snapshot: Snapshot): readonly MatchedEntry[] {
  const matched: (MatchedEntry & { repeated: DigestEntry[] })[] = [];
  for (const entry of entries) {
    const match = matchEntry(entry, snapshot);
    const earlier = matched.find((each) =>
      match.known ? each.known === match.known : !each.known && isSame(each.entry, entry),
    );
    if (earlier) earlier.repeated.push(entry);
    else matched.push({ ...match, entry, repeated: [] });
  }
  return matched;
}

function isSame(one: DigestEntry, other: DigestEntry): boolean {
  return (
    one.names.some(({ value }) =>
      other.names.some((name) => {
        if (hasHan(value)) return false;
        return foldedName(value) === foldedName(name.value) || isOtherSpelling(value, name.value);
      }),
    ) ||
    isSameAlone(one, other) ||
    isSameAlone(other, one)
  );
}

/** Whether one has no name but one of the other's: a Chinese name that two firms have is a mistake, not a firm. */
function isSameAlone({ names: [only, ...more] }: DigestEntry, { names }: DigestEntry): boolean {
  return (
    only !== undefined && more.length === 0 && names.some(({ value }) => foldedName(value) === foldedName(only.value))
  );
}

/** Proposals for the entries that the registry does not have. */
export function newEntities(
  digest: Digest,
  matched: readonly MatchedEntry[],
  snapshot: Snapshot,
): readonly NewEntity[] {
  const ids = new Set<string>();
  const added = matched.filter(({ known }) => !known);
  const said = saidIn(digest).join('\n');
  const phrases = phrasesIn([said]);
  const isNamed = namesOfDigest(digest, snapshot);
  return added.map(({ entry, taken, repeated }): NewEntity => {
    const schema = schemaOfEntry(entry, said);
    const id = proposeId(
      entry.names.map(({ value }) => withoutLegalForm(value)),
      schema,
      (each) => ids.has(each) || snapshot.registry.hasId(each),
    );
    ids.add(id);
    const doubtful = [
      ...taken.map(({ name, other }) => ({ name, other: other.names[0]?.item.value ?? other.id })),
      ...entry.names.flatMap((name) => {
        const rival = added.find(({ entry: other }) => other !== entry && hasName(other, name));
        return rival ? [{ name, other: rival.entry.names[0]!.value }] : [];
      }),
    ];
    const sure = entry.names.filter((name) => !doubtful.some((each) => each.name === name));
    const [first] = sure.length > 0 ? sure : entry.names;
    const latin = entry.names.find(({ value }) => !hasHan(value))?.value;
    const spellings = new Set([
      ...(latin === undefined ? [] : spellingsOf(latin, phrases, isNamed)),
      ...repeated.flatMap(({ names }) => names.flatMap(({ value }) => (hasName(entry, { value }) ? [] : [value]))),
    ]);
    const common = { kind: 'name', about: id, needs: [id] } as const;
    const known = first!.value;
    const others = otherNamesIn(
      entry.description?.value ?? '',
      entry.names.map(({ value }) => value),
    );
    const flags: Flag[] = [];
    if (spellings.size > 0) flags.push(severalSpellings([known, ...spellings], ''));
    if (entry.description && !saysSomething(entry)) flags.push({ code: 'no-information', parameters: {} });
    const names = firstOfEach(sure.length > 0 ? sure : [first!]);
    const short = names.flatMap(({ value }) => shortFormsIn(said, value));
    const aliases = new Set([...sure.map(({ value }) => value), ...short]);
    for (const { value } of names) aliases.delete(value);
    return {
      entry,
      proposal: {
        key: `entity ${id}`,
        kind: 'entity',
        id,
        schema,
        names,
        aliases: [...aliases],
        text: saysSomething(entry) ? entry.description?.value : undefined,
        flags,
        needs: [],
      },
      names: [
        ...doubtful
          .filter(({ name }) => name !== first)
          .map(({ name, other }) => ({
            ...common,
            field: 'name' as const,
            name,
            flags: [{ code: 'name-of-other' as const, parameters: { name: name.value, other } }],
          })),
        ...others.map((value) => ({
          ...common,
          field: 'alias' as const,
          name: { lang: hasHan(value) ? 'zh' : 'en', value },
          flags: [{ code: 'other-name' as const, parameters: { name: value, known } }],
        })),
        ...[...spellings].map((value) => ({
          ...common,
          field: 'misspelling' as const,
          name: { lang: 'en', value },
          flags: [severalSpellings([known, ...spellings], '')],
        })),
      ],
      spellings: [...sure.map(({ value }) => value), ...short, ...spellings, ...others],
    };
  });
}

/** Tells names of the registry and of entries from spellings that nothing has. */
export function namesOfDigest({ entries }: Digest, snapshot: Snapshot): (phrase: string) => boolean {
  const named = new Set(entries.flatMap(({ names }) => names.map(({ value }) => foldedName(value))));
  return (phrase) => named.has(foldedName(phrase)) || idsOf(phrase, snapshot).length > 0;
}

/** All that is said: descriptions, events and the summary. */
export function saidIn({ entries, events, statements }: Digest): readonly string[] {
  const descriptions = entries.flatMap(({ description }) => description?.value ?? []);
  return [...descriptions, ...[...events, ...statements].map(({ value }) => value)];
}

/** Of a Latin name without its legal form, and its first words, those that the text has without the words after them. */
function shortFormsIn(text: string, name: string): readonly string[] {
  if (hasHan(name)) return [];
  const words = name.split(' ');
  const least = withoutLegalForm(name).split(' ').length;
  return words.flatMap((next, at) => {
    const short = withoutLegalForm(words.slice(0, at).join(' '));
    // Two words say enough, unless the second is an everyday one.
    if (at < 2 || at > least || (at < least && isPlain(words[1]!))) return [];
    return occursWithout(text, short, next) ? [short] : [];
  });
}

function occursWithout(text: string, short: string, next: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + short.length)) && !text.startsWith(` ${next}`, at + short.length))
      return true;
  }
  return false;
}

function hasName({ names }: DigestEntry, { value }: { readonly value: string }): boolean {
  return names.some((name) => foldedName(name.value) === foldedName(value));
}

function firstOfEach(names: readonly DigestName[]): readonly { readonly lang: string; readonly value: string }[] {
  const languages = new Set<string>();
  return names.flatMap(({ lang, value }) => {
    if (languages.has(lang)) return [];
    languages.add(lang);
    return [{ lang, value }];
  });
}
