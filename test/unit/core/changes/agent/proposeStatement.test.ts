import assert from 'node:assert/strict';
import { problemOf } from '../../../../../src/core/answers/questions/problemOf';
import {
  PROPOSE_STATEMENT,
  type ProposeInput,
  proposeStatement,
} from '../../../../../src/core/changes/agent/proposeStatement';
import { unifiedDiff } from '../../../../../src/core/changes/agent/unifiedDiff';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { applyEdits, type TextEdit } from '../../../../../src/core/text/base/textEdit';
import { patched } from '../../../../support/patched';
import { snapshotOf } from '../../../../support/snapshotOf';

const OWN = `sources:
  gazette: { title: The Gazette, url: "https://gazette.example/1" }
entities:
  - id: vorpal
    schema: Company
    formerId: vorpal-works
    name: Vorpal Works # mine
    facts:
      - { date: 2025-07-03, text: Opens a dock., source: gazette }
  - { id: snark, schema: Company, name: Snark Lines }
  - { id: boat, schema: Product, name: Mimsy Boat }
`;

describe('a proposed statement', () => {
  const snapshot = snapshotOf(OWN);
  const l10n = { t: (message: string) => message };
  const world = { snapshot, today: '2025-11-26', l10n, place: () => ({ file: 'f', line: 1, column: 1 }) };
  const target = { file: 'own.entities.yaml', uri: 'file:///own.entities.yaml', text: OWN, entry: 'vorpal' };
  const vorpal = { ...target, entry: OWN.indexOf('vorpal') };

  function propose(input: Partial<ProposeInput>, to: typeof target | typeof vorpal = vorpal) {
    const whole = { id: 'vorpal', source: { id: 'gazette' }, ...input } as ProposeInput;
    const problem = problemOf(PROPOSE_STATEMENT, world, whole);
    return problem === undefined ? runToEnd(proposeStatement(world, whole, to)) : { problem };
  }

  function added(input: Partial<ProposeInput>): readonly string[] {
    const proposed = propose(input);
    assert.ok(!('problem' in proposed), JSON.stringify(proposed));
    const { answer, written } = proposed;
    assert.equal(patched(OWN, answer.diff), written.text);
    return answer.diff.split('\n').filter((line) => /^\+(?!\+)/.test(line));
  }

  function problem(input: Partial<ProposeInput>): string {
    const proposed = propose(input);
    assert.ok('problem' in proposed, 'it is proposed');
    return proposed.problem;
  }

  it('is a fact with its source, as a diff, with a new source where there is none', () => {
    assert.deepEqual(added({ text: 'Sells\n two ships.', date: '2025-07-04', source: { id: 'gazette', at: 'p. 3' } }), [
      '+      - { date: 2025-07-04, text: Sells two ships., source: gazette, at: p. 3 }',
    ]);
    const lines = added({
      text: 'Sinks.',
      quote: true,
      source: { title: 'Harbour News', url: 'https://news.example/2' },
    });
    assert.deepEqual(lines, [
      '+  harbour-news:',
      '+    title: Harbour News',
      '+    url: "https://news.example/2"',
      '+      - { text: Sinks., quote: true, source: harbour-news }',
    ]);
    assert.match(
      added({ text: 'Sinks.', source: { title: 'Whatever', url: 'https://gazette.example/1' } }).join(),
      /source: gazette/,
    );
  });

  it('is a relation, in the direction that it has', () => {
    const relation = { relation: 'Supply.supplier', other: 'snark', product: 'boat', status: 'planned' } as const;
    assert.deepEqual(
      added({ ...relation, date: '2026' }).map((line) => line.slice(1).trim()),
      [
        'links:',
        '- type: Supply',
        'supplier: snark',
        'product: boat',
        'startDate: 2026',
        'status: planned',
        'source: gazette',
      ],
    );
    assert.match(added({ relation: 'Ownership.asset', other: 'snark', percentage: '15' }).join(), /asset: snark/);
  });

  it('is refused with a reason where it is not whole, not known or there already', () => {
    assert.match(problem({ text: 'Opens a dock' }), /has this fact already, of 2025-07-03/);
    assert.match(problem({}), /Either text/);
    assert.match(problem({ text: 'x', relation: 'Supply.supplier', other: 'snark' }), /Either text/);
    assert.match(problem({ text: ' \n' }), /must say something/);
    assert.match(problem({ text: 'x', source: {} }), /needs the id of a source/);
    assert.match(problem({ text: 'x', source: { id: 'no' } }), /no source "no"/);
    assert.match(problem({ text: 'x', source: { title: 'A', url: 'javascript:alert(1)' } }), /address of the web/);
    assert.match(problem({ text: 'x', date: '2025-02-30' }), /date must be a date/);
    assert.match(problem({ text: 'x', endDate: '2025' }), /needs a date/);
    assert.match(problem({ text: 'x', date: '2025-08', endDate: '2025-07' }), /must not be before/);
    assert.match(problem({ id: 'nobody', text: 'x' }), /no entity "nobody"/);
    assert.match(problem({ relation: 'Supply.owner', other: 'snark' }), /must be one of Ownership\.owner, /);
    assert.match(problem({ relation: 'Supply.supplier' }), /other, the id/);
    assert.match(problem({ relation: 'Supply.supplier', other: 'nobody' }), /no entity "nobody"/);
    for (const other of ['vorpal', 'vorpal-works'])
      assert.match(problem({ relation: 'Supply.supplier', other }), /to itself/);
    assert.match(problem({ relation: 'Supply.supplier', other: 'snark', role: 'chair' }), /Supply has no role/);
    const nowhere = runToEnd(
      proposeStatement(world, { id: 'vorpal', text: 'x', source: { id: 'gazette' } }, undefined),
    );
    assert.match('problem' in nowhere ? nowhere.problem : '', /no registry file/);
    const broken = propose({ text: 'x' }, { ...target, text: 'entities: [' });
    assert.match('problem' in broken ? broken.problem : '', /Nothing was written/);
  });

  it('goes into a new registry', () => {
    const proposed = propose({ text: 'Sinks.' }, { ...target, text: '' });
    assert.ok(!('problem' in proposed));
    assert.match(proposed.answer.diff, /^--- \/dev\/null\n\+\+\+ b\/own\.entities\.yaml\n@@ -0,0 \+1,\d+ @@\n/);
    assert.equal(patched('', proposed.answer.diff), proposed.written.text);
  });
});

describe('a unified diff', () => {
  function holds(before: string, ...edits: readonly (readonly [number, number, string])[]): string {
    const all = edits.map(([start, end, text]): TextEdit => ({ span: { start, end }, text }));
    const diff = unifiedDiff('a', before, applyEdits(before, all));
    assert.equal(patched(before, diff), applyEdits(before, all));
    return diff;
  }

  it('has whole lines with three around them', () => {
    const text = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
    const at = (line: number): number => text.indexOf(`line ${line}\n`);
    assert.equal(holds(text), '');
    assert.equal(
      holds(text, [at(1), at(2), 'new\n'], [at(17) + 4, at(17) + 4, 's']),
      [
        '--- a/a\n+++ b/a\n@@ -1,5 +1,5 @@\n line 0\n-line 1\n+new\n line 2\n line 3\n line 4\n',
        '@@ -15,6 +15,6 @@\n line 14\n line 15\n line 16\n-line 17\n+lines 17\n line 18\n line 19\n',
      ].join(''),
    );
    assert.equal(holds(text, [at(5), at(6), ''], [at(9), at(9), 'more\n']).match(/@@ /g)?.length, 1);
  });

  it('keeps what has no line feed at its end, and carriage returns', () => {
    assert.match(holds('a\nb', [3, 3, '\nc']), /-b\n\\ No newline at end of file\n\+b\n\+c\n\\ No newline/);
    holds('a\nb', [1, 1, 'x'], [3, 3, 'y']);
    holds('a\r\nb\r\n', [3, 3, 'x\r\n']);
    holds('a\n', [2, 2, 'b\n']);
    holds('', [0, 0, 'a']);
    holds('a\nb\nc\n', [0, 6, '']);
  });
});
