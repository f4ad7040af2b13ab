import assert from 'node:assert/strict';
import { registryTargetAt } from '../../../../../src/core/answers/registryTargetAt';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { parseRegistryFile } from '../../../../../src/core/registry/files/parseRegistryFile';
import { occurrencesIn, occurrencesOfId } from '../../../../../src/core/registry/merging/occurrences';
import { Registry } from '../../../../../src/core/registry/merging/registry';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

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

function check(id: string, expected: readonly string[], kind: 'entity' | 'source' = 'entity'): void {
  const file = runToEnd(parseRegistryFile('file', 1, TEXT));
  const found = occurrencesIn(file, kind, id).map(
    ({ span, role }) => `${TEXT.slice(span.start, span.end)}${role === 'reference' ? '' : ' defines'} ${span.start}`,
  );
  const at = (text: string, occurrence: number): number => TEXT.split(text, occurrence).join(text).length;
  assert.deepEqual(
    found,
    expected.map((item) =>
      item.replace(/(\S+)( defines)? #(\d)$/, (_, text, defines = '', n) => `${text}${defines} ${at(text, Number(n))}`),
    ),
  );
}

describe('the occurrences of an id', () => {
  it('are the id, the names and every reference, in the order of the file', () => {
    check('nvidia', ['nvidia #1', 'nvidia defines #3', 'Nvidia defines #1', '英伟达 defines #1', 'nvidia #4']);
    check('huang', ['huang #1', 'huang defines #2', 'Huang defines #1']);
  });

  it('include references to an entity without an entry; an unknown id has none', () => {
    check('mellanox', ['mellanox #1']);
    check('report', []);
    check('unknown', []);
  });

  it('of a source are where it is defined and cited, and nothing that is only spelled the same', () => {
    check('report', ['report defines #1', 'report #4'], 'source');
    check('nvidia', ['nvidia #2'], 'source');
  });

  it('of a source are also in lists, with a place in it and without', () => {
    const text = `sources:
  report: A report
entities:
  - id: a
    name: A
    facts:
      - { text: T, source: [one, report] }
      - { text: U, source: [{ source: report, at: p. 1 }, { at: report }] }
    links:
      - { type: Ownership, asset: b, source: [{ at: p. 2, source: report }, two] }
`;
    const file = runToEnd(parseRegistryFile('file', 1, text));
    const found = occurrencesIn(file, 'source', 'report').map(({ span }) => span.start);
    const all = [...text.matchAll(/report/g)].map(({ index }) => index);
    assert.deepEqual(
      found,
      [0, 2, 3, 5].map((index) => all[index]),
    );
    assert.deepEqual(registryTargetAt(new Registry(), file, all[5]! + 2), {
      kind: 'source',
      id: 'report',
      span: { start: all[5], end: all[5]! + 6 },
      defines: false,
    });
  });

  it('are found in all files', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, TEXT));
    runToEnd(engine.setFile('b', 1, 'entities:\n- { id: b, name: B, source: "report" }\n'));
    const found = occurrencesOfId(runToEnd(engine.update()).registry, 'source', 'report');
    assert.deepEqual(
      found.map(({ file, role }) => `${file} ${role}`),
      ['a id', 'a reference', 'b reference'],
    );
  });
});
