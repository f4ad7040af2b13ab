import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { linkChoices } from '../../../../../src/core/changes/capture/linkChoices';
import { linkDate, proposedStatus } from '../../../../../src/core/changes/capture/relationQuestions';
import { statedStatus } from '../../../../../src/core/notes/sentences/stated';
import { Registry } from '../../../../../src/core/registry/merging/registry';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';

interface Sentence {
  readonly kind: string;
  readonly text: string;
  /** The words were not chosen on it. */
  readonly isUnseen: boolean;
}

let isUnseen = false;
const SENTENCES = readFileSync('test/fixtures/statedRelations.txt', 'utf8')
  .split('\n')
  .flatMap((line): Sentence[] => {
    if (line.startsWith('#')) isUnseen = line === '# unseen';
    const [kind = '', text] = line.split(' | ');
    return text === undefined ? [] : [{ kind, text, isUnseen }];
  });

/** The kinds of entities that such sentences are about. */
const KINDS = ['Company', 'Person', 'Organization', 'PublicBody', 'Product', 'Country', 'Thing'];

describe('200 sentences that state no relation, end one or plan one', () => {
  it('are 200, in English and Chinese, of all three kinds', () => {
    assert.equal(new Set(SENTENCES.map(({ text }) => text)).size, 200);
    for (const kind of ['none', 'planned', 'ended']) {
      for (const script of [/[a-z]/, /\p{Script=Han}/u]) {
        assert.ok(SENTENCES.filter((each) => each.kind === kind && script.test(each.text)).length > 15, kind);
      }
    }
  });

  it('may become relations of the vocabulary, between whatever kinds of entities', () => {
    for (const first of KINDS) {
      for (const second of KINDS) {
        const choices = linkChoices(new Registry(), first, second);
        assert.ok(choices.length > 0 && choices.every(({ type }) => BUILT_IN.linkTypes.includes(type)));
      }
    }
  });

  for (const { kind, text } of SENTENCES) {
    it(`become none that holds: ${text}`, () => {
      const taken = proposedStatus(text);
      assert.notEqual(taken, 'holds');
      if (kind === 'planned') assert.notEqual(taken, 'ended');
      if (kind === 'ended') assert.notEqual(taken, 'planned');
    });
  }

  it('are proposed as planned or ended where they say so: two in three that the words were not chosen on, and one in ten is wrong at most', () => {
    const unseen = SENTENCES.filter((each) => each.isUnseen);
    assert.equal(unseen.length, 110);
    const stated = unseen.filter(({ kind }) => kind !== 'none');
    const right = stated.filter(({ kind, text }) => statedStatus(text) === kind);
    const wrong = unseen.filter(({ kind, text }) => {
      const status = statedStatus(text);
      return (status === 'planned' || status === 'ended') && status !== kind;
    });
    assert.deepEqual([right.length, stated.length, wrong.length], [46, 69, 3]);
  });
});

describe('the date that a sentence states for a relation', () => {
  const check = (
    sentence: string,
    noteDate: string | undefined,
    ...expected: readonly (string | undefined)[]
  ): void => {
    it(`${sentence} (${noteDate}): ${expected.map(String).join(', ')}`, () => {
      const dates = (['holds', 'planned', 'ended'] as const).map(
        (status) => linkDate(sentence, noteDate, status)?.date,
      );
      assert.deepEqual(dates, expected);
    });
  };
  check('On 4 March Vorland Optics named Ines Calder chairman.', '2026-03-09', '2026-03-04', undefined, '2026-03-04');
  check('3月4日，远屿光学任命苏映禾为董事长。', '2026-03-09', '2026-03-04', undefined, '2026-03-04');
  check('Vorland Optics will supply Greyfen Holdings from 2027.', '2026-03-09', undefined, '2027', undefined);
  check('远屿光学2027年起向灰沼控股供货。', '2026-03-09', undefined, '2027', undefined);
  // Not that of the note.
  check('Vorland Optics will buy a 30% stake in Greyfen Holdings.', '2026-03-09', undefined, undefined, undefined);
  check('Ines Calder leads Vorland Optics.', '2026-03-09', undefined, undefined, undefined);
  check('The boards agreed in February to merge.', '2026-03-09', '2026-02', undefined, '2026-02');
  check('Ines Calder resigned in May 2024.', undefined, '2024-05', undefined, '2024-05');
});
