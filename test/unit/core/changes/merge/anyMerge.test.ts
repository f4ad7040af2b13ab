import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { textsWithin } from '../../../../../src/core/changes/merge/entryTexts';
import { BOTH, type Keep, merged } from './merged';

describe('mergeInRegistries, of any two entries,', () => {
  it('loses no text of either entry: each is in the result, asked about, or named as left out', () => {
    const text = fc.constantFrom(
      'A',
      'B',
      'b',
      'c',
      'x y',
      '2024',
      '1960-02-01',
      '名',
      'Acme, Inc.',
      'a: b',
      '- z',
      '#',
    );
    const texts = fc.oneof(
      text,
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('en', 'zh'), text, { minKeys: 1 }),
    );
    const name = fc.oneof(
      texts,
      fc.record({ value: text, case: fc.constant('exact') }),
      fc.record({ value: text, lang: fc.constant('en') }),
    );
    const fact = fc.record(
      { date: fc.constantFrom('2023', '2024-05', '2025-01-01'), text, event: fc.constantFrom('one', 'two', 'three') },
      { requiredKeys: ['text'] },
    );
    const link = fc.record(
      { type: fc.constantFrom('Ownership', 'Own'), owner: fc.constantFrom('one', 'two', 'three'), role: text },
      { requiredKeys: ['type'] },
    );
    const entry = fc.record(
      {
        schema: fc.constantFrom('Company', 'Person'),
        alias: name,
        weakAlias: name,
        previousName: name,
        misspelling: name,
        summary: texts,
        description: texts,
        headline: texts,
        country: texts,
        birthDate: fc.constantFrom('1960', '1961'),
        parent: fc.constantFrom('one', 'two', 'three'),
        topics: texts,
        own: fc.oneof(texts, fc.record({ city: text, zip: text })),
        facts: fc.array(fact, { minLength: 1, maxLength: 3 }),
        links: fc.array(link, { minLength: 1, maxLength: 3 }),
        formerId: fc.constantFrom('old-1', 'old-2'),
        remove: texts,
        source: fc.constant('s'),
      },
      { requiredKeys: [] },
    );
    const written = (id: string, keys: object): string =>
      stringify([{ id, name: `Name of ${id}`, ...keys }], { lineWidth: 0 }).trimEnd();
    fc.assert(
      fc.property(
        entry,
        entry,
        fc.constantFrom<Keep>(
          BOTH,
          () => 'into',
          () => 'from',
        ),
        fc.boolean(),
        (a, b, keep, isBuiltIn) => {
          const [into, from, third] = [written('one', a), written('two', b), 'two'];
          const rest = `- id: three\n  name: Three\n  parent: ${third}\n`;
          const sources = 'sources:\n  s: S\n';
          const own = `${sources}entities:\n${isBuiltIn ? '' : `${into}\n`}${from}\n${rest}`;
          const result = merged({ own }, 'two', 'one', keep, isBuiltIn ? `${into}\n` : '');
          const after = new Set(
            [result.text, isBuiltIn ? `entities:\n${into}\n` : ''].flatMap((each) =>
              textsWithin(parse(each, { schema: 'failsafe' })),
            ),
          );
          const asked = result.conflicts.flatMap((each) => [...each.into, ...each.from]);
          const named = new Set([...after, ...asked, ...result.leftOut.flatMap((each) => each.texts)]);
          // The language of a name that is there already is no text.
          for (const each of textsWithin(parse(`${into}\n${from}\n`, { schema: 'failsafe' })))
            assert.ok(each === 'en' || named.has(each), `${each} of\n${into}\n${from}`);
          const dangling = result.now.problems
            .get('own')!
            .filter(({ code }) => code === 'dangling-reference' || code === 'former-id');
          assert.deepEqual(dangling, [], result.text);
          assert.equal(result.now.entity('two')?.id, 'one');
        },
      ),
      { numRuns: 60 },
    );
  });
});
