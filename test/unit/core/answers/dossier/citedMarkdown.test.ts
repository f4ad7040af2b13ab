import assert from 'node:assert/strict';
import { citedMarkdown } from '../../../../../src/core/answers/dossier/citedMarkdown';
import { occasionsOf, standaloneItem } from '../../../../../src/core/answers/entities/timelineItems';
import { registryOf } from '../registryOf';

const REGISTRY = registryOf(`version: 1
sources:
  paper: { title: { en: The paper, zh: 报纸 }, url: "https://example.org/a b_(c)" }
  talk: { title: A *talk*, note: ../notes/2025 talk.md }
  bad: { title: Bad, url: "javascript:alert(1)" }
entities:
  - id: alpha
    name: { en: Alpha, zh: 甲 }
    facts:
      - { date: 2025-07-10, text: { en: Meets _the_ minister., zh: 会见部长。 }, source: paper, at: para. 2 }
      - { date: 2025-06, endDate: 2025-07, text: "Talks [to](command:x) <b>all", source: talk }
      - { date: 2025-05, text: Alpha stops, source: bad }
      - { text: Has no date. }
      - { date: 2023, text: Beta grew., source: [paper, { source: talk, at: p. 3 }] }
      - { date: 2024, text: Alphabet is another., source: unheard-of }
`);
const ALPHA = REGISTRY.entity('alpha')!;

function lines(language: string, path?: string): readonly string[] {
  return occasionsOf(REGISTRY, ALPHA).map((occasion) => {
    const said = standaloneItem(REGISTRY, ALPHA, occasion, language);
    return citedMarkdown(said, REGISTRY.sources, path === undefined ? undefined : { path: () => path }, language);
  });
}

describe('citedMarkdown', () => {
  it('is a sentence with its date and its source, escaped, with a link to the web or the note', () => {
    assert.deepEqual(lines('en', '2025 talk.md'), [
      'Alpha: Meets \\_the\\_ minister (2025-07-10; [The paper, para. 2](https://example.org/a%20b_%28c%29)).',
      'Alpha: Talks \\[to\\](command:x) \\<b>all (2025-06 – 2025-07; [A \\*talk\\*](2025%20talk.md))',
      'Alpha stops (2025-05; Bad)',
      'Alpha: Alphabet is another (2024; unheard-of).',
      'Alpha: Beta grew (2023; [The paper](https://example.org/a%20b_%28c%29); [A \\*talk\\*, p. 3](2025%20talk.md)).',
      'Alpha: Has no date.',
    ]);
  });

  it('is in Chinese for a Chinese sentence', () => {
    assert.equal(lines('zh-cn')[0], '甲：会见部长（2025-07-10；[报纸，第2段](https://example.org/a%20b_%28c%29)）。');
  });

  it('does not link to a note where no path leads to it', () => {
    assert.equal(lines('en')[1], 'Alpha: Talks \\[to\\](command:x) \\<b>all (2025-06 – 2025-07; A \\*talk\\*)');
  });
});
