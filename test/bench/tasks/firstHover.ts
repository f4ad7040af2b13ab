import { readdirSync, readFileSync } from 'node:fs';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../src/core/registry/engine/engine';
import { task } from '../task';
import { type StepTimes, timeSteps, together } from '../timeSteps';

export interface FirstHoverResult extends StepTimes {
  /** Milliseconds from when Node was up: loading the code is in it, and the pauses between slices. */
  readonly all: number;
  /** Milliseconds for the mentions of the note, the first time. */
  readonly mentions: number;
  /** Milliseconds for loading the code: it cannot be cut up. */
  readonly code: number;
}

const begun = performance.now();

task(async (): Promise<FirstHoverResult> => {
  const engine = new Engine();
  const code = begun - performance.nodeTiming.bootstrapComplete;
  let times: StepTimes | undefined;
  for (const name of readdirSync('data/registry')) {
    const text = readFileSync(`data/registry/${name}`, 'utf8');
    const step = (await timeSteps(engine.setFile(name, 0, text))).times;
    times = times ? together(times, step) : step;
  }
  const { value: snapshot, times: update } = await timeSteps(engine.update());
  const note = readFileSync('data/notes/Chinese AI chips.md', 'utf8');
  const before = performance.now();
  if (findMentions(note, snapshot).length === 0) throw new Error('Nothing was found.');
  const after = performance.now();
  return {
    ...together(times ?? update, update),
    all: after - performance.nodeTiming.bootstrapComplete,
    mentions: after - before,
    code,
  };
});
