import assert from 'node:assert/strict';
import type { EventProposal } from '../../../../src/core/digest/proposals';
import { proposalsFor, snapshotOfLayers } from '../../../support/digests';

const FIRMS = ['Norvex', 'Quillon', 'Castellan', 'Tessaline', 'Larkfield', 'Xinlu'];
const ENTRIES = FIRMS.map((name) => `  - { id: ${name.toLowerCase()}, schema: Company, name: ${name} }\n`).join('');

/** The events that a timeline of January 9, 2031 offers to a registry of these entries. */
function offered(lines: readonly string[], entries = '', date = 'January 9, 2031:'): readonly EventProposal[] {
  const text = ["Who's Who", 'Norvex', 'A maker of lamps.', '', 'What Happened When', date, ...lines].join('\n');
  const { items } = proposalsFor(text, snapshotOfLayers('', `entities:\n${ENTRIES}${entries}`));
  return items.filter((item) => item.kind === 'event');
}

describe('the name of an event of a digest', () => {
  const nameOf = (line: string) => offered([line])[0]?.name.value;

  it('is its whole text up to a hundred units, or forty with Han', () => {
    const hundred = `${'Lamps and magnets '.repeat(5)}were moved`;
    assert.equal(hundred.length, 100);
    assert.equal(nameOf(`${hundred}.`), hundred);
    assert.equal(nameOf(`${hundred}s.`), `${hundred.slice(0, hundred.lastIndexOf(' '))}…`);
    const forty = '港口灯具企业恢复发货'.repeat(4);
    assert.equal(nameOf(`${forty}。`), forty);
    assert.equal(nameOf(`${forty}货。`), `${forty.slice(0, 39)}…`);
  });

  it('is the last clause that fits and says what happened', () => {
    const rest = 'which nobody in either of the two ports had thought would ever come to pass in their time';
    assert.equal(nameOf(`Norvex opened its yards in the harbour, ${rest}.`), 'Norvex opened its yards in the harbour');
    assert.equal(nameOf(`Norvex opened one, ${rest}.`)?.endsWith('…'), true, 'too short a clause');
    assert.equal(nameOf(`The seven yards in the harbour, ${rest}.`)?.endsWith('…'), true, 'nothing happened yet');
    const han = '诺维克斯在两港恢复灯具发货并与港务局签署多年协议';
    assert.equal(nameOf(`${han}，${'两港各自建造船厂并恢复往来'.repeat(3)}。`), han);
  });

  it('is in the language of its text', () => {
    assert.equal(offered(['Norvex sold lamps.'])[0]?.name.lang, 'en');
    assert.equal(offered(['诺维克斯恢复灯具发货。'])[0]?.name.lang, 'zh');
  });
});

describe('the id of an event of a digest', () => {
  const idsOf = (lines: readonly string[], entries = '', date?: string) =>
    offered(lines, entries, date).map(({ id }) => id);

  it('is its date and six of its words, without articles', () => {
    assert.deepEqual(idsOf(['The makers sold a lamp to an island near both ports.']), [
      '2031-01-09-makers-sold-lamp-to-island-near',
    ]);
    assert.deepEqual(idsOf(['Norvex sold lamps.'], '', 'January 2031:'), ['2031-01-norvex-sold-lamps']);
    assert.deepEqual(idsOf(['港口恢复发货。']), ['2031-01-09-gangkou-huifu-fahuo']);
  });

  it('is another where an entry or an event before it has it', () => {
    const taken = '  - { id: 2031-01-09-norvex-sold-lamps, schema: Event, name: Another }\n';
    const [once] = idsOf(['Norvex sold lamps.'], taken);
    assert.notEqual(once, '2031-01-09-norvex-sold-lamps');
    const twice = idsOf(['Norvex sold lamps.', 'January 9, 2031:', 'Norvex sold lamps.']);
    assert.equal(new Set(twice).size, 2);
  });
});

describe('an event of a digest beside one of the registry', () => {
  const known = (involved: string, more = '') =>
    `  - { id: known, schema: Event, name: An older entry, date: 2031-01-09, involved: [${involved}]${more} }\n`;
  /** `new`, `similar`, or nothing where it is known. */
  const judged = (line: string, entries: string, date?: string) =>
    offered([line], entries, date).map(({ flags }) => (flags.length > 0 ? 'similar' : 'new'));

  it('is the same with the same entities, similar with half of those of either, and else new', () => {
    const three = 'Norvex, Quillon, and Castellan met.';
    assert.deepEqual(judged(three, known('norvex, quillon, castellan')), []);
    assert.deepEqual(judged(three, known('norvex, quillon, castellan, xinlu')), ['similar']);
    assert.deepEqual(judged(three, known('norvex, quillon, tessaline')), ['similar']);
    assert.deepEqual(judged(three, known('norvex, tessaline')), ['similar']);
    assert.deepEqual(judged(three, known('norvex, tessaline, xinlu')), ['new']);
    assert.deepEqual(judged(three, known('tessaline, xinlu')), ['new']);
  });

  it('is the same with three of five words in common', () => {
    const named = (name: string) => known('').replace('An older entry', name);
    assert.deepEqual(judged('Lamps came from Port Alder.', named('Lamps came from the north')), []);
    assert.deepEqual(judged('Lamps came from Port Alder.', named('Lamps came to the north')), ['new']);
  });

  it('is new on another day, or where either has no date', () => {
    const same = 'Norvex met Quillon.';
    assert.deepEqual(judged(same, known('norvex, quillon'), 'January 8, 2031:'), ['new']);
    assert.deepEqual(judged(same, known('norvex, quillon'), 'January 9-10, 2031:'), ['new']);
    assert.deepEqual(judged(same, known('norvex, quillon').replace('date: 2031-01-09, ', '')), ['new']);
  });
});
