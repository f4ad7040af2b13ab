import assert from 'node:assert/strict';
import {
  besideIn,
  newestNotesFirst,
  noteStatementsOf,
  sentenceHashes,
  sentencesOf,
  setLaterApart,
} from '../../../../../src/core/answers/dossier/noteStatements';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { exportedPageMark } from '../../../../../src/core/notes/mentions/noteDate';
import { noteTitle } from '../../../../../src/core/notes/sentences/noteHeadings';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { knowing } from '../../notes/unregistered/unregisteredOf';

// The entities are e0, e1 …
const snapshot = knowing('Nvidia', 'H20', '英伟达');

/** Each sentence with its mentions between `⟦` and `⟧`. */
function said(text: string, id: string): readonly string[] {
  return sentencesOf(text, lexZones(text), findMentions(text, snapshot), new Set([id])).map(({ pieces }) =>
    pieces.map(({ text: shown, mark }) => (mark ? `⟦${shown}⟧` : shown)).join(''),
  );
}

function check(text: string, ...expected: readonly string[]): void {
  it(JSON.stringify(text), () => assert.deepEqual([...said(text, 'e0')], expected));
}

describe('the sentences of a note that name an entity', () => {
  check('Rain. Nvidia sells H20. Sun.', '⟦Nvidia⟧ sells H20.');
  check('Nvidia sells. It rains. Nvidia buys!', '⟦Nvidia⟧ sells.', '⟦Nvidia⟧ buys!');
  check('The U.S. says that Nvidia Corp. may sell.', 'The U.S. says that ⟦Nvidia⟧ Corp. may sell.');
  check('Nvidia and Nvidia again.', '⟦Nvidia⟧ and ⟦Nvidia⟧ again.');
  check('# On Nvidia\n\nText.', 'On ⟦Nvidia⟧');
  check('- one\n- Nvidia **sells**\n  more chips\n- three', '⟦Nvidia⟧ sells more chips');
  check('A line that\ncontinues with Nvidia\nand ends.\n\nNext.', 'A line that continues with ⟦Nvidia⟧ and ends.');
  check('> Quoted Nvidia\n> goes on.', 'Quoted ⟦Nvidia⟧ goes on.');
  check('| a | b |\n| - | - |\n| Nvidia | 3 |', 'a: ⟦Nvidia⟧ · b: 3');
  check('a | | 份额\n-|-|-\n | Nvidia | 3 of H20 | 5\nx | y | 4', 'a: ⟦Nvidia⟧ · 3 of H20 · 份额：5');
  check('| Nvidia | H20 |\n| - | - |\n| 4 | 3 |\n\nNvidia | H20');
  check('> | *Firm* | On |\n> |:-|-:|\n> | x | Nvidia sells |', 'Firm: x · On: ⟦Nvidia⟧ sells');
  check('# Nvidia\n\n## **Nvidia** / H20:\n\n- Nvidia\n- Nvidia 3\n\n——Nvidia\n\n**Nvidia**', '⟦Nvidia⟧ 3');
  check('See [the Nvidia page](https://x.com/a) and `code`.', 'See the ⟦Nvidia⟧ page and code.');
  check('Ask [[Nvidia|the firm]] again.', 'Ask ⟦the firm⟧ again.');
  check('“We sell,” said Nvidia. “Soon.” Then', '“We sell,” said ⟦Nvidia⟧.');
  check('Is it? Really?! Nvidia sells… Then.', '⟦Nvidia⟧ sells…');
  check('Who sells... Nvidia?! It does.', '⟦Nvidia⟧?!');
  check('Rain.\n\nA line\n\n  Nvidia sells\nto all\n\nSun.', '⟦Nvidia⟧ sells to all');
  check('Two\nlines of\nNvidia', 'Two lines of ⟦Nvidia⟧');
  check('no name here');

  it('have each cell of a row around its own mention', () => {
    const long = 'word '.repeat(100);
    const [row] = said(`| a | b |\n| - | - |\n| Nvidia | ${long}Nvidia ${long}|`, 'e0');
    assert.match(row!, /^a: ⟦Nvidia⟧ · b: ….*⟦Nvidia⟧.*…$/);
    const [, other] = said(`| a | b |\n| - | - |\n| x | Nvidia |\n| ${long}Nvidia ${long}| Nvidia |`, 'e0');
    assert.match(other!, /^a: ….*⟦Nvidia⟧.*… · b: ⟦Nvidia⟧$/);
  });

  it('are Chinese sentences too', () => {
    assert.deepEqual(
      [...said('天气很好。7月15日，英伟达宣布恢复销售！之后再说。', 'e2')],
      ['7月15日，⟦英伟达⟧宣布恢复销售！'],
    );
  });

  it('are cut around the mention where they are long', () => {
    const [sentence] = said(`${'word '.repeat(100)}Nvidia ${'word '.repeat(100)}`, 'e0');
    assert.match(sentence!, /^….*⟦Nvidia⟧.*…$/);
    assert.ok(sentence!.length < 350);
  });
});

describe('the hashes of sentences', () => {
  it('are, by entity, those of its sentences', () => {
    const text =
      '# Nvidia\n\nNvidia sells H20. It rains.\n\n| Firm | Share |\n| - | - |\n| Nvidia | 3 |\n\n英伟达 waits.';
    const mentions = findMentions(text, snapshot);
    const found = sentenceHashes(text, mentions, new Set(['e0', 'e1', 'e9']));
    assert.deepEqual([...found.keys()], ['e0', 'e1']);
    for (const [id, hashes] of found) {
      const expected = sentencesOf(text, lexZones(text), mentions, new Set([id])).map(({ hash }) => hash);
      assert.deepEqual(hashes, expected);
    }
    assert.equal(found.get('e0')!.length, 2);
    assert.equal(found.get('e0')![0], found.get('e1')![0]);
    // What users have marked as seen is kept by these: another value would show it as new.
    assert.deepEqual(found.get('e0'), [1436596729, -2019762511]);
  });

  it('have a hash that does not depend on what else is watched', () => {
    const brands = knowing('Apple', 'Yum! Brands');
    for (const text of ['Apple beats Yum! Brands in sales today.', 'Yum! Brands beats Apple. It rains.']) {
      const mentions = findMentions(text, brands);
      assert.equal(mentions.length, 2);
      const of = (...ids: readonly string[]) => sentenceHashes(text, mentions, new Set(ids));
      for (const id of ['e0', 'e1']) assert.deepEqual(of('e0', 'e1').get(id), of(id).get(id), `${id} in ${text}`);
    }
  });

  it('are made without comparing each sentence with each mention', () => {
    const readsFor = (sentences: number): number => {
      const text = 'Nvidia sells H20 here.\n\n'.repeat(sentences);
      let reads = 0;
      const counted = findMentions(text, snapshot).map(({ start, ...mention }) => ({
        ...mention,
        get start() {
          reads++;
          return start;
        },
      }));
      assert.equal(sentenceHashes(text, counted, new Set(['e0', 'e1'])).get('e0')!.length, sentences);
      return reads;
    };
    assert.ok(readsFor(800) < 3 * readsFor(400));
  });
});

describe('the title of a note', () => {
  it('is its first heading, else the name of its file', () => {
    const title = (text: string) => noteTitle(text, lexZones(text), '2025-07-16 Log.md');
    assert.equal(title('---\n# tags\ndate: 2025\n---\n# Daily log #\nText'), 'Daily log');
    assert.equal(title('```\n# install\n```\n\n## Call with *TSMC* and `npm`\r\n# Later'), 'Call with TSMC and npm');
    assert.equal(title('# C#'), 'C#');
    for (const text of ['Text', '# ![](a.png)', '#hashtag']) assert.equal(title(text), '2025-07-16 Log', text);
  });
});

describe('what a note says of an entity', () => {
  const statements = (path: string, text: string) =>
    noteStatementsOf({ note: `file:///${path}`, path, text }, findMentions(text, snapshot), new Set(['e0']));

  it('is its sentences with their places, under its title and its date', () => {
    const { sentences, ...note } = statements(
      'calls/2025-07-16.md',
      '# Call\n\nRain. Nvidia sells.\r\nNo. Nvidia buys.',
    )!;
    assert.deepEqual(note, {
      note: 'file:///calls/2025-07-16.md',
      path: 'calls/2025-07-16.md',
      title: 'Call',
      date: '2025-07-16',
    });
    assert.deepEqual(
      sentences.map(({ line, column }) => [line, column]),
      [
        [2, 6],
        [3, 4],
      ],
    );
  });

  it('is nothing if the note does not name it, or is an exported page', () => {
    assert.equal(statements('a.md', 'No name'), undefined);
    assert.equal(statements('a.md', `${exportedPageMark('e"1\n')}Nvidia sells.`), undefined);
    assert.ok(statements('a.md', '---\npage: x\ndossier: { ignore: [page] }\n---\nNvidia sells.'));
  });

  it('may be asked for with another entity, for which a name that may mean several does not count', () => {
    const text = 'Nvidia rests. Nvidia sells H20. Nvidia buys.';
    const [start, end] = [text.indexOf('buys'), text.indexOf('buys') + 4];
    const ambiguous = { ...findMentions(text, snapshot)[0]!, start, end, entities: ['e1', 'e2'] };
    const mentions = [...findMentions(text, snapshot), ambiguous];
    const notes = [noteStatementsOf({ note: 'a.md', path: 'a.md', text }, mentions, new Set(['e0']))!];
    assert.deepEqual(
      besideIn(notes, 'e1').map(({ sentences }) => sentences.map(({ offset }) => offset)),
      [[14]],
    );
    assert.deepEqual(besideIn(notes, 'e2'), []);
  });

  it('comes newest first, without a date last, else in the order of the paths', () => {
    const notes = ['b/x.md', '2025-07.md', 'a/y.md', '2025-07-16.md', '2024.md', 'z 2025-07-16.md', '甲.md'];
    const found = newestNotesFirst(notes.map((path) => statements(path, 'Nvidia sells')!));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['2025-07-16.md', 'z 2025-07-16.md', '2025-07.md', '2024.md', 'a/y.md', 'b/x.md', '甲.md'],
    );
  });

  it('is set apart where it is dated later than the day for which the reader asks', () => {
    const notes = ['2026-03-10.md', '2025-07-16.md', '2025-07.md', 'undated.md'].map(
      (path) => statements(path, 'Nvidia sells')!,
    );
    const paths = (asOf: string | undefined) => {
      const { until, later } = setLaterApart(notes, asOf);
      return [until, later].map((some) => some.map(({ path }) => path).join(' '));
    };
    assert.deepEqual(paths('2025-07-15'), ['2025-07.md undated.md', '2026-03-10.md 2025-07-16.md']);
    assert.deepEqual(paths('2025-07'), ['2025-07-16.md 2025-07.md undated.md', '2026-03-10.md']);
    assert.deepEqual(paths(undefined)[1], '');
  });
});
