import type { Segment } from '../../../src/core/matching/segment';
import { SegmentBuilder } from '../../../src/core/matching/segmentBuilder';
import { NO_WORDS } from '../../../src/core/matching/wordsOfName';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { readNames } from '../corpusFiles';
import { bytesHeld, cpuOf } from '../measure';
import { task } from '../task';

export interface BuildResult {
  /** Milliseconds of processor time, by all threads. */
  readonly cpu: number;
  /** Bytes that a name takes once it is compiled. */
  readonly bytes: number;
}

let kept: Segment | undefined;

task(({ folder, names }: { readonly folder: string; readonly names: number }): BuildResult => {
  const known = readNames(folder, names);
  const before = bytesHeld();
  const { cpu } = cpuOf(() => {
    const builder = new SegmentBuilder();
    for (let owner = 0; owner < known.length; owner++)
      builder.add(known[owner]!, undefined, NO_WORDS, owner, 'name', 1);
    kept = runToEnd(builder.build());
  });
  const bytes = (bytesHeld() - before) / names;
  if (!kept || kept.size < names) throw new Error(`${kept?.size} names of ${names} were compiled.`);
  return { cpu, bytes };
});
