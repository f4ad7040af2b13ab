import type { LinkEnd, LinkTypeRow } from '../rows';
import { ACTORS, ORGANIZATIONS, PEOPLE, STATES } from './schemas';

const COMPETITOR: LinkEnd = { key: 'competitor', label: { en: 'Competitors', zh: '竞争对手', rank: 14 }, help: 'Who competes with this entity.' };
const PARTNER: LinkEnd = { key: 'partner', label: { en: 'Partners', zh: '合作伙伴', rank: 13, for: [{ self: STATES, en: 'Partners', zh: '合作方' }] }, help: 'Who works together with this entity.' };

/** The types of links, in the order in which completion offers them. */
export const LINK_TYPE_ROWS: readonly LinkTypeRow[] = [
  {
    type: 'Ownership',
    origin: 'FollowTheMoney',
    en: 'Ownership',
    zh: '所有权',
    help: 'Who owns what; `percentage` is the share.',
    from: { key: 'owner', label: { en: 'Owned by', zh: '所有者', rank: 6, for: [{ self: ['Company'], en: 'Owned by', zh: '股东' }] }, targets: ACTORS, help: 'Who owns this entity.' },
    to: { key: 'asset', label: { en: 'Owns', zh: '拥有', rank: 7, for: [{ other: ['Company'], en: 'Owns', zh: '持股' }] }, help: 'What this entity owns.' },
  },
  {
    type: 'Directorship',
    origin: 'FollowTheMoney',
    en: 'Directorship',
    zh: '领导职务',
    help: 'Who leads an organization or a country, or sits on its board; `role` says as what.',
    from: { key: 'director', label: { en: 'Led by', zh: '负责人', rank: 3, for: [{ self: ['Country'], en: 'Led by', zh: '领导人' }] }, targets: PEOPLE, help: 'Who leads this entity.' },
    to: { key: 'organization', label: { en: 'Leads', zh: '执掌', rank: 4, for: [{ other: ['Country'], en: 'Leads', zh: '领导国家' }] }, targets: ORGANIZATIONS, help: 'What this entity leads.' },
  },
  {
    type: 'Employment',
    origin: 'FollowTheMoney',
    en: 'Employment',
    zh: '任职',
    help: 'Who works for whom, or holds office in a state or body; `role` says as what.',
    from: {
      key: 'employee',
      label: {
        en: 'Employs',
        zh: '员工',
        rank: 23,
        for: [
          { self: STATES, en: 'Office-holders', zh: '任职人员' },
          { self: ['Organization'], en: 'Staff', zh: '任职人员' },
        ],
      },
      targets: PEOPLE,
      help: 'Who works for this entity or holds office in it.',
    },
    to: { key: 'employer', label: { en: 'Works for', zh: '任职机构', rank: 5, for: [{ other: STATES, en: 'Holds office in', zh: '任职于' }] }, targets: ORGANIZATIONS, help: 'Whom this entity works for.' },
  },
  {
    type: 'Membership',
    origin: 'FollowTheMoney',
    en: 'Membership',
    zh: '成员关系',
    help: 'Who belongs to an organization.',
    from: { key: 'member', label: { en: 'Members', zh: '成员', rank: 22 }, targets: ACTORS, help: 'Who is a member of this entity.' },
    to: { key: 'organization', label: { en: 'Member of', zh: '所属组织', rank: 21 }, targets: ORGANIZATIONS, help: 'What this entity is a member of.' },
  },
  {
    type: 'Supply',
    origin: 'Dossier',
    en: 'Supply',
    zh: '供应关系',
    help: 'Who supplies whom; `product` names what, `percentage` how much of what the customer needs.',
    from: { key: 'supplier', label: { en: 'Suppliers', zh: '供应商', rank: 12 }, targets: ORGANIZATIONS, help: 'Who supplies this entity.' },
    to: { key: 'customer', label: { en: 'Customers', zh: '客户', rank: 11 }, targets: ACTORS, help: 'Whom this entity supplies.' },
  },
  {
    type: 'Partnership',
    origin: 'Dossier',
    en: 'Partnership',
    zh: '合作关系',
    help: 'Who works together; `role` says on what.',
    from: PARTNER,
    to: PARTNER,
  },
  {
    type: 'Competition',
    origin: 'Dossier',
    en: 'Competition',
    zh: '竞争关系',
    help: 'Who competes; `role` says in what.',
    from: COMPETITOR,
    to: COMPETITOR,
  },
  {
    type: 'Oversight',
    origin: 'Dossier',
    en: 'Oversight',
    zh: '监管关系',
    help: 'Who regulates, licenses or investigates whom or what.',
    from: { key: 'regulator', label: { en: 'Regulated by', zh: '监管机构', rank: 15 }, targets: ['PublicBody', 'Organization', 'Country'], help: 'Who regulates this entity.' },
    to: { key: 'regulated', label: { en: 'Regulates', zh: '监管对象', rank: 16 }, help: 'Whom or what this entity regulates.' },
  },
  {
    type: 'Family',
    origin: 'FollowTheMoney',
    en: 'Family',
    zh: '亲属关系',
    help: 'Two relatives; `relationship` says how they are related.',
    from: { key: 'person', label: { en: 'Family', zh: '亲属', rank: 24 }, targets: PEOPLE, help: 'The other person.' },
    to: { key: 'relative', label: { en: 'Family', zh: '亲属', rank: 24 }, targets: PEOPLE, help: 'The relative.' },
  },
  {
    type: 'Associate',
    origin: 'FollowTheMoney',
    en: 'Associate',
    zh: '密切关系',
    help: 'Two people who know each other well; `relationship` says how.',
    from: { key: 'person', label: { en: 'Associates', zh: '关系人', rank: 25 }, targets: PEOPLE, help: 'The other person.' },
    to: { key: 'associate', label: { en: 'Associates', zh: '关系人', rank: 25 }, targets: PEOPLE, help: 'The associate.' },
  },
  {
    type: 'UnknownLink',
    origin: 'FollowTheMoney',
    en: 'Other link',
    zh: '其他关系',
    help: 'Any other relation: `role` says what the subject does to the object.',
    from: { key: 'subject', label: { en: 'Related', zh: '相关', rank: 18 }, help: 'Who does to this entity what the role says.' },
    to: { key: 'object', label: { en: 'Related', zh: '相关', rank: 17 }, help: 'To whom this entity does what the role says.' },
  },
];

/** What a role of an `UnknownLink` is called on the card of who does it (`en`, `zh`), and of whom it is done to. */
export const ROLE_ROWS = [
  { role: 'supplies', subject: { en: 'Supplies', zh: '供应' }, object: { en: 'Supplied by', zh: '供应商' } },
  { role: 'regulates', subject: { en: 'Regulates', zh: '监管' }, object: { en: 'Regulated by', zh: '监管机构' } },
  { role: 'bought', subject: { en: 'Bought', zh: '收购' }, object: { en: 'Bought by', zh: '收购方' } },
  { role: 'sells to', subject: { en: 'Sells to', zh: '销售给' }, object: { en: 'Buys from', zh: '采购自' } },
  { role: 'buys from', subject: { en: 'Buys from', zh: '采购自' }, object: { en: 'Sells to', zh: '销售给' } },
  { role: 'investigated', subject: { en: 'Investigated', zh: '调查' }, object: { en: 'Investigated by', zh: '调查方' } },
  { role: 'competes with', subject: { en: 'Competes with', zh: '竞争对手' }, object: { en: 'Competes with', zh: '竞争对手' } },
] as const;
