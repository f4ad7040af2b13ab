import fc from 'fast-check';
import { Document, isCollection, visit } from 'yaml';
import type { YamlNode } from '../../../../../src/core/text/yaml/read/yamlNode';

/** A value of an entry: a text, a list or a map. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };
export type ValueMap = { readonly [key: string]: Value };

const texts = fc.constantFrom(
  'a',
  'A b',
  'x-y',
  '英伟达',
  '2025-07',
  'a: b',
  '# c',
  'it\'s "so"',
  '- d',
  '',
  '[e',
  ', f',
);
export const keys = fc.constantFrom('schema', 'name', 'en', 'zh', 'alias', 'text', 'date', 'value', 'a-b', 'x_1');

const { map, value } = fc.letrec<{ value: Value; list: Value; map: ValueMap }>((tie) => ({
  value: fc.oneof({ maxDepth: 2, withCrossShrink: true }, texts, tie('list'), tie('map')),
  list: fc.array(fc.oneof({ maxDepth: 2 }, texts, tie('map')), { minLength: 1, maxLength: 3 }),
  map: fc.dictionary(keys, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
}));

export const values = value;

/** The values of an entry, which has an id somewhere. */
export const entries = fc
  .tuple(map, fc.boolean())
  .map(([others, isFirst]): ValueMap => (isFirst ? { id: 'e', ...others } : { ...others, id: 'e' }));

/** Ways of writing the same. */
export const styles = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  singleQuote: fc.constantFrom(null, true, false),
  /** Which of the lists and maps below the entries are in brackets, again and again. */
  flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
});
export type Style = typeof styles extends fc.Arbitrary<infer T> ? T : never;

/** What the library writes. */
export function written(value: Value, { flow, ...options }: Style): string {
  const document = new Document(value);
  let count = 0;
  visit(document, (_, node, above) => {
    if (isCollection(node) && above.filter(isCollection).length > 1) node.flow = flow[count++ % flow.length]!;
  });
  return document.toString({ ...options, lineWidth: 0, schema: 'failsafe' } as object);
}

/** What is read of it. */
export function plainOf(node: YamlNode | undefined): Value {
  if (!node || node.kind === 'scalar') return node?.value ?? '';
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, plainOf(value)]));
}
