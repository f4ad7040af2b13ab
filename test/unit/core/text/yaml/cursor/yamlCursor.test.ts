import assert from 'node:assert/strict';
import { yamlCursorAt } from '../../../../../../src/core/text/yaml/cursor/yamlCursor';

const HEAD = 'version: 1\nentities:\n';
const ENTRY = `${HEAD}  - id: nvidia\n    schema: Company\n`;

/** `‸` is the cursor; `⟦…⟧` in the expected line is what would be replaced. */
function check(
  written: string,
  kind: 'key' | 'value',
  path: string,
  line: string,
  ...siblings: readonly string[]
): void {
  it(JSON.stringify(written.replace(ENTRY, '… ').replace(HEAD, '… ')), () => {
    const offset = written.indexOf('‸');
    const text = written.replace('‸', '');
    const place = yamlCursorAt(text, offset);
    assert.ok(place, 'no place');
    assert.equal(place.kind, kind);
    assert.equal(place.path.join('.'), path);
    const { start, end } = place.span;
    const marked = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
    assert.equal(marked.slice(marked.lastIndexOf('\n', marked.indexOf('⟦')) + 1).split('\n')[0], line);
    assert.equal(place.typed, text.slice(start, offset));
    assert.deepEqual([...place.siblings.keys()].sort(), [...siblings].sort());
    if (written.startsWith(ENTRY)) assert.equal(place.entry.get('id'), 'nvidia');
    if (written.startsWith(ENTRY)) assert.equal(place.entry.get('schema'), 'Company');
  });
}

function silent(written: string): void {
  it(`${JSON.stringify(written)}: nothing`, () => {
    assert.equal(yamlCursorAt(written.replace('‸', ''), written.indexOf('‸')), undefined);
  });
}

describe('a place in half-typed YAML', () => {
  // Where the editor leaves the cursor after Enter, and where no key can be
  check(`${HEAD}  - id: nvidia\n  ‸`, 'key', 'entities', '  ⟦⟧', 'id');
  check(`${HEAD}  - id: nvidia\n  sch‸\n    name: X`, 'key', 'entities', '  ⟦sch⟧', 'id', 'name');
  check(`${ENTRY}    links:\n      - type: Ownership\n      ‸`, 'key', 'entities.links', '      ⟦⟧', 'type');
  check(`${HEAD}  - id: nvidia\n\n  # a comment\n   ‸`, 'key', 'entities', '   ⟦⟧', 'id');
  check(`${HEAD}- id: nvidia\n‸`, 'key', '', '⟦⟧', 'version', 'entities');
  silent(`${HEAD}  - id: nvidia\n ‸`);
  silent(`${HEAD}  - id: nvidia\n     ‸`);
  silent(`${ENTRY}      ‸`);
  silent(`${ENTRY}    summary: |\n      sch‸`);
  // Keys
  check('‸', 'key', '', '⟦⟧');
  check('ent‸', 'key', '', '⟦ent⟧');
  check('version: 1\nen‸', 'key', '', '⟦en⟧', 'version');
  check(`${HEAD}  - ‸`, 'key', 'entities', '  - ⟦⟧');
  check(`${HEAD}  - i‸`, 'key', 'entities', '  - ⟦i⟧');
  check(`${HEAD}- i‸`, 'key', 'entities', '- ⟦i⟧');
  check(`${ENTRY}    man‸`, 'key', 'entities', '    ⟦man⟧', 'id', 'schema');
  check(`${ENTRY}    ‸`, 'key', 'entities', '    ⟦⟧', 'id', 'schema');
  check(
    `${ENTRY}    man‸ufacturer: x\n    name: X`,
    'key',
    'entities',
    '    ⟦manufacturer⟧: x',
    'id',
    'schema',
    'name',
  );
  check(`${ENTRY}    man‸\n    name: X\n  - id: b\n    c: d`, 'key', 'entities', '    ⟦man⟧', 'id', 'schema', 'name');
  check(`${HEAD}  - sch‸\n    id: b`, 'key', 'entities', '  - ⟦sch⟧', 'id');
  check(`${HEAD}  - id: a\n    links:\n      - x: y\n  - sch‸`, 'key', 'entities', '  - ⟦sch⟧');
  check(`${ENTRY}    links:\n      - ty‸`, 'key', 'entities.links', '      - ⟦ty⟧');
  check(`${ENTRY}    links:\n    - ty‸`, 'key', 'entities.links', '    - ⟦ty⟧');
  check(`${ENTRY}    links:\n      - type: Ownership\n        as‸`, 'key', 'entities.links', '        ⟦as⟧', 'type');
  check(`${ENTRY}    links:\n    - type: Ownership\n      as‸`, 'key', 'entities.links', '      ⟦as⟧', 'type');
  check(
    `${ENTRY}    links:\n    - type: Ownership\n      role:\n        e‸`,
    'key',
    'entities.links.role',
    '        ⟦e⟧',
  );
  check(
    `${ENTRY}    links:\n    - type: Ownership\n      role: ‸`,
    'value',
    'entities.links.role',
    '      role: ⟦⟧',
    'type',
  );
  check(`${ENTRY}    links:\n    - half\n      as‸`, 'key', 'entities.links', '      ⟦as⟧');
  check(`${ENTRY}    links:\n    - type: Ownership\n    - half\n      as‸`, 'key', 'entities.links', '      ⟦as⟧');
  check(`${HEAD}- schema: X\n  na‸`, 'key', 'entities', '  ⟦na⟧', 'schema');
  check(`${HEAD}- facts:\n  - te‸`, 'key', 'entities.facts', '  - ⟦te⟧');
  check(`${HEAD}- schema: X\n  name:\n    e‸`, 'key', 'entities.name', '    ⟦e⟧');
  check(`${ENTRY}    facts:\n      - date: 2025\n        te‸`, 'key', 'entities.facts', '        ⟦te⟧', 'date');
  check(`${ENTRY}    name:\n      z‸`, 'key', 'entities.name', '      ⟦z⟧');
  check(`${ENTRY}    country: us # x\n\n    # y\n    to‸`, 'key', 'entities', '    ⟦to⟧', 'id', 'schema', 'country');
  check('sources:\n  gazette:\n    ti‸', 'key', 'sources.gazette', '    ⟦ti⟧');

  // Values
  check(`${ENTRY}    manufacturer: ‸`, 'value', 'entities.manufacturer', '    manufacturer: ⟦⟧', 'id', 'schema');
  check(
    `${ENTRY}    manufacturer: nv‸ix # z`,
    'value',
    'entities.manufacturer',
    '    manufacturer: ⟦nvix⟧ # z',
    'id',
    'schema',
  );
  check(`${ENTRY}    parent: "Un‸ited" # z`, 'value', 'entities.parent', '    parent: "⟦United⟧" # z', 'id', 'schema');
  check(`${ENTRY}    note: a:‸b`, 'value', 'entities.note', '    note: ⟦a:b⟧', 'id', 'schema');
  check(`${ENTRY}    parent: United St‸`, 'value', 'entities.parent', '    parent: ⟦United St⟧', 'id', 'schema');
  check(`${ENTRY}    involved:\n      - a\n      - ‸`, 'value', 'entities.involved', '      - ⟦⟧');
  check(`${ENTRY}    involved:\n      - us-‸`, 'value', 'entities.involved', '      - ⟦us-⟧');
  check(`${ENTRY}    links:\n      - type: Own‸`, 'value', 'entities.links.type', '      - type: ⟦Own⟧');
  check(
    `${ENTRY}    links:\n      - type: Ownership\n        asset: ‸`,
    'value',
    'entities.links.asset',
    '        asset: ⟦⟧',
    'type',
  );
  check(
    `${ENTRY}    facts:\n      - source: ‸\n        date: 2`,
    'value',
    'entities.facts.source',
    '      - source: ⟦⟧',
    'date',
  );
  check('sources:\n  gazette:\n    title: x‸', 'value', 'sources.gazette.title', '    title: ⟦x⟧');

  // In brackets
  check(`${ENTRY}    topics: [‸`, 'value', 'entities.topics', '    topics: [⟦⟧', 'id', 'schema');
  check(`${ENTRY}    topics: [a, ‸]`, 'value', 'entities.topics', '    topics: [a, ⟦⟧]', 'id', 'schema');
  check(
    `${ENTRY}    topics: [a, co‸rp.x, c]`,
    'value',
    'entities.topics',
    '    topics: [a, ⟦corp.x⟧, c]',
    'id',
    'schema',
  );
  check(`${ENTRY}    topics: [\n      a,\n      co‸`, 'value', 'entities.topics', '      ⟦co⟧', 'id', 'schema');
  check(
    `${ENTRY}    topics: [\n${'      a,\n'.repeat(30)}      co‸`,
    'value',
    'entities.topics',
    '      ⟦co⟧',
    'id',
    'schema',
  );
  check(`${ENTRY}    topics: [a,\n    to‸`, 'key', 'entities', '    ⟦to⟧', 'id', 'schema', 'topics');
  // An unclosed bracket does not reach beyond a blank line.
  check(`${ENTRY}    topics: [a\n\n    to‸`, 'key', 'entities', '    ⟦to⟧', 'id', 'schema', 'topics');
  check(`${ENTRY}    name: { e‸`, 'key', 'entities.name', '    name: { ⟦e⟧');
  check(`${ENTRY}    name: { en: X, ‸ }`, 'key', 'entities.name', '    name: { en: X, ⟦⟧ }', 'en');
  check(`${ENTRY}    name: {‸ zh: X }`, 'key', 'entities.name', '    name: {⟦⟧ zh: X }', 'zh');
  check(`${ENTRY}    name: { z‸h: X, en: Y }`, 'key', 'entities.name', '    name: { ⟦zh⟧: X, en: Y }', 'en');
  check(`${ENTRY}    alias: [{ value: X, ca‸ }]`, 'key', 'entities.alias', '    alias: [{ value: X, ⟦ca⟧ }]', 'value');
  check(
    `${ENTRY}    alias: [{ value: X, case: ‸`,
    'value',
    'entities.alias.case',
    '    alias: [{ value: X, case: ⟦⟧',
    'value',
    'case',
  );
  check(
    `${ENTRY}    links:\n      - { type: Ownership, as‸ }`,
    'key',
    'entities.links',
    '      - { type: Ownership, ⟦as⟧ }',
    'type',
  );
  check(
    `${ENTRY}    links:\n      - { type: Ownership, asset: ‸ }`,
    'value',
    'entities.links.asset',
    '      - { type: Ownership, asset: ⟦⟧ }',
    'type',
    'asset',
  );
  check(
    `${ENTRY}    links:\n      - { asset: "a‸", type: Ownership }`,
    'value',
    'entities.links.asset',
    '      - { asset: "⟦a⟧", type: Ownership }',
    'type',
    'asset',
  );
  check(`${HEAD}  - { id: a, schema: ‸ }`, 'value', 'entities.schema', '  - { id: a, schema: ⟦⟧ }', 'id', 'schema');
  check(`${HEAD}  - { id: a, ‸ }`, 'key', 'entities', '  - { id: a, ⟦⟧ }', 'id');

  check(`${ENTRY}    involved:\n      - "us-‸x" # y`, 'value', 'entities.involved', '      - "⟦us-x⟧" # y');
  check(`${ENTRY}    involved:\n      - us‸ east # y`, 'value', 'entities.involved', '      - ⟦us east⟧ # y');
  check(`${ENTRY}    involved:\n      - "us‸ east" # y`, 'value', 'entities.involved', '      - "⟦us east⟧" # y');
  check(`${ENTRY}    parent: "Un‸`, 'value', 'entities.parent', '    parent: "⟦Un⟧', 'id', 'schema');
  check(`${ENTRY}    parent: 'Un‸' # z`, 'value', 'entities.parent', "    parent: '⟦Un⟧' # z", 'id', 'schema');
  check(`${ENTRY}    topics: ["a‸", b]`, 'value', 'entities.topics', '    topics: ["⟦a⟧", b]', 'id', 'schema');
  check(`${ENTRY}    topics: ["a"‸, b]`, 'value', 'entities.topics', '    topics: ["⟦a"⟧, b]', 'id', 'schema');
  check(`${ENTRY}    name: { "e‸": X, zh: Y }`, 'key', 'entities.name', '    name: { "⟦e⟧": X, zh: Y }', 'zh');
  check(`${ENTRY}    name: { zh: Y, # x\n      e‸ }`, 'key', 'entities.name', '      ⟦e⟧ }', 'zh');

  check(`${ENTRY}    ‸# x`, 'key', 'entities', '    ⟦⟧# x', 'id', 'schema');
  silent('# com‸');
  silent(`${ENTRY}    # com‸`);
  silent(`${ENTRY}    #‸`);
  silent(`${ENTRY}    parent: ‸"x"`);
  silent(`${ENTRY}    topics: [a # b‸\n    , c]`);
  silent(`${ENTRY}    country: us # com‸`);
  silent(`${ENTRY}    country:‸`);
  silent(`${ENTRY}    two words‸`);
  silent(`${ENTRY}  ‸  name: x`);

  it('knows the keys of the entry, whether its id is above, below or missing', () => {
    const entryKeys = (written: string) => {
      const offset = written.indexOf('‸');
      return [...(yamlCursorAt(written.replace('‸', ''), offset)?.entry.keys() ?? [])].sort().join(' ');
    };
    assert.equal(entryKeys(`${HEAD}  - schema: X\n    na‸\n    id: b`), 'id schema');
    assert.equal(entryKeys(`${HEAD}  - schema: ‸\n    id: b`), 'id');
    assert.equal(entryKeys(`${HEAD}  - schema: X\n    id: b\n    name: { en: ‸ }`), 'id schema');
  });

  it('knows the schema of an entry without id in all its maps and lists', () => {
    for (const nested of ['links:\n      - ‸', 'links:\n      - type: ‸', 'links: [{ ‸', 'name:\n      en: ‸', 'na‸']) {
      const written = `${HEAD}  - name: A\n  - schema: X\n    ${nested}`;
      const place = yamlCursorAt(written.replace('‸', ''), written.indexOf('‸'));
      assert.equal(place?.path[0], 'entities');
      assert.equal(place.entry.get('schema'), 'X', nested);
    }
  });

  it('knows whether a colon follows', () => {
    const hasColon = (written: string) => yamlCursorAt(written.replace('‸', ''), written.indexOf('‸'))?.hasColon;
    for (const written of ['ver‸: 1', 'ver‸sion : 1', 'ver‸:', `${HEAD}  - { i‸: x`, `${HEAD}  - { "i‸": x`])
      assert.equal(hasColon(written), true, written);
    for (const written of ['ver‸', 'ver‸sion 1: x', `${HEAD}  - { i‸, a: x`, `${HEAD}  - id: ‸`])
      assert.equal(hasColon(written), false, written);
  });

  it('finds its way in a long list', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `  - id: e${index}\n    name: E\n`).join('');
    for (const [typed, path] of [
      ['  - ', 'entities'],
      ['    par', 'entities'],
      ['    links:\n      - type: ', 'entities.links.type'],
      ['  - { id: x, schema: ', 'entities.schema'],
    ] as const) {
      const text = `${HEAD}${many}${typed}`;
      assert.equal(yamlCursorAt(text, text.length)?.path.join('.'), path, typed);
    }
  });

  it('finds its way in a line of 1 MB, in time proportional to its length', () => {
    // Each takes some tenths of a second; quadratic time would be minutes, longer than any test may take.
    const many = '{ value: "x, y" }, '.repeat(50_000);
    const text = `${ENTRY}    alias: [${many}{ value: X, ca`;
    assert.equal(yamlCursorAt(text, text.length)?.path.join('.'), 'entities.alias');
    for (const sign of ['[', '"', '{ a: ', '# ', ' ']) {
      const hostile = `${ENTRY}    alias: ${sign.repeat(100_000)}`;
      assert.doesNotThrow(() => yamlCursorAt(hostile, hostile.length));
    }
  });

  it('throws nowhere', () => {
    const text = `${ENTRY}    alias: [{ value: "x', [}\n  - {{ - : "\n: : ,]]} 'a: - -\n\t- b: [\n`;
    for (let offset = 0; offset <= text.length; offset++) {
      for (const typed of ['', '{', '"', '- ', 'a: ']) {
        const changed = text.slice(0, offset) + typed + text.slice(offset);
        const place = yamlCursorAt(changed, offset + typed.length);
        if (place) assert.ok(place.span.start <= offset + typed.length && offset + typed.length <= place.span.end);
      }
    }
  });
});
