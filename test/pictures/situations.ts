import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryCopy, temporaryFolder } from '../support/vscode/temporary';
import type { SituationName } from './picture';

interface Situation {
  readonly folder: () => TemporaryFolder;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Without any folder. */
  readonly isEmptyWindow?: boolean;
}

/** Nothing asks before an editor closes, and no picture has the path of a temporary folder. */
const AUTOMATIC = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100, 'breadcrumbs.enabled': false };
const UNBUNDLED = { ...AUTOMATIC, 'dossier.registry.bundled': false };

export const SITUATIONS: Readonly<Record<SituationName, Situation>> = {
  /** The demo notes. */
  demo: { folder: () => temporaryCopy('data/notes'), settings: AUTOMATIC },
  /** A folder without a note and a registry, and nothing bundled. */
  empty: { folder: () => folderWith({ 'readme.txt': '' }), settings: UNBUNDLED },
  /** A note without any known name, and a registry without an entity. */
  plain: {
    folder: () => folderWith({ 'plain.md': 'Nothing new.\n', 'my.entities.yaml': 'version: 1\n' }),
    settings: UNBUNDLED,
  },
  nothing: { folder: () => folderWith({ 'readme.txt': '' }), settings: UNBUNDLED, isEmptyWindow: true },
};

function folderWith(files: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = temporaryFolder('pictures');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
  return folder;
}
