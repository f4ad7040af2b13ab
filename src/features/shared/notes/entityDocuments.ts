import type { DocumentFilter, TextDocument } from 'vscode';
import type { Registry } from '../../../core/registry/merging/registry';
import type { Host } from '../../../workspace/host';
import { NOTE_LANGUAGE } from '../../../workspace/notes/openNotes';
import { runInSlices } from '../../../workspace/slices';

/** Documents that may be registries; `Host.isRegistry` decides whether they are. */
export const REGISTRY_SELECTOR: readonly DocumentFilter[] = [
  { language: 'yaml' },
  { pattern: '**/*.entities.{yaml,yml}' },
];

/** Notes, and documents that may be registries. */
export const ENTITY_DOCUMENTS: readonly DocumentFilter[] = [{ language: NOTE_LANGUAGE }, ...REGISTRY_SELECTOR];

/**
 * Resolves when the host can answer questions about the document. A note does not wait for a slow folder, whereas a
 * registry needs a snapshot of its latest text.
 */
export async function whenUpToDate(host: Host, { languageId }: TextDocument): Promise<void> {
  await (languageId === NOTE_LANGUAGE ? host.ready() : host.settled());
}

/** The latest registry, after its relations have been indexed. */
export async function indexedRegistry(host: Host): Promise<Registry> {
  await host.ready();
  for (;;) {
    const { registry } = host.snapshot;
    await runInSlices(registry.indexReferrers());
    if (registry === host.snapshot.registry) return registry;
  }
}
