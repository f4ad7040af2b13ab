import assert from 'node:assert/strict';
import type { EntityProposal } from '../../../../../src/core/changes/incoming/proposals';
import { ownKinds, proposeEntries } from '../../../../../src/core/changes/incoming/proposeEntries';
import { rankedIn } from '../../notes/unregistered/unregisteredOf';

/** `quillon-labs Company en:Quillon Labs zh:奎隆 = Quillon`: id, kind, names by language, and aliases. */
function said({ id, schema, names, aliases }: EntityProposal): string {
  const written = names.map(({ lang, value }) => (lang === '' ? value : `${lang}:${value}`));
  return [id, schema, ...written, ...(aliases.length > 0 ? ['=', ...aliases] : [])].join(' ');
}

function proposed(notes: readonly string[], ...taken: readonly string[]): readonly EntityProposal[] {
  return proposeEntries(rankedIn(notes), (id) => taken.includes(id));
}

const free = () => false;
const TWICE = { count: 2, notes: 1 };

describe('the entries that are proposed for names in notes', () => {
  const check = (what: string, notes: readonly string[], ...expected: readonly string[]) =>
    it(what, () => assert.deepEqual(proposed(notes).map(said), expected));

  check(
    'have the name in both languages where brackets of either width give it',
    ['晶湖科技 (Jinghu Technology) 扩产。'],
    'jinghu-technology Company zh:晶湖科技 en:Jinghu Technology',
  );
  it('have the short form that a note gives as an alias', () => {
    const [entry] = proposed(['青鹭半导体股份有限公司（以下简称“青鹭股份”）扩产。']);
    assert.deepEqual(entry?.names, [{ lang: 'zh', value: '青鹭半导体股份有限公司' }]);
    assert.deepEqual(entry.aliases, ['青鹭股份']);
  });

  check(
    'have another spelling as an alias, but none in which the name is found',
    ['so Quillon Face and Quillon Face, and QuillonFace', 'the Kestrel, the Kestrel and two Kestrels'],
    'kestrel Thing Kestrel',
    'quillon-face Person Quillon Face = QuillonFace',
  );
  check(
    'have the pinyin of a name without Latin letters as their id',
    ['董事长曾毓群到访。'],
    'zengyuqun Person zh:曾毓群',
  );

  it('have the kind that the evidence points to where the words of the name do not', () => {
    const kindOf = (name: string, evidence: 'person' | 'title' | 'code' | 'word' | 'acronym' | 'form' | 'suffix') =>
      proposeEntries([{ names: [name], evidence, ...TWICE }], free)[0]?.schema;
    assert.equal(kindOf('张法', 'person'), 'Person');
    assert.equal(kindOf('稀土总体规划', 'title'), 'Regulation');
    assert.equal(kindOf('蓝隼时报', 'title'), 'Company');
    assert.equal(kindOf('7nm', 'code'), 'Product');
    // Nothing says what it is.
    assert.equal(kindOf('Kestrelix', 'word'), 'Thing');
    assert.equal(kindOf('Quillon KGaA', 'form'), 'Company');
    assert.equal(kindOf('Quillon Pharma', 'suffix'), 'Company');
    assert.equal(kindOf('Harbour Advisory Committee', 'suffix'), 'Organization');
    assert.equal(kindOf('Center for Harbour Research', 'word'), 'Organization');
    // Capitals alone say nothing.
    assert.equal(kindOf('PDUFA', 'acronym'), 'Thing');
    assert.equal(kindOf('FDA', 'acronym'), 'Thing');
  });

  it('are no people where the name in brackets, or what the name ends with, is that of a firm', () => {
    const kindOf = (...names: readonly string[]) =>
      proposeEntries([{ names, evidence: 'pair', ...TWICE }], free)[0]?.schema;
    assert.equal(kindOf('Anders Photonics', '石光电'), 'Company');
    assert.equal(kindOf('Anders Hale', '石光电'), 'Company');
    assert.equal(kindOf('石电子'), 'Company');
    assert.equal(kindOf('Anders Hale'), 'Person');
  });

  it('have the usual kind of own entries where nothing else says one, and are people only where some are', () => {
    const actors = Array.from({ length: 4 }, () => ({ schema: 'ThreatActor', like: 'Organization' }));
    const tools = ['Malware', 'Tool', 'Report'].flatMap((schema) => [0, 1].map(() => ({ schema, like: 'Product' })));
    const kindsWith = (own: Parameters<typeof ownKinds>[0]) =>
      (['Scattered Spider', 'SideWinder', 'Kestrel Labs', 'Anna Berg'] as const).map(
        (name, index) =>
          proposeEntries(
            [{ names: [name], evidence: index === 3 ? 'person' : 'phrase', ...TWICE }],
            free,
            undefined,
            ownKinds(own),
          )[0]?.schema,
      );
    assert.deepEqual(kindsWith([...actors, ...tools]), ['ThreatActor', 'ThreatActor', 'Company', 'Person']);
    const person = { schema: 'Person', like: 'Person' };
    assert.deepEqual(kindsWith([...actors, ...tools, person]), ['Person', 'ThreatActor', 'Company', 'Person']);
    assert.deepEqual(kindsWith([...tools, ...tools]), ['Malware', 'Malware', 'Company', 'Person']);
    assert.deepEqual(kindsWith(actors), ['Thing', 'Thing', 'Company', 'Person'], 'too few entries for a usual kind');
    assert.deepEqual(kindsWith([...actors, person]), ['Person', 'Thing', 'Company', 'Person']);
    const terms = [...actors, ...tools].map((each) => ({ ...each, words: true }));
    assert.deepEqual(kindsWith(terms), ['Person', 'Thing', 'Company', 'Person'], 'terms alone');
  });

  it('have ids that neither a registry nor another of them has', () => {
    const found = [
      { names: ['Quillon'], evidence: 'word', ...TWICE },
      { names: ['Quillon!'], evidence: 'word', ...TWICE },
    ] as const;
    assert.deepEqual(
      proposeEntries(found, (id) => id === 'quillon').map(({ id }) => id),
      ['quillon-2', 'quillon-3'],
    );
  });

  it('say how often notes have the name, and why it looks like one', () => {
    const [entry] = proposeEntries([{ names: ['Kestrelix'], evidence: 'word', count: 12, notes: 4 }], free);
    assert.deepEqual(entry?.reasons, [{ code: 'in-notes', parameters: { count: '12', notes: '4', evidence: 'word' } }]);
  });

  it('do not give one name to two of them', () => {
    const found = [
      { names: ['Quillon', '奎隆'], evidence: 'pair', ...TWICE },
      { names: ['Onyxon', '奎隆'], evidence: 'pair', ...TWICE },
      { names: ['QUILLON'], evidence: 'word', ...TWICE },
    ] as const;
    assert.deepEqual(proposeEntries(found, free).map(said), [
      'quillon Thing en:Quillon zh:奎隆',
      'onyxon Thing Onyxon',
    ]);
  });
});
