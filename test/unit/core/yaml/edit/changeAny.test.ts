import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../../src/core/base/textEdit';
import { addToList, setValue } from '../../../../../src/core/yaml/edit/addNode';
import { readAnyItem } from '../../../../../src/core/yaml/read/readItem';
import { entries, keys, plainOf, styles, type Value, type ValueMap, values, written } from '../writtenEntry';

type Path = readonly [string, ...string[]];

const paths = fc.array(keys, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<Path>;

function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The map with what `change` makes of the value at the end of the path, which may not be there. */
function changed(
  map: ValueMap,
  [key, next, ...rest]: readonly [string, ...string[]],
  change: (old?: Value) => Value,
): ValueMap {
  const old = map[key];
  if (next === undefined) return { ...map, [key]: change(old) };
  return { ...map, [key]: changed(isMap(old) ? old : {}, [next, ...rest], change) };
}

for (const [what, edit, change] of [
  ['Setting a value changes that value', setValue, (_, value) => value],
  [
    'Adding to a list adds to what is there',
    addToList,
    (old, value) => [...(old === undefined ? [] : Array.isArray(old) ? old : [old]), value],
  ],
] as const satisfies readonly (readonly [string, typeof setValue, (old: Value | undefined, value: Value) => Value])[]) {
  it(`${what} and nothing else, however the entry is written`, () => {
    fc.assert(
      fc.property(entries, styles, paths, values, (entry, style, path, value) => {
        const text = written([entry], style);
        const { root } = readAnyItem(text);
        assert.ok(root?.kind === 'map');
        const result = applyEdits(text, [edit(text, root, path, value)]);
        const read = readAnyItem(result);
        assert.deepEqual(read.problems, [], `${text}\nis\n${result}`);
        const expected = changed(entry, path, (old) => change(old, value));
        assert.deepEqual(plainOf(read.root), expected, `${path.join('.')} of\n${text}\nis\n${result}`);
      }),
      { numRuns: 500 },
    );
  });
}
