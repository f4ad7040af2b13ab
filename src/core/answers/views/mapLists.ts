import type { MapGroup, MapRow } from '../map/mapData';
import { attributes, type Html, html, type MarkupValue } from './html';
import { lineClass } from './mapDrawing';
import { underName, unfoldSign } from './mapLayout';
import { doesOf, type ShownMap } from './mapRows';
import { MAP_WORDS } from './mapWords';
import { dot } from './pieces';
import { button } from './sends';
import { sayer } from './words';

/** A map on a narrow page: nested lists, left and right of the middle one below the other, with branches as the borders of their items. */
export function mapLists(shown: ShownMap): Html {
  const { map } = shown;
  const { schema, text, detail } = map.middle;
  const groups = (all: readonly MapGroup[]): MarkupValue => all.map((group) => groupList(group, shown, 1));
  return html`
    <div class="branches" id="map" data-walk="rows">
      ${groups(map.left)}
      <a href="#" class="middle"${doesOf(shown).middle()}>
        ${schema !== undefined && dot(schema, shown)}<strong>${text}</strong>${detail !== '' && html` <small>${detail}</small>`}
      </a>
      ${groups(map.right)}
    </div>
  `;
}

/** @param depth of its rows: 1 beside the middle. */
function groupList(group: MapGroup, shown: ShownMap, depth: number): Html {
  const { label, rows, more } = group;
  const rest =
    more > 0 &&
    button(
      doesOf(shown).more(group, depth),
      sayer(MAP_WORDS, shown.state.language)('more', more),
      attributes({ class: 'more' }),
    );
  return html`
    ${depth === 1 ? html`<h2>${label}</h2>` : html`<h3>${label}</h3>`}
    <ul aria-label="${label}">${rows.map((row) => rowItem(row, shown, depth))}${rest && html`<li>${rest}</li>`}</ul>
  `;
}

function rowItem(row: MapRow, shown: ShownMap, depth: number): Html {
  const { entity, groups } = row;
  const { map, language } = shown.state;
  const does = doesOf(shown);
  const under = underName(row, language);
  const sign = unfoldSign(row, map.unfolded);
  return html`
    <li class="${lineClass(row)}">
      <a href="#" class="row"${does.row(row, depth)}>
        ${dot(entity.schema, shown)}<span class="name">${entity.text}</span>
      </a>
      ${sign !== '' && [' ', button(does.unfold(row), sign, attributes({ class: 'unfold', tabindex: -1 }))]}
      ${under !== '' && html` <small>${under}</small>`}
      ${groups.map((group) => groupList(group, shown, depth + 1))}
    </li>
  `;
}
