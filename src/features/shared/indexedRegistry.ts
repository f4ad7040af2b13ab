import type { Registry } from '../../core/registry/merging/registry';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';

/** The latest registry, after its relations have been indexed. */
export async function indexedRegistry(host: Host): Promise<Registry> {
  await host.ready();
  for (;;) {
    const { registry } = host.snapshot;
    await runInSlices(registry.indexReferrers());
    if (registry === host.snapshot.registry) return registry;
  }
}
