import assert from 'node:assert/strict';
import { groupsOf, type MapData, type MapGroup, rowsOf } from '../../../../../src/core/answers/map/mapData';
import { type Box, MIDDLE, moreKey, type Placed, placed, type Size } from '../../../../../src/core/answers/map/placed';
import { brokenLines, textWidth } from '../../../../../src/core/answers/map/textWidth';
import { lazy } from '../../../../../src/core/text/base/lazy';
import { bestConnected, bundledMaps } from './bundledMaps';

/** Sizes as a page would have them, with rows that break at `most` pixels. */
function sizesOf(map: MapData, font: number, most: number): (key: string) => Size {
  const sizes = new Map<string, Size>();
  const add = (key: string, ...texts: readonly string[]): void => {
    const lines = texts.filter((text) => text !== '').flatMap((text) => brokenLines(text, font, most));
    const width = Math.max(...lines.map((line) => textWidth(line, font)));
    sizes.set(key, { width, height: lines.length * font * 1.5 });
  };
  add(MIDDLE, map.middle.text, map.middle.detail);
  for (const group of groupsOf([...map.left, ...map.right])) {
    add(group.key, group.label);
    add(moreKey(group), `${group.more} more`);
    for (const { key, entity, detail } of group.rows) add(key, entity.text, detail);
  }
  return (key) => sizes.get(key)!;
}

function overlaps(a: Box, b: Box): boolean {
  const least = 0.001;
  return (
    a.x + a.width > b.x + least &&
    b.x + b.width > a.x + least &&
    a.y + a.height > b.y + least &&
    b.y + b.height > a.y + least
  );
}

interface Ends {
  readonly parent: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** The curved parts of the lines, by column. */
function curvesByColumn(map: MapData, { lines }: Placed): readonly (readonly Ends[])[] {
  const columns = new Map<string, Ends[]>();
  const visit = (groups: readonly MapGroup[], parent: string, side: string, depth: number): void => {
    for (const { key, groups: next } of groups.flatMap(({ rows }) => rows)) {
      const { path } = lines.find(({ row }) => row.key === key)!;
      const numbers = path.match(/-?\d+(?:\.\d+)?/g)!.map(Number);
      const [x, y] = numbers;
      const from = [x!, y!] as const;
      const name = `${side} ${depth}`;
      columns.set(name, [...(columns.get(name) ?? []), { parent, from, to: [numbers.at(-2)!, numbers.at(-1)!] }]);
      visit(next, key, side, depth + 1);
    }
  };
  visit(map.left, MIDDLE, 'left', 1);
  visit(map.right, MIDDLE, 'right', 1);
  return [...columns.values()];
}

describe('a placed map', () => {
  const maps = bundledMaps();
  const best = bestConnected(maps, 20);

  for (const language of ['en', 'zh-cn']) {
    const all = lazy(() =>
      best.flatMap((id) => ([1, 2, 3] as const).map((steps) => maps.map(id, { steps }, language))),
    );
    for (const font of [14, 18]) {
      for (const most of [140, 200, 320]) {
        it(`has no overlap and no crossing: ${language}, font ${font}, rows of ${most}`, () => {
          for (const map of all()) check(map, font, most);
        });
      }
    }
  }

  function check(map: MapData, font: number, most: number): void {
    const found = placed(map, sizesOf(map, font, most), 36);
    const boxes = [...found.boxes];
    const all = [...map.left, ...map.right];
    const expected =
      1 + groupsOf(all).length + groupsOf(all).filter(({ more }) => more > 0).length + rowsOf(all).length;
    assert.equal(boxes.length, expected);
    boxes.forEach(([key, box], index) => {
      assert.ok(box.x >= found.x - 0.001 && box.x + box.width <= found.x + found.width + 0.001, key);
      assert.ok(box.y >= found.y - 0.001 && box.y + box.height <= found.y + found.height + 0.001, key);
      for (let next = index + 1; next < boxes.length; next++) {
        const [other, its] = boxes[next]!;
        if (overlaps(box, its)) assert.fail(`${map.middle.text}: ${key} and ${other}`);
      }
    });
    for (const column of curvesByColumn(map, found)) {
      // All begin at one height on one side and end at one on the other: in between, their order does not change.
      assert.equal(new Set(column.map(({ from }) => from[0])).size, 1);
      assert.equal(new Set(column.map(({ to }) => to[0])).size, 1);
      column.slice(1).forEach(({ from, to }, index) => {
        const before = column[index]!;
        assert.ok(to[1] > before.to[1], 'rows in order');
        assert.ok(from[1] >= before.from[1], 'what they branch off in order');
      });
    }
  }

  it('is the middle alone where nothing is known', () => {
    const map = { ...maps.map(best[0]!), left: [], right: [] };
    const { width, height, lines, boxes } = placed(map, () => ({ width: 100, height: 40 }), 36);
    assert.deepEqual([width, height, lines, [...boxes.keys()]], [100, 40, [], [MIDDLE]]);
  });
});
