import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { mark, unmark } from '../../../../support/marked';
import { CASES_REGISTRY, MATCHING_CASES } from '../../../../support/matchingCases';

/** The first registry is the farthest. */
function snapshotOf(...registries: readonly string[]): Snapshot {
  const engine = new Engine();
  registries.forEach((text, layer) => {
    runToEnd(engine.setFile(`${layer}.entities.yaml`, layer, text));
  });
  const snapshot = runToEnd(engine.update());
  assert.deepEqual([...snapshot.registry.problems.values()].flat(), []);
  return snapshot;
}

function entity(id: string, fields: string): string {
  return `  - id: ${id}\n    schema: Company\n${fields.replace(/^/gm, '    ')}\n`;
}

function registry(...entities: readonly string[]): string {
  return `version: 1\nentities:\n${entities.join('')}`;
}

function check(snapshot: Snapshot, marked: string): void {
  it(JSON.stringify(marked), () => {
    const { text } = unmark(marked);
    assert.equal(mark(text, findMentions(text, snapshot)), marked);
  });
}

function ids(snapshot: Snapshot, text: string): string[] {
  return findMentions(text, snapshot).map((mention) => mention.entities.join('+'));
}

const cases = snapshotOf(CASES_REGISTRY);

describe('findMentions: the cases of docs/matching.md', () => {
  for (const marked of MATCHING_CASES) check(cases, marked);
});

describe('findMentions: what surrounds a name', () => {
  for (const marked of [
    'see www.nvidia.com, NVIDIA.COM, blog.nvidia.com/x and nvidia-news.example.org',
    'sold.⟦Nvidia⟧ said; the end of ⟦Nvidia⟧.',
    'U.S.-⟦China⟧ talks; ⟦US⟧/⟦China⟧',
    'mail info@nvidia.com, @nvidia, ＠nvidia, @the-nvidia, @AZaz09._-Nvidia; @a:⟦Nvidia⟧',
    'x-H20.y, H20.zz, H20.aa; ⟦H20⟧.Zz and ⟦H20⟧.{x}; a.⟦H20⟧',
    'in /usr/Nvidia/x, ./Nvidia, ../a/Nvidia, ~/Nvidia and data/Nvidia.csv',
    'the (./data/英伟达.csv) file; ⟦英伟达⟧/⟦华为⟧',
    'C:\\Nvidia\\x and “d:\\Files\\Nvidia” and \\\\server\\Nvidia; My Files\\Nvidia.csv; ⟦Nvidia⟧\\⟦华为⟧ and \\*⟦Nvidia⟧\\*',
    'Files\\Nvidia\\x.csv; Files\\⟦Nvidia⟧\\x',
    'see ./x?y=Nvidia and ./x<⟦Nvidia⟧',
    'H20.csv and ⟦H20⟧. Then',
    'ftp://example.org/H20, s3://H20/x, github.com/Nvidia, localhost:8080/H20, h20://x',
    '见example.org/Nvidia，⟦Nvidia⟧; U.S./⟦China⟧, e.g./⟦China⟧',
    'BABA.US, 9988.US and (F.US); ⟦TSMC⟧. ⟦US⟧ tariffs, sold.⟦US⟧ said, U.S.⟦US⟧, no.⟦US⟧',
    '阿里巴巴（BABA.US）与⟦US⟧.',
    '(⟦Nvidia⟧)/x.csv, "⟦H20⟧"/x.csv, <b>⟦Nvidia⟧</b>/x.csv',
    'H20s_x and _⟦H20⟧s_ and ⟦H20⟧s',
    'nvidia_h20 and H20_x and _⟦H20⟧_ and __⟦Nvidia⟧__',
    '*⟦H20⟧*, **⟦Nvidia⟧**的, ~~⟦Apple⟧~~, “⟦Apple⟧”',
    'London *Framework* and Lon*don Framework*',
    'cost $20 and 1,360 and 4.5',
  ]) {
    check(cases, marked);
  }
});

describe('findMentions: an abbreviation between two numbers', () => {
  const states = snapshotOf(registry(entity('united-states', 'name: { en: United States }\nalias: [U.S.]')));
  for (const marked of [
    'Baker v. Selden, 101 U.S. 99 (1879), and *Feist*, 499 U.S. 340',
    '499\nU.S. 340; (3 U.S. 12)',
    'in 2025 ⟦U.S.⟧ 301 duties; 12 ⟦U.S.⟧ firms; the 3 ⟦U.S.⟧ 500-series; 25 ⟦U.S.⟧ 10% duties; 1,360 ⟦U.S.⟧ 12',
    'by 3 ⟦United States⟧ 500',
  ]) {
    check(states, marked);
  }
});

describe('findMentions: prose', () => {
  for (const marked of [
    '# ⟦Nvidia⟧\n\n- ⟦H20⟧\n\n> ⟦华为⟧\n\n| a | ⟦H20⟧ |\n|---|---|\n| ⟦稀土⟧ | `H20` |',
    '```\nNvidia\n```\n\n    Nvidia\n\n⟦Nvidia⟧',
    '---\ntitle: Nvidia\n---\n⟦Nvidia⟧',
    '<https://nvidia.com/H20> https://x.com/H20 <!-- Nvidia --> <b title="Nvidia">⟦Nvidia⟧</b>',
    '[a][Nvidia]\n\n[Nvidia]: https://example.com "Nvidia"',
    '![⟦Nvidia⟧](nvidia.png "Nvidia")',
    '[⟦Nvidia⟧](notes/nvidia.md), [the ⟦Nvidia⟧](https://nvidia.com), [⟦Nvidia⟧](./a/b) ⟦H20⟧',
    '> the ⟦London\n> Framework⟧\n\nthe London\n\nFramework',
    '> the ⟦London\n>\tFramework⟧\n\n> the ⟦London\r\n> Framework⟧',
    '- the ⟦London\n  Framework⟧\n\nthe London  \nFramework',
    'the London\\\nFramework; the London\n> Framework',
    'text[^1]\n\n[^1]: ⟦Nvidia⟧',
    '⟦AI⟧&amp;⟦AI⟧',
    '⟦AI⟧ %%H20%% ⟦Apple⟧ and %%⟦Nvidia⟧',
    '⟦H20⟧ > ⟦Nvidia⟧: the London\n*Framework* of ⟦AI⟧',
  ]) {
    check(cases, marked);
  }
});

describe('findMentions: explicit', () => {
  for (const marked of [
    '[[⟦nvidia⟧#anything]], [[ ⟦NVIDIA⟧ ]], [[apple|⟦fruit⟧]]',
    '`[[Nvidia]]`\n\n```\n[[Nvidia]]\n```\n\n![[Nvidia]]',
    '| a |\n|---|\n| [[nvidia\\|⟦the maker⟧]] |',
    '[[Nvidia notes]] [[other|the ⟦Nvidia⟧ story]] [[ ]] [[]] \\[[⟦Nvidia⟧]]',
    '[[#Nvidia]], [[#Nvidia|⟦Nvidia⟧ below]], [[|⟦Nvidia⟧]]',
    '[[[⟦Nvidia⟧]]] [[⟦Nvidia⟧ [[⟦H20⟧]]',
    '[[⟦london framework⟧]]',
  ]) {
    check(cases, marked);
  }
  it('says of each mention whether it is explicit', () => {
    assert.deepEqual(
      findMentions('[[nvidia|x]] Nvidia', cases).map(({ form, kind }) => [form, kind]),
      [
        ['explicit', 'name'],
        ['implicit', 'name'],
      ],
    );
  });
});

describe('findMentions: several entities of one name', () => {
  it('means that of the highest layer, even where too many have it to choose among', () => {
    const many = Array.from({ length: 300 }, (_, k) => entity(`e${k}`, `name: E ${k}\nalias: Zorblax`));
    assert.equal(findMentions('Zorblax', snapshotOf(registry(...many)))[0]?.entities.length, 256);
    const own = registry(entity('own', 'name: Own\nalias: Zorblax'));
    assert.deepEqual(ids(snapshotOf(registry(...many), own), 'Zorblax'), ['own']);
  });

  const bundled = registry(
    entity('mercury-systems', 'name: Mercury Systems\nalias: Mercury'),
    entity('mercury-planet', 'name: Mercury'),
    entity('nvidia', 'name: Nvidia'),
  );
  const both = snapshotOf(bundled);
  it('gives all entities that share a name, in the order of the registry', () => {
    assert.deepEqual(ids(both, 'Mercury rose'), ['mercury-systems+mercury-planet']);
  });
  it('takes the one that the front matter uses', () => {
    assert.deepEqual(ids(both, '---\ndossier: { use: { Mercury: mercury-systems } }\n---\nMercury'), [
      'mercury-systems',
    ]);
    assert.deepEqual(ids(both, '---\ndossier:\n  use:\n    Mercury: Mercury Systems\n---\nMercury'), [
      'mercury-systems',
    ]);
  });
  it('lets a higher layer hide a lower one', () => {
    const own = snapshotOf(bundled, registry(entity('nvda', 'name: Nvidia')));
    assert.deepEqual(ids(own, 'Nvidia, Mercury'), ['nvda', 'mercury-systems+mercury-planet']);
  });
  it('lets a higher layer take a name over in all cases that the lower one ignores', () => {
    const far = registry(
      entity('nvidia', 'name: { value: Nvidia, case: ignore }\nalias: Nvidia Works'),
      entity('apple', 'name: Apple'),
    );
    const of = (own: string, text: string) => ids(snapshotOf(far, registry(entity('own', own))), text);
    const text = 'Nvidia, nvidia, NVIDIA, nVidia, [[nvidia works]]';
    for (const name of ['Nvidia', 'NVIDIA', '{ value: Nvidia, case: exact }']) {
      assert.deepEqual(of(`name: ${name}`, text), ['own', 'own', 'own', 'own', 'nvidia']);
    }
    assert.deepEqual(of('name: Nvidia Works', 'nvidia works, nvidia'), ['own', 'nvidia']);
    assert.deepEqual(of('name: Else\nweakAlias: Nvidia', 'nvidia'), ['nvidia']);
    assert.deepEqual(of('name: Else\nweakAlias: Nvidia', 'Else, nvidia'), ['own', 'own']);
    assert.deepEqual(of('name: Else\nmisspelling: { value: NVidia, case: exact }', 'nvidia'), ['nvidia']);
    // A name of lower priority that keeps its capitals is another spelling.
    assert.deepEqual(of('name: { value: aPPle, case: exact }', 'Apple, aPPle'), ['apple', 'own']);
  });
  it('keeps a name hidden where the entity of the higher layer does not count', () => {
    const own = snapshotOf(bundled, registry(entity('nvda', 'name: { value: Nvidia, notIn: [Nvidia Shield] }')));
    assert.deepEqual(ids(own, 'Nvidia, Nvidia Shield'), ['nvda']);
    assert.deepEqual(ids(own, '---\ndossier: { ignore: [Nvidia] }\n---\nNvidia, Mercury Systems'), ['mercury-systems']);
  });
  it('lets a weak alias hide nothing until it counts', () => {
    const own = snapshotOf(bundled, registry(entity('nvda', 'name: Nvda Funds\nweakAlias: Nvidia')));
    assert.deepEqual(ids(own, 'Nvidia'), ['nvidia']);
    assert.deepEqual(ids(own, 'Nvda Funds, Nvidia'), ['nvda', 'nvda']);
  });
});

describe('findMentions: weak aliases', () => {
  const weak = snapshotOf(
    registry(
      entity('ascend', 'name: { en: Huawei Ascend, zh: 昇腾 }\nweakAlias: [Ascend, Ascend Chip Family]'),
      entity('chip-family', 'name: Chip Family'),
    ),
  );
  for (const marked of [
    'We Ascend the hill. Ascend ⟦Chip Family⟧.',
    '⟦Huawei Ascend⟧ is sold; ⟦Ascend⟧ too. ⟦Ascend Chip Family⟧.',
    '[[⟦ascend⟧]] and ⟦Ascend⟧',
    '`Huawei Ascend` and Ascend',
  ]) {
    check(weak, marked);
  }
});

describe('findMentions: front matter', () => {
  for (const marked of [
    '---\ndossier: { ignore: [Apple] }\n---\nApple, 苹果, ⟦Nvidia⟧, [[⟦Apple⟧]]',
    '---\ndossier: { ignore: nvidia }\n---\nNvidia, ⟦Apple⟧',
    '---\ndossier: { ignore: [\n---\n⟦Apple⟧',
    '---\ndossier: 7\n---\n⟦Apple⟧',
  ]) {
    check(cases, marked);
  }
});

describe('findMentions: traditional and simplified characters', () => {
  const bundled = registry(entity('dry', 'name: 乾安'), entity('shield', 'name: 干安'));

  it('take the entity whose name is written so, and are ambiguous in a third spelling', () => {
    assert.deepEqual(ids(snapshotOf(bundled), '乾安，干安，幹安'), ['dry', 'shield', 'dry+shield']);
  });

  it('are the same for explicit mentions and for front matter', () => {
    const snapshot = snapshotOf(bundled);
    assert.deepEqual(ids(snapshot, '[[乾安]] [[干安]] [[幹安]]'), ['dry', 'shield', 'dry+shield']);
    assert.deepEqual(ids(snapshot, '---\ndossier: { ignore: [乾安] }\n---\n乾安，干安，幹安'), ['shield', 'shield']);
  });

  it('are one spelling for layers: the user’s own name hides the bundled one in every spelling', () => {
    const own = registry(entity('mine', 'name: 干安'));
    assert.deepEqual(ids(snapshotOf(registry(entity('dry', 'name: 乾安')), own), '乾安，干安，幹安'), [
      'mine',
      'mine',
      'mine',
    ]);
  });

  it('are independent of case', () => {
    const exact = snapshotOf(registry(entity('cloud', 'name: { value: 华为Cloud, case: exact }')));
    check(exact, '⟦華為Cloud⟧, ⟦华为 Cloud⟧, 華為cloud');
  });
});

describe('findMentions: names with near words', () => {
  const snapshot = snapshotOf(
    registry(
      entity('bytedance', 'name: ByteDance\nalias: { value: 字节, near: [抖音, 腾讯], notIn: 字节码 }'),
      entity(
        'doubao',
        'name: { value: Doubao, near: [模型, GPU] }\nmanufacturer: bytedance\nweakAlias: [{ value: 豆包, near: [应用] }, DB]',
      ),
      entity('other', 'name: Other'),
      entity('twin', 'alias: { value: 字节乙, near: [乙] }\nname: Twin'),
      entity('same-a', 'name: { value: Same, near: [left] }'),
      entity('same-b', 'name: { value: Same, near: [right] }'),
    ),
  );
  for (const marked of [
    '一个字节',
    '⟦字节⟧的抖音',
    '抖音。字节，京东云',
    '⟦字节⟧和腾讯。\n\n一个⟦字节⟧',
    '⟦ByteDance⟧。⟦字节⟧',
    '字节码和抖音',
    '⟦字节⟧的抖音。⟦Doubao⟧，⟦豆包⟧，⟦DB⟧',
    '豆包应用：⟦豆包⟧，⟦DB⟧，⟦字节⟧'.replace('豆包应用', '⟦豆包⟧应用'),
    'Doubao, DB, 豆包, ⟦Other⟧',
    'the ⟦Doubao⟧ on GPUs',
    '字节`抖音`',
    '字节（<!-- 抖音 -->）',
    '[⟦字节⟧](https://example.org/x)在抖音',
    '[字节](https://example.org/抖音)',
    '---\ndossier: { ignore: [ByteDance] }\n---\n字节的抖音，Doubao',
    '[[⟦字节⟧]]，⟦Doubao⟧',
    '⟦Same⟧ on the left, far from it. ⟦Same⟧',
  ]) {
    check(snapshot, marked);
  }

  it('mean only the entities whose words are near', () => {
    assert.deepEqual(ids(snapshot, 'Same on the left'), ['same-a']);
    assert.deepEqual(ids(snapshot, 'Same on the right'), ['same-b']);
    assert.deepEqual(ids(snapshot, 'Same on the left and right'), ['same-a+same-b']);
  });

  it('say which word is near, or else which entity is the evidence', () => {
    const reasons = (text: string) => findMentions(text, snapshot).map(({ near, evidence }) => near ?? evidence);
    assert.deepEqual(reasons('腾讯和字节。字节。Doubao'), ['腾讯', 'bytedance', 'bytedance']);
    assert.deepEqual(reasons('ByteDance, 字节的抖音'), [undefined, '抖音']);
  });

  it('say the same reason in whatever order the registry has two spellings', () => {
    const spellings = ['窑厂 P8', '{ value: 窑厂P8, near: 砖 }'];
    for (const list of [spellings, spellings.toReversed()]) {
      const kiln = snapshotOf(registry(entity('kiln', `name: Kiln Works\nweakAlias: [${list.join(', ')}]`)));
      assert.deepEqual(
        findMentions('Kiln Works：窑厂  P8的砖', kiln).map(({ near }) => near),
        [undefined, '砖'],
      );
    }
  });
});

describe('findMentions: short forms of registered Chinese companies', () => {
  const snapshot = snapshotOf(
    registry(
      entity('yunlan', 'name: 云岚精密科技有限公司'),
      entity('qingyao', 'name: { en: Qingyao, zh: 青曜集团股份有限公司 }'),
      entity('qing', 'name: 青曜新材'),
      entity('lan', 'name: 岚海科技\nalias: 岚海'),
      entity('same', 'name: 同名实业'),
      entity('other', 'name: { en: Other, zh: 同名 }'),
      entity('shanghai-technology', 'name: 上海科技有限公司'),
      '  - id: body\n    schema: Organization\n    name: 白桦技术公司\n',
    ),
  );
  for (const marked of [
    '云岚精密',
    '⟦云岚精密科技有限公司⟧；⟦云岚精密⟧，⟦雲嵐精密⟧的',
    '⟦青曜集团股份有限公司⟧的⟦青曜⟧与⟦青曜新材⟧；⟦青曜⟧集团',
    '⟦Qingyao⟧和⟦青曜⟧',
    '⟦岚海⟧',
    '⟦同名实业⟧和⟦同名⟧',
    '⟦上海科技有限公司⟧在上海',
    '⟦白桦技术公司⟧和白桦技术',
    '云岚精密科技，云岚精密',
  ]) {
    check(snapshot, marked);
  }

  it('give way to an entity that has the very name', () =>
    assert.deepEqual(ids(snapshot, '同名实业和同名'), ['same', 'other']));
});

describe('findMentions: weak aliases of closely tied entities', () => {
  const tied = snapshotOf(
    registry(
      entity('baidu', 'name: Baidu\nlinks: [{ type: Ownership, asset: kunlunxin, percentage: 59.45 }]'),
      entity('fund', 'name: Grey Fund\nlinks: [{ type: Ownership, asset: kunlunxin, percentage: 10 }]'),
      entity('kunlunxin', 'name: Kunlunxin\nweakAlias: XPU\nmisspelling: Kunlunxing'),
      entity('p800', 'name: Kunlunxin P800\nweakAlias: P800\nmanufacturer: kunlunxin'),
      entity('rival', 'name: Rival\nlinks: [{ type: Competition, competitor: kunlunxin }]'),
      entity('twin-a', 'name: Twin\nlinks: [{ type: Employment, employer: kunlunxin }]'),
      entity('twin-b', 'name: Twin'),
    ),
  );
  for (const marked of [
    'P800 and XPU',
    '⟦P800⟧ of ⟦Kunlunxin⟧, its ⟦XPU⟧',
    '⟦Kunlunxin P800⟧ and ⟦P800⟧ and the ⟦XPU⟧',
    '⟦Baidu⟧ and its ⟦XPU⟧; P800 is one step too far',
    '⟦Grey Fund⟧ and XPU',
    '⟦Rival⟧ and XPU',
    '⟦Kunlunxing⟧ and P800',
    '⟦Twin⟧ and XPU',
    '[[⟦kunlunxin⟧]] and ⟦P800⟧',
    '---\ndossier: { ignore: [Kunlunxin] }\n---\nKunlunxin, P800',
  ]) {
    check(tied, marked);
  }

  it('say which entity of the note is the evidence', () => {
    const evidence = (text: string) => findMentions(text, tied).flatMap((mention) => mention.evidence ?? []);
    assert.deepEqual(evidence('P800 of Kunlunxin, and XPU'), ['kunlunxin', 'kunlunxin']);
    assert.deepEqual(evidence('Kunlunxin P800'), []);
  });
});
