import { runToEnd } from '../../base/resumable';
import type { Layer } from '../../matching/nameKind';
import { parseRegistryFile } from '../files/parseRegistryFile';
import { mergeRegistry } from './mergeRegistry';
import type { Registry } from './registry';

export interface RegistryText {
  readonly file: string;
  readonly text: string;
  /** 1, the workspace, if not given. */
  readonly layer?: Layer;
}

/** Parses and merges several texts in one go, for the command line and for tests. */
export function readRegistry(texts: readonly RegistryText[]): Registry {
  return runToEnd(
    mergeRegistry(texts.map(({ file, text, layer = 1 }) => runToEnd(parseRegistryFile(file, layer, text)))),
  );
}
