import assert from 'node:assert/strict';
import { noteStatementsOf } from '../../../../../src/core/answers/dossier/noteStatements';
import { contradictedBy } from '../../../../../src/core/answers/news/contradicted';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { snapshotOf } from '../../../../support/snapshotOf';

const SNAPSHOT = snapshotOf(`version: 1
sources:
  desk: { title: Desk log, date: 2025-03-01 }
entities:
  - { id: larkmoor, schema: Company, name: { en: Larkmoor Capital, zh: 云雀资本 }, alias: [Larkmoor] }
  - { id: quill, schema: Person, name: { en: Dorothea Quill, zh: 奎尔 } }
  - { id: reed, schema: Person, name: { en: Ada Reed, zh: 里德 }, alias: [里德安] }
  - { id: boojum, schema: Company, name: { en: Boojum Works, zh: 布京工业 } }
  - { id: lens, schema: Product, name: { en: Ampere Lens, zh: 安培镜 } }
  - id: veltrine
    schema: Company
    name: { en: Veltrine Optics, zh: 维特林光学 }
    alias: [Veltrine]
    links:
      - { type: Ownership, owner: larkmoor, percentage: 30, startDate: 2024 }
      - { type: Directorship, director: quill, role: { en: chairman and chief executive, zh: 董事长、首席执行官 }, source: desk }
      - { type: Supply, customer: boojum, product: lens, startDate: 2022 }
      - { type: Membership, organization: guild, startDate: 2022 }
      - { type: Partnership, partner: snark, startDate: 2023, endDate: 2024-06 }
  - { id: guild, schema: Organization, name: { en: Lens Guild, zh: 镜片协会 } }
  - { id: snark, schema: Company, name: { en: Snark Fair, zh: 斯纳克 } }
`);
runToEnd(SNAPSHOT.registry.indexReferrers());

/** What is in them beside a plain form says it of something else, of a while, or that it is not so. */
const MORE_THAN_PLAIN: readonly string[] = [
  'Veltrine CEO Dorothea Quill left for Paris.',
  'Veltrine CEO Dorothea Quill left for lunch.',
  'Veltrine CEO Dorothea Quill left to meet the mayor.',
  'Veltrine CEO Dorothea Quill left because of rain.',
  'Veltrine CEO Dorothea Quill left on a trip to China.',
  'Veltrine CEO Dorothea Quill left on Monday.',
  'Veltrine chair Dorothea Quill retired to her room.',
  'Veltrine chair Dorothea Quill retired after lunch.',
  'Veltrine CEO Dorothea Quill quit smoking.',
  'Larkmoor is no longer the controlling shareholder of Veltrine.',
  'Larkmoor is no longer the majority owner of Veltrine.',
  'Larkmoor is no longer a direct shareholder of Veltrine.',
  'Larkmoor sold its controlling stake in Veltrine.',
  'Larkmoor sold its minority stake in Veltrine.',
  'Larkmoor no longer directly owns Veltrine.',
  'Larkmoor no longer owns all Veltrine.',
  'Veltrine no longer directly supplies Boojum Works.',
  'Veltrine no longer also supplies Boojum Works.',
  'Boojum Works is no longer a new customer of Veltrine.',
  'Boojum Works is no longer a current customer of Veltrine.',
  'Larkmoor indirectly holds 8% of Veltrine.',
  'Larkmoor directly owns 12% of Veltrine.',
  'Larkmoor directly owns 12% of the shares of Veltrine.',
  '云雀资本间接持有维特林光学8%的股份。',
  '云雀资本不再直接持有维特林光学。',
  'Larkmoor owns 12% of Veltrine subsidiary Boojum Works.',
  'Larkmoor owns 12% of Veltrine supplier Tove Mills.',
  'Larkmoor owns 12% of Veltrine bonds.',
  'Larkmoor owns 12% of Veltrine debt.',
  '云雀资本持有维特林光学12%的债券。',
  'Larkmoor’s 12% stake in Veltrine rival Boojum Works grew.',
  'Veltrine, 12% owned by Larkmoor rival Tove Mills, waits.',
  'Ada Reed was named chief executive of Veltrine owner Larkmoor.',
  'Ada Reed, chief executive of Veltrine rival Boojum Works, spoke.',
  'Ada Reed, chief executive of Veltrine supplier Tove Mills, spoke.',
  'Ada Reed, chief executive of Veltrine shareholder Larkmoor, spoke.',
  'Ada Reed became chief executive of Veltrine rival Tove Mills.',
  'Ada Reed is chair of Veltrine audit committee.',
  'Ada Reed is chief executive of Veltrine in Japan.',
  'Ada Reed was chief executive of Veltrine at the time.',
  'Ada Reed is chief executive of Veltrine in the novel.',
  'Veltrine named Ada Reed to be its chair emeritus.',
  'Veltrine named Ada Reed chair of its audit committee.',
  'Veltrine appointed Ada Reed as chief executive of its Japanese subsidiary.',
  'Veltrine elected Ada Reed chair of the works council.',
  'Past Veltrine CEO Ada Reed spoke.',
  'Honorary Veltrine chair Ada Reed spoke.',
  'Onetime Veltrine CEO Ada Reed spoke.',
  'Late Veltrine CEO Ada Reed was praised.',
  'The successor to Veltrine CEO Ada Reed spoke.',
  'He spoke as Veltrine CEO Ada Reed on the stage.',
  'Ada Reed is chief executive of Veltrine, a novel says.',
  'Larkmoor sold its stake in Veltrine to Boojum Works, court papers claim.',
  '维特林光学董事长奎尔辞职，董事会未予批准。',
  'A friend of Ada Reed is chief executive of Veltrine.',
  'Ada Reed is almost chief executive of Veltrine.',
  'Dorothea Quill resigned as chief executive of Veltrine subsidiary Tove Mills.',
  'The husband of Dorothea Quill resigned as chief executive of Veltrine.',
  'Dorothea Quill, former chair of Veltrine rival Boojum Works, spoke.',
  'Veltrine chief executive Dorothea Quill resigned as chair of Boojum Works.',
  'Veltrine chief executive Dorothea Quill stepped down as president and remains in charge.',
  'Veltrine stopped deliveries to Boojum Works for two days.',
  'Veltrine stopped deliveries to Boojum Works, for two days.',
  'Veltrine stopped deliveries to Boojum Works on Monday after a strike.',
  'Veltrine stopped deliveries to Boojum Works, but resumed them.',
  'Veltrine stopped shipping to Boojum Works on Sundays.',
  'Larkmoor sold its stake in Veltrine, a report that proved to be a rumour.',
  '云雀资本清仓维特林光学，公司称系误传。',
  '云雀资本清仓维特林光学说法不一。',
  '维特林光学停止向布京工业供货，两天后恢复。',
  '维特林光学停止向布京工业供货两天。',
  '维特林光学董事长奎尔辞去布京工业董事职务。',
  '维特林光学董事长奎尔离任布京工业。',
  '维特林光学首席执行官奎尔辞去总裁职务。',
  '里德安是维特林光学董事长助理。',
  '里德安是维特林光学首席执行官顾问。',
  '里德安是维特林光学董事长特别顾问。',
  '维特林光学任命里德安为首席执行官助理。',
  '奎尔卸任维特林光学首席执行官助理。',
  '维特林光学董事长为里德安辩护。',
  '维特林光学首席执行官为里德安颁奖。',
  '维特林光学董事长由里德安任命。',
  '维特林光学董事长是里德安的父亲。',
  '已故维特林光学董事长里德安受到称赞。',
];

/** What a note says against the registry. */
function said(sentence: string, date = '2026-02-03', about?: string): readonly string[] {
  const text = `Date: ${date}\n\n${sentence}\n`;
  const mentions = findMentions(date === '' ? sentence : text, SNAPSHOT);
  const note = { note: 'a.md', path: 'a.md', text: date === '' ? sentence : text };
  const statements = noteStatementsOf(note, mentions, undefined);
  if (!statements) return [];
  const ids = about === undefined ? undefined : new Set([about]);
  return runToEnd(contradictedBy(SNAPSHOT.registry, statements, { ...note, mentions }, ids, '2026-02-03')).map(
    ({ kind, relation, said: other }) => [kind, relation.reference.link?.type.value, other].filter(Boolean).join(' '),
  );
}

describe('what a note says against the registry', () => {
  const cases: readonly (readonly [why: string, sentence: string, expected?: string | undefined, date?: string])[] = [
    ['another share', 'Larkmoor holds 12% of Veltrine.', 'share Ownership 12'],
    ['a share in words', 'Larkmoor owns 12 percent of Veltrine.', 'share Ownership 12'],
    ['a stake', 'Larkmoor owns a 12 per cent stake in Veltrine.', 'share Ownership 12'],
    ['a share in words, in Chinese', '云雀资本持有维特林光学百分之12的股份。', 'share Ownership 12'],
    [
      'in another clause',
      'Larkmoor, which now holds 12% of Veltrine, has not said whether it will sell.',
      'share Ownership 12',
    ],
    ['in Chinese', '云雀资本持有维特林光学12%的股份。', 'share Ownership 12'],
    ['in words', '云雀资本目前持股维特林光学百分之12。', 'share Ownership 12'],
    ['in an undated note', 'Larkmoor holds 12% of Veltrine.', 'share Ownership 12', ''],
    ['a share that is said from the other end', 'Veltrine is 12% owned by Larkmoor.', 'share Ownership 12'],
    ['of a shareholder', 'Larkmoor, a shareholder of Veltrine with 12%, waits.'],
    ['the other way round', 'Veltrine holds 12% of Larkmoor.'],
    ['the other way round, in the passive', 'Larkmoor is 12% owned by Veltrine.'],
    ['the other way round, in Chinese', '维特林光学持有云雀资本12%的股份。'],
    ['the other way round, as a shareholder', 'Larkmoor’s shareholder Veltrine holds 12%.'],
    ['of a shareholder, with the share between', 'Larkmoor is a shareholder with 12% of Veltrine.'],
    ['of a shareholder, in Chinese', '云雀资本仍为股东，持有维特林光学12%的股份。'],
    ['that the other holds, in Chinese', '维特林光学为云雀资本持股12%的公司。'],
    [
      'of the shareholder that is named second, in Chinese',
      '维特林光学的股东云雀资本持有12%的股份。',
      'share Ownership 12',
    ],
    ['what it has, in Chinese', '云雀资本拥有维特林光学12%的股份。', 'share Ownership 12'],
    ['the other way round, with the share between', 'Veltrine is a shareholder with 12% of Larkmoor.'],
    ['the other way round, that the other holds', 'Larkmoor, in which Veltrine holds 12%, waits.'],
    ['the other way round, of a shareholder, in Chinese', '维特林光学仍为股东，持有云雀资本12%的股份。'],
    ['the other way round, that the other holds, in Chinese', '云雀资本为维特林光学持股12%的公司。'],
    ['the other way round, of a subsidiary', 'Veltrine is a subsidiary with 12% of Larkmoor.'],
    ['the other way round, before a comma', 'In Larkmoor, Veltrine holds 12%.'],
    ['a share by now, the other way round', 'Veltrine by now holds 12% of Larkmoor.'],
    ['a share beside a clause about another', 'Larkmoor holds 12% of the shares, Veltrine says.'],
    ['a share of two', '云雀资本与维特林光学合计持有12%的股份。'],
    ['a share in a subsidiary, in Chinese', '云雀资本持有维特林光学的子公司12%的股份。'],
    ['a share in a subsidiary', 'Veltrine holds 12% of Larkmoor’s subsidiary.'],
    ['a share in the owner', 'Larkmoor holds 12% of its owner Veltrine.'],
    ['a part of a share that is bought', '布京工业购买云雀资本持有的维特林光学12%的股份。'],
    ['the same share', 'Larkmoor holds 30% of Veltrine.'],
    ['a share that is rounded', 'Larkmoor holds 30.4% of Veltrine.'],
    ['two shares', 'Larkmoor, which held 30% and now holds 12% of Veltrine, waits.'],
    ['another percentage in the same clause', 'Larkmoor holds 12% of Veltrine up 4% in London.'],
    ['no word for a share', 'Larkmoor says that sales of Veltrine rose to 12%.'],
    ['a change of a share', 'Larkmoor raised its stake in Veltrine by 12%.'],
    ['a limit of a share', 'Larkmoor holds more than 12% of Veltrine.'],
    ['a limit, in Chinese', '云雀资本持有维特林光学超过12%的股份。'],
    ['of its stake', 'Larkmoor’s 12% stake in Veltrine has grown.', 'share Ownership 12'],
    ['of the owner of a brand', 'Lens maker Veltrine, 12% owned by Larkmoor, waits.', 'share Ownership 12'],
    ['of the shares of the firm', 'Larkmoor said it owns 12% of Veltrine’s outstanding shares.', 'share Ownership 12'],
    ['that the other holds', 'Veltrine, in which Larkmoor holds 12%, waits.', 'share Ownership 12'],
    ['that the other holds, by its name first in Chinese', '维特林光学由云雀资本持股12%。', 'share Ownership 12'],
    ['as a part, in Chinese', '云雀资本对维特林光学的持股比例为12%。', 'share Ownership 12'],
    ['owned by another', 'Veltrine is owned 12 percent by Larkmoor.', 'share Ownership 12'],
    ['a share that is put right', 'Correction: the text said Larkmoor owns 12% of Veltrine.'],
    ['a share that is put right, in Chinese', '更正：本文最初称云雀资本持有维特林光学12%的股份。'],
    ['the share of a subsidiary', 'A subsidiary of Larkmoor owns 12% of Veltrine.'],
    ['a share in a part', 'Larkmoor owns 12% of Veltrine’s lens unit.'],
    ['a share in a firm with a longer name', 'Larkmoor owns 12% of Veltrine Ceramics.'],
    ['what it may own', 'Larkmoor could own 12% of Veltrine.'],
    ['a third company', 'Larkmoor and Boojum Works hold 12% of Veltrine.'],
    ['one end alone', 'Larkmoor holds 12% of the company.'],
    ['a note that is older than the statement', 'Larkmoor holds 12% of Veltrine.', undefined, '2023-05-06'],
    ['a sentence about an earlier time', 'In 2021 Larkmoor held 12% of Veltrine.'],
    ['a question', 'Does Larkmoor hold 12% of the shares in Veltrine?'],
    ['a question, in Chinese', '云雀资本是否持有维特林光学12%的股份？'],
    ['a denial', 'Larkmoor denied that it holds 12% of Veltrine.'],
    ['a denial, in Chinese', '云雀资本否认持有维特林光学12%的股份。'],
    ['a condition', 'If Larkmoor holds 12% of Veltrine, it has a seat.'],
    ['a condition, in Chinese', '如果云雀资本持有维特林光学12%的股份，就有席位。'],
    ['a plan', 'Larkmoor plans to hold 12% of Veltrine.'],
    ['a plan, in Chinese', '云雀资本拟持有维特林光学12%的股份。'],
    ['a row of a table', '| Holder | Share |\n| --- | --- |\n| Larkmoor | holds 12% of Veltrine |'],

    ['another holder', 'Veltrine CEO Ada Reed spoke in Bonn.', 'holder Directorship reed'],
    ['after a comma', 'Ada Reed, chief executive of Veltrine, spoke.', 'holder Directorship reed'],
    ['one who was named', 'Veltrine named Ada Reed as its new chief executive officer.', 'holder Directorship reed'],
    ['one of two posts', 'Ada Reed is chairman of Veltrine.', 'holder Directorship reed'],
    ['with marks', '**Veltrine**’s chief executive, *Ada Reed*, spoke.', 'holder Directorship reed'],
    ['who said it', '“It is so,” said Ada Reed, chief executive of Veltrine.', 'holder Directorship reed'],
    ['an officer before a comma', 'Veltrine’s chief executive officer, Ada Reed, spoke.', 'holder Directorship reed'],
    ['whom it said it named', 'Veltrine said it named Ada Reed its chief executive.', 'holder Directorship reed'],
    ['in Chinese', '维特林光学首席执行官里德在伯恩发言。', 'holder Directorship reed'],
    ['in Chinese, after a small word', '尽管维特林光学首席执行官里德在伯恩发言。', 'holder Directorship reed'],
    ['a former holder of two posts, in Chinese', '前布京工业和维特林光学首席执行官里德发言。'],
    ['a former holder of two posts, in other words', '前布京工业与维特林光学首席执行官里德发言。'],
    ['whom one once worked with, in Chinese', '曾与维特林光学董事长里德共事的人发言。'],
    ['whom one once asked, in Chinese', '他曾向维特林光学董事长里德求助。'],
    ['whom one meets, in Chinese', '布京工业与维特林光学董事长里德会谈。', 'holder Directorship reed'],
    ['by whom it is held, in Chinese', '维特林光学董事长由里德安担任。', 'holder Directorship reed'],
    ['in Chinese, who left', '维特林光学首席执行官里德离开公司。'],
    ['in Chinese, who took it over', '里德出任维特林光学董事长。', 'holder Directorship reed'],
    ['in Chinese, by an English word', '维特林光学CEO里德表示，将建新厂。', 'holder Directorship reed'],
    ['the same holder', 'Veltrine CEO Dorothea Quill said it will build a mill.'],
    ['another post', 'Ada Reed is chief financial officer of Veltrine.'],
    ['a lower post', 'Ada Reed, vice chairman of Veltrine, spoke.'],
    ['a lower post, in Chinese', '维特林光学副董事长里德发言。'],
    ['an interim one', 'Ada Reed, acting chief executive of Veltrine, spoke.'],
    ['the post of another body', 'Boojum Works CEO Ada Reed met Veltrine.'],
    ['the post of another person', 'Ada Reed and Veltrine CEO Tom Ashby met.'],
    ['the post of another person, after a comma', 'Ada Reed, Veltrine CEO Tom Ashby and others met.'],
    ['the post of another person, in Chinese', '里德、维特林光学首席执行官阿什比出席。'],
    ['the next of a list of people with posts', 'Present: Dorothea Quill, CEO, Ada Reed, CFO, and others.'],
    ['the next of a list of people with posts, in Chinese', '奎尔董事长里德财务总监出席。'],
    ['the next of a list', '布京工业首席执行官里德，维特林光学及其他公司出席。'],
    ['the one before in a list', '里德，维特林光学首席执行官奎尔出席。'],
    ['a body that is a part of another name', 'Ada Reed, chief executive of Veltrine Ceramics, spoke.'],
    ['a person who only met the body', 'Ada Reed met the chief executive of Veltrine.'],
    ['a former holder', 'Former Veltrine CEO Ada Reed spoke.'],
    ['a former holder, in Chinese', '维特林光学前首席执行官里德发言。'],
    ['who was it before the body had another', 'The mill was founded by ex-Veltrine CEO Ada Reed.'],
    ['with links', 'The mill was founded by ex-[[Veltrine]] CEO [[Ada Reed]].'],
    ['who became it elsewhere', 'Veltrine’s Ada Reed was named chief executive of a bank.'],
    ['who only names the body', 'Ada Reed (CEO) names the Veltrine order.'],
    [
      'one who stepped down',
      'Former Veltrine CEO Ada Reed took a role at a bank after stepping down as Veltrine’s CEO, though she waits.',
    ],
    ['an ex-holder', 'Veltrine ex-CEO Ada Reed spoke.'],
    ['who is planned', 'Veltrine will be led by CEO Ada Reed.'],
    ['who is asked about', 'Is Ada Reed chief executive of Veltrine?'],
    ['a holder before the source of the statement', 'Veltrine CEO Ada Reed spoke.', undefined, '2024-05-06'],
    ['a holder in another year', 'In 2019 Ada Reed became chief executive of Veltrine.'],

    ['a post that is left', 'Dorothea Quill has stepped down as chief executive of Veltrine.', 'end Directorship'],
    ['with the word at the end', 'Veltrine CEO Dorothea Quill has resigned.', 'end Directorship'],
    ['that the body said', 'Veltrine said Dorothea Quill has resigned as its chief executive.', 'end Directorship'],
    ['a former holder who is the present one', 'Former Veltrine CEO Dorothea Quill spoke.', 'end Directorship'],
    ['in Chinese', '奎尔卸任维特林光学首席执行官。', 'end Directorship'],
    ['in Chinese, former', '维特林光学前董事长奎尔发言。', 'end Directorship'],
    ['one who left a town', 'Veltrine CEO Dorothea Quill left Bonn on Monday.'],
    ['one who says that something else has ended', 'Veltrine CEO Dorothea Quill said that sales have stopped.'],
    ['a post that was taken years ago', '她说，14 年前奎尔接任维特林光学首席执行官时，一切不同。'],
    ['an end that is a rumour', '针对网传“维特林光学首席执行官奎尔离职”，公司作出回应。'],
    [
      'an end of which reports are dismissed',
      'Veltrine dismissed reports that Dorothea Quill resigned as chief executive of Veltrine.',
    ],
    ['an end that is denied, in Chinese', '公司辟谣“维特林光学首席执行官奎尔离职”。'],
    ['what belongs to a chief executive elsewhere', 'Chief executive Ada Reed’s Veltrine account was lost.'],
    ['a supply', 'Veltrine no longer supplies Boojum Works.', 'end Supply'],
    ['a supply of a product', 'Veltrine stopped shipments of the Ampere Lens to Boojum Works.'],
    ['in Chinese', '维特林光学已停止向布京工业供货。', 'end Supply'],
    ['a stake', 'Larkmoor sold its stake in Veltrine.', 'end Ownership'],
    ['a supply the other way round', 'Boojum Works no longer supplies Veltrine.'],
    ['a customer', 'Boojum Works is no longer a customer of Veltrine.', 'end Supply'],
    ['a supplier', 'Veltrine is no longer a supplier of Boojum Works.', 'end Supply'],
    ['a member', 'Veltrine is no longer a member of the Lens Guild.', 'end Membership'],
    ['a member, in Chinese', '维特林光学不再为镜片协会成员。', 'end Membership'],
    ['a member the other way round, in Chinese', '镜片协会不再为维特林光学成员。'],
    ['a supplier for another', 'Veltrine is no longer a supplier for Boojum Works.', 'end Supply'],
    ['a customer that is named first, in Chinese', '布京工业不再为维特林光学客户。', 'end Supply'],
    ['who was one, in Chinese', '云雀资本曾是维特林光学股东。'],
    ['a former one, in Chinese', '维特林光学原股东云雀资本发言。'],
    ['who was one, the other way round, in Chinese', '云雀资本曾是维特林光学子公司。'],
    ['a supplier that is named first, in Chinese', '维特林光学不再为布京工业供应商。', 'end Supply'],
    ['whom it supplies, in Chinese', '维特林光学不再为布京工业供货。', 'end Supply'],
    ['a supplier for another, the other way round', 'Boojum Works is no longer a supplier for Veltrine.'],
    ['a supplier the other way round, in Chinese', '布京工业不再为维特林光学供应商。'],
    ['whom it supplies, the other way round, in Chinese', '布京工业不再为维特林光学供货。'],
    ['who was a supplier, in Chinese', '维特林光学曾为布京工业供应商。'],
    ['who was a customer, the other way round, in Chinese', '维特林光学曾为布京工业的客户。'],
    ['a supply from another', 'Veltrine stopped deliveries from Boojum Works.'],
    ['a supply to a supplier', 'Boojum Works no longer ships to its supplier Veltrine.'],
    ['a subsidiary of another that is sold', 'Veltrine sold a subsidiary of Larkmoor.'],
    ['a customer the other way round', 'Veltrine is no longer a customer of Boojum Works.'],
    ['what is sold to the other', 'Larkmoor sold its shares to Veltrine.'],
    ['what was sold of it to another', 'Larkmoor sold its stake in Veltrine to Snark Fair.', 'end Ownership'],
    ['a membership that is left', 'Veltrine withdrew from the Lens Guild.', 'end Membership'],
    ['a part of a supply', 'Veltrine no longer supplies Boojum Works with mirrors.'],
    ['an end to come', 'When Veltrine is no longer a member of the Lens Guild, it will sell.'],
    ['a subsidiary that no longer supplies', 'A subsidiary of Veltrine no longer supplies Boojum Works.'],
    ['a stake the other way round', 'Veltrine sold its stake in Larkmoor.'],
    ['in Chinese', '云雀资本已清仓维特林光学股份。', 'end Ownership'],
    ['what it sold, in Chinese', '云雀资本出售了其持有的维特林光学全部股份。', 'end Ownership'],
    ['a part of what it has, in Chinese', '云雀资本出售了维特林光学5%的股份。'],
    ['some of what it has, in Chinese', '云雀资本出售维特林光学股份，持股比例降至20%。'],
    ['what is left of it, in Chinese', '云雀资本转让所持维特林光学剩余股份。', 'end Ownership'],
    ['all of it, in Chinese', '云雀资本出售其持有的全部维特林光学股份。', 'end Ownership'],
    ['an end of something else', 'Larkmoor left the fair before Veltrine did.'],
    ['what is over already', 'Veltrine ended its partnership with Snark Fair.'],
    ['an end that is planned', 'Veltrine will no longer supply Boojum Works.'],
    ['an end that is denied', 'Veltrine denied that it stopped supplying Boojum Works.'],
    ['an end that is asked about', 'Has Veltrine stopped supplying Boojum Works?'],
    ['an end on a condition', '一旦维特林光学停止向布京工业供货，价格会上涨。'],
    ['with a date', 'Dorothea Quill resigned as chief executive of Veltrine on Monday.', 'end Directorship'],
    ['retired with a date', 'Veltrine chair Dorothea Quill retired on 3 January 2026.', 'end Directorship'],
    ['stopped on a day', 'Veltrine stopped supplying Boojum Works in January 2026.', 'end Supply'],
    ['a stake that was the last', 'Larkmoor has sold its remaining stake in Veltrine.', 'end Ownership'],
    ['about a share', 'Larkmoor owns about 12% of the outstanding shares of Veltrine.', 'share Ownership 12'],
    ['with a preposition before', 'Larkmoor met with new Veltrine CEO Ada Reed.', 'holder Directorship reed'],
    ['after a date', 'In January 2026, Veltrine founder and CEO Ada Reed spoke.', 'holder Directorship reed'],
    ['in Chinese, who is it', '维特林光学董事长是里德安。', 'holder Directorship reed'],
    ['in Chinese, a post', '维特林光学任命里德安为董事长一职，他在伯恩。', 'holder Directorship reed'],
  ];
  for (const [why, sentence, expected, date] of cases) {
    it(`${expected === undefined ? 'is not ' : ''}${why}: ${sentence}`, () =>
      assert.deepEqual(said(sentence, date), expected === undefined ? [] : [expected]));
  }

  for (const sentence of MORE_THAN_PLAIN) it(`is not in: ${sentence}`, () => assert.deepEqual(said(sentence), []));

  it('is of the entities that are asked about', () => {
    const sentence = 'Larkmoor holds 12% of Veltrine.';
    assert.deepEqual(said(sentence, undefined, 'larkmoor'), ['share Ownership 12']);
    assert.deepEqual(said(sentence, undefined, 'boojum'), []);
  });
});
