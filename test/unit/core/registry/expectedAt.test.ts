import assert from 'node:assert/strict';
import { expectedAt } from '../../../../src/core/registry/expectedAt';
import { yamlCursorAt } from '../../../../src/core/text/yaml/cursor/yamlCursor';
import { registryOf } from '../answers/registryOf';

const REGISTRY = registryOf(`
schemas: { Trial: { like: Project } }
entities:
  - { id: a, schema: Ghost, name: A, links: [{ type: Haunts, place: b }] }
`);

const COMPANY = 'entities:\n  - id: x\n    schema: Company\n';

/** `‸` is the cursor; expected are the kind and the first words. */
function check(written: string, kind: string | undefined, ...first: readonly string[]): void {
  it(`${JSON.stringify(written)}: ${[kind, ...first].join(' ')}`, () => {
    const place = yamlCursorAt(written.replace('‸', ''), written.indexOf('‸'));
    const found = place && expectedAt(REGISTRY, place, new Set(['country']));
    assert.equal(found?.kind, kind);
    const words = found && 'words' in found ? found.words : [];
    assert.deepEqual(words.slice(0, first.length), first);
    assert.equal(new Set(words).size, words.length);
  });
}

describe('what is expected at a place of a registry', () => {
  check('‸', 'keys', 'version', 'asOf', 'scope', 'sources', 'schemas', 'linkTypes', 'entities');
  check('version: 1\n‸', 'keys', 'asOf', 'scope', 'sources', 'schemas', 'linkTypes', 'entities');
  check('asOf: 2025-07-26\n‸', 'keys', 'version', 'scope', 'sources', 'schemas', 'linkTypes', 'entities');
  check('version: ‸', 'words', '1');
  it('offers the kinds and types of links that are declared or used', () => {
    const wordsAt = (text: string) => {
      const found = expectedAt(REGISTRY, yamlCursorAt(text, text.length)!, new Set());
      return found && 'words' in found ? found.words : [];
    };
    const kinds = wordsAt('entities:\n  - id: x\n    schema: ');
    assert.equal(kinds.indexOf('Trial'), kinds.indexOf('Project') + 1);
    assert.equal(kinds.at(-1), 'Ghost');
    assert.equal(wordsAt('entities:\n  - id: x\n    links:\n      - type: ').at(-1), 'Haunts');
  });
  check('entities:\n  - id: x\n    target: ab‸', 'entity');
  check('entities:\n  - id: x\n    links:\n      - { type: Haunts, place: b‸ }', 'entity');
  check('entities:\n  - id: x\n    position: ab‸', undefined);
  check('schemas:\n  Trial:\n    ‸', 'keys', 'name', 'plural', 'like', 'icon');
  check('schemas:\n  Trial:\n    like: ‸', 'schemas', 'Company');
  check('schemas:\n  Trial: { color: ‸ }', 'words', 'company');
  check('schemas:\n  Trial:\n    words: ‸', 'words', 'true', 'false', 'en', 'de', 'fr');
  check('schemas:\n  Trial:\n    icon: ‸', 'words', 'account');
  check('linkTypes:\n  License:\n    from: licensor\n    ‸', 'keys', 'name', 'to', 'sentence');
  check('entities:\n  - ‸', 'keys', 'id', 'schema', 'name');
  // Keys that other files give come after the others.
  check(`${COMPANY}    ‸`, 'keys', 'name', 'alias', 'summary', 'location', 'sector', 'topics');
  check(`${COMPANY}    name: X\n    alias: Y\n    ‸`, 'keys', 'summary', 'location');
  check('entities:\n  - id: x\n    schema: Person\n    summary: S\n    name: N\n    ‸', 'keys', 'alias', 'position');
  check('entities:\n  - id: x\n    schema: Ship\n    name: N\n    ‸', 'keys', 'alias', 'summary', 'topics');
  check(`${COMPANY}    links:\n      - ‸`, 'keys', 'type', 'owner', 'asset');
  check(`${COMPANY}    links:\n      - type: Ownership\n        ‸`, 'keys', 'owner', 'asset', 'role', 'percentage');
  check(`${COMPANY}    links:\n      - type: Ownership\n        asset: y\n        ‸`, 'keys', 'role', 'percentage');
  check(
    `${COMPANY}    links:\n      - { type: Family, ‸ }`,
    'keys',
    'person',
    'relative',
    'role',
    'percentage',
    'relationship',
  );
  check(`${COMPANY}    links:\n      - type: Supply\n        ‸`, 'keys', 'supplier', 'customer', 'product', 'role');
  check(`${COMPANY}    links:\n      - type: Competition\n        ‸`, 'keys', 'competitor', 'role');
  check(`${COMPANY}    links:\n      - { type: Supply, product: ‸ }`, 'entity');
  check(`${COMPANY}    facts:\n      - date: 2025\n        ‸`, 'keys', 'text', 'source', 'at');
  check(`${COMPANY}    facts:\n      - date: 2025\n        text: { ‸ }`, 'languages', 'en', 'zh');
  check(`${COMPANY}    name: { ‸`, 'words', 'en', 'zh');
  check(`${COMPANY}    name: { en: X, ‸`, 'languages', 'zh');
  check(`${COMPANY}    alias:\n      - { ‸`, 'words', 'value', 'en');
  check(`${COMPANY}    alias: [{ value: X, ‸ }]`, 'keys', 'lang', 'case', 'words');
  check(`${COMPANY}    alias: [{ value: X, case: ‸ }]`, 'words', 'exact', 'ignore');
  check(`${COMPANY}    avoid: [{ value: X, words: ‸ }]`, 'words', 'true', 'false');
  check(`${COMPANY}    alias: [{ value: X, lang: ‸ }]`, 'languages', 'en', 'zh');
  check(`${COMPANY}    summary: { ‸ }`, 'languages', 'en');
  check(`${COMPANY}    sector: { en: Chips, ‸ }`, 'languages', 'zh');
  check(`${COMPANY}    country: { ‸ }`, undefined);
  check(`${COMPANY}    links:\n      - { type: Partnership, role: { ‸ } }`, 'languages', 'en');
  check(`${COMPANY}    facts:\n      - at: { ‸ }`, 'languages', 'en');
  check('sources:\n  gazette:\n    publisher: { ‸ }', 'languages', 'en', 'zh');
  check('sources:\n  gazette:\n    ‸', 'keys', 'title', 'publisher', 'date', 'url');
  check(`${COMPANY}    links:\n      - { type: Ownership, status: ‸ }`, 'words', 'planned', 'ended');
  check(`${COMPANY}    facts:\n      - { text: T, source: [{ ‸ }] }`, 'keys', 'source', 'at');
  check(`${COMPANY}    links:\n      - { type: Ownership, source: [{ source: ‸ }] }`, 'source');
  check('sources:\n  ‸', undefined);

  check('entities:\n  - id: x\n    schema: ‸', 'schemas', 'Company', 'Person');
  check('entities:\n  - id: x\n    schema: Comp‸', 'schemas', 'Company');
  check(`${COMPANY}    country: ‸`, 'country');
  check(`${COMPANY}    country: [us, ‸]`, 'country');
  check(`${COMPANY}    topics:\n      - ‸`, 'topic');
  check(`${COMPANY}    parent: ‸`, 'entity');
  check(`${COMPANY}    source: ‸`, 'source');
  check(`${COMPANY}    facts:\n      - source: ‸`, 'source');
  check(`${COMPANY}    links:\n      - type: ‸`, 'linkTypes', 'Ownership', 'Directorship');
  check(`${COMPANY}    links:\n      - type: Ownership\n        asset: ‸`, 'entity');
  check(`${COMPANY}    disabled: ‸`, 'words', 'true');
  check(`${COMPANY}    name: ‸`, undefined);
  check(`${COMPANY}    summary: the parent: ‸`, undefined);
  check(`${COMPANY}    facts:\n      - text: ‸`, undefined);
  check(`${COMPANY}    facts:\n      - parent: ‸`, undefined);
  check('sources:\n  gazette:\n    country: ‸', undefined);
  check('country: ‸', undefined);
});
