import type { Span } from '../../text/base/span';
import type { Refused } from '../../text/yaml/write/refused';
import { RegistryPaths, removalOf } from '../../text/yaml/write/registryPaths';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';

/** Changes the remark at a span; an empty text removes it. */
export function changeRemark(text: string, span: Span, remark: string): WrittenRegistry | Refused {
  const written = new RegistryPaths(text).at(span);
  if ('refused' in written) return written;
  if (remark === '') return writeRegistry(text, [removalOf(written)]);
  return writeRegistry(text, [{ kind: 'set', path: written.path, value: remark }]);
}

/**
 * Adds a remark to an entry that has none.
 *
 * @param entryOffset an offset inside the entry, or undefined where the file has none for that id yet: then it gets one.
 */
export function addRemark(
  text: string,
  entryOffset: number | undefined,
  id: string,
  remark: string,
): WrittenRegistry | Refused {
  if (entryOffset === undefined)
    return writeRegistry(text, [{ kind: 'add', path: ['entities'], value: { id, notes: remark } }]);
  const path = [...new RegistryPaths(text).entry(entryOffset), 'notes'];
  return writeRegistry(text, [{ kind: 'set', path, value: remark }]);
}
