import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../src/core/registry/engine/engine';
import { syntheticRegistry } from '../syntheticRegistry';
import { task } from '../task';
import { type StepTimes, timeSteps, together } from '../timeSteps';

export interface RegistryResult {
  /** From the text to the first mentions. */
  readonly load: StepTimes;
  /** From the text after an edit of one entity to the mentions, one after another. */
  readonly edits: readonly StepTimes[];
}

interface Parameters {
  readonly entities: number;
  readonly edits: number;
}

const FILE = 'bench.entities.yaml';

task(async ({ entities, edits }: Parameters): Promise<RegistryResult> => {
  let text = inOnePiece(syntheticRegistry(entities));
  const note = text.slice(0, 5000);
  const engine = new Engine();
  const read = async (): Promise<StepTimes> => {
    const set = await timeSteps(engine.setFile(FILE, 1, text));
    const { value: snapshot, times } = await timeSteps(engine.update());
    const before = performance.now();
    if (findMentions(note, snapshot).length === 0) throw new Error('Nothing was found.');
    const rest = performance.now() - before;
    const sum = together(set.times, times);
    return { ...sum, total: sum.total + rest, longestSlice: Math.max(sum.longestSlice, rest) };
  };
  const load = await read();
  const after: StepTimes[] = [];
  for (let k = 0; k < edits; k++) {
    const place = text.indexOf('schema: Company', Math.floor((text.length * (k + 0.5)) / edits));
    text = inOnePiece(`${text.slice(0, place)}ticker: T${k}\n    ${text.slice(place)}`);
    after.push(await read());
  }
  return { load, edits: after };
});

/** The text as the editor passes it: V8 leaves a concatenated text in pieces until it is read. */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}
