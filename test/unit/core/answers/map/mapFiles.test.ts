import assert from 'node:assert/strict';
import { graphFile, graphOf } from '../../../../../src/core/answers/map/mapGraph';
import { brokenLines, textWidth } from '../../../../../src/core/answers/map/textWidth';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { mapsOf } from './bundledMaps';

const TEXT = `entities:
  - id: a
    schema: Company
    name: 'Alpha, "the" <first> & best\\u0007'
    links:
      - { type: Supply, customer: b, startDate: 2020, endDate: 2022 }
      - { type: Competition, competitor: b }
  - { id: b, schema: Company, name: { en: Beta, zh: 乙 } }
`
  .replace(/'(.*)'/, '"$1"')
  .replace('"the"', '\\"the\\"');

describe('a map for other programs', () => {
  const map = mapsOf([{ file: 'a', layer: 0, text: TEXT }]).map('a');

  it('is CSV (RFC 4180) with the columns that Gephi reads', () => {
    assert.equal(
      graphFile(BUILT_IN, graphOf(map), 'nodes', 'zh-cn'),
      'Id,Label,Kind,Schema\r\na,"Alpha, ""the"" <first> & best",公司,Company\r\nb,Beta,公司,Company\r\n',
    );
    assert.equal(
      graphFile(BUILT_IN, graphOf(map), 'edges', 'en'),
      'Source,Target,Type,Id,Label,Detail,Status,Start,End\r\na,b,Directed,e1,supplies,2020 – 2022,ended,2020,2022\r\na,b,Undirected,e2,competes with,,holds,,\r\n',
    );
  });

  it('is GraphML in which every text is escaped', () => {
    const text = graphFile(BUILT_IN, graphOf(map), 'graphml', 'en');
    assert.match(text, /<data key="nodeLabel">Alpha, &quot;the&quot; &lt;first&gt; &amp; best\ufffd<\/data>/);
    assert.match(text, /<edge id="e1" source="a" target="b" directed="true"><data key="edgeLabel">supplies<\/data>/);
    assert.match(text, /<edge id="e2" source="a" target="b" directed="false">/);
    assert.equal(text.includes('<first>'), false);
  });

  it('breaks a text where it is too wide, and nowhere else', () => {
    assert.deepEqual(brokenLines('', 10, 100), ['']);
    assert.deepEqual(brokenLines('one two three', 10, 1000), ['one two three']);
    const parts = '稀土精矿，已停止发运 · 另列于“参与协议”';
    assert.deepEqual(brokenLines(parts, 10, 45), ['稀土精', '矿，已停', '止发运 · ', '另列于', '“参与协', '议”']);
    assert.deepEqual(brokenLines('one two three', 10, 45), ['one two ', 'three']);
    assert.deepEqual(brokenLines('稀土磁铁', 10, 25), ['稀土', '磁铁']);
    for (const line of brokenLines('x'.repeat(99), 10, 45)) assert.ok(textWidth(line, 10) <= 45);
    assert.equal(brokenLines('x'.repeat(99), 10, 1).length, 99);
  });
});
