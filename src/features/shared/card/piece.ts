import { escapeMarkdown } from './escapeMarkdown';

/** A bit of Markdown, and how much room it takes on the screen: in Latin letters, of which a Han character is worth two. */
export interface Piece {
  readonly markdown: string;
  readonly width: number;
}

/** A line of a hover holds about so many letters, unless the window is small. */
const LINE_WIDTH = 104;

/** Text as it is, whatever is in it. */
export function plain(text: string): Piece {
  return { markdown: escapeMarkdown(text), width: widthOf(text) };
}

/** Markdown that shows `text`. */
export function shows(text: string, markdown: string): Piece {
  return { markdown, width: widthOf(text) };
}

export function join(pieces: readonly Piece[], separator: string): Piece {
  return {
    markdown: pieces.map(({ markdown }) => markdown).join(separator),
    width: pieces.reduce((sum, { width }) => sum + width + separator.length, 0),
  };
}

/** "**Products** H20, H100 +4": at most `limit` of the values, and how many more there are. */
export function labelled(label: string, values: readonly Piece[], limit: number): Piece {
  const rest = values.length - limit;
  const shown = join(values.slice(0, limit), ', ');
  const more = rest > 0 ? ` +${rest}` : '';
  return {
    markdown: `**${escapeMarkdown(label)}** ${shown.markdown}${more}`,
    width: widthOf(label) + 1 + shown.width + more.length,
  };
}

/** How many lines it fills; 0 of nothing. */
export function linesOf({ width }: Piece): number {
  return Math.ceil(width / LINE_WIDTH);
}

/** As many of the pieces, from the first, as fit on so many lines; always the first. */
export function fitting(pieces: readonly Piece[], separator: string, lines: number): Piece {
  let count = Math.min(1, pieces.length);
  while (count < pieces.length && linesOf(join(pieces.slice(0, count + 1), separator)) <= lines) count++;
  return join(pieces.slice(0, count), separator);
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFFEF]/g)?.length ?? 0);
}
