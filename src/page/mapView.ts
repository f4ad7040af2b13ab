import { groupsOf, type MapData, type MapGroup, type MapTie, rowsOf } from '../core/map/mapData';
import type { MapContent } from '../core/map/mapMessages';
import { MIDDLE, moreKey } from '../core/map/placed';
import { type Child, element, type FromMapView, fill, linkElement, separated } from './element';
import { mapMain } from './mapDrawing';
import { drawTies, nameOn, otherTies, type Placing, place } from './mapPlacing';

/** The map in the page: draws what the extension sends, selects, and moves between rows. */
export class MapView {
  readonly #send: (message: FromMapView) => void;
  #root: HTMLElement | undefined;
  #content: MapContent | undefined;
  #placing: Placing | undefined;
  #isChoosing = false;
  /** The entity whose other ties are shown. */
  #selected: string | undefined;
  /** The key of the row that Tab leads to. */
  #current = MIDDLE;
  /** How far the map is scrolled to the right, in pixels; undefined until it has been in the middle. */
  #scroll: number | undefined;

  constructor(send: (message: FromMapView) => void) {
    this.#send = send;
  }

  /** What the page shows of it, before it is put in its place. */
  main(content: MapContent): readonly Child[] {
    const before = this.#content?.state;
    if (content.state.map.steps !== before?.map.steps) this.#scroll = undefined;
    if (content.state.id !== before?.id) {
      this.#selected = undefined;
      this.#current = MIDDLE;
      this.#scroll = undefined;
    }
    this.#content = content;
    return mapMain(content, this.#isChoosing);
  }

  /** Puts what is drawn in its place, for the size that the window has now. */
  place(root: HTMLElement): void {
    this.#root = root;
    const map = this.#content?.map;
    if (!map) return;
    this.#placing = place(root, map);
    const scroller = root.querySelector<HTMLElement>('.map-scroll')!;
    if (this.#scroll === undefined) this.#rowElement(MIDDLE)?.scrollIntoView({ block: 'center', inline: 'center' });
    else scroller.scrollLeft = this.#scroll;
    this.#scroll = scroller.scrollLeft;
    scroller.addEventListener('scroll', () => {
      this.#scroll = scroller.scrollLeft;
    });
    if (!this.#rowElement(this.#current)) this.#current = MIDDLE;
    this.#moveTo(this.#current, false);
    this.#showSelection();
  }

  toggleChoices(): void {
    this.#isChoosing = !this.#isChoosing;
  }

  /** A click selects a row; what the keyboard or a screen reader presses opens its page. */
  click(row: string, isByMouse: boolean): void {
    this.#moveTo(row, true);
    if (isByMouse) this.#select(row);
    else this.#openPage(row);
  }

  /** @returns whether the key is one of the map. */
  press(event: KeyboardEvent): boolean {
    const target =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.map [data-row], .map .more') : null;
    const map = this.#content?.map;
    if (!target || !map || event.ctrlKey || event.metaKey || event.altKey) return false;
    const key = target.dataset.row ?? target.dataset.box!;
    const row = rowsOf([...map.left, ...map.right]).find((each) => each.key === key);
    const next = neighbour(map, key, event.key);
    if (next !== undefined) this.#moveTo(next, true);
    else if (event.key === ' ' && target.dataset.row !== undefined) this.#select(key);
    else if (event.key === 'Escape' && this.#selected !== undefined) this.#select(undefined);
    else if (event.key === '+' && row && row.placedIn === undefined) this.#send({ kind: 'unfold', row: key });
    else if (event.key === 'm' && row) this.#send({ kind: 'middle', id: row.entity.entity });
    else return next !== undefined || event.key.startsWith('Arrow');
    return true;
  }

  /** Puts the entity of a row in the middle. */
  center(row: string): void {
    const entity = this.#entityOf(row);
    if (row !== MIDDLE && entity !== undefined) this.#send({ kind: 'middle', id: entity });
  }

  #openPage(row: string): void {
    const entity = this.#entityOf(row);
    const isNote = row === MIDDLE && this.#content?.map?.middle.schema === undefined;
    if (entity !== undefined && !isNote) this.#send({ kind: 'open', id: entity });
  }

  /** Selects a row, or nothing if it was selected already. */
  #select(row: string | undefined): void {
    const entity = row === undefined ? undefined : this.#entityOf(row);
    this.#selected = entity === this.#selected ? undefined : entity;
    this.#showSelection();
  }

  #showSelection(): void {
    const [root, content] = [this.#root, this.#content];
    const map = content?.map;
    if (!root || !map) return;
    for (const row of root.querySelectorAll<HTMLElement>('.map [data-row]')) {
      const isSelected = row.dataset.entity === this.#selected;
      (row.closest('.row') ?? row).classList.toggle('selected', isSelected);
      if (isSelected) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
    if (this.#placing) drawTies(root, map, this.#placing, this.#selected);
    root.querySelector('.ties')!.replaceChildren(...this.#saidOf(content, map));
  }

  /** The other ties in words: for who does not see the curves, and with links. */
  #saidOf({ mapWords: words }: MapContent, map: MapData): readonly (Node | string)[] {
    const selected = this.#selected;
    if (selected === undefined) return [];
    const name = (id: string): Node | string =>
      id === map.middle.id && map.middle.schema === undefined
        ? nameOn(map, id)
        : linkElement({ kind: 'open', id }, { class: 'entity' }, nameOn(map, id));
    const said = ({ from, to, verb, isMutual, detail }: MapTie): HTMLElement => {
      const about = detail === '' ? '' : ` (${detail})`;
      const other = name(from === selected ? to : from);
      if (isMutual) return element('span', {}, other, ` — ${verb}${about}`);
      return from === selected
        ? element('span', {}, `${verb}${about} → `, other)
        : element('span', {}, other, ` ${verb}${about} →`);
    };
    const ties = otherTies(map, selected).map(said);
    const template = ties.length === 0 ? words.notTied : words.tied;
    return template.split(/(\{\d\})/).flatMap((part): readonly (Node | string)[] => {
      if (part === '{0}') return [name(selected)];
      if (part === '{1}') return separated(ties, '; ').filter((child) => child !== undefined);
      return [fill(part)];
    });
  }

  #entityOf(row: string): string | undefined {
    return this.#rowElement(row)?.dataset.entity;
  }

  #rowElement(key: string): HTMLElement | undefined {
    const all = this.#root?.querySelectorAll<HTMLElement>('.map [data-row], .map .more') ?? [];
    return [...all].find((each) => (each.dataset.row ?? each.dataset.box) === key);
  }

  /** Tab comes to one row; the arrows lead to the others. */
  #moveTo(key: string, hasFocus: boolean): void {
    this.#rowElement(this.#current)?.setAttribute('tabindex', '-1');
    const row = this.#rowElement(key);
    if (!row) return;
    this.#current = key;
    row.setAttribute('tabindex', '0');
    if (hasFocus) row.focus();
  }
}

/** Where an arrow leads from a row: along its branch, or to the row above or below it; undefined where it leads nowhere. */
function neighbour(map: MapData, key: string, arrow: string): string | undefined {
  if (key === MIDDLE) {
    if (arrow === 'ArrowLeft' || arrow === 'ArrowUp')
      return firstOf(map.left) ?? (arrow === 'ArrowUp' ? firstOf(map.right) : undefined);
    return arrow === 'ArrowRight' || arrow === 'ArrowDown'
      ? (firstOf(map.right) ?? (arrow === 'ArrowDown' ? firstOf(map.left) : undefined))
      : undefined;
  }
  for (const [groups, outwards, inwards] of [
    [map.left, 'ArrowLeft', 'ArrowRight'],
    [map.right, 'ArrowRight', 'ArrowLeft'],
  ] as const) {
    const found = columnOf(groups, key, MIDDLE);
    if (!found) continue;
    const { parent, column, row } = found;
    const at = column.indexOf(key);
    if (arrow === inwards) return parent;
    if (arrow === outwards) return row && firstOf(row.groups);
    if (arrow === 'ArrowUp') return column[at - 1];
    if (arrow === 'ArrowDown') return column[at + 1];
  }
  return undefined;
}

function firstOf(groups: readonly MapGroup[]): string | undefined {
  return keysIn(groups)[0];
}

/** The rows of groups and what counts the rest, from top to bottom. */
function keysIn(groups: readonly MapGroup[]): readonly string[] {
  return groups.flatMap((group) => [...group.rows.map(({ key }) => key), ...(group.more > 0 ? [moreKey(group)] : [])]);
}

/** The column that has a row, with the row that it branches off. */
function columnOf(groups: readonly MapGroup[], key: string, parent: string) {
  let column = [{ groups, parent }];
  while (column.length > 0) {
    const keys = column.flatMap((each) => keysIn(each.groups));
    if (keys.includes(key)) {
      const block = column.find((each) => keysIn(each.groups).includes(key))!;
      const row = groupsOf(block.groups)
        .flatMap(({ rows }) => rows)
        .find((each) => each.key === key);
      return { column: keys, parent: block.parent, row };
    }
    column = column.flatMap((each) =>
      each.groups.flatMap(({ rows }) => rows.map((row) => ({ groups: row.groups, parent: row.key }))),
    );
    column = column.filter((each) => each.groups.length > 0);
  }
  return undefined;
}
