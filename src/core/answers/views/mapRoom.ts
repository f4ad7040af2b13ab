import { textWidth } from '../map/textWidth';
import { MEASURED_TEXTS } from './measuredText';

/** The part of the window that a map has, in pixels. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
  /** The size of the font. */
  readonly font: number;
  /** How much wider the texts of the font are than `textWidth` says; 1 for no wider. */
  readonly stretch: number;
}

/** What a page has beside its map: margins and a scroll bar; and above and below it: bars, a legend and margins. */
const BESIDE = 52;
const AROUND = 140;

const WIDEST_STRETCH = 2;

/**
 * Reads what the page says of itself: its width and height and the size of its font in pixels, and how wide each of
 * `MEASURED_TEXTS` is at a size of a hundred pixels. What is missing or no positive number is as on a page of usual size.
 */
export function readRoom(said: string): MapRoom {
  const figures = said.split(' ').map(Number.parseFloat);
  const [width = 0, height = 0, font = 0, ...measured] = [900, 700, 13, 0, 0].map((usual, at) => {
    const figure = figures[at] ?? 0;
    return figure > 0 && Number.isFinite(figure) ? figure : usual;
  });
  const stretches = MEASURED_TEXTS.map((text, at) => measured[at]! / textWidth(text, 100));
  const stretch = Math.min(WIDEST_STRETCH, Math.max(1, ...stretches));
  return { width: width - BESIDE, height: height - AROUND, font, stretch };
}
