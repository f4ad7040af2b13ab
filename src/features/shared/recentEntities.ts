import type { Host } from '../../workspace/host';

/** The workspace state. */
const KEY = 'dossier.recentEntities';
const MOST = 20;

/** The ids of the entities that the user has picked from a list or whose pages were opened, the latest first. */
export function recentEntities({ context }: Pick<Host, 'context'>): readonly string[] {
  return context.workspaceState.get<readonly string[]>(KEY, []);
}

export async function rememberEntity(host: Pick<Host, 'context'>, id: string): Promise<void> {
  const ids = [id, ...recentEntities(host).filter((other) => other !== id)].slice(0, MOST);
  await host.context.workspaceState.update(KEY, ids);
}
