import type { Span } from '../../text/base/span';
import type { YamlPath } from '../../text/yaml/write/change';
import { type Refused, refused } from '../../text/yaml/write/refused';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import type { Value } from '../../text/yaml/write/value';

/** A fact or a link of an entry, as it is written in a registry file. */
export interface StatementPath {
  readonly statement: Value;
  /** The path of the statement. */
  readonly path: YamlPath;
}

/** The statement around a span, alone or in the list of its kind; refused where there is none, or its entry has errors. */
export function statementAt(text: string, span: Span, list: 'facts' | 'links'): StatementPath | Refused {
  const written = new RegistryPaths(text).at(span);
  if ('refused' in written) return written;
  const { path, parents } = written;
  if (path[2] !== list) return refused('nothing-there');
  const depth = typeof path[3] === 'number' ? 4 : 3;
  const statement = parents[depth - 2] ?? written.value;
  // A fact may be its text alone; a link is a map.
  if (!statement || (list === 'links' && statement.kind !== 'map')) return refused('nothing-there');
  return { statement, path: path.slice(0, depth) };
}
