import assert from 'node:assert/strict';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { Random } from '../bench/random';
import { type NaiveEntity, type NaiveName, naiveMentions } from '../support/naiveMentions';

const NAMES = [
  ...[
    'Apple',
    'apple',
    'APPLE',
    'US',
    'us',
    'Ab Cd',
    'AB CD',
    'iPad',
    'ipad',
    'H20',
    'ab',
    'NVIDIA',
    'NVIDIA H20',
    'Ａb',
    "O'N",
  ],
  ...['中国', '中國', '华为', '華為', '高通', '高通', '昆仑P8', '昆仑 P8', '国', '中国企业', '發', 'カカ', 'é', '한국'],
];
const PIECES = [
  ...NAMES,
  ...NAMES,
  '高通胀',
  '高通胀',
  ...[
    's',
    'S',
    'x',
    '8x',
    '20',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    ', ',
    '，',
    '-',
    '’',
    '为',
    '了',
    '何',
    '发展',
    '企业',
    '的',
    '对',
    '胀',
    '大',
    'e\u0301',
  ],
];
const KINDS: readonly NaiveName['kind'][] = [
  'name',
  'alias',
  'alias',
  'weakAlias',
  'weakAlias',
  'previousName',
  'misspelling',
];
const LAYERS = 3;
const TEXTS = 3;

/** Layered registries and texts of few names: what is found is what the rules say, put as simply as they can be. */
export function fuzzOracle(random: Random): void {
  const entities = Array.from({ length: 2 + random.below(5) }, (_, index) => randomEntity(random, index));
  const engine = new Engine();
  for (let layer = 0; layer < LAYERS; layer++) runToEnd(engine.setFile(`${layer}`, layer, yamlOf(entities, layer)));
  const snapshot = runToEnd(engine.update());
  for (let count = 0; count < TEXTS; count++) {
    const text = Array.from({ length: 1 + random.below(7) }, () => random.pick(PIECES)).join('');
    const found = findMentions(`x ${text}`, snapshot).map(({ start, end, entities: ids }) => ({
      start: start - 2,
      end: end - 2,
      entities: ids.toSorted(),
    }));
    const expected = naiveMentions(entities, `x ${text}`).map(({ start, end, entities: ids }) => ({
      start: start - 2,
      end: end - 2,
      entities: ids,
    }));
    assert.deepEqual(found, expected, `${JSON.stringify(text)} with ${JSON.stringify(entities)}`);
  }
}

function randomEntity(random: Random, index: number): NaiveEntity {
  const names = Array.from({ length: 1 + random.below(3) }, () => randomName(random));
  const maker = random.below(3) === 0 ? { maker: `e${random.below(6)}` } : {};
  return { id: `e${index}`, layer: random.below(LAYERS), names, ...maker };
}

function randomName(random: Random): NaiveName {
  const rule = random.below(5) === 0 ? { case: random.pick(['exact', 'ignore'] as const) } : {};
  const value = random.pick(NAMES);
  const words = value === '高通' ? { near: '企业' } : {};
  return { value, kind: random.pick(KINDS), ...rule, ...words };
}

function yamlOf(entities: readonly NaiveEntity[], layer: number): string {
  const own = entities.filter((entity) => entity.layer === layer);
  if (own.length === 0) return 'version: 1\n';
  const entries = own.map(({ id, names, maker }) => {
    const kinds = [...new Set(names.map(({ kind }) => kind))];
    const lines = kinds.map((kind) => {
      const values = names.filter((name) => name.kind === kind).map(({ kind: _, ...name }) => name);
      return `    ${kind}: ${JSON.stringify(values)}`;
    });
    return [`  - id: ${id}`, ...lines, ...(maker === undefined ? [] : [`    manufacturer: ${maker}`])].join('\n');
  });
  return `version: 1\nentities:\n${entries.join('\n')}\n`;
}
