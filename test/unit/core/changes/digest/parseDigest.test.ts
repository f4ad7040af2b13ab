import assert from 'node:assert/strict';
import type { Digest } from '../../../../../src/core/changes/digest/digest';
import { parseDigest } from '../../../../../src/core/changes/digest/parseDigest';
import { CANALS, digestOf, HARBOUR } from '../../../../support/digests';

/** Each entry in short: `en:Norvex zh:诺维克斯 => the beginning of its description`. */
function entriesIn({ entries }: Digest): readonly string[] {
  return entries.map(({ names, description }) => {
    const named = names.map((name) => `${/\p{Script=Han}/u.test(name) ? 'zh' : 'en'}:${name}`).join(' ');
    return description === '' ? named : `${named} => ${description.slice(0, 12)}`;
  });
}

function eventsIn({ events }: Digest): readonly string[] {
  return events.map(({ when, text }) => `${when ? Object.values(when).join('..') : '?'} ${text.slice(0, 20)}`);
}

describe('a digest', () => {
  it('has a title, a publisher and a date', () => {
    const { title, publisher, date, headings } = digestOf(HARBOUR);
    assert.deepEqual(
      [title, publisher, date],
      ['Two Ports Reopen the Trade in Lamps and Magnets', 'Harbour Weekly', '2031-03-08'],
    );
    assert.deepEqual(headings, { who: 'Who’s Who', when: 'What Happened When' });
  });

  it('has entries with names in both languages and a description', () => {
    const entries = entriesIn(digestOf(HARBOUR));
    assert.equal(entries.length, 11);
    assert.deepEqual(entries.slice(0, 3), [
      "en:NORVEX zh:诺维克斯 => Norvex's fou",
      'en:Brightmoor Robotics zh:明沼机器人 => Brightmoor R',
      'en:Elena Marsh zh:埃琳娜·马什 => Elena Marsh ',
    ]);
    assert.equal(entries[9], 'en:Dorsett China Group Co., Ltd. zh:多塞特中国集团有限公司 => Dorsett Chin');
    assert.equal(entries[10], 'en:Larkfield Magnets zh:美国Larkfield Magnets公司 => Larkfield Ma');
  });

  it('has events with their dates, several on one line, and nothing of the page below', () => {
    assert.deepEqual(eventsIn(digestOf(HARBOUR)), [
      '2030-10 The harbour office c',
      '2030-11-04 Seven kinds of magne',
      '2030-12 The two sides met tw',
      '2030-12 The three makers of ',
      '2031-01-09..2031-01-10 The two sides held t',
      '2031-02-03 Castellan, Norvex, a',
      '2031-02-10 The harbour office a',
      '2031-02-14 The regulator approv',
      '2031-02-15 Norvex said that lam',
      '2031-02-15 Brightmoor Robotics ',
      '2031-02-22 The regulator suspen',
    ]);
  });

  it('may be Markdown, in another order, with other headings, on one line an item, and without Chinese names', () => {
    const digest = digestOf(CANALS);
    assert.deepEqual(
      [digest.title, digest.publisher, digest.date],
      ['Canal Firms Prepare for a Dry Summer', "Lock Keeper's Journal", '2032-05-02'],
    );
    assert.deepEqual(entriesIn(digest), [
      'en:Tiderow Shipping => a carrier on',
      'en:Ostrava Yards',
      'en:Brackwater Locks Ltd. en:BWL => runs eleven ',
      'en:adalin => No informati',
    ]);
    assert.deepEqual(eventsIn(digest), [
      '2032-03-03 Tiderow Shipping ord',
      '2032-04..2032-06 The northern locks a',
      '2031-07..2031-09 Ostrava Yards builds',
      '? Brackwater Locks clo',
    ]);
  });

  it('may be in Chinese, with the Chinese name first, and several names on a line', () => {
    const digest = digestOf(
      [
        '港口恢复灯具贸易',
        '发布时间：2031年3月8日',
        '来源：港口周刊',
        '摘要',
        '两港自秋季起停运灯具。【第1段】随后恢复。【第2段】【第3段】',
        '人物与公司',
        '诺维克斯（Norvex）：港口灯具企业。',
        '明沼机器人',
        'Brightmoor Robotics',
        '明沼机器人是一家机器人公司，总部在港口。',
        '鑫麓金属 Xinlu Metals',
        '时间线',
        '2031年1月9日至10日：双方举行首次会议；诺维克斯恢复销售。',
        '2月15日',
        '明沼机器人与鑫麓金属签约。',
        '内容由AI生成，仅供参考',
        '订阅',
      ].join('\n'),
    );
    assert.deepEqual([digest.title, digest.publisher, digest.date], ['港口恢复灯具贸易', '港口周刊', '2031-03-08']);
    assert.deepEqual(entriesIn(digest), [
      'zh:诺维克斯 en:Norvex => 港口灯具企业。',
      'zh:明沼机器人 en:Brightmoor Robotics => 明沼机器人是一家机器人公',
      'zh:鑫麓金属 en:Xinlu Metals',
    ]);
    assert.deepEqual(eventsIn(digest), [
      '2031-01-09..2031-01-10 双方举行首次会议',
      '2031-01-09..2031-01-10 诺维克斯恢复销售。',
      '2031-02-15 明沼机器人与鑫麓金属签约。',
    ]);
  });

  it('ends where it says that it was made by a machine', () => {
    const digest = digestOf('大事记\n2031年2月15日\n明沼机器人与鑫麓金属签约。\nAI生成，仅供参考\n');
    assert.deepEqual(eventsIn(digest), ['2031-02-15 明沼机器人与鑫麓金属签约。']);
    assert.equal(digest.byMachine, true);
  });

  it('goes on where a line begins with what machines make', () => {
    const events = ['2031-02-15 AI生成内容标识办法实施。', '2031-02-16 明沼机器人与鑫麓金属签约。'];
    const digest = digestOf(
      '大事记\n2031年2月15日\nAI生成内容标识办法实施。\n2031年2月16日\n明沼机器人与鑫麓金属签约。\n',
    );
    assert.deepEqual(eventsIn(digest), events);
    assert.equal(digest.byMachine, false);
  });

  it('may have names alone, where a language that comes again begins the next entry', () => {
    const text = "Who's Who\nNorvex\n诺维克斯\nQuillon Resources\nXinlu Metals\n鑫麓金属\n";
    assert.deepEqual(entriesIn(digestOf(text)), [
      'en:Norvex zh:诺维克斯',
      'en:Quillon Resources',
      'en:Xinlu Metals zh:鑫麓金属',
    ]);
  });

  it('may have a blank line after every line', () => {
    const { entries, events } = digestOf(HARBOUR.replaceAll('\n', '\r\n\r\n'));
    assert.deepEqual([entries.length, events.length], [11, 11]);
    assert.ok(entries.every(({ names }) => names.length === 2));
  });

  it('reads what brackets after a name say of it', () => {
    const names = (line: string) => entriesIn(digestOf(`Who's Who\n${line}\nA maker of lamps.\n`));
    assert.deepEqual(names('Norvex (诺维克斯)'), ['en:Norvex zh:诺维克斯 => A maker of l']);
    assert.deepEqual(names('Norvex Lamps (also known as NVL)'), ['en:Norvex Lamps en:NVL => A maker of l']);
    assert.deepEqual(names('Elena Marsh (founder of Norvex)'), ['en:Elena Marsh => A maker of l']);
    assert.deepEqual(names('诺维克斯（以下简称"诺维"）'), ['zh:诺维克斯 zh:诺维 => A maker of l']);
  });

  it('is not found in a text without its sections', () => {
    for (const text of [
      '',
      'Norvex ships lamps.\n',
      '# A note\n\nWho is who in lamps?\n\n2031-02-15: lamps\n',
      "Who's Who\n",
    ]) {
      assert.equal(parseDigest(text), undefined, text);
    }
  });
});

describe('a text that is hardly a digest', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a long line of names', `Who's Who\n${'Aa Bb '.repeat(20_000)}`],
    ['a long line of letters', `Who's Who\n${'A-'.repeat(50_000)}`],
    ['a long line of dates', `Timeline\n${'June 9 - 10 '.repeat(20_000)}`],
    ['many blanks', `Who's Who\n${' '.repeat(200_000)}x\n`],
    ['marks that do not end', `Summary\n${'[para. '.repeat(30_000)}\nTimeline\n2031:\nx`],
  ];
  for (const [what, text] of cases) {
    it(`is read in time linear in its length: ${what}`, () => {
      // Quadratic work would take minutes, and end this test.
      assert.doesNotThrow(() => parseDigest(text));
    });
  }
});

it('A digest has events under a line that is not a date, and after one, and none of them is loosely dated', () => {
  const head = ["Who's Who", 'Norvex', 'A maker of lamps.', '', 'What Happened When'];
  const lines = ['January 9, 2031:', 'They met.', 'Some time later:', 'They left.', '**Afterwards:** They came.'];
  const { events } = digestOf([...head, ...lines].join('\n'));
  assert.deepEqual(
    events.map(({ text, dateLine, when, loose }) => [text, dateLine, when, loose]),
    [
      ['They met.', 'January 9, 2031', { date: '2031-01-09' }, false],
      ['They left.', 'Some time later', undefined, false],
      ['They came.', 'Afterwards', undefined, false],
    ],
  );
});
