import assert from 'node:assert/strict';
import path from 'node:path';
import { type FoundPattern, filesIn, flawOf, literals, literalsOf, madeDuring } from '../support/patterns';
import { EXCUSED, type Excuse } from './excused';

const CORE = filesIn(path.join('src', 'core')).map((file) => path.resolve('src', 'core', file));

/** Loads all of core, and calls what makes its patterns only then. */
function loadCore(): void {
  for (const file of CORE) require(file);
  const { sentenceDate } = require('../../src/core/notes/sentences/sentenceDate');
  const { parseDigest } = require('../../src/core/changes/digest/parseDigest');
  const { noteDate } = require('../../src/core/notes/mentions/noteDate');
  const { isPlainScalar } = require('../../src/core/text/yaml/write/writeScalar');
  const { readDates } = require('../../src/core/notes/sentences/writtenDates');
  const { LANGUAGES, nounFormsIn } = require('../../src/core/text/languages/languages');
  const { statedRelation } = require('../../src/core/notes/sentences/statedRelation');
  const { LINK_TYPE_ROWS } = require('../../src/core/registry/vocabulary/tables/linkTypes');
  const { readPhrase } = require('../../src/core/notes/unregistered/latinPhrase');
  sentenceDate('In 2024 it rained.', undefined);
  parseDigest('Title of it\n\nWho\n\nAcme (also called Ajax)\n\nTimeline\n\n2024 – 2025\nIt rained.\n');
  noteDate('Date: 5 May 2025', 'a.md');
  for (const inFlow of [true, false]) isPlainScalar('a', inFlow);
  readDates('5 May 2025');
  readPhrase('Acme Co.', 0, {});
  for (const says of ['share', 'holder', 'left', ...LINK_TYPE_ROWS]) statedRelation(says, 'It rained.', false);
  for (const { tag, dates, status, names, digests } of LANGUAGES) {
    nounFormsIn(tag, 'plan');
    // A copy asks for all of it.
    for (const words of [dates, status, names.kinds, digests]) Object.assign({}, words);
  }
}

const excuses = ({ file, begins }: Excuse, pattern: FoundPattern): boolean =>
  pattern.file === file && pattern.source.startsWith(begins);

describe('regular expressions', () => {
  it('are found, and those are flagged that take time which grows faster than the text', async () => {
    const [bad, good] = literalsOf(
      'a.ts',
      'const a: RegExp = /(?:a+)+$/;\nexport const b = (x: string) => x.split(/a+b/u);',
    );
    assert.deepEqual([bad?.source, good?.source, good?.flags], ['(?:a+)+$', 'a+b', 'u']);
    assert.match((await flawOf(bad!)) ?? '', /exponential/);
    assert.match((await flawOf({ source: '\\s*[;,]\\s*', flags: '' })) ?? '', /polynomial/);
    assert.equal(await flawOf({ source: '^a+b', flags: 'd' }), undefined);
    assert.equal(await flawOf({ source: `${'a'.repeat(300)}+`, flags: '' }), 'too long to be checked');
  });

  it('take time that grows with the text, or their text has a limit', async function () {
    this.timeout(0);
    const made = madeDuring(loadCore);
    assert.ok(made.length > 150, `only ${made.length} are made`);
    const all = new Map([...literals(), ...made].map((each) => [`${each.file} /${each.source}/${each.flags}`, each]));
    const flagged: { readonly pattern: FoundPattern; readonly flaw: string }[] = [];
    for (const pattern of all.values()) {
      // One limit for a whole file needs one flaw there, and its long patterns take most of the time.
      const limit = EXCUSED.find((excuse) => excuse.begins === '' && excuse.file === pattern.file);
      if (limit && flagged.some((each) => excuses(limit, each.pattern))) continue;
      const flaw = await flawOf(pattern);
      if (flaw !== undefined) flagged.push({ pattern, flaw });
    }
    const wrong = flagged
      .filter(({ pattern }) => !EXCUSED.some((excuse) => excuses(excuse, pattern)))
      .map(({ pattern, flaw }) => `${pattern.file}: /${pattern.source}/${pattern.flags}: ${flaw}`);
    assert.equal(wrong.join('\n'), '', 'make them linear, or list their limits');
    const idle = EXCUSED.filter((excuse) => !flagged.some(({ pattern }) => excuses(excuse, pattern)));
    assert.deepEqual(idle, [], 'no longer needed');
  });
});
