import assert from 'node:assert/strict';
import { linkChoices } from '../../../../../src/core/changes/capture/linkChoices';
import { Registry } from '../../../../../src/core/registry/merging/registry';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { registryOf } from '../../answers/registryOf';

/** What is offered for two kinds: the types in their order, `→` where the first one acts and `←` where the second does. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['Company', 'Company', '→Ownership ←Ownership →Supply ←Supply Partnership Competition →UnknownLink'],
  ['Person', 'Company', '→Directorship →Employment →Ownership →UnknownLink'],
  ['Company', 'Person', '←Directorship ←Employment ←Ownership →UnknownLink'],
  ['Person', 'Person', 'Family Associate Partnership Competition →UnknownLink'],
  ['Person', 'PublicBody', '→Employment →Directorship →Membership ←Oversight →UnknownLink'],
  ['Person', 'Country', '→Employment →Directorship →UnknownLink'],
  ['Company', 'PublicBody', '←Oversight ←Ownership Partnership →Supply ←Supply →UnknownLink'],
  ['Company', 'Country', '→Supply ←Oversight ←Ownership Partnership ←Supply →UnknownLink'],
  ['Country', 'Organization', '→Membership →Oversight Partnership →Supply ←Supply →UnknownLink'],
  ['Country', 'Country', 'Partnership Competition →Supply ←Supply →UnknownLink'],
  ['Company', 'Product', '→Ownership →UnknownLink'],
  ['Product', 'Product', 'Competition →UnknownLink'],
  ['PublicBody', 'Material', '→Oversight →UnknownLink'],
  ['Company', 'Technology', '→Ownership →UnknownLink'],
  ['Company', 'Place', '→Ownership →UnknownLink'],
  ['Company', 'Event', '→UnknownLink'],
  ['Agreement', 'Regulation', '→UnknownLink'],
];

const MUTUAL = ['Partnership', 'Competition', 'Family', 'Associate'];

describe('the relations that two kinds of entities may have, the most usual first', () => {
  for (const [first, second, expected] of CASES) {
    it(`${first} and ${second}`, () => {
      const found = linkChoices(new Registry(), first, second).map(({ type, from }) =>
        MUTUAL.includes(type) ? type : `${from === 0 ? '→' : '←'}${type}`,
      );
      assert.equal(found.join(' '), expected);
    });
  }

  it('are all types for entities of no kind, each once in each direction that says something', () => {
    for (const kind of ['Thing', '']) {
      const found = linkChoices(new Registry(), kind, kind).map(({ type, from }) => `${type} ${from}`);
      assert.equal(new Set(found).size, found.length);
      for (const type of BUILT_IN.linkTypes) {
        const directions = found.filter((each) => each.startsWith(`${type} `)).length;
        assert.equal(directions, [...MUTUAL, 'UnknownLink'].includes(type) ? 1 : 2, type);
      }
    }
  });

  it('are for kinds of the author’s own what the registry has between them, then the declared ones, then what their like has', () => {
    const registry = registryOf(`
schemas: { Bill: { like: Regulation }, Party: { like: Organization } }
linkTypes: { Sponsorship: { from: sponsor, to: measure }, Referral: { from: referrer, to: referee } }
entities:
  - { id: bill, schema: Bill, name: Bill, links: [{ type: Referral, referrer: party }] }
  - { id: other-bill, schema: Bill, name: Other Bill }
  - { id: party, schema: Party, name: Party, links: [{ type: Sponsorship, measure: bill }, { type: Sponsorship, measure: other-bill }] }
  - { id: ghost, schema: Ghost, name: Ghost, links: [{ type: Ownership, asset: bill }] }
`);
    const offered = (first: string, second: string): string =>
      linkChoices(registry, first, second)
        .map(({ type, from }) => (MUTUAL.includes(type) ? type : `${from === 0 ? '→' : '←'}${type}`))
        .join(' ');
    assert.equal(offered('Party', 'Bill'), '→Sponsorship →Referral ←Sponsorship ←Referral →UnknownLink');
    assert.match(offered('Bill', 'Party'), /^←Sponsorship ←Referral /);
    assert.match(offered('Party', 'Party'), /^→Sponsorship ←Sponsorship →Referral ←Referral →Membership /);
    assert.match(offered('Person', 'Party'), /^→Employment →Directorship →Membership /);
    assert.match(offered('Ghost', 'Bill'), /^→Ownership →Sponsorship ←Sponsorship →Referral ←Referral →UnknownLink/);
    assert.doesNotMatch(offered('Ghost', 'Ghost'), /Family|Associate|Directorship/);
  });

  it('are of a declared type those between the kinds that it gives, and these come first', () => {
    const registry = registryOf(`
schemas: { Actor: { like: Organization }, Malware: { like: Product } }
linkTypes: { Uses: { from: user, to: used, between: [Actor, Malware] } }
entities: []
`);
    const offered = (first: string, second: string): string =>
      linkChoices(registry, first, second)
        .map(({ type, from }) => `${from === 0 ? '→' : '←'}${type}`)
        .join(' ');
    assert.match(offered('Actor', 'Malware'), /^→Uses /);
    assert.match(offered('Malware', 'Actor'), /^←Uses /);
    assert.doesNotMatch(offered('Malware', 'Actor'), /→Uses/);
    assert.doesNotMatch(offered('Actor', 'Actor'), /Uses/);
  });
});
