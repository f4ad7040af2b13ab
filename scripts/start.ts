/**
 * Opens Dossier on the demo notes, or on the folder named, with its sidebar: `npm start -- [--web] [FOLDER]`. Uses the desktop VS Code that is
 * installed, else (or with `--web`) one from npm, served to a browser on this machine only. Ctrl+C ends everything.
 *
 * The folder itself is opened, not a copy: what is written there stays there.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unlessEnding } from '../test/support/vscode/processes';
import { START_HERE, serveVSCode } from '../test/support/vscode/serve';
import { findDesktop, openInDesktop } from './desktop';
import { hasDisplay, openInBrowser } from './display';

async function serve(folder: string): Promise<void> {
  console.log('Starting a VS Code from npm …');
  const server = await serveVSCode(folder, { extensions: [START_HERE] });
  console.log(`\nDossier is ready. Open this address in a browser:\n\n  ${server.url}\n\nCtrl+C ends it.`);
  openInBrowser(server.url);
  await server.ended;
  await unlessEnding();
  throw new Error('VS Code ended by itself.');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { web: { type: 'boolean', default: false } },
  });
  const folder = resolve(positionals[0] ?? 'data/notes');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}.`);
  const desktop = values.web || !hasDisplay() ? undefined : findDesktop();
  if (desktop && (await openInDesktop(desktop, folder))) return;
  await serve(folder);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
