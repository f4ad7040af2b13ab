import assert from 'node:assert/strict';
import { mergeInRegistries } from '../../../src/core/changes/merge/mergeInRegistries';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import type { Change } from '../../../src/core/text/yaml/write/change';
import { writeRegistry } from '../../../src/core/text/yaml/write/writeRegistry';
import { cpuOf, median } from '../measure';
import { task } from '../task';

interface Parameters {
  readonly facts: number;
  readonly aliases: number;
  readonly rounds: number;
}

/** Milliseconds of processor. */
export interface WritingResult {
  readonly merge: number;
  readonly aliases: number;
}

task(({ facts, aliases, rounds }: Parameters): WritingResult => {
  const entry = (id: string): string => {
    const lines = Array.from(
      { length: facts },
      (_, k) => `  - date: ${2000 + (k % 25)}-05\n    text: ${id} did ${k}.\n`,
    );
    return `- id: ${id}\n  name: Entity ${id}\n  facts:\n${lines.join('')}`;
  };
  const text = `entities:\n${entry('one')}${entry('other')}`;
  const engine = new Engine();
  runToEnd(engine.setFile('own', 1, text));
  const { registry } = runToEnd(engine.update());
  const ends = { from: registry.entity('other')!, into: registry.entity('one')! };
  const merge = (): void => {
    const plan = runToEnd(mergeInRegistries(registry, new Map([['own', text]]), ends, () => 'both'));
    assert.ok(!('refused' in plan) && plan.written.size === 1);
  };
  const path = ['entities', 0, 'alias'];
  const changes = Array.from({ length: aliases }, (_, k): Change => ({ kind: 'add', path, value: `Name ${k}` }));
  const add = (): void => assert.ok(!('refused' in writeRegistry('entities:\n- id: one\n', changes)));
  const timesOf = (work: () => void): readonly number[] => Array.from({ length: rounds }, () => cpuOf(work).cpu);
  return { merge: median(timesOf(merge)), aliases: median(timesOf(add)) };
});
