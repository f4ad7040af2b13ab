import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { AgentFolder, runUnlessAborted } from '../../../src/cli/mcp/agentFolder';
import { mcpServer } from '../../../src/cli/mcp/mcpServer';
import { run } from '../../../src/cli/run';
import { Terminal } from '../../../src/cli/terminal';
import { TOOLS } from '../../../src/core/changes/agent/proposeStatement';
import { Collected, commandLine } from '../../support/commandLine';

// biome-ignore lint/suspicious/noExplicitAny: the answers are plain data of several shapes
type Answer = any;

const OWN = `entities:
  - id: vorpal
    schema: Company
    name: Vorpal Works
`;

describe('the server for agents', () => {
  const { folder, file } = commandLine();
  const stdout = new Collected();
  const stderr = new Collected();
  const client = new Client({ name: 'test', version: '1' });
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    file('notes/own.entities.yaml', OWN);
    file('notes/2025-07-16 call.md', '# A call\n\nVorpal Works met Apple.\n');
    file('outside.md', 'Not for agents.\n');
    const terminal = new Terminal({ stdout, stderr, cwd: folder, home: path.resolve('.') });
    const args = { input: {}, files: ['notes'], registries: [], bundled: true, format: 'text' as const };
    const [own, other] = InMemoryTransport.createLinkedPair();
    await mcpServer(new AgentFolder(args, terminal), '1').connect(other);
    await client.connect(own);
  });
  after(() => client.close());

  async function ask(name: string, input: object): Promise<Answer> {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...input } });
    const [first] = content;
    assert.ok(first?.type === 'text');
    if (isError) return { problem: first.text };
    assert.deepEqual(JSON.parse(first.text), structuredContent);
    return structuredContent;
  }

  it('lists its tools, which only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, description, annotations }) => [name, description, annotations?.readOnlyHint]),
      TOOLS.map(({ tool: { name, description } }) => [name, description, true]),
    );
    for (const [index, { inputSchema, outputSchema }] of tools.entries()) {
      const { input, output } = TOOLS[index]!;
      assert.deepEqual([inputSchema.properties, outputSchema?.properties], [input.properties, output.properties]);
    }
    assert.match(client.getInstructions() ?? '', /find_entities/);
  });

  it('answers what changed for MP Materials in July 2025, and who supplies Apple, with sources', async () => {
    const [company] = (await ask('find_entities', { query: 'MP Materials' })).items;
    const { timeline } = await ask('get_entity', { id: company.id, since: '2025-07', until: '2025-07' });
    const facts = timeline.items.filter(({ type }: Answer) => type === 'fact');
    assert.ok(facts.length >= 2);
    for (const { date, sources } of facts) assert.ok(/^2025-07/.test(date) && sources[0].title && sources[0].date);
    const [apple] = (await ask('find_entities', { query: 'Apple' })).items;
    const suppliers = await ask('get_relations', { id: apple.id, relation: 'Supply.supplier' });
    assert.deepEqual([suppliers.items[0].other.id, suppliers.items[0].status], ['mp-materials', 'planned']);
    assert.ok(suppliers.items[0].sources.length > 0);
  });

  it('links to the notes and registries that an answer is from, and gives these alone', async () => {
    const note = uriOf('notes/2025-07-16 call.md');
    const { content } = await client.callTool({ name: 'find_mentions', arguments: { id: 'vorpal' } });
    assert.deepEqual(content.slice(1), [
      { type: 'resource_link', uri: note, name: '2025-07-16 call.md', mimeType: 'text/markdown' },
    ]);
    const { contents } = await client.readResource({ uri: note });
    assert.deepEqual(contents, [
      { uri: note, mimeType: 'text/markdown', text: '# A call\n\nVorpal Works met Apple.\n' },
    ]);
    await assert.rejects(client.readResource({ uri: uriOf('outside.md') }), /not found/i);
    await assert.rejects(client.readResource({ uri: uriOf('notes/../outside.md') }), /not found/i);
    const { problem } = await ask('recognize_entities', { note: uriOf('outside.md') });
    assert.match(problem, /no note/);
    const { entities } = await ask('recognize_entities', { note });
    assert.deepEqual(
      entities.items.map(({ id }: Answer) => id),
      ['vorpal', 'apple'],
    );
  });

  it('says what happened, with links to where it is written', async () => {
    const july = { name: 'get_timeline', arguments: { id: 'vorpal', since: '2025-07', until: '2025-07' } };
    const { content, structuredContent } = await client.callTool(july);
    const { items } = structuredContent as Answer;
    const note = uriOf('notes/2025-07-16 call.md');
    assert.deepEqual([items.length, items[0].date, items[0].file, items[0].line], [1, '2025-07-16', note, 3]);
    assert.deepEqual(content[1], {
      type: 'resource_link',
      uri: note,
      name: '2025-07-16 call.md',
      mimeType: 'text/markdown',
    });
    const { problem } = await ask('find_connections', { from: 'apple', to: 'apple' });
    assert.match(problem, /two different entities/);
    const chains = await ask('find_connections', { from: 'huahong-technology', to: 'apple', limit: 1 });
    assert.equal(chains.items.length, 1);
  });

  it('reads no file through a link out of the folders, and says so once', async () => {
    file('secret.md', 'Vorpal Works pays Apple.\n');
    file('notes/deep/inside.md', 'Apple.\n');
    const link = (to: string, from: string): void => symlinkSync(path.join(folder, to), path.join(folder, from));
    link('secret.md', 'notes/secret.md');
    link('secret.md', 'notes/deep/more.entities.yaml');
    link('notes/deep/inside.md', 'notes/beside.md');
    assert.equal((await ask('find_mentions', { id: 'vorpal' })).notes, 1);
    for (const name of ['notes/secret.md', 'notes/deep/more.entities.yaml'])
      await assert.rejects(client.readResource({ uri: uriOf(name) }), /not found/i);
    const { problem } = await ask('recognize_entities', { note: uriOf('notes/secret.md') });
    assert.match(problem, /no note/);
    assert.equal((await client.readResource({ uri: uriOf('notes/beside.md') })).contents.length, 1);
    assert.deepEqual(stderr.text.match(/.*link out of the folders/g), [
      'dossier: notes/deep/more.entities.yaml is not read: it is a link out of the folders',
      'dossier: notes/secret.md is not read: it is a link out of the folders',
    ]);
    for (const name of ['secret.md', 'deep', 'beside.md'])
      rmSync(path.join(folder, 'notes', name), { recursive: true });
  });

  it('reads no note again for another portion', async () => {
    // In GB 18030: standard error says so each time such a note is read.
    const text = Buffer.concat([Buffer.from('Vorpal Works met '), Buffer.from([0xbb, 0xaa, 0xce, 0xaa, 0x2e])]);
    for (let day = 1; day <= 9; day++) file(`notes/many/2024-01-0${day}.md`, text);
    const reads = () => stderr.text.match(/many.* is read as GB 18030/g)?.length ?? 0;
    const all = await ask('find_mentions', { id: 'vorpal' });
    assert.equal(all.items.length, 10);
    const before = reads();
    for (const offset of [0, 3, 8]) {
      const { items, more } = await ask('find_mentions', { id: 'vorpal', offset, limit: 2 });
      assert.deepEqual([items, more], [all.items.slice(offset, offset + 2), offset < 8]);
    }
    assert.equal(reads() - before, 0);
    rmSync(path.join(folder, 'notes/many'), { recursive: true });
    stderr.text = '';
  });

  it('proposes a diff of the registry, and writes nothing', async () => {
    const source = { title: 'Harbour News', date: '2025-08-01' };
    const {
      file: name,
      diff,
      written,
    } = await ask('propose_statement', { id: 'vorpal', text: 'Opens a dock.', source });
    assert.deepEqual([name, written], ['notes/own.entities.yaml', false]);
    assert.match(diff, /^\+ {6}- text: Opens a dock\.$/m);
    assert.equal((await ask('get_entity', { id: 'vorpal' })).timeline.total, 0);
  });

  it('reads anew what has changed, has come and has gone', async () => {
    assert.equal((await ask('find_mentions', { id: 'vorpal' })).notes, 1);
    file('notes/new/2025-08-01 visit.md', 'Vorpal Works and its Zorblax rest.\n');
    assert.equal((await ask('find_mentions', { id: 'vorpal' })).notes, 2);
    file('notes/new/2025-08-01 visit.md', 'It rests, it said.\n');
    assert.equal((await ask('find_mentions', { id: 'vorpal' })).notes, 1);
    file('notes/own.entities.yaml', `${OWN}  - { id: zorblax, schema: Product, name: Zorblax }\n`);
    file('notes/new/2025-08-01 visit.md', 'Vorpal Works and its Zorblax rest again.\n');
    assert.equal((await ask('find_mentions', { id: 'zorblax' })).notes, 1);
    rmSync(path.join(folder, 'notes/new'), { recursive: true });
    assert.equal((await ask('find_mentions', { id: 'zorblax' })).notes, 0);
    file('notes/own.entities.yaml', OWN);
    assert.match((await ask('find_mentions', { id: 'zorblax' })).problem, /no entity "zorblax"/);
  });

  it('says what is wrong with arguments and names of tools', async () => {
    const wrong: readonly (readonly [string, object, RegExp])[] = [
      ['get_entity', {}, /id/],
      ['get_entity', { id: 7 }, /id|string/],
      ['get_entity', { id: 'vorpal', limit: 1000 }, /limit|100/],
      ['get_entity', { id: 'vorpal', more: true }, /additional propert/i],
      ['get_entity', { id: 'vorpal', since: 'soon' }, /since must be a date/],
      ['get_relations', { id: '../outside' }, /no entity/],
    ];
    for (const [name, input, problem] of wrong) assert.match((await ask(name, input)).problem, problem);
    await assert.rejects(client.callTool({ name: 'delete_everything', arguments: {} }), /delete_everything/);
    assert.equal((await ask('get_entity', { id: 'vorpal' })).entity.id, 'vorpal');
  });

  it('bounds what huge notes give, and stops when it is cancelled', async () => {
    mkdirSync(path.join(folder, 'notes/huge'));
    file('notes/huge/2025-01-01.md', `${'Vorpal Works said so. '.repeat(2000)}\n\n- ${'Vorpal Works '.repeat(2000)}\n`);
    const found = await ask('find_mentions', { id: 'vorpal', limit: 100 });
    assert.ok(found.mentions > 4000 && found.items.length === 100 && found.more);
    const last = await ask('find_mentions', { id: 'vorpal', offset: 2000, limit: 100 });
    assert.deepEqual([found.items[0].note, last.items.length, last.more], ['A call', 1, false]);
    const july = await ask('find_mentions', { id: 'vorpal', since: '2025-07' });
    assert.deepEqual([july.mentions, july.notes, july.items.length], [1, 1, 1]);
    assert.ok(JSON.stringify(found).length < 100_000);
    const cancel = new AbortController();
    const call = { name: 'recognize_entities', arguments: { note: uriOf('notes/huge/2025-01-01.md') } };
    const asked = client.callTool(call, { signal: cancel.signal });
    cancel.abort();
    await assert.rejects(asked);
    assert.equal((await ask('get_entity', { id: 'vorpal' })).entity.id, 'vorpal');
    rmSync(path.join(folder, 'notes/huge'), { recursive: true });
    function* endless() {
      for (;;) yield undefined;
    }
    const stop = new AbortController();
    const running = runUnlessAborted(endless(), stop.signal);
    setImmediate(() => stop.abort());
    await assert.rejects(running, { name: 'AbortError' });
  });

  it('prints nothing beside its messages', () => {
    assert.deepEqual([stdout.text, stderr.text], ['', '']);
  });
});

it('The server for agents ends with an error where a line is longer than 10 MB', async () => {
  const stdin = new PassThrough();
  const [stdout, stderr] = [new Collected(), new Collected()];
  const ended = run(['mcp', '.'], {
    stdin,
    stdout,
    stderr,
    cwd: path.resolve('test/fixtures'),
    home: path.resolve('.'),
  });
  for (let megabyte = 0; megabyte < 11; megabyte++) stdin.write('x'.repeat(1 << 20));
  assert.equal(await ended, 2);
  assert.match(stderr.text, /exceeded maximum size/);
  assert.equal(stdout.text, '');
});
