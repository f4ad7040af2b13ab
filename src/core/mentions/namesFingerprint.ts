import type { Resumable } from '../base/resumable';
import type { BulkFile } from '../ftm/bulkFile';
import type { Registry } from '../registry/merging/registry';
import { hashText } from '../text/hashText';
import { ruleOf } from './changedNames';

/** Units that are hashed between two pauses, and bytes of bulk data. */
const STEP_UNITS = 1 << 15;
const STEP_BYTES = 1 << 22;

/** A short key of everything in a registry that decides what is a mention of whom: ids, names and their rules. */
export function* namesFingerprint(registry: Registry): Resumable<string> {
  const hashes: string[] = [];
  let lines: string[] = [];
  let units = 0;
  for (const { id, names } of registry.entities()) {
    const line = [id, ...names.map(ruleOf)].join('\n');
    lines.push(line);
    units += line.length;
    if (units < STEP_UNITS) continue;
    hashes.push(hashText(lines.join('\r')));
    lines = [];
    units = 0;
    yield;
  }
  hashes.push(hashText(lines.join('\r')));
  for (const bulk of registry.bulk) hashes.push(yield* bulkFingerprint(bulk));
  // Of those that are disabled nothing was hashed, but their bytes in bulk data were.
  hashes.push(...[...registry.entries.extended.keys()].filter((id) => registry.disabled.has(id)));
  return hashText(hashes.join(' '));
}

const known = new WeakMap<BulkFile, string>();

function* bulkFingerprint(bulk: BulkFile): Resumable<string> {
  const before = known.get(bulk);
  if (before !== undefined) return before;
  const { bytes, file } = bulk;
  let hash = 0;
  for (let at = 0; at < bytes.length; at++) {
    hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    if (at % STEP_BYTES === STEP_BYTES - 1) yield;
  }
  const fingerprint = `${file} ${bytes.length} ${hash}`;
  known.set(bulk, fingerprint);
  return fingerprint;
}
