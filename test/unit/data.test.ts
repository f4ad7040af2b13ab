import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { finish } from '../../src/core/base/steps';
import { Engine } from '../../src/core/engine';
import { findMentions } from '../../src/core/mentions/findMentions';
import type { Entity, NameKind } from '../../src/core/registry/model';
import { ENTRY_KEYS, LINK_TYPES, SCHEMAS, valueType } from '../../src/core/registry/vocabulary';
import type { Snapshot } from '../../src/core/snapshot';
import { foldedName } from '../../src/core/text/canonical';
import { mark, unmark } from '../support/marked';

const BUNDLED = 'data/registry';
const NOTES = 'data/notes';

interface File {
  readonly file: string;
  readonly text: string;
}

interface RegistryText extends File {
  readonly layer: number;
}

function snapshotOf(texts: readonly RegistryText[]): Snapshot {
  const engine = new Engine();
  for (const { file, layer, text } of texts) finish(engine.setFile(file, layer, text));
  return finish(engine.update());
}

function readFolder(folder: string, ending: string): readonly File[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => {
    const file = path.posix.join(folder, name);
    return { file, text: readFileSync(file, 'utf8') };
  });
}

const files = readFolder(BUNDLED, '.entities.yaml').map((file) => ({ ...file, layer: 0 }));
const demoFiles = readFolder(NOTES, '.entities.yaml').map((file) => ({ ...file, layer: 1 }));
const notes = readFolder(NOTES, '.md');
const snapshot = snapshotOf(files);
const bundled = snapshot.registry;
const entities = [...bundled.entities.values()];
const schema = JSON.parse(readFileSync('data/entities.schema.json', 'utf8'));
// Editors read `defaultSnippets`; to ajv the keyword means nothing.
const validate = new Ajv({ allowUnionTypes: true, keywords: ['defaultSnippets'] }).compile(schema);

/** The article's Who's Who, name by name; where it prints a wrong name, the entity that is meant. */
const WHO_IS_WHO: readonly (readonly [id: string, english: string, chinese: string])[] = [
  ['nvidia', 'NVIDIA', '英伟达'],
  ['huawei', 'Huawei', '华为'],
  ['shanghai-ast', 'Shanghai Xaosi Technology', '上海超硅'],
  ['moore-threads', 'Moore Threads', '摩尔线程'],
  ['metax', 'MUXI Semiconductor', '沐曦股份'],
  ['zhaoxin', 'Zhaoxin Semiconductor', '兆芯集成'],
  ['synopsys', 'Synopsys', '新思科技'],
  ['ansys', 'Ansys', '安似科技'],
  ['dupont-china', 'DuPont China Group Co., Ltd.', '杜邦中国集团有限公司'],
  ['alibaba', 'Alibaba', '阿里'],
  ['baidu', 'Baidu', '百度'],
  ['kunlunxin', 'Kunlunxin', '昆仑芯'],
  ['tencent', 'Tencent', '腾讯'],
  ['bytedance', 'ByteDance', '字节跳动'],
  ['t-head', 'T-Head', '平头哥'],
  ['enflame', 'Enflame', '燧原科技'],
  ['iluka-resources', 'Iluka Resources', '伊卢卡资源'],
  ['cambricon', 'Cambricon', '寒武纪'],
  ['hygon', 'Hygon Information Technology', '海光信息'],
  ['jinyuan-securities', 'Jinyuan Securities', '金元证券'],
  ['inspur', 'Inspur', '浪潮信息'],
  ['sugon', 'Sugon', '中科曙光'],
  ['siemens', 'Siemens', '西门子'],
  ['ford', 'Ford Motor Company', '福特'],
  ['tesla', 'Tesla', '特斯拉'],
  ['guosen-securities', 'Guosen Securities', '国信证券'],
  ['shenghe-resources', 'Shenghe Resources', '盛和资源'],
  ['apple', 'Apple', '苹果'],
  ['huahong-technology', 'Hahong Technology', '华宏科技'],
  ['xintai-technology', 'Xintai Technology', '鑫泰科技'],
  ['ganzhou-keli', 'Ganzhou Keli New Materials Co., Ltd.', '赣州科力'],
  ['mp-materials', 'MP Materials', '美国MP Materials公司'],
];

/** Other spellings of the article. */
const VARIANTS: readonly (readonly [id: string, ...names: string[]])[] = [
  ['alibaba', '阿里巴巴'],
  ['howard-lutnick', 'Howard Lutnick', '卢特尼克', '霍华德·卢特尼克'],
  ['metax', 'Muxi'],
  ['sugon', 'Dawning Information Industry'],
  ['huahong-technology', 'Wahhong Technology'],
  ['zhaoxin', 'Zhaoxin Integrated'],
  ['us-department-of-commerce', 'US Department of Commerce', 'U.S. Department of Commerce', '美国商务部'],
  ['us-department-of-defense', 'Department of Defense', 'Defense Department'],
  ['mofcom', 'Ministry of Commerce', '商务部', '中国商务部'],
  ['samr', 'State Administration for Market Regulation', 'SAMR', '市场监管总局'],
  ['gacc', 'General Administration of Customs', 'GACC', '海关总署'],
  ['kunlun-p800', 'Kunlun P800', '昆仑P800'],
  ['rare-earths', 'rare earths', 'rare earth', '稀土'],
];

/** The bundled schemas that a reader would miss first. */
const EXPECTED_SCHEMAS = SCHEMAS.filter((name) => name !== 'Position');

/** How names stand in ordinary sentences; ⟦…⟧ marks every mention. */
const MENTIONS: readonly string[] = [
  '⟦英伟达⟧宣布恢复⟦H20⟧对华销售，⟦英伟达⟧⟦H20⟧芯片重新供货；⟦新思科技⟧收购⟦安似科技⟧。',
  '⟦华为⟧⟦昇腾⟧芯片、⟦百度⟧⟦昆仑芯P800⟧（⟦昆仑 P800⟧）与⟦阿里⟧⟦平头哥⟧的⟦含光800⟧，整个⟦苹果⟧产业链。',
  '⟦特斯拉⟧计划量产⟦Optimus⟧；⟦寒武纪⟧中期业绩；⟦福特⟧停产；⟦美国商务部⟧与⟦中国商务部⟧。',
  '⟦nvidia⟧ and ⟦NVIDIA⟧’s ⟦H20⟧s, ⟦HUAWEI⟧, ⟦Siemens⟧-made tools; ⟦U.S.⟧ and ⟦US⟧-⟦China⟧ talks cost US$5.',
  'One ⟦Huawei Ascend 910C⟧ of ⟦CloudMatrix 384⟧; ⟦Baidu⟧ ⟦Kunlun P800⟧ cards; ⟦昆仑芯片⟧；⟦上海兆芯集成⟧。',
  '⟦Huawei Ascend⟧ beats others, says one; ⟦Ascend⟧ is scarce. ⟦MetaX N100⟧: the ⟦N100⟧ infers. Not the Intel N100.',
  'The ⟦Defense Department⟧ holds 15% of ⟦MP Materials⟧, and ⟦Howard Lutnick⟧ (⟦卢特尼克⟧) praised the ⟦London Framework⟧.',
];

/** Ordinary text that looks like a name and is none: nothing may be marked in it. */
const NO_MENTION: readonly string[] = [
  'They ascend the stairs, an explorer crosses a mountain pass, and apple trees bloom.',
  'Ascend the pass slowly. Explorer or tourist? Cadence: every two weeks. Pinghu lies by a lake. Dawning light.',
  'Doug Ford met Gerald Ford; the Ford Foundation paid. Nikola Tesla built a Tesla coil. Optimus Prime transforms.',
  'Grace Hopper wrote a compiler. The Geneva Conventions bind all. Texas Instruments sells chips.',
  'A DuPont analysis splits the return on equity; EDA means exploratory data analysis; our DoD is met.',
  'Tell us how it went: an Intel N100 with a C500 case and an S5000 board, 32 AI models, P800.',
  '商务部门和国防部门都要参加。近视五百度，水温一百度。杜邦分析法与理财新规。',
  '寒武纪大爆发之前是前寒武纪。非洲平头哥是蜜獾。阿里山下有一棵苹果树，一个苹果值三元。',
  '苹果期货上涨，苹果产量下降。法兰克福特、斯坦福特与福特纳姆。尼古拉·特斯拉发明了特斯拉线圈。',
  '发展中国家赞美国家机关，近日本公司幸福特别多；千兆芯片；上海光信息研究所；植被茂盛和资源丰富；最新思科技术。',
  '平湖市位于浙江，平湖秋月是西湖一景；紫霄宫在武当山；鲲鹏展翅；德州扒鸡。',
];

describe('The bundled registry', () => {
  it('is read without a problem', () => {
    const problems = [...bundled.problems].flatMap(([file, list]) => list.map((each) => `${file}: ${each.code}`));
    assert.deepEqual(problems, []);
  });

  it('has an entity of every schema, in a number worth having', () => {
    assert.deepEqual([...new Set(entities.map((entity) => entity.schema))].sort(), [...EXPECTED_SCHEMAS].sort());
    assert.ok(entities.length >= 120, `${entities.length} entities`);
  });

  for (const { file, text } of [...files, ...demoFiles]) {
    it(`${file} follows the JSON Schema, in the failsafe schema of YAML and in an editor's`, () => {
      for (const yamlSchema of ['failsafe', 'core'] as const) {
        const valid = validate(parse(text, { schema: yamlSchema }));
        assert.ok(valid, `${yamlSchema}: ${JSON.stringify(validate.errors?.slice(0, 3), null, 1)}`);
      }
    });
  }

  it('uses each id once and refers to nothing that is missing', () => {
    const ids = files.flatMap(({ text }) =>
      (parse(text, { schema: 'failsafe' }).entities as { id: string }[]).map(({ id }) => id),
    );
    assert.equal(new Set(ids).size, ids.length);
    for (const entity of entities) {
      for (const [key, value] of referencesOf(entity)) {
        const known: ReadonlyMap<string, unknown> = valueType(key) === 'source' ? bundled.sources : bundled.entities;
        assert.ok(known.has(value), `${entity.id}: ${key}: ${value}`);
      }
    }
  });

  it("knows the article's Who's Who in both languages, and its other spellings", () => {
    for (const [id, ...names] of [...WHO_IS_WHO, ...VARIANTS]) {
      for (const name of names) assert.deepEqual(entitiesNamed(name), [id], name);
    }
  });

  it('corrects names that the article has wrong', () => {
    const misspelt = (id: string) => namesOf(id, ['misspelling']);
    assert.deepEqual(misspelt('huahong-technology'), ['Hahong Technology', 'Wahhong Technology', 'Hahong', 'Wahhong']);
    assert.ok(misspelt('shanghai-ast').includes('Shanghai Xaosi Technology'));
    for (const id of [
      'enflame',
      'iluka-resources',
      'huahong-technology',
      'kunlunxin',
      'ganzhou-keli',
      'guosen-securities',
    ]) {
      assert.ok(bundled.entities.get(id)?.properties.has('note'), `${id} says what is wrong in the article`);
    }
    assert.equal(
      bundled.entities.get('enflame')?.names.some(({ item }) => /iluka/i.test(item.value)),
      false,
    );
  });

  it('gives no spelling to two entities', () => {
    const owners = new Map<string, Set<string>>();
    for (const entity of entities) {
      for (const { item } of entity.names) {
        const key = foldedName(item.value);
        owners.set(key, (owners.get(key) ?? new Set()).add(entity.id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids]);
    assert.deepEqual(shared, []);
  });

  it('has a summary for all but events, and a source for every fact', () => {
    for (const entity of entities) {
      if (entity.schema !== 'Event') assert.ok(entity.summary.length > 0, `${entity.id} has no summary`);
      for (const { item } of entity.facts) assert.ok(item.source && item.at, `${entity.id}: ${item.text[0]?.value}`);
    }
  });

  it('dates every event and says who was involved', () => {
    const events = entities.filter((entity) => entity.schema === 'Event');
    assert.ok(events.length >= 19);
    for (const event of events) {
      assert.ok(event.properties.has('date') || event.properties.has('startDate'), event.id);
      assert.ok(event.properties.has('involved') && event.properties.has('source'), event.id);
    }
  });

  for (const marked of MENTIONS) {
    it(`marks ${marked}`, () => {
      const { text } = unmark(marked);
      assert.equal(mark(text, findMentions(text, snapshot)), marked);
    });
  }

  for (const text of NO_MENTION) {
    it(`marks nothing in: ${text}`, () => {
      assert.deepEqual(
        findMentions(text, snapshot).map(({ start, end }) => text.slice(start, end)),
        [],
      );
    });
  }
});

describe('The JSON Schema', () => {
  const properties = schema.definitions.entity.properties;

  it('describes every key of an entity that has a meaning of its own', () => {
    for (const key of ENTRY_KEYS) assert.ok(properties[key]?.description, key);
  });

  it('suggests the schemas and link types that Dossier knows', () => {
    assert.deepEqual(properties.schema.anyOf[0].enum, SCHEMAS);
    const link = schema.definitions.link.properties;
    assert.deepEqual(link.type.anyOf[0].enum, [...LINK_TYPES.keys()]);
    for (const { from, to } of LINK_TYPES.values()) assert.ok(link[from]?.description && link[to]?.description);
  });

  const entity = (value: object) => ({ version: 1, entities: [{ id: 'x', name: 'X', ...value }] });
  const accepted: readonly [string, unknown][] = [
    ['numbers where text is meant', entity({ name: 360, ticker: 977, date: 2025 })],
    [
      'names with a language, case and notIn',
      entity({ alias: [{ value: '高通', lang: 'zh', notIn: ['高通胀'], case: 'exact' }] }),
    ],
    [
      'names by language, one or several',
      entity({ name: { en: ['A', { value: 'B', case: 'ignore' }], 'zh-Hant': '甲' } }),
    ],
    [
      'unknown keys, schemas and link types',
      entity({ schema: 'Ship', flag: 'pa', links: [{ type: 'Charter', to: 'y' }] }),
    ],
    ['dates that stop early', entity({ startDate: '2025-06', facts: [{ date: 2025, text: 'A fact' }, 'Another'] })],
    ['keys that have no value yet', entity({ summary: null, alias: null, facts: null, links: null })],
    ['an empty list', { version: '1', entities: null }],
  ];
  for (const [what, value] of accepted) {
    it(`accepts ${what}`, () => assert.ok(validate(value), JSON.stringify(validate.errors)));
  }

  const refused: readonly [string, unknown][] = [
    ['an entity without id', { entities: [{ name: 'X' }] }],
    ['an id with capitals', { entities: [{ id: 'Nvidia' }] }],
    ['a name that is a list in a list', entity({ name: [['X']] })],
    ['an unknown case rule', entity({ alias: { value: 'X', case: 'lower' } })],
    ['a language that is none', entity({ name: { English: 'X' } })],
    ['a date in words', entity({ date: 'June 2025' })],
    ['a thirteenth month', entity({ date: '2025-13' })],
    ['a fact without text', entity({ facts: [{ date: '2025' }] })],
    ['a link without its other end', entity({ links: [{ type: 'Ownership', percentage: 15 }] })],
    ['a country that is no code', entity({ country: 'China' })],
    ['entities that are no list', { entities: { x: 'X' } }],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => assert.equal(validate(value), false));
  }
});

describe('The demo notes', () => {
  const demo = snapshotOf([...files, ...demoFiles]);
  const registry = demo.registry;

  it('are ten or more, with a first one that sorts first', () => {
    assert.ok(notes.length >= 10, `${notes.length} notes`);
    assert.equal(notes[0]?.file, `${NOTES}/00 Start here.md`);
  });

  it('have a registry of their own that is read without a problem', () => {
    const problems = [...registry.problems].flatMap(([file, list]) => list.map((each) => `${file}: ${each.code}`));
    assert.deepEqual(problems, []);
  });

  it('mention every entity but events', () => {
    const mentioned = new Set(
      notes.flatMap(({ text }) => findMentions(text, demo).flatMap((mention) => mention.entities)),
    );
    const missing = [...registry.entities.values()].filter(
      ({ id, schema: kind }) => kind !== 'Event' && !mentioned.has(id),
    );
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });
});

function referencesOf(entity: Entity): readonly (readonly [key: string, value: string])[] {
  const ofLinks = entity.links.flatMap(({ item }) => item.properties);
  const own = [...entity.properties].flatMap(([key, values]) => values.map(({ item }) => [key, item.value] as const));
  const linked = ofLinks.flatMap(({ key, values }) => values.map(({ value }) => [key.value, value] as const));
  const cited = entity.facts.flatMap(({ item }) => (item.source ? [['source', item.source.value] as const] : []));
  return [...own, ...linked, ...cited].filter(([key]) => ['reference', 'source'].includes(valueType(key)));
}

function entitiesNamed(name: string): readonly string[] {
  const folded = foldedName(name);
  return entities
    .filter(({ names }) => names.some(({ item }) => foldedName(item.value) === folded))
    .map(({ id }) => id);
}

function namesOf(id: string, kinds: readonly NameKind[]): readonly string[] {
  const names = bundled.entities.get(id)?.names ?? [];
  return names.filter(({ item }) => kinds.includes(item.kind)).map(({ item }) => item.value);
}
