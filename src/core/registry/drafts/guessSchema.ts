import { SURNAMES } from '../../languages/chinese/words';
import { COUNTRY_CODES, guessCountry } from './guessCountry';

/** Each rule says what the words of a name make it. The first that fits decides, so the surest come first. */
const RULES: readonly (readonly [schema: string, pattern: RegExp])[] = [
  ['Company', /\b(?:inc|incorporated|corp|corporation|ltd|limited|llc|plc|gmbh|ag|nv|holdings?|technologies)\.?$/i],
  ['Company', /\b(?:co|company)\.?(?:,? ltd\.?)?$/i],
  ['Company', /(?:公司|集团|集團|股份|控股|科技|实业|實業)$/],
  ['Company', /(?:[时日晚早邮导周]报|周刊|月刊|杂志)$/],
  ['Organization', /\b(?:university|college|institute|association|union|alliance|foundation|council|forum|lab)\b/i],
  ['Organization', /(?:大学|大學|学院|研究院|研究所|协会|協會|学会|联盟|聯盟|基金会|联合会|智库|论坛)$/],
  ['PublicBody', /^(?:u\.?s\.? )?(?:department|ministry|office|bureau|commission)\b/i],
  [
    'PublicBody',
    /\b(?:department|ministry|commission|agency|bureau|administration|authority|court|parliament|congress|senate)$/i,
  ],
  ['PublicBody', /(?:部|委员会|委員會|总局|管理局|监管局|海关总署|署|法院|检察院|政府|国务院|办公室|国会|议会)$/],
  [
    'Agreement',
    /\b(?:agreement|accord|treaty|framework|pact|deal|memorandum|convention|protocol|truce|statement|declaration|communiqué)s?$/i,
  ],
  ['Agreement', /(?:协议|協議|协定|協定|条约|條約|公约|框架|备忘录|谅解|声明|宣言|公报)$/],
  ['Regulation', /\b(?:act|regulations?|rules?|directive|law|order|bill|tariffs?|controls?)$/i],
  ['Regulation', /(?:法|法案|条例|條例|规定|办法|细则|禁令|管制|关税)$/],
  ['Event', /\b(?:summit|conference|talks|round|crisis|war)$/i],
  ['Event', /(?:峰会|会议|会谈|谈判|大会|危机|事件)$/],
  ['Material', /\b(?:oxide|alloy|magnets?|ore|earths?)$/i],
  ['Material', /(?:氧化物|氧化镝|合金|磁铁|磁体|矿|稀土)$/],
  ['Technology', /\b(?:software|technology|architecture|computing|learning|intelligence|process|lithography)$/i],
  ['Technology', /(?:技术|技術|软件|架构|算法|工艺|平台|系统)$/],
  ['Product', /芯片$|处理器$|\b(?:chips?|processor|gpu|cpu)$/i],
  // A code: letters with a digit after them, as in `H20`, `GPT-4`, `昆仑P800`, `Ascend 910B`.
  ['Product', /[A-Za-z]+[- ]?\d+[A-Za-z]{0,3}$/],
  ['Organization', /^[A-Z]{3}$/],
  ['Company', /^[A-Z]{4,6}$/],
  // What two capitalised words of a person do not end with.
  [
    'Company',
    /\b(?:resources|metals|materials|minerals|mining|magnetics|motors|electronics|semiconductors?|microelectronics|systems|industries|energy|shipping|airlines|airways|bank|capital|partners|ventures|labs|foundry|robotics|pharmaceuticals?|securities|cloud|eda)$/i,
  ],
  ['Person', /^\p{Script=Han}{1,8}[·・•‧]\p{Script=Han}{1,8}$/u],
  ['Person', /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u],
  // A surname and one or two characters after it.
  ['Person', new RegExp(`^[${[...SURNAMES].join('')}]\\p{Script=Han}{1,2}$`, 'u')],
];

/**
 * The schema that the words of a name point to.
 *
 * @param otherwise where they point to nothing: a company, as most names in notes are.
 */
export function guessSchema(names: readonly string[], otherwise = 'Company'): string {
  if (names.some((name) => COUNTRY_CODES.includes(guessCountry(name) ?? ''))) return 'Country';
  for (const [schema, pattern] of RULES) {
    if (names.some((name) => pattern.test(name))) return schema;
  }
  return otherwise;
}
