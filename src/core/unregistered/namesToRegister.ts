import { hasHan } from '../text/han';

/** The spelling to register, and the first one in the other script, if any. Takes the spellings, the best first. */
export function namesToRegister(names: readonly string[]): readonly [string] | readonly [string, string] {
  const [first = ''] = names;
  const other = names.find((name) => hasHan(name) !== hasHan(first));
  return other === undefined ? [first] : [first, other];
}
