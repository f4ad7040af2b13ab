import { fieldsOf, textsIn } from '../../text/base/lists';
/** An entity as FollowTheMoney writes it, one JSON object a line: the form in which OpenSanctions publishes. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  /** Every property has a list of values, all of them texts. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * The entity that a line holds; undefined if it is not a JSON object with an id and a schema. White space around the id
 * does not count; an id with half of a surrogate pair is not one, since no text can hold it.
 */
export function parseFtmLine(line: string): FtmEntity | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { id, schema, properties } = fieldsOf(value);
  if (typeof id !== 'string' || typeof schema !== 'string') return undefined;
  const trimmed = id.trim();
  if (trimmed === '' || /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(trimmed))
    return undefined;
  return { id: trimmed, schema, properties: fieldsOf(properties) as FtmEntity['properties'] };
}

/** The values of a property that are texts; none if the property is missing or of another shape. */
export function ftmValues(entity: FtmEntity, property: string): readonly string[] {
  const values: unknown = Object.hasOwn(entity.properties, property) ? entity.properties[property] : undefined;
  return textsIn(values);
}

/** FtM's properties that are names, and what kind of name each is to Dossier. */
export const FTM_NAMES = [
  ['name', 'name'],
  ['alias', 'alias'],
  ['weakAlias', 'weak'],
  ['previousName', 'previous'],
] as const;
