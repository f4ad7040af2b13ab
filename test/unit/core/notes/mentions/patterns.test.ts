import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'src/core/notes/mentions';
const LONGEST = 80;
/** Dates and identifiers of code have forms, and are no names. */
const OTHERS: readonly string[] = ['noteDate.ts', 'sourceText.ts'];

describe('The patterns of core/notes/mentions', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !OTHERS.includes(name),
  );

  it('are short: what a rule knows is in its table of words', () => {
    assert.ok(files.length > 15);
    const long = files.flatMap((name) => {
      const text = readFileSync(path.join(FOLDER, name), 'utf8');
      const patterns =
        text.match(/(?<=[=(,:!?] ?\n? *)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/g) ?? [];
      assert.ok(!text.includes('new RegExp'), `${name} makes a pattern of parts`);
      return patterns.filter((pattern) => pattern.length > LONGEST).map((pattern) => `${name}: ${pattern}`);
    });
    assert.deepEqual(long, []);
  });
});
