import type { SchemaRow } from '../rows';

/** The schemas, in the order in which a reader looks for them. */
export const SCHEMA_ROWS = [
  { name: 'Company', origin: 'FollowTheMoney', en: 'Company', zh: '公司', plural: { en: 'Companies', zh: '公司' }, icon: 'briefcase', color: 'company', symbol: 'Class', help: { en: 'A business, listed or not.', zh: '企业，无论是否上市。' } },
  { name: 'Person', origin: 'FollowTheMoney', en: 'Person', zh: '人物', plural: { en: 'People', zh: '人物' }, icon: 'person', color: 'person', symbol: 'Object', help: { en: 'A human being.', zh: '个人。' } },
  { name: 'PublicBody', origin: 'FollowTheMoney', en: 'Public body', zh: '公共机构', plural: { en: 'Public bodies', zh: '公共机构' }, icon: 'library', color: 'publicBody', symbol: 'Interface', help: { en: 'A ministry, agency, court or parliament.', zh: '部委、政府机构、法院或议会。' } },
  { name: 'Organization', origin: 'FollowTheMoney', en: 'Organization', zh: '组织', plural: { en: 'Organizations', zh: '组织' }, icon: 'organization', color: 'organization', symbol: 'Module', help: { en: 'An association, university, party or international body.', zh: '协会、大学、政党或国际组织。' } },
  { name: 'Product', origin: 'Dossier', en: 'Product', zh: '产品', plural: { en: 'Products', zh: '产品' }, icon: 'package', color: 'product', symbol: 'Struct', help: { en: 'Something that is made and sold.', zh: '生产并出售的东西。' } },
  { name: 'Technology', origin: 'Dossier', en: 'Technology', zh: '技术', plural: { en: 'Technologies', zh: '技术' }, icon: 'circuit-board', color: 'technology', symbol: 'Operator', help: { en: 'A technique, an architecture or a standard.', zh: '技术、架构或标准。' } },
  { name: 'Material', origin: 'Dossier', en: 'Material', zh: '材料', plural: { en: 'Materials', zh: '材料' }, icon: 'beaker', color: 'technology', symbol: 'Field', help: { en: 'A raw material, or a group of them.', zh: '原材料，或一类原材料。' } },
  { name: 'Agreement', origin: 'Dossier', en: 'Agreement', zh: '协议', plural: { en: 'Agreements', zh: '协议' }, icon: 'verified', color: 'agreement', symbol: 'Key', help: { en: 'A contract, a treaty or an understanding between parties.', zh: '各方之间的合同、条约或共识。' } },
  { name: 'Regulation', origin: 'Dossier', en: 'Regulation', zh: '法规', plural: { en: 'Regulations', zh: '法规' }, icon: 'law', color: 'agreement', symbol: 'Constant', help: { en: 'A law, rule, tariff or control.', zh: '法律、规章、关税或管制措施。' } },
  { name: 'Project', origin: 'FollowTheMoney', en: 'Project', zh: '项目', plural: { en: 'Projects', zh: '项目' }, icon: 'project', color: 'product', symbol: 'Package', help: { en: 'An undertaking with an aim and an end.', zh: '有目标、有期限的项目。' } },
  { name: 'Position', origin: 'FollowTheMoney', en: 'Position', zh: '职务', plural: { en: 'Positions', zh: '职务' }, icon: 'account', color: 'publicBody', symbol: 'Property', help: { en: 'An office that people hold one after another.', zh: '由不同的人先后担任的职务。' } },
  { name: 'Country', origin: 'Dossier', en: 'Country', zh: '国家', plural: { en: 'Countries', zh: '国家' }, icon: 'globe', color: 'publicBody', symbol: 'Namespace', group: 'Place', help: { en: 'A state.', zh: '国家。' } },
  { name: 'Place', origin: 'Dossier', en: 'Place', zh: '地点', plural: { en: 'Countries and places', zh: '国家与地点' }, icon: 'location', color: 'publicBody', symbol: 'Namespace', help: { en: 'A city, region, plant or mine.', zh: '城市、地区、工厂或矿山。' } },
  { name: 'Event', origin: 'FollowTheMoney', en: 'Event', zh: '事件', plural: { en: 'Events', zh: '事件' }, icon: 'calendar', color: 'event', symbol: 'Event', help: { en: 'Something that happened: an entry of the timeline.', zh: '发生过的事：时间线上的一条。' } },
] as const satisfies readonly SchemaRow[];

export type Schema = (typeof SCHEMA_ROWS)[number]['name'];

// Groups of schemas that the other tables name.
export const PEOPLE: readonly Schema[] = ['Person'];
export const BODIES: readonly Schema[] = ['PublicBody', 'Organization'];
export const STATES: readonly Schema[] = ['PublicBody', 'Country', 'Place'];
export const ORGANIZATIONS: readonly Schema[] = ['Company', 'Organization', 'PublicBody'];
export const ACTORS: readonly Schema[] = ['Company', 'Organization', 'PublicBody', 'Person'];
export const THINGS: readonly Schema[] = ['Product', 'Technology', 'Material'];
export const PLACE_SCHEMAS: readonly Schema[] = ['Country', 'Place'];
