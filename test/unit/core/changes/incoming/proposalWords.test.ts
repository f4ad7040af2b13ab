import assert from 'node:assert/strict';
import type { Proposal, ProposalDoubt } from '../../../../../src/core/changes/incoming/proposals';
import { knownWords, proposalWords } from '../../../../../src/core/changes/incoming/proposalWords';
import { reasonMessage } from '../../../../../src/core/changes/incoming/reasons';
import { readRegistry } from '../../registry/readRegistry';

const ENGLISH = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(`no ${name} for "${message}"`)),
};
const REGISTRY = readRegistry([
  {
    file: 'f',
    text: 'entities:\n- { id: norvex, name: { en: Norvex, zh: 诺维克斯 } }\n- { id: elena, name: Elena Marsh }\n',
  },
]);
const COMMON = { key: '', needs: [], doubts: [] };

describe('a proposal in words', () => {
  const check = (item: Proposal, label: string, detail: string) =>
    it(`${label} – ${detail}`, () => {
      const wordsOf = proposalWords(REGISTRY, { items: [] }, ENGLISH, 'en');
      assert.deepEqual(wordsOf(item), { label, detail, doubt: '', recognised: '' });
    });
  const name = { ...COMMON, kind: 'name', about: 'norvex', name: { lang: 'en', value: 'NVX' } } as const;
  const event = {
    ...COMMON,
    kind: 'event',
    id: 'e',
    headline: 'Sale',
    at: '',
    involved: ['norvex', 'unknown'],
    proposed: [],
  } as const;

  check(
    {
      ...COMMON,
      kind: 'entity',
      id: 'norvex',
      schema: 'Company',
      names: [
        { lang: 'en', value: 'Norvex' },
        { lang: 'zh', value: '诺维克斯' },
      ],
      aliases: [],
      texts: [],
      reasons: [],
      at: '',
    },
    'Norvex · 诺维克斯',
    'Company · norvex',
  );
  check({ ...name, field: 'name' }, 'NVX', 'name of Norvex');
  check({ ...name, field: 'alias' }, 'NVX', 'alias of Norvex');
  check({ ...name, about: 'unknown', field: 'alias' }, 'NVX', 'alias of unknown');
  check({ ...COMMON, kind: 'fact', about: 'norvex', text: 'It sells.', at: '' }, 'Norvex', 'It sells.');
  check({ ...event, when: undefined }, 'Sale', 'Norvex, unknown');
  check({ ...event, when: { date: '2031' } }, '2031 Sale', 'Norvex, unknown');
  check({ ...event, when: { startDate: '2031', endDate: '2032' } }, '2031–2032 Sale', 'Norvex, unknown');
  check({ ...event, when: { startDate: '2031' } }, '2031– Sale', 'Norvex, unknown');
});

it('What is known already is counted in words', () => {
  const words = (entities: number, events: number) => knownWords({ known: { entities, events } }, ENGLISH);
  assert.equal(words(30, 18), 'Known already: 30 entities and 18 events');
  assert.equal(words(1, 0), 'Known already: 1 entity');
  assert.equal(words(0, 1), 'Known already: 1 event');
  assert.equal(words(0, 0), '');
});

describe('a doubt in words', () => {
  const check = (code: ProposalDoubt['code'], parameters: ProposalDoubt['parameters'], expected: string) =>
    it(expected, () => assert.equal(reasonMessage(code, parameters, ENGLISH), expected));

  check('near-spelling', { name: 'A', known: 'B' }, 'Spelt nearly like "B".');
  check('same-value', { other: 'A', said: 'LEI: 1' }, 'A also has "LEI: 1".');
  check('given-twice', { said: 'Country: Austria' }, 'Given twice, the second time with "Country: Austria".');
  check('other-name', { name: 'A', known: 'B' }, 'The registry has the name "B".');
  check('name-of-other', { name: 'A', other: 'B' }, '"A" is a name of B.');
  check('no-date', { line: 'soon' }, 'The date could not be read: soon');
});
