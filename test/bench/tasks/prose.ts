import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { lexZones } from '../../../src/core/markdown/zones';
import { readNotes } from '../corpusFiles';
import { median, timeOf } from '../measure';
import { task } from '../task';

export interface ProseResult {
  /** Nanoseconds a unit. */
  readonly unit: number;
}

const parsers = {
  lexZones: (text: string) => lexZones(text).prose.length,
  micromark: (text: string) => {
    const events = parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(text, undefined, true));
    return postprocess(events).length;
  },
};

interface Parameters {
  readonly folder: string;
  readonly parser: keyof typeof parsers;
  readonly notes: number;
  readonly rounds: number;
}

task(({ folder, parser, notes, rounds }: Parameters): ProseResult => {
  const texts = readNotes(folder).slice(0, notes);
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const pass = () => {
    for (const text of texts) if (parsers[parser](text) < 0) throw new Error('no result');
  };
  pass();
  return { unit: (median(Array.from({ length: rounds }, () => timeOf(pass))) * 1e6) / units };
});
