import assert from 'node:assert/strict';
import { linkOf, linkReference } from '../../../../../src/core/answers/entities/ownStatements';
import { linkValues } from '../../../../../src/core/answers/entities/referencesOf';
import { deleteStatement } from '../../../../../src/core/changes/capture/deleteStatement';
import { addSourceToLink, editLink } from '../../../../../src/core/changes/capture/editLink';
import { sameLinks } from '../../../../../src/core/changes/capture/linkChoices';
import { locate } from '../../../../../src/core/registry/model';
import { readRegistry } from '../../registry/readRegistry';
import { withChanges } from '../withChanges';

const HEAD = 'entities:\n  - id: a\n    name: A\n    links:';

function registryOf(text: string) {
  return readRegistry([{ file: 'f', text, layer: 1 }]);
}

function linkIn(text: string) {
  const link = registryOf(text).entity('a')!.links[0]!;
  return { ...link, span: locate(link.part, link.item.type.span).span };
}

describe('a link that is edited', () => {
  const LINK = '\n      - type: Ownership # sure\n        asset: b\n        percentage: 15\n        startDate: 2019\n';

  it('gets keys, loses them, and keeps all else', () => {
    const text = HEAD + LINK;
    const { span } = linkIn(text);
    const written = editLink(text, span, [
      { key: 'percentage', value: '20' },
      { key: 'startDate', value: undefined },
      { key: 'status', value: 'planned' },
      { key: 'amount', value: undefined },
    ]);
    const expected =
      '\n      - type: Ownership # sure\n        asset: b\n        percentage: 20\n        status: planned\n';
    assert.equal(withChanges(text, written), HEAD + expected);
  });

  it('ends between braces', () => {
    const text = `${HEAD} [{ type: Supply, customer: b }, { type: Supply, customer: c }]\n`;
    const written = editLink(text, linkIn(text).span, [{ key: 'endDate', value: '2025-04' }]);
    const expected = ' [{ type: Supply, customer: b, endDate: 2025-04 }, { type: Supply, customer: c }]\n';
    assert.equal(withChanges(text, written), HEAD + expected);
  });

  it('keeps the role in the other language', () => {
    const text = `${HEAD}\n      - { type: Directorship, organization: b, role: { en: chair, zh: 董事长 } }\n`;
    const { item, part, span } = linkIn(text);
    const role = linkValues(item, 'role').find(({ lang }) => lang === 'en')!;
    const written = editLink(text, span, [{ key: 'role', value: 'head', span: locate(part, role.span).span }]);
    assert.equal(withChanges(text, written), text.replace('chair', 'head'));
  });

  it('goes with its lines, and takes the key along where it is the only one', () => {
    const text = HEAD + LINK;
    const gone = withChanges(text, deleteStatement(text, 'links', linkIn(text).span, []));
    assert.ok(!gone.includes('links') && !gone.includes('Ownership') && gone.includes('# sure'), gone);
    const two = `${HEAD}\n      - { type: Supply, customer: b }\n      - { type: Supply, customer: c } # yes\n`;
    assert.equal(
      withChanges(two, deleteStatement(two, 'links', linkIn(two).span, [])),
      `${HEAD}\n      - { type: Supply, customer: c } # yes\n`,
    );
  });

  it('is not there', () => {
    assert.ok('refused' in editLink(`${HEAD} []\n`, { start: 20, end: 21 }, []));
    assert.ok('refused' in deleteStatement(`${HEAD} []\n`, 'links', { start: 20, end: 21 }, []));
  });
});

describe('another source of a link', () => {
  const check = (before: string, at: string | undefined, after: string): void => {
    it(`${before.trim()} and ${at}`, () => {
      const text = `${HEAD}\n      - type: Supply\n        customer: b\n${before}`;
      const { item, span } = linkIn(text);
      const written = withChanges(text, addSourceToLink(text, span, item.sources, { source: 'two', at }));
      assert.equal(written, `${HEAD}\n      - type: Supply\n        customer: b\n${after}`);
      const cited = linkIn(written).item.sources;
      assert.deepEqual([cited.at(-1)?.source?.value, cited.at(-1)?.at[0]?.value], ['two', at]);
      assert.deepEqual(
        cited
          .slice(0, -1)
          .map(({ source, at: place }) => [source?.value, place.map(({ lang, value }) => lang + value)]),
        item.sources.map(({ source, at: place }) => [source?.value, place.map(({ lang, value }) => lang + value)]),
      );
    });
  };
  check('', undefined, '        source: two\n');
  check('        source: one\n', undefined, '        source: [one, two]\n');
  check('        source: one\n        at: p. 1\n', undefined, '        source: [{ source: one, at: p. 1 }, two]\n');
  check(
    '        source: one\n        at: { en: Who, zh: 人物 }\n',
    'Calls',
    '        source: [{ source: one, at: { en: Who, zh: 人物 } }, { source: two, at: Calls }]\n',
  );
  check(
    '        source: [one, { source: three, at: p. 3 }]\n',
    'p. 2',
    '        source: [one, { source: three, at: p. 3 }, { source: two, at: p. 2 }]\n',
  );

  it('comes with the source itself, where no registry has it', () => {
    const text = `${HEAD}\n      - { type: Supply, customer: b }\n`;
    const { item, span } = linkIn(text);
    const added = { id: 'two', keys: { title: 'Two', note: 'two.md' } };
    const written = withChanges(
      text,
      addSourceToLink(text, span, item.sources, { source: 'two', at: undefined, added }),
    );
    assert.match(written, /^sources:\n {2}two:\n {4}title: Two\n {4}note: two\.md\n/);
    assert.match(written, /customer: b, source: two \}/);
  });
});

describe('the same link', () => {
  const TEXT = `entities:
  - id: a
    name: A
    links:
      - { type: Supply, customer: b }
      - { type: Partnership, partner: b }
  - id: b
    name: B
    links:
      - { type: Ownership, owner: a }
`;
  const registry = registryOf(TEXT);
  const found = (type: string, from: 0 | 1): readonly string[] =>
    sameLinks(registry, { type, from }, ['a', 'b']).map(({ part }) => part.entry.id.value);

  it('is found in the entry of either end, in its direction', () => {
    assert.deepEqual(found('Supply', 0), ['a']);
    assert.deepEqual(found('Supply', 1), []);
    assert.deepEqual(found('Ownership', 0), ['b']);
    assert.deepEqual(found('Ownership', 1), []);
    assert.deepEqual([found('Partnership', 0), found('Partnership', 1)], [['a'], ['a']]);
    assert.deepEqual(found('Competition', 0), []);
  });

  it('is found again by what it says, in a registry of the user if one has it', () => {
    const link = registry.entity('a')!.links[0]!;
    assert.equal(linkOf(registry, linkReference(link))?.item, link.item);
    assert.equal(linkOf(registry, { ...linkReference(link), entity: 'b' }), undefined);
    const both = readRegistry([0, 1].map((layer) => ({ file: `f${layer}`, text: TEXT, layer })));
    assert.equal(linkOf(both, linkReference(link))?.part.layer, 1);
  });
});
