import assert from 'node:assert/strict';
import { guessSchema } from '../../../../../src/core/changes/drafts/guessSchema';
import { namesInSelection } from '../../../../../src/core/changes/drafts/namesInSelection';

describe('namesInSelection', () => {
  const check = (selection: string, ...expected: readonly string[]) =>
    it(JSON.stringify(selection), () =>
      assert.deepEqual(
        namesInSelection(selection).map(({ lang, value }) => (lang === '' ? value : `${lang}:${value}`)),
        expected,
      ),
    );

  check('Nvidia', 'Nvidia');
  check('  MP\n Materials ', 'MP Materials');
  check('英伟达', 'zh:英伟达');
  check('昆仑 P800', 'zh:昆仑 P800');
  check('英伟达（Nvidia）', 'zh:英伟达', 'en:Nvidia');
  check('Nvidia (英伟达)', 'en:Nvidia', 'zh:英伟达');
  check('**Nvidia** (“英伟达”)', 'en:Nvidia', 'zh:英伟达');
  check('台积电（TSMC, 2330）', 'zh:台积电', 'en:TSMC, 2330');
  check('英伟达（——）', 'zh:英伟达（——）');
  check('（——）');
  check('Nvidia (NVDA)', 'Nvidia (NVDA)');
  check('ソニー', 'ja:ソニー');
  check('삼성전자', 'ko:삼성전자');
  check('**Synopsys**', 'Synopsys');
  check('《伦敦框架》', 'zh:伦敦框架');
  check('“Stargate”', 'Stargate');
  check('[[Some Body|he]]', 'Some Body');
  check('[[Some Body]]', 'Some Body');
  check('');
  check(' \n');
  check('——');
  check('a'.repeat(101));
});

describe('guessSchema', () => {
  const check = (schema: string, ...names: readonly string[]) =>
    it(`${names.join(', ')}: ${schema}`, () => {
      for (const name of names) assert.equal(guessSchema([name]), schema, name);
    });
  check(
    'Company',
    'Acme Inc.',
    'Foo Co., Ltd.',
    'Bar Holdings',
    '燧原科技',
    '中国稀土集团',
    'BASF',
    'Synopsys',
    '某某公司',
    'Quillon Resources',
    'Onyxon Shipping',
    'Kestrel Energy',
  );
  check('Country', 'Japan', '印度尼西亚');
  check('Organization', 'WTO', 'Stanford University', '清华大学', '半导体行业协会');
  check('PublicBody', 'U.S. Department of Energy', 'Ministry of Commerce', '商务部', '国家发改委员会');
  check(
    'Agreement',
    'London Framework',
    'Paris Agreement',
    '伦敦框架',
    '巴黎协定',
    'Quillon Joint Statement',
    '奎隆联合声明',
  );
  check('Regulation', 'CHIPS Act', '出口管制条例');
  check('Product', 'H20', 'GPT-4', 'Ascend 910B', '昆仑P800', '思元590芯片');
  check('Person', 'Jensen Huang', 'Donald J. Trump', '黄仁勋', '李强', '霍华德·卢特尼克');
  check('Material', 'dysprosium oxide', '稀土磁铁');
  check('Event', 'Geneva talks', '日内瓦会谈');
  it('uses the name that says most', () => assert.equal(guessSchema(['燧原', 'Enflame Technologies Inc.']), 'Company'));
});
