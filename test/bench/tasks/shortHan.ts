import { readdirSync, readFileSync } from 'node:fs';
import { runToEnd } from '../../../src/core/base/resumable';
import { Engine } from '../../../src/core/engine';
import { HIT_STRIDE } from '../../../src/core/matching/hits';
import { ShortHan } from '../../../src/core/mentions/shortHan';
import { median, timeOf } from '../measure';
import { task } from '../task';

export interface ShortHanResult {
  /** Nanoseconds a unit of Chinese text, by asking around the short names alone. */
  readonly unit: number;
  /** Microseconds a short name. */
  readonly candidate: number;
  /** Nanoseconds a unit, where `Intl.Segmenter` cuts up each paragraph as a whole. */
  readonly segmenterUnit: number;
  /** Units of text for one short name. */
  readonly every: number;
}

const SHORT_HAN = /^\p{Script=Han}{1,2}$/u;

/** The Chinese notes of the demo with the bundled registry: real words, since a dictionary tells them apart. */
task((): ShortHanResult => {
  const engine = new Engine();
  for (const file of readdirSync('data/registry')) {
    runToEnd(engine.setFile(file, 0, readFileSync(`data/registry/${file}`, 'utf8')));
  }
  const { matcher } = runToEnd(engine.update());
  const texts = readdirSync('data/notes')
    .filter((name) => /\p{Script=Han}/u.test(name) && name.endsWith('.md'))
    .map((name) => readFileSync(`data/notes/${name}`, 'utf8'));
  const text = texts.join('\n\n');
  const { data, length } = matcher.scan(text);
  const places: (readonly [number, number])[] = [];
  for (let at = 0; at < length; at += HIT_STRIDE) {
    if (SHORT_HAN.test(text.slice(data[at], data[at + 1]))) places.push([data[at]!, data[at + 1]!]);
  }
  const ask = () => {
    const shortHan = new ShortHan();
    for (const [start, end] of places) shortHan.cutsWords(text, start, end);
  };
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const paragraphs = text.split('\n');
  let words = 0;
  const segment = () => {
    for (const paragraph of paragraphs) for (const _ of segmenter.segment(paragraph)) words++;
  };
  const best = (work: () => void) => median(Array.from({ length: 9 }, () => timeOf(work)));
  const asking = best(ask);
  const segmenting = best(segment);
  if (words === 0 || places.length === 0) throw new Error('no Chinese');
  return {
    unit: (asking * 1e6) / text.length,
    candidate: (asking * 1e3) / places.length,
    segmenterUnit: (segmenting * 1e6) / text.length,
    every: text.length / places.length,
  };
});
