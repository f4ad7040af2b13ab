import * as vscode from 'vscode';
import { isNoteWanted } from '../../core/answers/questions/findSentences';
import { problemOf, withPresentIds } from '../../core/answers/questions/problemOf';
import type { Given, GivenNote, Needs, NotesWanted } from '../../core/answers/questions/question';
import type { AgentTool } from '../../core/answers/questions/toolOf';
import { PROPOSE_STATEMENT, TOOLS } from '../../core/changes/agent/proposeStatement';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Feature, Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { runInSlices } from '../../workspace/slices';
import { NoteReading } from '../shared/notes/noteReading';
import { questionWorld } from '../shared/notes/questionWorld';
import { proposalTool } from './proposalTool';
import { resultOf, type Tool, ToolError } from './toolResult';

/** What agents in the editor can ask, and propose. */
export const languageModelTools: Feature = {
  id: 'languageModelTools',
  register(host, boundary) {
    // Other editors that run extensions of VS Code may have none.
    if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
    const registered = TOOLS.map((question) => {
      const { name } = question.tool;
      const tool = name === PROPOSE_STATEMENT.tool?.name ? proposalTool(host) : readingTool(host, question);
      return vscode.lm.registerTool(`dossier_${name}`, checked(tool, question, host, boundary));
    });
    return vscode.Disposable.from(...registered);
  },
};

function readingTool(host: Host, question: AgentTool): Tool {
  return {
    async invoke({ input: asked }, token) {
      const world = await questionWorld(host);
      const input = withPresentIds(question.input, world, asked);
      const given = await givenTo(host, question.needs?.(input) ?? {}, token);
      return resultOf(await runInSlices(question.answer(world, input, given), { token }));
    },
  };
}

/** The tool for inputs that the question takes. What fails is reported to the boundary, and to the agent. */
function checked(tool: Tool, question: AgentTool, host: Host, boundary: ErrorBoundary): Tool {
  const inside = async <T>(input: object, work: () => vscode.ProviderResult<T>): Promise<T | null | undefined> => {
    try {
      const wrong = problemOf(question, await questionWorld(host), input);
      if (wrong !== undefined) throw new ToolError(wrong);
      return await work();
    } catch (error) {
      if (!(error instanceof ToolError)) boundary.report(error);
      throw error;
    }
  };
  const { prepareInvocation } = tool;
  return {
    invoke: (options, token) => inside(options.input, () => tool.invoke(options, token)),
    ...(prepareInvocation && {
      prepareInvocation: (options, token) => inside(options.input, () => prepareInvocation(options, token)),
    }),
  };
}

/** What a question that reads needs beside the registry. */
async function givenTo(host: Host, { notes, sentences, text }: Needs, token: vscode.CancellationToken): Promise<Given> {
  if (notes) return { notes: await notesOf(host, notes, token) };
  if (sentences) {
    await host.index.whenReady(token);
    const isWanted = (date: string) => isNoteWanted(sentences, date);
    const { notes: read, isWhole } = await new NoteReading(host, sentences.id).first(sentences.end, token, {
      isWanted,
    });
    return { sentences: { read, isWhole, index: host.index } };
  }
  if (text?.text !== undefined) return { text: { text: text.text, snapshot: snapshotFor(host.snapshot, undefined) } };
  const uri = text?.note === undefined ? undefined : await knownNote(host, text.note, token);
  const read = uri && (await noteText(uri, host.log));
  if (!uri || read === undefined) return {};
  return { text: { text: read, snapshot: snapshotFor(host.snapshot, uri), uri: uri.toString() } };
}

/** The notes of a period, or those that name one of some entities. Rejects with a `CancellationError` if the token is cancelled. */
async function notesOf(host: Host, wanted: NotesWanted, token: vscode.CancellationToken): Promise<GivenNote[]> {
  await host.index.whenReady(token);
  const { index, log } = host;
  const found: GivenNote[] = [];
  for (const note of wanted.ids ? index.mentions.notesOf(wanted.ids) : index.mentions.notes) {
    if (!isNoteWanted(wanted, index.dateOf(note) ?? '')) continue;
    const uri = vscode.Uri.parse(note, true);
    const text = await noteText(uri, log);
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    if (text !== undefined) found.push({ file: note, path: uri.path, text, snapshot: snapshotFor(host.snapshot, uri) });
  }
  return found;
}

/** A note of the workspace, by its URI or by its path as VS Code shows it; undefined for any other file. */
async function knownNote(host: Host, named: string, token: vscode.CancellationToken): Promise<vscode.Uri | undefined> {
  await host.index.whenReady(token);
  for (const [note] of host.index.revisions) {
    const uri = vscode.Uri.parse(note, true);
    if (note === named || vscode.workspace.asRelativePath(uri) === named) return uri;
  }
  return undefined;
}
