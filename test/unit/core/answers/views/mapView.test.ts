import assert from 'node:assert/strict';
import { WHOLE_MAP } from '../../../../../src/core/answers/dossier/pageState';
import { namedInBoth } from '../../../../../src/core/answers/map/namedInBoth';
import { noteMapOf } from '../../../../../src/core/answers/map/noteMap';
import { mapFile } from '../../../../../src/core/answers/views/mapFormats';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { attributeOf, elementsIn, markupProblems, tagNames, textLines } from '../../../../support/markup';
import { bestConnected, bundledMaps, mapsOf } from '../map/bundledMaps';
import { drawnMap, NARROW, WIDE } from './shownMaps';

const VOLT = `entities:
  - id: volt
    schema: Company
    name: { en: Volt, zh: 伏特 }
    links:
      - { type: Ownership, owner: kestrel, percentage: 15, startDate: 2024 }
      - { type: Supply, customer: kestrel, startDate: 2027 }
      - { type: Supply, customer: amsel, startDate: 2020, endDate: 2023 }
  - { id: kestrel, schema: Company, name: { en: Kestrel, zh: 红隼 }, links: [{ type: Supply, customer: amsel }] }
  - { id: amsel, schema: Company, name: { en: Amsel, zh: 乌鸫 }, links: [{ type: Directorship, director: ada, role: chair }] }
  - { id: ada, schema: Person, name: { en: Ada, zh: 阿达 } }
  - { id: dohle, schema: Company, name: Dohle }
  - { id: fair, schema: Event, name: Fair, date: 2025-03, involved: [volt, dohle] }
  - { id: earlier, schema: Event, name: Earlier Fair, date: 2024, involved: [dohle, volt] }
`;

describe('the view of a map', () => {
  const volt = mapsOf([{ file: 'a', layer: 0, text: VOLT }]);
  const { registry, describing } = volt;
  const note = (entities: readonly string[], choice = WHOLE_MAP) =>
    runToEnd(noteMapOf(registry, { id: 'file:///note.md', text: 'note', entities }, describing('en'), choice, 'en'));
  const connected = (named: readonly string[], notes: readonly string[]) => ({
    to: { entity: 'dohle', schema: 'Company', text: 'Dohle' },
    chains: [],
    named: namedInBoth(registry, 'volt', 'dohle', 'en').filter(({ entity }) => named.includes(entity)),
    notes: notes.map((text) => ({ note: `file:///${text}.md`, line: 2, column: 0, title: text, date: '' })),
  });
  const [volts, twoSteps] = [volt.map('volt'), volt.map('volt', { steps: 2 }, 'zh-cn')];

  const cases: Readonly<Record<string, readonly [drawn: string, lines: readonly string[]]>> = {
    'columns from the middle': [
      drawnMap(volts, 'en'),
      [
        'Volt',
        'Company',
        'Owned by',
        'Kestrel',
        '15% · since 2024',
        'Customers',
        'Kestrel',
        'from 2027 · planned · also Owned by',
        'Amsel+1',
        '2020 – 2023',
        'owns planned ended',
      ],
    ],
    'how much it draws': [drawnMap(volts, 'en'), ['How is it connected to… Entities: 3 · Relations: 3']],
    'nested lists where it is narrow, one side below the other': [
      drawnMap(twoSteps, 'zh-cn', { room: NARROW, choice: { steps: 2 } }),
      [
        '股东',
        '红隼 15% · 2024年起',
        '客户',
        '乌鸫 另列于“客户”',
        '伏特 公司',
        '客户',
        '红隼 2027年起 · 计划中 · 另列于“股东”',
        '乌鸫 2020 – 2023',
        '负责人',
        '阿达 董事长',
        '持有 计划中 已结束',
      ],
    ],
    'a sign that folds an unfolded row': [
      drawnMap(volt.map('amsel', { unfolded: ['volt'], without: ['Led by'] }), 'en', {
        choice: { unfolded: ['volt'], without: ['Led by'] },
      }).replace(/^.*<\/details>/s, ''),
      [
        'Amsel',
        'Company',
        'Suppliers',
        'Kestrel',
        '−Volt',
        '2020 – 2023',
        'Owned by',
        'Kestrel',
        '15% · since 2024 · also Suppliers',
        'Customers',
        'Kestrel',
        'from 2027 · planned · also Suppliers',
        'owns planned ended',
      ],
    ],
    'what the selected row is also tied to, and what its frames mean': [
      drawnMap(volts, 'en', { choice: { selected: 'amsel' } }),
      ['Amsel, also tied to: Kestrel supplies →', 'owns planned ended also tied to the selected one'],
    ],
    'the same in nested lists': [
      drawnMap(volts, 'en', { room: NARROW, choice: { selected: 'amsel' } }),
      ['Amsel, also tied to: Kestrel supplies →', 'owns planned ended also tied to the selected one'],
    ],
    'that the selected row is tied to nothing else': [
      drawnMap(volts, 'en', { choice: { selected: 'volt' } }),
      ['Volt has no other ties on this map.', 'owns planned ended'],
    ],
    'a note, with what has no relations in a line below': [
      drawnMap(
        note(['nobody', 'ada', 'amsel', 'dohle', 'earlier', 'kestrel'], {
          ...WHOLE_MAP,
          without: ['Customers', 'Suppliers'],
        }),
        'en',
      ),
      [
        'note',
        'People',
        'Ada',
        'Leads',
        'Amsel',
        'chair',
        'Events',
        'Earlier Fair',
        'Involved',
        'Dohle',
        'Without relations to the others: Kestrel',
      ],
    ],
    'a note without relations': [
      drawnMap(note(['ada', 'dohle']), 'en'),
      [
        'note',
        'No relations among the entities of this note are known.',
        'Without relations to the others: Ada, Dohle',
      ],
    ],
    'a note that names nothing': [drawnMap(note([]), 'en'), ['note', 'This note names no entity.']],
    'an entity without relations': [drawnMap(volt.map('dohle'), 'en'), ['Dohle', 'Company', 'No relations are known.']],
    'that all relations are left out': [
      drawnMap(volt.map('ada', { without: ['Leads'] }), 'en', { choice: { without: ['Leads'] } }),
      ['Ada', 'Person', 'All relations are left out.'],
    ],
    'the events and notes that name two entities without a connection, the newest first': [
      drawnMap(volts, 'en', { connected: connected(['fair', 'earlier'], ['Meeting']) }),
      [
        'How Volt is connected to Dohle ✕',
        'No connection within four steps. Both are named in:',
        'Fair 2025-03',
        'Earlier Fair 2024',
        'Meeting',
      ],
    ],
    'that nothing names two entities': [
      drawnMap(volts, 'en', { connected: connected([], []) }),
      ['How Volt is connected to Dohle ✕', 'No connection within four steps. No entry and no note names both.'],
    ],
    'that the entity is gone': [drawnMap(undefined, 'en'), ['The registry no longer has an entity “nobody”.']],
  };
  for (const [name, [drawn, lines]] of Object.entries(cases)) {
    it(`shows ${name}`, () => {
      const all = textLines(drawn).join('\n');
      assert.ok(`\n${all}\n`.includes(`\n${lines.join('\n')}\n`), all);
    });
  }

  it('says by classes alone what a line means, in columns and lists', () => {
    const classes = (drawn: string, tag: string) =>
      Array.from(drawn.matchAll(new RegExp(`<${tag} class="([^"]*)"`, 'g')), ([, found]) => found);
    const lines = ['branch held owning', 'branch planned', 'branch over'];
    assert.deepEqual(classes(drawnMap(volts, 'en'), 'path'), lines);
    assert.deepEqual(classes(drawnMap(volts, 'en', { room: NARROW }), 'li'), lines);
    for (const room of [WIDE, NARROW]) {
      const selected = elementsIn(drawnMap(volts, 'en', { room, choice: { selected: 'amsel' } }));
      const tied = selected.flatMap((element) =>
        attributeOf(element, 'data-tied') === undefined ? [] : [attributeOf(element, 'data-id')],
      );
      assert.deepEqual(tied, ['kestrel', 'kestrel']);
    }
    // One line from Amsel to the edge of its column, and no thick one.
    assert.deepEqual(classes(drawnMap(volt.map('volt', { steps: 2 }), 'en'), 'path').slice(0, 2), ['lead', 'lead']);
  });

  it('says and frames what a selected row is also tied to, even if a row that branches off it repeats that', () => {
    const map = bundledMaps().map('mp-materials', { steps: 2 });
    const choice = { steps: 2 as const, selected: 'apple-mp-materials-agreement' };
    for (const room of [WIDE, NARROW]) {
      const drawn = drawnMap(map, 'en', { room, choice });
      const said = 'Apple-MP Materials agreement, also tied to: involves (2025-07-15) → Apple';
      assert.ok(textLines(drawn).includes(said), textLines(drawn).join('\n'));
      const tied = elementsIn(drawn).filter((element) => attributeOf(element, 'data-tied') !== undefined);
      const ids = new Set(tied.map((element) => attributeOf(element, 'data-id')));
      assert.deepEqual([...ids], ['apple']);
    }
  });

  it('uses the room that it has, and no more: larger type, broken texts, or as it is', () => {
    const widthOf = (drawn: string) => Number(/<svg [^>]*width="([\d.]+)em"/.exec(drawn)![1]);
    const unitOf = (drawn: string) => (13 * widthOf(drawn)) / Number(/viewBox="\S+ \S+ (\d+)/.exec(drawn)![1]);
    const at = (width: number, more = {}) => drawnMap(volts, 'en', { room: { ...WIDE, width, ...more } });
    assert.ok(Math.abs(unitOf(at(1400)) - 16 / 13) < 0.01);
    assert.ok(13 * widthOf(at(1400)) < 1400);
    assert.ok(Math.abs(unitOf(at(1400, { height: 100 })) - 1) < 0.01, 'not so tall that it has to be scrolled');
    assert.ok(Math.abs(unitOf(at(1400, { font: 16 })) - 1) < 0.01, 'no larger than 16 pixels');
    const bundled = bundledMaps().map('nvidia', { steps: 2 });
    const nvidia = drawnMap(bundled, 'en', { room: { ...WIDE, width: 1100 }, choice: { steps: 2 } });
    assert.ok(13 * widthOf(nvidia) <= 1101, `${13 * widthOf(nvidia)}`);
    assert.ok(widthOf(at(900, { stretch: 1.4 })) > widthOf(at(900)));
  });

  it('is well-formed, and has no id twice, whatever it shows', () => {
    const maps = bundledMaps();
    for (const id of bestConnected(maps, 8)) {
      for (const steps of [1, 2, 3] as const) {
        for (const room of [WIDE, NARROW]) {
          const choice = { steps, selected: id };
          const drawn = drawnMap(maps.map(id, { steps }), 'en', { room, choice });
          assert.deepEqual(markupProblems(drawn), [], `${id} ${steps}`);
        }
      }
    }
  });

  it('says in which column each row is, for arrow keys: a branch comes right after its row', () => {
    const columns = (drawn: string) => [...drawn.matchAll(/ data-stop="([^"]*)"/g)].map(([, column]) => Number(column));
    assert.deepEqual(columns(drawnMap(volts, 'en')), [0, -1, 1, 1]);
    assert.deepEqual(columns(drawnMap(twoSteps, 'en', { room: NARROW })), [1, 2, 0, 1, 1, 2]);
    const maps = bundledMaps();
    for (const id of bestConnected(maps, 5)) {
      const all = columns(drawnMap(maps.map(id, { steps: 3 }), 'en'));
      assert.ok(all.includes(2) || all.includes(-2));
      all.slice(1).forEach((column, at) => {
        const isBranch = column === all[at]! + Math.sign(column);
        assert.ok(isBranch || Math.abs(column) <= Math.abs(all[at]!) || column === 1, `${all.slice(at, at + 2)}`);
      });
    }
  });

  it('has keys on what they do something to: + on a row where its entity has its place, Escape where one is selected', () => {
    const keys = (drawn: string) =>
      elementsIn(drawn).flatMap((element) =>
        attributeOf(element, 'data-stop') ? [attributeOf(element, 'data-keys-act')] : [],
      );
    const row = 'Enter=open m=middle double=middle';
    // The second row of Kestrel is one of "also Owned by".
    const expected = ['Enter=open', `${row} +=unfold`, row, `${row} +=unfold`];
    assert.deepEqual(keys(drawnMap(volts, 'en')), expected);
    assert.deepEqual(
      keys(drawnMap(volts, 'en', { choice: { selected: 'amsel' } })),
      expected.map((each) => `${each} Escape=deselect`),
    );
    assert.deepEqual(keys(drawnMap(note(['ada', 'amsel']), 'en'))[0], undefined);
  });

  it('shows hostile text as it is, in every field and in the file too', () => {
    const hostile = `"><script a="b">alert('&')</script><g onload='x'> {0}`;
    const quoted = JSON.stringify(hostile);
    const text = VOLT.replace(/(name|en|zh|role): ([^,\s{}]+)/g, (_, key: string) => `${key}: ${quoted}`)
      .replace('role: chair', `role: ${quoted}`)
      .replaceAll('type: Directorship', `type: ${quoted}`)
      .replace('schema: Person', `schema: ${quoted}`);
    const evil = mapsOf([{ file: 'a', layer: 0, text }]);
    const choice = { steps: 2 as const, selected: 'amsel' };
    const both = { ...connected([], []), to: { entity: 'dohle', schema: 'x', text: hostile } };
    const named = namedInBoth(evil.registry, 'volt', 'dohle', 'en');
    assert.equal(named.length, 2);
    const shown = (maps: typeof volt, room = WIDE) =>
      drawnMap(maps.map('volt', { steps: 2 }), 'en', { room, choice, connected: { ...both, named } });
    for (const room of [WIDE, NARROW]) {
      const drawn = shown(evil, room);
      assert.deepEqual(markupProblems(drawn), []);
      assert.deepEqual(tagNames(drawn), tagNames(shown(volt, room)));
      assert.ok(textLines(drawn).join(' ').includes("alert('&')"));
    }
    const file = (maps: typeof volt) => mapFile(maps.registry.vocabulary, maps.map('volt', { steps: 2 }), 'svg', 'en');
    assert.deepEqual(markupProblems(file(evil)), []);
    assert.deepEqual(tagNames(file(evil)), tagNames(file(volt)));
  });
});
