import assert from 'node:assert/strict';
import { Fit, nameQuery } from '../../../../../src/core/answers/names/matchName';
import { fitOf, searchNames } from '../../../../../src/core/answers/names/searchNames';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const ENTITIES = `
  - { id: nvidia, name: { en: Nvidia, zh: 英伟达 }, alias: [{ value: NVDA, case: exact }, 輝達], misspelling: [Nvdia] }
  - { id: amd, name: { en: Advanced Micro Devices, zh: 超威半导体 }, alias: [AMD] }
  - { id: smic, name: { en: SMIC, zh: 中芯国际 } }
  - { id: london-framework, name: { en: London Framework, zh: 伦敦框架 } }
  - { id: geneva, name: Geneva Joint Statement }
  - { id: ccb, name: { en: China Construction Bank, zh: 中国建设银行 } }
  - { id: h20, name: H20 }
  - { id: h200, name: H200 }
  - { id: h100, name: H100 }
  - { id: kunlun, name: { en: Kunlun P800, zh: 昆仑P800 } }
  - { id: chongqing, name: { en: Chongqing, zh: 重庆 } }
  - { id: dotnet, name: .NET }
  - { id: gone, name: Nvgone, disabled: true }
`;
const BULK = [
  { id: 'NK-1', schema: 'Company', properties: { name: ['Nvbulk Trading House'], alias: ['Trading House'] } },
  { id: 'NK-2', schema: 'Person', properties: { name: ['李明'] } },
  { id: 'NK-3', schema: 'Ownership', properties: {} },
];

const engine = new Engine();
runToEnd(engine.setFile('0.entities.yaml', 0, `version: 1\nentities:\n${ENTITIES}`));
runToEnd(
  engine.setBulkFile('x.ftm.json', new TextEncoder().encode(BULK.map((line) => JSON.stringify(line)).join('\n'))),
);
runToEnd(engine.update());

function found(text: string, used?: Readonly<Record<string, number>>, limit = 50): readonly string[] {
  const options = { limit, locale: 'en', ...(used && { used: new Map(Object.entries(used)) }) };
  return runToEnd(searchNames(engine.snapshot, text, options)).map(({ entity }) => entity.id);
}

describe('how a name fits a typed text', () => {
  function check(typed: string, name: string, expected: keyof typeof Fit | undefined): void {
    it(`${typed} for ${name}: ${expected}`, () => {
      const query = nameQuery(typed);
      const fit = query && fitOf(query, name);
      assert.equal(fit, expected && Fit[expected]);
    });
  }

  check('nvidia', 'Nvidia', 'exact');
  check('ＮＶＩＤＩＡ ', 'Nvidia', 'exact');
  check('nvi', 'Nvidia', 'prefix');
  check('vid', 'Nvidia', undefined);
  check('nvidias', 'Nvidia', undefined);
  check('london f', 'London Framework', 'prefix');
  check('londonframework', 'London Framework', 'exact');
  check('frame', 'London Framework', 'word');
  check('lf', 'London Framework', 'whole');
  check('lonfra', 'London Framework', 'whole');
  check('lon fra', 'London Framework', 'whole');
  check('london statement', 'London Joint Statement', 'loose');
  check('londonstatement', 'London Joint Statement', undefined);
  check('js', 'London Joint Statement', 'looseWord');
  check('js', 'Joint London Statement, JS', 'word');
  check('js', 'JS, Joint London Statement', 'prefix');
  check('lontario', 'London Ontario', 'whole');
  check('us japan', 'US-Japan deal', 'prefix');
  check('uj', 'US-Japan deal', 'loose');
  check('英伟', '英伟达', 'prefix');
  check('伟达', '英伟达', 'word');
  check('yingweida', '英伟达', 'whole');
  check('ywd', '英伟达', 'whole');
  check('yingwd', '英伟达', 'whole');
  check('yingwei', '英伟达', 'loose');
  check('yingwe', '英伟达', 'loose');
  check('ying wei da', '英伟达', 'whole');
  check('英wd', '英伟达', 'whole');
  check('yingda', '英伟达', undefined);
  check('weida', '英伟达', 'looseWord');
  check('huida', '輝達', 'whole');
  check('zhgj', '中芯国际', undefined);
  check('zhxgj', '中芯国际', 'whole');
  check('yinhang', '中国建设银行', 'looseWord');
  check('ywd', '王文涛', undefined);
  check('hua', '芒廷帕斯', undefined);
  check('fan', '发安', 'whole');
  check('cjcc', '长江存储', 'whole');
  check('syj', '单伟健', undefined);
  check('shanwj', '单伟健', 'whole');
  check('zengyuqun', '曾毓群', 'whole');
  check('chongqing', '重庆', 'whole');
  check('zhongqing', '重庆', 'whole');
  check('klp8', '昆仑P800', 'whole');
  check('昆仑 p800', '昆仑P800', 'exact');
  check('.net', '.NET', 'exact');
  check('net', '.NET', 'exact');
  check('...', '.NET', undefined);

  it('ends, whatever the name and the query', () => {
    const query = nameQuery('yi yi yi yi yi yi yi yi yi yi yi yi yi yi yi yi z9')!;
    assert.equal(fitOf(query, '意义一以'.repeat(60)), undefined);
    assert.equal(fitOf(nameQuery(`${'a'.repeat(63)}b`)!, 'a '.repeat(120)), undefined);
  });
});

describe('a search for names', () => {
  it('finds by any name, alias, pinyin and initials', () => {
    for (const text of ['nvid', 'NVDA', '輝', '英伟', 'ywd', 'huida', 'nvdia']) {
      assert.deepEqual(found(text)[0], 'nvidia', text);
    }
  });

  it('puts the exact name first, then names that begin with the text', () => {
    assert.deepEqual(found('h20'), ['h20', 'h200']);
    assert.deepEqual(found('H').slice(0, 3), ['h20', 'h100', 'h200']);
    assert.deepEqual(found('nv').slice(0, 2), ['nvidia', 'NK-1'], 'the shorter name first');
    assert.deepEqual(found('bank'), ['ccb']);
    assert.deepEqual(found('zg'), ['ccb']);
  });

  it('puts an entity that is shown by a shorter name before one whose other name goes on', () => {
    const other = new Engine();
    const text = `entities:
  - { id: yard, name: { en: 10X Yard, zh: MP Minerals 船厂 } }
  - { id: mp, name: MP, alias: MP Minerals }
`;
    runToEnd(other.setFile('0.entities.yaml', 0, text));
    const hits = runToEnd(searchNames(runToEnd(other.update()), 'mp min', { limit: 5, locale: 'en' }));
    assert.deepEqual(
      hits.map(({ entity, name }) => [entity.id, name?.value]),
      [
        ['mp', 'MP Minerals'],
        ['yard', 'MP Minerals 船厂'],
      ],
    );
  });

  it('puts used entities first of those that fit alike', () => {
    assert.deepEqual(found('h', { h200: 2, h100: 5 }).slice(0, 3), ['h100', 'h200', 'h20']);
    assert.deepEqual(found('h20', { h200: 2 }), ['h20', 'h200']);
    assert.deepEqual(found('n', { 'NK-1': 1 })[0], 'NK-1');
    // Not by what only sounds so somewhere inside.
    assert.deepEqual(found('b', { h20: 1, ccb: 1, smic: 1 })[0], 'ccb');
    assert.deepEqual(found('j', { smic: 9 }).slice(0, 2), ['geneva', 'smic']);
    // Nor by a later word.
    assert.deepEqual(found('s', { geneva: 9 }).slice(0, 2), ['smic', 'geneva']);
  });

  it('lists used entities and then the rest if nothing is typed', () => {
    const all = found('', { smic: 1, h20: 3, unknown: 9 });
    assert.deepEqual(all.slice(0, 3), ['h20', 'smic', 'dotnet']);
    assert.equal(all.length, 14);
    assert.equal(new Set(all).size, all.length);
  });

  it('lists them as the reader sorts the names that are shown, Chinese by pinyin, and events last', () => {
    const engine = new Engine();
    const text = `entities:
  - { id: a-fair, schema: Event, name: { en: A fair, zh: 阿尔法展会 } }
  - { id: huawei, name: { en: Huawei, zh: 华为 } }
  - { id: ali, name: { en: Alibaba, zh: 阿里巴巴 } }
  - { id: zte, name: { en: ZTE, zh: 中兴 } }
  - { id: baidu, name: { en: Baidu, zh: 百度 } }
`;
    runToEnd(engine.setFile('names', 1, text));
    const snapshot = runToEnd(engine.update());
    const ids = (locale: string, limit: number) =>
      runToEnd(searchNames(snapshot, '', { limit, locale })).map(({ entity }) => entity.id);
    assert.deepEqual(ids('zh-cn', 5), ['ali', 'baidu', 'huawei', 'zte', 'a-fair']);
    assert.deepEqual(ids('zh-tw', 2), ['ali', 'baidu']);
    assert.deepEqual(ids('en', 3), ['ali', 'baidu', 'huawei']);
  });

  it('finds entities of bulk data too', () => {
    assert.deepEqual(found('nvb'), ['NK-1']);
    assert.deepEqual(found('trading'), ['NK-1']);
    assert.deepEqual(found('liming'), ['NK-2']);
  });

  it('finds no disabled entity, and none by signs alone', () => {
    assert.deepEqual(found('nvgone'), []);
    assert.deepEqual(found('!?'), []);
  });

  it('gives no more hits than the limit', () => {
    assert.deepEqual(found('h', { h100: 1 }, 2), ['h100', 'h20']);
  });

  it('finds as many hits as the limit, also where those that fit best are used ones', () => {
    assert.deepEqual(found('h', { h20: 2, h100: 1 }, 3), ['h20', 'h100', 'h200']);
    assert.equal(found('', { h20: 2, h100: 1 }, 4).length, 4);
  });

  it('leaves out what is not wanted before it counts to the limit, also of what is used', () => {
    const options = { limit: 2, locale: 'en', isWanted: ({ id }: { id: string }) => id !== 'h100' && id !== 'h20' };
    const ids = (used: Readonly<Record<string, number>>) =>
      runToEnd(searchNames(engine.snapshot, 'h', { ...options, used: new Map(Object.entries(used)) }));
    assert.deepEqual(
      ids({ h100: 5 }).map(({ entity }) => entity.id),
      found('h')
        .filter((id) => id !== 'h100' && id !== 'h20')
        .slice(0, 2),
    );
  });

  it('finds the same first hits whatever the limit is', () => {
    const many = Array.from(
      { length: 400 },
      (_, k) => `  - { id: e${k}, name: Zeta ${'x'.repeat((k * 7) % 40)}${k + 100} }\n`,
    );
    const large = new Engine();
    runToEnd(large.setFile('0.entities.yaml', 0, `entities:\n${many.join('')}`));
    const snapshot = runToEnd(large.update());
    for (const text of ['zeta', 'zeta x', '']) {
      const ids = (limit: number) =>
        runToEnd(searchNames(snapshot, text, { limit, locale: 'en' })).map(({ entity }) => entity.id);
      const all = ids(1000);
      assert.equal(all.length, text === 'zeta x' ? 390 : 400);
      for (const limit of [1, 2, 5, 50]) assert.deepEqual(ids(limit), all.slice(0, limit), `${limit} for "${text}"`);
    }
  });

  it('finds names however many begin alike', () => {
    const many = Array.from({ length: 200 }, (_, k) => `  - { id: e${k}, name: Bank of the Great City number ${k} }\n`);
    const large = new Engine();
    runToEnd(large.setFile('0.entities.yaml', 0, `entities:\n${many.join('')}  - { id: z, name: Zorb }\n`));
    const snapshot = runToEnd(large.update());
    const ids = (text: string) =>
      runToEnd(searchNames(snapshot, text, { limit: 300, locale: 'en' })).map(({ entity }) => entity.id);
    assert.equal(new Set(ids('bank of the great')).size, 200);
    assert.equal(ids('').length, 201);
    assert.deepEqual(ids('number 199'), ['e199']);
    assert.deepEqual(ids('zorb'), ['z']);
    assert.deepEqual(
      snapshot.matcher.named('bank of the great city number 17').map(({ id }) => id),
      ['e17'],
    );
  });

  it('follows edits of the registry', () => {
    const other = new Engine();
    const text = `version: 1\nentities:\n${ENTITIES}`;
    runToEnd(other.setFile('0.entities.yaml', 0, text));
    runToEnd(searchNames(runToEnd(other.update()), 'smic', { limit: 5, locale: 'en' }));
    runToEnd(other.setFile('0.entities.yaml', 0, text.replace('en: SMIC', 'en: Zorb')));
    const snapshot = runToEnd(other.update());
    assert.deepEqual(
      ['smic', 'zorb'].map((name) => runToEnd(searchNames(snapshot, name, { limit: 5, locale: 'en' })).length),
      [0, 1],
    );
  });
});
