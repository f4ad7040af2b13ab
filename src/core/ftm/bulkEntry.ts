import { runToEnd } from '../base/resumable';
import { BULK_LAYER } from '../matching/nameKind';
import { parseRegistryFile } from '../registry/files/parseRegistryFile';
import type { Part } from '../registry/model';
import { type BulkFile, bulkEntity } from './bulkFile';
import { ftmToYaml } from './ftmToYaml';

/** The name under which the entity with that id is a registry file of its own. */
export function bulkEntryFile({ file }: BulkFile, id: string): string {
  return `${file}#${encodeURIComponent(id)}`;
}

/** What a bulk file says of an entity, as an entry of the farthest layer; undefined where it does not know the id. */
export function readBulkEntry(bulk: BulkFile, id: string): Part | undefined {
  const ftm = bulkEntity(bulk, id);
  if (!ftm) return undefined;
  const file = bulkEntryFile(bulk, id);
  const placed = runToEnd(parseRegistryFile(file, BULK_LAYER, ftmToYaml(ftm))).entries[0];
  return placed && { file, layer: BULK_LAYER, ...placed };
}
