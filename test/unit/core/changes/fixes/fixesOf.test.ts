import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix } from '../../../../../src/core/changes/fixes/fix';
import { fixesOf } from '../../../../../src/core/changes/fixes/fixesOf';
import { fixMessage } from '../../../../../src/core/changes/fixes/fixMessage';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { PROBLEM_SEVERITY, type Problem } from '../../../../../src/core/text/base/problem';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import { FIX_CASES, WITHOUT_FIX } from '../../../../support/registryFixes';
import { readRegistry } from '../../registry/readRegistry';

const ENGLISH = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(`no ${name} for "${message}"`)),
};

function applied(text: string, { write }: Fix): string {
  const edits = write();
  assert.ok(!('refused' in edits), JSON.stringify(edits));
  return applyEdits(text, edits);
}

function problemsOf(text: string): readonly Problem[] {
  return runToEnd(readRegistry([{ file: 'f', text }]).allProblems()).get('f') ?? [];
}

describe('fixes', () => {
  for (const { code, text, fixed } of FIX_CASES) {
    it(`${code}: ${Object.keys(fixed).join(', ')}`, () => {
      const problems = problemsOf(text);
      const found = problems.find((problem) => problem.code === code);
      assert.ok(found, `${problems.map((problem) => problem.code).join(', ')} in\n${text}`);
      const fixes = fixesOf(found, text, readRegistry([{ file: 'f', text }]));
      const results = fixes.map((fix) => [fixMessage(fix, ENGLISH), applied(text, fix)]);
      assert.deepEqual(Object.fromEntries(results), fixed);
      for (const [title, result] of results) {
        const left = problemsOf(result!).map((problem) => problem.code);
        const before = problems.filter((problem) => problem.code === code).length;
        const gone = code === 'shared-name' ? 2 : code === 'yaml-indent' ? before : 1;
        assert.equal(left.filter((each) => each === code).length, before - gone, title);
      }
    });
  }

  it('never throw, whatever is being typed', () => {
    const anyCase = fc.constantFrom(...FIX_CASES.map(({ text }) => text));
    const typed = fc.constantFrom('', '"', "'", ':', '- ', '{', ']', '\n', '\t', '#', '&a ', '*a', '\r');
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(8), typed, (text, place, length, inserted) => {
        const at = place % text.length;
        const broken = text.slice(0, at) + inserted + text.slice(at + length);
        const registry = readRegistry([{ file: 'f', text: broken }]);
        for (const problem of runToEnd(registry.allProblems()).get('f') ?? []) {
          for (const { write } of fixesOf(problem, broken, registry)) {
            const edits = write();
            for (const { span } of 'refused' in edits ? [] : edits)
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= broken.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('delete the second of two equal keys, also one that refers to the first', () => {
    const text = 'entities:\n- id: a\n  name: &n A\n  name: *n\n';
    const problem = problemsOf(text).find(({ code }) => code === 'duplicate-key');
    assert.ok(problem);
    const [fix] = fixesOf(problem, text, readRegistry([{ file: 'f', text }]));
    assert.equal(applied(text, fix!), 'entities:\n- id: a\n  name: &n A\n');
  });

  it('exist for every code but those that only the author can fix', () => {
    // Only the editor knows which notes there are: test/host/sources.test.ts.
    const fixed = new Set([...FIX_CASES.map(({ code }) => code), ...WITHOUT_FIX, 'missing-note']);
    assert.deepEqual([...fixed].sort(), Object.keys(PROBLEM_SEVERITY).sort());
  });
});
