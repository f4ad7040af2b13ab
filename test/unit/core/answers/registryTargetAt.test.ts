import assert from 'node:assert/strict';
import { registryTargetAt } from '../../../../src/core/answers/registryTargetAt';
import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';
import { runToEnd } from '../../../../src/core/text/base/lazy';

const TEXT = `version: 1
sources:
  caixin-1: { title: Controls ease }
entities:
  - id: h20
    schema: Product
    name: { en: "H Twenty", zh: 氢二十 }
    manufacturer: nvidia
    country: us
    summary: Of nvidia make
    facts:
      - { date: 2025, text: It stops, source: caixin-2, at: para. 1, event: talks }
  - id: huawei
    name: Huawei
    parent: [one, two]
    source: caixin-3
    links:
      - type: Directorship
        director: ren-zhengfei
        role: founder
        source: caixin-4
      - { type: Supply, customer: baidu, product: ascend }
`;

/** Checks the middle and both edges of the first `text`. */
function check(text: string, expected: string | undefined, whole = text): void {
  it(`${text} is ${expected}`, () => {
    const file = runToEnd(parseRegistryFile('a.yaml', 1, TEXT));
    const start = TEXT.indexOf(text);
    for (const offset of [start, start + (text.length >> 1), start + text.length]) {
      const target = registryTargetAt({ hasId: () => true, presentId: (id) => id }, file, offset);
      const found = target && `${target.kind} ${target.id}${target.defines ? ' itself' : ''}`;
      assert.equal(found, expected, `at ${offset - start}`);
      if (target) assert.equal(TEXT.slice(target.span.start, target.span.end), whole);
    }
  });
}

describe('registryTargetAt', () => {
  check('caixin-1', 'source caixin-1 itself');
  check('h20', 'entity h20 itself');
  check('H Twenty', 'entity h20 itself');
  check('氢二十', 'entity h20 itself');
  check('nvidia', 'entity nvidia');
  check('talks', 'entity talks');
  check('us\n    summary', undefined);
  check('nvidia make', undefined);
  check('caixin-2', 'source caixin-2');
  check('para. 1', undefined);
  check('Huawei', 'entity huawei itself');
  check('two', 'entity two');
  check('caixin-3', 'source caixin-3');
  check('ren-zhengfei', 'entity ren-zhengfei');
  check('founder', undefined);
  check('caixin-4', 'source caixin-4');
  check('baidu', 'entity baidu');
  check('ascend', 'entity ascend');
  check('ersion', undefined);

  it('finds nothing outside the text', () => {
    const file = runToEnd(parseRegistryFile('a.yaml', 1, TEXT));
    for (const offset of [-1, TEXT.length, TEXT.length + 100])
      assert.equal(registryTargetAt({ hasId: () => true, presentId: (id) => id }, file, offset), undefined);
  });
});
