import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';

/** The text of a registry in which every name belongs to an entity of its own. @param rule for all names, as a kind has it. */
export function registryOf(names: readonly string[], rule?: string): string {
  const [kinds, kind] = rule === undefined ? ['', ''] : [`schemas: { Term: { ${rule} } }\n`, '    schema: Term\n'];
  const items = names.map((name, index) => `  - id: entity-${index}\n${kind}    name: ${JSON.stringify(name)}\n`);
  return `version: 1\n${kinds}entities:\n${items.join('')}`;
}

/** A snapshot of such a registry. */
export function snapshotOf(names: readonly string[], rule?: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile('bench.entities.yaml', 1, registryOf(names, rule)));
  return runToEnd(engine.update());
}
