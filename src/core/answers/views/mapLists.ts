import type { MapGroup, MapRow } from '../map/mapData';
import { type Html, html } from './html';
import { lineClass } from './mapDrawing';
import { underName, unfoldSign } from './mapLayout';
import { doesOf, type ShownMap } from './mapRows';
import { MAP_WORDS } from './mapWords';
import { dot } from './pieces';
import { button } from './sends';
import { sayer } from './words';

/** A map on a narrow page: nested lists, left and right of the middle one below the other, with branches as the borders of their items. */
export function mapLists(shown: ShownMap): Html {
  const { middle, left, right } = shown.map;
  const { map, language } = shown.state;
  const does = doesOf(shown);
  return html`
    <div class="branches" id="map" data-walk="rows">
      ${left.map((group) => groupList(group, 1))}
      <a href="#" class="middle"${does.middle()}>
        ${middle.schema !== undefined && dot(middle.schema, shown)}<strong>${middle.text}</strong>${middle.detail !== '' && html` <small>${middle.detail}</small>`}
      </a>
      ${right.map((group) => groupList(group, 1))}
    </div>
  `;

  /** @param depth of its rows: 1 beside the middle. */
  function groupList(group: MapGroup, depth: number): Html {
    const { label, rows, more } = group;
    const says = sayer(MAP_WORDS, language)('more', more);
    const rest = more > 0 && button(does.more(group, depth), says, { class: 'more' });
    return html`
      ${depth === 1 ? html`<h2>${label}</h2>` : html`<h3>${label}</h3>`}
      <ul aria-label="${label}">${rows.map((row) => rowItem(row, depth))}${rest && html`<li>${rest}</li>`}</ul>
    `;
  }

  function rowItem(row: MapRow, depth: number): Html {
    const { schema, text } = row.entity;
    const under = underName(row, language);
    const sign = unfoldSign(row, map.unfolded);
    return html`
      <li class="${lineClass(row)}">
        <a href="#" class="row"${does.row(row, depth)}>${dot(schema, shown)}<span class="name">${text}</span></a>
        ${sign !== '' && [' ', button(does.unfold(row), sign, { class: 'unfold', tabindex: -1 })]}
        ${under !== '' && html` <small>${under}</small>`}
        ${row.groups.map((group) => groupList(group, depth + 1))}
      </li>
    `;
  }
}
