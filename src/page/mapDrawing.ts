import type { Kind } from '../core/dossier/pageWords';
import type { ChainLink } from '../core/map/connections';
import type { MapData, MapGroup, MapRow } from '../core/map/mapData';
import type { Connected, MapContent } from '../core/map/mapMessages';
import { headingKey, MIDDLE } from '../core/map/placed';
import { buttonElement, type Child, element, type FromMapView, fill, linkElement } from './element';

/** The map of an entity or a note: its bar, how it is connected, and its rows; `MapView` puts them in their places. */
export function mapMain(content: MapContent, isChoosing: boolean): readonly Child[] {
  const { map, connected, mapWords: words, state } = content;
  if (!map) return [element('p', { class: 'notice', role: 'status' }, fill(content.words.gone, state.id))];
  const isEmpty = map.left.length + map.right.length === 0;
  const nothing = map.middle.schema === undefined ? words.noEntities : words.empty;
  return [
    element('h1', { class: 'unseen', 'data-key': 'title' }, map.middle.text),
    mapBar(content, map, isChoosing),
    isChoosing ? choices(content, map) : undefined,
    connected && connection(content, map, connected),
    element(
      'div',
      { class: 'map-scroll', 'data-key': 'map' },
      element(
        'div',
        { class: 'map' },
        side('left', map.left, content),
        middle(map, content),
        side('right', map.right, content),
      ),
    ),
    isEmpty
      ? element(
          'p',
          { class: 'notice', 'data-key': 'nothing' },
          state.map.without.length > 0 ? words.allLeftOut : nothing,
        )
      : undefined,
    element('p', { class: 'ties', role: 'status', 'data-key': 'ties' }),
    legend(content),
  ];
}

function mapBar({ mapWords: words, state }: MapContent, map: MapData, isChoosing: boolean): HTMLElement {
  const { steps, without } = state.map;
  const isNote = map.middle.schema === undefined;
  const step = (count: 1 | 2 | 3): HTMLElement =>
    buttonElement({ kind: 'steps', steps: count }, { 'aria-pressed': String(count === steps) }, String(count));
  const choose = without.length === 0 ? words.choose : fill(words.chooseSome, without.length);
  const counts = fill(words.entities, map.entities, map.ties.length);
  return element(
    'div',
    { class: 'map-bar', 'data-key': 'map-bar' },
    isNote
      ? undefined
      : element('span', { role: 'group', 'aria-label': words.steps }, words.steps, ' ', step(1), step(2), step(3)),
    element('button', { type: 'button', 'data-toggle': 'choices', 'aria-expanded': String(isChoosing) }, choose),
    isNote ? undefined : buttonElement({ kind: 'connect' }, { class: 'go' }, words.connect),
    element('span', { class: 'spacer' }),
    element(
      'span',
      { class: 'quiet' },
      map.notShown === 0 ? counts : `${counts} · ${fill(words.notShown, map.notShown)}`,
    ),
  );
}

function choices({ mapWords, words, state, kinds }: MapContent, { labels, schemas }: MapData): HTMLElement {
  const one = (what: string, text: string): HTMLElement =>
    buttonElement({ kind: 'leaveOut', what }, { 'aria-pressed': String(!state.map.without.includes(what)) }, text);
  const row = (title: string, buttons: readonly HTMLElement[]): HTMLElement | undefined =>
    buttons.length === 0
      ? undefined
      : element('div', { role: 'group', 'aria-label': title }, element('span', { class: 'quiet' }, title), ...buttons);
  return element(
    'div',
    { class: 'choices', 'data-key': 'choices' },
    row(
      words.relations,
      labels.map((label) => one(label, label)),
    ),
    row(
      mapWords.kinds,
      schemas.map((schema) => one(schema, kindOfSchema(schema, kinds).word)),
    ),
  );
}

function connection({ mapWords: words }: MapContent, map: MapData, { to, chains }: Connected): HTMLElement {
  const lines = chains.map(({ entities, links }) =>
    element(
      'li',
      {},
      ...entities.flatMap(({ entity, text }, index): readonly Child[] => {
        const next = links[index];
        const name = linkElement({ kind: 'open', id: entity }, { class: 'entity' }, text);
        return next ? [name, ...tieBetween(next)] : [name];
      }),
    ),
  );
  return element(
    'section',
    { class: 'connection', 'data-key': 'connection' },
    element(
      'h2',
      {},
      fill(words.connected, map.middle.text, to.text),
      buttonElement({ kind: 'disconnect' }, { 'aria-label': words.close, title: words.close }, '✕'),
    ),
    lines.length === 0 ? element('p', { role: 'status' }, words.notConnected) : element('ol', {}, ...lines),
  );
}

function tieBetween({ text, direction, state }: ChainLink): readonly Child[] {
  const said = element('span', { class: `tie ${state}` }, text);
  if (direction === 'both') return [' — ', said, ' — '];
  return direction === 'forward' ? [' ', said, ' → '] : [' ← ', said, ' '];
}

function side(name: 'left' | 'right', groups: readonly MapGroup[], content: MapContent): HTMLElement {
  return element('div', { class: `side ${name}` }, groupList(groups, content, name));
}

/** Lists in lists, so that what branches off a row is also read below it. */
function groupList(groups: readonly MapGroup[], content: MapContent, name: string): HTMLElement | undefined {
  if (groups.length === 0) return undefined;
  const more = ({ key, more: count }: MapGroup): Child =>
    count === 0
      ? undefined
      : element(
          'li',
          {},
          buttonElement(
            { kind: 'openGroup', group: key },
            { class: 'item more', 'data-box': `more ${key}`, tabindex: '-1' },
            fill(content.mapWords.more, count),
          ),
        );
  return element(
    'ul',
    { class: 'groups' },
    ...groups.map((group) =>
      element(
        'li',
        {},
        element('h2', { class: 'item', 'data-box': headingKey(group) }, group.label),
        element('ul', {}, ...group.rows.map((row) => rowItem(row, group, content, name)), more(group)),
      ),
    ),
  );
}

function rowItem(row: MapRow, group: MapGroup, content: MapContent, name: string): HTMLElement {
  const { key, entity, detail, state, placedIn, groups } = row;
  const { mapWords: words } = content;
  const under = [detail, placedIn === undefined ? '' : fill(words.also, placedIn)].filter((part) => part !== '');
  const described = under.length === 0 ? undefined : `detail-${encodeURIComponent(key)}`;
  const isUnfolded = content.state.map.unfolded.includes(key);
  return element(
    'li',
    {},
    element(
      'div',
      { class: `item row ${state}`, 'data-box': key },
      element(
        'a',
        {
          href: '#',
          'data-row': key,
          'data-entity': entity.entity,
          tabindex: '-1',
          'aria-describedby': described,
        },
        // Read aloud with the name: what it is to the one that it branches off.
        element('span', { class: 'unseen' }, `${group.label}: `),
        dotElement(entity.schema, content),
        element('span', { class: 'name' }, entity.text),
      ),
      unfoldButton(row, isUnfolded, words),
      described === undefined ? undefined : element('small', { id: described }, under.join(' · ')),
    ),
    groupList(groups, content, name),
  );
}

/** Out of the order of the Tab key: on the row, the key + does the same. */
function unfoldButton(
  { key, entity, further }: MapRow,
  isUnfolded: boolean,
  words: MapContent['mapWords'],
): HTMLElement | undefined {
  const isMore = further > 0 && !isUnfolded;
  if (!isMore && !isUnfolded) return undefined;
  const says = isMore ? fill(words.unfold, further, entity.text) : fill(words.fold, entity.text);
  const message: FromMapView = { kind: 'unfold', row: key };
  return buttonElement(
    message,
    { class: 'unfold', 'aria-label': says, title: says, tabindex: '-1' },
    isMore ? `+${further}` : '−',
  );
}

function middle({ middle: { id, schema, text, detail } }: MapData, content: MapContent): HTMLElement {
  return element(
    'a',
    { href: '#', class: 'item middle', 'data-box': MIDDLE, 'data-row': MIDDLE, 'data-entity': id, tabindex: '0' },
    element('strong', {}, schema === undefined ? undefined : dotElement(schema, content), text),
    detail === '' ? undefined : element('small', {}, detail),
  );
}

function legend({ mapWords, words, state }: MapContent): HTMLElement {
  const line = (kind: string, word: string): HTMLElement =>
    element('span', {}, element('i', { class: kind, 'aria-hidden': 'true' }), word);
  return element(
    'p',
    { class: 'legend', 'data-key': 'legend' },
    line('owning', mapWords.owns),
    line('planned', words.planned),
    line('ended', words.ended),
    state.asOf === undefined ? undefined : line('later', words.later),
    line('other', mapWords.other),
    element('span', {}, mapWords.keys),
  );
}

function kindOfSchema(schema: string, kinds: MapContent['kinds']): Kind {
  return (Object.hasOwn(kinds, schema) && kinds[schema]) || { word: schema, color: 'other' };
}

function dotElement(schema: string, { kinds }: MapContent): HTMLElement {
  const { word, color } = kindOfSchema(schema, kinds);
  return element('span', { class: `dot ${color}`, role: 'img', 'aria-label': word, title: word });
}
