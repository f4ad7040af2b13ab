import assert from 'node:assert/strict';
import { brokenLines } from '../../../src/core/answers/map/textWidth';
import { readDateLine } from '../../../src/core/changes/digest/dateLine';
import { parseDigest } from '../../../src/core/changes/digest/parseDigest';
import { guessSchema } from '../../../src/core/changes/drafts/guessSchema';
import { namesInSelection } from '../../../src/core/changes/drafts/namesInSelection';
import { entityNotes } from '../../../src/core/changes/exchange/notes/entityNotes';
import { recordsOfNotes } from '../../../src/core/changes/exchange/notes/recordsOfNotes';
import { readTable } from '../../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../../src/core/changes/exchange/table/recordsOfTable';
import { alignedEntry } from '../../../src/core/changes/fixes/alignEntry';
import { NO_MEANINGS } from '../../../src/core/changes/records/meanings';
import { reconcile } from '../../../src/core/changes/records/reconcile';
import { renameInNote } from '../../../src/core/changes/renaming/renameInNote';
import { readDates } from '../../../src/core/notes/sentences/writtenDates';
import { readNames } from '../../../src/core/notes/unregistered/findUnregistered';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { otherSpelling } from '../../../src/core/text/languages/chinese/otherSpelling';
import { headings } from '../../../src/core/text/markdown/blocks';
import { lexZones } from '../../../src/core/text/markdown/zones';
import { snapshotOf } from '../../support/snapshotOf';

/** For these texts a search that tries every place again from every place takes hours, or longer than there is time. */
describe('A long text is read in time that grows with it:', () => {
  const snapshot = snapshotOf('entities:\n  - { id: acme, schema: Company, name: Acme }\n');
  const blanks = ' '.repeat(1_000_000);

  it('the heading of a note that is imported', () => {
    const [note] = entityNotes('p/a.md', `# Acme${blanks}(notes) ${'# '.repeat(100_000)}\n`);
    assert.match(note!.heading, /^Acme {1000000}\(notes\) # /);
    const definitions = entityNotes('p/all.md', `# Acme${blanks}\n*A,${blanks}B*\n\nOne.\n\n---\n# Bolt\n\nTwo.\n`);
    assert.deepEqual(
      definitions.map(({ name, aliases, summary }) => [name, aliases.join(), summary]),
      [
        ['Acme', 'A,B', 'One.'],
        ['Bolt', '', 'Two.'],
      ],
    );
  });

  it('the values of a note and of a table between commas and semicolons', () => {
    const [note] = entityNotes(
      'people/Ana Ott.md',
      `aliases:: Ana,${blanks}x${blanks}; Annie\nemployer:: A${blanks}; B\n`,
    );
    assert.deepEqual([note!.aliases.length, note!.aliases[0], note!.aliases.at(-1)], [3, 'Ana', 'Annie']);
    const { vocabulary } = snapshot.registry;
    const reading = { meanings: NO_MEANINGS, kind: undefined, profileOf: () => undefined, vocabulary };
    runToEnd(reconcile(runToEnd(recordsOfNotes([note!], reading)), snapshot));
    const table = runToEnd(readTable(`name,alias\nBolt,"B;${blanks}x${blanks}y;C"\n`))!;
    const records = runToEnd(recordsOfTable(table, ['name', 'alias'], NO_MEANINGS, vocabulary));
    assert.equal(runToEnd(reconcile(records, snapshot)).items.length > 0, true);
    assert.equal(otherSpelling(`${'ai'.repeat(40)}b`, 'huahong keji'), undefined);
  });

  it('comments in the front matter when a name is changed', () => {
    const to = { kind: 'name', id: 'acme', from: 'Acme', to: 'Zed' } as const;
    for (const comments of [' #'.repeat(1000), '\n    # one line - # two'.repeat(1000)]) {
      const text = `---\ndossier:\n  ignore:\n    - Acme${comments}\n---\nx\n`;
      assert.deepEqual(
        renameInNote(text, snapshot, undefined, to).map((edit) => edit.text),
        ['Zed'],
      );
    }
  });

  it('a line of a digest that is no date', () => {
    assert.equal(readDateLine(`${'前后'.repeat(29)}x`, '2025'), undefined);
    assert.deepEqual(readDateLine('2025年6月前后', '2025')?.when, { date: '2025-06' });
    assert.equal(readDates(`2025${blanks}x`), undefined);
    assert.equal(parseDigest(`a${'\t'.repeat(1_000_000)}b\n`), undefined);
  });

  it('an entry of a registry with many signs', () => {
    const entry = `- id: a\n  k: ${'!&'.repeat(10_000)} x\n   l: ${'|#'.repeat(10_000)}\r\n`;
    assert.match(alignedEntry(entry), /\n {2}l: \|#/);
  });

  it('a table of many columns and rows', () => {
    const many = 60_000;
    const table = runToEnd(readTable(`${'c,'.repeat(many)}c\n${'a,b\n'.repeat(many)}`))!;
    assert.deepEqual([table.header.length, table.rows.length, table.rows[0]?.cells], [many + 1, many, ['a', 'b']]);
    assert.equal(table.problems.length, 2 * many);
    const marked = runToEnd(readTable(`| A | B |\n|---|---|\n| ${'[['.repeat(500_000)} | b${blanks}c |\n`))!;
    assert.equal(marked.rows[0]!.cells[0]!.length, 1_000_000);
    const dashes = `| ${'- '.repeat(500_000)}| x |`;
    assert.equal(runToEnd(readTable(`| A | B |\n${dashes}\n`))?.rows.length, 1);
  });

  it('a name on the map', () => {
    const lines = brokenLines(`${'x'.repeat(2_000_000)}${blanks}y`, 10, 100);
    assert.equal(lines.join('').replaceAll(' ', '').length, 2_000_001);
    assert.equal(brokenLines('“'.repeat(50_000), 10, 100).join('').length, 50_000);
  });

  it('names that a kind is guessed of, and those that are selected', () => {
    assert.equal(guessSchema(['x'.repeat(4_000_000)]), 'Company');
    assert.deepEqual(namesInSelection(`${'a('.repeat(100_000)}${'（ '.repeat(100_000)}b`), []);
    assert.deepEqual(
      namesInSelection('英伟达 （ Nvidia ）').map(({ value }) => value),
      ['英伟达', 'Nvidia'],
    );
  });

  it('capitals without an end, in which no name is found', () => {
    for (const text of ['A '.repeat(500_000), 'A & '.repeat(250_000)])
      assert.deepEqual(runToEnd(readNames(text, lexZones(text), [], snapshot)).names, []);
  });

  it('the headings of a note', () => {
    const text = `# One${blanks}x ${'# '.repeat(100_000)}\n## Two ##\n### # \n`;
    const found = [...headings(text, lexZones(text), text.length)].map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found.slice(1), ['Two', '#']);
  });
});
