import type { SchemaRow } from '../rows';

/** The schemas, in the order in which a reader looks for them. */
export const SCHEMA_ROWS = [
  { name: 'Company', origin: 'FollowTheMoney', en: 'Company', zh: '公司', plural: { en: 'Companies', zh: '公司' }, icon: 'briefcase', color: 'company', symbol: 'Class', help: 'A business, listed or not.' },
  { name: 'Person', origin: 'FollowTheMoney', en: 'Person', zh: '人物', plural: { en: 'People', zh: '人物' }, icon: 'person', color: 'person', symbol: 'Object', help: 'A human being.' },
  { name: 'PublicBody', origin: 'FollowTheMoney', en: 'Public body', zh: '公共机构', plural: { en: 'Public bodies', zh: '公共机构' }, icon: 'library', color: 'publicBody', symbol: 'Interface', help: 'A ministry, agency, court or parliament.' },
  { name: 'Organization', origin: 'FollowTheMoney', en: 'Organization', zh: '组织', plural: { en: 'Organizations', zh: '组织' }, icon: 'organization', color: 'organization', symbol: 'Module', help: 'An association, university, party or international body.' },
  { name: 'Product', origin: 'Dossier', en: 'Product', zh: '产品', plural: { en: 'Products', zh: '产品' }, icon: 'package', color: 'product', symbol: 'Struct', help: 'Something that is made and sold.' },
  { name: 'Technology', origin: 'Dossier', en: 'Technology', zh: '技术', plural: { en: 'Technologies', zh: '技术' }, icon: 'circuit-board', color: 'technology', symbol: 'Operator', help: 'A technique, an architecture or a standard.' },
  { name: 'Material', origin: 'Dossier', en: 'Material', zh: '材料', plural: { en: 'Materials', zh: '材料' }, icon: 'beaker', color: 'technology', symbol: 'Field', help: 'A raw material, or a group of them.' },
  { name: 'Agreement', origin: 'Dossier', en: 'Agreement', zh: '协议', plural: { en: 'Agreements', zh: '协议' }, icon: 'verified', color: 'agreement', symbol: 'Key', help: 'A contract, a treaty or an understanding between parties.' },
  { name: 'Regulation', origin: 'Dossier', en: 'Regulation', zh: '法规', plural: { en: 'Regulations', zh: '法规' }, icon: 'law', color: 'agreement', symbol: 'Constant', help: 'A law, rule, tariff or control.' },
  { name: 'Project', origin: 'FollowTheMoney', en: 'Project', zh: '项目', plural: { en: 'Projects', zh: '项目' }, icon: 'project', color: 'product', symbol: 'Package', help: 'An undertaking with an aim and an end.' },
  { name: 'Position', origin: 'FollowTheMoney', en: 'Position', zh: '职务', plural: { en: 'Positions', zh: '职务' }, icon: 'account', color: 'publicBody', symbol: 'Property', help: 'An office that people hold one after another.' },
  { name: 'Country', origin: 'Dossier', en: 'Country', zh: '国家', plural: { en: 'Countries', zh: '国家' }, icon: 'globe', color: 'publicBody', symbol: 'Namespace', group: 'Place', help: 'A state.' },
  { name: 'Place', origin: 'Dossier', en: 'Place', zh: '地点', plural: { en: 'Countries and places', zh: '国家与地点' }, icon: 'location', color: 'publicBody', symbol: 'Namespace', help: 'A city, region, plant or mine.' },
  { name: 'Event', origin: 'FollowTheMoney', en: 'Event', zh: '事件', plural: { en: 'Events', zh: '事件' }, icon: 'calendar', color: 'event', symbol: 'Event', help: 'Something that happened: an entry of the timeline.' },
] as const satisfies readonly SchemaRow[];

export type Schema = (typeof SCHEMA_ROWS)[number]['name'];

// Groups of schemas that the other tables name.
export const PEOPLE: readonly Schema[] = ['Person'];
export const BODIES: readonly Schema[] = ['PublicBody', 'Organization'];
export const STATES: readonly Schema[] = ['PublicBody', 'Country', 'Place'];
export const ORGANIZATIONS: readonly Schema[] = ['Company', 'Organization', 'PublicBody'];
export const ACTORS: readonly Schema[] = ['Company', 'Organization', 'PublicBody', 'Person'];
export const THINGS: readonly Schema[] = ['Product', 'Technology', 'Material'];
export const PLACES: readonly Schema[] = ['Country', 'Place'];
