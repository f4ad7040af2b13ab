import type { NotesContent } from '../../../src/core/answers/views/pageContent';
import { HOSTILE } from '../../fuzz/hostileStrings';

/** A registry of Acme, whose every text is hostile. */
export function hostileRegistry(): string {
  const quoted = HOSTILE.map((text) => JSON.stringify(text));
  const others = quoted.map((text, at) => `  - { id: other${at}, schema: ${text}, name: ${text}, summary: Acme }\n`);
  const facts = quoted.map((text) => `      - { date: 2025-07-15, text: ${text}, source: s, at: ${text} }\n`);
  const links = quoted.map(
    (text, at) => `      - { type: Ownership, asset: other${at}, startDate: 2024, percentage: ${text} }\n`,
  );
  return `sources:
  s: { title: ${quoted[4]}, publisher: ${quoted[5]}, url: "javascript:alert(1)" }
entities:
${others.join('')}  - id: acme
    schema: Company
    name: Acme
    alias: [${quoted.join(', ')}]
    previousName: [${quoted.join(', ')}]
    summary: ${quoted[4]}
    description: ${quoted[5]}
    note: ${quoted[4]}
    website: [${quoted.join(', ')}]
    facts:
${facts.join('')}    links:
${links.join('')}`;
}

/** Notes about Acme, whose every text is hostile. */
export function hostileNotes(): NotesContent {
  const notes = HOSTILE.map((text, at) => ({
    ...{ note: `file:///${at}${text}`, path: text, title: text, date: text },
    sentences: [
      {
        offset: 0,
        hash: at,
        pieces: [{ text, mark: at % 2 === 0 }],
        span: undefined,
        isAmbiguous: true,
        others: [],
        line: at,
        column: 0,
      },
    ],
  }));
  const said = { notes, later: [], isWhole: false };
  return {
    ...{ counts: { mentions: 3, notes: 2 }, latest: HOSTILE[4]!, months: [] },
    companions: HOSTILE.map((name, at) => ({ id: `other${at}`, schema: name, name, lines: 3 })),
    ...{ said, both: { other3: said } },
  };
}
