import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { latestFacts } from '../../../../../src/core/answers/dossier/latestFacts';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { registryOf } from '../registryOf';

describe('the facts that matter most', () => {
  it('are the latest ones of its own, then events, or the last ones until the date of the note, one of each event', () => {
    const dated = registryOf(`
entities:
  - id: acme
    schema: Company
    name: Acme
    facts:
      - { date: 2025-07-20, text: Closes. }
      - { date: 2025-07-10, text: Speaks., event: talk }
      - { date: 2025-07-10, text: Signs., event: talk }
      - { date: 2025-06, text: Opens. }
      - { text: Without a date. }
  - { id: talk, schema: Event, name: Talk, date: 2025-07-10, involved: acme }
  - { id: fair, schema: Event, name: Fair, date: 2025-06-02, involved: acme }
  - { id: speech, schema: Event, name: A speech at the fair, date: 2025-06-02, involved: [acme, fair] }
`);
    const dossier = describeEntity(dated, 'acme', { language: 'en', asOf: undefined, today: undefined })!;
    const check = (until: string | undefined, limit: number, ...expected: readonly string[]): void =>
      assert.deepEqual(
        latestFacts(dated, dossier, { limit, until }).map(({ text }) => textOf(text)),
        expected,
        until,
      );
    check(undefined, 2, 'Closes.', 'Speaks.');
    check(undefined, 9, 'Closes.', 'Speaks.', 'Opens.', 'Without a date.', 'Fair');
    check('2025-07-19', 2, 'Speaks.', 'Opens.');
    check('2025-07-19', 9, 'Speaks.', 'Opens.', 'Fair');
    check('2025-07-10', 1, 'Speaks.');
    check('2025-06', 9, 'Opens.', 'Fair');
    check('2025', 1, 'Closes.');
    check('2024-12-31', 2, 'Closes.', 'Speaks.');
    assert.equal(dossier.timeline.length, 7);
  });
});
