import { escapeHtml } from '../../../core/text/units/escape';
import { columnWidth } from '../../../core/text/units/unitTable';
import { escapeMarkdown, shorten } from './escapeMarkdown';

/** A piece of a card. */
export interface CardPiece {
  readonly markdown: string;
  /** The piece as HTML, without links and icons. */
  readonly html: string;
  /** On the screen, in Latin letters; a Han character counts as two. */
  readonly width: number;
  /** How many of the things that the card counts (`EntityCard.size`) it shows in full. */
  readonly things: number;
}

/** How many letters a line of a hover holds, unless the window is small. */
const LINE_WIDTH = 104;

/** Markdown and HTML that show `text`. */
export function shows(text: string, markdown: string, things = 1, html = escapeHtml(text)): CardPiece {
  return { markdown, html, width: columnWidth(text), things };
}

/** Plain text of at most `length` UTF-16 units, with everything escaped that could be mark-up; nothing for undefined. */
export function textPiece(text: string | undefined, length = Number.POSITIVE_INFINITY): CardPiece {
  const shown = shorten(text ?? '', length);
  return shows(shown, escapeMarkdown(shown), text !== undefined && shown === text ? 1 : 0);
}

/** Leaves out empty pieces. */
export function join(pieces: readonly CardPiece[], separator: string): CardPiece {
  const shown = pieces.filter(({ markdown }) => markdown !== '');
  return {
    markdown: shown.map(({ markdown }) => markdown).join(separator),
    html: shown.map(({ html }) => html).join(separator),
    width: shown.reduce((sum, { width }) => sum + width + separator.length, 0),
    things: shown.reduce((sum, { things }) => sum + things, 0),
  };
}

/** "**Products** H20 · H100". */
export function labelledPiece(label: string, values: CardPiece): CardPiece {
  const { markdown, html, width, things } = values;
  return {
    markdown: `**${escapeMarkdown(label)}** ${markdown}`,
    html: `<b>${escapeHtml(label)}</b> ${html}`,
    width: columnWidth(label) + 1 + width,
    things,
  };
}

/** How many lines it fills; 0 for an empty piece. */
export function lineCount({ width }: CardPiece): number {
  return Math.ceil(width / LINE_WIDTH);
}

/** In letters: some are wider than others. */
const SPARE = 8;

/** How many UTF-16 units of a text fit on a line with `rest`. */
export function lengthOnLine(text: string, rest: string): number {
  const room = Math.max(LINE_WIDTH - SPARE - columnWidth(rest), LINE_WIDTH / 2);
  return Math.floor((room * text.length) / columnWidth(text));
}

/** The first pieces, as many as fit on `lines` lines, but at least one. No more are asked for. */
export function fitting(pieces: Iterable<CardPiece>, separator: string, lines: number): CardPiece {
  let fit = join([], separator);
  const shown: CardPiece[] = [];
  for (const piece of pieces) {
    shown.push(piece);
    const longer = join(shown, separator);
    if (shown.length > 1 && lineCount(longer) > lines) break;
    fit = longer;
  }
  return fit;
}
