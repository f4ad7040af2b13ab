import { isIsoDate } from '../../text/units/isoDate';

// The part of JSON Schema that questions use, made by functions that know the type of what fits: a shape is said once.

interface Words {
  /** A word for the value, as help of the command line shows it. `ID` and `DATE` mean one. */
  readonly title?: string;
  readonly description?: string;
}

export interface ObjectSchema extends Words {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

interface TextSchema extends Words {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

interface NumberSchema extends Words {
  readonly type: 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}

interface ListSchema extends Words {
  readonly type: 'array';
  readonly items: JsonSchema;
}

export type JsonSchema = ObjectSchema | TextSchema | NumberSchema | ListSchema | ({ readonly type: 'boolean' } & Words);

declare const VALUE: unique symbol;

/** A schema of values of type T. */
export type Shape<T, S extends JsonSchema = JsonSchema> = S & { readonly [VALUE]?: T };

/** The type of what fits a schema. */
export type ValueOf<S> = S extends { readonly [VALUE]?: infer T } ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
type ObjectOf<R extends Fields, O extends Fields> = Values<R> & Partial<Values<O>>;

export function text(description?: string, more: Omit<TextSchema, 'type' | 'description'> = {}): Shape<string> {
  return { type: 'string', ...more, ...(description !== undefined && { description }) };
}

/** The id of an entity: one that no registry has is a problem. */
export function idInput(description: string): Shape<string> {
  return text(description, { title: 'ID' });
}

/** A day, a month or a year. */
export function dateInput(description: string): Shape<string> {
  return text(description, { title: 'DATE' });
}

export function oneOf<const V extends string>(values: readonly V[], description?: string): Shape<V> {
  return text(description, { enum: values }) as Shape<V>;
}

export function whole(more: Omit<NumberSchema, 'type'> = {}): Shape<number> {
  return { type: 'integer', ...more };
}

export function flag(description?: string): Shape<boolean> {
  return { type: 'boolean', ...(description !== undefined && { description }) };
}

export function many<T>(items: Shape<T>, description?: string): Shape<readonly T[]> {
  return { type: 'array', items, ...(description !== undefined && { description }) };
}

/** @param optional the properties that need not be there. */
export function object<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
  description?: string,
): Shape<ObjectOf<R, O>, ObjectSchema> {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
    ...(description !== undefined && { description }),
  };
}

/** What is wrong with a value, by its schema, for the agent or the user; undefined if nothing is. @param name what it is called there. */
export function inputProblem(schema: JsonSchema, value: unknown, name = ''): string | undefined {
  switch (schema.type) {
    case 'object':
      return objectProblem(schema, value, name);
    case 'array':
      if (!Array.isArray(value)) return `${name} must be a list.`;
      return firstOf(value.map((item, index) => inputProblem(schema.items, item, `${name}[${index}]`)));
    case 'string': {
      if (typeof value !== 'string') return `${name} must be a text.`;
      if (schema.enum && !schema.enum.includes(value)) return `${name} must be one of ${schema.enum.join(', ')}.`;
      if (schema.title === 'DATE' && !(isIsoDate(value) && value.length <= 'YYYY-MM-DD'.length))
        return `${name} must be a date such as 2025-07-17, 2025-07 or 2025, not "${value.slice(0, 100)}".`;
      if (value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)) return undefined;
      return `${name} must have at most ${schema.maxLength} characters.`;
    }
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
      if (Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum) return undefined;
      return `${name} must be a whole number from ${minimum} to ${maximum}.`;
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${name} must be true or false.`;
  }
}

function objectProblem({ properties, required }: ObjectSchema, value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `${name || 'the input'} must be an object.`;
  const within = (key: string): string => (name === '' ? key : `${name}.${key}`);
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${within(missing)} is missing.`;
  return firstOf(
    Object.entries(value).map(([key, each]) => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return schema ? inputProblem(schema, each, within(key)) : `${within(key)} is not known.`;
    }),
  );
}

function firstOf(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}
