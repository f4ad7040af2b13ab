import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import {
  type StarterField,
  type StarterWords,
  starterRegistry,
} from '../../../../../src/core/changes/drafts/starterRegistry';
import STARTERS from '../../../../../src/core/changes/drafts/starters.json';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { PLACEHOLDERS } from '../../../../../src/core/registry/vocabulary/icons';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { problemsOf, snapshotOf, validate } from '../../../data/dataFiles';

const WORDS: StarterWords = {
  registry: 'A registry: names.',
  sources: 'Where: facts.',
  kinds: 'Kinds: "like" #.',
  relations: 'Relations: {from}.',
  examples: '"Examples" # here.',
  id: 'an id',
  schema: 'a kind: any',
  alias: 'names',
  avoid: 'use: the name',
  notIn: 'no, not # here',
  exact: 'capitals: all',
  steward: 'steward',
  own: 'Yours.',
  sourceTitle: 'A call: yes',
  summary: '#1 of its kind',
  fact: '- orders ships',
};

const CHINESE: StarterWords = {
  registry: '名录：你的笔记写的是谁、是什么。',
  kinds: '类别：“like”指明相似的内置类别。',
  relations: '关系：“from”和“to”是两端的键名。',
  sources: '来源：事实用 id 注明。',
  examples: '可用的示例：不需要时可删除。',
  id: '供其他条目引用；不变',
  schema: '也可以是 Person 等：按 Ctrl+空格',
  alias: '其他名称',
  avoid: '改用名称',
  notIn: '更长的词：不计',
  exact: '缩写：大小写须一致',
  steward: '负责方',
  own: '第一个实体写在这里：',
  sourceTitle: '一次虚构的通话：无',
  summary: '虚构：“一个”。',
  fact: '首例受试者入组：1 名。',
};

const SNIPPETS: Readonly<Record<string, { body: readonly string[] }>> = JSON.parse(
  readFileSync('data/snippets/registry.json', 'utf8'),
);

/** By field, sentences that name all of its three examples, each once. */
const SENTENCES: Readonly<Record<Exclude<StarterField, 'empty'>, readonly string[]>> = {
  companies: [
    'Mara Exemplar says that Exemplar Shipping buys from Exemplar Yards.',
    'Exemplar Lines, where Mara Exemplar is a director, is supplied by Exemplar Yards.',
    '玛拉·范例称，示例航运向示例船厂订购四艘船。',
  ],
  medicine: [
    'In POLARIS-2 Norlimab blocked ABC-1.',
    'POLARIS-2 tests HB-1701 against ABC-1.',
    '诺利单抗在POLARIS-2中抑制了ABC-1。',
  ],
  politics: [
    'Ada Varn of the Lantern Party defends the Tide Bill.',
    'Ada Varn and the Lanternists wrote the Tide Bill.',
    '灯笼党的艾达·瓦恩为潮汐法案辩护。',
  ],
  security: [
    'Exemplar Heron drops Exemplar Loader through CVE-0000-0001.',
    'CVE-0000-0001 let EX-HERON-0 in with the Exemplar Loader.',
    '示例鹭借CVE-0000-0001投放示例加载器。',
  ],
  fiction: [
    'Sera Vael of House Orrin leaves Mistmark.',
    'In Mistmark the Lamplighter is sworn to House Orrin.',
    '奥林家族的塞拉·维尔离开雾境。',
  ],
  glossary: [
    'Two Documents, their consignment_notes and the POD: not a pod, and no travel document.',
    'Proofs of delivery and the freight-note are documents, travel documents are none.',
    '单据包括托运单和签收单。',
  ],
};

function read(text: string): Snapshot {
  return snapshotOf([{ file: 'registry.entities.yaml', layer: 1, text }]);
}

for (const field of Object.keys(STARTERS) as StarterField[]) {
  describe(`A new registry for ${field}`, () => {
    const { text, cursor } = starterRegistry(field, WORDS);
    const snapshot = read(text);
    const entities = [...snapshot.registry.entities()];

    it('is read without a problem, whatever its words are, and fits the JSON schema', () => {
      for (const words of [WORDS, CHINESE]) {
        const { text } = starterRegistry(field, words);
        const { registry } = read(text);
        assert.deepEqual([...runToEnd(registry.allProblems()).values()].flat(), []);
        assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
        const [first] = registry.entities();
        const said = first?.summary[0] ?? first?.properties.get('definition')?.[0]?.item;
        assert.equal(said?.value, field === 'empty' ? undefined : words.summary);
      }
    });

    it('has the cursor after the examples, where the snippet of an entity fits', () => {
      assert.equal(text.slice(cursor), '\n');
      assert.match(text.slice(0, cursor), /\n {2}# Yours\.\n {2}$/);
      const { body } = Object.values(SNIPPETS)[0]!;
      const lines = body.map((line) => line.replace(/\$\{\d+\|(\w+).*?\|\}/g, '$1').replace(/\$\{\d+:(.*?)\}/g, '$1'));
      const written = text.slice(0, cursor) + lines.join('\n  ').replace('$0', 'Short.') + text.slice(cursor);
      const filled = read(written.replace('Name', 'Volt').replace('名称', '伏能'));
      assert.deepEqual(problemsOf(filled), []);
      assert.equal([...filled.registry.entities()].length, entities.length + 1);
      const [file] = problemsOf(read(written.replace('Name', 'Volt')));
      assert.equal(file, 'registry.entities.yaml: left-placeholder');
    });

    if (field === 'empty') {
      it('has no examples and no vocabulary', () => {
        assert.deepEqual(Object.keys(parse(text)), ['version', 'entities']);
        assert.deepEqual(entities, []);
      });
      return;
    }

    it('has three examples, with a fact and its source, and a relation between them', () => {
      assert.equal(entities.length, 3);
      const facts = entities.flatMap((entity) => entity.facts.map(({ item }) => item));
      assert.deepEqual(
        facts.map((fact) => fact.text[0]?.value),
        [WORDS.fact],
      );
      assert.equal(snapshot.registry.sources.get('example-call')?.title[0]?.value, WORDS.sourceTitle);
      for (const entity of entities) assert.ok(relationsOf(snapshot.registry, entity, 'en').length > 0, entity.id);
    });

    it('uses every kind that it declares', () => {
      const used = new Set(entities.map(({ schema }) => schema));
      for (const kind of Object.keys(parse(text).schemas ?? {})) assert.ok(used.has(kind), kind);
    });

    it('names its kinds and its relations in English and Chinese', () => {
      const { schemas = {}, linkTypes = {} } = parse(text);
      for (const [word, { name }] of Object.entries<{ name?: object }>({ ...schemas, ...linkTypes })) {
        assert.deepEqual(Object.keys(name ?? {}), ['en', 'zh'], word);
      }
    });

    for (const sentence of SENTENCES[field]) {
      it(`has examples that are found in: ${sentence}`, () => {
        const found = findMentions(sentence, snapshot).flatMap((mention) => mention.entities);
        assert.deepEqual(found.sort(), entities.map(({ id }) => id).sort());
      });
    }
  });
}

it('A new registry for security knows the codes of actors and offers a flaw as what an actor or malware exploits', () => {
  const { vocabulary } = read(starterRegistry('security', WORDS).text).registry;
  const found = ['APT28', 'TA505', 'CVE-2024-3094'].map((name) => vocabulary.codes.kindOf(name));
  assert.deepEqual(found, ['ThreatActor', 'ThreatActor', 'Vulnerability']);
  const between = vocabulary.linkKinds.find(({ type }) => type === 'Exploitation');
  assert.deepEqual([between?.from, between?.to], [['ThreatActor', 'Malware'], ['Vulnerability']]);
});

describe('The snippets of registries', () => {
  it('have names and headlines that are all known as placeholders', () => {
    const written = JSON.stringify(SNIPPETS);
    const proposed = [...written.matchAll(/(?:name|headline|en|zh): \$\{\d:(.*?)\}/g)].map(([, text]) => text);
    assert.deepEqual(proposed.sort(), [...PLACEHOLDERS].sort());
  });
});

it('A new glossary has a key of its own in the language of its writer, for cards are labelled with it', () => {
  const { registry } = read(starterRegistry('glossary', CHINESE).text);
  assert.deepEqual(registry.vocabulary.schemaRow('Term')?.card, ['负责方']);
  const [stewards] = [...registry.entities()].map((entity) =>
    entity.properties.get('负责方')?.map(({ item }) => item.value),
  );
  assert.deepEqual(stewards, ['Dispatch', '调度组']);
});
