import type { ToolProblem } from './answers';

// The part of JSON Schema that the tools use.

export interface ObjectSchema {
  readonly type: 'object';
  readonly description?: string;
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export type JsonSchema =
  | ObjectSchema
  | {
      readonly type: 'string';
      readonly description?: string;
      readonly enum?: readonly string[];
      readonly maxLength?: number;
    }
  | { readonly type: 'integer'; readonly description?: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean'; readonly description?: string }
  | { readonly type: 'array'; readonly description?: string; readonly items: JsonSchema };

/** What is wrong with the input of a tool, by its schema; undefined if nothing is. For programs that do not check it themselves. */
export function inputProblem(schema: JsonSchema, value: unknown, name = 'the input'): ToolProblem | undefined {
  switch (schema.type) {
    case 'object':
      return objectProblem(schema, value, name);
    case 'array':
      if (!Array.isArray(value)) return { problem: `${name} must be a list.` };
      return firstProblem(value.map((item, index) => inputProblem(schema.items, item, `${name}[${index}]`)));
    case 'string':
      if (typeof value !== 'string') return { problem: `${name} must be a text.` };
      if (schema.enum && !schema.enum.includes(value))
        return { problem: `${name} must be one of ${schema.enum.join(', ')}.` };
      if (value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)) return undefined;
      return { problem: `${name} must have at most ${schema.maxLength} characters.` };
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
      if (Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum) return undefined;
      return { problem: `${name} must be a whole number from ${minimum} to ${maximum}.` };
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { problem: `${name} must be true or false.` };
  }
}

function objectProblem({ properties, required }: ObjectSchema, value: unknown, name: string): ToolProblem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: `${name} must be an object.` };
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return { problem: `${missing} is missing.` };
  return firstProblem(
    Object.entries(value).map(([key, each]) => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return schema ? inputProblem(schema, each, key) : { problem: `${key} is not known.` };
    }),
  );
}

function firstProblem(problems: readonly (ToolProblem | undefined)[]): ToolProblem | undefined {
  return problems.find((problem) => problem !== undefined);
}
