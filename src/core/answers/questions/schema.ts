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
  const wanted = wantedFor(schema, value);
  if (wanted !== undefined)
    return `${name || 'the input'} must be ${wanted}, not ${String(JSON.stringify(value)).slice(0, 100)}.`;
  if (schema.type === 'array')
    return firstOf((value as unknown[]).map((item, index) => inputProblem(schema.items, item, `${name}[${index}]`)));
  return schema.type === 'object' ? propertyProblem(schema, value as object, name) : undefined;
}

/** What a value must be in place of this one, but for what is in it. */
function wantedFor(schema: JsonSchema, value: unknown): string | undefined {
  switch (schema.type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'an object';
    case 'array':
      return Array.isArray(value) ? undefined : 'a list';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
      const isIn = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
      return isIn ? undefined : `a whole number from ${minimum} to ${maximum}`;
    }
    case 'string': {
      if (typeof value !== 'string') return 'a text';
      if (schema.enum) return schema.enum.includes(value) ? undefined : `one of ${schema.enum.join(', ')}`;
      const isDay = schema.title !== 'DATE' || (isIsoDate(value) && value.length <= 'YYYY-MM-DD'.length);
      if (!isDay) return 'a date such as 2025-07-17, 2025-07 or 2025';
      const { maxLength = Number.POSITIVE_INFINITY } = schema;
      return value.length <= maxLength ? undefined : `a text of at most ${maxLength} characters`;
    }
  }
}

function propertyProblem({ properties, required }: ObjectSchema, value: object, name: string): string | undefined {
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
