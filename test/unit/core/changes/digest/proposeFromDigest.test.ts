import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { proposeFromDigest } from '../../../../../src/core/changes/digest/proposeFromDigest';
import type { EventProposal, Proposals } from '../../../../../src/core/changes/incoming/proposals';
import { tickedAtFirst } from '../../../../../src/core/changes/incoming/settle';
import { CANALS, digestOf, HARBOUR, inShort, proposalsFor, REAL, snapshotOfLayers } from '../../../../support/digests';

const OWN = `entities:
  - id: tessaline
    schema: Company
    name: { en: Tessaline, zh: 泰思莱科技 }
  - id: huayong-materials
    schema: Company
    name: { en: Huayong Materials, zh: 华咏材料 }
  - id: norvex
    schema: Company
    name: Norvex
`;

const EMPTY = snapshotOfLayers('', 'entities: []\n');

function ofKind(proposals: Proposals, kind: string): readonly string[] {
  return inShort(proposals).filter((each) => each.startsWith(`${kind} `));
}

function events({ items }: Proposals): readonly EventProposal[] {
  return items.filter((item) => item.kind === 'event');
}

/** The doubts of a proposal by its key. */
function doubtsOf({ items }: Proposals, key: string): object {
  const found = items.find((item) => item.key === key);
  return Object.fromEntries(found?.doubts.map(({ code, parameters }) => [code, parameters]) ?? []);
}

const who = (...lines: readonly string[]) => ["Who's Who", ...lines, ''].join('\n');

describe('what a digest offers to an empty registry', () => {
  const proposals = proposalsFor(HARBOUR, EMPTY);

  it('is a source that says that it is a digest made by AI', () => {
    assert.deepEqual(proposals.source, {
      id: 'harbour-weekly-2031-03-08-digest',
      known: false,
      title: 'Two Ports Reopen the Trade in Lamps and Magnets',
      publisher: 'Harbour Weekly, AI digest',
      date: '2031-03-08',
    });
  });

  it('is every entry with its kind and its names, and nothing else', () => {
    const found = proposals.items.flatMap((item) =>
      item.kind === 'entity'
        ? [`${item.schema} ${item.names.map(({ lang, value }) => `${lang}:${value}`).join(' ')}`]
        : [],
    );
    assert.deepEqual(found, [
      'Company en:NORVEX zh:诺维克斯',
      'Company en:Brightmoor Robotics zh:明沼机器人',
      'Person en:Elena Marsh zh:埃琳娜·马什',
      'Company en:Quillon Resources zh:泰思莱科技',
      'Company en:Hayong Materials zh:华咏材料',
      'Company en:Xinlu Metals zh:鑫麓金属',
      'Company en:Zhaolan Semiconductor zh:兆澜集成',
      'Company en:MUVEX Lamps zh:沐维灯业',
      'Company en:Orlan Securities zh:奥澜证券',
      'Company en:Dorsett China Group Co., Ltd. zh:多塞特中国集团有限公司',
      'Company en:Larkfield Magnets zh:美国Larkfield Magnets公司',
    ]);
    assert.deepEqual([...new Set(proposals.items.map(({ kind }) => kind))], ['entity', 'event']);
  });

  it('is the text on an entry, unless it says that the article has nothing on it', () => {
    const texts = new Map(
      proposals.items.flatMap((item) => (item.kind === 'entity' ? [[item.id, item.texts[0]]] : [])),
    );
    assert.equal(texts.get('orlan-securities'), undefined);
    assert.deepEqual(doubtsOf(proposals, 'entity orlan-securities'), { 'no-information': {} });
    assert.match(texts.get('quillon-resources') ?? '', /^Quillon Resources, a mining company/);
  });

  it('is every event with its date, the whole sentence as its headline, and the entities that it names', () => {
    const found = events(proposals);
    assert.equal(found.length, 11);
    assert.deepEqual(
      found.map(({ involved }) => involved),
      [
        ['norvex'],
        [],
        [],
        ['norvex', 'muvex-lamps'],
        [],
        ['norvex', 'muvex-lamps'],
        ['larkfield-magnets'],
        ['zhaolan-semiconductor', 'norvex'],
        ['norvex'],
        ['brightmoor-robotics', 'larkfield-magnets'],
        [],
      ],
    );
    assert.equal(
      found[6]?.headline,
      'The harbour office announced a 40 million investment in Larkfield Magnets, acquiring a 12% stake and a seat on its board',
    );
    // One ends with a quotation, whose full stop is left out.
    assert.ok(found.every(({ headline }) => HARBOUR.includes(headline.replace(/['’]$/, ''))));
    assert.equal(found[3]?.id, '2030-12-three-makers-of-lamps-norvex-castellan');
    assert.deepEqual(
      [found[3]?.when, found[3]?.at],
      [{ date: '2030-12' }, 'What Happened When: By end of December 2030'],
    );
    assert.deepEqual([found[0]?.when, found[0]?.at], [{ date: '2030-10' }, 'What Happened When']);
  });

  it('keeps the full stop of an abbreviation, and gives each event an id of its own', () => {
    const text =
      "Timeline\nJanuary 9, 2031:\nNorvex bought Quillon Inc.\nNorvex sold lamps.\nNorvex sold lamps again.\nNorvex reached the 'Lamp Pact.'\n";
    const found = events(proposalsFor(text, EMPTY));
    assert.equal(found[0]?.headline, 'Norvex bought Quillon Inc.');
    assert.equal(found[3]?.headline, "Norvex reached the 'Lamp Pact'");
    assert.equal(new Set(found.map(({ id }) => id)).size, 4);
  });

  it('is ticked but for what is doubtful', () => {
    const ticked = tickedAtFirst(proposals.items);
    assert.deepEqual(
      proposals.items.filter(({ key }) => !ticked.has(key)).map(({ key }) => key),
      ['hayong-materials', 'xinlu-metals', 'muvex-lamps', 'orlan-securities'].map((id) => `entity ${id}`),
    );
  });

  it('is doubtful where a name is misspelt, spelt in two ways, or is the subsidiary of two', () => {
    assert.deepEqual(doubtsOf(proposals, 'entity hayong-materials'), {
      'not-its-sound': { name: 'Hayong Materials', other: '华咏材料', spelt: 'huayong cailiao' },
    });
    assert.deepEqual(doubtsOf(proposals, 'entity muvex-lamps'), {
      'two-spellings': { name: 'MUVEX Lamps', other: 'Muvex shares' },
    });
    assert.deepEqual(doubtsOf(proposals, 'entity xinlu-metals'), {
      'several-parents': { parents: 'Hayong Materials, Wahyong Materials' },
    });
  });
});

describe('what a digest offers to a registry that knows some of it', () => {
  const proposals = proposalsFor(HARBOUR, snapshotOfLayers('', OWN));

  it('are names in languages that are lacking, and the texts', () => {
    assert.deepEqual(ofKind(proposals, 'fact'), ['fact norvex', 'fact huayong-materials']);
    assert.deepEqual(ofKind(proposals, 'name'), [
      'name norvex 诺维克斯',
      'name quillon-resources 泰思莱科技 ?name-of-other',
      'name huayong-materials Hayong Materials ?near-spelling',
    ]);
  });

  it('is not a Chinese name of another entity', () => {
    assert.deepEqual(doubtsOf(proposals, 'name quillon-resources 泰思莱科技'), {
      'name-of-other': { name: '泰思莱科技', other: 'Tessaline' },
    });
    const quillon = proposals.items.find(({ key }) => key === 'entity quillon-resources');
    assert.deepEqual(quillon?.kind === 'entity' && quillon.names.map(({ value }) => value), ['Quillon Resources']);
  });

  it('is a name in a language that has one already as an alias only', () => {
    const tcl = 'entities:\n  - { id: tcl, schema: Company, name: { en: TCL Technology, zh: TCL } }\n';
    const { items } = proposalsFor(who('TCL Technology', 'TCL科技'), snapshotOfLayers('', tcl));
    assert.deepEqual(
      items.map((item) => item.kind === 'name' && [item.field, item.name.value, item.doubts[0]?.parameters]),
      [['alias', 'TCL科技', { name: 'TCL科技', known: 'TCL' }]],
    );
    const hant = tcl.replace('zh: TCL', 'zh-Hant: TCL集團');
    const found = proposalsFor(who('TCL Technology', 'TCL科技'), snapshotOfLayers('', hant)).items[0];
    assert.equal(found?.kind === 'name' && found.field, 'alias');
  });

  it('is a firm that is known without its legal form, and one that is spelt nearly like a known one is doubtful', () => {
    const known = snapshotOfLayers('', OWN);
    assert.deepEqual(inShort(proposalsFor(who('Norvex Co., Ltd.'), known)), [
      'name norvex Norvex Co., Ltd. ?other-name',
    ]);
    assert.deepEqual(inShort(proposalsFor(who('Tesaline'), known)), ['entity tesaline ?near-spelling']);
    assert.deepEqual(doubtsOf(proposalsFor(who('Tesaline'), known), 'entity tesaline'), {
      'near-spelling': { name: 'Tesaline', known: 'Tessaline', id: 'tessaline' },
    });
    assert.deepEqual(inShort(proposalsFor(who('Kunlun P800', 'A chip.', 'Kunlun P900', 'A chip.'), EMPTY)), [
      'entity kunlun-p800',
      'entity kunlun-p900',
    ]);
  });

  it('is not an event of the same day and words, or of the same day and article with one of its entities', () => {
    const known = (more: string, date = '2031-02-14') =>
      `sources:\n  ports: { title: Two Ports Reopen the Trade in Lamps and Magnets }\n${OWN}  - { id: known, schema: Event, date: ${date}, ${more} }\n`;
    const count = (text: string) => events(proposalsFor(HARBOUR, snapshotOfLayers('', text))).length;
    const same = 'headline: The regulator approved the acquisition of Zhaolan Semiconductor by Norvex';
    assert.equal(count(known(same)), 10);
    assert.equal(count(known(same, '2031-02-13')), 11);
    assert.equal(count(known('headline: Cleared, source: ports, involved: [norvex]')), 10);
    assert.equal(count(known('headline: Cleared, source: ports, involved: [tessaline]')), 11);
    assert.equal(count(known('headline: Cleared, involved: [norvex]')), 11);
  });

  it('is not text on an entity of which the registry has something of the article, be it only in an event', () => {
    const article = 'sources:\n  ports: { title: Two Ports Reopen the Trade in Lamps and Magnets }\n';
    const factsWith = (entry: string) =>
      ofKind(proposalsFor(HARBOUR, snapshotOfLayers('', `${article}${OWN}  - { id: x, ${entry} }\n`)), 'fact');
    const event = 'schema: Event, headline: A meeting, date: 2030-01-01';
    assert.ok(factsWith(`${event}, involved: [norvex]`).includes('fact norvex'));
    assert.ok(!factsWith(`${event}, involved: [norvex], source: ports`).includes('fact norvex'));
  });
});

describe('a Chinese name in a digest', () => {
  it('that two firms of the digest have stays with the first, and is doubtful for the other', () => {
    const text = who('Norvex', '诺维克斯', 'A maker of lamps.', 'Quillon Resources', '诺维克斯', 'A mining company.');
    assert.deepEqual(inShort(proposalsFor(text, EMPTY)), [
      'entity norvex',
      'entity quillon-resources',
      'name quillon-resources 诺维克斯 ?name-of-other',
    ]);
  });

  it('decides alone where the Latin name may be of the same firm, and else belongs to another', () => {
    const known = 'entities:\n  - { id: muwei, schema: Company, name: { en: Muwei, zh: 沐维灯业 } }\n';
    const keys = (name: string) =>
      inShort(proposalsFor(who(name, '沐维灯业', 'A maker of lamps.'), snapshotOfLayers('', known)));
    assert.deepEqual(keys('Muwei Lamps'), ['name muwei Muwei Lamps ?other-name', 'fact muwei']);
    assert.deepEqual(keys('Quillon Resources'), [
      'entity quillon-resources',
      'name quillon-resources 沐维灯业 ?name-of-other',
    ]);
  });

  it('is enough for an entry without another', () => {
    const proposals = proposalsFor(who('沐维灯业', '一家灯具企业，总部在港口。'), EMPTY);
    assert.deepEqual(inShort(proposals), ['entity muweidengye']);
  });
});

it('A digest without Chinese names, with other headings and a date that cannot be read, is offered too', () => {
  const proposals = proposalsFor(CANALS, EMPTY);
  assert.equal(proposals.source.publisher, "Lock Keeper's Journal, digest");
  assert.deepEqual(inShort(proposals), [
    'entity tiderow-shipping',
    'entity ostrava-yards',
    'entity brackwater-locks-ltd',
    'entity adalin ?no-information',
    'event 2032-03-03-tiderow-shipping-orders-four-barges-from',
    'event 2032-04-northern-locks-are-closed',
    'event 2031-07-ostrava-yards-builds-dock',
    'event brackwater-locks-closes ?no-date',
  ]);
});

it('A digest of twice the length is read twice as often, not four times', () => {
  const reads = (count: number): number => {
    const lines = (each: (at: number) => string) => Array.from({ length: count }, (_, at) => each(at)).join('\n');
    const text = `${who(lines((at) => `Firm${at} Works\nFirm${at} Works is a maker of lamps.`))}\nTimeline\n${lines(
      (at) => `January 9, 2031:\nFirm${at} Works sells lamps.`,
    )}`;
    const digest = digestOf(text);
    let found = 0;
    const counted = <T extends object>(list: readonly T[]): readonly T[] =>
      new Proxy(list, {
        get(target, key, self) {
          found++;
          return Reflect.get(target, key, self);
        },
      });
    proposeFromDigest({ ...digest, entries: counted(digest.entries), events: counted(digest.events) }, EMPTY);
    return found;
  };
  assert.ok(reads(100) <= 2.1 * reads(50));
});

describe('the digest that is read beside this folder', () => {
  // It may not be copied. Without it, the fixtures above stand for it.
  const text = REAL ?? HARBOUR;
  const { entries, events: timeline } = digestOf(text);

  it('has its own mistakes unticked, and says what is known', () => {
    if (!REAL) return assert.deepEqual(proposalsFor(text, snapshotOfLayers('')).known, { entities: 0, events: 0 });
    const doubtful = proposalsFor(text, snapshotOfLayers('')).items.filter(({ doubts }) => doubts.length > 0);
    assert.deepEqual(
      doubtful.map(({ key, doubts }) => `${key} ${doubts.map(({ code }) => code).join()}`),
      [
        'entity shanghai-xaosi-technology not-its-sound',
        'entity muxi-semiconductor two-spellings',
        'entity kunlunxin a-product',
        'entity iluka-resources not-its-sound',
        'entity guosen-securities no-information',
        'entity hahong-technology not-its-sound',
        'entity xintai-technology several-parents',
      ],
    );
  });

  it('is offered to an empty registry as a whole, with the languages that it has', () => {
    const { items } = proposalsFor(text, snapshotOfLayers(''));
    assert.equal(items.filter(({ kind }) => kind === 'entity').length, entries.length);
    assert.equal(items.filter(({ kind }) => kind === 'event').length, timeline.length);
    if (REAL) assert.deepEqual([entries.length, timeline.length], [31, 18]);
  });

  it('makes no entity of the bundled registry anew', () => {
    const bundled = readdirSync('data/registry').map((name) => readFileSync(`data/registry/${name}`, 'utf8'));
    const proposals = proposalsFor(text, snapshotOfLayers(...bundled));
    if (!REAL) return assert.ok(proposals.items.length > 20);
    assert.equal(proposals.source.id, 'caixin-2025-07-26-digest');
    assert.deepEqual(ofKind(proposals, 'entity'), []);
    assert.deepEqual(proposals.known, { entities: 30, events: 18 });
    assert.deepEqual(doubtsOf(proposals, 'name iluka-resources 燧原科技'), {
      'name-of-other': { name: '燧原科技', other: 'Enflame' },
    });
  });
});
