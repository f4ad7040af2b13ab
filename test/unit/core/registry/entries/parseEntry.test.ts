import assert from 'node:assert/strict';
import { parseEntry } from '../../../../../src/core/registry/entries/parseEntry';
import type { Entry } from '../../../../../src/core/registry/model';

/** The keys of an entry below its id, as an item of a block list. */
function item(...lines: readonly string[]): string {
  return ['  - id: a', ...lines].join('\n    ');
}

function read(...lines: readonly string[]): Entry {
  const { entry } = parseEntry(item(...lines));
  assert.ok(entry);
  return entry;
}

function reported(...lines: readonly string[]): string[] {
  const text = item(...lines);
  return parseEntry(text).problems.map(({ code, span, parameters }) =>
    [code, JSON.stringify(text.slice(span.start, span.end)), ...Object.values(parameters)].join(' '),
  );
}

describe('parseEntry', () => {
  describe('reads names in all their shapes', () => {
    const check = (written: string, ...expected: string[]) =>
      it(written, () => {
        const found = read(...written.split('\n')).names.map(
          ({ kind, lang, value }) => `${kind} ${lang || '-'} ${value}`,
        );
        assert.deepEqual(found, expected);
        assert.deepEqual(reported(...written.split('\n')), []);
      });
    it('are kept without a language where a key names none', () => {
      const { names, summary } = read('name: { en: A, cn: 甲 }', 'alias: { english: B }', 'summary: { us: C }');
      assert.deepEqual(
        names.map(({ lang, value }) => [lang, value]),
        [
          ['en', 'A'],
          ['', '甲'],
          ['', 'B'],
        ],
      );
      assert.deepEqual(
        summary.map(({ lang, value }) => [lang, value]),
        [['', 'C']],
      );
    });
    check('name: A', 'name - A');
    check('name: 360', 'name - 360');
    check('name: { en: A, zh: 甲 }', 'name en A', 'name zh 甲');
    check('name:\n  en: A\n  zh-Hant: 甲', 'name en A', 'name zh-Hant 甲');
    check('name: { en: [A, B], zh: [甲, 乙] }', 'name en A', 'name zh 甲', 'alias en B', 'alias zh 乙');
    check('name: [A, B]', 'name - A', 'alias - B');
    check('name: { value: A, lang: en }', 'name en A');
    check('name: [{ value: A }, { en: B, zh: 乙 }]', 'name - A', 'alias en B', 'alias zh 乙');
    check('name: { en: { value: A, case: exact }, zh: 甲 }', 'name en A', 'name zh 甲');
    check('alias: B\nname: A', 'name - A', 'alias - B');
    check('alias: [B, { en: C }]', 'alias - B', 'alias en C');
    check(
      'misspelling: [E]\npreviousName: [{ value: D }]\nweakAlias: C\nalias: [B]\nname: A',
      'name - A',
      'alias - B',
      'weak - C',
      'previous - D',
      'misspelling - E',
    );
    check('name: A\nalias: []\nweakAlias:', 'name - A');
    check('name: "  A  "', 'name - A');
  });

  it('reads what belongs to a name', () => {
    const [name] = read(
      'previousName:',
      '  - { value: B, lang: en, case: ignore, notIn: [Bc, Bd], near: Be, beside: [Bg], startDate: 2001, endDate: 2002-03 }',
    ).names;
    const { span, ...rest } = name!;
    assert.deepEqual(rest, {
      value: 'B',
      kind: 'previous',
      lang: 'en',
      case: 'ignore',
      notIn: ['Bc', 'Bd'],
      near: ['Be'],
      beside: ['Bg'],
      startDate: '2001',
      endDate: '2002-03',
    });
    assert.equal(span.end - span.start, 1);
  });

  it('reports the keys of former versions, and reads the name without them', () => {
    const lines = ['alias: { value: B, notNear: [c], otherSense: d }', 'name: A'];
    assert.deepEqual(
      read(...lines).names.map(({ value, notIn, near }) => [value, notIn, near]),
      [
        ['A', [], []],
        ['B', [], []],
      ],
    );
    assert.deepEqual(reported(...lines), ['former-key "notNear" notNear', 'former-key "otherSense" otherSense']);
  });

  describe('keeps every other key', () => {
    const check = (written: string, ...expected: string[]) =>
      it(written, () => {
        const found = read(...written.split('\n')).properties.map(
          ({ key, values, list }) =>
            `${key.value} ${values.map(({ lang, value }) => (lang ? `${lang}:${value}` : value)).join('|')}${list ? ' list' : ''}`,
        );
        assert.deepEqual(found, expected);
        assert.deepEqual(reported(...written.split('\n')), []);
      });
    check('ticker: 000977', 'ticker 000977');
    check('topics: [a, b]', 'topics a|b list');
    check('topics: [a]', 'topics a list');
    check('motto: { en: Go, zh: 走 }', 'motto en:Go|zh:走');
    check('address: { street: X, city: Y }', 'address.street X', 'address.city Y');
    check('rounds:\n  - { name: A, sum: 1 }\n  - { name: B }', 'rounds.name A', 'rounds.sum 1', 'rounds.name B');
    check('__proto__: x\nconstructor: y', '__proto__ x', 'constructor y');
    check('nothing:');
  });

  it('reads texts, facts and links', () => {
    const entry = read(
      'schema: Company',
      'summary: { en: S, zh: 摘 }',
      'description: D',
      'facts:',
      '  - date: 2025-07',
      '    text: { en: T, zh: 文 }',
      '    source: s',
      '    at: para. 2',
      '  - only text',
      'links:',
      '  - { type: Ownership, asset: b, percentage: 15 }',
      'remove: [X]',
      'disabled: true',
    );
    assert.equal(entry.schema?.value, 'Company');
    assert.deepEqual(
      entry.summary.map(({ lang, value }) => lang + value),
      ['enS', 'zh摘'],
    );
    assert.deepEqual(
      entry.description.map(({ value }) => value),
      ['D'],
    );
    assert.deepEqual(
      entry.facts.map(({ date, text, sources: [cited] }) => [
        date?.value,
        text.map(({ value }) => value),
        cited?.source?.value,
        cited?.at[0]?.value,
      ]),
      [
        ['2025-07', ['T', '文'], 's', 'para. 2'],
        [undefined, ['only text'], undefined, undefined],
      ],
    );
    assert.deepEqual(
      entry.links.map(({ type, properties }) => [type.value, properties.map(({ key }) => key.value)]),
      [['Ownership', ['asset', 'percentage']]],
    );
    assert.deepEqual(
      entry.remove.map(({ value }) => value),
      ['X'],
    );
    assert.equal(entry.disabled, true);
  });

  it('reads which facts are quotations; any other word than true leaves them what they were', () => {
    const { facts } = read(
      'facts: [{ text: T, quote: true }, { text: T, quote: "True" }, { text: T, quote: false }, { text: T, quote: yes }, { text: T }, T]',
    );
    assert.deepEqual(
      facts.map(({ isQuote }) => isQuote),
      [true, true, false, false, false, false],
    );
  });

  it('marks the entry, its facts and its links without what follows them', () => {
    const text = item('facts:', '  - text: T', 'links:', '  - type: Ownership', '    asset: b', '# comment', '');
    const { entry } = parseEntry(text);
    const marked = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(marked(entry!.facts[0]!.span), 'text: T');
    assert.match(marked(entry!.links[0]!.span), /^type: Ownership\n +asset: b$/);
    assert.match(marked(entry!.span), /^id: a\n[\s\S]*asset: b$/);
  });

  describe('reports what is wrong where it is', () => {
    const check = (written: string, ...expected: string[]) =>
      it(written, () => assert.deepEqual(reported(...written.split('\n')), expected));
    check('cuntry: se', 'misspelt-key "cuntry" cuntry country');
    check('cuntry: se\ncountry: se');
    check('colour: red\nmarket: EU\nflag: pa\nregulated: x');
    check('alias: { value: B, lnag: en }', 'misspelt-key "lnag" lnag lang');
    check(
      'facts: [{ dates: 2025, text: T }, { txet: T, dat: 2025 }]',
      'misspelt-key "dates" dates date',
      'misspelt-key "txet" txet text',
      'misspelt-key "dat" dat date',
    );
    // In a fact no key is the author's own: the value need not fit. In an entry it has to.
    check('facts: [{ text: T, dat: soon }]', 'misspelt-key "dat" dat date');
    check('cuntry: Sweden');
    check('schema: [a]', 'wrong-type "[a]" schema text list');
    check('name: ""', 'empty-name "\\"\\"" name');
    check('name:', 'empty-name "name" name');
    check('name: |\nschema: Company', 'empty-name "|" name');
    check('name: { en: Volt, zh: 名称 }', 'left-placeholder "名称" 名称');
    check('schema: Event\nheadline: What happened', 'left-placeholder "What happened" What happened');
    check('alias: [""]', 'empty-name "\\"\\"" alias');
    check('alias: [{ lang: en }]', 'empty-name "{ lang: en }" alias');
    check('name: { en: DuPont Co., Ltd. }', 'empty-flow-value "Ltd." Ltd. DuPont Co., Ltd.');
    check('name: { english: A }', 'invalid-language "english" english');
    check('name: { en: A, cn: B, zh-Hant: C, yue: D }', 'invalid-language "cn" cn');
    check('summary: { us: A, jp-Hira: B, uk: C }', 'invalid-language "us" us', 'invalid-language "jp-Hira" jp-Hira');
    check('name: { value: A, lang: english }', 'invalid-language "english" english');
    check('name: { value: A, case: upper }', 'invalid-case "upper" upper');
    check('name: [[A]]', 'wrong-type "[A]" name name list');
    check('name: { value: [A] }', 'wrong-type "[A]" value text list');
    check('name: { value: A, startDate: soon }', 'invalid-date "soon" startDate soon');
    check('summary: [[x]]', 'wrong-type "[x]" summary text list');
    check('country: USA', 'invalid-country "USA" USA');
    check('date: 2025-13', 'invalid-date "2025-13" date 2025-13');
    check('date: 2025-02-29', 'invalid-date "2025-02-29" date 2025-02-29');
    check('date: June 2025', 'invalid-date "June 2025" date June 2025');
    check('startDate: 2025-06\nendDate: 2024', 'date-order "2024" 2025-06 2024');
    check('parent: { id: b }', 'wrong-type "{ id: b }" parent text map');
    check('facts: [{ date: 2025 }]', 'missing-fact-text "{ date: 2025 }"');
    check('facts: [{ text: x, date: soon }]', 'invalid-date "soon" date soon');
    check('facts: [[x]]', 'wrong-type "[x]" facts map list');
    check('links: [b]', 'wrong-type "b" links map text');
    check('links: [{ director: b }]', 'missing-link-type "{ director: b }"');
    check('links: [{ schema: Ownership, asset: b }]', 'misspelt-key "schema" schema type');
    check('links: [{ type: Ownership, asset: b, share: 51 }]', 'misspelt-key "share" share percentage');
    check('links: [{ type: Ownership, asset: b, share: class A }]');
    check('links: [{ tpye: Ownership, asset: b }]', 'misspelt-key "tpye" tpye type');
    check(
      'links: [{ supplier: a, custmer: b }]',
      'misspelt-key "custmer" custmer customer',
      'missing-link-type "{ supplier: a, custmer: b }"',
    );
    check('links: [{ type: Ownership, asset: b, schema: x }]');
    check('links: [{ type: Supply, custmer: b }]', 'misspelt-key "custmer" custmer customer');
    check('links: [{ type: Ownership, object: b }]', 'missing-link-end "Ownership" Ownership owner, asset');
    check('links: [{ type: Ownership, asset: b, status: planned }]');
    check('links: [{ type: Ownership, asset: b, status: soon }]', 'invalid-status "soon" soon');
    check('facts: [{ text: T, source: [a, { source: b, at: para. 2 }, { at: p. 1 }] }]');
    check('facts: [{ text: T, source: [[a]] }]', 'wrong-type "[a]" source text list');
    check('links: [{ type: Ownership, asset: b, source: { sorce: a } }]', 'misspelt-key "sorce" sorce source');
    check('facts: [{ text: T, quote: maybe }]', 'wrong-type "maybe" quote true or false text');
    check('facts: [{ text: T, quote: [true] }]', 'wrong-type "[true]" quote true or false list');
    check('disabled: maybe', 'wrong-type "maybe" disabled true or false text');
    check('remove: { x: { y: z } }', 'wrong-type "{ y: z }" remove text map');
    check('note: a\u0000b', 'control-character "\u0000" U+0000'.replace('\u0000', '\\u0000'));
  });

  describe('gives no entry without an id', () => {
    const check = (text: string, expected: string) =>
      it(JSON.stringify(text), () => {
        const { entry, problems, complete } = parseEntry(text);
        const [found] = problems;
        assert.equal(entry, undefined);
        assert.equal(complete, false);
        assert.equal(
          found && `${found.code} ${JSON.stringify(text.slice(found.span.start, found.span.end))}`,
          expected,
        );
      });
    check('- name: A', 'missing-id "name"');
    check('- id:\n  name: A', 'missing-id "id"');
    check('- id: ""', 'missing-id "id"');
    check('- id: [a]', 'wrong-type "[a]"');
    check('- ', 'missing-id "-"');
    check('- just text', 'wrong-type "just text"');
    check('- [a, b]', 'wrong-type "[a, b]"');
    check('{ name: A }', 'missing-id "name"');
  });

  it('uses an id with other characters as it is written', () => {
    const { entry, problems } = parseEntry('- id: MP Materials\n  name: MP');
    assert.equal(entry?.id.value, 'MP Materials');
    assert.deepEqual(problems[0]?.parameters, { id: 'MP Materials', suggestion: 'mp-materials' });
  });

  describe('knows what is half-typed', () => {
    const check = (complete: boolean, text: string) =>
      it(`${complete}: ${JSON.stringify(text)}`, () => assert.equal(parseEntry(text).complete, complete));
    check(true, '- id: a\n  name: A');
    check(true, '- id: a\n  date: soon');
    check(false, '- id: a\n  name:');
    check(false, '- id: a\n  name: "A');
    check(false, '- id: a\n  ali');
    check(false, '- id: a\n  name: { en: A');
  });
});
