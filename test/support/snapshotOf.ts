import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import type { Snapshot } from '../../src/core/snapshot';

/** A registry file of the workspace, as a snapshot. */
export function snapshotOf(registry: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile('f.yaml', 1, registry));
  return runToEnd(engine.update());
}
