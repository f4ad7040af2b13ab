import type { QuestionRow, World } from './question';
import { inputProblem, type ObjectSchema } from './schema';

/** What is wrong with an input, as a sentence for the agent or the user; undefined if nothing is: then its ids are of entities. */
export function problemOf(question: QuestionRow, world: World, input: object): string | undefined {
  const wrong = inputProblem(question.input, input);
  if (wrong !== undefined) return wrong;
  const unknown = unknownId(question.input, world, input);
  if (unknown !== undefined)
    return `There is no entity "${unknown.slice(0, 100)}". find_entities looks them up by name.`;
  return question.problem?.(world, input);
}

/** The first id in an input that fits its schema that no entity has. */
export function unknownId({ properties }: ObjectSchema, { snapshot }: World, input: object): string | undefined {
  return Object.entries(input)
    .flatMap(([key, value]): readonly string[] => (isIds(properties[key]) ? [value].flat() : []))
    .find((id) => !snapshot.registry.entity(id));
}

/** The input with the ids that entities have now in place of former ones. */
export function withPresentIds<I extends object>({ properties }: ObjectSchema, { snapshot }: World, input: I): I {
  const present = (id: string): string => snapshot.registry.presentId(id);
  const pairs = Object.entries(input).map(([key, value]): readonly [string, unknown] => {
    if (!isIds(properties[key])) return [key, value];
    return [key, Array.isArray(value) ? value.map(present) : present(value)];
  });
  return Object.fromEntries(pairs) as I;
}

/** Whether a property is the id of an entity, or a list of some. */
export function isIds(schema: ObjectSchema['properties'][string] | undefined): boolean {
  return (schema?.type === 'array' ? schema.items : schema)?.title === 'ID';
}
