import { listSeparator } from '../../../core/registry/vocabulary/words';
import { escapeMarkdown } from './escapeMarkdown';

/** A piece of Markdown and its width on the screen, in Latin letters; a Han character counts as two. */
export interface Piece {
  readonly markdown: string;
  readonly width: number;
}

/** How many letters a line of a hover holds, unless the window is small. */
const LINE_WIDTH = 104;

/** Plain text, with everything escaped that could be mark-up. */
export function plain(text: string): Piece {
  return { markdown: escapeMarkdown(text), width: widthOf(text) };
}

/** Markdown that shows `text`. */
export function shows(text: string, markdown: string): Piece {
  return { markdown, width: widthOf(text) };
}

/** Leaves out empty pieces. */
export function join(pieces: readonly Piece[], separator: string): Piece {
  const shown = pieces.filter(({ markdown }) => markdown !== '');
  return {
    markdown: shown.map(({ markdown }) => markdown).join(separator),
    width: shown.reduce((sum, { width }) => sum + width + separator.length, 0),
  };
}

/** "**Products** H20, H100 +4": at most `limit` of the values, and how many more there are. */
export function labelled(label: string, values: readonly Piece[], limit: number, locale: string): Piece {
  const rest = values.length - limit;
  const shown = join(values.slice(0, limit), listSeparator(locale));
  const more = rest > 0 ? ` +${rest}` : '';
  return {
    markdown: `**${escapeMarkdown(label)}** ${shown.markdown}${more}`,
    width: widthOf(label) + 1 + shown.width + more.length,
  };
}

/** How many lines it fills; 0 for an empty piece. */
export function linesOf({ width }: Piece): number {
  return Math.ceil(width / LINE_WIDTH);
}

/** The first pieces, as many as fit on `lines` lines, but at least one. */
export function fitting(pieces: readonly Piece[], separator: string, lines: number): Piece {
  let count = Math.min(1, pieces.length);
  while (count < pieces.length && linesOf(join(pieces.slice(0, count + 1), separator)) <= lines) count++;
  return join(pieces.slice(0, count), separator);
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFFEF]/g)?.length ?? 0);
}
