import { memoize } from '../../text/base/lazy';
import { type Problem, problem } from '../../text/base/problem';
import { nearest } from '../../text/units/words';
import type { Declared, Entity, Link, OwnWord, RegistryFile } from '../model';
import { BUILT_IN, Vocabulary } from '../vocabulary/vocabulary';

/** Properties that tie an entity to the one they name: its maker, what it is a variant or part of, who owns it. */
const TIES: ReadonlySet<string> = new Set(['manufacturer', 'developer', 'brand', 'isVariantOf', 'isPartOf', 'parent']);
/** Link types that tie their two ends. */
const TYING_LINKS: ReadonlySet<string> = new Set(['Ownership', 'Directorship', 'Employment', 'Membership']);
const HALF = 50;

/**
 * The ids of the entities that an entity names as closely tied to it: its maker, a variant or part, an owner or subsidiary
 * with half or more (or with no share given), an employer, an office-holder, a member. A strong name of one is evidence
 * for a weak alias of the other (docs/matching.md, rule 8). Trade, events, sectors and places tie nothing; a relation that a
 * registry declares does where its declaration says so.
 */
export function tiesOf(entity: Entity, vocabulary: Vocabulary): ReadonlySet<string> {
  const ties = new Set<string>();
  // Most entities name no other, which is known without reading the rest of their entries. Declared keys may have ids that are no targets.
  if (vocabulary === BUILT_IN && entity.parts.every(({ entry }) => entry.targets.length === 0)) return ties;
  for (const [key, values] of entity.properties) {
    if (TIES.has(key) || vocabulary.ties(key)) for (const { item } of values) ties.add(item.value);
  }
  for (const { item: link } of entity.links) {
    if (isTie(link, vocabulary))
      for (const { values } of link.properties) for (const { value } of values) ties.add(value);
  }
  ties.delete(entity.id);
  return ties;
}

function isTie({ type, properties }: Link, vocabulary: Vocabulary): boolean {
  if (vocabulary.linkTypeRow(type.value)?.ties) return true;
  if (!TYING_LINKS.has(type.value)) return false;
  const share = properties.find(({ key }) => key.value === 'percentage')?.values[0]?.value;
  return share === undefined || Number.parseFloat(share) >= HALF;
}

/** What all files together declare: of several declarations of a word, that of the file of the highest priority. */
export function vocabularyOf(files: readonly RegistryFile[]): Vocabulary {
  const schemas = files.flatMap(({ declared }) => declared.schemas);
  const linkTypes = files.flatMap(({ declared }) => declared.linkTypes);
  if (schemas.length + linkTypes.length === 0) return BUILT_IN;
  return new Vocabulary(lastOfEach(schemas), lastOfEach(linkTypes));
}

function lastOfEach<Row>(declared: readonly Declared<Row>[]): readonly Row[] {
  return [...new Map(declared.map(({ name, row }) => [name, row])).values()];
}

/**
 * What is to be said of words that are not built in, by file: one hint for each that nothing declares, at its first use; a
 * warning at each that is nearly another; and hints at declarations of what is built in or declared elsewhere too.
 *
 * @param files in ascending priority.
 */
export function ownWordProblems(
  files: readonly RegistryFile[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  const add = (file: string, each: Problem): void => void memoize(found, file, () => []).push(each);
  const uses = { schema: new UsedWords(vocabulary.schemas), linkType: new UsedWords(vocabulary.linkTypes) };
  for (const { ownWords } of files) for (const { kind, scalar } of ownWords) uses[kind].add(scalar.value);
  for (const { file, ownWords } of files) {
    for (const { kind, scalar } of ownWords) {
      const reported = uses[kind].isUnsettled(scalar.value) ? problemOf(kind, scalar, uses[kind]) : undefined;
      if (reported) add(file, reported);
    }
  }
  for (const of of ['schemas', 'linkTypes'] as const) {
    const seen = new Set<string>(BUILT_IN[of]);
    for (const { file, declared } of files) {
      for (const { name, span } of declared[of]) {
        if (seen.has(name)) add(file, problem('declared-again', span, { word: name }));
        seen.add(name);
      }
    }
  }
  return found;
}

function problemOf(kind: OwnWord['kind'], { value, span }: OwnWord['scalar'], uses: UsedWords): Problem | undefined {
  const suggestion = uses.suggestionFor(value);
  const parameter = kind === 'schema' ? 'schema' : 'type';
  if (suggestion !== undefined) {
    const code = kind === 'schema' ? 'misspelt-schema' : 'misspelt-link-type';
    return problem(code, span, { [parameter]: value, suggestion });
  }
  if (!uses.isFirst(value)) return undefined;
  return problem(kind === 'schema' ? 'unknown-schema' : 'unknown-link-type', span, { [parameter]: value });
}

/** The words of one kind, those that the registry knows and those that entries use. */
class UsedWords {
  readonly #known: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();
  readonly #said = new Set<string>();

  constructor(known: readonly string[]) {
    this.#known = new Set(known);
  }

  add(word: string): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  isUnsettled(word: string): boolean {
    return !this.#known.has(word);
  }

  /** Whether it is asked for the first time. */
  isFirst(word: string): boolean {
    if (this.#said.has(word)) return false;
    this.#said.add(word);
    return true;
  }

  /** The known word that it nearly is; or a word that is used more often, or first, and differs only in its capitals. */
  suggestionFor(word: string): string | undefined {
    const same = (other: string): boolean => other !== word && other.toLowerCase() === word.toLowerCase();
    const known = [...this.#known].find(same) ?? nearest(word, this.#known);
    if (known !== undefined) return known;
    const spellings = [...this.#counts.keys()].filter((other) => other === word || same(other));
    const usual = spellings.reduce((a, b) => ((this.#counts.get(b) ?? 0) > (this.#counts.get(a) ?? 0) ? b : a));
    return usual === word ? undefined : usual;
  }
}
