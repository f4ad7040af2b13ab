import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../../../../src/core/notes/mentions/openNote';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { CASES_REGISTRY } from '../../../../support/matchingCases';

const engine = new Engine();
runToEnd(engine.setFile('cases.entities.yaml', 1, CASES_REGISTRY));
const snapshot = runToEnd(engine.update());

describe('OpenNote', () => {
  it('returns the same array until something changes', () => {
    const note = new OpenNote('Nvidia');
    const first = note.mentions(snapshot);
    assert.equal(note.mentions(snapshot), first);
    note.edit([{ start: 6, end: 6, text: ' H20' }]);
    assert.deepEqual(
      note.mentions(snapshot).map(({ start, end }) => [start, end]),
      [
        [0, 6],
        [7, 10],
      ],
    );
  });

  it('applies several changes one after the other', () => {
    const note = new OpenNote('a Nvidia b');
    note.mentions(snapshot);
    note.edit([
      { start: 0, end: 1, text: 'H20' },
      { start: 4, end: 10, text: '华为' },
    ]);
    assert.equal(note.text, 'H20 华为 b');
    assert.deepEqual(note.mentions(snapshot), findMentions(note.text, snapshot));
  });

  it('finds the names of a new snapshot', () => {
    const later = new Engine();
    const note = new OpenNote('Nvidia');
    assert.deepEqual(note.mentions(later.snapshot), []);
    assert.equal(note.mentions(snapshot).length, 1);
  });

  const pieces = [
    ...[
      'Nvidia',
      'H20',
      '英伟达',
      '稀土',
      '磁铁',
      'London Framework',
      'London\n> Framework',
      'rare',
      ' earth',
      'US',
      '昆仑 P800',
    ],
    ...[
      '[[',
      ']]',
      '|',
      '`',
      '```\n',
      '---\n',
      'dossier: { ignore: [Apple] }\n',
      'Apple',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '    ',
    ],
    ...[
      '*',
      '_',
      '[a](',
      ')',
      '<b>',
      '.com',
      '@',
      '/',
      's',
      '$',
      '1',
      '.',
      '高通胀',
      '华为何',
      'e\u0301',
      ' ',
      'x'.repeat(300),
    ],
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
  const change = fc.record({ at: fc.nat(), length: fc.nat(12), text: fc.oneof(fc.constantFrom(...pieces, ''), text) });

  it('agrees with a full search after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
        const note = new OpenNote(start);
        note.mentions(snapshot);
        for (const { at, length, text: inserted } of changes) {
          const from = at % (note.text.length + 1);
          note.edit([{ start: from, end: Math.min(note.text.length, from + length), text: inserted }]);
          assert.deepEqual(note.mentions(snapshot), findMentions(note.text, snapshot), JSON.stringify(note.text));
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100), seed: Number(process.env.FUZZ_SEED ?? 1) },
    );
  }).timeout(0);
});
