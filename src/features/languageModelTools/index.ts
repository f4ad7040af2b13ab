import * as vscode from 'vscode';
import { isNoteWanted } from '../../core/answers/questions/findSentences';
import { problemOf, withPresentIds } from '../../core/answers/questions/problemOf';
import type { Given, GivenNote, Needs, NotesWanted } from '../../core/answers/questions/question';
import type { AgentTool } from '../../core/answers/questions/questions';
import { PROPOSE_STATEMENT, TOOLS } from '../../core/changes/agent/proposeStatement';
import type { Feature, Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { runInSlices } from '../../workspace/slices';
import { NoteReading } from '../shared/notes/noteReading';
import { questionWorld } from '../shared/notes/questionWorld';
import { type EditorTool, proposals } from './proposals';

/** Something that the agent can correct. Its message is for the agent, in English. */
class ToolError extends Error {}

/** What agents in the editor can ask, and propose. */
export const languageModelTools: Feature = {
  id: 'languageModelTools',
  register(host, boundary) {
    // Other editors that run extensions of VS Code may have none.
    if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
    const registered = TOOLS.map((question) => {
      const { name } = question.tool;
      const { answer, confirm } =
        name === PROPOSE_STATEMENT.tool?.name ? proposals(host) : { answer: reading(host, question) };
      /** Does it where the question takes the input. What fails is reported to the boundary, and to the agent. */
      const inside = async <T>(input: object, work: () => Promise<T>): Promise<T> => {
        try {
          const problem = problemOf(question, await questionWorld(host), input);
          if (problem !== undefined) throw new ToolError(problem);
          return await work();
        } catch (error) {
          if (!(error instanceof ToolError)) boundary.report(error);
          throw error;
        }
      };
      return vscode.lm.registerTool<object>(`dossier_${name}`, {
        invoke: ({ input }, token) =>
          inside(input, async () => {
            const answered = await answer(input, token);
            if ('problem' in answered) throw new ToolError(String(answered.problem));
            return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answered))]);
          }),
        ...(confirm && { prepareInvocation: ({ input }) => inside(input, () => confirm(input)) }),
      });
    });
    return vscode.Disposable.from(...registered);
  },
};

/** Answers a question that reads. */
function reading(host: Host, question: AgentTool): EditorTool['answer'] {
  return async (asked, token) => {
    const world = await questionWorld(host);
    const input = withPresentIds(question.input, world, asked);
    const given = await givenTo(host, question.needs?.(input) ?? {}, token);
    return runInSlices(question.answer(world, input, given), { token });
  };
}

/** What a question that reads needs beside the registry. */
async function givenTo(host: Host, { notes, sentences, text }: Needs, token: vscode.CancellationToken): Promise<Given> {
  if (notes) return { notes: await notesOf(host, notes, token) };
  if (sentences) {
    await host.index.whenReady(token);
    const isWanted = (date: string) => isNoteWanted(sentences, date);
    const reading = new NoteReading(host, sentences.id);
    const { notes: read, isWhole } = await reading.first(sentences.end, token, { isWanted });
    return { sentences: { read, isWhole, index: host.index } };
  }
  if (text?.text !== undefined) return { text: { text: text.text, snapshot: snapshotFor(host.snapshot, undefined) } };
  const uri = text?.note === undefined ? undefined : await knownNote(host, text.note, token);
  return { text: uri && (await givenNote(host, uri)) };
}

/** The notes of a period, or those that name one of some entities. Rejects with a `CancellationError` if the token is cancelled. */
async function notesOf(host: Host, wanted: NotesWanted, token: vscode.CancellationToken): Promise<GivenNote[]> {
  await host.index.whenReady(token);
  const { index } = host;
  const found: GivenNote[] = [];
  for (const note of wanted.ids ? index.mentions.notesOf(wanted.ids) : index.mentions.notes) {
    if (!isNoteWanted(wanted, index.dateOf(note) ?? '')) continue;
    const given = await givenNote(host, vscode.Uri.parse(note, true));
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    if (given) found.push(given);
  }
  return found;
}

async function givenNote(host: Host, uri: vscode.Uri): Promise<GivenNote | undefined> {
  const text = await noteText(uri, host.log);
  return text === undefined
    ? undefined
    : { file: uri.toString(), path: uri.path, text, snapshot: snapshotFor(host.snapshot, uri) };
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
