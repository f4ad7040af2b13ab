import type { DocumentFilter, TextDocument } from 'vscode';
import type { Host } from '../../../workspace/host';
import { NOTE_LANGUAGE } from '../../../workspace/notes/openNotes';

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
