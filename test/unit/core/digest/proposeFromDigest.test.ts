import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { EventProposal, Proposals } from '../../../../src/core/digest/proposals';
import { tickedAtFirst } from '../../../../src/core/digest/settle';
import { CANALS, digestOf, HARBOUR, inShort, proposalsFor, REAL, snapshotOfLayers } from '../../../support/digests';

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
  - id: castellan
    schema: Company
    name: Castellan
`;

function ofKind(proposals: Proposals, kind: string): readonly string[] {
  return inShort(proposals).filter((each) => each.startsWith(`${kind} `));
}

function events({ items }: Proposals): readonly EventProposal[] {
  return items.filter((item) => item.kind === 'event');
}

/** The key of a relation or a name, with the values of its flags. */
function flagsOf({ items }: Proposals, key: string): object {
  const found = items.find((item) => item.key === key);
  return Object.fromEntries(found?.flags.map(({ code, parameters }) => [code, parameters]) ?? []);
}

const bundled = () =>
  snapshotOfLayers(
    readdirSync('data/registry')
      .map((name) => readFileSync(`data/registry/${name}`, 'utf8').replace(/^version: 1\n/, ''))
      .join('\n'),
  );

describe('what a digest offers to an empty registry', () => {
  const proposals = proposalsFor(HARBOUR, snapshotOfLayers('', 'entities: []\n'));

  it('is a source that says that it is a digest made by AI', () => {
    assert.deepEqual(proposals.source, {
      id: 'harbour-weekly-2031-03-08-digest',
      known: false,
      title: 'Two Ports Reopen the Trade in Lamps and Magnets',
      publisher: 'Harbour Weekly, AI digest',
      date: '2031-03-08',
    });
  });

  it('is every entry with its names, and a firm that only the timeline names', () => {
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
      'Company en:Castellan',
    ]);
    assert.deepEqual(
      ofKind(proposals, 'entity').filter((each) => each.includes('?')),
      [
        'entity hayong-materials ?several-spellings',
        'entity orlan-securities ?no-information',
        'entity castellan ?only-in-timeline',
      ],
    );
  });

  it('is a word of the timeline as a firm only beside a firm, known or proposed', () => {
    const beside = (schema: string) => {
      const known = snapshotOfLayers('', `entities:\n  - { id: tessaline, schema: ${schema}, name: Tessaline }\n`);
      const text = ["Who's Who", 'Norvex', 'A maker of lamps.', '', 'What Happened When'];
      const event = 'The makers of lamps—Tessaline, and Castellan—met in the harbour.';
      return ofKind(proposalsFor([...text, 'January 9, 2031:', event].join('\n'), known), 'entity');
    };
    assert.deepEqual(beside('Company'), ['entity norvex', 'entity castellan ?only-in-timeline']);
    assert.deepEqual(beside('Person'), ['entity norvex']);
  });

  it('is a shorter name as an alias where the text uses it', () => {
    const aliases = proposals.items.flatMap((item) => (item.kind === 'entity' ? item.aliases : []));
    assert.deepEqual(aliases, ['Dorsett China Group']);
  });

  it('is not text on an entry of which the article says nothing', () => {
    const texts = new Map(proposals.items.flatMap((item) => (item.kind === 'entity' ? [[item.id, item.text]] : [])));
    assert.equal(texts.get('orlan-securities'), undefined);
    assert.match(texts.get('quillon-resources') ?? '', /^Quillon Resources, a mining company/);
  });

  it('is each other name that the text uses, not ticked', () => {
    assert.deepEqual(ofKind(proposals, 'name'), [
      'name hayong-materials Wahyong Materials ?several-spellings',
      'name zhaolan-semiconductor Zhaolan Integrated ?other-name',
      'name muvex-lamps Muvex shares ?other-name',
    ]);
    assert.deepEqual(flagsOf(proposals, 'entity hayong-materials'), {
      'several-spellings': { names: 'Hayong Materials, Wahyong Materials', known: '' },
    });
  });

  it('is every event with its date and the entities that it names', () => {
    const found = events(proposals);
    assert.equal(found.length, 11);
    assert.deepEqual(
      found.map(({ involved }) => involved),
      [
        ['norvex'],
        [],
        [],
        ['norvex', 'castellan', 'muvex-lamps'],
        [],
        ['castellan', 'norvex', 'muvex-lamps'],
        ['larkfield-magnets'],
        ['zhaolan-semiconductor', 'norvex'],
        ['norvex'],
        ['brightmoor-robotics', 'larkfield-magnets'],
        ['dorsett-china-group'],
      ],
    );
    assert.deepEqual(found[2]?.when, { startDate: '2030-12' });
    assert.match(
      found[3]?.text ?? '',
      /^By end of December 2030: The three makers/,
      'what the date line says beside the date is kept',
    );
    assert.equal(found[3]?.id, '2030-12-three-makers-of-lamps-norvex-castellan');
    assert.equal(found[6]?.name.value, 'The harbour office announced a 40 million investment in Larkfield Magnets');
    assert.ok(found.every(({ name }) => name.value.length <= 100));
    assert.ok(found.some(({ name }) => name.value.endsWith('…')));
  });

  it('is ticked but for what is doubtful, and for what needs that', () => {
    const ticked = tickedAtFirst(proposals.items);
    const left = proposals.items.filter(({ key }) => !ticked.has(key)).map(({ key }) => key);
    assert.deepEqual(left, [
      'entity hayong-materials',
      'entity orlan-securities',
      'entity castellan',
      'name hayong-materials Wahyong Materials',
      'name zhaolan-semiconductor Zhaolan Integrated',
      'name muvex-lamps Muvex shares',
    ]);
  });
});

describe('what a digest offers to a registry that knows some of it', () => {
  const proposals = proposalsFor(HARBOUR, snapshotOfLayers('', OWN));

  it('are names in languages that are lacking, and the texts', () => {
    const rows = [...ofKind(proposals, 'name'), ...ofKind(proposals, 'fact')].filter((each) => !each.includes('?'));
    assert.deepEqual(rows, ['name norvex 诺维克斯', 'fact norvex']);
  });

  it('is not a Chinese name of another entity', () => {
    assert.deepEqual(flagsOf(proposals, 'name quillon-resources 泰思莱科技'), {
      'name-of-other': { name: '泰思莱科技', other: 'Tessaline' },
    });
    const quillon = proposals.items.find(({ key }) => key === 'entity quillon-resources');
    assert.deepEqual(quillon?.kind === 'entity' && quillon.names, [{ lang: 'en', value: 'Quillon Resources' }]);
  });

  it('is a firm that is spelt in three ways, with what the registry has', () => {
    assert.ok(!ofKind(proposals, 'entity').some((each) => each.includes('hayong')));
    assert.deepEqual(flagsOf(proposals, 'fact huayong-materials'), {
      'several-spellings': { names: 'Hayong Materials, Wahyong Materials', known: 'Huayong Materials' },
    });
    const misspellings = proposals.items.flatMap((item) =>
      item.kind === 'name' && item.field === 'misspelling' ? [item.name.value] : [],
    );
    assert.deepEqual(misspellings, ['Hayong Materials', 'Wahyong Materials']);
  });

  it('is not an event that is known, and one that is like a known one is doubtful', () => {
    const known = (involved: string) => `${OWN}  - id: known
    schema: Event
    name: An older entry
    date: 2031-02-22
    involved: [${involved}]
  - id: dorsett-china
    schema: Company
    name: Dorsett China Group
`;
    const count = (text: string) => events(proposalsFor(HARBOUR, snapshotOfLayers('', text))).length;
    assert.equal(count(known('dorsett-china')), 10, 'the same day, and the same entities');
    const proposed = proposalsFor(HARBOUR, snapshotOfLayers('', known('dorsett-china, norvex')));
    assert.deepEqual(events(proposed).at(-1)?.flags, [
      { code: 'similar-event', parameters: { event: 'An older entry' } },
    ]);
    const words = 'The regulator suspended the case against Dorsett China Group';
    assert.equal(
      count(known('tessaline').replace('An older entry', words)),
      10,
      'the same day, and nearly the same words',
    );
    assert.equal(count(known('dorsett-china').replace('2031-02-22', '2031-02-21')), 11, 'another day');
  });

  it('is not text on an entity of which the registry has something of the article, be it only in an event', () => {
    const article = 'sources:\n  ports: { title: Two Ports Reopen the Trade in Lamps and Magnets }\n';
    const factsWith = (entry: string) =>
      ofKind(proposalsFor(HARBOUR, snapshotOfLayers('', `${article}${OWN}  - { id: x, ${entry} }\n`)), 'fact').map(
        (each) => each.split(' ')[1],
      );
    const event = 'schema: Event, name: A meeting, date: 2030-01-01';
    assert.ok(factsWith('schema: Company, name: Lamps and Co., parent: norvex, source: ports').includes('norvex'));
    assert.ok(factsWith(`${event}, involved: [norvex]`).includes('norvex'));
    assert.ok(factsWith(`${event}, involved: [castellan], source: ports`).includes('norvex'));
    assert.ok(!factsWith(`${event}, involved: [norvex], source: ports`).includes('norvex'));
    const fact = 'facts: [{ date: 2030-01-01, text: They meet., source: ports }]';
    assert.ok(!factsWith(`${event}, involved: [norvex], ${fact}`).includes('norvex'));
  });
});

describe('a Chinese name in a digest', () => {
  const who = (...lines: readonly string[]) => ["Who's Who", ...lines, ''].join('\n');

  it('that two firms of the digest have is given to neither', () => {
    const proposals = proposalsFor(
      who('Norvex', '诺维克斯', 'A maker of lamps.', 'Quillon Resources', '诺维克斯', 'A mining company.'),
      snapshotOfLayers(''),
    );
    assert.deepEqual(inShort(proposals), [
      'entity norvex',
      'entity quillon-resources',
      'name norvex 诺维克斯 ?name-of-other',
      'name quillon-resources 诺维克斯 ?name-of-other',
    ]);
  });

  it('decides alone where the Latin name may be of the same firm, and else belongs to another', () => {
    const registry = snapshotOfLayers(
      '',
      'entities:\n  - id: muwei\n    schema: Company\n    name: { en: MVX, zh: 沐维灯业 }\n',
    );
    const keys = (name: string) => inShort(proposalsFor(who(name, '沐维灯业', 'A maker of lamps.'), registry));
    assert.deepEqual(keys('Muwei Lamps'), ['name muwei Muwei Lamps ?other-name', 'fact muwei'], 'its reading');
    assert.deepEqual(keys('Quillon Resources'), [
      'entity quillon-resources',
      'name quillon-resources 沐维灯业 ?name-of-other',
    ]);
  });

  it('is enough for an entry without another', () => {
    const proposals = proposalsFor(who('沐维灯业', '一家灯具企业，总部在港口。'), snapshotOfLayers(''));
    assert.deepEqual(inShort(proposals), ['entity muweidengye']);
  });
});

describe('a digest with other traits', () => {
  it('is offered too: no Chinese names, other headings, missing texts, a date that cannot be read', () => {
    const proposals = proposalsFor(CANALS, snapshotOfLayers(''));
    assert.equal(proposals.source.publisher, "Lock Keeper's Journal, digest");
    assert.deepEqual(inShort(proposals), [
      'entity tiderow-shipping',
      'entity ostrava-yards',
      'entity brackwater-locks',
      'entity adalin ?no-information',
      'event 2032-03-03-tiderow-shipping-orders-four-barges-from',
      'event 2032-04-northern-locks-are-closed',
      'event 2031-07-ostrava-yards-builds-dock',
      'event brackwater-locks-closes ?no-date',
    ]);
    const brackwater = proposals.items.find(({ key }) => key === 'entity brackwater-locks');
    assert.deepEqual(brackwater?.kind === 'entity' && brackwater.aliases, ['BWL', 'Brackwater Locks']);
  });

  it('is offered in Chinese, with ids in pinyin', () => {
    const text = [
      '两港恢复灯具贸易',
      '来源：港口周刊',
      '发布时间：2031年3月8日',
      '',
      '摘要',
      '诺维克斯入股拉克磁材12%。【第3段】',
      '',
      '主要人物与公司',
      '诺维克斯（Norvex）',
      '诺维克斯是一家港口灯具企业，创始人为埃琳娜·马什。',
      '明沼机器人',
      '明沼机器人是国内领先的起重机器人公司。',
      '鑫麓金属',
      '鑫麓金属是明沼机器人的全资子公司，向诺维克斯供应磁材。',
      '拉克磁材',
      '该公司是沿海唯一的磁材生产商。',
      '埃琳娜·马什',
      '诺维克斯创始人埃琳娜·马什表示，公司将恢复发货。',
      '奥澜证券',
      '文中未提及该公司的相关信息。',
      '',
      '大事记',
      '2030年10月',
      '港务局禁止诺维克斯灯具入港。',
      '2031年1月9日至10日',
      '双方举行首次会议；明沼机器人、卡斯特兰和诺维克斯出席。',
      '2031年2月底前',
      '拉克磁材与明沼机器人成立合资公司。',
      '内容由AI生成，仅供参考',
    ].join('\n');
    const proposals = proposalsFor(text, snapshotOfLayers(''));
    assert.deepEqual(
      [proposals.source.id, proposals.source.publisher],
      ['gangkou-zhoukan-2031-03-08-digest', '港口周刊AI摘要'],
    );
    assert.deepEqual(inShort(proposals), [
      'entity norvex',
      'entity mingzhao-jiqi-ren',
      'entity xinlu-jinshu',
      'entity lakecicai',
      'entity ailinna-mashen',
      'entity aolan-zhengquan ?no-information',
      'entity kasitelan ?only-in-timeline',
      'event 2030-10-gangwuju-jinzhi-nuowei-kesi-dengju-rugang',
      'event 2031-01-09-shuangfang-juxing-shouci-huiyi',
      'event 2031-01-09-mingzhao-jiqi-ren-kasitelanhenuowei-kesi-chuxi',
      'event 2031-02-lakecicaiyumingzhao-jiqi-ren-chengli-hezi-gongsi',
    ]);
    assert.equal(events(proposals).at(-1)?.text, '2031年2月底前：拉克磁材与明沼机器人成立合资公司。');
  });
});

describe('the digest that is read beside this folder', () => {
  // It may not be copied. Without it, the fixtures above stand for it.
  const text = REAL ?? HARBOUR;
  const { entries, events: timeline } = digestOf(text);

  it('is offered to an empty registry as a whole, with the languages that it has', () => {
    const proposals = proposalsFor(text, snapshotOfLayers(''));
    const ids = proposals.items.flatMap((item) =>
      item.kind === 'entity' && !item.flags.some(({ code }) => code === 'only-in-timeline') ? [item] : [],
    );
    assert.equal(ids.length, entries.length);
    ids.forEach(({ names }, index) => {
      assert.deepEqual(
        names.map(({ value }) => value),
        entries[index]?.names.map(({ value }) => value),
      );
      assert.deepEqual(
        names.map(({ lang }) => lang),
        ['en', 'zh'],
      );
    });
    assert.equal(events(proposals).length, timeline.length);
    if (REAL) assert.deepEqual([entries.length, timeline.length], [31, 18]);
  });

  it('doubles nothing of the bundled registry, which its doubtful names and spellings are held against', () => {
    const proposals = proposalsFor(text, bundled());
    if (!REAL) return assert.ok(proposals.items.length > 20);
    assert.equal(proposals.source.id, 'caixin-2025-07-26-digest');
    assert.deepEqual(
      proposals.items.filter(({ flags }) => flags.length === 0),
      [],
    );
    assert.deepEqual(ofKind(proposals, 'entity'), []);
    assert.deepEqual(flagsOf(proposals, 'name iluka-resources 燧原科技'), {
      'name-of-other': { name: '燧原科技', other: 'Enflame' },
    });
    assert.deepEqual(flagsOf(proposals, 'fact huahong-technology'), {
      'several-spellings': { names: 'Hahong Technology, Wahhong Technology', known: 'Huahong Technology' },
    });
  });
});
