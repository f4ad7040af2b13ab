/** The registry of MATCHING.md's cases. */
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
    name: { en: Apple, zh: 苹果 }
  - id: qualcomm
    schema: Company
    name: { en: Qualcomm, zh: { value: 高通, notIn: [高通胀] } }
  - id: kunlun-p800
    schema: Product
    name: { en: Kunlun P800, zh: 昆仑P800 }
`;

/** Every case of MATCHING.md. */
export const MATCHING_CASES: readonly string[] = [
  'the ⟦London Framework⟧ deal, the ⟦london framework⟧',
  '⟦英伟达⟧⟦H20⟧芯片在华销售',
  '台积电（⟦TSMC⟧）和⟦Nvidia⟧，都是',
  'OpenAI与⟦AI⟧芯片',
  'H200 and H20A are not ⟦H20⟧; ten ⟦H20⟧s are',
  '⟦US⟧-⟦China⟧ talks cost US$400 million; tell us more',
  '⟦中芯国际⟧出口⟦稀土⟧',
  '⟦稀土⟧和⟦稀土磁铁⟧, ⟦稀土⟧元素',
  '中华为之骄傲，美国对华为何强硬，与⟦华为⟧合作',
  '高通胀时期的⟦高通⟧',
  '⟦昆仑 P800⟧ and ⟦昆仑P800⟧',
  '`H20` in code; [⟦H20⟧](https://x.com/H20); nvidia.com; @nvidia',
  'an apple a day; ⟦Apple⟧ signed; ⟦APPLE⟧',
  '⟦ＮＶＩＤＩＡ⟧ and ⟦nvidia⟧’s',
  'the ⟦London\nFramework⟧',
  '[[⟦Nvidia⟧]], [[nvidia|⟦the chip maker⟧]], [[some other note]]',
];
