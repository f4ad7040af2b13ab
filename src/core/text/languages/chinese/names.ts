import { lazily } from '../../base/lazy';
import { escapeRegExp } from '../../units/escape';
import { onlyHan } from '../../units/han';
import type { NamedKind, NameWords } from '../language';
import { SURNAMES } from './words';

/** In characters; names are shorter. */
const LONGEST = 30;

const VERB = /[了将]|被(?!动)|宣布|表示|已经|正在/;

/** Nouns for the kind of a subject, at the end of the phrase after 是; the first that fits counts. */
const CALLED: readonly (readonly [kind: NamedKind, nouns: RegExp])[] = [
  ['Company', /(?:公司|企业|厂商|制造商|供应商|券商|集团|银行)$/],
  ['PublicBody', /(?:部门|监管机构|政府机构)$/],
  ['Organization', /(?:协会|大学|研究院|组织|智库)$/],
  ['Person', /(?:创始人|首席执行官|董事长|总裁|部长|官员|分析师)$/],
  ['Product', /(?:芯片|产品|处理器|车型)$/],
  ['Technology', /(?:技术|软件|平台)$/],
  ['Material', /(?:材料|金属|元素|氧化物)$/],
  ['Agreement', /(?:协议|框架)$/],
];

const OFFICE = '(?:创始人|首席执行官|董事长|总裁|总经理|部长|主席)';

/** 石光电 begins with a surname, but ends as firms do. */
const FIRM =
  /(?:光电|光電|光学|光學|激光|雷射|电子|電子|半导体|半導體|精密|材料|能源|重工|生物|医药|醫藥|药业|藥業|通信|证券|證券|银行|銀行|资本|資本|汽车|汽車|软件|網路|网络|智能)$/;

export const CHINESE_NAMES: NameWords = {
  kinds: lazily({
    Company: () => /(?:公司|集团|集團|股份|控股|科技|实业|實業|[时日晚早邮导周]报|周刊|月刊|杂志)$/,
    Organization: () => /(?:大学|大學|学院|研究院|研究所|协会|協會|学会|联盟|聯盟|基金会|联合会|智库|论坛)$/,
    PublicBody: () => /(?:部|委员会|委員會|总局|管理局|监管局|海关总署|署|法院|检察院|政府|国务院|办公室|国会|议会)$/,
    Agreement: () => /(?:协议|協議|协定|協定|条约|條約|公约|框架|备忘录|谅解|声明|宣言|公报)$/,
    Regulation: () => /(?:法|法案|条例|條例|规定|办法|细则|禁令|管制|关税)$/,
    Event: () => /(?:峰会|会议|会谈|谈判|大会|危机|事件)$/,
    Material: () => /(?:氧化物|氧化镝|合金|磁铁|磁体|矿|稀土)$/,
    Technology: () => /(?:技术|技術|软件|架构|算法|工艺|平台|系统)$/,
    Product: () => /(?:芯片|处理器)$/,
    // A surname and one or two characters after it, or a foreign name.
    Person: () =>
      new RegExp(
        `^(?:[${[...SURNAMES].join('')}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,8}[·・•‧]\\p{Script=Han}{1,8})$`,
        'u',
      ),
  }),
  firm: FIRM,
  calledIn(text) {
    const [, noun = ''] = /(?:是|为|作为)([^。，；]{0,30})/.exec(text) ?? [];
    return CALLED.find(([, nouns]) => nouns.test(noun))?.[0];
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return new RegExp(`[他她]|${OFFICE}${written}|${written}${OFFICE}`, 'iu').test(text);
  },
  isStatement(text) {
    const { length } = onlyHan(text);
    return length > LONGEST || (length > 6 && (VERB.test(text) || text.includes('，')));
  },
  isNameLine: (text) => text.length <= LONGEST && !/[，、：]/.test(text) && !(text.length > 8 && /[的是]/.test(text)),
  withoutForm: (folded) => folded.replace(/(.{2})(?:股份|集团)?(?:有限|有限责任|股份有限)?公司$/, '$1'),
  otherName: '(?:以下)?简称|又称|又名|原名',
};
