import assert from 'node:assert/strict';
import { said } from './unregisteredOf';

function finds(text: string, ...expected: readonly string[]): void {
  it(`${text} → ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(said(text), expected));
}

describe('unregistered names', () => {
  finds('---\ndossier: { page: e0 }\n---\n\nZhongwei Semiconductor Ltd. sells.');
  finds('---\ndossier: { use: {} }\n---\n\nZhongwei Semiconductor Ltd. sells.', 'form Zhongwei Semiconductor Ltd.');
  describe('in addresses and paths', () => {
    finds('we saw hxxps://evil[.]com/Zorblax Works, and Vorpal-7[.]com of it');
    finds('we saw HKCU\\Software\\寒武纪科技有限公司 and C:\\Tools\\MI300X\\GB200');
    finds('we saw MI300X in C:\\Tools', 'code MI300X');
  });

  describe('in German', () => {
    finds('Die Werft hat den Antrag, die Studie und das Lungenkarzinom nicht mit der Beurteilung verwechselt.');
    finds('Mitte Juni ist das die Schwarze Null mit drei Milliarden Euro, und der Abzug Geld wert.');
    finds(
      'Das sagt Ines Alvers von der Zeitung, und mit ihr Paul Kranich.',
      'phrase Ines Alvers',
      'phrase Paul Kranich',
    );
    finds('Das ist mit Frau Alvers und Dr. Kranich besprochen.', 'person Alvers', 'person Kranich');
    finds('Die Ware ist von der Firma Kranich Labor GmbH & Co. KG.', 'form Kranich Labor GmbH & Co. KG');
    finds('Sie ist bei der Kranich SE und der Alvers AG.', 'form Kranich SE', 'form Alvers AG');
    finds('Das ist der HLV-217 von OpenDock.', 'code HLV-217', 'word OpenDock');
  });

  describe('in English', () => {
    finds('the Kranich Labor GmbH & Co. KG of it', 'form Kranich Labor GmbH & Co. KG');
    finds('it met Ahn Se Young', 'phrase Ahn Se Young');
    finds('we met Blue Kestrel Foundry in June', 'suffix Blue Kestrel Foundry');
    finds('a name: Blue Kestrel Foundry. It', 'suffix Blue Kestrel Foundry');
    finds('the Bureau of Industry and Security said', 'phrase Bureau of Industry and Security');
    finds('a loan from Kestrel Metals, Inc. and another', 'form Kestrel Metals, Inc.');
    finds('it bought DuPont China Group Co., Ltd. in May', 'form DuPont China Group Co., Ltd.');
    finds('shares of Harbour plc rose', 'form Harbour plc');
    finds(
      'it sold A800 and MI300X cards, the RTX 5090 and two GB200s',
      'code A800',
      'code MI300X',
      'code RTX 5090',
      'code GB200',
    );
    // Codes of two letters; numbers of items in a list are none.
    finds('the trials of BX-902 and CY-205, and those', 'code BX-902', 'code CY-205');
    finds('the items RQ-12, PS-001, PR-446 and EU-27 of it');
    finds('the foundry SMIC, says its CEO on the PDF', 'acronym SMIC');
    finds('the chair was Mr. Donald J. Trump of the U.S. Treasury', 'phrase Donald J. Trump', 'phrase U.S. Treasury');
    finds('the Chief Executive Officer Mei Tan', 'phrase Mei Tan');
    finds("it was Kestrel's Blue Ridge mine", 'word Kestrel', 'phrase Blue Ridge');
    finds('the former Blue\nKestrel, now *Red* Kestrel', 'phrase Blue Kestrel', 'phrase Red Kestrel');
    finds('see [the Onyx77\n](x)Kestrel', 'code Onyx77', 'word Kestrel?');
    finds('see\n\nSales of Blue Kestrel', 'phrase Blue Kestrel');
    finds('see\n\nVisited Kestrel Metals Inc. in spring', 'form Kestrel Metals Inc.');
    finds('it met Blue Kestrel Jun. 12 and Palestinians, a Pakistani', 'phrase Blue Kestrel');
    finds('a Tier of the Access, the Footer, a Tier 1 and Tier 2');
    finds(
      'by General Motors, a Free Press and the Power Solutions',
      'suffix General Motors',
      'phrase Free Press',
      'phrase Power Solutions',
    );
    finds('by Back Market. Back Market sells', 'word Back Market', 'word Back Market?');
    finds('so the Today Show is on. Today Kestrel is in, the What House out', 'word Today Show', 'word Kestrel');
    finds('as Video, as Quantum Computing and Focus Features do', 'phrase Quantum Computing', 'phrase Focus Features');
    finds('see\n\n# Sales of Blue Kestrel', 'phrase Blue Kestrel?');
    finds('so says MetaX', 'word MetaX');
    finds('an AI-powered, a Kestrel-based or Wal-Mart shop', 'word Wal-Mart');
    finds('keys a+Kestrel+MX77 and Onyx77+', 'word Kestrel?', 'code MX77?', 'code Onyx77?');
    finds("for the People's Liberation Army", "phrase People's Liberation Army");
    finds('GPT-3.5 of New York City', 'code GPT-3.5', 'phrase New York City');
    finds('run openai. OpenAI is what OpenAI is', 'word OpenAI', 'word OpenAI');
    finds('the Gemini, a Gemini, in gemini', 'word Gemini', 'word Gemini');
    finds('the Gemini, in gemini', 'word Gemini?');
    finds('the Prime Minister met a Blue Kestrel Chief Executive', 'phrase Blue Kestrel');
    finds('However of Kestrel Metals bought', 'suffix Kestrel Metals');
    finds('New York Kestrel opened. It is new', 'phrase New York Kestrel');
    finds('so Mr. X and Al met Bo Li', 'phrase Bo Li');
    finds('Yesterday Blue Kestrel fell and blue is all.', 'phrase Blue Kestrel');
    finds('However Kestrel fell.', 'word Kestrel');
    // A title capitalises every word of more than three letters.
    finds('Blue Kestrel Wins a Red Onyx Mine by the Day.', 'phrase Blue Kestrel Wins?', 'phrase Red Onyx?');
    finds('Blue Kestrel Wins a Red Onyx Mine from the Day.', 'phrase Blue Kestrel Wins', 'phrase Red Onyx');
    finds('so Blue Kestrel However', 'phrase Blue Kestrel');
    finds('it is AB, XQ and ABC and CEO', 'acronym ABC');
    finds('a Center for Kestrel, a Kestrel for Onyx', 'phrase Center for Kestrel', 'word Kestrel', 'word Onyx');
    finds('a Kestrel Ltd, Kestrel SE, Kestrel AG', 'form Kestrel Ltd', 'form Kestrel SE', 'form Kestrel AG');
    finds('a Kestrel 5 and Kestrel 5090 in Windows 11 or Phase 2', 'word Kestrel', 'code Kestrel 5090');
    finds('the B2, B2B, i7 and v2; H100, M1.5, GPT-4o', 'code H100', 'code M1.5', 'code GPT-4o');
    finds('a Kestrel 300 and Kestrel 2024 and Kestrel 300x', 'code Kestrel 300', 'word Kestrel', 'code Kestrel 300x');
    finds('from Ludwig van der Kestrel, of Kestrel fame', 'phrase Ludwig van der Kestrel', 'word Kestrel');
    finds('the O’Neill’s Wal-Mart and AT&T', "word O'Neill", 'word Wal-Mart', 'word AT&T');
    finds(
      'by @Kestrel Works, #Kestrel Hill, ~Kestrel',
      'phrase Kestrel Works?',
      'phrase Kestrel Hill?',
      'word Kestrel?',
    );
    finds('an Éclair Works and Ωmega', 'phrase Éclair Works', 'word Ωmega');
    finds(
      'the Kestrel Works, Inc., and Kestrel Mine, LLC and Kestrel, Inc',
      'form Kestrel Works, Inc.',
      'form Kestrel Mine, LLC',
      'form Kestrel, Inc',
    );
    finds('by xAI on an iPhone, at 5 kWh with mRNA', 'word xAI', 'word iPhone');
    finds('it is GPT-3.5 and 2.5 Kestrel and Kestrel3.5', 'code GPT-3.5', 'word Kestrel', 'code Kestrel3.5');
  });

  describe('in English, as far as they reach', () => {
    finds('the Bank of the Kestrel', 'phrase Bank of the Kestrel');
    finds('the Bank of the river');
    finds('the Kestrel & Heron firm', 'phrase Kestrel & Heron');
    finds('the Kestrel de la Heron', 'phrase Kestrel de la Heron');
    finds('the Kestrel de la river', 'word Kestrel');
    finds('the Kestrel, inc', 'word Kestrel');
    finds('the Kestrel, Heron', 'word Kestrel', 'word Heron');
    finds('the Kestrel,\nLtd. sells', 'form Kestrel, Ltd.');
    finds('a Kestrel Corp. Then it', 'form Kestrel Corp.');
    finds('a Kestrel GmbH and Kestrel BV', 'form Kestrel GmbH', 'form Kestrel BV');
    finds('the Blue\tKestrel', 'phrase Blue Kestrel');
    finds('the Blue\u3000Kestrel', 'phrase Blue Kestrel');
    finds('the Blue\n\nKestrel', 'word Blue', 'word Kestrel?');
    finds(
      'the Blue Kestrel Red Falcon Grey Heron White Swan said',
      'phrase Blue Kestrel Red Falcon Grey Heron White Swan',
    );
    finds('the Blue Kestrel Red Falcon Grey Heron White Swan Black said');
    finds('the Chief Executive Kestrel said', 'word Kestrel');
    finds('the Blue Kestrel Managing Director', 'phrase Blue Kestrel');
    finds('the White House and the Language Models and White Houses', 'word White House');
    finds('the B52 and B5 and M1A and A1', 'code B52');
    finds('the Al and Abe', 'word Abe');
    finds('the Kestrel M1 and the M1', 'phrase Kestrel M1');
  });

  describe('that are terms', () => {
    finds('an LLM, a MoE, the GPU and its API, in Language Models');
    finds('the Cohere API', 'word Cohere');
    finds('a Sliding Window, all sliding in a window', 'phrase Sliding Window?');
    finds('the Sliding Window Net (SWN)', 'phrase Sliding Window Net = SWN');
  });

  describe('where a capital says nothing', () => {
    finds('One Two Three Four Five Six Seven Eight Nine Kestrel');
    finds('Blue Kestrel Red Falcon Grey Heron White Swan Black Rook said');
    finds('ARISING UNDER Kestrel Metals');
    finds('from US IT Kestrel Works', 'phrase US IT Kestrel Works');
    finds('Kestrel Works. Then', 'phrase Kestrel Works?');
    finds('Kestrel Works 5 opened', 'phrase Kestrel Works?');
    finds('Kestrel Works opened. Kestrel opened', 'phrase Kestrel Works', 'word Kestrel?');
    finds('However, the price fell on Monday in July 2025. Today is Q3.');
    finds('The Company sells. Kestrel buys.', 'word Kestrel?');
    finds('However Kestrel Metals bought it.', 'suffix Kestrel Metals');
    finds('# Blue Kestrel Foundry\n\nNext Steps', 'suffix Blue Kestrel Foundry?');
    finds('| Blue Kestrel |\n|---|\n| Red Kestrel |', 'phrase Blue Kestrel?', 'phrase Red Kestrel?');
    finds('The kestrel flew, and so the Kestrel came', 'word Kestrel?');
    finds('THE SOFTWARE IS PROVIDED AS IS, ARISING FROM TORT');
    finds('the Chinese and the American side, in China, of US-China trade');
    finds('see README.md and the Node.js docs', 'word Node.js');
    finds('five weeks in 2025, 5G and 10:20, 3,187.7 tons');
    finds('see [Getting Started](x) and `Kestrel Metals` and <https://x.org/Kestrel>', 'phrase Getting Started');
    finds('![Build Status](x) [![Code Coverage](y)](z)', 'word Code Coverage?');
  });

  describe('in Chinese', () => {
    finds('据蓝隼科技公告，收购鑫泰科技。', 'suffix 蓝隼科技', 'suffix 鑫泰科技');
    finds(
      '杜邦中国集团有限公司与上海超硅半导体股份有限公司',
      'form 杜邦中国集团有限公司',
      'form 上海超硅半导体股份有限公司',
    );
    finds('与大隼科技、中隼集团', 'suffix 大隼科技?', 'suffix 中隼集团');
    finds('一家互联网公司、该公司、上市公司、美国公司、科技公司和子公司');
    finds('发展科技创新，高科技企业，国家的股份');
    finds('寒武纪（Cambricon）昨日上涨。', 'pair 寒武纪 = Cambricon');
    finds('康方生物（Akeso）公布数据。', 'pair 康方生物 = Akeso');
    finds('沐曦科技昨日发布新品。', 'suffix 沐曦科技');
    finds('寒隼纪（Cambricon）与壁仞(Birentech)', 'pair 寒隼纪 = Cambricon', 'pair 壁仞 = Birentech');
    finds('收购寒隼纪（688999.SH），寒隼纪与壁仞(HK: 9999)', 'listed 寒隼纪', 'listed 壁仞');
    finds(
      '寒隼纪（688999）、蓝隼科技（00999）与蓝隼股份有限公司（300999）',
      'listed 寒隼纪',
      'listed 蓝隼科技',
      'form 蓝隼股份有限公司',
    );
    finds('寒隼纪（2024）、寒隼纪（4096）与寒隼纪（GB 18384）');
    finds('据微软（Microsoft）', 'pair 微软 = Microsoft');
    finds('橡树（MetaX）与橡树（Oak）', 'pair 橡树 = MetaX', 'pair 橡树 = Oak');
    finds('由暮云藤（KTX-Q-07）发起，据通报（GB-T-2021）', 'pair 暮云藤 = KTX-Q-07');
    finds('it is **Enflame** (燧原科技) that', 'pair Enflame = 燧原科技');
    finds('人工智能（AI）与电子设计自动化（EDA）', 'acronym EDA?');
    finds('美国商务部部长霍华德·卢特尼克表示', 'person 霍华德·卢特尼克');
    finds('他说「鑫泰」好', 'quote 鑫泰');
    // Longer than a name may be, so its beginning is not known.
    finds('蓝隼鑫泰蓝隼泰鑫蓝泰隼鑫泰蓝隼泰鑫科技', 'suffix 隼鑫泰蓝隼泰鑫蓝泰隼鑫泰蓝隼泰鑫科技?');
    finds('埃隆·里夫·马斯克说，李·明和卢·克', 'person 埃隆·里夫·马斯克', 'person 李·明', 'person 卢·克');
    finds('蓝隼·与，·明，甲·乙，克里斯托弗·A');
    finds('中国科学技术大学先进技术研究院', 'suffix 中国科学技术大学先进技术研究院');
    finds('中国高等教育文化传媒研究院', 'suffix 中国高等教育文化传媒研究院');
    finds('中国高等教育文化传媒旅游研究院');
    finds('隼蓝天科技', 'suffix 隼蓝天科技');
    finds('与杜邦公司、蓝隼大学', 'suffix 杜邦公司 = 杜邦', 'suffix 蓝隼大学');
    finds('与隼公司、分公司、蓝隼分公司合作，参加隼研究所，数据集团');
    finds('见《关于稀土的报告》一文', 'title 关于稀土的报告');
    finds('见《一》和《》和《 法 》');
    finds('见《民法》和《家》，《家国》', 'title 民法', 'quote 家国');
    finds('见《出口\n管制法》');
    finds('见《出口管制法》、《谁在招人？》和《春天来了》', 'title 出口管制法', 'quote 谁在招人？', 'quote 春天来了');
    finds('在蓝隼大学，程序员招聘信息', 'suffix 蓝隼大学');
    finds('使用电动汽车，参与电动汽车');
    finds('与谷歌公司合作。谷歌说', 'suffix 谷歌公司 = 谷歌');
    finds('支持“以物换物”，“这句话，不是名称”', 'quote 以物换物');
    finds('TCL公司与Kestrel Works集团', 'acronym TCL?', 'phrase Kestrel Works');
    finds('AI公司与5G公司');
    finds('克里斯托弗·罗宾逊·马斯克·卢特说', 'person 克里斯托弗·罗宾逊·马斯克·卢特');
    finds('卢·克说，卢·', 'person 卢·克');
    finds('克里斯托弗罗·马斯克说，克里斯托弗罗宾·马斯克说', 'person 克里斯托弗罗·马斯克', 'person 里斯托弗罗宾·马斯克');
  });

  describe('given together with another name', () => {
    finds('the Bureau of Industry and Security (BIS) and it (UAV)', 'pair Bureau of Industry and Security = BIS');
    finds(
      'Quanta Computer Inc (廣達) chairman Barry Lam (林百里)',
      'form Quanta Computer Inc = 廣達',
      'pair Barry Lam = 林百里',
    );
    finds(
      '蓝隼新能源科技（上海）股份有限公司（以下简称“蓝隼新能”）公告',
      'form 蓝隼新能源科技（上海）股份有限公司 = 蓝隼新能',
    );
    for (const remark of [
      '或点灯泡',
      '上图',
      '下图',
      '图一',
      '如图',
      '资料图',
      '文生图工具',
      '官方',
      '视频',
      '他的公司',
    ]) {
      finds(`the Kestrel（${remark}）is`, 'word Kestrel');
    }
    finds(
      'by Robert Noyce (仙童公司) and Kestrel Press (隼出版社)',
      'phrase Robert Noyce',
      'pair Kestrel Press = 隼出版社',
    );
    finds('by Quillwell Materials (亮井材料) since', 'pair Quillwell Materials = 亮井材料');
    finds('亮井材料（Quillwell Materials）供应光刻胶。', 'pair 亮井材料 = Quillwell Materials');
    finds('a Quillwell Model (微调模型) since', 'phrase Quillwell Model');
    finds('the OCRX（光学识别）and SMIC（中芯国际）', 'acronym OCRX', 'pair SMIC = 中芯国际');
    finds('by Noyce (仙童公司)', 'pair Noyce = 仙童公司');
    finds('蓝隼科技（以下简称“甲方”）公告', 'suffix 蓝隼科技');
    finds('the Sliding Window Net (NET) works', 'phrase Sliding Window Net');
    finds('the Kestrel Net (KN) works', 'phrase Kestrel Net');
    finds('the Bureau of Industry (XYZ) said', 'phrase Bureau of Industry', 'acronym XYZ?');
    finds('so Bureau (BIS) said', 'word Bureau', 'acronym BIS?');
    finds('the Kestrel（寒隼纪', 'word Kestrel');
    finds('the “Kestrel Works and', 'phrase Kestrel Works');
    finds('在港口的隼（Kestrelix）', 'word Kestrelix?');
    finds('an XQZ（寒隼纪）works', 'pair XQZ = 寒隼纪');
    finds('a ToT（思维树）of the OCRX（光学识别）', 'acronym OCRX');
    finds('提示词（Prompt）', 'quote 提示词');
    finds('声明（Claims）', 'pair 声明 = Claims');
    finds('the Kestrel Search（全文检索）of a Kestrel Search', 'phrase Kestrel Search?', 'phrase Kestrel Search?');
    finds('蓝隼科技（某出版社，2024）', 'suffix 蓝隼科技');
    finds('a Geneva Joint Statement (日内瓦联合声明)', 'pair Geneva Joint Statement = 日内瓦联合声明');
    finds('沐曦集成电路股份有限公司(沐曦股份,688802.SH)', 'form 沐曦集成电路股份有限公司 = 沐曦股份');
    finds('the Sandworm（沙虫，又称 Voodoo Bear）is', 'pair Sandworm = 沙虫');
    finds('Sandworm（又称沙虫）是一个组织。', 'pair Sandworm = 沙虫');
    finds('海莲花（OceanLotus，APT32）是一个组织。', 'pair 海莲花 = OceanLotus');
    finds('蓝隼科技（又称“蓝隼”）公告', 'pair 蓝隼科技 = 蓝隼');
    // 暴雪 may be the end of a longer name.
    finds('蓝莓暴雪（Xylo Wave）是一个组织。', 'pair Xylo Wave');
    finds('收购樱桃沙暴（**Xylo Wave**）', 'pair Xylo Wave');
    finds('樱桃沙暴（**Xylo** Wave）', 'phrase Xylo Wave?');
    finds('樱桃沙暴（688999）与蓝莓暴雪科技（Xylo Wave）', 'pair Xylo Wave');
    finds('樱桃沙暴（Prompt）', 'pair Prompt?');
    finds('Xylo Wave（蓝莓暴雪）是一个组织。', 'pair Xylo Wave = 蓝莓暴雪');
    finds('微软威胁情报中心称伏特台风（Volt Typhoon）', 'pair 伏特台风 = Volt Typhoon');
  });

  describe('of people in Chinese, after their office', () => {
    finds('董事长曾毓群，总经理程利民、创始人陈维良曾任', 'person 曾毓群', 'person 程利民', 'person 陈维良');
    finds('总裁王的车，董事长李说');
    finds('市長陳家偉在', 'person 陳家偉');
    finds('董事长高度重视，总裁金融背景，部长方案');
    finds('总裁李明已任，部长王毅与普京', 'person 李明', 'person 王毅');
    finds('董事长沈若川上月辞任，总裁李明上月辞任', 'person 沈若川', 'person 李明');
    finds('董事长李明同志，部长王毅外长，总经理周川后来', 'person 李明', 'person 王毅', 'person 周川');
  });

  describe('in the whole names of Chinese firms', () => {
    finds('普通合伙人深圳市蓝隼投资管理有限公司的股东', 'form 深圳市蓝隼投资管理有限公司');
    finds('江西蓝隼股份有限公司（以下简称“公司”或“本公司”）', 'form 江西蓝隼股份有限公司');
    finds('旗下的全资子公司送达公司各位，科技集团股份有限公司');
    finds('沐曦集成电路（上海）股份有限公司', 'form 沐曦集成电路（上海）股份有限公司');
    finds('蓝隼科技集团股份有限公司工厂', 'form 蓝隼科技集团股份有限公司');
    finds('与上海电子有限公司、中国电子公司合作', 'form 上海电子有限公司');
    finds('在上海市蓝隼投资有限公司', 'form 上海市蓝隼投资有限公司');
    finds('广东省深圳市蓝隼投资有限公司', 'form 广东省深圳市蓝隼投资有限公司');
    finds('其港口业务（上海蓝隼投资有限公司）', 'form 上海蓝隼投资有限公司');
    finds('蓝隼(上海)股份有限公司', 'form 蓝隼(上海)股份有限公司');
    finds('在广东深圳蓝隼投资有限公司', 'form 广东深圳蓝隼投资有限公司');
    finds('在黑龙江哈尔滨蓝隼投资有限公司', 'form 黑龙江哈尔滨蓝隼投资有限公司');
  });

  describe('in traditional characters', () => {
    finds('據藍隼科技公告，董事長曾毓群', 'suffix 藍隼科技', 'person 曾毓群');
    finds('Kestrelix（藍隼）與藍隼公司（下圖）', 'pair Kestrelix = 藍隼', 'suffix 藍隼公司 = 藍隼');
    finds('與鴻海集團、富邦證券有限責任公司合作', 'suffix 鴻海集團', 'form 富邦證券有限責任公司');
  });

  describe('beside a known name', () => {
    it('is found what does not overlap', () => {
      assert.deepEqual(said('so Nvidia and Kestrel Metals', 'Nvidia'), ['suffix Kestrel Metals']);
      assert.deepEqual(said('the Kestrel Metals mine', 'Kestrel Metals'), []);
      assert.deepEqual(said('据鑫泰科技公告', '鑫泰科技'), []);
    });

    it('is nothing in Chinese that has the known name in it', () => {
      assert.deepEqual(said('据腾讯科技、腾讯云科技公告', '腾讯'), []);
    });

    it('is not sure what may be a piece of a longer name', () => {
      assert.deepEqual(said('a Nvidia Kestrel and Kestrel Nvidia', 'Nvidia'), ['word Kestrel?', 'word Kestrel?']);
      assert.deepEqual(said('so Nvidia Research Lab', 'Nvidia'), ['phrase Research Lab?']);
    });

    it('is nothing in an explicit link', () => assert.deepEqual(said('see [[Kestrel Metals]]'), []));
  });
});
