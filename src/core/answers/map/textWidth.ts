import { hasHan } from '../../text/units/han';

/**
 * The widths of the signs from space to tilde, in thousandths of the font size: those of Arial Bold, which are at least those of
 * Arial and of most fonts that a system takes in its place.
 */
const WIDTHS: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
const FIRST = ' '.charCodeAt(0);
/** Of letters with marks and of other scripts. */
const OTHER = 667;
const FULL = 1000;

/** About how wide a text is, in pixels, in a font without serifs of `size` pixels: rather more than less. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const sign of text) sum += WIDTHS[sign.charCodeAt(0) - FIRST] ?? (isWide(sign) ? FULL : OTHER);
  return (sum * size) / 1000;
}

function isWide(sign: string): boolean {
  return hasHan(sign) || /[\u3000-\u30ff\uac00-\ud7af\uff00-\uffef\u2014\u2026]|\p{Extended_Pictographic}/u.test(sign);
}

// At most so many, so that a long run of them takes no longer than other text.
const OPENING = '[“（〈《「『【〔]{0,9}';
const CLOSING = '[，。、；：！？”）〉》」』】〕]*';
const WIDE = '\\u2e80-\\u9fff\\uff00-\\uffef';

/** A word or a Chinese character, with the signs that may not be parted from it: none of them ends or begins a line. */
const PIECE = new RegExp(`${OPENING}(?:[${WIDE}]|[^\\s${WIDE}“”]+)${CLOSING}\\s*(?:· )?|\\s+|[“”]`, 'gu');

/**
 * The lines of a text that is no wider than `most` pixels, broken between words and Chinese characters, else within a word. The
 * blanks between two words are at the end of a line, where they take no room.
 */
export function brokenLines(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trimEnd().match(PIECE) ?? []) {
    const word = piece.trimEnd();
    if (line !== '' && endThatFits(line + word, size, most) < line.length + word.length) {
      lines.push(line);
      line = '';
    }
    line += piece;
    let rest = line.trimEnd();
    const blanks = line.slice(rest.length);
    for (let end = 0; ; rest = rest.slice(end)) {
      end = endThatFits(rest, size, most);
      if (end === rest.length) break;
      lines.push(rest.slice(0, end));
    }
    line = rest + blanks;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The end of what is no wider than `most` pixels: at least one sign, if there is one. Looks no further than one sign after it. */
function endThatFits(text: string, size: number, most: number): number {
  let end = 0;
  let width = 0;
  for (const sign of text) {
    width += textWidth(sign, size);
    if (end > 0 && width > most) break;
    end += sign.length;
  }
  return end;
}
