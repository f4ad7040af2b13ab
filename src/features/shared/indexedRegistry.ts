import { indexRelations } from '../../core/queries/entities/relations';
import type { Registry } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';

/** The latest registry, read and with its relations indexed, so that everything asked of it is a look-up. */
export async function indexedRegistry(host: Host): Promise<Registry> {
  await host.ready();
  for (;;) {
    const { registry } = host.snapshot;
    await runInSlices(indexRelations(registry));
    if (registry === host.snapshot.registry) return registry;
  }
}
