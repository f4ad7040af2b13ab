import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../../../src/core/base/span';
import { applyEdits } from '../../../../../src/core/base/textEdit';
import { pathTo } from '../../../../../src/core/yaml/cursor/yamlPath';
import { removeNode } from '../../../../../src/core/yaml/edit/removeNode';
import { readAnyItem } from '../../../../../src/core/yaml/read/readItem';
import type { YamlNode } from '../../../../../src/core/yaml/read/yamlNode';
import { entries, plainOf, styles, type Value, type ValueMap, written } from '../writtenEntry';

type Path = readonly (string | number)[];

/** All that can be removed: keys with their values, and texts in lists. */
function places(node: YamlNode, path: Path = []): { path: Path; span: Span }[] {
  if (node.kind === 'scalar') return typeof path.at(-1) === 'number' ? [{ path, span: node.span }] : [];
  if (node.kind === 'list') return node.items.flatMap((item, index) => places(item, [...path, index]));
  return node.pairs.flatMap(({ key, value }) => {
    const own = [...path, key.value];
    return [{ path: own, span: key.span }, ...(value ? places(value, own) : [])];
  });
}

/** The values without what is there, and without what would then be empty or a name without its text. */
function without(value: Value, [step, ...rest]: Path): Value | undefined {
  if (typeof value === 'string' || step === undefined) return undefined;
  if (Array.isArray(value)) {
    const left = without(value[Number(step)], rest);
    const items = value.flatMap((each, index) => (index !== step ? [each] : left === undefined ? [] : [left]));
    return items.length > 0 ? items : undefined;
  }
  const map = value as ValueMap;
  const left = without(map[step]!, rest);
  if (left === undefined && step === 'value') return undefined;
  const pairs = Object.entries(map).flatMap(([key, each]): [string, Value][] =>
    key !== step ? [[key, each]] : left === undefined ? [] : [[key, left]],
  );
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

it('Removing any part of an entry leaves all else as it is, and nothing empty, however the entry is written', () => {
  fc.assert(
    fc.property(entries, styles, fc.nat(), (entry, style, which) => {
      const text = written([entry], style);
      const { root, problems } = readAnyItem(text);
      assert.deepEqual(problems, []);
      const all = places(root!).filter(({ path }) => path[0] !== 'id' && path[0] !== 'value');
      fc.pre(all.length > 0);
      const { path, span } = all[which % all.length]!;
      const edit = removeNode(text, pathTo(root!, span))!;
      const result = applyEdits(text, [edit]);
      const read = readAnyItem(result);
      assert.deepEqual(read.problems, [], result);
      assert.deepEqual(plainOf(read.root), without(entry, path), `${path.join('.')} of\n${text}\nis\n${result}`);
    }),
    { numRuns: 600 },
  );
});
