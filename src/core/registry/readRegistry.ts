import { finish } from '../base/steps';
import { mergeRegistry } from './mergeRegistry';
import type { Layer, Registry } from './model';
import { parseRegistryFile } from './parseRegistryFile';

export interface RegistryText {
  readonly file: string;
  readonly text: string;
  /** 1, the workspace, where it is not given. */
  readonly layer?: Layer;
}

/** Parses and merges several texts in one go, for the command line and for tests. */
export function readRegistry(texts: readonly RegistryText[]): Registry {
  return finish(mergeRegistry(texts.map(({ file, text, layer = 1 }) => finish(parseRegistryFile(file, layer, text)))));
}
