import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../support/workbench';

const NOTE = 'Relation.md';

/** The sentence of a note, the relation that is typed for, and what Enter alone then takes: what the first entity does. */
export interface RelationChoice {
  readonly sentence: string;
  readonly command: string;
  readonly typed: string;
  /** The sentence of the row, and of the question after it. */
  readonly taken: string;
  readonly turned: string;
}

/** The note, which is to be written before the window is opened. */
export function writeRelationNote(folder: string, { sentence }: RelationChoice): void {
  writeFileSync(join(folder, NOTE), `${sentence}\n`);
}

/** A test in a window that a word that is typed leaves the directions of a relation in their order. */
export function describeRelationList(workbench: () => Workbench, choice: RelationChoice): void {
  describe('in which a note names two entities', () => {
    it('takes the relation in the direction that the first row says, also once a word of it is typed', async () => {
      const { page } = workbench();
      const { sentence, command, typed, taken, turned } = choice;
      await workbench().openFile(NOTE);
      await workbench().placeCursor(sentence.slice(0, 3));
      const rows = await workbench().askCommand(command);
      const first = (text: string) =>
        page.locator('.quick-input-list .monaco-list-row[data-index="0"]', { hasText: text });
      await rows.filter({ hasText: turned }).waitFor();
      await workbench().type(typed);
      await first(taken).and(page.locator('.focused')).waitFor();
      await workbench().screenshot(`relation-${typed}`);
      await workbench().pressKey('Enter');
      const status = page.locator(`.quick-input-widget input[placeholder*="${taken}"]`);
      await status.waitFor();
      await page.locator('.quick-input-title', { hasText: /\(2\/\d\)/ }).waitFor();
      await workbench().screenshot(`relation-status-${typed}`);
      await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      await rows.filter({ hasText: turned }).waitFor();
      await workbench().pressKey('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    });
  });
}
