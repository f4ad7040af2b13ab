import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'fast-glob';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Enough text to be read for longer than a second, after which the status bar tells of it. */
const NOTES = 2000;
const WORDS = 'Word '.repeat(2400);

// Only there the system tells which process is the extension host.
if (process.platform === 'linux') {
  describe('an extension host that is killed', () => {
    let folder: TemporaryFolder;
    let workbench: Workbench;

    before(async () => {
      folder = temporaryFolder('killed');
      for (let number = 0; number < NOTES; number++) {
        writeFileSync(join(folder.path, `note-${number}.md`), `# Chips\n\nNvidia sells the H20 again. ${WORDS}\n`);
      }
      workbench = await openWorkbench(folder.path);
    });

    after(async () => {
      await workbench?.close();
      folder.remove();
    });

    const kept = (): readonly string[] =>
      globSync('**/mentions/mentions.bin*', { cwd: workbench.dataFolder, dot: true });

    async function until(what: () => string, isTrue: () => boolean | Promise<boolean>, pause = 20): Promise<void> {
      const deadline = Date.now() + 30_000;
      while (!(await isTrue())) {
        assert.ok(Date.now() < deadline, `timed out: ${what()}`);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }

    async function hasAllMentions(): Promise<void> {
      await workbench.openFile('note-1.md');
      let text = '';
      await until(
        () => `all mentions are there; the card says ${text}`,
        async () => {
          await workbench.hoverText('Nvidia');
          // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the point
          text = await workbench.page.locator('.monaco-editor .monaco-hover:visible').first().innerText();
          return text.includes(`(${NOTES})`);
        },
        200,
      );
    }

    it('while it reads the notes, or writes down what it read, has lost nothing at the next start', async () => {
      await workbench.openFile('note-1.md');
      await workbench.page
        .locator('[id="dossier.dossier.dossier.index"]')
        .filter({ hasText: /Indexing notes: [\d,]+ of 2,000/ })
        .waitFor();
      workbench.killExtensionHost();
      assert.deepEqual(kept(), []);
      await workbench.reload();
      await hasAllMentions();
      await until(
        () => 'something is kept',
        () => kept().length > 0,
        0,
      );
      workbench.killExtensionHost();
      await workbench.reload();
      await hasAllMentions();
    });
  });
}
