import type { LinkEnd, LinkTypeRow } from '../rows';
import { ACTORS, ORGANIZATIONS, PEOPLE, STATES } from './schemas';

const COMPETITOR: LinkEnd = { key: 'competitor', label: { en: 'Competitors', zh: '竞争对手', rank: 14 }, help: { en: 'Who competes with this entity.', zh: '与此实体竞争的一方。' } };
const PARTNER: LinkEnd = { key: 'partner', label: { en: 'Partners', zh: '合作伙伴', rank: 13, for: [{ self: STATES, en: 'Partners', zh: '合作方' }] }, help: { en: 'Who works together with this entity.', zh: '与此实体合作的一方。' } };

/** The types of links, in the order in which completion offers them. */
export const LINK_TYPE_ROWS: readonly LinkTypeRow[] = [
  {
    type: 'Ownership',
    origin: 'FollowTheMoney',
    en: 'Ownership',
    zh: '所有权',
    help: { en: 'Who owns what; `percentage` is the share.', zh: '谁拥有什么；`percentage` 为所占比例。' },
    from: { key: 'owner', label: { en: 'Owned by', zh: '所有者', rank: 6, for: [{ self: ['Company'], en: 'Owned by', zh: '股东' }] }, targets: ACTORS, help: { en: 'Who owns this entity.', zh: '此实体的所有者。' } },
    to: { key: 'asset', label: { en: 'Owns', zh: '拥有', rank: 7, for: [{ other: ['Company'], en: 'Owns', zh: '持股' }] }, help: { en: 'What this entity owns.', zh: '此实体拥有的对象。' } },
  },
  {
    type: 'Directorship',
    origin: 'FollowTheMoney',
    en: 'Directorship',
    zh: '领导职务',
    help: { en: 'Who leads an organization or a country, or sits on its board; `role` says as what.', zh: '谁领导某个机构或国家，或担任其董事；`role` 写明职务。' },
    from: { key: 'director', label: { en: 'Led by', zh: '负责人', rank: 3, for: [{ self: ['Country'], en: 'Led by', zh: '领导人' }] }, targets: PEOPLE, help: { en: 'Who leads this entity.', zh: '领导此实体的人。' } },
    to: { key: 'organization', label: { en: 'Leads', zh: '执掌', rank: 4, for: [{ other: ['Country'], en: 'Leads', zh: '领导国家' }] }, targets: ORGANIZATIONS, help: { en: 'What this entity leads.', zh: '此人领导的机构。' } },
  },
  {
    type: 'Employment',
    origin: 'FollowTheMoney',
    en: 'Employment',
    zh: '任职',
    help: { en: 'Who works for whom, or holds office in a state or body; `role` says as what.', zh: '谁任职于哪里，包括国家和机构中的公职；`role` 写明职务。' },
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
      help: { en: 'Who works for this entity or holds office in it.', zh: '在此实体工作或任职的人。' },
    },
    to: { key: 'employer', label: { en: 'Works for', zh: '任职机构', rank: 5, for: [{ other: STATES, en: 'Holds office in', zh: '任职于' }] }, targets: ORGANIZATIONS, help: { en: 'Whom this entity works for.', zh: '此人任职的机构。' } },
  },
  {
    type: 'Membership',
    origin: 'FollowTheMoney',
    en: 'Membership',
    zh: '成员关系',
    help: { en: 'Who belongs to an organization.', zh: '谁属于某个组织。' },
    from: { key: 'member', label: { en: 'Members', zh: '成员', rank: 22 }, targets: ACTORS, help: { en: 'Who is a member of this entity.', zh: '此组织的成员。' } },
    to: { key: 'organization', label: { en: 'Member of', zh: '所属组织', rank: 21 }, targets: ORGANIZATIONS, help: { en: 'What this entity is a member of.', zh: '此实体所属的组织。' } },
  },
  {
    type: 'Supply',
    origin: 'Dossier',
    en: 'Supply',
    zh: '供应关系',
    help: { en: 'Who supplies whom; `product` names what, `percentage` how much of what the customer needs.', zh: '谁向谁供应；`product` 写明供应什么，`percentage` 为占客户需求的比例。' },
    from: { key: 'supplier', label: { en: 'Suppliers', zh: '供应商', rank: 12 }, targets: ORGANIZATIONS, help: { en: 'Who supplies this entity.', zh: '向此实体供应的一方。' } },
    to: { key: 'customer', label: { en: 'Customers', zh: '客户', rank: 11 }, targets: ACTORS, help: { en: 'Whom this entity supplies.', zh: '此实体供应的客户。' } },
  },
  {
    type: 'Partnership',
    origin: 'Dossier',
    en: 'Partnership',
    zh: '合作关系',
    help: { en: 'Who works together; `role` says on what.', zh: '谁与谁合作；`role` 写明合作内容。' },
    from: PARTNER,
    to: PARTNER,
  },
  {
    type: 'Competition',
    origin: 'Dossier',
    en: 'Competition',
    zh: '竞争关系',
    help: { en: 'Who competes; `role` says in what.', zh: '谁与谁竞争；`role` 写明竞争领域。' },
    from: COMPETITOR,
    to: COMPETITOR,
  },
  {
    type: 'Oversight',
    origin: 'Dossier',
    en: 'Oversight',
    zh: '监管关系',
    help: { en: 'Who regulates, licenses or investigates whom or what.', zh: '谁监管、许可或调查谁。' },
    from: { key: 'regulator', label: { en: 'Regulated by', zh: '监管机构', rank: 15 }, targets: ['PublicBody', 'Organization', 'Country'], help: { en: 'Who regulates this entity.', zh: '监管此实体的一方。' } },
    to: { key: 'regulated', label: { en: 'Regulates', zh: '监管对象', rank: 16 }, help: { en: 'Whom or what this entity regulates.', zh: '此实体监管的对象。' } },
  },
  {
    type: 'Family',
    origin: 'FollowTheMoney',
    en: 'Family',
    zh: '亲属关系',
    help: { en: 'Two relatives; `relationship` says how they are related.', zh: '两位亲属；`relationship` 写明亲属关系。' },
    from: { key: 'person', label: { en: 'Family', zh: '亲属', rank: 24 }, targets: PEOPLE, help: { en: 'The other person.', zh: '另一个人。' } },
    to: { key: 'relative', label: { en: 'Family', zh: '亲属', rank: 24 }, targets: PEOPLE, help: { en: 'The relative.', zh: '亲属。' } },
  },
  {
    type: 'Associate',
    origin: 'FollowTheMoney',
    en: 'Associate',
    zh: '密切关系',
    help: { en: 'Two people who know each other well; `relationship` says how.', zh: '关系密切的两个人；`relationship` 写明是何种关系。' },
    from: { key: 'person', label: { en: 'Associates', zh: '关系人', rank: 25 }, targets: PEOPLE, help: { en: 'The other person.', zh: '另一个人。' } },
    to: { key: 'associate', label: { en: 'Associates', zh: '关系人', rank: 25 }, targets: PEOPLE, help: { en: 'The associate.', zh: '关系密切的人。' } },
  },
  {
    type: 'UnknownLink',
    origin: 'FollowTheMoney',
    en: 'Other link',
    zh: '其他关系',
    help: { en: 'Any other relation: `role` says what the subject does to the object.', zh: '其他任何关系：`role` 写明主体对客体做什么。' },
    from: { key: 'subject', label: { en: 'Related', zh: '相关', rank: 18 }, help: { en: 'Who does to this entity what the role says.', zh: '对此实体做 `role` 所写之事的一方。' } },
    to: { key: 'object', label: { en: 'Related', zh: '相关', rank: 17 }, help: { en: 'To whom this entity does what the role says.', zh: '此实体做 `role` 所写之事的对象。' } },
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
