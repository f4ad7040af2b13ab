import type { Host } from '../../../workspace/host';

/** The workspace state. */
const KEY = 'candidates.dismissed';

/** The names that the user has said not to be any, by their keys: see `nameKey`. */
export function dismissedNames({ context }: Pick<Host, 'context'>): ReadonlySet<string> {
  return new Set(context.workspaceState.get<readonly string[]>(KEY));
}

export async function setDismissedNames({ context }: Pick<Host, 'context'>, keys: readonly string[]): Promise<void> {
  await context.workspaceState.update(KEY, keys);
}
