import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { type Arguments, type Command, UsageError } from '../command';
import { AgentFolder } from '../mcp/agentFolder';
import { mcpServer } from '../mcp/mcpServer';
import { statOf } from '../registry';
import type { Terminal } from '../terminal';

export const MCP: Command = {
  name: 'mcp',
  files: 'notes',
  isServer: true,
  isHere: true,
  help: 'Serves agents over standard input and output, by the Model Context Protocol. It writes no file.',
  options: [],
  formats: [],
  examples: ['notes'],
  run: mcp,
};

/** Serves until standard input ends. Nothing but messages of the protocol is written to standard output. */
async function mcp(args: Arguments, terminal: Terminal): Promise<void> {
  const folder = new AgentFolder(args, terminal);
  const absent = args.files.find((file) => statOf(terminal.path(file)) === undefined);
  if (absent !== undefined) throw new UsageError(`cannot read ${absent}: no such file or folder`);
  // What is wrong with the registries is said at once.
  folder.world();
  const { stdin, stdout } = terminal.streams;
  const ended = new Promise((resolve) => stdin.once('end', resolve).once('close', resolve));
  const server = serveStdio(() => mcpServer(folder, terminal.version), {
    transport: new StdioServerTransport(stdin, stdout),
    onerror: ({ message }) => terminal.report(`dossier: ${message}`),
  });
  await ended;
  await server.close();
}
