import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';

/** The text of a registry in which every name belongs to an entity of its own. */
export function registryOf(names: readonly string[]): string {
  const items = names.map((name, index) => `  - id: entity-${index}\n    name: ${JSON.stringify(name)}\n`);
  return `version: 1\nentities:\n${items.join('')}`;
}

/** A snapshot of such a registry. */
export function snapshotOf(names: readonly string[]): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, registryOf(names)));
  return runToEnd(engine.update());
}
