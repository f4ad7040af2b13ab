import type { MapGroup, MapRow } from '../map/mapData';
import { type Box, LINE, MIDDLE, moreKey, rounded } from '../map/placed';
import { type Html, html, type MarkupValue } from './html';
import { FONT, HEIGHTS, MARGIN, mapLayout, PADDING, SIZES, type TextBox, UNFOLD_GAP } from './mapLayout';
import { doesOf, type ShownMap } from './mapRows';
import { kindOf } from './pieces';

/**
 * A map as SVG: columns left and right of the middle, and a line from each row to its next step. What its classes look like is
 * in the style of the page, and for a file in `mapFormats.ts`. Its size is in `em`.
 */
export function mapDrawing(shown: ShownMap): Html {
  const { map, room, state } = shown;
  const { language } = state;
  const { boxes, lines, leads, scale, ...layout } = mapLayout(map, state.map.unfolded, language, room);
  const does = doesOf(shown);
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + 2 * MARGIN);
  const size = {
    width: `${rounded((width * scale) / FONT)}em`,
    height: `${rounded((height * scale) / FONT)}em`,
    viewBox: `${Math.floor(layout.x - MARGIN)} ${Math.floor(layout.y - MARGIN)} ${width} ${height}`,
  };
  return html`
    <svg class="map" id="map" lang="${language}" data-walk="columns"${size}>
      <g aria-hidden="true">
        ${leads.map((path) => html`<path class="lead" d="${path}"></path>`)}
        ${lines.map(({ row, path }) => html`<path class="${lineClass(row)}" d="${path}"></path>`)}
      </g>
      ${middleDrawn(boxes.get(MIDDLE)!)}
      ${groupsDrawn(map.left, -1)}
      ${groupsDrawn(map.right, 1)}
    </svg>
  `;

  function middleDrawn(box: Box & TextBox): Html {
    const { x, y } = box;
    return html`
      <g class="middle" role="link"${does.middle()}>
        <rect class="frame" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(box.width)}" height="${rounded(box.height)}" rx="7"></rect>
        ${textsDrawn({ ...box, y: y + PADDING }, 'middle')}
      </g>
    `;
  }

  /**
   * Lists in lists, so that what branches off a row is also read after it.
   *
   * @param column 1 for the first one right of the middle, −1 left of it.
   */
  function groupsDrawn(groups: readonly MapGroup[], column: number): MarkupValue {
    const next = column + Math.sign(column);
    const side = column < 0 ? 'left' : 'right';
    return groups.map((group) => {
      const rest = boxes.get(moreKey(group))!;
      return html`
        ${textsDrawn(boxes.get(group.key)!, side)}
        <g role="list" aria-label="${group.label}">
          ${group.rows.map((row) => html`<g role="listitem">${rowDrawn(row, column, side)}${groupsDrawn(row.groups, next)}</g>`)}
          ${group.more > 0 && html`<g role="listitem"><g class="more" role="button"${does.more(group, column)}>${hitArea(rest)}${textsDrawn(rest, side)}</g></g>`}
        </g>
      `;
    });
  }

  function rowDrawn(row: MapRow, column: number, side: Side): Html {
    const { key, entity, held } = row;
    const box = boxes.get(key)!;
    const isPast = held === 'over' || held === 'later';
    const x = rounded(side === 'left' ? box.x + box.width - 4 : box.x + 4);
    // What unfolds it is out of the order of the Tab key: on the row, + does the same.
    const gap = { dx: side === 'right' && UNFOLD_GAP };
    const sign =
      box.unfold !== '' && html`<tspan class="unfold" role="button"${gap}${does.unfold(row)}>${box.unfold}</tspan>`;
    return html`
      <g class="row" role="link"${does.row(row, column)}>
        ${hitArea(box)}
        ${signDrawn(kindOf(entity.schema, shown), x, rounded(box.y + LINE / 2))}
        ${textsDrawn(box, side, isPast, sign)}
      </g>
    `;
  }
}

/** The classes of the line to a row, and of its branch in nested lists. */
export function lineClass({ held, isOwning }: MapRow): string {
  return `branch ${held}${isOwning ? ' owning' : ''}`;
}

type Side = 'left' | 'right';

/** The kind of a row: a dot; an event has a shape of its own, as in lists. */
function signDrawn({ word, color }: ReturnType<typeof kindOf>, x: number, y: number): Html {
  const title = html`<title>${word}</title>`;
  if (color === 'event')
    return html`<path class="dot event" d="M${rounded(x - 4.5)} ${y}l4.5 -4.5 4.5 4.5 -4.5 4.5z">${title}</path>`;
  return html`<circle class="dot ${color}" cx="${x}" cy="${y}" r="3.5">${title}</circle>`;
}

/** So that the mouse also meets what is between the texts. */
function hitArea({ x, y, width, height }: Box): Html {
  return html`<rect class="hit" x="${rounded(x - 4)}" y="${rounded(y)}" width="${rounded(width + 8)}" height="${rounded(height)}" rx="4"></rect>`;
}

/** How far the baseline is below the middle of a line, in sizes of the font. */
const BELOW_MIDDLE = 0.36;
const ANCHORS = { left: 'end', right: 'start', middle: 'middle' } as const;

/**
 * The texts of a box, each one element, with a blank of no size between its lines: so that a search finds it as it is written.
 *
 * @param mark after the name, or before it where the name ends at the branch.
 */
function textsDrawn(box: Box & TextBox, side: Side | 'middle', isPast = false, mark: MarkupValue = false): MarkupValue {
  const { blocks, indent } = box;
  const x = { left: box.x + box.width - indent, right: box.x + indent, middle: box.x + box.width / 2 }[side];
  let top = box.y;
  return blocks.map(({ kind, lines }, index) => {
    const spans = lines.map((whole, at) => {
      const line = whole.trimEnd();
      const y = rounded(top + HEIGHTS[kind] / 2 + SIZES[kind] * BELOW_MIDDLE);
      top += HEIGHTS[kind];
      const sign = index === 0 && at === (side === 'left' ? 0 : lines.length - 1) && mark;
      const text = sign && side === 'left' ? [sign, html`<tspan dx="${UNFOLD_GAP}">${line}</tspan>`] : [line, sign];
      return html`<tspan x="${rounded(x)}" y="${y}">${text}</tspan>${line !== whole && html`<tspan class="blank"> </tspan>`}`;
    });
    return html`<text class="${isPast ? `${kind} past` : kind}" text-anchor="${ANCHORS[side]}">${spans}</text>`;
  });
}
