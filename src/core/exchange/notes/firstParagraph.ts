import { withoutMarkup } from '../../dossier/excerpt';
import { endsSentence } from '../../languages/sentenceEnds';
import { lexZones } from '../../markdown/zones';

/** UTF-16 units: a longer paragraph is cut after a sentence. */
const LONGEST = 300;
/** Lines that are no running text: headings, tags, lists, tables, quotations, HTML, embedded files, comments, rules. */
const OTHER = /^\s*(?:#{1,6}\s|(?:#[^\s#]+\s*)+$|[-*+]\s|\d+[.)]\s|\||>|<|!\[|%%|(?:[-*_]\s*){3,}$|={3,}$)/;

/**
 * The first paragraph of a text as a reader sees it, on one line; whole sentences of it where it is long. '' if there is none.
 *
 * @param isOutline whether the text is a list of paragraphs, as Logseq writes it.
 */
export function firstParagraph(text: string, isOutline = false): string {
  let start = -1;
  let end = -1;
  let fence = '';
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    const line = text.slice(at, next);
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const item = isOutline && start < 0 ? /^[-*+]\s+(?=\S)/.exec(line) : null;
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (line.trim() === '' || mark !== undefined || (OTHER.test(line) && !item)) {
      if (start >= 0) break;
      fence = mark ?? '';
    } else {
      if (start < 0) start = at + (item?.[0].length ?? 0);
      end = next;
    }
    at = next;
  }
  if (start < 0) return '';
  const paragraph = text.slice(start, end);
  const shown = withoutMarkup(paragraph, lexZones(paragraph), { start: 0, end: paragraph.length })
    .replace(/\s+/gu, ' ')
    .trim();
  return shown.length <= LONGEST ? shown : sentencesOf(shown);
}

function sentencesOf(text: string): string {
  for (let at = LONGEST; at > 0; at--) if (endsSentence(text, at)) return text.slice(0, at + 1).trim();
  return `${text.slice(0, LONGEST).trim()}…`;
}
