import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { relationsOf } from '../../src/core/answers/entities/relations';
import STARTERS from '../../src/core/changes/drafts/starters.json';
import { runToEnd } from '../../src/core/text/base/lazy';
import { registryOf } from './core/answers/registryOf';

const TEXT = readFileSync('docs/fields.md', 'utf8');

const TEXTS = Array.from(
  TEXT.matchAll(/<!-- step: (.+) -->\n\n```yaml\n([\s\S]*?)```/g),
  ([, name = '', text = '']) => [name, text] as const,
);

/** The registry of each step, by its name. */
const STEPS = new Map(TEXTS.map(([name, text]) => [name, registryOf(text)]));

/** Kinds or relations, by their word. */
type Declared = Readonly<Record<string, unknown>>;

function relations(step: string, id: string, locale: string): readonly string[] {
  const registry = STEPS.get(step)!;
  return relationsOf(registry, registry.entity(id)!, locale).map(({ label, other }) => `${label}: ${other.id}`);
}

describe('the registries of docs/fields.md', () => {
  it('are all of its examples, and have no problem', () => {
    assert.equal(STEPS.size, TEXT.match(/```yaml/g)?.length);
    for (const [step, registry] of STEPS) {
      assert.deepEqual([...runToEnd(registry.allProblems()).values()].flat(), [], step);
      assert.ok(registry.size >= 2, step);
    }
  });

  it('say at both ends what the page says', () => {
    assert.deepEqual(relations('medicine 3', 'norlimab', 'en'), ['Target: abc-1']);
    assert.deepEqual(relations('medicine 3', 'abc-1', 'en'), ['As target: norlimab']);
    assert.deepEqual(relations('medicine 4', 'minglan-pharma', 'en'), ['Licensed by: halden-bio']);
    assert.deepEqual(relations('medicine 4', 'minglan-pharma', 'zh-cn'), ['获授权自: halden-bio']);
    assert.deepEqual(relations('politics 2', 'tide-bill', 'en'), [
      'Amends: harbour-act',
      'Sponsored by: lantern-party',
    ]);
  });

  for (const field of ['medicine', 'politics'] as const) {
    it(`declare what a new registry of ${field} declares`, () => {
      for (const key of ['schemas', 'linkTypes'] as const) {
        const starter: Declared = parse(STARTERS[field][key].join('\n'));
        const declared = TEXTS.filter(([name]) => name.startsWith(field)).map(
          ([, text]): Declared => parse(text)[key] ?? {},
        );
        for (const step of declared) for (const word of Object.keys(step)) assert.deepEqual(step[word], starter[word]);
        assert.deepEqual(new Set(declared.flatMap(Object.keys)), new Set(Object.keys(starter)));
      }
    });
  }
});
