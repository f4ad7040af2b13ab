import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseRegistryFile } from '../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../src/core/registry/merging/mergeRegistry';
import {
  ENTRY_ROWS,
  FACT_ROWS,
  FILE_ROWS,
  LINK_ROWS,
  NAME_ROWS,
  SOURCE_ROWS,
} from '../../src/core/registry/vocabulary/tables/keys';
import { lazy, runToEnd } from '../../src/core/text/base/lazy';
import { bundledFiles } from './data/dataFiles';

const DOCUMENT = readFileSync('docs/registry.md', 'utf8');
const EXAMPLES = [...DOCUMENT.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);

/** Whom the examples in the tables name. */
const NAMED = `sources: { gazette: The Gazette }
entities:
  - { id: softbank, name: SoftBank }
  - { id: london-talks, schema: Event, name: Talks in London }
`;

/** The registry that ships with Dossier, read once. */
const bundled = lazy(() => bundledFiles.map(({ file, layer, text }) => runToEnd(parseRegistryFile(file, layer, text))));

function problemsOf(texts: readonly string[]): readonly string[] {
  const files = texts.map((text, index) => runToEnd(parseRegistryFile(`${index}`, 1, text)));
  const problems = runToEnd(runToEnd(mergeRegistry([...bundled(), ...files])).allProblems());
  return [...problems].flatMap(([file, found]) =>
    found.map(({ code, parameters }) => `${file} ${code} ${JSON.stringify(parameters)}`),
  );
}

describe('docs/registry.md', () => {
  it('has examples that are read together without a problem', () => {
    assert.ok(EXAMPLES.length >= 5, `${EXAMPLES.length} examples were read`);
    const ofBulkData = /invalid-id {"id":"NK-/;
    assert.deepEqual(
      problemsOf(EXAMPLES).filter((each) => !ofBulkData.test(each)),
      [],
    );
  });

  const wholes: Readonly<
    Record<
      string,
      readonly [rows: readonly { key: string; example: string }[], wrap: (example: string, key: string) => string]
    >
  > = {
    'a file': [FILE_ROWS, (example) => `${example}\n`],
    'a source': [SOURCE_ROWS, (example) => `sources:\n  x:\n    ${example}\n`],
    'an entity': [
      ENTRY_ROWS,
      (example, key) =>
        `entities:\n  - ${key === 'id' ? '' : 'id: nvidia\n    '}${key === 'name' ? '' : 'name: Nvidia\n    '}${example}\n`,
    ],
    'a name': [
      NAME_ROWS,
      (example, key) =>
        `entities:\n  - id: x\n    name:\n      ${key === 'value' ? '' : 'value: X 高通\n      '}${example}\n`,
    ],
    'a fact': [
      FACT_ROWS,
      (example, key) =>
        `entities:\n  - id: x\n    name: X\n    facts:\n      - ${key === 'text' ? '' : 'text: T\n        '}${example}\n`,
    ],
    'a link': [
      LINK_ROWS,
      (example, key) =>
        `entities:\n  - id: x\n    name: X\n    links:\n      - ${key === 'type' ? '' : 'type: Ownership\n        '}${example}\n        owner: softbank\n`,
    ],
  };
  for (const [section, [rows, wrap]] of Object.entries(wholes)) {
    for (const { key, example } of rows) {
      it(`has an example of the key "${key}" of ${section} that is read without a problem`, () => {
        assert.ok(example.startsWith(`${key}:`), example);
        assert.deepEqual(problemsOf([NAMED, wrap(example, key)]), []);
      });
    }
  }
});
