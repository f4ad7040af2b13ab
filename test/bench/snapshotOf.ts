import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import type { Snapshot } from '../../src/core/snapshot';

/** A snapshot of a registry in which every name belongs to an entity of its own. */
export function snapshotOf(names: readonly string[]): Snapshot {
  const items = names.map((name, index) => `  - id: entity-${index}\n    name: ${JSON.stringify(name)}\n`);
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, `version: 1\nentities:\n${items.join('')}`));
  return runToEnd(engine.update());
}
