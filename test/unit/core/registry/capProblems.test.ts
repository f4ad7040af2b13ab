import assert from 'node:assert/strict';
import { capProblems } from '../../../../src/core/registry/problemMessage';
import { type ProblemCode, problem } from '../../../../src/core/text/base/problem';

/** Problems of these codes, one after another in the text; of each `code start` is shown. */
function capped(codes: readonly ProblemCode[], limit: number): readonly string[] {
  const problems = codes.map((code, start) => problem(code, { start, end: start + 1 }, {}));
  return capProblems(problems, limit).map(({ code, span, parameters }) =>
    [code, span.start, ...Object.values(parameters)].join(' '),
  );
}

const [ERROR, WARNING, HINT] = ['missing-id', 'invalid-date', 'unknown-schema'] as const;

describe('the problems that are listed of a file', () => {
  it('are all of them up to the limit, in the order of the text', () => {
    const apart = [3, 1, 2].map((start) => problem(ERROR, { start, end: 9 - start }, {}));
    const nested = [problem(ERROR, { start: 2, end: 4 }, {}), ...apart];
    assert.deepEqual(
      capProblems(nested, 4).map(({ span }) => `${span.start}–${span.end}`),
      ['1–8', '2–4', '2–7', '3–6'],
    );
  });

  it('are the worst of too many, with the number of the others where the first of them was', () => {
    assert.deepEqual(capped([HINT, WARNING, ERROR, WARNING, ERROR], 4), [
      'too-many-problems 0 2',
      'invalid-date 1',
      'missing-id 2',
      'missing-id 4',
    ]);
    assert.deepEqual(capped([WARNING, HINT, HINT, WARNING, ERROR], 3), [
      'invalid-date 0',
      'too-many-problems 1 3',
      'missing-id 4',
    ]);
  });
});
