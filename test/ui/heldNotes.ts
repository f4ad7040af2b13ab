import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench';

/** How many notes are in `held:/notes`. Each has one mention of Nvidia, of H20, and of a name for a registry of the test's own. */
export const HELD_NOTES = 3;

/** A window on `folder` and on notes that cannot be read until `Held Notes: Let Go` is run. */
export function openBesideHeldNotes(folder: string): Promise<Workbench> {
  const folders = [{ path: '.' }, { uri: 'held:/notes', name: 'held' }];
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  return openWorkbench(folder, {
    settings: { 'files.autoSave': 'off' },
    workspace: 'all.code-workspace',
    extensions: ['out/test/support/heldNotes'],
  });
}

/** Waits until all of these notes have been requested and are held back. */
export async function allHeldBack({ page }: Workbench): Promise<void> {
  await page.locator('.statusbar-item', { hasText: `${HELD_NOTES} held back` }).waitFor();
}

/** Dossier's progress in the status bar. */
export function indexProgress({ page }: Workbench): Locator {
  return page.locator('[id="dossier.dossier.dossier.index"]');
}
