import * as vscode from 'vscode';
import type { Given } from '../../core/answers/questions/answers';
import { isNoteWanted } from '../../core/answers/questions/entityMentions';
import { inputProblem, type ObjectSchema } from '../../core/answers/questions/jsonSchema';
import { lastItem } from '../../core/answers/questions/pieces';
import { runTool, type ToolCall } from '../../core/changes/agent/runTool';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Feature, Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { runInSlices } from '../../workspace/slices';
import { agentWorld } from '../shared/agentWorld';
import { NoteReading } from '../shared/noteReading';
import { proposalTool } from './proposalTool';
import { resultOf, type Tool, ToolError } from './toolResult';

/** A tool as `package.json` has it, which a test holds equal to the table of tools. */
interface ContributedTool {
  readonly name: string;
  readonly inputSchema: ObjectSchema;
}

const PREFIX = 'dossier_';

/** What agents in the editor can ask, and propose. */
export const languageModelTools: Feature = {
  id: 'languageModelTools',
  register(host, boundary) {
    // Other editors that run extensions of VS Code may have none.
    if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
    const tools: readonly ContributedTool[] = host.context.extension.packageJSON.contributes.languageModelTools;
    const registered = tools.map(({ name: whole, inputSchema }) => {
      const name = whole.slice(PREFIX.length);
      const tool = name === 'propose_statement' ? proposalTool(host) : readingTool(host, name);
      return vscode.lm.registerTool(whole, checked(tool, inputSchema, boundary));
    });
    return vscode.Disposable.from(...registered);
  },
};

function readingTool(host: Host, name: string): Tool {
  return {
    async invoke({ input }, token) {
      const call = { name, input } as ToolCall;
      const world = await agentWorld(host);
      const given = await givenTo(host, call, token);
      return resultOf(await runInSlices(runTool(world, call, given), { token }));
    },
  };
}

/** The tool for inputs that fit its schema. What fails is reported to the boundary, and to the agent. */
function checked(tool: Tool, schema: ObjectSchema, boundary: ErrorBoundary): Tool {
  const inside = async <T>(input: object, work: () => vscode.ProviderResult<T>): Promise<T | null | undefined> => {
    const wrong = inputProblem(schema, input);
    if (wrong) throw new ToolError(wrong.problem);
    try {
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

/** What a tool that reads needs beside the registry: the notes that name an entity, or the text to look through. */
async function givenTo(host: Host, call: ToolCall, token: vscode.CancellationToken): Promise<Given> {
  switch (call.name) {
    case 'find_mentions': {
      await host.index.whenReady(token);
      const reading = new NoteReading(host, call.input.id);
      const isWanted = (date: string) => isNoteWanted(call.input, date);
      const { notes: read, isWhole } = await reading.first(lastItem(call.input), token, { isWanted });
      return { notes: { read, isWhole, ...reading.counts(isWanted) } };
    }
    case 'recognize_entities': {
      const { text, note } = call.input;
      if (text !== undefined) return { text: { text, snapshot: snapshotFor(host.snapshot, undefined) } };
      const uri = note === undefined ? undefined : await knownNote(host, note, token);
      const read = uri && (await noteText(uri, host.log));
      if (!uri || read === undefined) return {};
      return { text: { text: read, snapshot: snapshotFor(host.snapshot, uri), uri: uri.toString() } };
    }
    default:
      return {};
  }
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
