import { readFileSync } from 'node:fs';

/** The registry that docs/matching.md names above its cases. */
export const CASES_REGISTRY = `version: 1
entities:
  - id: nvidia
    schema: Company
    name: { en: { value: Nvidia, case: ignore }, zh: 英伟达 }
  - id: h20
    schema: Product
    name: H20
  - id: london-framework
    schema: Agreement
    name: { en: London Framework, zh: 伦敦框架 }
  - id: tsmc
    schema: Company
    name: TSMC
  - id: artificial-intelligence
    schema: Technology
    name: artificial intelligence
    alias: AI
  - id: united-states
    schema: Country
    name: US
  - id: china
    schema: Country
    name: { en: China, zh: 中国 }
  - id: smic
    schema: Company
    name: { en: SMIC, zh: [中芯国际, 中芯] }
  - id: rare-earth
    schema: Material
    name: { en: rare earth, zh: 稀土 }
  - id: rare-earth-magnet
    schema: Material
    name: { en: rare earth magnet, zh: 稀土磁铁 }
  - id: huawei
    schema: Company
    name: { en: { value: Huawei, case: ignore }, zh: 华为 }
  - id: apple
    schema: Company
    name: { en: Apple, zh: { value: 苹果, near: [手机, 新机, iPhone], notIn: [苹果树] } }
  - id: cadence
    schema: Company
    name: { en: { value: Cadence, near: [chip, EDA] } }
    weakAlias: [CDN, { value: 楷登, near: [软件] }]
  - id: us-bank
    schema: Company
    name: { en: Usb, zh: 合众银行 }
  - id: qualcomm
    schema: Company
    name: { en: Qualcomm, zh: { value: 高通, notIn: [高通胀] } }
  - id: kunlun-p800
    schema: Product
    name: { en: Kunlun P800, zh: 昆仑P800 }
`;

/** Every case in the table of docs/matching.md, with its marks. */
export const MATCHING_CASES: readonly string[] = readFileSync('docs/matching.md', 'utf8')
  .split('## Cases')[1]!
  .split('\n')
  .flatMap((line) => /^\| (.*) \| [^|]* \|$/.exec(line)?.[1] ?? [])
  .filter((text) => text !== 'text' && text !== '---')
  .map((text) => text.replaceAll('\\|', '|').replaceAll('⏎', '\n'));
