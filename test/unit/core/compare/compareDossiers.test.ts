import assert from 'node:assert/strict';
import { compareDossiers } from '../../../../src/core/compare/compareDossiers';
import { describe as dossierOf } from '../../../../src/core/dossier/describe';
import { snapshotOf } from '../../../support/snapshotOf';

const TEXT = `
- { id: a, schema: Company, name: Acme, alias: Ajax, summary: Makes things., country: us, ticker: AC, website: "https://acme.example" }
- { id: b, schema: Company, name: Acme Ltd, alias: AJAX, summary: { en: Makes things., zh: 制造。 }, country: gb, ticker: AC, founded: 1999 }
`;

describe('two entities side by side', () => {
  const { registry } = snapshotOf(TEXT);
  const rows = (language: string) => {
    const [one, other] = ['a', 'b'].map((id) => dossierOf(registry, id, { language, asOf: undefined, today: '' }));
    return compareDossiers(registry.vocabulary, one!, other!).map(({ label, one: ours, other: theirs, differs }) => {
      const shown = [ours, theirs].map((all) =>
        all.map(({ text, isShared }) => (isShared ? text : `*${text}`)).join(' '),
      );
      return `${label}${differs ? ' differs' : ''}: ${shown.join(' | ')}`;
    });
  };

  it('say what both have, and mark what only one has', () => {
    assert.deepEqual(rows('en'), [
      'Kind: Company | Company',
      'Names differs: *Acme Ajax | *Acme Ltd AJAX',
      'Summary: Makes things. | Makes things.',
      'Country differs: *United States | *United Kingdom',
      'Ticker: AC | AC',
      'Website differs: *https://acme.example | ',
      'Founded differs:  | *1999',
    ]);
  });

  it('are in the language of the reader', () => {
    assert.deepEqual(rows('zh-cn').slice(0, 4), [
      '类别: 公司 | 公司',
      '名称 differs: *Acme Ajax | *Acme Ltd AJAX',
      '简介 differs: *Makes things. | *制造。',
      '国家 differs: *美国 | *英国',
    ]);
  });
});
