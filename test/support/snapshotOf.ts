import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';

/** A registry file of the workspace, as a snapshot. */
export function snapshotOf(registry: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile('f.yaml', 1, registry));
  return runToEnd(engine.update());
}
