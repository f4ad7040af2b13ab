import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { noteFixes } from '../../src/features/quickFixes/noteFixes';
import { noteActionProvider, REWRITE } from '../../src/features/shared/fixes/actionProvider';
import { meaningFixes } from '../../src/features/shared/fixes/meaningFixes';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { OpenNotes } from '../../src/workspace/notes/openNotes';
import { closeAllEditors, deleteFile, middleOf, openFile, rangeOf } from '../support/inHost';

const REGISTRY = `version: 1
entities:
- { id: glorp, name: Glorp, misspelling: Gloorp }
- { id: venus-one, name: Venusio One, alias: Venusio }
- { id: venus-two, name: Venusio Two, alias: Venusio }
`;
const NOTE = 'light-bulb.md';
const TEXT = 'Prose, Glorp, Gloorp, Venusio, Venusio, [[Nobody Known]].\n';

describe('the light bulb in a note', () => {
  const log = vscode.window.createOutputChannel('light bulb test', { log: true });
  const open = new OpenNotes(log);
  let host: Host;
  let document: vscode.TextDocument;

  before(async () => {
    const engine = new Engine();
    runToEnd(engine.setFile('registry', 1, REGISTRY));
    const snapshot = runToEnd(engine.update());
    host = {
      snapshot,
      ready: async () => snapshot,
      note: (each) => open.note(each, snapshot, NO_DIRECTIVES),
      severity: () => undefined,
    } as Partial<Host> as Host;
    ({ document } = await openFile(NOTE, TEXT));
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile(NOTE);
    open.dispose();
    log.dispose();
  });

  const { Automatic, Invoke } = vscode.CodeActionTriggerKind;

  function diagnostic(code: string, text: string): vscode.Diagnostic {
    const made = new vscode.Diagnostic(rangeOf(document, text), code);
    return Object.assign(made, { source: 'Dossier', code });
  }

  /** The titles of the actions that are offered in the range, given its diagnostics. */
  async function offered(...asked: Parameters<typeof actionsAt>): Promise<readonly string[]> {
    return (await actionsAt(...asked)).map(({ title }) => title);
  }

  async function actionsAt(
    triggerKind: vscode.CodeActionTriggerKind,
    range: vscode.Range,
    kind = vscode.CodeActionKind.QuickFix,
  ): Promise<readonly vscode.CodeAction[]> {
    const provider = noteActionProvider(host, new ErrorBoundary('test', log), [
      kind === REWRITE
        ? { kind, offer: () => [new vscode.CodeAction('Rewrite', REWRITE)] }
        : { kind, offer: (...asked) => [...noteFixes(...asked), ...meaningFixes(...asked)] },
    ]);
    const shown = [diagnostic('misspelling', 'Gloorp'), diagnostic('ambiguous-name', 'Venusio')];
    const diagnostics = shown.filter((each) => each.range.intersection(range));
    const context = { triggerKind, diagnostics, only: undefined };
    const { token } = new vscode.CancellationTokenSource();
    const actions = await provider.provideCodeActions(document, range, context, token);
    return (actions ?? []) as vscode.CodeAction[];
  }

  function cursorIn(text: string, occurrence = 1): vscode.Range {
    const place = middleOf(document, text, occurrence);
    return new vscode.Range(place, place);
  }

  it('appears without a request only at a problem', async () => {
    for (const text of ['Prose', 'Glorp', 'Nobody']) {
      assert.deepEqual(await offered(Automatic, cursorIn(text)), [], text);
    }
    assert.deepEqual(await offered(Automatic, cursorIn('Gloorp')), ['Replace with Glorp']);
    assert.equal((await offered(Automatic, cursorIn('Venusio'))).length, 5);
    assert.deepEqual(await offered(Automatic, cursorIn('Venusio', 2)), [], 'reported at its first mention');
    assert.deepEqual(await offered(Automatic, cursorIn('Glorp'), REWRITE), []);
  });

  it('prefers the first fix, but no meaning of an ambiguous name', async () => {
    const preferred = async (text: string) =>
      (await actionsAt(Invoke, cursorIn(text))).map(({ isPreferred = false }) => isPreferred);
    assert.deepEqual(await preferred('Gloorp'), [true]);
    assert.deepEqual([...new Set(await preferred('Venusio'))], [false]);
  });

  it('lists the actions of features in their order, and those of the others if one fails', async () => {
    const { QuickFix } = vscode.CodeActionKind;
    const part = (title: string) => ({ kind: QuickFix, offer: () => [new vscode.CodeAction(title, QuickFix)] });
    const failing = {
      kind: QuickFix,
      offer: () => {
        throw new Error('of the test');
      },
    };
    const boundary = new ErrorBoundary('test', { error: () => {} });
    const provider = noteActionProvider(host, boundary, [part('B'), failing, part('A')]);
    const context = { triggerKind: Invoke, diagnostics: [], only: undefined };
    const { token } = new vscode.CancellationTokenSource();
    const actions = (await provider.provideCodeActions(document, cursorIn('Glorp'), context, token)) ?? [];
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['B', 'A'],
    );
  });

  it('offers all actions on request and for a selection', async () => {
    assert.equal((await offered(Invoke, cursorIn('Venusio', 2))).length, 5);
    assert.deepEqual(await offered(Invoke, cursorIn('Glorp'), REWRITE), ['Rewrite']);
    assert.deepEqual(await offered(Automatic, rangeOf(document, 'Glorp'), REWRITE), ['Rewrite']);
  });
});
