import type { LinkKindsRow } from '../rows';
import { ACTORS, BODIES, ORGANIZATIONS, PEOPLE, PLACE_SCHEMAS, THINGS } from './schemas';

/**
 * Between which kinds of entities a link makes sense: who acts, and on whom. The order is that of *Add Relation…*: for two
 * kinds, what the links of the bundled registry are most often comes first. A type that is not listed makes sense for all
 * kinds, and comes last.
 */
export const LINK_KIND_ROWS: readonly LinkKindsRow[] = [
  { type: 'Ownership', from: ['Company'], to: ['Company'] },
  { type: 'Supply', from: ['Company'], to: ['Company', 'Country'] },
  { type: 'Directorship', from: PEOPLE, to: ['Company'] },
  { type: 'Employment', from: PEOPLE, to: [...ORGANIZATIONS, 'Country'] },
  { type: 'Directorship', from: PEOPLE, to: [...BODIES, ...PLACE_SCHEMAS] },
  { type: 'Membership', from: PEOPLE, to: BODIES },
  { type: 'Membership', from: [...ORGANIZATIONS, 'Country'], to: ['Organization'] },
  { type: 'Oversight', from: [...BODIES, 'Country'], to: [...ORGANIZATIONS, ...THINGS, 'Project'] },
  { type: 'Oversight', from: ['PublicBody'], to: PEOPLE },
  { type: 'Ownership', from: ACTORS, to: ['Company', 'Organization', ...THINGS, 'Project', 'Place'] },
  { type: 'Ownership', from: ['Country'], to: ['Company'] },
  { type: 'Family', from: PEOPLE, to: PEOPLE },
  { type: 'Associate', from: PEOPLE, to: PEOPLE },
  { type: 'Partnership', from: [...ACTORS, 'Country'], to: [...ACTORS, 'Country'] },
  { type: 'Competition', from: ['Company'], to: ['Company'] },
  { type: 'Competition', from: ['Organization'], to: ['Organization'] },
  { type: 'Competition', from: PEOPLE, to: PEOPLE },
  { type: 'Competition', from: ['Country'], to: ['Country'] },
  { type: 'Competition', from: THINGS, to: THINGS },
  { type: 'Supply', from: [...ORGANIZATIONS, 'Country'], to: [...ORGANIZATIONS, 'Country'] },
];
