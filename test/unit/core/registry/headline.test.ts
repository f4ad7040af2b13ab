import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../src/core/answers/dossier/describe';
import { attributesOf } from '../../../../src/core/answers/entities/entityAttributes';
import { definitionOf, occasionsOf, timelineItem } from '../../../../src/core/answers/entities/timelineItems';
import { displayName, otherNames } from '../../../../src/core/answers/names/displayName';
import { searchNames } from '../../../../src/core/answers/names/searchNames';
import { registryTargetAt } from '../../../../src/core/answers/registryTargetAt';
import { judgeRenaming } from '../../../../src/core/changes/renaming/judgeRenaming';
import { JudgedHits } from '../../../../src/core/notes/mentions/judgedHits';
import { resolveMentions } from '../../../../src/core/notes/mentions/resolveMentions';
import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { lexZones } from '../../../../src/core/text/markdown/zones';
import { snapshotOfLayers } from '../../../support/digests';

const LONG = `Norvex, which had left the harbour ${'and come back again '.repeat(12)}in the spring, opens its second yard`;
const TEXT = `entities:
  - id: norvex
    schema: Company
    name: Norvex
  - id: yard
    schema: Event
    headline: { en: Norvex opens its second yard, zh: 诺维克斯启用第二船坞 }
    date: 2031-03-08
    involved: [norvex]
  - id: talks
    schema: Event
    name: Harbour Talks
    headline: The two ports agree on lamps
    date: 2031-02-01
  - id: long
    schema: Event
    headline: ${LONG}
    date: 2031-01-01
    involved: [norvex]
`;

describe('the headline of an event', () => {
  const snapshot = snapshotOfLayers(TEXT);
  const { registry } = snapshot;
  const event = (id: string) => registry.entity(id)!;
  const problemsOf = (...texts: readonly string[]) =>
    [...runToEnd(snapshotOfLayers(...texts).registry.allProblems()).values()].flat().map(({ code }) => code);

  it('is shown like a name, in the language of the reader and with the other one beside it', () => {
    assert.equal(displayName(event('yard'), 'en'), 'Norvex opens its second yard');
    assert.equal(displayName(event('yard'), 'zh-cn'), '诺维克斯启用第二船坞');
    assert.deepEqual(otherNames(event('yard'), 'zh-cn'), ['Norvex opens its second yard']);
    assert.deepEqual(event('yard').names, []);
  });

  it('is a row of its own beside a name', () => {
    assert.equal(displayName(event('talks'), 'en'), 'Harbour Talks');
    const rows = (id: string) => attributesOf(registry, event(id), 'en').map(({ key }) => key);
    assert.deepEqual(rows('talks'), ['headline', 'date']);
    assert.deepEqual(rows('long'), ['date', 'involved']);
  });

  it('is never looked for in notes', () => {
    const text = 'Norvex opens its second yard. 诺维克斯启用第二船坞';
    const mentions = resolveMentions(text, new JudgedHits(text, snapshot.matcher.scan(text)), lexZones(text), snapshot);
    assert.deepEqual(
      mentions.map(({ entities }) => entities),
      [['norvex']],
    );
  });

  it('is found by its words, by pinyin and by initials, after names that fit as well', () => {
    const found = (text: string) =>
      runToEnd(searchNames(snapshot, text, { limit: 9, locale: 'en' })).map(({ entity, name }) => [
        entity.id,
        name?.value,
      ]);
    assert.deepEqual(found('second yard'), [
      ['yard', 'Norvex opens its second yard'],
      ['long', LONG],
    ]);
    assert.deepEqual(found('dierchuanwu'), [['yard', '诺维克斯启用第二船坞']]);
    assert.deepEqual(found('nwksqy'), [['yard', '诺维克斯启用第二船坞']]);
    assert.deepEqual(found('norvex').map(([id]) => id)[0], 'norvex');
    assert.deepEqual(found('ports agree'), [['talks', 'The two ports agree on lamps']]);
    assert.deepEqual(
      found('')
        .map(([id]) => id)
        .sort(),
      ['long', 'norvex', 'talks', 'yard'],
    );
  });

  it('is whole in timelines and on pages', () => {
    assert.deepEqual(
      occasionsOf(registry, event('norvex')).map((occasion) => timelineItem(registry, occasion, 'en').text),
      ['Norvex opens its second yard', LONG],
    );
    const page = describeEntity(snapshot.registry, 'long', { language: 'en', asOf: undefined, today: '2031-04-01' })!;
    assert.equal(page.title, LONG);
  });

  it('is where the event is defined', () => {
    const { span } = definitionOf(event('yard'));
    assert.equal(TEXT.slice(span.start, span.end), 'Norvex opens its second yard');
    const file = runToEnd(parseRegistryFile('a.yaml', 1, TEXT));
    const target = registryTargetAt(registry, file, TEXT.indexOf('第二船坞'));
    assert.deepEqual([target?.id, target?.defines], ['yard', true]);
  });

  it('is enough for an event, and for nothing else', () => {
    assert.deepEqual(problemsOf(TEXT), []);
    assert.deepEqual(problemsOf('entities:\n  - { id: x, schema: Company, headline: It sells lamps }\n'), [
      'missing-name',
    ]);
    const headline = 'entities:\n  - { id: x, headline: They sell lamps }\n';
    assert.deepEqual(problemsOf('entities:\n  - { id: x, schema: Event }\n', headline), []);
    assert.deepEqual(problemsOf('entities:\n  - { id: x, schema: Event, headline: [[They sell lamps]] }\n'), [
      'missing-name',
      'wrong-type',
    ]);
  });

  it('is replaced by that of a higher layer, language by language', () => {
    const shown = (higher: string) => {
      const { registry: both } = snapshotOfLayers(TEXT, `entities:\n  - { id: yard, headline: ${higher} }\n`);
      return both.entity('yard')!.headline.map(({ item }) => item.value);
    };
    assert.deepEqual(shown('{ zh: 第二船坞启用 }'), ['Norvex opens its second yard', '第二船坞启用']);
    assert.deepEqual(shown('The yard opens'), ['诺维克斯启用第二船坞', 'The yard opens']);
  });

  it('may become any other line of text', () => {
    const judged = (to: string) =>
      judgeRenaming(snapshot, { kind: 'headline', id: 'yard', from: 'Norvex opens its second yard', to });
    assert.equal(judged('Norvex'), undefined);
    assert.equal(judged(''), 'not-a-headline');
    assert.equal(judged('a\nb'), 'not-a-headline');
  });
});
