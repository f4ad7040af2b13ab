import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { fits, senseOf } from '../../../../../src/core/notes/mentions/senseOf';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { languageAt } from '../../../../../src/core/text/languages/languages';
import { Sense } from '../../../../../src/core/text/languages/senses/sense';

describe('the words around a name', () => {
  /** The name is in ⟦…⟧. */
  const check = (sense: keyof typeof Sense, ...texts: readonly string[]) => {
    for (const marked of texts) {
      it(`${sense}: ${JSON.stringify(marked)}`, () => {
        const start = marked.indexOf('⟦');
        const text = marked.replace(/[⟦⟧]/g, '');
        assert.equal(Sense[senseOf(languageAt(text, start), text, start, marked.indexOf('⟧') - 1, true)], sense);
      });
    }
  };

  describe('say whether it is a part of the name of a body', () => {
    check('noPlace', '⟦China⟧ Bank’s plan', '⟦China⟧ Halts Bank');
    check('any', '⟦China⟧ Ant Group’s IPO', '⟦China⟧ Halts Ant Group’s IPO');
  });

  describe('say that it is a person', () => {
    check(
      'person',
      'M. ⟦Ford⟧ (intern)',
      '- M. ⟦Ford⟧',
      'by J. P. ⟦Ford⟧',
      'Henry R. ⟦Ford⟧',
      'Dr ⟦Ford⟧',
      'Mrs. ⟦Cook⟧',
    );
    check(
      'person',
      'Ann ⟦Ford⟧’s',
      'Betsy ⟦Ford⟧',
      'Ben ⟦Ford⟧',
      'Bernard ⟦London⟧ proposed',
      'met Richard\u00a0⟦Ford⟧',
    );
    check('person', 'Gerry ⟦Ford⟧', 'USS ⟦Ford⟧', 'Sen. ⟦Ford⟧', 'the CEO ⟦Ford⟧ said');
    check(
      'noCompany',
      '⟦福特⟧博士',
      '⟦福特⟧總統',
      '⟦蘋果⟧女士',
      '⟦Ford⟧女士',
      '⟦Ford⟧ 先生',
      '⟦美国⟧总统',
      '⟦阿里⟧大使',
    );
    check(
      'any',
      'in the U.S. ⟦Ford⟧',
      'Nvidia. ⟦Ford⟧',
      'asked Ann. ⟦Ford⟧',
      'A. ⟦Ford⟧',
      'x\n B. ⟦Ford⟧',
      '### C. ⟦Ford⟧',
      '- **D. ⟦Ford⟧',
    );
    check(
      'any',
      'Mann ⟦Ford⟧',
      'asked Ann\n⟦Ford⟧',
      'Ann ⟦FORD⟧',
      'will ⟦Ford⟧',
      '⟦福特⟧博览会',
      'AT&T. ⟦Ford⟧',
      'Dr ⟦H20⟧',
    );
  });

  describe('say that it is a unit of measure', () => {
    check(
      'nothing',
      '0.5 ⟦Tesla⟧',
      'a 3 ⟦Tesla⟧ scanner',
      'a 7-⟦Tesla⟧ MRI',
      '7⟦特斯拉⟧磁共振',
      '1.5 ⟦特斯拉⟧',
      '用2⟦西門子⟧',
      '## 1.5 ⟦Tesla⟧ MRI',
      '- 1.5 ⟦Tesla⟧',
    );
    check(
      'any',
      '3 ⟦Tesla⟧ cars',
      'In 2024 ⟦Tesla⟧ magnets',
      'v1.2.3 ⟦Tesla⟧',
      '1,20 ⟦Tesla⟧ MRI',
      '0.5 ⟦Ford⟧',
      '3辆⟦特斯拉⟧',
    );
    check(
      'any',
      '2025⟦特斯拉⟧',
      'Q3⟦特斯拉⟧',
      'Model 3 ⟦特斯拉⟧',
      '1 ⟦特斯拉⟧\n2 苹果',
      '7⟦华为⟧',
      '1.⟦特斯拉⟧',
      '3.⟦特斯拉⟧',
      '## 14.3 ⟦Tesla⟧垂直整合',
      '## 14.3 ⟦特斯拉⟧',
      '### 3 ⟦特斯拉⟧',
      '  - [14.3 ⟦Tesla⟧](#tesla)',
    );
  });

  describe('say that it is in the name of a street or river, or in a title', () => {
    check('nothing', '⟦Ford⟧ County', '⟦Japan⟧ Sea', '⟦London⟧ Road,', '⟦商务部⟧长', '美国⟦商務部⟧長盧特尼克');
    check('any', '⟦Ford⟧ Roadster', '⟦Ford⟧ road', '⟦FORD⟧ Road', '⟦商务部⟧长期', '⟦商务部⟧长江', '⟦华为⟧长');
  });

  describe('say that it is not a place', () => {
    check(
      'noPlace',
      '⟦中国⟧移动',
      '⟦中國⟧銀行，',
      '⟦中国⟧石油天然气集团',
      '⟦日本⟧航空',
      '⟦北京⟧日报',
      '⟦北京⟧極海縱橫信息技術有限公司',
      '⟦中国⟧电子科技集团公司',
      '⟦伦敦⟧路',
      '⟦中國⟧醫藥大學',
      '⟦中国⟧汽车工业协会',
      '⟦中国⟧有色金属工业协会',
      '⟦中国⟧人民对外友好协会',
      '⟦中国⟧知网',
      '⟦中国⟧国家图书馆',
      '⟦美國⟧國家民主基金會',
      '⟦美国⟧自然历史博物馆',
      '⟦中国⟧恒大',
      '⟦美国⟧钢铁的计划',
      '⟦Japan⟧ Exchange Group',
      'the University of ⟦London⟧',
      'Liberal Democratic Party of ⟦Japan⟧',
      '⟦日本⟧每日郵報',
      '⟦China⟧ Association of Automobile Manufacturers',
    );
    check(
      'any',
      '⟦中国⟧移动互联网',
      '⟦中國⟧銀行業',
      '⟦中国⟧的汽车工业协会',
      '⟦中国⟧参加国际商会',
      '⟦中国⟧对国际商会',
      '⟦中国⟧拥有研究院',
      '⟦美国⟧限制中国科学院',
      '⟦歐洲⟧稍微學會',
      '⟦中国⟧钢铁出口',
      '⟦中国⟧协会',
      '⟦Japan⟧ and the Group',
      '⟦China⟧ Halts Ant Association’s',
      '⟦China⟧ Grouping',
      'the banks of ⟦London⟧',
      'the capital of ⟦China⟧',
      '⟦美国⟧石油',
      '⟦美国⟧银行板块',
      '⟦中国⟧航空公司',
      '⟦中国⟧的有限公司',
      '⟦中国⟧有限公司',
      '⟦美国⟧公司',
      '⟦北京⟧路演',
      '⟦日本⟧航空自卫队',
    );
  });

  describe('say that it is something else that is spelt like it', () => {
    check('nothing', 'by Manus ⟦AI⟧', 'from Open ⟦AI⟧,', 'on Vertex ⟦AI⟧.');
    check('any', 'by the ⟦AI⟧');
    check('noCity', '⟦芝加哥⟧公牛');
    check('noPlace', 'the United States of ⟦Europe⟧', 'Imagine ⟦China⟧');
    check('noPlace', '⟦China⟧ Photos/Getty', 'the ⟦China⟧ Quarterly', 'the ⟦U.S.⟧ Chamber of Commerce');
    check('noPlace', '《⟦中国⟧律师》杂志', '《新⟦中国⟧妇女》杂志', '〈⟦美國⟧經濟評論〉');
    check('any', '《⟦中国⟧工厂》报道', '说《⟦中国⟧》的杂志');
    check('noPlace', '⟦日本⟧在台協會', '德国⟦中国⟧商会', '⟦日本⟧奥组委');
    check('any', '⟦中国⟧财经报道', '⟦中国⟧在台湾海峡');
  });

  describe('say that it is a part of a name that no list has', () => {
    check(
      'noPlace',
      '⟦China⟧ Insights Consultancy',
      'Australia ⟦China⟧ Business Council',
      'the ⟦London⟧ Symphony',
      '⟦Texas⟧ Tribune:',
      '⟦Texas⟧ Travel Alliance',
      '⟦中国⟧烟草总公司',
      '⟦日本⟧立憲民主黨',
      '⟦Chicago⟧ School</a>',
      'at Lloyd’s of ⟦London⟧,',
      '《⟦伦敦⟧旗帜晚报》',
      '〈⟦美國⟧攝影雜誌〉',
      '⟦北京⟧联通',
      '與⟦北京⟧青年聯會合辦',
      '⟦美國⟧對外關係委員會',
      '⟦中国⟧国家交响乐团',
      '⟦日本⟧維新會',
    );
    check(
      'any',
      'How to Contain ⟦China⟧ and Russia',
      'the Rise of Communist ⟦China⟧ is',
      'the growth of Western ⟦Europe⟧.',
      'from Shanghai ⟦China⟧.',
      'lets Nvidia ⟦China⟧ sales grow',
      'of Nvidia ⟦China⟧ supply',
      'Visit ⟦China⟧.',
      'In ⟦China⟧,',
      '# Trump Threatens ⟦China⟧',
      'made in ⟦China⟧.',
      'of US ⟦China⟧ policy',
      'the ⟦London⟧ Schools',
      '⟦China⟧ School Closures',
      '《⟦中国⟧制造2025》',
      '⟦美国⟧參議院外交關係委員會',
      '⟦中国⟧音乐团队',
    );
    check('noPlace', 'the ⟦US⟧-China Business Council', 'Code for ⟦Japan⟧');
    check(
      'noPlace',
      'Institute for ⟦China⟧ Studies',
      'Power Corporation of the ⟦Philippines⟧',
      'Lyric Opera of ⟦Chicago⟧',
      '⟦China⟧ Token Co.',
      'Meridian ⟦Europe⟧ BV',
    );
    check('any', 'the ⟦US⟧-China Trade War', 'an institute for ⟦China⟧', '⟦China⟧ Backs Trump’s Bank', 'a ⟦U.S.⟧ LLC');
    check('any', 'Austin, ⟦USA⟧', 'MA ⟦USA⟧', 'Florida ⟦USA⟧', 'The ⟦USA⟧', 'Western ⟦USA⟧', 'made in ⟦USA⟧');
    check('noPlace', 'the ⟦Beijing⟧ Hotel, I', '⟦Texas⟧ Industries (TXI)', '⟦Texas⟧ United Insurance Company');
    check('any', 'a ⟦Beijing⟧ hotel', 'for ⟦U.S.⟧ Company', '⟦China⟧ Hotel Rooms');
    check(
      'noPlace',
      '(Matrix Partners ⟦China⟧)',
      'Google ⟦China⟧!',
      'Google ⟦Australia⟧ Blog',
      'MSCI ⟦Europe⟧ has',
      'Yahoo! ⟦JAPAN⟧',
    );
    check('noPlace', 'iShares ⟦U.S.⟧ Aerospace & Defense', 'EY ⟦China⟧ says', 'KPMG ⟦China⟧ podcast');
    check('any', 'Blake/ReutersThe ⟦US⟧ is building');
    check('any', 'its TikTok ⟦U.S.⟧ operations', 'GitHub ⟦China⟧ users');
    check('any', 'of Contemporary ⟦China⟧ work', 'Weak ⟦US⟧ growth', 'Remote ⟦US⟧');
    check('noPlace', '安谋⟦中国⟧的处境', '诺基亚⟦中国⟧有', '谷歌⟦美国⟧，', '經緯⟦中國⟧領投', '星巴克⟦日本⟧');
    check('any', '微软⟦中国⟧市场', '台积电⟦美国⟧工厂', '谷歌⟦伦敦⟧', '高盛和⟦中国⟧', '微软⟦美国⟧总部');
    check('noPlace', '⟦中国⟧智能网联汽车产业创新联盟', '⟦中国⟧经济统计研究中心', '⟦中国⟧友谊出版公司');
    check('any', '⟦美国⟧国家标准技术研究所', '⟦美國⟧國家科學基金會', '⟦美国⟧国立卫生研究院', '⟦美国⟧国家飓风研究中心');
    check('any', '⟦美国⟧运营比特币交易所', '⟦北京⟧市海淀区软件研究所', '⟦中國⟧部分交易所', '⟦美国⟧的联盟');
    check('noCity', '⟦北京⟧工商大学', '伊利诺伊大学⟦芝加哥⟧分校');
    check('noPlace', '⟦China⟧ Books Review', 'the ⟦US⟧ Vote Foundation has', '⟦Texas⟧ Show.');
    check('any', '⟦China⟧ Halts Ant Group’s IPO', 'a ⟦US⟧ bank', '⟦China⟧ and Duke University');
    check('any', '⟦China⟧ Wants Center Stage', '⟦US⟧ Group');
    check('noPlace', '⟦中国⟧一重集团', '⟦北京⟧城市合作银行', '⟦中國⟧工程院', '⟦中国⟧美院');
    check('any', '⟦美国⟧媒体集团', '⟦中国⟧商业银行', '⟦中國⟧互聯網', '⟦中国⟧政府网', '⟦中国⟧核电站', '⟦中国⟧建筑');
    check('noPlace', '國泰⟦中國⟧A50', '富邦⟦日本⟧', '群益道瓊⟦美國⟧地產');
    check('any', '⟦欧洲⟧银行的股票', '⟦歐洲⟧銀行', '⟦欧洲⟧航空公司');
    check('any', '⟦欧洲⟧杯子市场', '⟦歐洲⟧杯具', '⟦欧洲⟧法院系统');
    check('noPlace', '⟦欧洲⟧杯赛程', '⟦欧洲⟧法院裁定');
    check('noPlace', '⟦美国⟧银行的股票');
    check('noCity', '⟦倫敦⟧交易所', '⟦上海⟧证券交易所', '⟦伦敦⟧金属交易所');
    check('any', '⟦美国⟧芝加哥期货交易所', '⟦中国⟧深圳证券交易所');
    check('noCity', '⟦北京⟧军区', '⟦北京⟧人艺', '⟦北京⟧协和医学院');
    check('noPlace', '⟦中国⟧临床护理杂志', '⟦中国⟧能源论坛的网站');
    check('any', '⟦美国⟧财经杂志', '在⟦中国⟧举办第二届论坛', '⟦中国⟧的时尚杂志');
    check('any', '⟦中国⟧公司北京恒光有限公司');
    check('noPlace', '⟦中国⟧国家铁路集团有限公司');
    check('noCity', '⟦得克萨斯⟧大学', '⟦德州⟧農工大學', '⟦美国⟧大学');
    check('noCity', '⟦北京⟧积水潭医院', '⟦北京⟧中倫律師事務所', '⟦北京⟧第二外国语学院', '⟦北京⟧電視台');
    check('noCity', '⟦宁夏⟧博物馆', '⟦北京⟧联合大学', '⟦德州⟧联合保险公司', '⟦北京⟧国际俱乐部');
    check('noPlace', '⟦澳洲⟧之声', '⟦中国⟧文物交流中心', '⟦中国⟧物流与采购联合会', '⟦中国⟧國家地理');
    check('any', '⟦美国⟧国家地理', '⟦北京⟧中国黄页');
    check(
      'any',
      '⟦北京⟧各大医院',
      '⟦北京⟧三甲医院',
      '⟦北京⟧一家醫院',
      '⟦北京⟧医院',
      '⟦北京⟧大学生',
      '⟦北京⟧大学城',
      '⟦北京⟧大学者',
    );
    check('any', '⟦日本⟧银行传统上', '⟦美国⟧航空部队', '⟦中国⟧石油总进口量', '⟦中国⟧移动开发者');
    check('noPlace', 'the Bank of ⟦Japan⟧ says', 'the Reserve Bank of ⟦Australia⟧');
    check('any', '微软⟦中国⟧分公司', '汇丰⟦中国⟧制造业PMI', '倫敦和⟦北京⟧兩間醫院', '⟦中国⟧人学会了');
    check('any', 'And ⟦USA⟧ Knows It', 'But ⟦USA⟧ is', 'Why ⟦USA⟧ lost', 'How ⟦USA⟧ is');
    check('noCompany', '⟦人工智能⟧博士', '⟦人工智能⟧大使');
    check('noPlace', 'a talk at PyCon ⟦Japan⟧', 'KubeCon ⟦Europe⟧ in May');
    check('any', 'a pro and con ⟦Japan⟧', 'the EU, ⟦USA⟧');
    check('nothing', 'an old ⟦Tesla⟧ P40 card', 'two ⟦TESLA⟧ M40', 'a ⟦Tesla⟧ coil', 'Assembly ⟦AI⟧ raised');
    check(
      'any',
      'a ⟦Tesla⟧ Model 3',
      'the ⟦Tesla⟧ GPU cluster grew',
      'the ⟦Siemens⟧ coils come with it',
      'the ⟦Tesla⟧ A100 cluster',
      'in ⟦Tesla⟧ Q3',
      'an assembly of ⟦AI⟧',
      'the ⟦U.S.⟧ Steel Tariffs',
      '⟦U.S.⟧ steel',
    );
    check('noPlace', 'Nippon owns ⟦U.S.⟧ Steel.', '⟦China⟧ Resources says', 'Sequoia ⟦China⟧', 'Bank ⟦Indonesia⟧ held');
    check(
      'any',
      'a World Bank ⟦Indonesia⟧ report',
      'the World Bank ⟦China⟧ Economic Update',
      'a Kestrel Bank ⟦China⟧ trader',
    );
    check('any', 'at that Point ⟦China⟧ reacted', 'on the Horizon ⟦China⟧ sees');
    check(
      'noPlace',
      '⟦China⟧ Resources bought it',
      '⟦China⟧ Life said so',
      '⟦China⟧ Telecom, the carrier',
      'by ⟦China⟧ Steel.',
    );
    check('noPlace', '⟦China⟧ Mobile’s network', '⟦China⟧ Mobile and others', '⟦China⟧ Tower');
    check(
      'any',
      '⟦China⟧ Steel exports rose',
      '⟦China⟧ Resources are scarce',
      '⟦China⟧ Display makers',
      '⟦China⟧ Steel Output',
    );
    check(
      'any',
      'a ⟦China⟧ Literature review',
      '⟦China⟧ Telecom equipment',
      '⟦China⟧ Life sciences',
      '⟦China⟧ Cuts Steel, Coal',
    );
    check('any', '⟦China⟧ Mobile phone shipments');
  });

  it('leave persons and places what they can be', () => {
    const fitting = (sense: Sense) =>
      ['Person', 'Thing', 'Place', 'Country', 'Company'].filter((schema) => fits(sense, schema));
    assert.deepEqual(fitting(Sense.person), ['Person', 'Thing']);
    assert.deepEqual(fitting(Sense.noCompany), ['Person', 'Thing', 'Place', 'Country']);
    assert.deepEqual(fitting(Sense.noPlace), ['Person', 'Thing', 'Company']);
    assert.deepEqual(fitting(Sense.noCity), ['Person', 'Thing', 'Country', 'Company']);
  });

  it('count as the schema of each entity says, in a changed registry too', () => {
    const engine = new Engine();
    const withSchema = (schema: string): Snapshot => {
      runToEnd(
        engine.setFile(
          'own',
          2,
          `entities:\n- { id: ford, schema: ${schema}, name: Ford }\n- { id: zg, schema: ${schema}, name: 中国 }\n`,
        ),
      );
      return runToEnd(engine.update());
    };
    const found = (schema: string) =>
      findMentions('Ann Ford, 中国移动', withSchema(schema)).flatMap(({ entities }) => entities);
    assert.deepEqual(found('Company'), ['zg']);
    assert.deepEqual(found('Person'), ['ford', 'zg']);
    assert.deepEqual(found('Country'), []);
  });
});
