import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { isReportedByYaml } from '../../../../src/features/diagnostics/reportedByYaml';
import { FIX_CASES } from '../../../support/registryFixes';
import { readRegistry } from '../../core/registry/readRegistry';
import { validate } from '../../data/dataFiles';

/** Whether Red Hat's language server complains of a registry: it reads with this library, and checks by the JSON Schema. */
function complains(text: string): boolean {
  const documents = parseAllDocuments(text, { strict: false });
  try {
    return documents.some((document) => document.errors.length > 0 || !validate(document.toJS()));
  } catch {
    // An alias without an anchor.
    return true;
  }
}

/** Where the server complains only of what follows: a second document without entities, a missing key. */
const SAYS_LESS: ReadonlySet<string> = new Set(['second-document', 'misspelt-key']);

/** What Dossier says of a registry, and what is left of that beside the YAML extension. */
function problemsOf(text: string) {
  const problems = [...(readRegistry([{ file: 'f', text }]).problems.get('f') ?? [])];
  return { problems, left: problems.filter((problem) => !isReportedByYaml(problem)) };
}

describe('beside a YAML language server, Dossier', () => {
  for (const { code, text } of FIX_CASES) {
    const isTheirs = complains(text) && !SAYS_LESS.has(code);
    it(`${isTheirs ? 'does not report' : 'reports'} ${code}: ${JSON.stringify(text)}`, () => {
      const { problems, left } = problemsOf(text);
      assert.deepEqual(left.length > 0, !isTheirs && problems.length > 0);
    });
  }

  for (const lines of ['id: A_b', 'id: a\n  date: 2025-02-30', 'id: a\n  summary: { cn: x }']) {
    it(`reports what the schema lets pass: ${JSON.stringify(lines)}`, () => {
      const text = `entities:\n- ${lines}\n  name: A\n`;
      assert.equal(complains(text), false);
      assert.equal(problemsOf(text).left.length, 1);
    });
  }
});
