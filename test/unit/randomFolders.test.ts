import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { judgeRenaming } from '../../src/core/changes/renaming/judgeRenaming';
import { NameCollision } from '../../src/core/changes/renaming/nameCollision';
import { type Renaming, renameInNote } from '../../src/core/changes/renaming/renameInNote';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { findMentionsResumably } from '../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { occurrencesOfId } from '../../src/core/registry/merging/occurrences';
import { locate } from '../../src/core/registry/model';
import { runToEnd } from '../../src/core/text/base/lazy';
import { applyEdits } from '../../src/core/text/base/textEdit';
import { decodeUtf8 } from '../../src/core/text/units/utf8';
import { respell } from '../../src/core/text/yaml/write/respell';
import { runIn } from '../support/commandLine';

const RUNS = Number(process.env.FUZZ_RUNS ?? 120);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const OWN = 'own.entities.yaml';

const IDS = ['acme', 'h20', 'nvidia', 'smic', 'acme-corp'];
const NAMES = [
  'Acme',
  'Acme Corp',
  'H20',
  'AI',
  'steel works',
  '英伟达',
  '中芯国际',
  '中芯',
  '英伟达 H20',
  'Ünö',
  "O'Neill",
  'Zed Co., Ltd.',
  'C# (Go) – 《法》',
];

interface Made {
  readonly id: string;
  readonly names: readonly string[];
  readonly weak: boolean;
  readonly notIn: boolean;
  readonly quote: string;
  readonly maker: string;
}

const entity: fc.Arbitrary<Made> = fc.record({
  id: fc.constantFrom(...IDS),
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
  weak: fc.boolean(),
  notIn: fc.boolean(),
  quote: fc.constantFrom('', '"', "'"),
  maker: fc.constantFrom(...IDS),
});

/** In the plain style, as people write it. */
const registry = fc
  .tuple(
    fc.uniqueArray(entity, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([entities, lineEnd, mark]) => {
    const entries = entities.map(({ id, names: [name, ...more], weak, notIn, quote, maker }) => {
      const quoted = (text: string): string => quote + (quote === "'" ? text.replaceAll("'", "''") : text) + quote;
      const rule = notIn ? `{ value: ${quoted(name!)}, notIn: [${quoted(`${name} Works`)}] }` : quoted(name!);
      const aliases = more.length > 0 ? [`    ${weak ? 'weakAlias' : 'alias'}: [${more.map(quoted).join(', ')}]`] : [];
      return [`  - id: ${id} # the ${id}`, `    name: ${rule}`, ...aliases, `    manufacturer: ${maker}`].join('\n');
    });
    return mark + `version: 1\nentities:\n${entries.join('\n')}\n`.replaceAll('\n', lineEnd);
  });

const named = fc.constantFrom(...NAMES, ...IDS);
const piece = fc.oneof(
  { weight: 8, arbitrary: named },
  {
    weight: 2,
    arbitrary: fc
      .tuple(named, fc.constantFrom('', '|it', '|Acme', '#x', '#x|中芯'))
      .map((link) => `[[${link.join('')}]]`),
  },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\n> ', '\n- ', '\n## ', '\n| ', ' | ', '  \n') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '芯片',
      '公司',
      '，',
      '。',
      ', ',
      '. ',
      '-',
      '/',
      '(',
      ')',
      's',
      "'s",
      'x',
      '7',
      '_',
      '*',
      '`',
    ),
  },
  named.map((name) => `\`${name}\``),
  named.map((name) => `\n\n\`\`\`\n${name}\n\`\`\`\n\n`),
  named.map((name) => `<!-- ${name} --><b>${name}</b>`),
  named.map((name) => `[${name}](https://${name}.com/${name} "${name}")`),
);
const frontMatter = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom('ignore: [NAME, x]', "use: { 'NAME': acme }", 'use: { AI: NAME } # why'), named)
    .map(([line, name]) => `---\ntitle: ${name}\ndossier:\n  ${line.replace('NAME', name.replace("'", "''"))}\n---\n`),
);
const note = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    frontMatter,
    fc.array(piece, { maxLength: 25 }),
    fc.constantFrom(' ', ' ', ''),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([mark, front, pieces, gap, lineEnd]) => mark + (front + pieces.join(gap)).replaceAll('\n', lineEnd));
const notes = fc.array(note, { minLength: 1, maxLength: 6 });

function snapshotOf(text: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile(OWN, 1, text));
  return runToEnd(engine.update());
}

/** As the editor reads a file: without its byte order mark. */
function read(bytes: string): string {
  return bytes.startsWith('\uFEFF') ? bytes.slice(1) : bytes;
}

/** As the editor writes it: the mark of the file stays. */
function write(before: string, text: string): string {
  return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + text;
}

function renameRegistry(file: string, { kind, id, from, to }: Renaming): string {
  const text = read(file);
  const { registry: known } = snapshotOf(text);
  const places =
    kind === 'id'
      ? occurrencesOfId(known, 'entity', id)
      : known
          .entity(id)!
          .names.filter(({ item }) => item.value === from)
          .map(({ part, item }) => locate(part, item.span));
  const written = respell(
    text,
    places.map(({ span }) => ({ span, text: to })),
  );
  assert.ok(!('refused' in written));
  return write(file, written.text);
}

describe('a random folder', function () {
  this.timeout(0);
  const root = mkdtempSync(path.join(os.tmpdir(), 'dossier-folders-'));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has the references that the command line finds', async () => {
    let folders = 0;
    let mentions = 0;
    const property = fc.asyncProperty(registry, notes, async (own, files) => {
      const folder = path.join(root, `${folders++}`);
      mkdirSync(folder);
      writeFileSync(path.join(folder, OWN), own);
      for (const [at, text] of files.entries()) writeFileSync(path.join(folder, `${at}.md`), text);
      const words = ['mentions', '--json', '--no-bundled', '--registry', OWN, ...files.map((_, at) => `${at}.md`)];
      const { stdout } = await runIn(folder, words);
      const rows = JSON.parse(stdout) as {
        file: string;
        line: number;
        column: number;
        text: string;
        entities: string[];
        form: string;
      }[];
      mentions += rows.length;

      const snapshot = snapshotOf(read(own));
      const index = new IndexedNotes();
      files.forEach((text, at) => {
        const decoded = read(decodeUtf8(new TextEncoder().encode(text)));
        const found = runToEnd(findMentionsResumably(decoded, snapshot, NO_DIRECTIVES));
        index.set(`${at}.md`, decoded, found);
      });
      for (const id of IDS) {
        const expected = rows
          .filter(({ entities }) => entities.includes(id))
          .map(({ file, line, column, form }) => `${file}:${line}:${column} ${form}`);
        const references = [...index.mentions.mentionsOf(id)].map(
          ({ note: file, startLine, startColumn, form }) => `${file}:${startLine + 1}:${startColumn + 1} ${form}`,
        );
        assert.deepEqual(references.sort(), expected.sort(), id);
      }
    });
    const runs = Math.ceil(RUNS / 10);
    await fc.assert(property, { numRuns: runs, seed: SEED });
    assert.ok(mentions > runs, `${mentions} mentions were found`);
  });

  it('is as it was, byte for byte, after a name or an id was changed to a new one and back', () => {
    const whom = fc.record({
      entity: fc.nat(),
      name: fc.nat(),
      to: fc.constantFrom('Quixotron', '魁克斯', 'Q9', 'id'),
    });
    let renamed = 0;
    let warned = 0;
    const property = fc.property(registry, notes, whom, (own, files, chosen) => {
      const before = snapshotOf(read(own));
      const entities = [...before.registry.entities()];
      const { id, names } = entities[chosen.entity % entities.length]!;
      const there: Renaming =
        chosen.to === 'id'
          ? { kind: 'id', id, from: id, to: 'quixotron-9' }
          : { kind: 'name', id, from: names[chosen.name % names.length]!.item.value, to: chosen.to };
      const back: Renaming = { ...there, id: there.kind === 'id' ? there.to : id, from: there.to, to: there.from };
      // A weak alias lives by other names of the note, and `[[…]]` in other capitals and names in it go with it.
      if (names.some(({ item }) => item.kind === 'weak' && item.value === there.from)) return;
      if (judgeRenaming(before, there)) return;
      const changedOwn = renameRegistry(own, there);
      const after = snapshotOf(read(changedOwn));
      // A name that others bear too cannot be given back.
      if (judgeRenaming(after, back)) return;
      assert.equal(renameRegistry(changedOwn, back), own);
      const name = new NameCollision(there.to);
      for (const file of files) {
        const text = read(file);
        assert.ok(!name.isMentionedIn(text));
        const edits = renameInNote(text, before, NO_DIRECTIVES, there);
        // Where the new name would run into a word the user is warned.
        if (there.kind === 'name' && name.isLostIn(text, edits)) {
          warned++;
          continue;
        }
        const changed = write(file, applyEdits(text, edits));
        renamed += edits.length;
        const restored = write(
          file,
          applyEdits(read(changed), renameInNote(read(changed), after, NO_DIRECTIVES, back)),
        );
        assert.equal(restored, file, `${JSON.stringify(there)}: ${JSON.stringify(changed)}`);
      }
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED });
    assert.ok(renamed > RUNS / 4 && warned < renamed / 4, `${renamed} places, ${warned} notes with a warning`);
  });
});
