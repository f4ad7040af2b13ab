import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';
import { unmark } from '../../support/marked';
import { CASES_REGISTRY, MATCHING_CASES } from '../../support/matchingCases';

describe('dossier, the command', () => {
  const { folder, file, dossier } = commandLine();

  const registry = file('cases.entities.yaml', CASES_REGISTRY);
  const own = ['--no-bundled', '--registry', registry];

  it('finds the mentions of every case of docs/matching.md', async () => {
    const notes = MATCHING_CASES.map((marked, index) => file(`case-${index}.md`, unmark(marked).text));
    const { status, stdout, stderr } = await dossier('mentions', '--json', ...own, ...notes);
    assert.deepEqual([status, stderr], [0, '']);
    const mentions = JSON.parse(stdout) as { file: string; start: number; end: number }[];
    MATCHING_CASES.forEach((marked, index) => {
      const found = mentions.filter((mention) => mention.file === notes[index]);
      assert.deepEqual(
        found.map(({ start, end }) => ({ start, end })),
        unmark(marked).spans,
        marked,
      );
    });
  });

  it('prints each mention with all that is known of it', async () => {
    const note = file('note.md', '\ufeffx\r\n英伟达H20 [[nvidia|it]]');
    const { stdout } = await dossier('mentions', '--json', ...own, note);
    assert.deepEqual(JSON.parse(stdout), [
      row(3, 6, 2, 1, '英伟达', 'nvidia', 'implicit', 'name'),
      row(6, 9, 2, 4, 'H20', 'h20', 'implicit', 'name'),
      row(19, 21, 2, 17, 'it', 'nvidia', 'explicit', 'name'),
    ]);
    assert.equal(
      (await dossier('mentions', ...own, note)).stdout.split('\n')[0],
      'note.md\t3\t6\t2\t1\t英伟达\tnvidia\timplicit\tname',
    );
    function row(
      start: number,
      end: number,
      line: number,
      column: number,
      text: string,
      id: string,
      form: string,
      kind: string,
    ) {
      return { file: 'note.md', start, end, line, column, text, entities: [id], form, kind };
    }
  });

  it('lists the names that no registry knows, with their first place', async () => {
    const one = file('one.md', '英伟达说。\n\nso 寒隼纪（Kestrelix） said\n');
    const two = file('two.md', 'and Kestrelix, and Kestrelix, an Nvidia and the Nvidia');
    const { status, stdout } = await dossier('unregistered', '--json', ...own, one, two);
    const names = ['Kestrelix', '寒隼纪'];
    const row = { names, evidence: 'pair', count: 3, notes: 2, file: one, line: 3, column: 4 };
    assert.deepEqual([status, JSON.parse(stdout)], [0, [row]]);
    const line = `${names.join(', ')}\tpair\t3\t2\tone.md\t3\t4\n`;
    assert.equal((await dossier('unregistered', ...own, one, two)).stdout, line);
    assert.equal((await dossier('candidates', ...own, one, two)).stdout, line, 'under the earlier name of the command');
  });

  it('reads notes in GB 18030 and UTF-16', async () => {
    const gbk = file('gbk.md', Uint8Array.of(0xd3, 0xa2, 0xce, 0xb0, 0xb4, 0xef));
    const wide = file('wide.md', Buffer.from('\ufeff英伟达', 'utf16le'));
    const { stdout, stderr } = await dossier('mentions', ...own, gbk);
    assert.match(stdout, /英伟达\tnvidia/);
    assert.equal(stderr, 'dossier: gbk.md is not UTF-8 and is read as GB 18030\n');
    assert.match((await dossier('mentions', ...own, wide)).stdout, /^wide\.md\t0\t3\t1\t1\t英伟达/);
  });

  it('reads a damaged note as UTF-8 and says that it is damaged', async () => {
    const text = Buffer.from('英伟达和英伟达\n');
    const one = file('one-byte.md', Buffer.concat([text, Buffer.of(0xff), text]));
    const cut = file('cut.md', text.subarray(0, -2));
    const { stdout, stderr } = await dossier('mentions', ...own, one, cut);
    assert.equal(stdout.match(/英伟达\tnvidia/g)?.length, 5);
    assert.deepEqual(stderr.split('\n'), [
      'dossier: one-byte.md is damaged: 1 place is not UTF-8',
      'dossier: cut.md is damaged: 1 place is not UTF-8',
      '',
    ]);
  });

  it('reports a note that cannot be read and goes on with the others', async () => {
    const note = file('there.md', 'Nvidia');
    const { status, stdout, stderr } = await dossier('mentions', '--json', ...own, 'absent.md', note, 'gone.md');
    assert.deepEqual([status, JSON.parse(stdout).length], [2, 1]);
    assert.equal(stderr, 'dossier: cannot read absent.md: no such file\ndossier: cannot read gone.md: no such file\n');
  });

  // The sequences would set the clipboard, clear the screen and turn the text around.
  it('prints no control characters of notes and registries, and the same values in JSON', async () => {
    const name = 'A\u009b2Jcme \u202eB';
    const hostile = file(
      'hostile.entities.yaml',
      `entities:\n- {id: a, name: ${JSON.stringify(name)}, ${JSON.stringify('\u001b]52;c;eA==\u0007')}: x}\n- {name: ""}`,
    );
    const note = file('hostile.md', name);
    const from = ['--no-bundled', '--registry', hostile];
    // Windows has no such names of files.
    const odd = process.platform === 'win32' ? note : file('2025-07-16 \u001b[31m\n.md', `[[${name}]] [[${name}x]]`);
    for (const words of [
      ['mentions', ...from, note, odd],
      ['unregistered', ...from, note, odd],
      ['refs', 'a', ...from, note, odd],
      ['timeline', 'a', ...from, odd],
      ['page', 'a', ...from, odd],
      ['entities', ...from],
      ['check', ...from, odd],
    ]) {
      for (const format of words[0] === 'page'
        ? [[]]
        : ['text', 'json', 'jsonl', 'csv'].map((each) => ['--format', each])) {
        const { stdout, stderr } = await dossier(...words, ...format);
        assert.doesNotMatch(
          (stdout + stderr).replaceAll('\r\n', '\n'),
          /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
          words[0],
        );
      }
    }
    assert.deepEqual(JSON.parse((await dossier('entities', '--json', ...from)).stdout)[0].names, [name]);
    assert.match((await dossier('entities', ...from)).stdout, /A\\u009b2Jcme \\u202eB/);
  });

  it('finds registries in a folder that links lead round in a circle', async () => {
    mkdirSync(path.join(folder, 'circle/inner'), { recursive: true });
    file('circle/inner/x.entities.yaml', 'entities:\n- {id: x, name: Xylo}\n');
    symlinkSync('..', path.join(folder, 'circle/inner/up'), 'junction');
    symlinkSync('..', path.join(folder, 'circle/inner/again'), 'junction');
    const { status, stdout } = await dossier('entities', '--no-bundled', '--registry', 'circle/**/*.entities.yaml');
    assert.deepEqual([status, stdout], [0, 'x\tThing\tXylo\n']);
  });

  it('lists the entities with all their names, those of a later registry included', async () => {
    const later = file('later.entities.yaml', 'entities:\n  - id: h20\n    alias: [H20芯片]\n');
    const { stdout } = await dossier('entities', '--json', ...own, '--registry', 'later*.yaml');
    const entities = JSON.parse(stdout) as { id: string; schema: string; names: string[] }[];
    assert.equal(later, 'later.entities.yaml');
    assert.deepEqual(entities[1], { id: 'h20', schema: 'Product', names: ['H20', 'H20芯片'] });
    assert.match((await dossier('entities')).stdout, /^nvidia\tCompany\tNvidia/m);
  });

  it('takes FollowTheMoney data as a registry', async () => {
    const bulk = file('list.ftm.jsonl', '{"id":"NK-1","schema":"Company","properties":{"name":["Acme Shipping"]}}\n');
    const note = file('bulk.md', 'acme shipping');
    assert.match((await dossier('mentions', '--no-bundled', '--registry', bulk, note)).stdout, /acme shipping\tNK-1\t/);
    assert.equal(
      (await dossier('entities', '--no-bundled', '--registry', bulk)).stdout,
      'NK-1\tCompany\tAcme Shipping\n',
    );
  });

  it('says which line of FollowTheMoney data is skipped', async () => {
    const bulk = file('bad.ftm.json', '{"id":"q1","schema":"Company"}\n{"id":\n');
    const { status, stderr } = await dossier('check', '--no-bundled', '--registry', bulk);
    assert.equal(status, 0);
    assert.match(stderr, /^bad\.ftm\.json:2: not a FollowTheMoney entity, skipped/);
  });

  it('lists an entity once if several files define it', async () => {
    const line = '{"id":"q1","schema":"Company","properties":{"name":["Acme Shipping"]}}\n';
    const twice = ['--registry', file('twice.ftm.jsonl', line + line), '--registry', file('again.ftm.json', line)];
    assert.equal((await dossier('entities', '--no-bundled', ...twice)).stdout, 'q1\tCompany\tAcme Shipping\n');
    const own = file('q1.entities.yaml', 'entities:\n  - id: q1\n    schema: Company\n    name: Acme Lines\n');
    assert.match((await dossier('entities', '--no-bundled', ...twice, '--registry', own)).stdout, /^q1\t[^\n]*\n$/);
  });

  it('reports the problems of a registry as JSON too', async () => {
    const bad = file('json.entities.yaml', 'entities:\n  - name: C\n');
    const { status, stdout } = await dossier('check', '--json', '--no-bundled', '--registry', bad);
    const [problem, ...others] = JSON.parse(stdout);
    assert.deepEqual([status, others], [1, []]);
    assert.deepEqual(
      { ...problem, message: '' },
      { file: bad, line: 2, column: 5, severity: 'error', code: 'missing-id', message: '' },
    );
    assert.ok(problem.message.length > 10);
    const fine = file('fine.entities.yaml', 'entities:\n  - {id: c, name: C}\n');
    assert.equal((await dossier('check', '--json', '--no-bundled', '--registry', fine)).stdout, '[]\n');
  });

  it('checks a registry', async () => {
    const bad = file('bad.entities.yaml', 'entities:\n  - id: a\n    name: A\n    parent: b\n  - name: C\n');
    const { status, stdout } = await dossier('check', '--no-bundled', '--registry', bad);
    assert.equal(status, 1);
    assert.match(stdout, /^bad\.entities\.yaml:4:13 warning dangling-reference /m);
    assert.match(stdout, /^bad\.entities\.yaml:5:5 error missing-id /m);
    assert.deepEqual(await dossier('check'), { status: 0, stdout: '', stderr: '' });
    const note = file('plain.md', 'C');
    const other = await dossier('mentions', '--no-bundled', '--registry', bad, note);
    assert.deepEqual([other.status, other.stdout], [0, '']);
    assert.match(other.stderr, /missing-id/);
  });

  describe('page', () => {
    const entries = file(
      'page.entities.yaml',
      `entities:
  - id: volt
    name: { en: Volt Energy, zh: 伏能 }
    note: Ask first.
    links: [{ type: Directorship, director: ada, startDate: 2026 }]
  - { id: ada, name: Ada }
sources: { s: { title: S } }
`,
    );
    const from = ['--no-bundled', '--registry', entries];
    mkdirSync(path.join(folder, 'notes'));
    const notes = [file('notes/x 2025-07-16.md', 'Volt Energy and Ada.'), file('notes/2024-01.md', '伏能停产。')];

    it('prints what the registry and the notes say, with links from the current folder', async () => {
      const { status, stdout, stderr } = await dossier('page', 'volt', ...notes, ...from);
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(
        stdout,
        `---
dossier: { page: "volt" }
---

# Volt Energy (伏能)

## What your notes say

### [x 2025-07-16](notes/x%202025-07-16.md)

- Volt Energy and Ada. ([line 1](notes/x%202025-07-16.md#L1))

### [2024-01](notes/2024-01.md)

- 伏能停产。 ([line 1](notes/2024-01.md#L1))

## Relations

- **Led by**: Ada · from 2026 ([page.entities.yaml:5](page.entities.yaml#L5))

## Appears with

- Ada · 1 line
`,
      );
    });

    it('is the same for any order of notes, given twice or with an absolute path', async () => {
      const { stdout } = await dossier('page', 'volt', ...notes, ...from);
      const absolute = notes.map((note) => path.join(folder, note));
      assert.equal((await dossier('page', 'volt', ...absolute, ...[...notes].reverse(), ...from)).stdout, stdout);
      const page = file('notes/volt.md', stdout);
      assert.equal(
        (await dossier('page', 'volt', page, ...notes, ...from)).stdout,
        stdout,
        'beside what was exported before',
      );
    });

    it('is in the chosen language, as of a date, with remarks if they are wanted', async () => {
      const words = ['--language', 'zh-cn', '--as-of', '2025-07', '--own-notes'];
      const { status, stdout } = await dossier('page', 'volt', ...from, ...words);
      assert.equal(status, 0);
      assert.match(stdout, /^# 伏能（Volt Energy）$/m);
      assert.match(stdout, /^- \*\*截至\*\*：2025-07$/m);
      assert.match(
        stdout,
        /^> \*\*我的备注\*\*：Ask first\.（\[page\.entities\.yaml:4\]\(page\.entities\.yaml#L4\)）$/m,
      );
      assert.doesNotMatch(stdout, /Ada|2026/);
    });

    it('does not exist for an unknown id', async () => {
      const { status, stdout, stderr } = await dossier('page', 'vol\u001bt', ...from);
      assert.deepEqual([status, stdout], [1, '']);
      assert.equal(stderr, 'dossier: there is no entity "vol\\u001bt"; the command "entities" lists all\n');
    });

    it('leaves out a note that cannot be read', async () => {
      const { status, stdout, stderr } = await dossier('page', 'volt', 'absent.md', notes[1]!, ...from);
      assert.deepEqual([status, stderr], [2, 'dossier: cannot read absent.md: no such file\n']);
      assert.match(stdout, /伏能停产。/);
    });
  });

  describe('map and connections', () => {
    const entries = file(
      'map.entities.yaml',
      `entities:
  - { id: volt, name: Volt, links: [{ type: Supply, customer: ada, startDate: 2024 }] }
  - { id: ada, name: { en: "Ada, Inc.", zh: 艾达 }, links: [{ type: Supply, customer: ben }] }
  - { id: ben, name: Ben, formerId: benny }
  - { id: alone, name: Alone }
`,
    );
    const from = ['--no-bundled', '--registry', entries];

    it('prints a map in each format', async () => {
      const formats = await Promise.all(
        ['svg', 'graphml', 'nodes', 'edges'].map((format) =>
          dossier('map', 'volt', '--steps', '2', '--format', format, ...from),
        ),
      );
      assert.deepEqual(
        formats.map(({ status, stderr }) => [status, stderr]),
        formats.map(() => [0, '']),
      );
      const [svg, graphml, nodes, edges] = formats.map(({ stdout }) => stdout);
      assert.match(svg!, /^<svg [\s\S]*>Ben<\/tspan><\/text>[\s\S]*<\/svg>\n$/);
      assert.match(graphml!, /<node id="ada">/);
      assert.equal(
        nodes,
        'Id,Label,Kind,Schema\r\nvolt,Volt,Unclassified,Thing\r\nada,"Ada, Inc.",Unclassified,Thing\r\nben,Ben,Unclassified,Thing\r\n',
      );
      assert.match(edges!, /^volt,ada,Directed,e1,supplies,from 2024,,2024,\r\nada,ben,/m);
      assert.equal((await dossier('map', 'volt', ...from)).stdout.includes('>Ben<'), false);
    });

    it('says how two entities are connected, or that they are not', async () => {
      const words = ['--language', 'zh-cn', ...from];
      const { status, stdout } = await dossier('connections', 'volt', 'ben', ...words);
      assert.deepEqual([status, stdout], [0, 'Volt 供货给（2024年起） → 艾达 供货给 → Ben\n']);
      assert.equal((await dossier('connections', 'volt', 'alone', ...words)).stdout, '四步之内没有关联。\n');
      const { stdout: json } = await dossier('connections', 'ben', 'volt', '--json', ...from);
      assert.deepEqual(JSON.parse(json), [
        {
          text: 'Ben ← supplies Ada, Inc. ← supplies (from 2024) Volt',
          entities: ['ben', 'ada', 'volt'],
          links: ['← supplies', '← supplies (from 2024)'],
        },
      ]);
    });

    it('says what names both where they are not connected, until the day that is asked for', async () => {
      const entities = file(
        'naming.entities.yaml',
        `entities:
  - { id: volt, name: Volt }
  - { id: apart, name: Apart }
  - { id: expo, schema: Event, name: Expo, date: 2024-05-06, involved: [volt, apart] }
  - { id: deal, schema: Event, headline: "A deal\\nis made", date: 2025-01, involved: [volt, apart] }
`,
      );
      const asked = ['connections', 'volt', 'apart', '--no-bundled', '--registry', entities];
      const { status, stdout } = await dossier(...asked);
      assert.deepEqual(
        [status, stdout],
        [0, 'No connection within four steps. Both are named in: A deal is made 2025-01; Expo 2024-05-06\n'],
      );
      const { stdout: chinese } = await dossier(...asked, '--language', 'zh-cn', '--as-of', '2024-12');
      assert.equal(chinese, '四步之内没有关联。两者都出现在：Expo 2024-05-06\n');
      const { stdout: json } = await dossier(...asked, '--json');
      assert.deepEqual(JSON.parse(json), []);
    });

    it('refuses the same entity twice, also under a former id', async () => {
      for (const other of ['ben', 'benny']) {
        const { status, stdout, stderr } = await dossier('connections', 'ben', other, ...from);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /^dossier: two different entities are needed, not "ben" twice$/m);
      }
    });

    it('does not exist for an unknown id', async () => {
      for (const words of [
        ['map', 'vol'],
        ['connections', 'volt', 'vol'],
      ]) {
        const { status, stdout, stderr } = await dossier(...words, ...from);
        assert.deepEqual([status, stdout], [1, '']);
        assert.equal(stderr, 'dossier: there is no entity "vol"; the command "entities" lists all\n');
      }
      const { stderr } = await dossier('map', 'Ada, Inc.', ...from);
      assert.equal(stderr, 'dossier: there is no entity "Ada, Inc."; that is a name of ada\n');
    });
  });

  const wrong: [string[], RegExp][] = [
    [['page'], /"page" needs the id of an entity/],
    [['page', 'nvidia', '--json'], /unknown option '--json'\nTry "dossier page --help"\.$/m],
    [['page', 'nvidia', '--language', 'fr'], /--language must be one of en, zh-cn, not "fr"$/m],
    [
      ['page', 'nvidia', '--as-of', '2025-02-30'],
      /--as-of must be a date such as 2025-07-17, 2025-07 or 2025, not "2025-02-30"$/m,
    ],
    [['page', 'nvidia', '--as-of', '2025-07-17T10:00'], /--as-of must be a date/],
    [['timeline', '--since', 'July'], /--since must be a date such as/],
    [['timeline', '--format', 'sarif'], /--format must be one of text, json, jsonl, csv, not "sarif"$/m],
    [['export', 'graphml', '--format', 'svg'], /unknown option '--format'$/m],
    [['page', 'nvidia', '--dry-run'], /unknown option '--dry-run'$/m],
    [['mentions', 'x.md', '--language', 'en'], /unknown option '--language'$/m],
    [['page', 'nvidia', '--steps', '2'], /unknown option '--steps'$/m],
    [['map'], /"map" needs the id of an entity/],
    [['map', 'nvidia', 'amd'], /"map" takes folders and registries: amd is neither/],
    [['map', 'nvidia', '--json'], /unknown option '--json'$/m],
    [['map', 'nvidia', '--steps', '4'], /--steps must be one of 1, 2, 3, not "4"$/m],
    [['map', 'nvidia', '--format', 'png'], /--format must be one of svg, graphml, nodes, edges, not "png"$/m],
    [['connections', 'nvidia'], /"connections" needs the ids of two entities/],
    [['mentions', 'x.md', '--dry-run'], /unknown option '--dry-run'$/m],
    [['add', 'fact', '--dry-run', 'x.md:1'], /unknown command 'add'\nTry "dossier --help"\.$/m],
    [['mentions', 'absent.md'], /cannot read absent\.md: no such file/],
    [['import', 'digest', '.'], /cannot read \.: is a folder/],
    [['refs'], /"refs" needs the id of an entity/],
    [['mention'], /unknown command 'mention' \(Did you mean mentions\?\)$/m],
    [['export', 'pdf'], /unknown command 'pdf'\nTry "dossier export --help"\.$/m],
    [['mentions', ''], /an argument is empty/],
    [['mentions', '--formt', 'csv'], /unknown option '--formt' \(Did you mean --format\?\)$/m],
    [
      ['timeline', '--since', '2025-07', '--until', '2025-06-30'],
      /since \(2025-07\) is later than until \(2025-06-30\)$/m,
    ],
    [['timeline', 'nvidia', '--from', '2026', '--to', '2025'], /since \(2026\) is later than until \(2025\)$/m],
    [['mcp', 'absent'], /cannot read absent: no such file or folder/],
    [['Mentions', 'x.md'], /unknown command 'Mentions'/],
    [['entities', 'x'], /"entities" takes folders and registries: x is neither/],
    [['entities', '--format', 'sarif'], /--format must be one of text, json, jsonl, csv, not "sarif"$/m],
    [['entities', '--json', '--format', 'csv'], /--json is --format json, not csv/],
    [['export', 'table', '--format', 'csv'], /unknown option '--format'$/m],
    [['check', '--registry', 'no-*.yaml'], /no registry file: no-\*\.yaml/],
    [['check', '--registry', ''], /no registry file: $/m],
    [['check', '--nonsense'], /nonsense/],
    [[], /^$/],
  ];
  for (const [words, message] of wrong) {
    it(`says what is wrong with: dossier ${words.join(' ')}`, async () => {
      const { status, stderr } = await dossier(...words);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
