import type { Label } from '../rows';

/** What one end of a relation does to the other: the words between their two names, in both languages. */
export interface VerbRow {
  /** A link type, or a property that names an entity. */
  readonly of: string;
  /** `for` gives the schemas of the two: `self` of the one that does it. */
  readonly verb: Label;
  /** Of a property: which of the two does it, the entity that is named or the one that names it. Of a link, `from` does. */
  readonly by?: 'named' | 'naming';
  /** Of a property: which of the two acts on the other, so that a map has it left; neither where it has no direction. */
  readonly left?: 'named' | 'naming';
}

const SCHEMAS_OF_KINDS: readonly string[] = ['Material', 'Technology'];

export const VERB_ROWS: readonly VerbRow[] = [
  { of: 'Ownership', verb: { en: 'owns', zh: '持有' } },
  { of: 'Directorship', verb: { en: 'leads', zh: '执掌' } },
  { of: 'Employment', verb: { en: 'works for', zh: '任职于' } },
  { of: 'Membership', verb: { en: 'is a member of', zh: '加入' } },
  { of: 'Supply', verb: { en: 'supplies', zh: '供货给' } },
  { of: 'Partnership', verb: { en: 'works with', zh: '合作' } },
  { of: 'Competition', verb: { en: 'competes with', zh: '竞争' } },
  { of: 'Oversight', verb: { en: 'regulates', zh: '监管' } },
  { of: 'Family', verb: { en: 'is a relative of', zh: '亲属' } },
  { of: 'Associate', verb: { en: 'knows', zh: '关系密切' } },
  { of: 'UnknownLink', verb: { en: 'has another relation with', zh: '有其他关系' } },
  { of: 'manufacturer', by: 'named', left: 'named', verb: { en: 'makes', zh: '生产', for: [{ other: ['Technology'], en: 'develops', zh: '开发' }] } },
  { of: 'isVariantOf', by: 'naming', left: 'named', verb: { en: 'is a variant of', zh: '衍生自', for: [{ self: SCHEMAS_OF_KINDS, en: 'is a kind of', zh: '属于' }] } },
  { of: 'holder', by: 'named', left: 'named', verb: { en: 'holds', zh: '担任' } },
  { of: 'organization', by: 'naming', left: 'named', verb: { en: 'is a position of', zh: '隶属于' } },
  { of: 'involved', by: 'naming', left: 'named', verb: { en: 'involves', zh: '涉及', for: [{ self: ['Regulation'], en: 'concerns', zh: '涉及' }] } },
  { of: 'location', by: 'naming', verb: { en: 'is located in', zh: '位于', for: [{ self: ['Agreement', 'Event'], en: 'took place in', zh: '发生于' }] } },
  { of: 'parent', by: 'naming', left: 'named', verb: { en: 'is part of', zh: '隶属于' } },
  { of: 'owner', by: 'named', left: 'named', verb: { en: 'owns', zh: '持有' } },
  { of: 'operator', by: 'named', left: 'named', verb: { en: 'operates', zh: '运营' } },
  { of: 'developer', by: 'named', left: 'named', verb: { en: 'develops', zh: '开发' } },
  { of: 'brand', by: 'naming', left: 'named', verb: { en: 'is a product of', zh: '品牌属于' } },
  { of: 'isPartOf', by: 'naming', left: 'named', verb: { en: 'is part of', zh: '属于' } },
  { of: 'isRelatedTo', verb: { en: 'is related to', zh: '相关' } },
  { of: 'predecessor', by: 'naming', left: 'named', verb: { en: 'came after', zh: '接续' } },
  { of: 'successor', by: 'named', left: 'naming', verb: { en: 'came after', zh: '接续' } },
  { of: 'organizer', by: 'named', left: 'named', verb: { en: 'organizes', zh: '主办' } },
  { of: 'regulator', by: 'named', left: 'named', verb: { en: 'regulates', zh: '监管', for: [{ other: ['Regulation'], en: 'enforces', zh: '执行' }] } },
  { of: 'supplier', by: 'named', left: 'named', verb: { en: 'supplies', zh: '供应' } },
  { of: 'customer', by: 'named', left: 'naming', verb: { en: 'buys', zh: '采购' } },
  { of: 'party', by: 'named', left: 'named', verb: { en: 'is a party to', zh: '参与' } },
];

/** Of a `Supply` whose product is described: what it is to supplier and customer, who are its two ends. */
export const TRADE_VERBS = {
  supplier: { en: 'supplies', zh: '供应' },
  customer: { en: 'is supplied to', zh: '供应给' },
} as const;
