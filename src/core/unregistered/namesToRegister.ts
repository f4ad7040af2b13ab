import { hasHan } from '../text/han';

/** Of the ways in which a name is written, best first, the one to register, and the first in the other script, if any. */
export function namesToRegister(names: readonly string[]): readonly [string] | readonly [string, string] {
  const [first = ''] = names;
  const other = names.find((name) => hasHan(name) !== hasHan(first));
  return other === undefined ? [first] : [first, other];
}
