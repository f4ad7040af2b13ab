import { type Span, shiftSpan } from '../../text/base/textEdit';
import type { Location, RegistryFile, Target } from '../model';
import { referencesNaming } from '../references';
import type { Registry } from './registry';

/** A place at which a registry file has an entity or a source: its id, a name of the entity, or a reference to it. */
export interface Occurrence extends Location {
  readonly role: 'id' | 'name' | 'reference';
}

/** All occurrences in a file, in the order of the file. */
export function occurrencesIn(registryFile: RegistryFile, kind: Target['kind'], id: string): readonly Occurrence[] {
  const { file, sources, entries } = registryFile;
  const found: Occurrence[] = [];
  const add = (role: Occurrence['role'], start: number, { span }: { span: Span }) =>
    found.push({ file, span: shiftSpan(span, start), role });
  if (kind === 'source') for (const source of sources) if (source.id === id) add('id', 0, source);
  for (const { start, entry } of entries) {
    if (kind === 'entity' && entry.id.value === id) {
      add('id', start, entry.id);
      for (const name of entry.names) add('name', start, name);
    }
    for (const { scalar } of referencesNaming(entry, kind, id)) add('reference', start, scalar);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Everywhere that registries have this id, or name its entity by a former one, in the order of the files; bulk data comes last. */
export function occurrencesOfId(registry: Registry, kind: Target['kind'], id: string): readonly Occurrence[] {
  const ids = kind === 'entity' ? [id, ...registry.formerIdsOf(id)] : [id];
  const inFiles = [...registry.files.values()].flatMap((file) =>
    ids.flatMap((each) => occurrencesIn(file, kind, each)),
  );
  const parts = (kind === 'entity' && registry.entity(id)?.parts) || [];
  const inBulk = parts
    .filter(({ file }) => !registry.files.has(file))
    .map(({ file, start, entry }): Occurrence => ({ file, span: shiftSpan(entry.id.span, start), role: 'id' }));
  return [...inFiles.filter(({ role }) => role !== 'name'), ...inBulk];
}
