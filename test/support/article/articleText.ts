/** A passage of the article that the bundled registry is about, as citations name it. */
export interface Passage {
  /** The id of the source in the registry: the paragraphs that are open to all, or the digest below them. */
  readonly source: string;
  /** `para.`, or the heading in English: "Who's Who". */
  readonly place: string;
  /** The numbers of its paragraphs; none below a heading. */
  readonly paragraphs: readonly number[];
  readonly text: string;
}

export const ARTICLE = 'caixin-2025-07-26';
export const DIGEST = 'caixin-2025-07-26-digest';

/** What the digest calls its parts, by the headings of the page. */
const HEADINGS = { summary: 'Summary:', who: 'Who’s Who', when: 'What Happened When' } as const;
const PARAGRAPH_MARKS = /(?:\[para\. \d+\])+/g;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const TIMELINE_HEAD = new RegExp(`^(?:(?:By|From|By end of) )?(?:${MONTHS})\\b.*\\d{4}:$`);

/**
 * The passages of the page as it is saved as text: title, caption, byline, the open paragraphs with their translations, and of the
 * digest the key points, the summary by its paragraph marks, each entry of the Who's Who and each row of the timeline.
 */
export function readArticle(text: string): readonly Passage[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const at = (heading: string): number => lines.indexOf(heading);
  const [summary, who, when] = [at(HEADINGS.summary), at(HEADINGS.who), at(HEADINGS.when)];
  if (summary < 0 || who < summary || when < who) throw new Error('This is not the page with its digest.');
  const head = lines.slice(0, summary).filter(Boolean);
  const open = head.slice(0, head.indexOf('loadingImg'));
  const byline = open.findIndex((line) => line.startsWith('By '));
  const paragraphs = open.slice(byline + 1);
  return [
    ofArticle('title', [], open[1]!),
    ofArticle('photo caption', [], open[byline - 2]!),
    ofArticle('byline', [], `${open[byline - 1]} ${open[byline]}`),
    // Each in Chinese, then in English.
    ...[1, 2, 3].map((number) => ofArticle('para.', [number], paragraphs.slice(2 * number - 2, 2 * number).join(' '))),
    ...head.filter((line) => line.startsWith('• ')).map((line) => ofDigest('key points', [], line)),
    ...summaryPassages(lines.slice(summary + 1, who).join(' ')),
    ...entries(lines.slice(who + 1, when)).map((entry) => ofDigest("Who's Who", [], entry)),
    ...timelineRows(lines.slice(when + 1)).map((row) => ofDigest('timeline', [], row)),
  ];
}

function ofArticle(place: string, paragraphs: readonly number[], text: string): Passage {
  return { source: ARTICLE, place, paragraphs, text };
}

function ofDigest(place: string, paragraphs: readonly number[], text: string): Passage {
  return { source: DIGEST, place, paragraphs, text };
}

/** What is before each group of marks: `[para. 12][para. 13]`. */
function summaryPassages(text: string): readonly Passage[] {
  let from = 0;
  return [...text.matchAll(PARAGRAPH_MARKS)].map(({ 0: marks, index }) => {
    const passage = text.slice(from, index);
    from = index + marks.length;
    return ofDigest('para.', [...marks.matchAll(/\d+/g)].map(Number), passage);
  });
}

/** An entry is two short lines, its names, and one that ends as a sentence. */
function entries(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let names: string[] = [];
  for (const line of lines) {
    if (names.length < 2) names.push(line);
    else {
      found.push([...names, line].join(' '));
      names = [];
    }
  }
  return found;
}

function timelineRows(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => (TIMELINE_HEAD.test(line) ? [`${line} ${lines[index + 1]}`] : []));
}
