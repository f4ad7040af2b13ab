import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { atExit } from './processes';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** A new folder below the system's temporary folder; it is deleted at the end of this process at the latest. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `dossier-${purpose}-`));
  return { path, remove: atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 10 })) };
}

/** A copy of `folder`, under the folder's own name, which tests may change. */
export function temporaryCopy(folder: string): TemporaryFolder {
  const parent = temporaryFolder('workspace');
  const path = join(parent.path, basename(folder));
  cpSync(folder, path, { recursive: true });
  return { path, remove: parent.remove };
}
