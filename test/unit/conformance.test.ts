import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';
import { mark, unmark } from '../support/marked';

/** Registries and notes about ships and medicines, written from the specification alone. */
const folder = path.resolve('test/fixtures/shipping');

interface Group {
  /** The sentence of the specification that the cases bear out. */
  readonly says: string;
  readonly registry?: 'shipping' | 'medicine';
  readonly cases: readonly (string | Case)[];
}

interface Case {
  /** With ⟦…⟧ around every mention, unless what exactly is marked is left open. */
  readonly text: string;
  /** Of each mention, the entities in alphabetical order, joined by `+`. */
  readonly ids: readonly string[];
}

/** The first registry is the farthest layer. */
function snapshotOf(...names: readonly string[]): Snapshot {
  const engine = new Engine();
  names.forEach((name, layer) => {
    const file = `${name}.entities.yaml`;
    runToEnd(engine.setFile(file, layer, readFileSync(path.join(folder, file), 'utf8')));
  });
  const snapshot = runToEnd(engine.update());
  assert.deepEqual([...snapshot.registry.problems.values()].flat(), []);
  return snapshot;
}

const registries = { shipping: snapshotOf('shipping', 'desk'), medicine: snapshotOf('medicine') };

function check(marked: string, snapshot: Snapshot): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, findMentions(text, snapshot)), marked);
}

function checkCase(given: string | Case, snapshot: Snapshot): void {
  if (typeof given === 'string') {
    check(given, snapshot);
    return;
  }
  if (given.text.includes('⟦')) check(given.text, snapshot);
  const found = findMentions(unmark(given.text).text, snapshot);
  assert.deepEqual(
    found.map(({ entities }) => [...entities].sort().join('+')),
    given.ids,
  );
}

function read(subfolder: string): readonly { name: string; text: string }[] {
  return readdirSync(path.join(folder, subfolder))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, subfolder, name), 'utf8') }));
}

describe('What counts as a mention', () => {
  for (const { name, text } of read('snippets')) {
    describe(path.basename(name, '.yaml'), () => {
      for (const { says, registry, cases } of parse(text) as readonly Group[]) {
        describe(says, () => {
          for (const given of cases) {
            const title = JSON.stringify(typeof given === 'string' ? given : given.text);
            it(title, () => checkCase(given, registries[registry ?? 'shipping']));
          }
        });
      }
    });
  }
});

/** Ways to write the same note, which leave its mentions where they are. */
const rewritings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'in decomposed Unicode': (text) => text.normalize('NFD'),
  'with tabs for spaces before words': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\t'),
  'with curly apostrophes': (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'),
};

describe('Mentions in whole notes', () => {
  for (const { name, text } of read('notes')) {
    describe(name, () => {
      for (const [how, rewrite] of Object.entries(rewritings)) {
        it(how, () => check(rewrite(text), registries.shipping));
      }
    });
  }
});

describe('Rule 11: time', () => {
  /** Milliseconds of CPU, which do not grow where the machine is busy with something else. */
  function timeOf(unit: string, length: number): number {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const before = process.cpuUsage();
    findMentions(text, registries.shipping);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  /** The least of three: what else the runtime does, such as compiling and collecting, is in the others. */
  function leastOf(unit: string, length: number): number {
    return Math.min(...[1, 2, 3].map(() => timeOf(unit, length)));
  }

  /** Eight times as long a text; quadratic work would take 64 times as long, each time. */
  function isLinear(unit: string, length: number): boolean {
    return [1, 2, 3, 4, 5].some(() => leastOf(unit, 8 * length) < 28 * Math.max(0.5, leastOf(unit, length)));
  }

  const words = ['Panama ', 'Suez Canal Authority of ', 'the ship '];
  const glued = ['VLCCs', '$2M', '1.2M,', 'MSC_', 'MSC.', '@MSC', 'a/MSC', '/MSC', './', '--', '|MSC', '   '];
  const marks = ['[[', '[[maersk', '[[maersk|', '`', '``MSC', '*MSC_', '<a ', '<!-- MSC', '> ', 'Strait\nof\n'];
  const composing = ['S\u0301', 'A\u030a', '\u0301', '현대'];
  // Searches of the runtime itself are so fast that only a long text shows a quadratic one.
  for (const unit of words) {
    it(`is linear in ${JSON.stringify(unit)} over and over`, () => {
      assert.ok(isLinear(unit, 8000));
    });
  }
  for (const unit of [...glued, ...marks, ...composing]) {
    it(`is linear in ${JSON.stringify(unit)} over and over`, () => {
      assert.ok(isLinear(unit, 3000));
    });
  }
  // Short Han names one after the other, each of them segmented.
  for (const unit of ['长荣', '校长荣获', '中远海', '上海上']) {
    it(`is linear in ${unit} over and over`, () => {
      assert.ok(isLinear(unit, 400));
    });
  }
});
