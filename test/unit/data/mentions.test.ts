import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { mark, unmark } from '../../support/marked';
import { bundledSnapshot } from './dataFiles';

const snapshot = bundledSnapshot();

/** Names in ordinary sentences; ⟦…⟧ marks every mention. */
const MENTIONS: readonly string[] = [
  '⟦NVDA⟧ still looks strong; 起诉⟦证监会⟧；前⟦苹果⟧设计师，⟦苹果⟧设备；⟦美国⟧⟦德州⟧的工厂。',
  '⟦菲律宾⟧海岸警卫队；⟦澳洲⟧昆士兰博物馆；拿⟦歐洲⟧大學的碩士；⟦日本⟧法政大学社会研究所；⟦中国⟧核电站。',
  '⟦Nvidia⟧’s ⟦GH200 Grace Hopper⟧ beats the others.',
  '⟦中国⟧产的电动车，非⟦中国⟧产；迷恋上⟦川普⟧了，向⟦川普⟧的人，实际上⟦川普⟧与⟦川普⟧通话后说，四川普通话；⟦北京⟧巿，⟦中國⟧城巿。',
  '⟦英伟达⟧宣布恢复⟦H20⟧对华销售，⟦英伟达⟧⟦H20⟧芯片重新供货；⟦新思科技⟧收购⟦安似科技⟧。',
  '⟦华为⟧⟦昇腾芯片⟧、⟦百度⟧⟦昆仑芯P800⟧（⟦昆仑 P800⟧）与⟦阿里⟧⟦平头哥⟧的⟦含光800⟧，整个⟦苹果⟧产业链。',
  '⟦特斯拉⟧计划量产⟦Optimus⟧；⟦寒武纪⟧上市；⟦福特⟧停产；⟦美国商务部⟧与⟦中国商务部⟧。',
  '⟦nvidia⟧ and ⟦NVIDIA⟧’s ⟦H20⟧s, ⟦HUAWEI⟧, ⟦Siemens⟧-made tools; ⟦U.S.⟧ and ⟦US⟧-⟦China⟧ talks cost US$5.',
  'One ⟦Huawei Ascend 910C⟧ of ⟦CloudMatrix 384⟧; ⟦Baidu⟧ ⟦Kunlun P800⟧ cards; ⟦昆仑芯片⟧；⟦上海兆芯集成⟧。',
  '⟦Huawei Ascend⟧ beats others, says one; ⟦Ascend⟧ is scarce. ⟦MetaX N100⟧: the ⟦N100⟧ infers. Not the Intel N100.',
  'The ⟦Defense Department⟧ holds 15% of ⟦MP Materials⟧, and ⟦Howard Lutnick⟧ (⟦卢特尼克⟧) praised the ⟦London Framework⟧.',
  '⟦DuPont⟧ and ⟦Dupont⟧, ⟦DUPONT⟧; ⟦Ford Motor⟧ says that ⟦Ford⟧ waits; all about ⟦US⟧ tariffs; ⟦China⟧ rose to second place.',
  '⟦Ford⟧ waits, ⟦Cadence⟧ ships for chips, ⟦Iluka⟧ builds, ⟦Musk⟧ complains; ⟦AI⟧ at Scale AI; an ⟦NVIDIA⟧ Optimus laptop; ⟦NdPr⟧ is dear.',
  'one ⟦gpu⟧ with ⟦cuda⟧, an ⟦h100⟧ in ⟦fp8⟧; ⟦阿里云⟧、⟦腾讯云⟧和⟦华为云⟧；最近⟦百度⟧发布，无数⟦百度⟧员工。',
  '⟦字节⟧数据平台与⟦字节⟧旗下的豆包；Eino 是⟦字节⟧开源的，⟦字节⟧扣子；一个⟦苹果⟧设备，一颗⟦苹果⟧芯片，⟦苹果⟧园区，⟦苹果⟧派人来。',
  '⟦美国⟧航空管理局、⟦美国⟧航空航天局、⟦美国⟧银行业；⟦中国⟧银行间贷款利率、⟦中国⟧建筑奖、⟦中国⟧移动互联网；⟦伦敦金融城⟧。',
  'Parts of The ⟦United States⟧ wait.',
  '云厂在⟦德州⟧建资料中心；刚从⟦阿里⟧离职的员工；传⟦蘋果⟧抬高DRAM的訂單；⟦福特⟧裁员；⟦华为⟧首款眼镜与⟦华为⟧首批用户；老厂迎来⟦华为⟧；⟦中国⟧语言。',
  '⟦欧洲⟧企业和⟦欧洲⟧投资银行业；⟦北京⟧的动物园；⟦摩尔线程⟧的⟦张建中⟧。',
  '官网https://a.example/b?c=1，⟦华为⟧表示；见（https://a.example）。⟦英伟达⟧发布，https://a.example/华为 不算。',
  '⟦MP Materials⟧ rose. ⟦MP⟧ also hired, as ⟦MP⟧’s ore is light; MPs voted, MPs’ pay rose, and the MP for Leeds asked an MP.',
  '⟦新思科技⟧和⟦益華電腦⟧都做⟦EDA⟧；⟦五角大廈⟧談⟦人工智慧⟧；⟦德州⟧工廠；⟦福特⟧的⟦法利⟧；⟦Iluka⟧的⟦Eneabba⟧；⟦美国⟧总统。',
  '⟦特朗普政府商务部⟧与⟦商务部⟧；⟦美國⟧債息升，⟦美國⟧史丹福大學；⟦川普⟧總統與⟦芝加哥⟧。',
  '此前⟦川普⟧曾多次表示有意促成和談；威脅升級及⟦川普⟧對格陵蘭的領土野心；⟦寒武纪⟧股价爆发式增长；a ⟦Chicago⟧ school board.',
  '## 14.3 ⟦Tesla⟧垂直整合战略\n\n- [14.3 ⟦特斯拉⟧](#a)\n- [2.⟦AI⟧时代在线广告的未来](#b)',
  'A ⟦Tesla⟧ car; 最近⟦日本⟧宣布，此次⟦日本⟧企业；其中⟦美国⟧家庭，近日⟦美国⟧防长，5日⟦美国⟧防长，十五日⟦美国⟧防长；⟦苹果⟧手机花了十亿；⟦百度⟧数据中心；⟦阿里⟧的云。',
];

/** Ordinary text that looks like a name and is not one: nothing may be marked in it. */
const NO_MENTION: readonly string[] = [
  'The Bank of Japan and the Reserve Bank of Australia are banks.',
  '稀土掘金社区；众里寻他千百度。',
  '拳王穆罕默德·阿里与阿里·哈梅内伊；阿里德角；阿里大使。',
  '占用100字节，最长 1024 字节，三个字节，字节数组；十六进制字节，字节级。',
  '達特福特，西福特鎮，埃爾福特大學；哈里遜福特；航母福特號。',
  '採蘋果，蜜蘋果。',
  '小苹果，好吃的苹果；把苹果和橙比较；烟台苹果很甜；苹果园里红苹果一斤三元。',
  'NVDA, JAWS and VoiceOver; 香港证监会；阿里·法耶兹说水温两百度；山东德州的人。',
  'Chicago Bears, Texas Rangers, the London Marathon, Geneva Protocol, Time Out Beijing; Luma AI and Eden AI.',
  '中国电子科技集团；西门子每米；北京极海纵横信息技术有限公司；以肖建华为核心。',
  'They ascend the stairs, an explorer crosses a mountain pass, and apple trees bloom.',
  'Ascend the pass slowly. Explorer or tourist? Cadence: every two weeks. Pinghu lies by a lake. Dawning light.',
  'Doug Ford met Gerald Ford; the Ford Foundation paid. Nikola Tesla built a Tesla coil. Optimus Prime transforms.',
  'Grace Hopper wrote a compiler. The Geneva Conventions bind all. Texas Instruments sells chips.',
  'A DuPont analysis splits the return on equity; EDA means exploratory data analysis; our DoD is met.',
  'Tell us how it went: an Intel N100 with a C500 case and an S5000 board, P800.',
  'Mr. A Tesla V100 has many cores; Tesla coils.',
  'CONTACT US. The Vietnam War.',
  'Chamber of Commerce, Pharmacopeia.',
  'Western Australia.',
  'Rockefeller, Oxford, Harvard.',
  'Thailand’s Ministry of Commerce.',
  'Inc.; Cadence: weekly.',
  'Cadence: one post, biweekly.',
  'a High-Cadence launch; Refresh Cadence.',
  'The Big Apple, Ontario, the Chicago Manual of Style, Werner von Siemens.',
  '商务部门和国防部门都要参加。水温一百度。杜邦分析法与理财新规。',
  '寒武纪大爆发之前是前寒武纪。阿里山下有一棵苹果树，一个苹果值三元。',
  '苹果期货上涨，苹果产量下降。法兰克福特、斯坦福特与福特纳姆。尼古拉·特斯拉发明了特斯拉线圈。',
  '发展中国家赞美国家机关，近日本公司幸福特别多；千兆芯片；最新思科技术。',
  'the NVDA screen reader; Bank of China; the cadence of steps.',
  '咬了一口的苹果，吃了这只苹果，两端插入苹果。中国移动、中国联通和中国电信；中国东航；美国联合航空；日本航空；欧洲议会；伦敦金；北京银行、工商银行。',
  'The Explorer Scouts ate at a Texas Roadhouse; the Indian Ministry of Commerce; An Apple a Day is a tea room at Imperial College London.',
  '保罗·马纳福特与拉什福特；任意字节篡改。',
  '寒武纪大爆炸；北京积水潭医院。',
  '台湾《苹果》与《香港苹果》，俗称大苹果的城市；苹果比桔子好吃；以福特为代表的资本家；更多的位和字节。',
  '《蘋果》員工與黎智英的蘋果。',
  'the musical.',
  '拉美国家；模型的寒武纪爆发，推理模型领域的“寒武纪爆发”；北京抖音信息服务有限公司。',
  'Japan Towns, Japantowns; no.',
  '输出结果字节一致，从字节到GB；《科学美国人》，日本共产党。',
  '可能加速日美国防供应链整合；韓美國防部長；中國哲學書電子化計劃；日本海洋聯合；中国文联与中国足协；按照字节来判断。',
  '个八位字节，80 聪/字节，长度（以字节计）；亚马逊中国，经纬中国；Jean Ford Brennan.',
  'Open AI, written in two words.',
  '欧洲空间局、欧洲南方天文台与美国电话电报公司；澳洲國立大學；山东德州市；南里奥格兰德州；英国税务海关总署；科创板日报。',
  '平湖市位于浙江，平湖秋月是西湖一景；紫霄宫在武当山；鲲鹏展翅。',
  '欧洲理事会与欧洲议会开会，歐洲央行降息，欧洲药品管理局放行，欧洲足联抽签。',
  '北京动物园闭园，北京环球度假区开园，伦敦城市机场停航，芝加哥聯準銀行的總裁，日内瓦公约与北京條約。',
  '（本报记者张建中报道）國中國小放假；中国語で書く；西德州原油每桶七十美元；阿里健康的员工；福布斯中国的榜单；中国军网的消息。',
];

describe('With the bundled registry alone, Dossier', () => {
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
