import assert from 'node:assert/strict';
import { Resvg } from '@resvg/resvg-js';
import { newPageState, WHOLE_MAP } from '../../../../../src/core/answers/dossier/pageState';
import type { MapData } from '../../../../../src/core/answers/map/mapData';
import { noteMapOf } from '../../../../../src/core/answers/map/noteMap';
import { mapDrawing } from '../../../../../src/core/answers/views/mapDrawing';
import { mapFile } from '../../../../../src/core/answers/views/mapFormats';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { markupProblems, tagNames } from '../../../../support/markup';
import { bundledMaps, mapsOf } from '../map/bundledMaps';

/** Where everything is, and what is said there. */
function shapesOf(svg: string): readonly string[] {
  const drawn = svg
    .replace(/<rect class="hit"[^>]*>/g, '')
    .replace(/^.*?<rect x="-?\d+" y="-?\d+" width="\d+" height="\d+" fill="#ffffff">/s, '');
  return Array.from(drawn.matchAll(/<(path|circle|rect|tspan)\b([^>]*)>([^<]*)/g), ([, tag, written = '', text]) => {
    const places = [...written.matchAll(/ (d|cx|cy|r|x|y|dx|width|height)="([^"]*)"/g)].map(([, , value]) => value);
    return [tag, ...places, text].join(' ');
  }).filter((shape) => shape !== 'tspan  ');
}

/** The page that a file is drawn for. */
const LARGE = { width: 1600, height: 1200, font: 13, stretch: 1 };

describe('a map as an SVG file', () => {
  const file = (map: MapData, language = 'en') => mapFile(BUILT_IN, map, 'svg', language);
  const maps = bundledMaps();

  it('is what a large page shows, with what its classes look like as attributes', () => {
    for (const [id, steps, language] of [
      ['mp-materials', 1, 'en'],
      ['nvidia', 3, 'zh-cn'],
    ] as const) {
      const map = maps.map(id, { steps }, language);
      const state = newPageState(id, language, 'map');
      const page = String(mapDrawing({ map, vocabulary: BUILT_IN, state, room: LARGE }));
      const shapes = shapesOf(file(map, language));
      assert.deepEqual(shapes, shapesOf(page));
      assert.ok(shapes.length > 50, `${shapes.length} shapes`);
    }
  });

  it('needs nothing else, and escapes every text', () => {
    const text = `entities:
  - id: a
    schema: Company
    name: "Alpha, \\"the\\" <first> & best\\u0007"
    links:
      - { type: Supply, customer: b, startDate: 2020, endDate: 2022 }
      - { type: Ownership, asset: b, status: planned }
  - { id: b, schema: Company, name: Beta }
`;
    const svg = file(mapsOf([{ file: 'a', layer: 0, text }]).map('a'));
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox=/);
    assert.ok(svg.includes('&lt;first&gt;') && svg.includes('best\ufffd'));
    assert.match(svg, /stroke-dasharray="2 4"/);
    assert.match(svg, /stroke-width="2.6" stroke-dasharray="7 4"|stroke-dasharray="7 4" stroke-width="2.6"/);
    assert.deepEqual(markupProblems(svg), []);
    const names = tagNames(svg).filter((name) => /class|style|href|data-|aria-|role|tabindex| id$/.test(name));
    assert.deepEqual(names, []);
  });

  it('has a sign of its own shape for an event', () => {
    const text = 'entities:\n  - { id: a, name: A }\n  - { id: e, schema: Event, name: E, involved: [a] }\n';
    const { registry, describing } = mapsOf([{ file: 'a', layer: 0, text }]);
    const note = { id: 'file:///n.md', text: 'n', entities: ['a', 'e'] };
    const map = runToEnd(noteMapOf(registry, note, describing('en'), WHOLE_MAP, 'en'));
    assert.match(file(map), /<path fill="#b03060" d="M[^"]+z"><\/path>/);
  });

  it('is drawn by a program that reads no style: dots in the colours of their kinds, on white', () => {
    const map = maps.map('mp-materials');
    const image = new Resvg(file(map)).render();
    const [, left = 0, top = 0] = /viewBox="(\S+) (\S+)/.exec(file(map))!.map(Number);
    const pixel = (x: number, y: number): string => {
      const at = (Math.round(y - top) * image.width + Math.round(x - left)) * 4;
      return `#${image.pixels.subarray(at, at + 3).toString('hex')}`;
    };
    const dots = [...file(map).matchAll(/<circle fill="(#\w+)" cx="(\S+)" cy="(\S+)"/g)];
    assert.equal(dots.length, 9);
    for (const [, color, x, y] of dots) assert.equal(pixel(Number(x), Number(y)), color);
    assert.equal(pixel(left + 1, top + 1), '#ffffff');
    const [, x, y, width] =
      /<rect fill="#ffffff" stroke="#3a7bd5" stroke-width="1.5" x="(\S+)" y="(\S+)" width="(\S+)"/.exec(file(map))!;
    assert.notEqual(pixel(Number(x) + Number(width) / 2, Number(y)), '#ffffff');
  });
});
