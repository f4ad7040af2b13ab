import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { object } from '../../core/answers/questions/schema';
import type { Command } from '../command';
import { AgentFolder } from '../mcp/agentFolder';
import { mcpServer } from '../mcp/mcpServer';
import { statOf } from '../readRegistry';
import { UsageError } from '../terminal';

/** Serves until standard input ends. Nothing but messages of the protocol is written to standard output. */
export const MCP: Command = {
  name: 'mcp',
  files: 'notes',
  isServer: true,
  isHere: true,
  help: 'Serves agents over standard input and output, by the Model Context Protocol. It writes no file.',
  input: object({}),
  examples: ['notes'],
  async run(args, terminal) {
    const folder = new AgentFolder(args, terminal);
    const absent = args.files.find((file) => statOf(terminal.path(file)) === undefined);
    if (absent !== undefined) throw new UsageError(`cannot read ${absent}: no such file or folder`);
    // What is wrong with the registries is said at once.
    folder.world();
    const { stdin = process.stdin, stdout } = terminal.surroundings;
    const transport = new ClosingTransport(stdin, stdout);
    const server = serveStdio(() => mcpServer(folder, terminal.version), {
      transport,
      onerror: ({ message }) => terminal.report(`dossier: ${message}`),
    });
    await transport.closed;
    if (!stdin.readableEnded && !stdin.destroyed) {
      terminal.report('dossier: stopped, since what comes from standard input cannot be read on');
      terminal.exitCode = 2;
    }
    await server.close();
  },
};

/** Says when it closes: at the end of standard input, and before it where a message is longer than 10 MB. */
class ClosingTransport extends StdioServerTransport {
  #close!: () => void;
  readonly closed = new Promise<void>((resolve) => {
    this.#close = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#close();
  }
}
