/** The fields that a new registry can be for; `empty` has no vocabulary and no entities. */
export type StarterField = 'companies' | 'medicine' | 'politics' | 'empty';

/** The words of the examples, in the language of the writer. */
export interface ExampleWords {
  /** The comment beside an id. */
  readonly id: string;
  /** The comment beside a schema. */
  readonly schema: string;
  /** The comment beside other names. */
  readonly alias: string;
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
  empty: { schemas: '', linkTypes: '', entities: () => '' },
};
