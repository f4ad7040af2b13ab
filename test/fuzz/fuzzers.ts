import { fuzzAgents } from './agents';
import { fuzzCards } from './cards';
import { fuzzCommandLine } from './commandLine';
import { fuzzDoubling } from './doubling';
import { fuzzEngine } from './engine';
import { fuzzImporting } from './importing';
import { fuzzMarkdown } from './markdown';
import { fuzzMerging } from './merging';
import { fuzzNotes } from './notes';
import { fuzzOracle } from './oracle';
import { fuzzPages } from './pages';
import { fuzzPreview } from './preview';
import { fuzzRegistries } from './registries';
import type { Fuzzer } from './runFuzzer';
import { fuzzWriter } from './writer';

export const FUZZERS: Readonly<Record<string, Fuzzer>> = {
  agents: fuzzAgents,
  cards: fuzzCards,
  commandLine: fuzzCommandLine,
  engine: fuzzEngine,
  importing: fuzzImporting,
  markdown: fuzzMarkdown,
  merging: (random) => fuzzMerging(random),
  notes: fuzzNotes,
  oracle: fuzzOracle,
  pages: fuzzPages,
  preview: fuzzPreview,
  registries: fuzzRegistries,
  writer: (random) => fuzzWriter(random),
};

/** Those that measure time: no test runs them. */
export const MEASURED_FUZZERS: Readonly<Record<string, Fuzzer>> = { doubling: fuzzDoubling };
