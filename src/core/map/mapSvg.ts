import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import { escapeHtml } from '../text/escapeHtml';
import { escapeXml } from './escapeXml';
import { groupsOf, type MapData, type MapRow, rowsOf, type TieState } from './mapData';
import { mapText } from './mapWords';
import { type Box, headingKey, MIDDLE, moreKey, placed, type Size } from './placed';
import { brokenLines, textWidth } from './textWidth';

/** Pixels. */
const FONT = 13;
const SMALL = 11.5;
const LINE = 19;
const SMALL_LINE = 16;
const GAP = 60;
const MOST_WIDTH = 240;
const MARGIN = 20;
/** The room of the dot of a kind beside a name, and of what is under a name. */
const DOT = 13;

// Colours on white, each with a contrast of at least 4.5 : 1 where it is text. A file has no theme that could change them.
const TEXT = '#3b3b3b';
const QUIET = '#6a6a6a';
const RULE = '#9a9a9a';
const FRAME = '#3a7bd5';
const KINDS: Readonly<Record<string, string>> = {
  company: '#3a7bd5',
  organization: '#5a6fc0',
  publicBody: '#8a7a00',
  person: '#b5651d',
  product: '#2e8b57',
  technology: '#00808a',
  agreement: '#8a5fb5',
  event: '#b03060',
};
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const DASHES: Readonly<Record<TieState, string>> = {
  holds: '',
  unsaid: '',
  planned: '7 4',
  ended: '2 4',
  later: '7 4',
};

interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
  readonly indent: number;
  readonly height: number;
}

/** A map as an SVG file that needs nothing else: colours and fonts are written out, and sizes are from a table of widths. */
export function mapSvg(vocabulary: Vocabulary, map: MapData, language: string): string {
  const texts = textsOf(map, language);
  const sizeOf = (key: string): Size => sizeOfLines(texts.get(key) ?? [], key === MIDDLE ? PADDING : 0);
  const { width, height, boxes, lines } = placed(map, sizeOf, { gap: GAP, line: LINE });
  const left = new Set([
    ...groupsOf(map.left).flatMap((group) => [headingKey(group), moreKey(group)]),
    ...rowsOf(map.left).map(({ key }) => key),
  ]);
  const rows = new Map([...rowsOf(map.left), ...rowsOf(map.right)].map((row) => [row.key, row]));
  const paths = lines.map(
    ({ path, state, isOwning }) =>
      `<path d="${path}" stroke-width="${isOwning ? 2.4 : 1.2}"${DASHES[state] ? ` stroke-dasharray="${DASHES[state]}"` : ''}/>`,
  );
  const drawn = Array.from(boxes, ([key, box]) =>
    key === MIDDLE
      ? middleSvg(box, texts.get(key)!)
      : textSvg(vocabulary, box, texts.get(key) ?? [], left.has(key), rows.get(key)),
  );
  const [all, high] = [Math.ceil(width + 2 * MARGIN), Math.ceil(height + 2 * MARGIN)];
  const title = mapText('mapOf', language, map.middle.text);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="${high}" viewBox="${-MARGIN} ${-MARGIN} ${all} ${high}" font-family="${escapeHtml(FONTS)}" lang="${escapeHtml(language)}">
<title>${escapeXml(title)}</title>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${all}" height="${high}" fill="#ffffff"/>
<g fill="none" stroke="${RULE}">
${paths.join('\n')}
</g>
${drawn.join('\n')}
</svg>
`;
}

const PADDING = 10;

/** By key, the lines of everything that has text. */
function textsOf(map: MapData, language: string): ReadonlyMap<string, readonly TextLine[]> {
  const { text, detail } = map.middle;
  const texts = new Map<string, readonly TextLine[]>([
    [MIDDLE, [...broken(text, FONT, TEXT, true), ...broken(detail, SMALL, QUIET)]],
  ]);
  for (const group of groupsOf([...map.left, ...map.right])) {
    texts.set(headingKey(group), broken(group.label, SMALL, QUIET, true));
    texts.set(moreKey(group), broken(mapText('more', language, group.more), SMALL, QUIET, false, DOT));
    for (const row of group.rows) texts.set(row.key, rowTexts(row, language));
  }
  return texts;
}

function rowTexts({ entity, detail, placedIn, further, state }: MapRow, language: string): readonly TextLine[] {
  const name = further > 0 ? `${entity.text} +${further}` : entity.text;
  const also = placedIn === undefined ? '' : mapText('also', language, placedIn);
  const under = [detail, also].filter((part) => part !== '').join(' · ');
  return [
    ...broken(name, FONT, state === 'ended' ? QUIET : TEXT, false, DOT),
    ...broken(under, SMALL, QUIET, false, DOT),
  ];
}

function broken(text: string, size: number, color: string, isBold = false, indent = 0): readonly TextLine[] {
  if (text === '') return [];
  const height = size === FONT ? LINE : SMALL_LINE;
  return brokenLines(text, size, MOST_WIDTH - indent).map((line) => ({
    text: line,
    size,
    color,
    isBold,
    indent,
    height,
  }));
}

function sizeOfLines(lines: readonly TextLine[], padding: number): Size {
  const widths = lines.map(({ text, size, indent }) => textWidth(text, size) + indent);
  return {
    width: Math.max(0, ...widths) + 2 * padding,
    height: lines.reduce((sum, { height }) => sum + height, 0) + 2 * padding,
  };
}

function middleSvg({ x, y, width, height }: Box, lines: readonly TextLine[]): string {
  const frame = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="7" fill="#ffffff" stroke="${FRAME}" stroke-width="1.5"/>`;
  return [frame, ...linesSvg(lines, () => x + width / 2, y + PADDING, 'middle')].join('\n');
}

function textSvg(
  vocabulary: Vocabulary,
  { x, y, width }: Box,
  lines: readonly TextLine[],
  isLeft: boolean,
  row: MapRow | undefined,
): string {
  const [edge, inwards, anchor] = isLeft ? [x + width, -1, 'end'] : [x, 1, 'start'];
  const texts = linesSvg(lines, (line) => edge + inwards * line.indent, y, anchor);
  if (!row) return texts.join('\n');
  const fill = KINDS[vocabulary.schemaRow(row.entity.schema)?.color ?? ''] ?? RULE;
  const dot = `<circle cx="${round(edge + inwards * DOT * 0.3)}" cy="${round(y + LINE / 2)}" r="3.5" fill="${fill}"/>`;
  return [dot, ...texts].join('\n');
}

function linesSvg(
  lines: readonly TextLine[],
  xOf: (line: TextLine) => number,
  y: number,
  anchor: string,
): readonly string[] {
  let top = y;
  return lines.map((line) => {
    const { text, size, color, isBold, height } = line;
    const base = round(top + height / 2 + size * 0.36);
    top += height;
    const weight = isBold ? ' font-weight="600"' : '';
    return `<text x="${round(xOf(line))}" y="${base}" font-size="${size}" fill="${color}"${weight} text-anchor="${anchor}">${escapeXml(text)}</text>`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
