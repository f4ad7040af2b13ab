import assert from 'node:assert/strict';
import { columnsWith, tableOf, writeTable } from '../../../../../src/core/answers/export/table';
import { columnsOf } from '../../../../../src/core/changes/exchange/table/columns';
import { readTable } from '../../../../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../../../../src/core/changes/exchange/table/recordsOfTable';
import { proposalWords } from '../../../../../src/core/changes/incoming/proposalWords';
import { tickedAtFirst } from '../../../../../src/core/changes/incoming/settle';
import { NO_MEANINGS } from '../../../../../src/core/changes/records/meanings';
import { reconcile } from '../../../../../src/core/changes/records/reconcile';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { type Resumable, runToEnd } from '../../../../../src/core/text/base/lazy';
import { snapshotOf } from '../../../../support/snapshotOf';
import { writeInto } from '../incoming/writeInto';

const L10N = {
  t: (text: string, values: Record<string, string> = {}) => text.replace(/\{(\w+)\}/g, (_, key) => `${values[key]}`),
};

function columns(text: string): readonly string[] {
  return columnsOf(runToEnd(readTable(text))!, NO_MEANINGS, BUILT_IN);
}

function imported(text: string, registry = 'entities: []\n', columns?: readonly string[], meanings = NO_MEANINGS) {
  const table = runToEnd(readTable(text))!;
  const snapshot = snapshotOf(registry);
  const { vocabulary } = snapshot.registry;
  const held = columns ?? columnsOf(table, meanings, vocabulary);
  const records = runToEnd(recordsOfTable(table, held, meanings, vocabulary));
  const proposals = runToEnd(reconcile(records, snapshot));
  const ticked = tickedAtFirst(proposals.items);
  const written = writeInto(registry, proposals, ticked);
  assert.ok(!('refused' in written), JSON.stringify(written));
  const wordsOf = proposalWords(snapshot.registry, proposals, L10N, 'en');
  const unticked = proposals.items
    .filter(({ key }) => !ticked.has(key))
    .map((item) => {
      const { label, detail, doubt } = wordsOf(item);
      return `${label} (${detail}) ${doubt}`.trim();
    });
  const recognised = proposals.items.flatMap((item) => {
    const { label, recognised: by } = wordsOf(item);
    return by ? [`${label}: ${by}`] : [];
  });
  return { text: written.text, unticked, recognised, nameless: proposals.nameless.map(Number), known: proposals.known };
}

function stepsOf<T>(steps: Resumable<T>): { readonly value: T; readonly count: number } {
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  return { value: step.value, count };
}

describe('the columns of a table', () => {
  it('are known by the words over them, in both languages', () => {
    assert.deepEqual(
      columns('Company,Chinese Name,Symbol,HQ Country,Parent Company,Stake %,Industry\nA,甲,A.N,us,B,30%,Chips\n'),
      ['name', 'name.zh', 'ticker', 'country', 'parent', 'percentage', 'sector'],
    );
    assert.deepEqual(columns('公司名称,英文名,股票代码,国家,母公司,持股比例,备注\n甲,A,600000,中国,乙,30%,x\n'), [
      'name.zh',
      'name.en',
      'ticker',
      'country',
      'parent',
      'percentage',
      'note',
    ]);
  });

  it('are known by what is in them where the words say nothing, and kept as they are where that says nothing either', () => {
    const text = `Who,X1,X2,X3,X4,X5,X6
Apple,HWUPKR0MPOU8FGXBT394,US0378331005,Q312,https://www.apple.com,USA,7
Nvidia,549300S4KLFTLO7GSQ80,US67066G1040,Q182477,nvidia.com,Taiwan,8
Glim,00000000000000000000,US0000000000,Q1,glim.de,Germany,7
`;
    assert.deepEqual(columns(text.replace(/Glim.*\n/, '')), [
      'name',
      'leiCode',
      'isinCode',
      'wikidataId',
      'website',
      'country',
      'X6',
    ]);
    assert.deepEqual(columns(text).slice(1, 3), ['X1', 'X2'], 'check digits count');
    assert.deepEqual(columns('Name,LEI,X,ISIN\nApple,hwupkr0mpou8fgxbt394,q312,us0378331005\n'), [
      'name',
      'leiCode',
      'wikidataId',
      'isinCode',
    ]);
    assert.deepEqual(columns('Name,Country\nA,12\nB,13\n'), ['name', ''], 'a word does not make a number a country');
    assert.deepEqual(columns('Name,X\nA,688777.SH\nB,SAP.DE\n'), ['name', 'X'], 'a code of a share is no website');
    assert.deepEqual(columns('Name,Website\nA,A.COM\nB,B.Com/x\n'), ['name', 'website'], 'capitals are no matter');
    assert.deepEqual(columns('Name,Share\nA,12\nB,13\n'), ['name', 'Share'], 'a share of nothing is kept');
    assert.deepEqual(columns('Name,Name,Alias,Aliases\nA,B,C,D\n'), ['name', '', 'alias', 'alias']);
  });
});

describe('importing a table', () => {
  it('makes entries of new rows, with references to each other', () => {
    const { text, unticked, nameless } =
      imported(`Name,Chinese name,Alias,Kind,Ticker,Country,Wikidata,Website,Parent,Share,Topics,Note
Acme Robotics,极致机器人,Acme; Acme Inc.,Company,ACME,Germany,Q42,https://acme.example,Glim Holding,51%,export.control; sanction,Ask Ann
Glim Holding,,,Company,,us,,,,,,
,,,,,us,,,,,,
Zorb Fund,,,Fund,007,cn,,,Elsewhere Ltd,,,
`);
    assert.equal(
      text,
      `entities:
  - id: acme-robotics
    schema: Company
    name: { en: Acme Robotics, zh: 极致机器人 }
    alias: [Acme, Acme Inc.]
    ticker: ACME
    country: de
    wikidataId: Q42
    website: "https://acme.example"
    topics: [export.control, sanction]
    note: Ask Ann
    links:
      - type: Ownership
        owner: glim-holding
        percentage: 51

  - id: glim-holding
    schema: Company
    name: Glim Holding
    country: us

  - id: zorb-fund
    schema: Fund
    name: Zorb Fund
    ticker: "007"
    country: cn
`,
    );
    assert.deepEqual(unticked, [
      'Elsewhere Ltd (Company · elsewhere-ltd) Only named with Zorb Fund; nothing here is about it.',
      'Zorb Fund (Parent: Elsewhere Ltd)',
    ]);
    assert.deepEqual(nameless, [4]);
  });

  it('shows a share with its sign, and the names of entities that it refers to', () => {
    const { registry } = snapshotOf('entities:\n- { id: glim, name: Glim Holding }\n');
    const about = { about: 'acme', doubts: [], needs: [] } as const;
    const wordsOf = proposalWords(registry, { items: [] }, { t: (message: string) => message }, 'en');
    const link = {
      kind: 'link',
      key: 'l',
      type: 'Ownership',
      end: 'owner',
      other: 'glim',
      values: { percentage: '51' },
    } as const;
    assert.equal(wordsOf({ ...about, ...link }).detail, 'Share: 51%');
    assert.equal(
      wordsOf({ ...about, kind: 'value', key: 'v', field: 'parent', value: 'glim' }).detail,
      'Parent: Glim Holding',
    );
  });

  it('says of a known entity by what it was recognised, where that is not its plain name', () => {
    const registry = `entities:
  - { id: zorb, schema: Company, name: Zorb, alias: ZB, formerId: zorb-ltd, leiCode: HWUPKR0MPOU8FGXBT394 }
`;
    const by = (head: string, row: string) => imported(`${head},Country\n${row},us\n`, registry).recognised;
    assert.deepEqual(by('Name', 'ZORB'), []);
    assert.deepEqual(by('Name', 'ZB'), ['Zorb: Known by the name "ZB".']);
    assert.deepEqual(by('Name', 'Zorb Ltd'), ['Zorb: Written "Zorb Ltd".']);
    assert.deepEqual(by('Name,id', 'Other,zorb')[0], 'Other: Known by its id zorb.');
    assert.deepEqual(by('Name,id', 'Zorb,zorb-ltd'), ['Zorb: Known by its former id zorb-ltd.']);
    const lei = by('Name,LEI', 'Glim,HWUPKR0MPOU8FGXBT394');
    assert.deepEqual(lei[0], 'Glim: Known by LEI: HWUPKR0MPOU8FGXBT394.');
  });

  it('offers a relation with another share than the registry has, as doubtful', () => {
    const registry = `entities:
  - id: zorb
    schema: Company
    name: Zorb
    links:
      - { type: Ownership, owner: glim, percentage: 20 }
      - { type: Ownership, owner: acme }
  - { id: glim, schema: Company, name: Glim }
  - { id: acme, schema: Company, name: Acme, links: [{ type: Ownership, asset: voss, percentage: 30 }] }
  - { id: voss, schema: Company, name: Voss }
`;
    // Nor is a relation offered again that the other one's entry has.
    const { text, unticked: none } = imported('Name,Owner,Share\nVoss,Acme,30%\n', registry);
    assert.deepEqual([text, none], [registry, []]);
    assert.match(imported('Name,Owner,Share\nAcme,Voss,30%\n', registry).text, /owner: voss/);
    const unticked = (owner: string, share: string) =>
      imported(`Name,Owner,Share\nZorb,${owner},${share}\n`, registry).unticked;
    assert.deepEqual(unticked('Glim', '20.0%'), []);
    assert.deepEqual(unticked('Glim', '35%'), ['Glim owns all or part of Zorb (Share: 35%) The registry has "20%".']);
    assert.deepEqual(unticked('Acme', '35%'), [
      'Acme owns all or part of Zorb (Share: 35%) The registry has this relation without a share.',
    ]);
  });

  it('offers of known entities what the registry lacks, and what it has otherwise as doubtful', () => {
    const registry = `entities:
  - id: acme
    schema: Company
    name: Acme Robotics
    ticker: ACM
    country: de
    leiCode: HWUPKR0MPOU8FGXBT394

  - id: glim
    schema: Company
    name: Glim
`;
    const { text, unticked } = imported(
      `Name,Chinese name,LEI,Ticker,Country,Sector,Owner,Share
Acme Group,极致,HWUPKR0MPOU8FGXBT394,ACME,Germany,Robots,Glim,0.3
Glim,,,GL,us,,Acme Robotics,0.05
`,
      registry,
    );
    assert.equal(
      text,
      `entities:
  - id: acme
    schema: Company
    name: Acme Robotics
    ticker: ACM
    country: de
    leiCode: HWUPKR0MPOU8FGXBT394
    alias:
      - value: 极致
        lang: zh
    sector: Robots
    links:
      - type: Ownership
        owner: glim
        percentage: 30

  - id: glim
    schema: Company
    name: Glim
    ticker: GL
    country: us
    links:
      - type: Ownership
        owner: acme
        percentage: 5
`,
    );
    assert.deepEqual(unticked, [
      'Acme Group (alias of Acme Robotics) The registry has the name "Acme Robotics".',
      'Acme Robotics (Ticker: ACME) The registry has "ACM".',
    ]);
    assert.equal(
      imported('Name,Owner,Share\nAcme Robotics,Glim,30\n', text).text,
      text,
      'the same again changes nothing',
    );
  });

  it('ticks a new alias of a known entity, unless it is the name of another one', () => {
    const registry = 'entities:\n- { id: akira, name: Akira }\n- { id: play, name: Play }\n';
    const { text, unticked } = imported('Name,Aliases\nAkira,Storm-1567; Play; 阿基拉\n', registry);
    assert.match(text, /id: akira, name: Akira, alias: \[.*阿基拉.*, Storm-1567\]/);
    assert.deepEqual(unticked, ['Play (alias of Akira) "Play" is a name of Play.']);
  });

  it('takes near names for the same only where they are of one kind, and firms, bodies and organisations for one', () => {
    const registry =
      'entities:\n- { id: pinghu, schema: Product, name: Pinghu Technology }\n- { id: ostra, schema: Organization, name: Ostrava }\n';
    const { unticked } = imported('Name,Kind\nJinghu Technology,Company\nOstrave,Company\n', registry);
    assert.deepEqual(unticked, ['Ostrave (Company · ostrave) Spelt nearly like "Ostrava".']);
  });

  it('knows an entity by an id that it had before, in a row and in what a row names', () => {
    const registry = 'entities:\n- { id: volt, formerId: volta, name: Volt }\n- { id: amsel, name: Amsel }\n';
    const { text, unticked } = imported('id,Name,Country,Owner\nvolta,,Germany,\namsel,Amsel,,volta\n', registry);
    assert.deepEqual(unticked, []);
    assert.match(text, /id: volt, formerId: volta, name: Volt, country: de \}/);
    assert.match(text, /id: amsel, name: Amsel, owner: volt \}/);
  });

  it('loses neither of two names in a new language that two rows give a known entity', () => {
    const registry = 'entities:\n- { id: lmc, name: 李沐辰 }\n';
    const { text } = imported('id,Name\nlmc,Titan\nlmc,Lee Muchen\n', registry);
    assert.match(text, /Titan/);
    assert.match(text, /Lee Muchen/);
  });

  it('leaves unticked what two rows say otherwise of a known entity', () => {
    const registry = 'entities:\n- { id: volt, name: Volt }\n';
    const { text, unticked } = imported('Name,Country,Ticker\nVolt,Germany,VLT\nVolt,Austria,VLT\n', registry);
    assert.match(text, /ticker: VLT \}/);
    assert.deepEqual(unticked, ['Volt (Country: Germany) Given twice, the second time with "Country: Austria".']);
  });

  it('offers both readings of a share without a sign where others have one', () => {
    const { text, unticked } = imported('Name,Owner,Share\nGlim,Acme Group,0.51\nZorb,Acme Group,35%\nAcme Group,,\n');
    assert.match(text, /owner: acme-group\n {8}percentage: 35\n/);
    assert.doesNotMatch(text, /percentage: (?:0\.51|51)/);
    const doubt = 'The column has percent signs elsewhere: is it 0.51% or 51%?';
    assert.deepEqual(unticked, [
      `Acme Group owns all or part of Glim (Share: 0.51%) ${doubt}`,
      `Acme Group owns all or part of Glim (Share: 51%) ${doubt}`,
    ]);
    assert.match(imported('Name,Owner,Share\nGlim,Acme Group,0.51\nAcme Group,,\n').text, /percentage: 51\n/);
  });

  it('proposes one person whose name is there in pinyin and in characters as one, unticked', () => {
    const table = (...names: readonly string[]) => `Name,Kind\n${names.map((name) => `${name},Person\n`).join('')}`;
    assert.deepEqual(imported(table('李沐辰', 'Li Muchen')).unticked, [
      '李沐辰 · Li Muchen (Person · limuchen) "Li Muchen" and "李沐辰" sound alike: is it one person?',
    ]);
    assert.deepEqual(imported(table('Muchen Lǐ', '李沐辰')).unticked, [
      'Muchen Lǐ · 李沐辰 (Person · muchen-li) "李沐辰" and "Muchen Lǐ" sound alike: is it one person?',
    ]);
    assert.deepEqual(
      imported(table('Li Muchen'), 'entities:\n- { id: lmc, schema: Person, name: 李沐辰 }\n').unticked,
      ['Li Muchen (name of 李沐辰) "Li Muchen" and "李沐辰" sound alike: is it one person?'],
    );
    assert.deepEqual(imported(table('李沐辰', 'L. Muchen', 'Li M C')).unticked, [], 'never initials');
    assert.deepEqual(imported('Name,Country\n李沐辰,cn\nLi Muchen,cn\n').unticked, [], 'and people alone');
  });

  it('gives what a column of places or people names that kind', () => {
    const { unticked } = imported('name,location,director\nZorb Fund,Zorbania,Ada Zorb\n', undefined, [
      'name',
      'location',
      'director',
    ]);
    assert.deepEqual(
      unticked.map((row) => row.replace(/ Only.*/, '')),
      [
        'Zorbania (Place · zorbania)',
        'Ada Zorb (Person · ada-zorb)',
        'Zorb Fund (Location: Zorbania)',
        'Zorb Fund (Led by: Ada Zorb)',
      ],
    );
  });

  it('leaves unticked a new entity whose name is spelt nearly like a known one', () => {
    const registry = 'entities:\n  - id: tessaline\n    name: Tessaline\n';
    const { text, unticked } = imported('Name,Country\nTesaline,us\nZorvex,us\n', registry);
    assert.deepEqual(unticked, ['Tesaline (Company · tesaline) Spelt nearly like "Tessaline".']);
    assert.ok(text.includes('id: zorvex') && !text.includes('tesaline'), text);
  });

  it('compares its rows with each other', () => {
    const { text, unticked } = imported(`Name,Chinese Name,Alias,LEI,Country,Ticker
Orbita Metals AG,,Orbita,HWUPKR0MPOU8FGXBT394,Germany,
Orbita Furnaces,,Orbita,,Germany,
Skelmor Kiln,,,HWUPKR0MPOU8FGXBT394,,
Helsingor Freight,,,,,
Helsingr Freight,,,,,
Tessaline,,,,Germany,TSLN
Tessaline,泰萨琳,TSL,,Austria,TSLX
泰萨琳,,,,Austria,
`);
    assert.deepEqual(unticked, [
      'Orbita Furnaces (Company · orbita-furnaces) "Orbita" is a name of Orbita Metals AG.',
      'Skelmor Kiln (Company · skelmor-kiln) Orbita Metals AG also has "LEI: HWUPKR0MPOU8FGXBT394".',
      'Helsingr Freight (Company · helsingr-freight) Spelt nearly like "Helsingor Freight".',
      'Tessaline · 泰萨琳 (Company · tessaline) Given twice, the second time with "Country: Austria". Given twice, the second time with "Ticker: TSLX".',
    ]);
    assert.doesNotMatch(text, /Tessaline/);
  });

  it('knows an identifier however its letters are written, and none by what is to be filled in later', () => {
    const registry = `entities:
- { id: acme, name: Acme Robotics, leiCode: hwupkr0mpou8fgxbt394, ticker: acm, country: de }
- { id: glim, name: Glim, wikidataId: n/a }
`;
    const table = `Name,LEI,Wikidata,Country
Nothing Alike,HWUPKR0MPOU8FGXBT394,,us
Zorvex,,N/A,us
Skelmor Kiln,,q4242,us
Tessaline,,Q4242,us
Orbita Metals,,n/a,us
`;
    const { unticked } = imported(table, registry, ['name', 'leiCode', 'wikidataId', 'country']);
    assert.deepEqual(unticked, [
      'Tessaline (Company · tessaline) Skelmor Kiln also has "Wikidata: Q4242".',
      'Nothing Alike (alias of Acme Robotics) The registry has the name "Acme Robotics".',
      'Acme Robotics (Country: United States) The registry has "de".',
    ]);
  });

  it('counts the known entities of which there is nothing new', () => {
    const registry = 'entities:\n- { id: volt, name: Volt, country: de }\n- { id: amsel, name: Amsel }\n';
    const { known } = imported('Name,Country\nVolt,Germany\nAmsel,Austria\nDohle,\n', registry);
    assert.deepEqual(known, { entities: 1, events: 0 });
  });

  it('loses no name where rows are about the same', () => {
    const { text, unticked } = imported(
      'Name,Chinese Name,Alias,Country\nTessaline,,,Germany\nTessaline GmbH,泰萨琳,TSL,DE\n',
    );
    assert.deepEqual(unticked, []);
    assert.equal(
      text,
      `entities:
  - id: tessaline
    schema: Company
    name: { en: Tessaline, zh: 泰萨琳 }
    alias: [Tessaline GmbH, TSL]
    country: de
`,
    );
  });

  it('does what the user says a column is, and survives hostile cells', () => {
    const { text } = imported('One,Two,Three\n"A: # x","- y",__proto__\nB,{z},constructor\n', undefined, [
      'name',
      'alias',
      'sector',
    ]);
    const { registry } = snapshotOf(text);
    assert.deepEqual(
      [...registry.entities()].map(({ names, properties }) => [
        ...names.map(({ item }) => item.value),
        properties.get('sector')?.[0]?.item.value,
      ]),
      [
        ['A: # x', '- y', '__proto__'],
        ['B', '{z}', 'constructor'],
      ],
    );
  });

  it('is done in small steps', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `Company ${index},us,Company ${index >> 1}`);
    const table = runToEnd(readTable(`Name,Country,Parent\n${rows.join('\n')}\n`))!;
    const read = stepsOf(recordsOfTable(table, ['name', 'country', 'parent'], NO_MEANINGS, BUILT_IN));
    const held = stepsOf(reconcile(read.value, snapshotOf('entities: []\n')));
    assert.ok(read.count >= 40 && held.count >= 80, `${read.count} and ${held.count} steps`);
    assert.equal(held.value.items.length, 2000 + 1999);
  });
});

const FIELD = `schemas:
  ThreatActor: { name: { en: Threat actor, zh: 威胁行为者 }, like: Organization }
  Malware: { name: { en: Malware, zh: 恶意软件 }, like: Product }
linkTypes:
  Uses:
    from: user
    to: used
    forward: { en: Uses, zh: 使用 }
    inverse: { en: Used by, zh: 使用者 }
`;

describe('a table of a field of its own', () => {
  const csv = `Name,Kind,Confidence,First seen,Uses,MITRE
Turla,threat-actor,high,2014,Uroburos; Mimikatz,G0010
Uroburos,Malware,,2008,,S0022
Mimikatz,malware,,,,S0002
`;
  const entry = `  - id: turla
    schema: ThreatActor
    name: Turla
    Confidence: high
    First seen: "2014"
    MITRE: G0010
    links:
      - type: Uses
        used: uroburos
      - type: Uses
        used: mimikatz
`;

  it('keeps its own columns, and relates by the words of its own relations, in both languages', () => {
    const { text, unticked } = imported(csv, `${FIELD}entities: []\n`);
    assert.deepEqual(unticked, []);
    assert.ok(text.includes(entry), text);
    const chinese = imported(csv.replace('Kind', '类别').replace('Uses', '使用'), `${FIELD}entities: []\n`);
    assert.ok(chinese.text.includes(entry), chinese.text);
    assert.deepEqual(imported(csv, text), {
      ...imported(csv, text),
      text,
      unticked: [],
      known: { entities: 3, events: 0 },
    });
  });

  it('writes a column under the key that its kind shows on the card, in whatever capitals', () => {
    const declared = FIELD.replace('like: Organization', 'like: Organization, card: [confidence, first-seen]');
    const known = '  - { id: turla, schema: ThreatActor, name: Turla, confidence: high }\n';
    const { text, unticked } = imported(csv, `${declared}entities:\n${known}`);
    assert.deepEqual(unticked, []);
    assert.match(text, /confidence: high, first-seen: "2014", MITRE: G0010/);
    assert.doesNotMatch(text, /Confidence|First seen/);
  });

  it('has its words mean what the user says, and is kept as it is or left out where they say that', () => {
    const said = {
      kinds: new Map([
        ['rat', 'Malware'],
        ['note', ''],
      ]),
      keys: new Map([
        ['tool', 'Uses.used'],
        ['country', 'Country'],
        ['tlp', ''],
      ]),
    };
    const table =
      'Name,Kind,Tool,Country,TLP\nTurla,Threat actors,Uroburos,us,red\nUroburos,RAT,,de,red\nSee below,note,,,\n';
    const { text, unticked } = imported(table, `${FIELD}entities: []\n`, undefined, said);
    assert.deepEqual(unticked, []);
    assert.match(text, /name: Turla\n {4}Country: us\n {4}links:\n {6}- type: Uses\n {8}used: uroburos\n/);
    assert.match(text, /schema: Malware\n {4}name: Uroburos\n {4}Country: de\n/);
    assert.doesNotMatch(text, /red|See below/);
  });

  it('is exported and imported again as the same entries, own keys and references of own relations too', () => {
    const entries = `  - id: heartbleed
    schema: Malware
    name: { en: Heartbleed, zh: 心血漏洞 }
    alias: [CVE-2014-0160]
    cvss: 7.5
    affects: [openssl, lib-x]
    note: a remark; with a semicolon in it, and more
    used: [turla]

  - id: openssl
    schema: Product
    name: OpenSSL
    sector: { en: Software, zh: 软件 }

  - id: lib-x
    schema: Product
    name: Lib X
    topics: [sanction, export.control]

  - id: turla
    schema: ThreatActor
    name: Turla
    aliasesBy: [a b, c]
`;
    const registry = `${FIELD}entities:\n${entries}`;
    const all = (text: string) => {
      const { registry: read } = snapshotOf(text);
      return ['heartbleed', 'openssl', 'lib-x', 'turla'].map((id) => {
        const { schema, names, properties } = read.entity(id)!;
        const values = Array.from(properties, ([key, each]) => [key, each.map(({ item }) => item.value)]);
        return [id, schema, names.map(({ item }) => item.value), values.sort()];
      });
    };
    const entities = [...snapshotOf(registry).registry.entities()];
    const written = writeTable(tableOf(entities, columnsWith(entities)), 'csv');
    assert.equal(imported(written, registry).text, registry, 'nothing is new');
    const fresh = imported(written, `${FIELD}entities: []\n`);
    assert.deepEqual(fresh.unticked, []);
    // The languages of texts are not in a table.
    assert.deepEqual(all(fresh.text), all(registry.replace('{ en: Software, zh: 软件 }', 'Software; 软件')));
    const again = [...snapshotOf(fresh.text).registry.entities()];
    assert.equal(writeTable(tableOf(again, columnsWith(again)), 'csv'), written);
  });
});

describe('exporting a table', () => {
  const registry = `entities:
  - id: acme
    schema: Company
    name: { en: "=Acme", zh: 极致, de: Akme }
    alias: ["'A", "Acme, Inc.", "@acme"]
    summary: { en: "Makes \\"robots\\", and more", zh: 机器人 }
    sector: { en: Robots, zh: 机器人 }
    topics: [export.control, sanction]
    note: "-5 | x"
  - id: glim
    schema: Company
    name: Glim
    parent: acme
    links: [{ type: Supply, customer: acme }]
`;
  const entities = [...snapshotOf(registry).registry.entities()];

  it('writes CSV that no spreadsheet runs, and Markdown', () => {
    const rows = tableOf(entities, columnsWith(entities));
    assert.equal(
      writeTable(rows, 'csv'),
      `\ufeffid,schema,name,name.en,name.zh,alias,summary,sector,topics,note,parent\r
acme,Company,,'=Acme,极致,"''A; Acme, Inc.; @acme","Makes ""robots"", and more; 机器人","Robots; 机器人","export.control; sanction",'-5 | x,\r
glim,Company,Glim,,,,,,,,acme\r
`,
    );
    assert.equal(
      writeTable(tableOf(entities, ['id', 'note']), 'markdown'),
      '| id | note |\n| --- | --- |\n| acme | -5 \\| x |\n| glim |  |\n',
    );
  });

  it('is read again as what it was: nothing is new, and the next export has the same bytes', () => {
    const csv = writeTable(tableOf(entities, columnsWith(entities)), 'csv');
    const again = imported(csv, registry);
    assert.equal(again.text, registry);
    assert.deepEqual(again.unticked, []);
    const fresh = [...snapshotOf(imported(csv).text).registry.entities()];
    const { header, rows } = runToEnd(readTable(csv))!;
    const wanted = rows.map(({ cells }) => header.map((_, index) => cells[index] ?? '').join('|'));
    assert.deepEqual(
      tableOf(fresh, header)
        .slice(1)
        .map((cells) => cells.join('|')),
      wanted,
    );
  });

  it('keeps a thousand rows, there and back', () => {
    const all = [
      ...snapshotOf(
        `entities:\n${Array.from({ length: 1000 }, (_, index) => `- { id: c-${index}, schema: Company, name: "Firm ${index}", country: us, ticker: "${index}" }\n`).join('')}`,
      ).registry.entities(),
    ];
    const csv = writeTable(tableOf(all, columnsWith(all)), 'csv');
    const back = [...snapshotOf(imported(csv).text).registry.entities()];
    assert.equal(writeTable(tableOf(back, columnsWith(back)), 'csv'), csv);
  });
});
