import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { Engine } from '../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../src/core/registry/engine/snapshot';
import { lazy, runToEnd } from '../../../src/core/text/base/lazy';

export interface File {
  readonly file: string;
  readonly text: string;
}

export interface RegistryText extends File {
  readonly layer: number;
}

export function snapshotOf(texts: readonly RegistryText[]): Snapshot {
  const engine = new Engine();
  for (const { file, layer, text } of texts) runToEnd(engine.setFile(file, layer, text));
  return runToEnd(engine.update());
}

function readFolder(folder: string, ending: string): readonly File[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => {
    const file = path.posix.join(folder, name);
    return { file, text: readFileSync(file, 'utf8') };
  });
}

/** The registry that ships with Dossier. */
export const bundledFiles: readonly RegistryText[] = readFolder('data/registry', '.entities.yaml').map((file) => ({
  ...file,
  layer: 0,
}));
/** The same as it is read, once for all tests. */
export const bundledSnapshot = lazy(() => snapshotOf(bundledFiles));
/** The registry of the demo folder. */
export const demoFiles: readonly RegistryText[] = readFolder('data/notes', '.entities.yaml').map((file) => ({
  ...file,
  layer: 1,
}));
export const demoNotes: readonly File[] = readFolder('data/notes', '.md');

export const jsonSchema = JSON.parse(readFileSync('data/entities.schema.json', 'utf8'));
// Editors read `defaultSnippets`; to ajv the keyword means nothing.
export const validate = new Ajv({ allowUnionTypes: true, keywords: ['defaultSnippets', 'deprecationMessage'] }).compile(
  jsonSchema,
);

/** `file: code` of every problem. */
export function problemsOf({ registry }: Snapshot): readonly string[] {
  return [...registry.problems].flatMap(([file, list]) => list.map(({ code }) => `${file}: ${code}`));
}
