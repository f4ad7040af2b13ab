import assert from 'node:assert/strict';
import { printRows } from '../../../src/cli/printRows';
import { run } from '../../../src/cli/run';
import { sarifOf } from '../../../src/cli/sarif';
import { type PlacedProblem, PROBLEMS } from '../../../src/core/answers/questions/listProblems';
import { MENTIONS } from '../../../src/core/answers/questions/namesInNotes';
import { object, text } from '../../../src/core/answers/questions/schema';
import { ENGLISH_LOCALIZER } from '../../../src/core/registry/problemMessage';
import { Collected, commandLine } from '../../support/commandLine';
import { snapshotOf } from '../../support/snapshotOf';

const NOTES = 100;

describe('many notes on the command line', () => {
  const snapshot = snapshotOf('entities:\n  - { id: volt, schema: Company, name: Volt, misspelling: Vollt }\n');
  let read: number;
  function* notes() {
    for (read = 0; read < NOTES; )
      yield { file: `${++read}.md`, path: `${read}.md`, snapshot, text: 'Volt and Vollt.\n'.repeat(100) };
  }

  const world = {
    snapshot,
    today: undefined,
    l10n: ENGLISH_LOCALIZER,
    place: () => ({ file: 'f', line: 1, column: 1 }),
  };
  const mentions = () => MENTIONS.rows(world, {}, { notes: notes() });
  const problems = () => PROBLEMS.rows(world, {}, { notes: notes() }) as Iterable<PlacedProblem>;

  it('are read one after the other, no sooner than their rows are printed', () => {
    let printed = 0;
    for (const row of mentions()) {
      assert.equal(row?.file, `${read}.md`);
      printed++;
    }
    assert.deepEqual([read, printed], [NOTES, NOTES * 200]);
    for (const { file } of problems()) assert.equal(file, `${read}.md`);
    assert.equal(read, NOTES);
  });

  it('are printed while they are read', () => {
    const rows = [
      ...(['text', 'json', 'jsonl', 'csv'] as const).map((format) =>
        printRows(mentions(), { row: object({ file: text(), text: text() }) }, { format }),
      ),
      sarifOf(problems()),
    ];
    for (const pieces of rows) {
      read = 0;
      let printed = '';
      for (const piece of pieces) {
        printed += piece;
        if (printed.includes('3.md')) break;
      }
      assert.equal(read, 3);
    }
  });

  describe('have progress', () => {
    const { folder, file } = commandLine();
    const names = Array.from({ length: 8 }, (_, index) => file(`${index}.md`, 'Volt.\n'));

    /** Runs in a world in which `step` milliseconds go by between two looks at the clock. */
    async function stderrOf(step: number, isTTY: boolean): Promise<string> {
      let time = 0;
      const now = () => (time += step);
      const [stdout, stderr] = [new Collected(), Object.assign(new Collected(), { isTTY })];
      assert.equal(
        await run(['mentions', '--no-bundled', ...names], { stdout, stderr, cwd: folder, home: '', now }),
        0,
      );
      return stderr.text;
    }

    it('on a terminal, after a second, that is taken away in the end', async () => {
      const text = await stderrOf(300, true);
      assert.match(text, /^(?:\r\x1b\[K\d of 8 notes)+\r\x1b\[K$/);
      assert.doesNotMatch(text, /0 of 8/);
    });

    it('neither before nor elsewhere', async () => {
      assert.equal(await stderrOf(1, true), '');
      assert.equal(await stderrOf(300, false), '');
    });
  });
});
