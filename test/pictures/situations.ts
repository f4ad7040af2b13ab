import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const company = (above: string, text: string): string => `---\ntype: company\n${above}\n---\n\n${text}\n`;
const person = (above: string): string => `---\ntype: person\n${above}\n---\n`;
const VAULT = {
  'my.entities.yaml': 'version: 1\n',
  'companies/Blue Kestrel Foundry.md': company(
    'aliases: [蓝隼, BKF]\ncountry: Germany\nceo: "[[Mara Quill]]"',
    'Casts parts for lamps.',
  ),
  'companies/Jinghu Lamps.md': company(
    'aliases: 镜湖灯具\ncountry: China\nowner: "[[Blue Kestrel Foundry]]"',
    'Makes lamps for ships.',
  ),
  'people/Mara Quill.md': person('aliases: M. Quill\nrole: founder'),
  'people/Bo Ferris.md': person('employer: "[[Jinghu Lamps]]"\nrole: head of sales'),
};

export const SITUATIONS: Readonly<Record<SituationName, Situation>> = {
  /** The demo notes. */
  demo: { folder: () => temporaryCopy('data/notes'), settings: AUTOMATIC },
  /** Notes about people and companies, and a registry without an entity. */
  vault: { folder: () => folderWith(VAULT), settings: UNBUNDLED },
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
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  return folder;
}
