import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Entity } from '../../../src/core/registry/model';
import { type ArticleFixture, articleFixture } from '../../support/article/articleFixture';
import { citingStatements } from '../../support/article/citingStatements';
import { type CitingStatement, HeldAgainst } from '../../support/article/heldAgainst';
import { bundledSnapshot, demoNotes, snapshotOf } from './dataFiles';

// The article itself is not in the repository: `npm run article -- FILE` makes the fixture.
const fixture: ArticleFixture = JSON.parse(readFileSync('test/fixtures/article.json', 'utf8'));
const entities = [...bundledSnapshot().registry.entities()];
const names = entities.flatMap((entity) => entity.names.map(({ item }) => item.value));
const article = new HeldAgainst(fixture, names);
const statements = entities.flatMap(citingStatements);

/** What says more than its passage, or otherwise, and why that is right. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['xintai-technology: The year of the agreement is over; no renewal is known.', 'a year after early 2022'],
  ['xintai-technology: Supply ganzhou-keli', 'the agreement was for a year, from early 2022'],
  ['xintai-ganzhou-keli-supply-agreement: Runs out; no renewal is known.', 'a year after early 2022'],
  [
    '2025-07-03-eda-exports-resume: By 3 July, the three EDA suppliers have confirmed that the limits for China are lifted',
    'the row names the three and does not count them',
  ],
]);

describe('What the bundled registry has from the article', () => {
  it('is in the passage that it cites, with its figures and dates, or listed with the reason', () => {
    assert.ok(statements.length > 200, `${statements.length} statements`);
    const wrong = statements.flatMap((statement) =>
      article.problemsOf(statement).map((problem) => ({ name: statement.name, problem })),
    );
    assert.deepEqual(
      wrong.filter(({ name }) => !REASONS.has(name)),
      [],
    );
    assert.deepEqual([...new Set(wrong.map(({ name }) => name))].sort(), [...REASONS.keys()].sort());
  });

  it('is in our own words, as all that the registry and the demo notes say', () => {
    const texts = [...entities.flatMap(textsOf), ...demoNotes.flatMap(({ text }) => text.split('\n'))];
    assert.ok(texts.length > 1000, `${texts.length} texts`);
    assert.deepEqual(
      texts.filter((text) => article.isCopied(text)),
      [],
    );
  });

  describe('would be seen', () => {
    const customs = statements.find(({ name }) => name.startsWith('gacc: Reports exports of 3,187.7 tons'))!;
    const check = (what: string, change: Partial<CitingStatement>, ...problems: readonly string[]): void => {
      it(what, () => assert.deepEqual(article.problemsOf({ ...customs, ...change }), problems));
    };
    const inTexts = (from: string, to: string) => ({ texts: customs.texts.map((text) => text.replace(from, to)) });
    const at = (...places: readonly string[]) => ({ citations: [{ ...customs.citations[0]!, at: places }] });
    check('if nothing is changed: no problem', {});
    check('with another figure in English', inTexts('3,187.7', '3,178.7'), 'not in the passage: 3178.7');
    check('with another figure in Chinese', inTexts('352.8吨', '358.2吨'), 'not in the passage: 358.2');
    check('with another day', { date: '2025-07-21' }, 'not in the passage: 2025-07-21');
    check('with a day in its text', inTexts('for June', 'for 3 June'), 'not in the passage: 2025-06-03');
    check('with an end', { endDate: '2025-08' }, 'not in the passage: 2025-08');
    check('with a share', { numbers: [15] }, 'not in the passage: 15');
    check(
      'in another passage',
      at('para. 19', '第19段'),
      ...['3187.7', '352.8', '2025-07-20', '2025-06'].map((each) => `not in the passage: ${each}`),
    );
    check('in a paragraph that there is not', at('para. 9'), 'there is no para. 9 in caixin-2025-07-26-digest');
    check('in another place by language', at('timeline', '要点'), 'the place differs by language: timeline | 要点');
    check('without a place', at(), 'no passage is named');

    it('as a copy: the title, which the source quotes', () => {
      assert.ok(
        article.isCopied('U.S., China Ease Rare Earth and Chip Export Controls Amid Pursuit of Self-Sufficiency'),
      );
    });
  });
});

describe('The fixture of an article', () => {
  const PAGE = `The Gazette

Volt Builds a New Yard as Demand for Ships Grows
2024年9月7日,巴拿马,伏特公司参展船舶展。
2024年9月7日,巴拿马,伏特公司参展船舶展。
文|公报 李梅
By The Gazette's Li Mei
伏特公司在6月9日至10日的会议上说明了新船厂为何推迟开工。
At a meeting from June 9 to 10, Volt told why its new yard would open later than it had said.
第二段没有数字。
The second paragraph has no figures.
7月15日,伏特公司投资3.8亿元。
On July 15, Volt invested 380 million yuan. Its chief confirmed it the following day.
loadingImg
• In mid-2025, Volt grew sixfold.
Summary:
Volt opened two yards in late May.[para. 4][para. 5] It may raise $1,200.5 million from 2027.[para. 8]
Who’s Who
Volt
伏特
Volt builds ships. In Q1 2025 it built 40.
What Happened When
By end of May 2025:
Volt opened a yard.
`;
  const registry = snapshotOf([
    { file: 'a', layer: 0, text: 'entities:\n- { id: volt, name: { en: Volt, zh: [伏特公司, 伏特] } }\n' },
  ]);
  const { names: found, passages } = articleFixture(PAGE, registry);

  it('has the figures and dates of each passage, in English and Chinese', () => {
    assert.deepEqual(
      passages.map(({ place, paragraphs, figures, dates }) =>
        [place, paragraphs.join(), figures.join(), dates.join()].join(' | '),
      ),
      [
        'title |  |  | ',
        'photo caption |  |  | 2024-09-07',
        'byline |  |  | ',
        'para. | 1 |  | 2025-06-09,2025-06-10',
        'para. | 2 |  | ',
        'para. | 3 | 380000000 | 2025-07-15,2025-07-16',
        'key points |  | 6 | 2025',
        'para. | 4,5 | 2 | 2025-05',
        'para. | 8 | 1200500000 | 2027',
        "Who's Who |  | 40 | 2025-01,2025-02,2025-03",
        'timeline |  |  | 2025-05',
      ],
    );
  });

  it('knows copies by six words or ten Chinese characters, whoever they speak of', () => {
    assert.deepEqual(found, ['Volt', '伏特', '伏特公司']);
    const invented = new HeldAgainst({ names: found, passages }, []);
    const isCopied = (text: string): boolean => invented.isCopied(text);
    assert.ok(isCopied('It told why its new yard would be late.'));
    assert.ok(isCopied("Told why Volt's new yard would open, as: told why Volt its new yard would."));
    assert.equal(isCopied('It told why the new yard would open.'), false);
    assert.ok(isCopied('他说明了新船厂为何推迟。'));
    assert.ok(isCopied('明了，新船厂为何推迟开工'));
    assert.equal(isCopied('新船厂为何推迟开工'), false);
  });

  it('needs the whole page', () => {
    assert.throws(() => articleFixture(PAGE.replace('Summary:', ''), registry), /not the page with its digest/);
  });
});

function textsOf(entity: Entity): readonly string[] {
  const { summary, description, headline, facts, links, properties } = entity;
  const roles = links.flatMap(({ item }) => item.properties.filter(({ key }) => key.value === 'role'));
  return [
    ...[...summary, ...description],
    ...[...headline, ...(properties.get('note') ?? [])].map(({ item }) => item),
    ...facts.flatMap(({ item }) => item.text),
    ...roles.flatMap(({ values }) => values),
  ].map(({ value }) => value);
}
