import assert from 'node:assert/strict';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { newPageState, type PageState } from '../../../../../src/core/answers/dossier/pageState';
import type { EntityNews } from '../../../../../src/core/answers/news/changes';
import { statementsOf } from '../../../../../src/core/answers/news/statements';
import { happenedRow, listedMonths } from '../../../../../src/core/answers/timeline/timelineRow';
import { type NewsContent, saidId } from '../../../../../src/core/answers/views/newsView';
import { pageView } from '../../../../../src/core/answers/views/pageView';
import type { Framed } from '../../../../../src/core/answers/views/view';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { HOSTILE } from '../../../../fuzz/hostileStrings';
import { attributeOf, elementsIn, insideOf, mainOf, tagsOf, textsOf } from '../../../../support/markup';
import { newsMessage, newsOf, pageContent, pageMessage, TODAY, timelineMessage } from '../../../../support/pageAlone';
import { snapshotOf } from '../../../data/dataFiles';
import { hostileNotes, hostileRegistry } from '../../../data/hostile';
import { BUNDLED, NEWS, news, note, page, READ, SAMPLES, START, timeline, VOLT, whole } from './viewSamples';

describe('a view', () => {
  for (const [name, made] of Object.entries(SAMPLES)) {
    it(`has tags that a browser reads as they are written, and no id twice: ${name}`, () => {
      const { bar, main } = made().html;
      for (const markup of [bar, main]) assert.deepEqual(tagsOf(markup).read, tagsOf(markup).written);
      const ids = elementsIn(bar + main).flatMap((element) => attributeOf(element, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length, ids.filter((id, at) => ids.indexOf(id) !== at).join());
      for (const element of elementsIn(bar + main)) {
        assert.equal(attributeOf(element, 'style'), undefined, 'the policy has no style of elements');
        if (element.tagName === 'a') assert.equal(attributeOf(element, 'href'), '#');
      }
    });
  }

  it('keeps whatever a registry or a note says as text', () => {
    const snapshot = snapshotOf([{ file: 'a', layer: 1, text: hostileRegistry() }]);
    const tags = new Set<string>();
    const names = new Set<string>();
    for (const language of ['en', 'zh-cn']) {
      const state = {
        ...newPageState('acme', language),
        page: { ...START.page, isWhole: true, both: ['other3'] },
      };
      const messages = [
        pageMessage(snapshot, state, hostileNotes()),
        whole(timelineMessage(snapshot, { ...state, view: 'timeline' })),
        newsMessage(snapshot, { ...state, view: 'news' }),
      ];
      for (const { bar, main } of messages.map(({ html }) => html)) {
        assert.deepEqual(tagsOf(bar + main).read, tagsOf(bar + main).written);
        for (const { tagName, attrs } of elementsIn(bar + main)) {
          tags.add(tagName);
          for (const { name } of attrs) names.add(name);
        }
        const text = textsOf(`<div>${main}</div>`, 'div')[0]!;
        for (const hostile of HOSTILE) {
          const line = hostile
            .replace(/[\0\ud800-\udfff\ufffd]/g, '')
            .replace(/\s+/g, ' ')
            .trim();
          const seen = text.replace(/[\0\ud800-\udfff\ufffd]/g, '').replace(/\s+/g, ' ');
          assert.ok(seen.includes(line), line);
        }
      }
    }
    const ours =
      'article blockquote button div dd dl dt h1 h2 h3 header input label li main mark nav p rect section span strong svg time title ul a';
    assert.deepEqual(
      [...tags].filter((tag) => !ours.split(' ').includes(tag)),
      [],
    );
    const known =
      /^(?:aria-[a-z]+|data-[a-z-]+|autocomplete|class|for|hidden|href|id|lang|placeholder|role|size|spellcheck|tabindex|title|type|value|width|height|viewbox|x|y|rx)$/i;
    assert.deepEqual(
      [...names].filter((name) => !known.test(name)),
      [],
    );
  });
});

describe('the page of an entity', () => {
  const linesOf = (part: string, selector: string, message = page()) =>
    textsOf(insideOf(message.html.main, part), selector);

  for (const [what, found, expected] of [
    [
      'its names',
      () => textsOf(page().html.main, '.names'),
      ['Also: VLT · the spark team (yours)', 'Only beside its other names: V', 'Formerly: Spark Works 1990 – 2021-05'],
    ],
    [
      'its properties',
      () => linesOf('.properties', 'div'),
      [
        'CountryUnited States ↗',
        'TickerVOLT ↗',
        'Websitehttps://volt.example/ ↗',
        'In your notes46 mentions in 9 notes · last on 2025-07-25',
      ],
    ],
    ['what can be done', () => linesOf('.actions', 'button'), ['My Note…', 'Add Fact…', 'Watch', 'Rename…', 'Merge…']],
    [
      'the user’s remark',
      () => textsOf(page().html.main, '.own'),
      ['Your note Ask Ada before publishing. my own.entities.yaml'],
    ],
    [
      'its timeline',
      () => linesOf('#timeline', 'li'),
      ['2025-09Opens a factory. ↗', '2025-07-15Sells the Ampere again. Gazette, para. 2 ↗', 'undatedHas no date. ↗'],
    ],
    ['its relations', () => linesOf('.relations', 'dt'), ['Led by', 'Owned by', 'Products', 'Customers']],
    ['what notes say', () => linesOf('#notes', 'h3'), ['2025-07-25A day', 'undatedA day', '2026-01A day']],
    ['what may mean another', () => linesOf('#notes', 'blockquote')[0], 'Volt works. ambiguous'],
    ['who is beside it', () => linesOf('#companions', '.companion'), ['Kestrel10', 'Ada1']],
    [
      'sentences with both',
      () => linesOf('#companions', 'blockquote', page({ page: { ...START.page, both: ['kestrel'] } })),
      ['Volt works. ambiguous'],
    ],
    ['that it reads notes', () => linesOf('#notes', 'p', page({}, {})), ['The notes are being read…']],
    [
      'that no note mentions it',
      () =>
        linesOf(
          '#notes',
          'p',
          page({}, { counts: { mentions: 0, notes: 0 }, said: { notes: [], later: [], isWhole: true } }),
        ),
      ['Your notes do not mention it.'],
    ],
    [
      'that it is gone',
      () => textsOf(page({ id: 'gone' }).html.main, 'p'),
      ['The registry no longer has an entity “gone”.'],
    ],
  ] as const) {
    it(`says ${what}`, () => assert.deepEqual(found(), expected));
  }

  it('sets apart what came after a date, with a divider and the word', () => {
    const then = page({ asOf: '2025-07-20' });
    assert.deepEqual(linesOf('#timeline', 'h3', then), ['later']);
    assert.deepEqual(linesOf('#timeline', '.divider', then), ['as of 2025-07-20']);
    assert.deepEqual(linesOf('#ahead', 'time', then), ['2025-09']);
    assert.deepEqual(linesOf('#events', 'time', then), ['2025-07-15', 'undated']);
  });

  it('says the same source once, and then a sign for the same, which is read aloud', () => {
    const facts = ['a', 'b', 'c'].map((text) => `{ date: 2025-01, text: ${text}., source: s, at: para. 3 }`).join(', ');
    const snapshot = snapshotOf([
      {
        file: 'a',
        layer: 1,
        text: `sources: { s: { title: T, publisher: Gazette } }\nentities:\n  - { id: x, schema: Company, name: X, facts: [${facts}] }\n`,
      },
    ]);
    for (const message of [
      pageMessage(snapshot, newPageState('x', 'en')),
      whole(timelineMessage(snapshot, newPageState('x', 'en', 'timeline'))),
    ]) {
      const sources = elementsIn(insideOf(message.html.main, '.events')).filter(
        (each) => attributeOf(each, 'class') === 'source',
      );
      assert.deepEqual(
        sources.map((each) => attributeOf(each, 'aria-label')),
        [undefined, 'Gazette, para. 3', 'Gazette, para. 3'],
      );
      assert.deepEqual(textsOf(insideOf(message.html.main, '.events'), '.source'), ['Gazette, para. 3', '〃', '〃']);
    }
  });

  it('shows the first of many, and a hundred more with each click', () => {
    const links = Array.from({ length: 300 }, (_, at) => `{ type: Ownership, asset: p${at} }`).join(', ');
    const others = Array.from({ length: 300 }, (_, at) => `  - { id: p${at}, name: Part ${at} }\n`).join('');
    const snapshot = snapshotOf([
      {
        file: 'a',
        layer: 1,
        text: `entities:\n  - { id: big, schema: Company, name: Big, links: [${links}] }\n${others}`,
      },
    ]);
    const shown = (change: Partial<PageState['page']>) => {
      const { main } = pageMessage(snapshot, { ...newPageState('big', 'en'), page: { ...START.page, ...change } }).html;
      return [textsOf(insideOf(main, '#relations'), '.entity').length, textsOf(insideOf(main, '#relations'), '.more')];
    };
    assert.deepEqual(shown({}), [20, ['280 more']]);
    assert.deepEqual(shown({ more: { 'Owns held': 100 } }), [120, ['180 more']]);
    assert.deepEqual(shown({ isWhole: true }), [300, []]);
  });

  it('has a bar for each month in which notes mention the entity, which a screen reader can read', () => {
    const [image] = elementsIn(insideOf(page().html.main, '.properties')).filter(({ tagName }) => tagName === 'svg');
    assert.equal(attributeOf(image!, 'aria-label'), 'Mentions by month: 2025-05: 4, 2025-07: 40');
    const bars = elementsIn(insideOf(page().html.main, '.mention-bars')).filter(({ tagName }) => tagName === 'rect');
    assert.deepEqual(
      bars.map((bar) => attributeOf(bar, 'height')),
      ['2', '1', '22'],
    );
    assert.doesNotMatch(page({}, { ...READ, months: READ.months.slice(2) }).html.main, /mention-bars/);
  });

  it('has Chinese signs between Chinese words', () => {
    const { main } = pageMessage(BUNDLED, newPageState('nvidia', 'zh-cn')).html;
    assert.match(textsOf(main, '.names')[0]!, /^又名：Nvidia Corporation/);
    assert.match(textsOf(main, '#relations')[0]!, /限制AI芯片对华出口，2022-09 起/);
  });
});

describe('what is new', () => {
  const READER = { language: 'en', asOf: undefined, today: TODAY };
  const all = runToEnd(statementsOf(VOLT.registry, VOLT.registry.entity('volt')!));
  const itemOf = (words: string) =>
    all.map(({ item }) => item).find((item) => textOf(happenedRow(VOLT, item, READER, 'volt').text).includes(words))!;
  const shown = (one: Partial<EntityNews>, more: Partial<NewsContent> = {}) =>
    news({ id: '' }, { watched: new Set(['volt', 'nobody']), ...NEWS, news: [newsOf('volt', one)], ...more }).html.main;
  const { note: file, ...read } = note('2025-11-28');
  const saidIn = new Map([[file, [0]]]);
  /** With a note that has a new sentence. @param above how many more are above. */
  const shownWithNote = (more: Partial<NewsContent> = {}, above = 0) =>
    shown({ saidIn }, { said: new Map([[saidId('volt', file), { ...read, note: file, above }]]), ...more });

  it('has rows with a word for what has changed or ended, a link to their line and a box to tick', () => {
    const main = shown({
      news: [
        { item: itemOf('Sells the Ampere'), change: 'new' },
        { item: itemOf('Kestrel owns'), change: 'changed' },
        { item: itemOf('Ada leads'), change: 'ended' },
        { item: itemOf('Ticker'), change: 'changed' },
      ],
    });
    assert.deepEqual(textsOf(insideOf(main, '#news-volt'), '.tag'), ['changed', 'ended', 'changed']);
    assert.match(textsOf(insideOf(main, '#news-volt'), 'h2')[0]!, /Volt Energy.*1 new · 3 changed · since 2025-11-20/);
    const boxes = elementsIn(insideOf(main, '#news-volt')).filter((each) => attributeOf(each, 'data-tick'));
    assert.equal(boxes.length, 4);
    assert.equal((insideOf(main, '#news-volt').match(/data-action="line"/g) ?? []).length, 4);
  });

  it('has the sentences of notes, each a link to its place, with their note', () => {
    const main = shownWithNote();
    assert.deepEqual(textsOf(insideOf(main, '#news-volt'), 'blockquote'), ['Volt works. ambiguous']);
    assert.match(
      insideOf(main, '#news-volt'),
      /data-action="note" data-id="file:\/\/\/n\/2025-11-28.md" data-value="3:4"/,
    );
    assert.match(
      textsOf(insideOf(main, '#news-volt'), 'h2')[0]!,
      /1 new · since 2025-11-20, when you last looked · Mark/,
    );
  });

  it('has first what notes say against the registry, with both sides and what can be done', () => {
    const main = shownWithNote();
    assert.ok(main.indexOf('id="contradicts"') < main.indexOf('id="news-volt"'));
    const rows = textsOf(insideOf(main, '#contradicts'), 'li');
    assert.equal(rows.length, 3);
    assert.match(rows[0]!, /Your note says 12%\..*Volt works\..*The registry: /);
    assert.match(rows[1]!, /Your note names Ada\./);
    assert.match(rows[2]!, /Your note says that it is over\./);
    const actions = [...insideOf(main, '#row-con-end').matchAll(/<button[^>]*data-action="(\w+)" data-id="([^"]*)"/g)];
    assert.deepEqual(
      actions.map(([, action]) => action),
      ['addAsFact', 'change', 'notContradiction'],
    );
    assert.doesNotMatch(shown({}, { contradictions: new Map() }), /id="contradicts"/);
    // Of the entity it is new too, and not said again.
    const below = textsOf(insideOf(shownWithNote({}, 2), '#news-volt'), 'p');
    assert.deepEqual(below, ['2 more above, under “Contradicts the registry”']);
  });

  it('names in one line of what nothing is new, and apart what no registry has', () => {
    const main = shown({});
    assert.deepEqual(textsOf(main, '#quiet'), ['Nothing new: Volt Energy']);
    assert.match(textsOf(main, '#unknown')[0]!, /^nobody in no registry/);
    assert.match(insideOf(main, '#unknown'), /data-action="stopWatching" data-id="nobody"/);
  });

  it('offers to mark all or one as seen and to undo that, but not while notes are being read', () => {
    const actions = (main: string) =>
      [...main.matchAll(/data-action="(\w+[Ss]een)"( data-id="volt")?/g)].map(([, a, id]) => a! + (id ?? ''));
    assert.deepEqual(actions(shownWithNote()), ['markSeen', 'undoSeen', 'markSeen data-id="volt"']);
    assert.deepEqual(actions(shownWithNote({ isIndexed: false, canUndo: false })), []);
    const unwatched = news({}, { watched: new Set() }).html.main;
    assert.deepEqual(actions(unwatched), []);
    assert.match(unwatched, /data-action="watch" data-id="volt"/);
  });

  it('says that notes are being read, or that indexing was stopped', () => {
    assert.match(shown({}, { isIndexed: false, isIndexing: true }), /The notes are being read…/);
    assert.match(shown({}, { isIndexed: false, isIndexing: false }), /indexing was stopped/);
    assert.doesNotMatch(shown({}), /being read|indexing was stopped/);
  });

  it('says that only dates are compared, that none is watched, and what is no date', () => {
    assert.match(shown({ isByDate: true, saidIn }), /dated 2025-11-20 or later.*what has no date is left out/s);
    assert.doesNotMatch(shown({ saidIn }), /what has no date is left out/);
    const isByDate = { news: [newsOf('volt', { isByDate: true, since: '2025-11-01' })] };
    const first = /the last thirty days have, from 2025-11-01 on: what has no date is left out/;
    assert.match(news({}, isByDate).html.main, first);
    assert.match(news({ since: 'soon' }, isByDate).html.main, first);
    assert.match(news({ language: 'zh-cn' }, isByDate).html.main, /只看最近三十天（2025-11-01 及以后）/);
    assert.doesNotMatch(news({ since: '2025-11' }, isByDate).html.main, /thirty days/);
    assert.match(news({ id: '' }).html.main, /You watch no entity yet/);
    assert.match(news({ since: 'soon' }).html.main, /aria-invalid="true"[^>]*value="soon"/);
  });
});

describe('the bar above a page', () => {
  const buttons = (message: Framed) =>
    elementsIn(message.html.bar)
      .filter((each) => each.tagName === 'button')
      .map((each) => attributeOf(each, 'data-action'));
  const isDate = (each: ReturnType<typeof elementsIn>[number]) => attributeOf(each, 'id') === 'as-of';

  it('has the same buttons in the same order in every view', () => {
    assert.deepEqual(buttons(page()), [
      'back',
      'forward',
      'goTo',
      'view',
      'view',
      'view',
      'view',
      'pin',
      'dates',
      'language',
      'export',
    ]);
    assert.deepEqual(buttons(timeline()), buttons(page()));
    assert.deepEqual(buttons(news()), buttons(page()));
  });

  it('has no choice of a date for what is new, and says why', () => {
    const [open] = elementsIn(page({ dates: '' }).html.bar).filter(isDate);
    assert.equal(attributeOf(open!, 'aria-disabled'), undefined);
    const { bar } = news({ dates: '', asOf: '2025-06-30' }).html;
    const [closed] = elementsIn(bar).filter(isDate);
    assert.equal(attributeOf(closed!, 'aria-disabled'), 'true');
    assert.match(attributeOf(closed!, 'title')!, /with which date it begins/);
    assert.doesNotMatch(bar, /2025-06-30|id="date"/);
  });

  it('has a field for a date while it is open, which says what is wrong', () => {
    const open = page({ dates: '', asOf: '2025-06-30' }).html.bar;
    const [field] = elementsIn(open).filter(({ tagName }) => tagName === 'input');
    assert.equal(attributeOf(field!, 'value'), '2025-06-30');
    assert.equal(attributeOf(field!, 'aria-invalid'), undefined);
    const wrong = page({ dates: 'Juney' }).html.bar;
    assert.deepEqual(textsOf(wrong, '#date-wrong'), ['This is not a date.']);
    assert.match(wrong, /id="date"[^>]* aria-invalid="true" aria-describedby="date-wrong"[^>]* value="Juney"/);
  });
});

describe('the timeline', () => {
  const facts = (count: number) =>
    Array.from({ length: count }, (_, at) => `{ date: 2025-0${1 + (at % 9)}, text: Row ${at}. }`).join(', ');
  const of = (count: number, change: Partial<PageState> = {}) => {
    const text = `entities:\n  - { id: x, schema: Company, name: Xylo, facts: [${facts(count)}] }\n`;
    const state = { ...newPageState('x', 'en', 'timeline'), ...change };
    return whole(timelineMessage(snapshotOf([{ file: 'a', layer: 1, text }]), state));
  };

  it('has bars from six months on, each with its figure and its place, for the arrow keys', () => {
    assert.doesNotMatch(of(5).html.bar, /month-bars/);
    const bars = elementsIn(of(6).html.bar).filter((each) => attributeOf(each, 'data-leads') !== undefined);
    assert.deepEqual(bars.map((bar) => attributeOf(bar, 'aria-label'))[0], 'January 2025: 1 item');
    assert.deepEqual(
      bars.map((bar) => attributeOf(bar, 'data-stop')),
      ['0', '1', '2', '3', '4', '5'],
    );
  });

  it('has lists of fifty rows at most, each of one month, on one side of the date that is asked for', () => {
    const months = ['2025-02', '2025-01', ''].map((month, at) => ({ month, label: month, count: [2, 120, 1][at]! }));
    const listsOf = (...[first, end, then]: readonly [number, number, number?]) =>
      listedMonths(months, first, end, then).map(({ lists }) => lists.map(({ id, start, end: to }) => [id, start, to]));
    assert.deepEqual(listsOf(0, 123), [
      [['rows-2025-02-0', 0, 2]],
      [
        ['rows-2025-01-0', 2, 52],
        ['rows-2025-01-50', 52, 102],
        ['rows-2025-01-100', 102, 122],
      ],
      [['rows--0', 122, 123]],
    ]);
    assert.deepEqual(listsOf(2, 60, 10), [
      [],
      [
        ['rows-2025-01-0', 2, 10],
        ['rows-2025-01-8', 10, 60],
      ],
      [],
    ]);
  });

  it('and the page of an entity is made in steps of a kind of relation', () => {
    const text = `entities:
  - { id: x, schema: Company, name: Xylo, links: [{ owner: y, type: Ownership }, { type: Supply, customer: y }] }
  - { id: y, schema: Company, name: Ypso }
`;
    const snapshot = snapshotOf([{ file: 'a', layer: 1, text }]);
    const relations = pageContent(snapshot, newPageState('x', 'en')).dossier!.relations.length;
    assert.equal(relations, 2);
    // What each kind of relation is, and how it is drawn; its timeline, what contradicts itself and its sources; and two parts.
    assert.equal([...pageView(pageContent(snapshot, newPageState('x', 'en')))].length, 2 * relations + 3 + 2);
  });

  it('offers to add a fact where there is none, and not where a filter leaves all out', () => {
    assert.deepEqual(textsOf(of(0).html.main, '#nothing'), ['Nothing has been recorded yet. Add Fact…']);
    const filtered = of(3, { timeline: { ...START.timeline, find: 'unheard of' } });
    assert.deepEqual(textsOf(filtered.html.main, '#nothing'), ['Nothing matches the filter.']);
    assert.deepEqual(textsOf(of(0, { language: 'zh-cn' }).html.main, '#nothing'), ['暂无记录。 添加事实…']);
  });

  it('says the kind of each row to screen readers, with a sign for an event, and does not repeat its own name', () => {
    const rows = elementsIn(of(1).html.main).filter((each) => attributeOf(each, 'class') === 'item');
    assert.match(JSON.stringify(attributeOf(rows[0]!, 'id')), /row-\w{14}/);
    assert.deepEqual(
      textsOf(of(1).html.main, 'li').map((line) => line.replace(/ [↗✎✕❞❐]+$/, '')),
      ['2025-01Row 0.'],
    );
    assert.match(of(1).html.main, /<span class="unseen">Fact: <\/span>Row 0\./);
    assert.match(
      mainOf(timelineMessage(BUNDLED, newPageState('nvidia', 'en', 'timeline'))),
      /class="dot event" role="img" aria-label="Event"/,
    );
  });
});
