import model from './ftmModel.json';

interface FtmSchema {
  readonly extends: readonly string[];
  /** With the schema of what they name, or '' where their values are texts. */
  readonly properties: Readonly<Record<string, string>>;
}

const SCHEMATA: ReadonlyMap<string, FtmSchema> = new Map(Object.entries(model as Readonly<Record<string, FtmSchema>>));

/** Whether an entity of that FollowTheMoney schema may be named where `range` is asked for. */
export function ftmIs(schema: string, range: string): boolean {
  return schema === range || (SCHEMATA.get(schema)?.extends.some((parent) => ftmIs(parent, range)) ?? false);
}

/**
 * What the values of a property are in that FollowTheMoney schema: the schema of the entities that they name, '' for texts;
 * undefined where the schema has no such property.
 */
export function ftmRange(schema: string, property: string): string | undefined {
  const found = SCHEMATA.get(schema);
  if (!found) return undefined;
  if (Object.hasOwn(found.properties, property)) return found.properties[property];
  for (const parent of found.extends) {
    const range = ftmRange(parent, property);
    if (range !== undefined) return range;
  }
  return undefined;
}
