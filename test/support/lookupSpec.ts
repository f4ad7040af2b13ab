import assert from 'node:assert/strict';
import Ajv, { type ValidateFunction } from 'ajv';

// What the Reconciliation Service API 0.2 and yente 5 ask of requests and answers, in our words, as JSON Schema.

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };
const map = (values: object): object => ({ type: 'object', additionalProperties: values });
const list = (items: object): object => ({ type: 'array', items });
const object = (required: readonly string[], properties: Readonly<Record<string, object>>, closed = false): object => ({
  type: 'object',
  required,
  properties,
  ...(closed && { additionalProperties: false }),
});

const entityType = { anyOf: [text, object(['id', 'name'], { id: text, name: { type: 'string' } })] };
const address = { type: 'string', pattern: '^https?://' };
const place = object(['service_url', 'service_path'], { service_url: address, service_path: text });

const SCHEMAS = {
  manifest: object(['versions', 'name', 'identifierSpace', 'schemaSpace'], {
    versions: { ...texts, contains: { const: '0.2' } },
    name: text,
    identifierSpace: address,
    schemaSpace: address,
    defaultTypes: list(object(['id', 'name'], { id: text, name: text })),
    view: object(['url'], { url: { type: 'string', pattern: '\\{\\{id\\}\\}' } }),
    extend: object([], { propose_properties: place }),
    batchSize: { type: 'integer', minimum: 1 },
  }),
  queries: {
    type: 'object',
    minProperties: 1,
    additionalProperties: object(
      ['query'],
      {
        query: text,
        type: { anyOf: [text, texts] },
        limit: { type: 'integer', minimum: 1 },
        properties: list(object(['pid', 'v'], { pid: text }, true)),
        type_strict: { enum: ['any', 'all', 'should'] },
      },
      true,
    ),
  },
  results: map(
    object(['result'], {
      result: list(
        object(['id', 'name', 'score'], {
          id: text,
          name: text,
          score: { type: 'number' },
          match: { type: 'boolean' },
          type: list(entityType),
          description: { type: ['string', 'null'] },
        }),
      ),
    }),
  ),
  proposed: object(['properties'], { properties: list(object(['id', 'name'], { id: text, name: text })) }),
  extend: object(
    ['ids', 'properties'],
    {
      ids: { ...texts, minItems: 1 },
      properties: list(object(['id'], { id: text, settings: { type: 'object' } }, true)),
    },
    true,
  ),
  extended: object(['meta', 'rows'], {
    meta: list(object(['id', 'name'], { id: text, name: text })),
    rows: map(map(list({ type: 'object' }))),
  }),
  yenteQueries: object(
    ['queries'],
    {
      queries: {
        type: 'object',
        minProperties: 1,
        additionalProperties: object(['schema', 'properties'], { schema: text, properties: map(texts) }, true),
      },
    },
    true,
  ),
  yenteEntity: object(['id', 'caption', 'schema', 'properties', 'datasets'], {
    id: text,
    caption: text,
    schema: text,
    properties: map({ type: 'array' }),
    datasets: texts,
  }),
  yenteMatches: object(['responses'], {
    responses: map(
      object(['status', 'results'], {
        status: { type: 'integer' },
        results: list(
          object(['id', 'caption', 'schema', 'properties', 'datasets', 'score', 'match'], {
            id: text,
            score: { type: 'number', minimum: 0, maximum: 1 },
            match: { type: 'boolean' },
            properties: map({ type: 'array' }),
          }),
        ),
      }),
    ),
  }),
};

const ajv = new Ajv({ strictRequired: false, allowUnionTypes: true });
const VALIDATORS = new Map<string, ValidateFunction>(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]),
);

/** Fails where a request or an answer is not as the specification has it. */
export function checkForm(name: keyof typeof SCHEMAS, value: unknown): void {
  const validate = VALIDATORS.get(name)!;
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)?.slice(0, 300)}`);
}
