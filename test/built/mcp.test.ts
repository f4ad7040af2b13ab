import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { commandLine } from '../support/commandLine';

describe('the server for agents, as a process of its own', () => {
  const { folder, file } = commandLine();
  const program = path.resolve('dist/cli.js');
  file('call.md', 'Vorpal Works met Apple.\n');
  file('own.entities.yaml', 'entities:\n  - id: vorpal\n    name: Vorpal Works\n    foo: [\n');

  it('answers a client', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '.'],
      cwd: folder,
      stderr: 'ignore',
    });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    assert.equal(client.getServerVersion()?.name, 'dossier');
    const call = { name: 'get_relations', arguments: { id: 'apple', relation: 'Supply.supplier' } };
    const { structuredContent } = await client.callTool(call);
    assert.match(JSON.stringify(structuredContent), /"id":"mp-materials"/);
    await client.close();
  });

  it('writes only messages to standard output, and ends with its input', async () => {
    const child = spawn(process.execPath, [program, 'mcp'], { cwd: folder });
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    const send = (message: object): boolean => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    child.stdin.write('this is no message\n');
    const clientInfo = { name: 'test', version: '1' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    send({ id: 1, method: 'initialize', params });
    send({ method: 'notifications/initialized' });
    send({ id: 2, method: 'tools/call', params: { name: 'find_mentions', arguments: { id: 'apple' } } });
    child.stdout.on('data', (data: Buffer) => {
      if (data.includes('"id":2')) child.stdin.end();
    });
    const [exitCode] = await once(child, 'close');
    const lines = (await stdout).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => [JSON.parse(line).jsonrpc, JSON.parse(line).id]),
      [
        ['2.0', 1],
        ['2.0', 2],
      ],
    );
    assert.match(lines[1]!, /Vorpal Works met Apple\./);
    assert.equal(exitCode, 0);
    // Where the registry has a mistake, a person can read it there.
    assert.match(await stderr, /own\.entities\.yaml:\d/);
  });
});
