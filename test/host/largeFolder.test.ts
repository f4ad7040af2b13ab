import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { UnregisteredNames } from '../../src/features/unregistered/unregisteredNames';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, openFile, rangeOf, writeFile } from '../support/inHost';
import { rename } from '../support/rename';

/** `DOSSIER_NOTES=10000` measures a large folder. */
const NOTES = Number(process.env.DOSSIER_NOTES ?? 200);
/** Nine of ten notes mention Vextor. */
const SPEAKING = NOTES - Math.ceil(NOTES / 10);

const REGISTRY = `entities:
  - { id: vextor, name: { en: Vextor, zh: 维克托 } }
${Array.from({ length: 200 }, (_, n) => `  - { id: e${n}, name: Entitor ${n}q }`).join('\n')}
`;

/** About five kilobytes; some notes have Windows line endings, and some begin with a byte order mark. */
function noteText(n: number, name = 'Vextor'): string {
  const words = Array.from(
    { length: 60 },
    (_, k) => `word${(n * 7 + k * 13) % 900} Entitor ${(n + k) % 200}q 稀土出口管制与芯片`,
  );
  const vextor = n % 10 === 0 ? 'Somebody' : n % 2 === 0 ? name : `[[${name}]]`;
  const text = `# Note ${n}\n\n${words.slice(0, 30).join('. ')}\n\nIt was ${vextor} again, \`Vextor\`.\n\n- ${words.slice(30).join('\n- ')}\n`;
  return (n % 7 === 0 ? '\uFEFF' : '') + (n % 3 === 0 ? text.replaceAll('\n', '\r\n') : text);
}

function fileOf(n: number): string {
  return `large/${n % 50}/${n}.md`;
}

/** The numbers of the notes whose bytes are not those of the expected text. */
async function different(expected: (n: number) => string): Promise<number[]> {
  const encoder = new TextEncoder();
  const found: number[] = [];
  for (let from = 0; from < NOTES; from += 100) {
    const some = Array.from({ length: Math.min(100, NOTES - from) }, (_, k) => from + k);
    const read = await Promise.all(some.map((n) => vscode.workspace.fs.readFile(inWorkspace(fileOf(n)))));
    for (const [index, n] of some.entries()) {
      const bytes = encoder.encode(expected(n));
      if (bytes.length !== read[index]!.length || bytes.some((byte, at) => byte !== read[index]![at])) found.push(n);
    }
  }
  return found;
}

/** The result of Find All References for Vextor. */
function references(document: vscode.TextDocument): Thenable<vscode.Location[]> {
  const { start } = rangeOf(document, 'Vextor');
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, start);
}

/** Measures how long the thread is blocked, until the returned function is called. */
function watchThread(): () => string {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    delay.disable();
    const [most, usual] = [delay.max, delay.percentile(99)].map((nanoseconds) => (nanoseconds / 1e6).toFixed(1));
    return `; the thread was busy for ${most} ms at most, ${usual} in 99 of 100`;
  };
}

function report(what: string, since: number, more = ''): void {
  console.log(`      ${NOTES} notes: ${what} ${Math.round(performance.now() - since)} ms${more}`);
}

describe('a large folder', function () {
  this.timeout(120_000 + NOTES * 300);

  before(async () => {
    // The extension must not index the same notes. An index that has not begun cannot be stopped, so it is begun first.
    await vscode.commands.executeCommand('dossier.indexNotes');
    await vscode.commands.executeCommand('dossier.stopIndexing');
    for (let from = 0; from < NOTES; from += 100) {
      const some = Array.from({ length: Math.min(100, NOTES - from) }, (_, k) => from + k);
      await Promise.all(some.map((n) => writeFile(fileOf(n), noteText(n))));
    }
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('large');
    await vscode.workspace.fs.delete(inWorkspace('large.entities.yaml')).then(undefined, () => {});
    await vscode.commands.executeCommand('dossier.indexNotes');
  });

  it('is indexed, and again where a name changes', async () => {
    const engine = new Engine();
    runToEnd(engine.setFile('registry', 1, REGISTRY));
    runToEnd(engine.update());
    let since = performance.now();
    let busy = watchThread();
    const fixture = new IndexFixture(engine);
    await fixture.start();
    report('indexed in', since, busy());
    assert.deepEqual(fixture.index.mentions.counts('vextor'), { mentions: SPEAKING, notes: SPEAKING });
    since = performance.now();
    busy = watchThread();
    runToEnd(engine.setFile('registry', 1, REGISTRY.replace('Entitor 7q', 'Vextor Seven')));
    runToEnd(engine.update());
    fixture.followRegistry();
    await fixture.index.whenReady();
    report('indexed with another name in', since, busy());
    fixture.dispose();
  });

  it('is searched for unregistered names without blocking the editor', async () => {
    const engine = new Engine();
    const fixture = new IndexFixture(engine);
    await fixture.start();
    const names = new UnregisteredNames({
      context: { workspaceState: { get: () => undefined } } as unknown as vscode.ExtensionContext,
      index: fixture.index,
      snapshot: engine.snapshot,
      ready: async () => engine.snapshot,
      directives: () => NO_DIRECTIVES,
    } as Partial<Host> as Host);
    const since = performance.now();
    const busy = watchThread();
    await names.look();
    report('unregistered names found in', since, busy());
    // Half of the notes have it without brackets.
    const vextor = names.names.find((name) => name.names.includes('Vextor'));
    assert.deepEqual([vextor?.count, vextor?.notes], [SPEAKING - NOTES / 2, SPEAKING - NOTES / 2]);
    names.dispose();
    fixture.dispose();
  });

  it('lists all mentions of an entity', async () => {
    const { document } = await openFile('large/1/1.md', noteText(1));
    await writeFile('large.entities.yaml', REGISTRY);
    await vscode.commands.executeCommand('dossier.indexNotes');
    await eventually('the registry is read', async () => (await references(document)).length > 0);
    const since = performance.now();
    const found = await references(document);
    report('references, through the editor, in', since, `: ${found.length}`);
    // The entry, and each note that mentions it.
    assert.equal(found.length, 1 + SPEAKING);
  });

  it('is renamed in, in every note, and nothing else is changed, byte for byte', async () => {
    const { document } = await openFile(fileOf(1), noteText(1));
    await writeFile('large.entities.yaml', REGISTRY);
    await vscode.commands.executeCommand('dossier.indexNotes');
    let since = performance.now();
    const edit = await eventually('an edit', async () => {
      since = performance.now();
      const found = await rename(document, rangeOf(document, 'Vextor').start, 'Quixotron').catch(() => undefined);
      return found?.size === SPEAKING + 1 && found;
    });
    report('an edit of all notes in', since, `: ${edit.size} files`);
    since = performance.now();
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    report('applied in', since, `: ${vscode.workspace.textDocuments.length} documents`);
    await vscode.workspace.saveAll(false);
    report('applied and saved in', since, `: ${vscode.workspace.textDocuments.length} documents`);
    assert.deepEqual(await different((n) => noteText(n, 'Quixotron')), []);
    const yaml = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('large.entities.yaml')));
    assert.equal(yaml, REGISTRY.replace('Vextor', 'Quixotron'));
  });
});
