/** The fields that a new registry can be for; `empty` has no vocabulary and no entities. */
export type StarterField = 'companies' | 'medicine' | 'politics' | 'security' | 'fiction' | 'glossary' | 'empty';

/** The words of the examples, in the language of the writer. */
export interface ExampleWords {
  /** The comment beside an id. */
  readonly id: string;
  /** The comment beside a schema. */
  readonly schema: string;
  /** The comment beside other names. */
  readonly alias: string;
  /** The comments of a glossary: beside a word to avoid, a longer word in which a term does not count, and an acronym. */
  readonly avoid: string;
  readonly notIn: string;
  readonly exact: string;
  /** What the first example is. */
  readonly summary: string;
  /** What one of the examples does. */
  readonly fact: string;
}

/** What a new registry of a field holds, as whole lines of YAML. */
export interface FieldLines {
  /** What is below `schemas:`; empty where the built-in kinds are enough. */
  readonly schemas: string;
  /** What is below `linkTypes:`; empty where the built-in relations are enough. */
  readonly linkTypes: string;
  /** What is below `entities:`. @param words with `summary` and `fact` as YAML scalars. */
  readonly entities: (words: ExampleWords) => string;
}

/** The id of the source that the examples cite. */
export const EXAMPLE_SOURCE = 'example-call';

/** docs/fields.md builds the same vocabulary step by step. Nothing in the examples is real. */
export const FIELD_LINES: Readonly<Record<StarterField, FieldLines>> = {
  companies: {
    schemas: '',
    linkTypes: '',
    entities: ({ id, schema, alias, summary, fact }) => `\
  - id: exemplar-shipping # ${id}
    schema: Company # ${schema}
    name: { en: Exemplar Shipping, zh: 示例航运 }
    alias: [Exemplar Lines] # ${alias}
    summary: ${summary}
    facts:
      - date: 2025-06
        text: ${fact}
        source: ${EXAMPLE_SOURCE}
    links:
      - type: Directorship
        director: mara-exemplar

  - id: mara-exemplar
    schema: Person
    name: { en: Mara Exemplar, zh: 玛拉·范例 }

  - id: exemplar-yards
    schema: Company
    name: { en: Exemplar Yards, zh: 示例船厂 }
    links:
      - type: Supply
        customer: exemplar-shipping
`,
  },
  medicine: {
    schemas: `\
  Drug:
    name: { en: Drug, zh: 药物 }
    plural: { en: Drugs, zh: 药物 }
    like: Product
    icon: beaker
  Trial:
    name: { en: Trial, zh: 临床试验 }
    plural: { en: Trials, zh: 临床试验 }
    like: Project
    icon: checklist
    case: exact
    codes: ["NCT########"]
  Target:
    name: { en: Target, zh: 靶点 }
    plural: { en: Targets, zh: 靶点 }
    like: Technology
`,
    linkTypes: `\
  License:
    name: { en: Licence, zh: 授权 }
    from: licensor
    to: licensee
    sentence: { en: "{from} licenses to {to}", zh: "{from}授权{to}" }
    forward: { en: Licenses to, zh: 授权给 }
    inverse: { en: Licensed by, zh: 获授权自 }
  Testing:
    name: { en: Testing, zh: 试验 }
    from: trial
    to: tested
    sentence: { en: "{from} tests {to}", zh: "{from}试验{to}" }
    forward: { en: Tests, zh: 试验药物 }
    inverse: { en: Tested in, zh: 相关试验 }
`,
    entities: ({ id, schema, alias, summary, fact }) => `\
  - id: norlimab # ${id}
    schema: Drug # ${schema}
    name: { en: Norlimab, zh: 诺利单抗 }
    alias: [HB-1701] # ${alias}
    summary: ${summary}
    target: abc-1

  - id: polaris-2
    schema: Trial
    name: POLARIS-2
    facts:
      - date: 2025-06
        text: ${fact}
        source: ${EXAMPLE_SOURCE}
    links:
      - type: Testing
        tested: norlimab

  - id: abc-1
    schema: Target
    name: ABC-1
`,
  },
  politics: {
    schemas: `\
  Party:
    name: { en: Party, zh: 政党 }
    plural: { en: Parties, zh: 政党 }
    like: Organization
    icon: megaphone
  Bill:
    name: { en: Bill, zh: 法案 }
    plural: { en: Bills, zh: 法案 }
    like: Regulation
    icon: checklist
    case: exact
`,
    linkTypes: `\
  Sponsorship:
    from: sponsor
    to: measure
    sentence: { en: "{from} sponsors {to}", zh: "{from}提出{to}" }
    forward: { en: Sponsors, zh: 提出 }
    inverse: { en: Sponsored by, zh: 提案人 }
`,
    entities: ({ id, schema, alias, summary, fact }) => `\
  - id: lantern-party # ${id}
    schema: Party # ${schema}
    name: { en: Lantern Party, zh: 灯笼党 }
    alias: [Lanternists] # ${alias}
    summary: ${summary}
    facts:
      - date: 2025-06
        text: ${fact}
        source: ${EXAMPLE_SOURCE}
    links:
      - type: Sponsorship
        measure: tide-bill

  - id: ada-varn
    schema: Person
    name: { en: Ada Varn, zh: 艾达·瓦恩 }
    links:
      - type: Membership
        organization: lantern-party

  - id: tide-bill
    schema: Bill
    name: { en: Tide Bill, zh: 潮汐法案 }
`,
  },
  security: {
    schemas: `\
  ThreatActor:
    name: { en: Threat actor, zh: 威胁组织 }
    plural: { en: Threat actors, zh: 威胁组织 }
    like: Organization
  Malware:
    name: { en: Malware, zh: 恶意软件 }
    plural: { en: Malware, zh: 恶意软件 }
    like: Product
    icon: bug
  Vulnerability:
    name: { en: Vulnerability, zh: 漏洞 }
    plural: { en: Vulnerabilities, zh: 漏洞 }
    like: Technology
    case: ignore
    codes: ["CVE-####-####", "CVE-####-#####"]
    card: [cvss]
`,
    linkTypes: `\
  Use:
    from: user
    to: used
    between: [ThreatActor, Malware]
    sentence: { en: "{from} uses {to}", zh: "{from}使用{to}" }
    forward: { en: Uses, zh: 使用 }
    inverse: { en: Used by, zh: 使用者 }
  Exploitation:
    from: exploit
    to: flaw
    sentence: { en: "{from} exploits {to}", zh: "{from}利用{to}" }
    forward: { en: Exploits, zh: 利用 }
    inverse: { en: Exploited by, zh: 被利用于 }
`,
    entities: ({ id, schema, alias, summary, fact }) => `\
  - id: exemplar-heron # ${id}
    schema: ThreatActor # ${schema}
    name: { en: Exemplar Heron, zh: 示例鹭 }
    alias: [EX-HERON-0] # ${alias}
    summary: ${summary}
    facts:
      - date: 2025-06
        text: ${fact}
        source: ${EXAMPLE_SOURCE}
    links:
      - type: Use
        used: exemplar-loader

  - id: exemplar-loader
    schema: Malware
    name: { en: Exemplar Loader, zh: 示例加载器 }
    links:
      - type: Exploitation
        flaw: cve-0000-0001

  - id: cve-0000-0001
    schema: Vulnerability
    name: CVE-0000-0001
    cvss: 9.8
`,
  },
  fiction: {
    schemas: `\
  Character:
    name: { en: Character, zh: 人物 }
    plural: { en: Characters, zh: 人物 }
    like: Person
  House:
    name: { en: House, zh: 家族 }
    plural: { en: Houses, zh: 家族 }
    like: Organization
  Realm:
    name: { en: Realm, zh: 疆域 }
    plural: { en: Realms, zh: 疆域 }
    like: Place
`,
    linkTypes: `\
  Allegiance:
    from: follower
    to: liege
    sentence: { en: "{from} serves {to}", zh: "{from}效忠{to}" }
    forward: { en: Serves, zh: 效忠 }
    inverse: { en: Served by, zh: 追随者 }
  Rule:
    from: ruler
    to: ruled
    sentence: { en: "{from} rules {to}", zh: "{from}统治{to}" }
    forward: { en: Rules, zh: 统治 }
    inverse: { en: Ruled by, zh: 统治者 }
`,
    entities: ({ id, schema, alias, summary, fact }) => `\
  - id: sera-vael # ${id}
    schema: Character # ${schema}
    name: { en: Sera Vael, zh: 塞拉·维尔 }
    alias: [the Lamplighter] # ${alias}
    summary: ${summary}
    facts:
      - text: ${fact}
        source: ${EXAMPLE_SOURCE}
    links:
      - type: Allegiance
        liege: house-orrin

  - id: house-orrin
    schema: House
    name: { en: House Orrin, zh: 奥林家族 }
    links:
      - type: Rule
        ruled: mistmark

  - id: mistmark
    schema: Realm
    name: { en: Mistmark, zh: 雾境 }
`,
  },
  glossary: {
    schemas: `\
  Term:
    name: { en: Term, zh: 术语 }
    plural: { en: Terms, zh: 术语 }
    like: Technology
    icon: book
    words: true
    card: [steward]
`,
    linkTypes: '',
    entities: ({ id, schema, alias, avoid, notIn, exact, summary, fact }) => `\
  - id: consignment-note # ${id}
    schema: Term # ${schema}
    name: { en: consignment note, zh: 托运单 }
    alias: [freight note] # ${alias}
    avoid: waybill # ${avoid}
    definition: ${summary}
    example: { en: The driver signs the consignment note., zh: 司机在托运单上签字。 }
    steward: { en: Dispatch, zh: 调度组 }
    isVariantOf: document
    facts:
      - date: 2025-06
        text: ${fact}
        source: ${EXAMPLE_SOURCE}

  - id: proof-of-delivery
    schema: Term
    name: { en: proof of delivery, zh: 签收单 }
    alias: { en: { value: POD, case: exact } } # ${exact}
    definition: { en: The receiver's signature and the time of it., zh: 收货人的签名和签收时间。 }
    isVariantOf: document

  - id: document
    schema: Term
    name: { en: { value: document, notIn: [travel document] }, zh: 单据 } # ${notIn}
    definition: { en: What says something about goods on their way., zh: 说明在途货物情况的文件。 }
    steward: { en: Sales, zh: 销售组 }
`,
  },
  empty: { schemas: '', linkTypes: '', entities: () => '' },
};
