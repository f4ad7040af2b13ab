import type { Schema } from './vocabulary';

/** What fits any entity, behind what fits its schema. */
const ALL = 'topics location source at note website wikidataId keywords modifiedAt retrievedAt';

// FollowTheMoney's properties of its schemata (followthemoney.tech/explorer), what schema.org has for our own, and in
// each list those first that an analyst fills in first.
const BY_SCHEMA: Readonly<Record<Schema, string>> = {
  Company:
    'country sector topics ticker jurisdiction parent owner status legalForm incorporationDate dissolutionDate ' +
    'registrationNumber leiCode isinCode address capital classification predecessor successor',
  Person:
    'country nationality position birthDate deathDate birthPlace citizenship gender title education political ' +
    'firstName lastName email phone',
  PublicBody: 'country parent jurisdiction topics address abbreviation predecessor successor',
  Organization: 'country parent jurisdiction status incorporationDate dissolutionDate legalForm address abbreviation',
  Position: 'country organization holder startDate endDate numberOfSeats',
  Product: 'manufacturer brand isVariantOf category model releaseDate topics predecessor successor isRelatedTo status',
  Technology: 'manufacturer developer owner category isVariantOf isPartOf isRelatedTo topics successor predecessor',
  Material: 'category isVariantOf isPartOf isRelatedTo supplier topics country',
  Agreement: 'date startDate endDate involved amount currency status predecessor successor',
  Regulation: 'country jurisdiction date startDate endDate involved regulator status predecessor successor',
  Project: 'country involved operator developer owner startDate endDate amount currency goal phase status projectId',
  Country: 'country isPartOf',
  Place: 'country isPartOf operator owner address',
  Event: 'date startDate endDate involved organizer isPartOf country',
};

/** The properties that fit a schema, the likeliest first; of a schema that is not known, those that fit any. */
export function propertiesOf(schema: string): readonly string[] {
  const own = Object.hasOwn(BY_SCHEMA, schema) ? BY_SCHEMA[schema as Schema] : 'country date startDate endDate';
  return [...new Set(`${own} ${ALL}`.split(' '))];
}

const ACTORS: readonly string[] = ['Company', 'Organization', 'PublicBody', 'Person'];
const ORGANIZATIONS: readonly string[] = ['Company', 'Organization', 'PublicBody'];
const THINGS: readonly string[] = ['Product', 'Technology', 'Material'];

/** The schemas of those whom a reference property names as a rule; undefined where it may be anybody. */
export function schemasFor(property: string): readonly string[] | undefined {
  switch (property) {
    case 'director':
    case 'employee':
    case 'person':
    case 'relative':
    case 'associate':
    case 'holder':
      return ['Person'];
    case 'organization':
    case 'employer':
    case 'manufacturer':
    case 'brand':
    case 'parent':
    case 'regulator':
    case 'supplier':
    case 'developer':
      return ORGANIZATIONS;
    case 'owner':
    case 'member':
    case 'operator':
    case 'customer':
    case 'organizer':
      return ACTORS;
    case 'isVariantOf':
      return THINGS;
    case 'location':
      return ['Place', 'Country'];
    default:
      return undefined;
  }
}
