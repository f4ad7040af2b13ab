import assert from 'node:assert/strict';
import { changedEntity, merged, upToDate, withEntity } from '../../../../../src/core/changes/incoming/editProposals';
import { allNames, type EntityProposal, type Proposals } from '../../../../../src/core/changes/incoming/proposals';
import { proposeEntries } from '../../../../../src/core/changes/incoming/proposeEntries';
import { settle } from '../../../../../src/core/changes/incoming/settle';
import { HARBOUR, proposalsFor, snapshotOfLayers } from '../../../../support/digests';

const free = () => false;

/** `quillon-labs Company en:Quillon Labs zh:奎隆 = Quillon`: id, kind, names by language, and aliases. */
function said({ id, schema, names, aliases }: EntityProposal): string {
  const written = names.map(({ lang, value }) => (lang === '' ? value : `${lang}:${value}`));
  return [id, schema, ...written, ...(aliases.length > 0 ? ['=', ...aliases] : [])].join(' ');
}

function entity({ items }: Proposals, id: string): EntityProposal {
  const found = items.find((item) => item.kind === 'entity' && item.id === id);
  assert.ok(found?.kind === 'entity', `${id} in the list`);
  return found;
}

/** All ids that the list refers to. */
function idsIn({ items }: Proposals): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) => [
      ...item.needs,
      ...(item.kind === 'event' ? [...item.involved, ...item.proposed] : item.kind === 'entity' ? [] : [item.about]),
    ]),
  );
}

describe('a proposed entity', () => {
  const found = { count: 1, notes: 1 };
  const items = proposeEntries(
    [
      { names: ['晶湖科技'], evidence: 'suffix', ...found },
      { names: ['Jinghu Technology', 'Jinghu'], evidence: 'phrase', ...found },
    ],
    free,
  );
  const [jinghu, kestrel] = items as readonly [EntityProposal, EntityProposal];
  const list: Proposals = { items, source: undefined };

  it('takes another as its second name, and its id and its reasons follow', () => {
    const { list: left, entity: both } = merged(list, jinghu, kestrel, free);
    assert.equal(said(both), 'jinghu-technology Company zh:晶湖科技 en:Jinghu Technology = Jinghu');
    assert.deepEqual(both.reasons, [...jinghu.reasons, ...kestrel.reasons]);
    assert.deepEqual(left.items, [both]);
    assert.deepEqual(allNames(both), ['晶湖科技', 'Jinghu Technology', 'Jinghu']);
    const other = merged(list, kestrel, jinghu, free).entity;
    assert.equal(said(other), 'jinghu-technology Technology en:Jinghu Technology zh:晶湖科技 = Jinghu');
  });

  it('keeps an id that was written by hand when its names or its kind change', () => {
    const own = { ...jinghu, id: 'jh' };
    assert.equal(said(changedEntity(own, { schema: 'Organization' }, free)), 'jh Organization zh:晶湖科技');
    assert.equal(said(changedEntity(own, { values: ['Jinghu'] }, free)), 'jh Company Jinghu');
    const changed = changedEntity(jinghu, { values: ['Jinghu', '晶湖', 'JHT'] }, free);
    assert.equal(said(changed), 'jinghu Company en:Jinghu zh:晶湖 = JHT');
  });

  it('is no longer doubtful with other names, and is with another kind', () => {
    const doubtful: EntityProposal = { ...jinghu, doubts: [{ code: 'no-information', parameters: {} }] };
    assert.equal(changedEntity(doubtful, { schema: 'Organization' }, free).doubts.length, 1);
    assert.equal(changedEntity(doubtful, { values: ['Jinghu'] }, free).doubts.length, 0);
  });
});

describe('a list in which an entity is changed', () => {
  const list = proposalsFor(HARBOUR, snapshotOfLayers(''));
  const norvex = entity(list, 'norvex');

  it('has its new id wherever it had the old one', () => {
    assert.ok(idsIn(list).has('norvex'));
    const changed = withEntity(list, norvex, { ...norvex, id: 'nvx' });
    assert.ok(!idsIn(changed).has('norvex'));
    assert.ok(idsIn(changed).has('nvx'));
    assert.equal(settle(changed.items, new Set(changed.items.map(({ key }) => key))).size, changed.items.length);
  });

  it('has the entity that another is merged into instead of it, with the texts of both', () => {
    const other = entity(list, 'muvex-lamps');
    const { list: left, entity: both } = merged(list, other, norvex, free);
    assert.equal(left.items.length, list.items.length - 1);
    assert.ok(!idsIn(left).has('norvex'));
    assert.deepEqual(both.texts, [...other.texts, ...norvex.texts]);
    for (const item of left.items) {
      if (item.kind === 'event') assert.equal(new Set(item.involved).size, item.involved.length);
    }
  });

  it('offers no name that is in the entity already', () => {
    const text = ["Who's Who", 'Norvex', '诺维克斯', 'Quillon', '诺维克斯'].join('\n');
    const named = proposalsFor(text, snapshotOfLayers(''));
    assert.ok(named.items.some(({ kind }) => kind === 'name'));
    const { list: left } = merged(named, entity(named, 'norvex'), entity(named, 'quillon'), free);
    assert.deepEqual(
      left.items.map(({ kind }) => kind),
      ['entity'],
    );
  });
});

describe('a list for registries that have changed', () => {
  const before = snapshotOfLayers('');
  const list = proposalsFor(HARBOUR, before);
  const all = new Set(list.items.map(({ key }) => key));

  it('is as before if they have not', () => {
    assert.deepEqual(upToDate(list, all, before, snapshotOfLayers('')).list, list);
  });

  it('leaves out an entity whose name a registry has by now, and says so', () => {
    const now = snapshotOfLayers('entities:\n  - { id: n, schema: Company, name: Norvex }\n');
    const { list: left, known } = upToDate(list, all, before, now);
    assert.deepEqual(
      known.map(({ key }) => key),
      ['entity norvex'],
    );
    assert.equal(left.items.length, list.items.length - 1);
    assert.deepEqual(upToDate(list, new Set(), before, now).known, [], 'it is not ticked');
  });

  it('leaves out what has an id that a registry has by now', () => {
    const event = list.items.find(({ kind }) => kind === 'event');
    assert.ok(event?.kind === 'event');
    const now = snapshotOfLayers(
      `entities:\n  - { id: norvex, schema: Company, name: Something Else }\n  - { id: ${event.id}, schema: Event, name: Else }\n`,
    );
    assert.deepEqual(
      upToDate(list, all, before, now).known.map(({ key }) => key),
      ['entity norvex', event.key],
    );
  });
});
