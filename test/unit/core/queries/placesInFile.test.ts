import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/base/resumable';
import { Engine } from '../../../../src/core/engine';
import { placesInFile, placesOfSource, type Sought } from '../../../../src/core/queries/placesInFile';
import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';

const TEXT = `sources:
  report: A report
  other: { title: report }
entities:
  - id: h20
    manufacturer: nvidia
    facts:
      - { date: 2025, text: Sold., source: nvidia }
  - id: nvidia
    name: { en: Nvidia, zh: 英伟达 }
    links:
      - { type: Ownership, asset: mellanox, source: report }
      - { type: Directorship, director: huang }
  - { id: huang, name: Huang, links: [{ type: Family, relative: nvidia }] }
`;

function check(id: string, expected: readonly string[], kind: Sought['kind'] = 'entity'): void {
  const file = runToEnd(parseRegistryFile('file', 1, TEXT));
  const found = placesInFile(file, { kind, id }).map(
    ({ span, defines }) => `${TEXT.slice(span.start, span.end)}${defines ? ' defines' : ''} ${span.start}`,
  );
  const at = (text: string, occurrence: number): number => TEXT.split(text, occurrence).join(text).length;
  assert.deepEqual(
    found,
    expected.map((item) =>
      item.replace(/(\S+)( defines)? #(\d)$/, (_, text, defines = '', n) => `${text}${defines} ${at(text, Number(n))}`),
    ),
  );
}

describe('placesInFile', () => {
  it('finds the id, the names and every reference, in the order of the file', () => {
    check('nvidia', ['nvidia #1', 'nvidia defines #3', 'Nvidia defines #1', '英伟达 defines #1', 'nvidia #4']);
    check('huang', ['huang #1', 'huang defines #2', 'Huang defines #1']);
  });

  it('finds references to what has no entry here, and nothing for what is not there', () => {
    check('mellanox', ['mellanox #1']);
    check('report', []);
    check('nobody', []);
  });

  it('finds where a source is defined and cited, and not what only reads like it', () => {
    check('report', ['report defines #1', 'report #4'], 'source');
    check('nvidia', ['nvidia #2'], 'source');
  });

  it('finds them in all files, those that define it and those that do not', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, TEXT));
    runToEnd(engine.setFile('b', 1, 'entities:\n- { id: b, name: B, source: "report" }\n'));
    const found = placesOfSource(runToEnd(engine.update()).registry, 'report');
    assert.deepEqual(
      found.map(({ file, defines }) => `${file} ${defines}`),
      ['a true', 'a false', 'b false'],
    );
  });
});
