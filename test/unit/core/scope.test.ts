import assert from 'node:assert/strict';
import { namesInLanguage } from '../../../src/core/answers/names/displayName';
import { searchNames } from '../../../src/core/answers/names/searchNames';
import { mentionChoices } from '../../../src/core/answers/notes/mentionsInNote';
import { noteProblems } from '../../../src/core/answers/notes/noteProblems';
import { columnsOf } from '../../../src/core/changes/exchange/table/columns';
import { readTable } from '../../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../../src/core/changes/exchange/table/recordsOfTable';
import { upToDate } from '../../../src/core/changes/incoming/editProposals';
import type { Proposals } from '../../../src/core/changes/incoming/proposals';
import { NO_MEANINGS } from '../../../src/core/changes/records/meanings';
import { reconcile } from '../../../src/core/changes/records/reconcile';
import { judgeRenaming } from '../../../src/core/changes/renaming/judgeRenaming';
import { makePlain } from '../../../src/core/changes/renaming/rewriteMention';
import { changedNames } from '../../../src/core/notes/mentions/changedNames';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { writeMention } from '../../../src/core/notes/mentions/mention';
import { OpenNote } from '../../../src/core/notes/mentions/openNote';
import { listUnregistered } from '../../../src/core/notes/unregistered/listUnregistered';
import { Engine } from '../../../src/core/registry/engine/engine';
import { type Snapshot, snapshotIn } from '../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../src/core/text/base/lazy';

/** Registry files by their paths, each as its lines. */
type Files = Readonly<Record<string, string>>;

const TITAN = 'entities:\n- { id: acme-titan, schema: Project, name: Titan, alias: Grey Plan }\n';
const FILES: Files = {
  'bundled.yaml': 'entities:\n- { id: apple, schema: Company, name: Apple }\n',
  'clients/acme/a.yaml': `scope: folder\n${TITAN}- { id: apple, alias: Big Fruit, remove: [Apple], disabled: true }\n`,
  'clients/beta/b.yaml': 'scope: folder\nentities:\n- { id: beta-titan, schema: Product, name: Titan }\n',
};

function engineOf(files: Files): Engine {
  const engine = new Engine();
  set(engine, files);
  return engine;
}

function set(engine: Engine, files: Files): Snapshot {
  for (const [file, text] of Object.entries(files))
    runToEnd(engine.setFile(file, file.startsWith('bundled') ? 0 : 1, text));
  return runToEnd(engine.update());
}

const whole = engineOf(FILES).snapshot;
const at = (note: string, snapshot = whole): Snapshot => snapshotIn(snapshot, (scope) => note.startsWith(scope));

/** The mentions of a note, as `text=ids`. */
function mentioned(note: string, text: string, snapshot = whole): string {
  return findMentions(text, at(note, snapshot))
    .map(({ start, end, entities }) => `${text.slice(start, end)}=${entities}`)
    .join(' ');
}

const TEXT = 'Titan of Apple, the Big Fruit, is the Grey Plan. See [[acme-titan]] and [[apple]].';
const ELSEWHERE = 'Apple=apple apple=apple';

/** What a table offers to a note. */
function imported(note: string, text: string, snapshot = whole): Proposals {
  const table = runToEnd(readTable(text))!;
  const counting = at(note, snapshot);
  const { vocabulary } = counting.registry;
  const columns = columnsOf(table, NO_MEANINGS, vocabulary);
  const records = runToEnd(recordsOfTable(table, columns, NO_MEANINGS, vocabulary));
  return runToEnd(reconcile(records, counting));
}

/** The keys of what it offers, with `?` and the codes of their doubts. */
function offered(note: string, text: string, snapshot = whole): readonly string[] {
  const { items } = imported(note, text, snapshot);
  return items.map(({ key, doubts }) => [key, ...doubts.map(({ code }) => `?${code}`)].join(' '));
}

function problemsOf(files: Files): readonly string[] {
  const { registry } = engineOf(files).snapshot;
  return [...runToEnd(registry.allProblems())].flatMap(([file, found]) => found.map(({ code }) => `${file} ${code}`));
}

describe('a registry of a folder', () => {
  it('counts in the notes of its folder and below, and nowhere else', () => {
    const inside =
      'Titan=acme-titan Apple=apple Big Fruit=apple Grey Plan=acme-titan acme-titan=acme-titan apple=apple';
    assert.equal(mentioned('clients/acme/call.md', TEXT), inside);
    assert.equal(mentioned('clients/acme/2025/june/call.md', TEXT), inside);
    for (const note of ['clients/acme.md', 'clients/acme-two/call.md', 'call.md', ''])
      assert.equal(mentioned(note, TEXT), ELSEWHERE, note);
  });

  it('makes nothing ambiguous in another folder', () => {
    assert.equal(mentioned('clients/beta/call.md', TEXT), `Titan=beta-titan ${ELSEWHERE}`);
    assert.deepEqual(
      problemsOf(FILES).filter((each) => each.includes('shared')),
      [],
    );
  });

  it('adds meanings to names of its layer, and hides those of lower ones', () => {
    const own = { ...FILES, 'own.yaml': 'entities:\n- { id: titan, name: Titan }\n' };
    const snapshot = engineOf(own).snapshot;
    assert.equal(mentioned('clients/acme/call.md', 'Titan', snapshot), 'Titan=acme-titan,titan');
    assert.equal(mentioned('call.md', 'Titan', snapshot), 'Titan=titan');
    assert.deepEqual(
      problemsOf(own).filter((each) => each.includes('shared')),
      ['clients/acme/a.yaml shared-name', 'clients/beta/b.yaml shared-name', 'own.yaml shared-name'],
    );
    const bundled = engineOf({ ...FILES, 'bundled/more.yaml': 'entities:\n- { id: titan, name: Titan }\n' }).snapshot;
    assert.equal(mentioned('clients/acme/call.md', 'Titan', bundled), 'Titan=acme-titan');
    assert.equal(mentioned('call.md', 'Titan', bundled), 'Titan=titan');
  });

  it('takes no name away from notes elsewhere, and says that it does not', () => {
    assert.equal(whole.registry.entity('apple')?.names.length, 2);
    assert.deepEqual(problemsOf(FILES), Array(2).fill('clients/acme/a.yaml beyond-scope'));
    const renamed = 'scope: folder\nentities:\n- { id: apple, name: [Orchard, Apple] }\n';
    const snapshot = engineOf({ ...FILES, 'clients/acme/a.yaml': renamed }).snapshot;
    assert.equal(mentioned('call.md', 'Apple, Orchard', snapshot), 'Apple=apple');
    assert.equal(mentioned('clients/acme/x.md', 'Apple, Orchard', snapshot), 'Apple=apple Orchard=apple');
    const alone = 'scope: folder\nentities:\n- { id: x, name: Xenon, disabled: true }\n';
    assert.equal(engineOf({ 'a/r.yaml': alone }).snapshot.registry.entity('x'), undefined);
  });

  it('has names of one entity that another folder has too', () => {
    const both = {
      'a/r.yaml': 'scope: folder\nentities:\n- { id: x, schema: Company, name: Xenon Ltd }\n',
      'b/r.yaml': 'scope: folder\nentities:\n- { id: x, name: Xenon Ltd, alias: Noble }\n',
    };
    const { snapshot } = engineOf(both);
    assert.equal(mentioned('a/n.md', 'Xenon Ltd, Noble', snapshot), 'Xenon Ltd=x');
    assert.equal(mentioned('b/n.md', 'Xenon Ltd, Noble', snapshot), 'Xenon Ltd=x Noble=x');
    const short = { 'a/r.yaml': both['a/r.yaml'].replace('Xenon Ltd', '北辰航运有限公司') };
    const chinese = engineOf(short).snapshot;
    const text = '北辰航运有限公司成立。北辰航运扩张。';
    assert.equal(mentioned('a/n.md', text, chinese), '北辰航运有限公司=x 北辰航运=x');
    assert.equal(mentioned('n.md', text, chinese), '');
  });

  it('keeps the name of another folder, until a registry of all notes has another one', () => {
    const entry = (more: string) => `entities:\n- { id: x, ${more} }\n`;
    const files = {
      'a/r.yaml': `scope: folder\n${entry('name: Xenon')}`,
      'b/r.yaml': `scope: folder\n${entry('name: Xenon')}`,
      'b/s.yaml': `scope: folder\n${entry('remove: [Xenon]')}`,
    };
    assert.equal(mentioned('a/n.md', 'Xenon', engineOf(files).snapshot), 'Xenon=x');
    const { snapshot } = engineOf({ ...files, 'z.yaml': entry('name: Argon') });
    assert.equal(mentioned('a/n.md', 'Xenon, Argon', snapshot), 'Argon=x');
  });

  it('stays in the registry as a whole', () => {
    assert.equal(whole.registry.entity('acme-titan')?.schema, 'Project');
    assert.equal(findMentions('Titan', whole)[0]?.entities.length, 2);
  });

  it('is offered, linked and known only in its folder', () => {
    const found = (note: string, text: string) =>
      runToEnd(searchNames(at(note), text, { limit: 9, locale: 'en' })).map(({ entity }) => entity.id);
    assert.deepEqual(found('clients/acme/x.md', 'Tit'), ['acme-titan']);
    assert.deepEqual(found('clients/beta/x.md', 'Tit'), ['beta-titan']);
    assert.deepEqual(found('x.md', 'Tit'), []);
    assert.deepEqual(found('x.md', 'Big'), []);
    assert.deepEqual(found('x.md', ''), ['apple']);
    assert.equal(writeMention('acme-titan', 'Titan', at('clients/acme/x.md'), false), '[[Titan]]');
    const unknown = (note: string) =>
      noteProblems({ text: TEXT, mentions: [], fileName: '' }, at(note), (code) =>
        code === 'unknown-link' ? 'hint' : 'off',
      ).map(({ parameters }) => parameters.name);
    assert.deepEqual(unknown('clients/acme/x.md'), []);
    assert.deepEqual(unknown('x.md'), ['acme-titan']);
  });

  it('hides no name that notes of another folder do not know', () => {
    const files = {
      'clients/acme/a.yaml': 'scope: folder\nentities:\n- { id: titan, name: Titan Ltd., weakAlias: Onyx Ltd. }\n',
    };
    const { snapshot } = engineOf(files);
    const text = 'They met Titan Ltd. there, and Onyx Ltd. in the evening.';
    const listed = (...notes: readonly string[]) =>
      listUnregistered(
        notes.map((file) => ({ file, text, snapshot: at(file, snapshot) })),
        snapshot,
      ).map(({ names, count, file }) => `${names} ${count} ${file}`);
    const missed = ['Onyx Ltd. 1 clients/beta/n.md', 'Titan Ltd. 1 clients/beta/n.md'];
    assert.deepEqual(listed('clients/beta/n.md').sort(), missed);
    assert.deepEqual(listed('clients/acme/n.md', 'clients/beta/n.md').sort(), missed);
    assert.deepEqual(listed('clients/acme/n.md'), []);
    const weak = 'They met Onyx Ltd. there.';
    const own = at('clients/acme/n.md', snapshot);
    assert.deepEqual(listUnregistered([{ file: 'n', text: weak, snapshot: own }], snapshot), []);
    assert.equal(listUnregistered([{ file: 'n', text: weak, snapshot: at('n', snapshot) }], snapshot).length, 1);
  });

  it('gives names to write and to show only in its folder', () => {
    const chinese = 'scope: folder\nentities:\n- { id: apple, name: { zh: 果园 }, alias: Big Fruit }\n';
    const { snapshot } = engineOf({ ...FILES, 'clients/acme/a.yaml': chinese });
    const choices = (note: string) =>
      runToEnd(searchNames(at(note, snapshot), 'Apple', { limit: 9, locale: 'zh' }))
        .flatMap((hit) => mentionChoices(hit, 'Apple', 'zh'))
        .map(({ name, other }) => `${name} ${other}`);
    assert.deepEqual(choices('clients/acme/n.md'), ['果园 Apple']);
    assert.deepEqual(choices('n.md'), ['Apple undefined']);
    const plain = (note: string) => {
      const own = at(note, snapshot);
      return makePlain('[[apple]]', findMentions('[[apple]]', own)[0]!, own, () => 'zh')?.text;
    };
    assert.equal(plain('clients/acme/n.md'), '果园');
    assert.equal(plain('n.md'), 'Apple');
    const [apple, titan] = [snapshot.registry.entity('apple')!, snapshot.registry.entity('beta-titan')!];
    assert.equal(namesInLanguage([apple, titan], 'zh', at('clients/acme/n.md', snapshot)), '果园、Titan');
    assert.equal(namesInLanguage([apple, titan], 'zh', at('n.md', snapshot)), 'Apple、Titan');
  });

  it('is known to what is imported only in its folder', () => {
    const table = 'Name,Country\nTitan,us\n';
    assert.deepEqual(offered('clients/acme/x.md', table), ['value acme-titan country']);
    assert.deepEqual(offered('clients/beta/x.md', table), ['value beta-titan country']);
    for (const note of ['x.md', '']) assert.deepEqual(offered(note, table), ['entity titan'], note);
    // Neither without a legal form, nor by a spelling nearly the same.
    assert.ok(offered('clients/acme/x.md', 'Name,Country\nGrey Plan Ltd,us\n').includes('value acme-titan country'));
    assert.deepEqual(offered('clients/beta/x.md', 'Name,Country\nGrey Plan Ltd,us\n'), ['entity grey-plan-ltd']);
    const project = 'Name,Kind\nGrey Plann,Project\n';
    assert.deepEqual(offered('clients/acme/x.md', project), ['entity grey-plann ?near-spelling']);
    assert.deepEqual(offered('clients/beta/x.md', project), ['entity grey-plann']);
  });

  it('is known by an identifier only in its folder', () => {
    const entry = '- { id: xenon, schema: Company, name: Xenon, leiCode: 5493001KJTIIGC8Y1R12 }\n';
    const snapshot = engineOf({ 'a/r.yaml': `scope: folder\nentities:\n${entry}` }).snapshot;
    const table = 'Name,LEI,Country\nArgon,5493001KJTIIGC8Y1R12,us\n';
    assert.ok(offered('a/n.md', table, snapshot).includes('value xenon country'));
    assert.deepEqual(offered('b/n.md', table, snapshot), ['entity argon']);
  });

  it('leaves out of an import what became known there by now, and ids that were taken anywhere', () => {
    const left = (text: string) => {
      const list = imported('clients/beta/x.md', 'Name,Country\nKrypton,us\n');
      const now = engineOf({ ...FILES, 'clients/acme/more.yaml': text }).snapshot;
      return upToDate(list, new Set(['entity krypton']), at('clients/beta/x.md'), at('clients/beta/x.md', now)).known;
    };
    const entry = 'entities:\n- { id: acme-krypton, name: Krypton }\n';
    assert.equal(left(`scope: folder\n${entry}`).length, 0);
    assert.equal(left(entry).length, 1);
    assert.equal(left(`scope: folder\n${entry.replace('acme-', '')}`).length, 1);
  });

  it('leaves a name free for an entity of another folder', () => {
    const judged = (id: string, from: string) => judgeRenaming(whole, { kind: 'name', id, from, to: 'Grey Plan' });
    assert.equal(judged('beta-titan', 'Titan'), undefined);
    assert.deepEqual(judged('apple', 'Apple'), { takenBy: 'acme-titan' });
    assert.deepEqual(judged('apple', 'Big Fruit'), { takenBy: 'acme-titan' });
    const both = 'scope: folder\nentities:\n- { id: apple, alias: Big Fruit }\n';
    const snapshot = engineOf({ 'a/z.yaml': both, ...FILES }).snapshot;
    const renamed = { kind: 'name', id: 'apple', from: 'Big Fruit', to: 'Grey Plan' } as const;
    assert.deepEqual(judgeRenaming(snapshot, renamed), { takenBy: 'acme-titan' });
  });

  it('is not one around the folder that the command line runs in', () => {
    const titan = 'scope: folder\nentities:\n- { id: titan, name: Titan }\n';
    for (const other of ['../beta/b.yaml', '/elsewhere/b.yaml', 'C:\\elsewhere\\b.yaml'])
      assert.deepEqual(problemsOf({ 'a.yaml': titan, [other]: titan.replace('id: titan', 'id: other') }), [], other);
    const shared = problemsOf({ 'a.yaml': titan, 'below/b.yaml': titan.replace('id: titan', 'id: other') });
    assert.deepEqual(shared.toSorted(), ['a.yaml shared-name', 'below/b.yaml shared-name']);
  });

  it('follows the key as it is written and deleted', () => {
    const engine = engineOf(FILES);
    const note = new OpenNote(TEXT);
    const count = () => note.mentions(at('call.md', engine.snapshot)).length;
    assert.equal(count(), 2);
    const scoped = engine.snapshot.registry;
    const free = FILES['clients/acme/a.yaml']!.replace('scope: folder\n', '');
    const now = set(engine, { 'clients/acme/a.yaml': free }).registry;
    const changes = runToEnd(changedNames(scoped, now))!;
    assert.deepEqual([...changes.ids].sort(), ['acme-titan', 'apple']);
    assert.ok(changes.names.has('acme-titan') && changes.names.has('Titan') && changes.names.has('Big Fruit'));
    // Now its `disabled` counts everywhere.
    assert.equal(
      note
        .mentions(at('call.md', engine.snapshot))
        .map(({ entities }) => entities[0])
        .join(),
      'acme-titan,acme-titan,acme-titan',
    );
    set(engine, { 'clients/acme/a.yaml': FILES['clients/acme/a.yaml']! });
    assert.equal(count(), 2);
    // What is half-typed elsewhere in the file does not let it out.
    set(engine, { 'clients/acme/a.yaml': `${FILES['clients/acme/a.yaml']}entites:\n` });
    assert.equal(count(), 2);
  });

  it('is reported where the value is not known, and counts everywhere', () => {
    const files = { 'a/r.yaml': `scope: notes\n${TITAN}` };
    assert.deepEqual(problemsOf(files), ['a/r.yaml invalid-scope']);
    assert.equal(mentioned('n.md', 'Titan', engineOf(files).snapshot), 'Titan=acme-titan');
    assert.deepEqual(problemsOf({ 'a/r.yaml': `scope: "folder" # here\n${TITAN}` }), []);
  });

  it('costs nothing where no registry has one', () => {
    const { snapshot } = engineOf({ 'bundled.yaml': FILES['bundled.yaml']! });
    assert.equal(at('n.md', snapshot), snapshot);
    assert.equal(at('n.md').matcher, at('m.md').matcher);
  });
});
