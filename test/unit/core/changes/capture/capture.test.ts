import assert from 'node:assert/strict';
import { citeNote, newLink, quotedFact, sameFact } from '../../../../../src/core/changes/capture/capture';
import type { Passage } from '../../../../../src/core/changes/capture/passage';
import { sentenceOrNoteDate } from '../../../../../src/core/notes/sentences/sentenceDate';
import { readDates, writtenDates } from '../../../../../src/core/notes/sentences/writtenDates';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { entityOf, registryOf } from '../../answers/registryOf';

const REGISTRY = registryOf(`
sources:
  call: { title: A call, note: notes/call.md }
  2025-07-16-call: { title: Another }
entities:
  - { id: volt, name: Volt, facts: [Sells ships., { text: { en: "“Buys” ships", zh: 买船。 } }] }
`);
const NOTE: Passage['note'] = { title: 'The call', date: '2025-07-16' };
const URI = 'notes/2025-07-16%20call.md';

describe('the date that is proposed', () => {
  for (const [text, date] of [
    ['Volt sold the yard on 2 June.', { date: '2025-06-02' }],
    ['Volt sells ships.', { date: '2025-07-16' }],
    ['Volt sold more ships than in 2023.', { date: '2025-07-16' }],
    ['Volt means to build ten ships by 2030.', undefined],
    ['Undisputed since June 21, 2024.', undefined],
    ['By July, Volt had received four bids.', undefined],
    ['The ban holds until 2027.', undefined],
    ['In the 1990s the plant was built.', undefined],
    ['A round that closed in 2024 valued the firm at 3 billion.', undefined],
    ['With Ann speaking tomorrow, there is no rush.', { date: '2025-07-16' }],
    ['80年代末是高峰。', undefined],
    ['在1990年代，電力站是唯一的藝術中心。', undefined],
    ['议会当天通过了预算。', undefined],
    ['销量比2023年高。', { date: '2025-07-16' }],
    ['Die Firma wuchs in den 1990er Jahren.', undefined],
    ['Dans les années 1990, elle dominait.', undefined],
    ['Volt filed on 2 June and withdrew on 5 June.', undefined],
    ['In November the yard was closed.', undefined],
    ['《2024年计划》已公布。', { date: '2025-07-16' }],
  ] as const) {
    it(`is ${date?.date ?? 'none'} for ${text}`, () => assert.deepEqual(sentenceOrNoteDate(text, NOTE.date), date));
  }
});

describe('the note as a source', () => {
  const cited = (uri: string, file: string, note = NOTE, registry = REGISTRY) =>
    citeNote(registry, uri, { note, heading: 'Who' }, file);

  it('is the one that a registry has, with the heading above the passage', () => {
    assert.deepEqual(cited('notes/call.md', '0.yaml'), { source: 'call', at: 'Who' });
  });

  it('is the one of another spelling of its path', () => {
    const registry = registryOf('sources:\n  a: { title: A, note: ./lists/../a%20b c.md }\n');
    assert.equal(cited('a%2520b%20c.md', '0.yaml', NOTE, registry).source, 'a');
    assert.equal(cited('other/a%2520b%20c.md', '0.yaml', NOTE, registry).source, 'a-20b-c');
  });

  it('is a new one otherwise, with an id that is not taken', () => {
    const keys = { title: 'The call', date: '2025-07-16', note: '../notes/2025-07-16 call.md' };
    const source = '2025-07-16-call-2';
    assert.deepEqual(cited(URI, 'lists/0.yaml'), { source, at: 'Who', added: { id: source, keys } });
  });

  it('has no date where the note has none, and takes its id from its title where its file has no Latin letter', () => {
    assert.deepEqual(cited('通话.md', '0.yaml', { ...NOTE, date: undefined }).added, {
      id: 'the-call',
      keys: { title: 'The call', note: '通话.md' },
    });
  });

  it('is repeated in another file than the one that has it', () => {
    assert.deepEqual(cited('notes/call.md', 'lists/other.yaml'), {
      source: 'call',
      at: 'Who',
      added: { id: 'call', keys: { title: 'A call', note: '../notes/call.md' } },
    });
  });

  it('has no id that YAML may take for a date, a number or a truth value', () => {
    const idOf = (uri: string): string => cited(uri, '0.yaml').source;
    assert.deepEqual(['2026-03-11.md', '2026-03-11 每日记录.md', '20260311.md', '2026-03.md', 'No.md'].map(idOf), [
      'note-2026-03-11',
      'note-2026-03-11',
      'note-20260311',
      'note-2026-03',
      'note-no',
    ]);
    assert.equal(idOf('2026-03-11 call.md'), '2026-03-11-call');
  });

  it('has an id even where its names have no Latin letter', () => {
    assert.equal(cited('通话.md', '0.yaml', { title: '通话', date: undefined }).source, 'note');
  });
});

describe('a fact that an entity has', () => {
  it('says the same but for blanks, quotation marks and the stop', () => {
    const volt = entityOf(REGISTRY, 'volt');
    for (const text of ['“Sells  ships”', 'Sells ships', 'Buys ships.', '买船']) assert.ok(sameFact(volt, text), text);
    for (const text of ['Sells ship', 'sells ships', '']) assert.equal(sameFact(volt, text), undefined, text);
  });
});

describe('a new link', () => {
  it('names the other end by its key, whichever end it is written in', () => {
    const choice = { type: 'Ownership', from: 0 } as const;
    const details = {
      status: 'holds',
      values: { percentage: '15' },
      dated: { date: '2025', endDate: '2026' },
    } as const;
    const origin = { source: 'call', at: undefined };
    const common = { type: 'Ownership', percentage: '15', startDate: '2025', endDate: '2026', source: 'call' };
    assert.deepEqual(newLink(BUILT_IN, choice, ['a', 'b'], 0, details, origin), { ...common, asset: 'b' });
    assert.deepEqual(newLink(BUILT_IN, choice, ['a', 'b'], 1, details, origin), { ...common, owner: 'a' });
    assert.deepEqual(newLink(BUILT_IN, { ...choice, from: 1 }, ['a', 'b'], 0, details, origin), {
      ...common,
      owner: 'b',
    });
  });
});

const HOLDS = { status: 'holds', values: {}, dated: undefined } as const;

describe('what a link and a fact say of themselves', () => {
  it('is the role and the place in the source where there are any, and no empty keys', () => {
    const choice = { type: 'Directorship', from: 0 } as const;
    const origin = { source: 'call', at: 'Who' };
    assert.deepEqual(
      newLink(BUILT_IN, choice, ['ada', 'volt'], 0, { ...HOLDS, values: { role: 'chairman' } }, origin),
      {
        type: 'Directorship',
        organization: 'volt',
        role: 'chairman',
        source: 'call',
        at: 'Who',
      },
    );
    assert.deepEqual(
      newLink(
        BUILT_IN,
        choice,
        ['ada', 'volt'],
        1,
        { ...HOLDS, dated: { date: '2025' } },
        { ...origin, at: undefined },
      ),
      {
        type: 'Directorship',
        director: 'ada',
        startDate: '2025',
        source: 'call',
      },
    );
    assert.deepEqual(quotedFact('It sells.', { date: '2025' }, origin), {
      date: '2025',
      text: 'It sells.',
      quote: 'true',
      source: 'call',
      at: 'Who',
    });
    assert.deepEqual(quotedFact('It sells.', undefined, { source: 'call', at: undefined }), {
      text: 'It sells.',
      quote: 'true',
      source: 'call',
    });
  });
});

describe('dates in a box', () => {
  const check = (written: string, expected: unknown) =>
    it(JSON.stringify(written), () => assert.deepEqual(readDates(written), expected));
  check('', {});
  check(' 2025-07 ', { dated: { date: '2025-07' } });
  check('2025', { dated: { date: '2025' } });
  check('July 16, 2025', { dated: { date: '2025-07-16' } });
  check('2025年7月16日', { dated: { date: '2025-07-16' } });
  check('2025-07-16 – 2025-07-20', { dated: { date: '2025-07-16', endDate: '2025-07-20' } });
  check('2025-07-16/2025-07-20', { dated: { date: '2025-07-16', endDate: '2025-07-20' } });
  check('2025-07-16 – 2025-07-16', undefined);
  check('2025-07-14 – 2025-07-16 – 2025-07-20', undefined);
  check('soon – 2025-07-16', undefined);
  check('2025-07-16 – later', undefined);
  check('2025-07-20 – 2025-07-16', undefined);
  check('2025-13', undefined);
  check('soon', undefined);
  it('are read as they are written', () => {
    for (const dated of [{ date: '2025' }, { date: '2025-01', endDate: '2025-03' }])
      assert.deepEqual(readDates(writtenDates(dated)), { dated });
    assert.equal(writtenDates(undefined), '');
  });
});
