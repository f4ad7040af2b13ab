import * as vscode from 'vscode';
import type { NoteProblem } from '../../core/answers/notes/noteProblem';
import { renameEverywhere, withShortName } from '../../core/changes/renaming/rewriteMention';
import { entityIn } from '../../core/registry/engine/snapshot';
import type { TextEdit } from '../../core/text/base/textEdit';
import { nearest } from '../../core/text/units/words';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { editAction } from '../shared/fixes/codeAction';
import { ours, problemsInNote } from '../shared/fixes/diagnostic';

/** Fixes of the problems at the cursor or in the selection of a note. */
export function noteFixes(
  host: Host,
  note: Note,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const all = problemsInNote(host, note);
  const here = all.filter(({ span }) => note.range(span).intersection(range));
  return here.flatMap((problem) => {
    const actions = fixesOf(note, problem, all);
    const [first] = actions;
    if (first) first.isPreferred = true;
    for (const action of actions) action.diagnostics = ours(diagnostics, problem.code, note.range(problem.span));
    return actions;
  });
}

function fixesOf(note: Note, problem: NoteProblem, all: readonly NoteProblem[]): vscode.CodeAction[] {
  const { code, span, parameters, entities } = problem;
  const { name = '', right = '', other = '' } = parameters;
  const [id = ''] = entities;
  const write = (text: string) => editAction(vscode.l10n.t('Replace with {text}', { text }), note, [{ span, text }]);
  const everywhere = (from: string, to: string, edits: readonly TextEdit[], least = 1): vscode.CodeAction[] => {
    const title = vscode.l10n.t('Replace every "{name}" in this note with {text}', { text: to, name: from });
    return edits.length < least ? [] : [editAction(title, note, edits)];
  };
  const rename = (from: string, to: string) =>
    everywhere(from, to, renameEverywhere(note.text, note.mentions, id, from, to));
  switch (code) {
    case 'misspelling':
    case 'avoid':
    case 'outdated-name':
      return parameters.right === undefined
        ? []
        : [write(right), ...everywhere(name, right, rightInstead(problem, all), 2)];
    case 'competing-names':
      return [...rename(name, other), ...rename(other, name)];
    case 'short-first-name':
      return [write(withShortName(right, name)), write(right)];
    case 'former-link':
      return [write(right)];
    case 'unknown-link':
      return unknownLinkFixes(note, problem);
    case 'ambiguous-name':
      // `meaningFixes` offers the fixes at every mention of the name, not only at the one with the diagnostic.
      return [];
  }
}

/** What is right in place of each form of the same name, each in its form, where that is certain. */
function rightInstead({ code, entities, parameters: { wrong } }: NoteProblem, all: readonly NoteProblem[]): TextEdit[] {
  return all.flatMap((each) => {
    const isSame = each.code === code && each.entities[0] === entities[0] && each.parameters.wrong === wrong;
    return isSame && each.parameters.right !== undefined ? { span: each.span, text: each.parameters.right } : [];
  });
}

/** Replaces the target with the name that is spelled most like it, if there is one. `addToRegistry` offers to add it. */
function unknownLinkFixes(note: Note, { span, parameters: { name = '' } }: NoteProblem): vscode.CodeAction[] {
  const known = nearestName(note, name);
  if (known === undefined) return [];
  const start = note.text.indexOf(name, span.start);
  const target = { start, end: start + name.length };
  return [editAction(vscode.l10n.t('Replace with {text}', { text: known }), note, [{ span: target, text: known }])];
}

function nearestName({ snapshot }: Note, name: string): string | undefined {
  function* names(): Iterable<string> {
    for (const entity of snapshot.registry.entities()) {
      const own = entityIn(snapshot, entity);
      if (!own) continue;
      yield own.id;
      for (const { item } of own.names) yield item.value;
    }
  }
  return nearest(name, names());
}
