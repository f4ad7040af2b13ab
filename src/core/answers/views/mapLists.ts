import type { MapGroup, MapRow } from '../map/mapData';
import { attributes, type Html, html, type MarkupValue } from './html';
import { arrowsInLists } from './mapArrows';
import { lineClass } from './mapDrawing';
import { underName, unfoldSign } from './mapLayout';
import { type DoesOf, doesOf, type ShownMap } from './mapRows';
import { MAP_WORDS } from './mapWords';
import { dot } from './pieces';
import { acts, button, labelled } from './sends';
import { sayer } from './words';

/** A map on a narrow page: nested lists, left and right of the middle one below the other, with branches as the borders of their items. */
export function mapLists(shown: ShownMap): Html {
  const { map } = shown;
  const { schema, text, detail } = map.middle;
  const does = doesOf(shown, arrowsInLists(map));
  const groups = (all: readonly MapGroup[]): MarkupValue => all.map((group) => groupList(group, shown, does, 'h2'));
  return html`
    <div class="branches" id="map" data-walk>
      ${groups(map.left)}
      <a href="#" class="middle"${does.middle()}>
        ${schema !== undefined && dot(schema, shown)}<strong>${text}</strong>${detail !== '' && html` <small>${detail}</small>`}
      </a>
      ${groups(map.right)}
    </div>
  `;
}

function groupList(group: MapGroup, shown: ShownMap, does: DoesOf, level: 'h2' | 'h3'): Html {
  const { label, rows, more } = group;
  const heading = level === 'h2' ? html`<h2>${label}</h2>` : html`<h3>${label}</h3>`;
  const rest =
    more > 0 &&
    html`<li>${button(does.more(group), sayer(MAP_WORDS, shown.language)('more', more), attributes({ class: 'more' }))}</li>`;
  return html`${heading}<ul aria-label="${label}">${rows.map((row) => rowItem(row, shown, does))}${rest}</ul>`;
}

function rowItem(row: MapRow, shown: ShownMap, does: DoesOf): Html {
  const { key, entity, state, isOwning, further, groups } = row;
  const say = sayer(MAP_WORDS, shown.language);
  const under = underName(row, shown.language);
  const sign = unfoldSign(row, shown.unfolded);
  const says = sign === '−' ? say('fold', entity.text) : say('unfold', further, entity.text);
  return html`
    <li class="${lineClass(state, isOwning)}">
      <a href="#" class="row"${does.row(row)}>
        ${dot(entity.schema, shown)}<span class="name">${entity.text}</span>
      </a>
      ${sign !== '' && [' ', button([acts('unfold', key), labelled(says)], sign, attributes({ class: 'unfold', tabindex: -1 }))]}
      ${under !== '' && html` <small>${under}</small>`}
      ${groups.map((group) => groupList(group, shown, does, 'h3'))}
    </li>
  `;
}
