import assert from 'node:assert/strict';
import { proposalsFor, snapshotOfLayers } from '../../../../support/digests';

const LINES = ['Two Ports Reopen', 'Published: Mar. 8, 2031', 'Publisher: Harbour Weekly', ''];
const WHO = ["Who's Who", 'Norvex', 'A maker of lamps.'];

describe('the source that a digest is', () => {
  const sourceOf = (sources: string, lines: readonly string[] = LINES) =>
    proposalsFor([...lines, ...WHO].join('\n'), snapshotOfLayers('', `sources:\n${sources}\nentities: []\n`)).source;
  const isKnown = (source: string) => sourceOf(`  a-digest: { ${source} }`).known;

  it('has an id of its publisher and date, and says who made it', () => {
    assert.deepEqual(sourceOf('  x: { title: Other }'), {
      id: 'harbour-weekly-2031-03-08-digest',
      known: false,
      title: 'Two Ports Reopen',
      publisher: 'Harbour Weekly, digest',
      date: '2031-03-08',
    });
    assert.equal(sourceOf('  harbour-weekly-2031-03-08-digest: { title: Other }').id.endsWith('-2'), true);
  });

  it('is known by the beginning or the end of its title', () => {
    assert.equal(isKnown('title: Two Ports Reopen'), true);
    assert.equal(isKnown('title: two ports reopen the trade'), true);
    assert.equal(isKnown('title: "Harbour Weekly: Two Ports Reopen"'), true);
    assert.equal(isKnown('title: Now Two Ports Reopen It'), false);
  });

  it('is known by its day and publisher together', () => {
    assert.equal(isKnown('title: Other, publisher: "Harbour Weekly, AI digest", date: 2031-03-08'), true);
    assert.equal(isKnown('title: Other, publisher: Harbour Weekly, date: 2031-03-09'), false);
    assert.equal(isKnown('title: Other, publisher: Canal Weekly, date: 2031-03-08'), false);
    assert.equal(isKnown('title: Other, publisher: Harbour Weekly'), false);
    assert.equal(isKnown('title: Other, date: 2031-03-08'), false);
  });

  it('is not known by the article alone, which is another source', () => {
    const { known, id } = sourceOf('  an-article: { title: Two Ports Reopen }');
    assert.deepEqual([known, id], [false, 'harbour-weekly-2031-03-08-digest']);
  });

  it('is not known by a title of seven letters, nor without a title', () => {
    assert.equal(sourceOf('  a-digest: { title: To Port A }', ['To Port', 'Published: Mar. 8, 2031', '']).known, false);
    assert.equal(
      sourceOf('  a-digest: { title: The Port A }', ['The Port', 'Published: Mar. 8, 2031', '']).known,
      true,
    );
    assert.equal(sourceOf('  a-digest: { title: "" }', ['Published: Mar. 8, 2031', '']).known, false);
  });

  it('is named by its title where it has no publisher', () => {
    const { id, publisher, title } = sourceOf('  x: { title: Other }', ['Two Ports Reopen Again Today', '']);
    assert.deepEqual(
      [id, publisher, title],
      ['two-ports-reopen-again-digest', 'digest', 'Two Ports Reopen Again Today'],
    );
  });
});
