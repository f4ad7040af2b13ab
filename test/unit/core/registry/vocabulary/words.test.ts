import assert from 'node:assert/strict';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import {
  keyWord,
  linkSentence,
  nameKindWord,
  propertyWord,
  relationWord,
  saysMore,
  schemaIcon,
  schemaPlural,
  schemaWord,
  topicWord,
  turnedSentence,
  valueWord,
} from '../../../../../src/core/registry/vocabulary/words';

describe('the words for content', () => {
  it('are in the language of the reader: Chinese of any kind, or English', () => {
    for (const locale of ['zh', 'zh-cn', 'zh-TW', 'ZH-Hans'])
      assert.equal(schemaWord(BUILT_IN, 'Company', locale), '公司');
    for (const locale of ['en', 'de', 'zhx', '']) assert.equal(schemaWord(BUILT_IN, 'Company', locale), 'Company');
  });

  it('name schemas, groups, topics, keys and kinds of names, and leave what is not known as it is', () => {
    assert.deepEqual(
      [schemaWord(BUILT_IN, 'Ship', 'zh'), schemaIcon(BUILT_IN, 'Ship'), topicWord('poi', 'zh')],
      ['Ship', 'tag', 'poi'],
    );
    assert.deepEqual(
      [schemaPlural(BUILT_IN, 'Place', 'en'), schemaPlural(BUILT_IN, 'Ship', 'en')],
      ['Countries and places', 'Ship'],
    );
    assert.deepEqual(
      [schemaWord(BUILT_IN, 'Thing', 'en'), schemaPlural(BUILT_IN, 'Thing', 'zh')],
      ['Unclassified', '未分类'],
    );
    assert.deepEqual([topicWord('gov.soe', 'en'), topicWord('gov.soe', 'zh')], ['State-owned', '国有']);
    assert.equal(topicWord('no.such', 'en'), 'no.such');
    assert.deepEqual(
      [keyWord(BUILT_IN, 'name', 'lang', 'en'), keyWord(BUILT_IN, 'entry', 'parent', 'zh')],
      ['Language', '母公司'],
    );
    assert.deepEqual([nameKindWord('weak', 'en'), nameKindWord('name', 'zh')], ['weak alias', '']);
    assert.deepEqual(
      [propertyWord(BUILT_IN, 'releaseYear', 'zh'), propertyWord(BUILT_IN, 'toString', 'en')],
      ['Release year', 'To string'],
    );
    assert.equal(propertyWord(BUILT_IN, 'employer', 'zh', 'Person'), '任职机构');
  });

  it('name common sectors and roles that are written in the other language, and leave all others as they are', () => {
    assert.deepEqual(
      [valueWord('sector', 'semiconductors', 'zh-cn'), valueWord('sector', '半导体', 'en')],
      ['半导体', 'Semiconductors'],
    );
    assert.deepEqual([valueWord('role', 'CEO', 'zh'), valueWord('role', 'CEO', 'en')], ['首席执行官', 'CEO']);
    assert.deepEqual(
      [valueWord('role', '首席执行官', 'en'), valueWord('role', '首席执行官', 'zh')],
      ['chief executive', '首席执行官'],
    );
    assert.deepEqual(
      [valueWord('sector', 'Umbrellas', 'zh'), valueWord('goal', 'Shipping', 'zh')],
      ['Umbrellas', 'Shipping'],
    );
  });

  it('say what a link says of its two ends, and write a type that Dossier does not know between them', () => {
    const sentences = (type: string) =>
      ['en', 'zh-cn'].map((locale) => linkSentence(BUILT_IN, type, 'Acme', 'Norvex', locale));
    assert.deepEqual(sentences('Supply'), ['Acme supplies Norvex', 'Acme向Norvex供应']);
    const turned = (type: string) =>
      ['en', 'zh-cn'].map((locale) => turnedSentence(BUILT_IN, type, 'Acme', 'Norvex', locale));
    assert.deepEqual(turned('Supply'), ['Norvex is supplied by Acme', 'Norvex由Acme供应']);
    assert.deepEqual(turned('Competition'), ['Norvex competes with Acme', 'Norvex与Acme竞争']);
    assert.deepEqual(sentences('Friendship'), ['Acme – Friendship – Norvex', 'Acme – Friendship – Norvex']);
  });

  it('say more than a key or value of the format unless they are it, apart from spaces and capitals', () => {
    assert.deepEqual(
      [saysMore('Public body', 'PublicBody'), saysMore('Kind', 'schema'), saysMore('公共机构', 'PublicBody')],
      [false, true, true],
    );
  });

  /** What the other entity is to this one, in both languages. */
  function check(kind: string, self: string, other: string, en: string, zh: string, role?: string): void {
    it(`${self} ${kind} ${other}${role ? ` (${role})` : ''}: ${en}, ${zh}`, () => {
      const words = ['en', 'zh-cn'].map((locale) => relationWord(BUILT_IN, kind, role, { self, other }, locale));
      assert.deepEqual(words, [en, zh]);
    });
  }

  // Ends of links that are written as properties.
  check('employer', 'Person', 'Company', 'Works for', '任职机构');
  check('^employer', 'Company', 'Person', 'Employs', '员工');
  check('^competitor', 'Company', 'Company', 'Competitors', '竞争对手');
  check('^parent', 'Company', 'Company', 'Subsidiaries', '子公司');
  check('^parent', 'PublicBody', 'PublicBody', 'Subordinate bodies', '下属机构');
  check('^parent', 'PublicBody', 'Company', 'Companies', '下属企业');
  check('parent', 'PublicBody', 'PublicBody', 'Part of', '上级机构');
  check('Employment.employee', 'Country', 'Person', 'Office-holders', '任职人员');
  check('Employment.employee', 'Company', 'Person', 'Employs', '员工');
  check('Employment.employer', 'Person', 'Country', 'Holds office in', '任职于');
  check('^involved', 'Company', 'Regulation', 'Regulations', '涉及法规');
  check('^involved', 'Country', 'Agreement', 'Party to', '参与协议');
  check('^involved', 'Material', 'Agreement', 'Agreements', '相关协议');
  check('^involved', 'Company', 'Agreement', 'Party to', '参与协议');
  check('involved', 'Regulation', 'Company', 'Concerns', '涉及对象');
  check('involved', 'Agreement', 'Country', 'Parties', '参与方');
  check('involved', 'Agreement', 'Material', 'Concerns', '涉及对象');
  check('^location', 'Place', 'Project', 'Located here', '位于此地');
  check('^location', 'Place', 'Agreement', 'Agreed here', '在此达成');
  check('^isVariantOf', 'Material', 'Material', 'Kinds', '细分品类');
  check('^isVariantOf', 'Product', 'Product', 'Variants', '衍生型号');
  check('^isVariantOf', 'Technology', 'Product', 'Products', '产品');
  check('Ownership.owner', 'Company', 'Country', 'Owned by', '股东');
  check('Ownership.asset', 'Country', 'Place', 'Owns', '拥有');
  check('Supply.customer', 'Company', 'Company', 'Customers', '客户');
  check('Supply.supplier', 'Company', 'Company', 'Suppliers', '供应商');
  check('Competition.competitor', 'Company', 'Company', 'Competitors', '竞争对手');
  check('Partnership.partner', 'Country', 'Country', 'Partners', '合作方');
  check('Oversight.regulated', 'PublicBody', 'Company', 'Regulates', '监管对象');
  check('Oversight.regulator', 'Company', 'PublicBody', 'Regulated by', '监管机构');
  check('UnknownLink.object', 'Company', 'Company', 'Supplies', '供应', 'supplies');
  check('UnknownLink.subject', 'Company', 'Company', 'Supplied by', '供应商', 'supplies');
  check('UnknownLink.object', 'Company', 'Company', 'Ships ore to', 'Ships ore to', 'ships ore to');
  check('UnknownLink.subject', 'Company', 'Company', 'Related', '相关', 'ships ore to');
  check('UnknownLink.object', 'Company', 'Company', 'Related', '相关');
  check('Friendship.friendOf', 'Person', 'Person', 'Friendship · friend of', 'Friendship·friend of');
  check('^Friendship.friend', 'Person', 'Person', 'Friendship · as friend', 'Friendship·以此为 friend');
  check('Friendship.partner', 'Person', 'Person', 'Friendship', 'Friendship');
  check('^Friendship.partner', 'Person', 'Person', 'Friendship', 'Friendship');
  check('^berth', 'Place', 'Ship', 'As berth', '以此为 berth');
  check('^releaseLab', 'Place', 'Ship', 'As release lab', '以此为 release lab');
});
