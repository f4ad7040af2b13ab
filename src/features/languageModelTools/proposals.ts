import * as vscode from 'vscode';
import { QUOTED } from '../../core/answers/questions/questions';
import { type ProposeInput, proposeStatement } from '../../core/changes/agent/proposeStatement';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { questionWorld } from '../shared/notes/questionWorld';
import { entityName } from '../shared/rows/entityName';
import { applyWithUndo } from '../shared/write/applyWithUndo';
import { ownEntry, writableWithoutAsking } from '../shared/write/writableRegistry';

/** How a tool answers in the editor. */
export interface EditorTool {
  answer(input: object, token: vscode.CancellationToken): Promise<object>;
  /** What the user is asked before; undefined where nothing is written, and the agent is told why. */
  confirm?(input: object): Promise<vscode.PreparedToolInvocation | undefined>;
}

/** Writes a statement after the user has seen it as a diff, and then offers *Undo*. */
export function proposals(host: Host): EditorTool {
  /** The diffs that the user was shown, by the inputs. */
  const shown = new Map<string, string>();
  return {
    async confirm(input) {
      const { proposed } = await proposalOf(host, input as ProposeInput);
      if ('problem' in proposed) return undefined;
      const { file, diff } = proposed.answer;
      shown.set(JSON.stringify(input), diff);
      const title = vscode.l10n.t('Write this into {file}?', { file });
      return { confirmationMessages: { title, message: new vscode.MarkdownString(fenced(diff)) } };
    },
    async answer(input) {
      const { registry, proposed } = await proposalOf(host, input as ProposeInput);
      if ('problem' in proposed || !registry) return proposed;
      const { answer, written } = proposed;
      const key = JSON.stringify(input);
      if (shown.get(key) !== answer.diff)
        return {
          problem: 'The registry has changed since the user saw the diff. Nothing was written: propose it again.',
        };
      shown.delete(key);
      const name = entityName(host, (input as ProposeInput).id);
      const message = vscode.l10n.t('What an agent proposed was added to {name} in {file}.', {
        name,
        file: answer.file,
      });
      const isWritten = await applyWithUndo([{ ...registry, edits: written.edits }], message);
      return { ...QUOTED, ...answer, written: isWritten };
    },
  };
}

/** What would be written, and where; a problem where nothing can be. */
async function proposalOf(host: Host, input: ProposeInput) {
  const own = await ownEntry(host, input.id);
  const registry = own ?? (await writableWithoutAsking(host));
  const world = await questionWorld(host);
  const target = registry && {
    file: registry.file,
    uri: registry.uri.toString(),
    text: registry.text,
    entry: own?.entry ?? input.id,
  };
  return { registry, proposed: await runInSlices(proposeStatement(world, input, target)) };
}

/** As a block of code: nothing in it is Markdown. */
function fenced(diff: string): string {
  const longest = Math.max(2, ...Array.from(diff.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${diff}${fence}`;
}
