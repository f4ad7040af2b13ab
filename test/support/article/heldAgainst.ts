import type { ArticleFixture, KnownPassage } from './articleFixture';
import { ARTICLE, DIGEST } from './articleText';
import { type Said, saidIn } from './figures';
import { runsIn, withoutNames } from './runs';

/** What a registry says with the article as its source. */
export interface CitingStatement {
  /** Whose it is, and how it begins. */
  readonly name: string;
  /** The same in English and in Chinese. */
  readonly texts: readonly string[];
  /** When it happened or began, and when it ended: ISO 8601. */
  readonly date: string | undefined;
  readonly endDate: string | undefined;
  /** Shares and amounts. */
  readonly numbers: readonly number[];
  readonly citations: readonly { readonly source: string; readonly at: readonly string[] }[];
}

/** What is dated with the article itself needs no date in it. */
const OWN_DATES: readonly string[] = ['2025', '2025-07', '2025-07-26'];
const PARAGRAPHS = /paras?\. (\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)/;
const CHINESE_PARAGRAPHS = /第(\d+(?:–\d+)?(?:、\d+(?:–\d+)?)*)段/;
const HEADINGS: readonly (readonly [english: string, chinese: string])[] = [
  ["Who's Who", '人物与机构'],
  ['timeline', '大事记'],
  ['key points', '要点'],
  ['byline', '署名'],
  ['photo caption', '图片说明'],
];

/** Holds statements against the article: each answer is what is wrong, none where nothing is. */
export class HeldAgainst {
  readonly #passages: readonly KnownPassage[];
  readonly #runs: ReadonlySet<string>;
  readonly #plain: (text: string) => string;
  readonly #withoutCodes: (text: string) => string;

  /** @param names all names of the registry: what is a number in them is no figure, as in 含光800. */
  constructor(fixture: ArticleFixture, names: readonly string[]) {
    this.#passages = fixture.passages;
    this.#runs = new Set(fixture.passages.flatMap(({ runs }) => runs.split(' ')).filter(Boolean));
    this.#plain = withoutNames(fixture.names);
    this.#withoutCodes = withoutNames([...fixture.names, ...names.filter((name) => /\d/.test(name))]);
  }

  /** Whether a run of six words, or in Chinese of ten characters, is the article's. Names do not count. */
  isCopied(text: string): boolean {
    return runsIn(this.#plain(text)).some((run) => this.#runs.has(run));
  }

  problemsOf({ texts, date, endDate, numbers, citations }: CitingStatement): readonly string[] {
    const problems: string[] = [];
    const places = citations.filter(({ source }) => source === ARTICLE || source === DIGEST);
    const candidates = places.flatMap(({ source, at }) => {
      const [first, ...others] = at.map((text) => placesIn(text));
      if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
        problems.push(`the place differs by language: ${at.join(' | ')}`);
      }
      return (first ?? []).map((place) => {
        const found = this.#candidates(source, place);
        if (found.length === 0) problems.push(`there is no ${place} in ${source}`);
        return found;
      });
    });
    if (candidates.length === 0) problems.push('no passage is named');
    if (problems.length > 0 || places.length < citations.length) return problems;
    const said = texts.map((text) => saidIn(this.#withoutCodes(text)));
    const figures = [...numbers, ...said.flatMap((each) => each.figures)];
    const dates = [date, ...said.flatMap((each) => each.dates)].filter((each) => each !== undefined);
    const missing = choices(candidates).map((chosen) => [
      ...figures.filter((figure) => !chosen.some((passage) => passage.figures.includes(figure))),
      ...dates.filter((each) => !isDated(chosen, each)),
    ]);
    const least = missing.sort((a, b) => a.length - b.length)[0]!;
    problems.push(...new Set(least.map((each) => `not in the passage: ${each}`)));
    if (endDate !== undefined && !isDated(candidates.flat(), endDate)) problems.push(`not in the passage: ${endDate}`);
    return problems;
  }

  /** The passages of which one may be meant: below a heading any, of numbered paragraphs all of them as one. */
  #candidates(source: string, place: string): readonly Said[] {
    const numbers = place.startsWith('para.') ? numbersIn(place.slice(6)) : [];
    const here = this.#passages.filter((passage) =>
      numbers.length === 0
        ? passage.source === source && passage.place === place
        : passage.source === source && passage.paragraphs.some((number) => numbers.includes(number)),
    );
    const known = here.flatMap(({ paragraphs }) => paragraphs);
    if (numbers.some((number) => !known.includes(number))) return [];
    if (numbers.length === 0) return here;
    return [{ figures: here.flatMap(({ figures }) => figures), dates: here.flatMap(({ dates }) => dates) }];
  }
}

/** "paras. 33–35, Who's Who and timeline", or the same in Chinese: `para. 33–35`, `Who's Who`, `timeline`. */
function placesIn(at: string): readonly string[] {
  const numbers = PARAGRAPHS.exec(at)?.[1] ?? CHINESE_PARAGRAPHS.exec(at)?.[1]?.replaceAll('、', ', ');
  const headings = HEADINGS.filter((names) => names.some((name) => at.includes(name))).map(([english]) => english);
  return [...(numbers === undefined ? [] : [`para. ${numbers}`]), ...headings];
}

function numbersIn(text: string): readonly number[] {
  return text.split(', ').flatMap((part) => {
    const [from, to = from] = part.split('–').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function isDated(passages: readonly Said[], date: string): boolean {
  return OWN_DATES.includes(date) || passages.some(({ dates }) => dates.some((known) => known.startsWith(date)));
}

/** One of each list, in all ways. */
function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])),
    [[]],
  );
}
