import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { legalXml } from '../../text/units/escape';
import { newPageState } from '../dossier/pageState';
import type { MapData } from '../map/mapData';
import { GRAPH_FORMATS, graphFile, graphOf } from '../map/mapGraph';
import { attributesText, html } from './html';
import { mapDrawing } from './mapDrawing';
import { MAP_WORDS, type MapRoom } from './mapWords';
import { sayer } from './words';

export const MAP_FORMATS = ['svg', ...GRAPH_FORMATS] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

/** A map as the text of a file, in one language (BCP 47). */
export function mapFile(vocabulary: Vocabulary, map: MapData, format: MapFormat, language: string): string {
  if (format === 'svg') return mapSvg(vocabulary, map, language);
  return graphFile(vocabulary, graphOf(map), format, language);
}

// Colours on white, each with a contrast of at least 4.5 : 1 where it is text. A file has no theme that could change them.
const TEXT = '#3b3b3b';
const QUIET = '#6a6a6a';
const RULE = '#8a8a8a';
const FRAME = '#3a7bd5';
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** What the classes of a drawing look like in a file, in which some programs read no style: those named last win. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  lead: { fill: 'none', stroke: RULE, 'stroke-width': 1.2 },
  branch: { fill: 'none', stroke: RULE, 'stroke-width': 1.2 },
  planned: { 'stroke-dasharray': '7 4' },
  later: { 'stroke-dasharray': '7 4' },
  over: { 'stroke-dasharray': '2 4' },
  owning: { 'stroke-width': 2.6 },
  title: { 'font-size': 14, 'font-weight': 600, fill: TEXT },
  name: { 'font-size': 13, fill: TEXT },
  past: { fill: QUIET },
  heading: { 'font-size': 11.5, 'font-weight': 600, fill: QUIET },
  small: { 'font-size': 11.5, fill: QUIET },
  unfold: { 'font-size': 11.5, fill: QUIET },
  frame: { fill: '#ffffff', stroke: FRAME, 'stroke-width': 1.5 },
  dot: { fill: RULE },
  company: { fill: '#3a7bd5' },
  organization: { fill: '#5a6fc0' },
  publicBody: { fill: '#8a7a00' },
  person: { fill: '#b5651d' },
  product: { fill: '#2e8b57' },
  technology: { fill: '#00808a' },
  agreement: { fill: '#8a5fb5' },
  event: { fill: '#b03060' },
};

/** The window that a file is drawn for: it is as large as it needs. */
const FILE_ROOM: MapRoom = { width: 1600, height: 1200, font: 13, stretch: 1 };

/** A tag of a drawing: in text and in values `"`, `<` and `>` are escaped. */
const TAG = /<[^>]*>/g;
/** Attributes and parts of a drawing that only a page has use for. */
const ATTRIBUTES_OF_PAGE = / (?:id|role|tabindex|title|aria-[a-z]+|data-[a-z-]+)(?:="[^"]*")?/g;
const OF_PAGE = [/<rect class="hit"[^>]*><\/rect>/g, /<tspan class="blank"> <\/tspan>/g, /<title>[^<]*<\/title>/g];

/**
 * A map as an SVG file that needs nothing else: the drawing of the page, with colours and fonts as attributes and with sizes
 * from a table of widths.
 */
function mapSvg(vocabulary: Vocabulary, map: MapData, language: string): string {
  const state = newPageState(map.middle.id, language, 'map');
  const drawn = String(mapDrawing({ map, vocabulary, state, room: FILE_ROOM }));
  const [tag, x, y, width, height] = /^<svg [^>]*viewBox="(\S+) (\S+) (\S+) (\S+)">/.exec(drawn)!;
  const size = { width, height, viewBox: `${x} ${y} ${width} ${height}`, 'font-family': FONTS, lang: language };
  const start = html`
    <svg xmlns="http://www.w3.org/2000/svg"${size}>
      <title>${sayer(MAP_WORDS, language)('mapOf', map.middle.text)}</title>
      <rect x="${x!}" y="${y!}" width="${width!}" height="${height!}" fill="#ffffff"></rect>
  `;
  const plain = drawn.slice(tag.length).replace(TAG, (each) => each.replace(ATTRIBUTES_OF_PAGE, ''));
  const rest = OF_PAGE.reduce((text, part) => text.replace(part, ''), plain);
  const looking = rest.replace(/ class="([^"]*)"/g, (_, classes: string) => attributesText(looksOf(classes)));
  return `${legalXml(start + looking)}\n`;
}

function looksOf(classes: string): Readonly<Record<string, string | number>> {
  return Object.assign({}, ...classes.split(' ').map((each) => LOOKS[each] ?? {}));
}
