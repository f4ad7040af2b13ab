import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from '../core/base/resumable';
import { Engine } from '../core/engine';
import { isBulkFile, skippedLines } from '../core/ftm/bulkFile';
import { BUNDLED_LAYER, isOwnLayer } from '../core/matching/nameKind';
import type { Snapshot } from '../core/snapshot';
import { type Arguments, UsageError } from './arguments';
import { findFiles } from './findFiles';
import { problemLine, problemRows } from './problemRows';
import { readBytes, readText } from './readText';
import type { Terminal } from './terminal';

export interface RegistrySource {
  readonly file: string;
  readonly layer: number;
  /** '' for bulk data, which stays as bytes. */
  readonly text: string;
  readonly bytes: Uint8Array | undefined;
}

/** @throws UsageError where a file is not there or cannot be read. */
export function readRegistries({ registries, bundled }: Arguments, terminal: Terminal): readonly RegistrySource[] {
  const layers = new Map<string, number>();
  if (bundled) {
    for (const name of readdirSync(terminal.bundled).sort())
      layers.set(path.join(terminal.bundled, name), BUNDLED_LAYER);
  }
  registries.forEach((pattern, index) => {
    const found = findFiles(pattern, terminal);
    if (found.length === 0) throw new UsageError(`no registry file: ${pattern}`);
    for (const file of found) layers.set(file, index + 1);
  });
  return [...layers].map(([file, layer]) =>
    isBulkFile(file)
      ? { file, layer, text: '', bytes: readBytes(file, terminal) }
      : { file, layer, text: readText(file, terminal), bytes: undefined },
  );
}

export function buildSnapshot(sources: readonly RegistrySource[], terminal: Terminal): Snapshot {
  const engine = new Engine();
  for (const { file, layer, text, bytes } of sources) {
    if (!bytes) {
      runToEnd(engine.setFile(file, layer, text));
      continue;
    }
    const skipped = skippedLines(runToEnd(engine.setBulkFile(file, bytes)));
    if (skipped) terminal.report(skipped);
  }
  return runToEnd(engine.update());
}

/** The last registry file of the user's; undefined if there is none. */
export function ownRegistry(sources: readonly RegistrySource[]): RegistrySource | undefined {
  return sources.findLast(({ layer, bytes }) => isOwnLayer(layer) && !bytes);
}

/** The registry for commands that only use it: its problems go to standard error. */
export function loadSnapshot(sources: readonly RegistrySource[], terminal: Terminal): Snapshot {
  const snapshot = buildSnapshot(sources, terminal);
  for (const row of problemRows(sources, snapshot.registry.problems)) terminal.report(problemLine(row));
  return snapshot;
}
