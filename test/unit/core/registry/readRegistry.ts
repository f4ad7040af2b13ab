import type { Layer } from '../../../../src/core/matching/nameKind';
import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../../../src/core/registry/merging/mergeRegistry';
import type { Registry } from '../../../../src/core/registry/merging/registry';
import { runToEnd } from '../../../../src/core/text/base/lazy';

export interface RegistryText {
  readonly file: string;
  readonly text: string;
  /** 1, the workspace, if not given. */
  readonly layer?: Layer;
}

/** Parses and merges several texts in one go. */
export function readRegistry(texts: readonly RegistryText[]): Registry {
  return runToEnd(
    mergeRegistry(texts.map(({ file, text, layer = 1 }) => runToEnd(parseRegistryFile(file, layer, text)))),
  );
}
