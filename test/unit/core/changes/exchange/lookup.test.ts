import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Candidate, takenProperties } from '../../../../../src/core/changes/exchange/lookup/candidate';
import { candidateWords } from '../../../../../src/core/changes/exchange/lookup/candidateWords';
import {
  goneSince,
  lastLookedUp,
  proposeFromCandidates,
} from '../../../../../src/core/changes/exchange/lookup/proposeFromCandidates';
import {
  type Manifest,
  readExtended,
  readManifest,
  readReconciled,
} from '../../../../../src/core/changes/exchange/lookup/reconciliation';
import {
  queryForEntity,
  queryForNames,
  readYenteEntity,
  readYenteMatches,
} from '../../../../../src/core/changes/exchange/lookup/yente';
import { tickedAtFirst } from '../../../../../src/core/changes/incoming/settle';
import { KNOWN } from '../../../../support/lookupServer';
import { snapshotOf } from '../../../../support/snapshotOf';
import { writeInto } from '../incoming/writeInto';

const DAY = '2026-11-29';
const WIKIDATA = manifestOf({ name: 'Wikidata', identifierSpace: 'http://www.wikidata.org/entity/' });

function manifestOf(said: object): Manifest {
  const read = readManifest({ versions: ['0.2'], ...said });
  assert.ok(read && read !== 'old');
  return read;
}

const [SHENLAN, , VASKO] = KNOWN.map((each) => readYenteEntity(each)!);

/** The registry after the user has chosen a candidate and pressed Enter, and the keys that are not ticked. */
function chosen(registry: string, candidate: Candidate, { id = '', names = ['深岚光子'] } = {}) {
  const snapshot = snapshotOf(registry);
  const entity = snapshot.registry.entity(id);
  const list = proposeFromCandidates(
    [{ entity, names, candidate }],
    'My yente',
    DAY,
    snapshot,
    () => 'https://example.org/1',
  );
  const ticked = tickedAtFirst(list.items);
  const written = writeInto(registry, list, ticked);
  assert.ok(!('refused' in written), JSON.stringify(written));
  return { text: written.text, unticked: list.items.filter(({ key }) => !ticked.has(key)).map(({ key }) => key) };
}

describe('what is chosen of a look-up', () => {
  it('becomes an entry, with the name of the notes first, and the service as its source', () => {
    const { text, unticked } = chosen('version: 1\n', SHENLAN!);
    assert.deepEqual(unticked, []);
    assert.equal(
      text,
      `version: 1

sources:
  my-yente-2026-11-29:
    title: My yente
    publisher: My yente
    date: 2026-11-29
    url: "https://example.org/1"

entities:
  - id: shenlan-photonics-co-ltd
    schema: Company
    name: { zh: 深岚光子, en: "Shenlan Photonics Co., Ltd." }
    country: cn
    topics: [sanction, export.control]
    incorporationDate: "2011-04-19"
    registrationNumber: 91310000MA1FL0XX0X
    leiCode: 9999SHENLAN0TEST0048
    opensanctionsId: NK-shenlan
    source: my-yente-2026-11-29
`,
    );
  });

  const OWN = `version: 1
entities:
  - id: shenlan
    schema: Company
    name: Shenlan Photonics # ours
    country: hk # as we see it
    topics: [corp.public] # listed
    source: harbour-2025
`;

  it('fills an entry, and replaces nothing that the user wrote', () => {
    const { text, unticked } = chosen(OWN, SHENLAN!, { id: 'shenlan', names: ['Shenlan Photonics'] });
    assert.match(text, /name: Shenlan Photonics # ours\n/);
    assert.match(text, /country: hk # as we see it\n/);
    assert.match(text, /topics: \[corp\.public, sanction, export\.control\] # listed\n/);
    assert.match(text, /source: \[harbour-2025, my-yente-2026-11-29\]\n/);
    assert.match(text, /leiCode: 9999SHENLAN0TEST0048\n/);
    assert.ok(unticked.includes('value shenlan country'), 'another country is doubtful');
  });

  it('adds another value beside the own one where the user ticks it', () => {
    const snapshot = snapshotOf(OWN);
    const entity = snapshot.registry.entity('shenlan');
    const list = proposeFromCandidates(
      [{ entity, names: [], candidate: SHENLAN! }],
      'My yente',
      DAY,
      snapshot,
      () => undefined,
    );
    const written = writeInto(OWN, list, new Set(['value shenlan country']));
    assert.ok(!('refused' in written) && written.text.includes('country: [hk, cn] # as we see it\n'));
  });

  for (const [key, value] of [
    ['opensanctionsId', 'NK-shenlan'],
    ['leiCode', '9999SHENLAN0TEST0048'],
    ['leiCode', '9999shenlan0test0048'],
    ['wikidataId', 'q999000001'],
  ]) {
    it(`is known again by its ${key} ${value}, whatever its name`, () => {
      const registry = `version: 1\nentities:\n  - id: other\n    name: Another Name\n    ${key}: ${value}\n`;
      const { text } = chosen(registry, key === 'wikidataId' ? VASKO! : SHENLAN!);
      assert.equal(text.match(/- id:/g)?.length, 1, text);
      assert.match(text, /深岚光子/, 'the name in the notes becomes one of its names');
    });
  }

  it('is known again by the id that bulk data of OpenSanctions has', () => {
    const registry = 'version: 1\nentities:\n  - id: NK-shenlan\n    name: Another Name\n';
    assert.match(chosen(registry, SHENLAN!).text, /- id: NK-shenlan\n[\s\S]*leiCode: 9999/);
    const { opensanctionsId, ...others } = SHENLAN!.properties;
    const elsewhere = chosen(registry, { ...SHENLAN!, properties: others }).text;
    assert.match(elsewhere, /- id: shenlan-photonics-co-ltd\n/, 'of another service it is just a text');
    assert.deepEqual(opensanctionsId, ['NK-shenlan']);
  });

  it('is known by a name that one entity has', () => {
    const registry = 'version: 1\nentities:\n  - id: own\n    schema: Company\n    name: Shenlan Photonics\n';
    const { text } = chosen(registry, SHENLAN!);
    assert.match(text, /^ {2}- id: own\n[\s\S]*opensanctionsId: NK-shenlan\n/m);
    assert.equal(text.match(/- id:/g)?.length, 1);
  });

  it('says when it was last looked up, and what the service no longer says', () => {
    const registry = chosen('version: 1\n', SHENLAN!).text;
    const entity = snapshotOf(registry).registry.entity('shenlan-photonics-co-ltd')!;
    assert.equal(lastLookedUp(entity, 'My yente'), DAY);
    assert.equal(lastLookedUp(entity, 'Another'), undefined);
    assert.deepEqual([...goneSince(entity, SHENLAN!, true)], []);
    const { topics, ...others } = SHENLAN!.properties;
    const without = { ...SHENLAN!, properties: others };
    assert.deepEqual([...goneSince(entity, without, true)], [['topics', topics]]);
    assert.deepEqual([...goneSince(entity, without, false)], [], 'a service that knows no topics does not miss one');
    const same = chosen(registry, SHENLAN!, { id: entity.id, names: [] });
    assert.equal(same.text, registry, 'looked up again on that day, it has all');
  });

  it('brings no id twice, and each entity once', () => {
    const snapshot = snapshotOf('version: 1\n');
    const candidate = { ...SHENLAN!, properties: {} };
    const twins = ['a', 'b'].map((id) => ({ entity: undefined, names: ['Shenlan'], candidate: { ...candidate, id } }));
    const { items } = proposeFromCandidates(twins, 'S', DAY, snapshot, () => undefined);
    assert.deepEqual(
      items.map((item) => item.kind === 'entity' && item.id),
      ['shenlan', 'shenlan-2'],
    );
  });
});

describe('what a service is asked', () => {
  const REGISTRY = `version: 1
entities:
  - id: deepblue
    schema: Company
    name: { en: Deepblue, zh: 深蓝科技 }
    alias: [DB Optics]
    previousName: [Former Secret]
    misspelling: [Depblue]
    country: CN
    jurisdiction: hk
    summary: A summary that stays here.
    note: A remark that stays here.
    facts: [{ date: 2025, text: A fact that stays here. }]
    headline: A headline
  - { id: nameless, schema: Event, headline: Something happened }
  - { id: chip, schema: Product, name: D7 }
`;
  const { registry } = snapshotOf(REGISTRY);
  const asked = (id: string) => queryForEntity(registry.vocabulary, registry.entity(id)!);

  it('are names, kind and countries of an entity, and nothing else', () => {
    assert.deepEqual(asked('deepblue'), {
      names: ['Deepblue', '深蓝科技', 'DB Optics'],
      schema: 'Company',
      countries: ['cn', 'hk'],
    });
    assert.deepEqual(asked('chip'), { names: ['D7'], schema: 'LegalEntity', countries: [] });
    assert.equal(asked('nameless'), undefined);
  });

  it('are names alone where no registry has them, and never a sentence', () => {
    assert.deepEqual(queryForNames(['深蓝科技', 'Deepblue', '深蓝科技']), {
      names: ['深蓝科技', 'Deepblue'],
      schema: 'LegalEntity',
      countries: [],
    });
    for (const text of ['', '—', 'They told us. It was late.', '他们说，公司将在年底前出售全部股份。', 'x'.repeat(101)])
      assert.equal(queryForNames([text]), undefined, text);
  });
});

describe('the words for a candidate', () => {
  const { vocabulary } = snapshotOf('version: 1\n').registry;
  const L10N = {
    t: (text: string, values: Record<string, string> = {}) => text.replace(/\{(\w+)\}/g, (_, key) => `${values[key]}`),
  };

  it('say what tells it from others, with both names and no score', () => {
    const { label, description, detail } = candidateWords(
      vocabulary,
      { ...SHENLAN!, isMatch: true },
      1,
      undefined,
      L10N,
      'en',
    );
    assert.equal(label, '1. Shenlan Photonics Co., Ltd. · 深岚光子股份有限公司');
    assert.equal(description, 'match · Company · China');
    assert.equal(
      detail,
      'Sanctioned · Export-controlled · Founded 2011-04-19 · Registration number 91310000MA1FL0XX0X · LEI 9999SHENLAN0TEST0048 · OpenSanctions ID NK-shenlan · us_example_list, eu_example_list',
    );
    assert.doesNotMatch(label + description + detail, /%|0\.\d/);
  });
});

describe('the answers of services', () => {
  it('give only values that fit', () => {
    const given = {
      country: ['CN', 'China', '中国', 'atlantis', 7],
      topics: ['sanction', 'Sanctioned!', ''],
      birthDate: ['1961-02-03T00:00:00Z', 'long ago'],
      leiCode: [' 9999\nSHENLAN ', 'x'.repeat(999)],
      website: ['javascript:alert(1)'],
      __proto__: ['x'],
    };
    assert.deepEqual(takenProperties(given), {
      country: ['cn'],
      topics: ['sanction'],
      birthDate: ['1961-02-03'],
      leiCode: ['9999 SHENLAN'],
    });
  });

  it('of any shape do no harm', () => {
    const keys = fc.constantFrom(
      'q0',
      'result',
      'responses',
      'results',
      'id',
      'name',
      'rows',
      'properties',
      'type',
      'x',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(keys, tie('node'), { maxKeys: 5 }),
      ),
    }));
    const read = (answer: unknown): void => {
      readManifest(answer);
      readReconciled(answer, 1, WIKIDATA);
      readExtended(answer, new Map([['x', 'name']]), WIKIDATA);
      readYenteMatches(answer, 1);
      readYenteEntity(answer);
    };
    fc.assert(fc.property(node, read), { numRuns: 500 });
  });

  it('put the candidates of a reconciliation service in the order of their scores', () => {
    const result = [
      { id: 'b', name: 'B', score: 20 },
      { id: 'a', name: 'A', score: 97.5, match: true, type: ['Q1'] },
      { id: 'c', name: 'C', score: 20 },
      { name: 'no id' },
    ];
    const [found] = readReconciled({ q0: { result } }, 1, WIKIDATA)!;
    assert.deepEqual(
      found!.map(({ id, isMatch }) => [id, isMatch]),
      [
        ['a', true],
        ['b', false],
        ['c', false],
      ],
    );
    assert.equal(readReconciled({ q1: { result } }, 1, WIKIDATA), undefined);
  });

  it('keep their candidates where one has half of a character, which no address can have', () => {
    const result = [
      { id: 'a\ud800', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const ids = readReconciled({ q0: { result } }, 1, WIKIDATA)![0]!.map(({ id }) => id);
    assert.deepEqual(ids, ['a\ufffd', 'b']);
    for (const id of ids) encodeURIComponent(id);
    const responses = {
      q0: { results: [{ id: '\udc00', caption: 'A', score: 1, schema: 'Company', properties: {} }] },
    };
    for (const { id } of readYenteMatches({ responses }, 1)!.flat()) encodeURIComponent(id);
  });

  it('take of a date only what it surely says', () => {
    const dates = ['1984-01-01T00:00:00+00:00', '2011-04-01T00:00:00', '1961-02-03T00:00:00Z', '1999-12-31'];
    const cells = dates.map((date) => ({ date }));
    const answer = { meta: [], rows: { Q1: { P571: cells } } };
    const found = readExtended(answer, new Map([['P571', 'inceptionDate']]), WIKIDATA);
    assert.deepEqual(found?.get('Q1')?.properties.inceptionDate, ['1984', '2011-04', '1961-02-03', '1999-12-31']);
  });

  it('of Wikidata have its kinds of firms and people', () => {
    const kinds = ['Q5', 'Q891723', 'Q8502'].map((id) => {
      const types = [
        { id: 'Q43229', name: 'organization' },
        { id, name: 'something' },
      ];
      const result = [{ id: 'Q1', name: 'A', type: types }];
      return readReconciled({ q0: { result } }, 1, WIKIDATA)?.[0]?.[0]?.schema;
    });
    assert.deepEqual(kinds, ['Person', 'Company', 'organization']);
  });

  it('say where to ask which properties there are, with a type', () => {
    const extend = { propose_properties: { service_url: 'https://a.example', service_path: '/properties' } };
    const manifest = { versions: ['0.2'], name: 'A', identifierSpace: 'https://a.example/', extend };
    const address = (more: object) => {
      const read = readManifest({ ...manifest, ...more });
      return read && read !== 'old' ? read.extend?.properties : undefined;
    };
    assert.equal(address({}), 'https://a.example/properties');
    const defaultTypes = [
      { id: 'Legal Entity', name: 'Firms' },
      { id: 'Person', name: 'People' },
    ];
    assert.equal(address({ defaultTypes }), 'https://a.example/properties?type=Legal%20Entity');
  });
});
