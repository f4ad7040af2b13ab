import { Sense } from '../languages/senses/sense';
import { isPlace } from '../registry/vocabulary/tables/schemas';

/** `Thing` is what an entry without a schema is, `LegalEntity` what bulk data calls a company or person. */
const PERHAPS_PEOPLE: readonly string[] = ['Person', 'Thing', 'LegalEntity'];

/** Whether an entity of that schema can be meant. */
export function fits(sense: Sense, schema = 'Thing'): boolean {
  const isPerson = PERHAPS_PEOPLE.includes(schema);
  switch (sense) {
    case Sense.person:
      return isPerson;
    case Sense.noCompany:
      return schema !== 'Company';
    case Sense.noPlace:
      return !isPlace(schema);
    case Sense.noCity:
      return schema !== 'Place';
    default:
      return true;
  }
}
