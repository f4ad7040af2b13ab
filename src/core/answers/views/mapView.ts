import { listSeparator } from '../../registry/vocabulary/words';
import type { EntityPiece } from '../dossier/dossier';
import { type Chain, type ChainLink, linkText } from '../map/connections';
import { type MapData, type MapTie, rowsOf } from '../map/mapData';
import type { NamingBoth } from '../map/namedInBoth';
import type { NoteRow } from '../timeline/timelineRow';
import { type Html, html, joined, type MarkupValue } from './html';
import { mapDrawing } from './mapDrawing';
import { mapLists } from './mapLists';
import { tiesBeside } from './mapRows';
import { MAP_WORDS, type MapRoom } from './mapWords';
import { placeIn } from './noteSections';
import { dot, entityLink, goneMain, kindOf } from './pieces';
import { acts, button, labelled, link } from './sends';
import type { ViewContent, ViewOf } from './view';
import { type Say, sayer } from './words';

/** Under this width, on a page that is narrower than 700 pixels, a map is nested lists. */
const NARROW = 648;

/** How the entity in the middle is connected to another one. */
export interface MapConnection {
  readonly to: EntityPiece;
  readonly chains: readonly Chain[];
  /** Where there is no chain: what names both. */
  readonly named: readonly NamingBoth[];
  readonly notes: readonly Pick<NoteRow, 'note' | 'line' | 'column' | 'title' | 'date'>[];
}

export interface MapViewContent extends ViewContent {
  /** undefined if there is no such entity or note, or no longer. */
  readonly map: MapData | undefined;
  readonly connected: MapConnection | undefined;
  readonly room: MapRoom;
}

type SayMap = Say<keyof typeof MAP_WORDS>;

/** The map of an entity or a note: its bar, how it is connected, and its rows. */
export const mapView: ViewOf<MapViewContent> = (content) => {
  const { map, connected, room, state } = content;
  if (!map) return { title: state.id, main: goneMain(content) };
  const { selected, steps } = state.map;
  const say = sayer(MAP_WORDS, state.language);
  const shown = { ...content, map };
  const isNarrow = room.width < NARROW;
  const main = html`
    <main class="map-main">
      <h1 class="unseen">${map.middle.text}</h1>
      ${mapBar(content, map, say)}
      ${connected && connection(map, connected, content, say)}
      ${
        isNarrow
          ? mapLists(shown)
          : html`<div class="map-scroll" data-center="${`${map.middle.id} ${steps}`}">${mapDrawing(shown)}</div>`
      }
      ${nothing(content, map, say)}
      ${alone(map, state.language, say)}
      <p class="ties" role="status">${selected !== undefined && saidOf(map, selected, say)}</p>
      ${legend(map, selected, say)}
    </main>
  `;
  return { title: map.middle.text, main };
};

function mapBar(content: MapViewContent, map: MapData, say: SayMap): Html {
  const isNote = map.middle.schema === undefined;
  const { steps, without } = content.state.map;
  const counts = say('counts', map.entities, map.relations);
  const step = (count: number): Html =>
    button(acts('steps', `${count}`), count, { 'aria-pressed': String(count === steps) });
  return html`
    <div class="map-bar">
      ${!isNote && html`<span role="group" aria-label="${say('steps')}">${say('steps')} ${[1, 2, 3].map(step)}</span>`}
      <details id="choices">
        <summary>${without.length === 0 ? say('choose') : say('chooseSome', without.length)}</summary>
        ${choices(content, map, say)}
      </details>
      ${!isNote && button(acts('showConnection'), say('connect'), { class: 'go' })}
      <span class="spacer"></span>
      <span class="quiet">${map.notShown === 0 ? counts : `${counts} · ${say('notShown', map.notShown)}`}</span>
      <details id="help">
        <summary><span class="unseen">${say('help')}</span> ?</summary>
        <p>${say('keys')}</p>
      </details>
    </div>
  `;
}

/** The relations and the kinds that can be left out. */
function choices(content: MapViewContent, { labels, schemas }: MapData, say: SayMap): MarkupValue {
  const { without } = content.state.map;
  const row = (title: string, all: readonly string[], wordOf: (what: string) => string): MarkupValue =>
    all.length > 0 &&
    html`
      <div role="group" aria-label="${title}"><span class="quiet">${title}</span>
        ${all.map((what) =>
          button(acts('leaveOut', what), wordOf(what), { 'aria-pressed': String(!without.includes(what)) }),
        )}
      </div>
    `;
  const relations = row(say('relations'), labels, (label) => label);
  return [relations, row(say('kinds'), schemas, (schema) => kindOf(schema, content).word)];
}

function connection({ middle }: MapData, connected: MapConnection, content: MapViewContent, say: SayMap): Html {
  const { to, chains } = connected;
  return html`
    <section class="connection">
      <h2>${say('connected', middle.text, to.text)}${button(acts('disconnect'), '✕', labelled(say('close')))}</h2>
      ${chains.length === 0 ? namedBoth(connected, content, say) : html`<ol>${chains.map(chainLine)}</ol>`}
    </section>
  `;
}

function chainLine({ entities, links }: Chain): Html {
  const tie = (link: ChainLink | undefined): MarkupValue => link && html` <span class="tie">${linkText(link)}</span> `;
  return html`<li>${entities.map((entity, index) => [entityLink(entity), tie(links[index])])}</li>`;
}

/** Where there is no way from one to the other: the entities and notes that name both. */
function namedBoth({ named, notes }: MapConnection, content: MapViewContent, say: SayMap): MarkupValue {
  const none = html`<p role="status">${say('notConnected')} ${say(named.length + notes.length > 0 ? 'bothNamed' : 'bothNowhere')}</p>`;
  const dated = (date: string): MarkupValue => date !== '' && html` <span class="quiet">${date}</span>`;
  const rows = [
    ...named.map((each) => html`<li>${dot(each.schema, content)}${entityLink(each)}${dated(each.date)}</li>`),
    ...notes.map((row) => html`<li>${link(placeIn(row.note, row), row.title)}${dated(row.date)}</li>`),
  ];
  return rows.length === 0 ? none : [none, html`<ul>${rows}</ul>`];
}

function nothing({ state }: MapViewContent, { middle, left, right, alone: others }: MapData, say: SayMap): MarkupValue {
  if (left.length + right.length > 0) return false;
  const ofNote = others.length > 0 ? 'noneRelated' : 'noEntities';
  const none = middle.schema === undefined ? ofNote : 'empty';
  return html`<p class="notice">${say(state.map.without.length > 0 ? 'allLeftOut' : none)}</p>`;
}

/** What a note mentions without a relation to the rest of it. */
function alone(map: MapData, language: string, say: SayMap): MarkupValue {
  const links = joined(map.alone.map(entityLink), listSeparator(language));
  return map.alone.length > 0 && html`<p class="alone">${say('alone')}${links}</p>`;
}

/** The other ties of the selected entity in words: with links. */
function saidOf(map: MapData, selected: string, say: SayMap): MarkupValue {
  const { middle } = map;
  const names = new Map(rowsOf([...map.left, ...map.right]).map(({ entity }) => [entity.entity, entity.text]));
  const name = (id: string): MarkupValue => {
    if (id === middle.id && middle.schema === undefined) return middle.text;
    return entityLink({ entity: id, text: id === middle.id ? middle.text : (names.get(id) ?? id) });
  };
  const said = ({ from, to, verb, isMutual, detail }: MapTie): MarkupValue => {
    const does = detail === '' ? verb : `${verb} (${detail})`;
    const other = name(from === selected ? to : from);
    if (isMutual) return [other, ` — ${does}`];
    return from === selected ? [`${does} → `, other] : [other, ` ${does} →`];
  };
  if (selected !== middle.id && !names.has(selected)) return false;
  const ties = tiesBeside(map, selected).map((tie) => html`<span>${said(tie)}</span>`);
  return [name(selected), say(ties.length === 0 ? 'notTied' : 'tied'), joined(ties, say('semicolon'))];
}

/** What the lines mean, of those that are drawn. */
function legend(map: MapData, selected: string | undefined, say: SayMap): MarkupValue {
  const rows = rowsOf([...map.left, ...map.right]);
  const drawn = (['owning', 'planned', 'over', 'later', 'other'] as const).filter((kind) => {
    if (kind === 'other') return tiesBeside(map, selected).length > 0;
    return rows.some(({ held, isOwning }) => (kind === 'owning' ? isOwning : held === kind));
  });
  return (
    drawn.length > 0 &&
    html`<p class="legend">${drawn.map((kind) => html`<span><i class="${kind}" aria-hidden="true"></i>${say(kind)}</span>`)}</p>`
  );
}
