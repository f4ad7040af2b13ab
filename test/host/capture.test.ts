import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  inWorkspace,
  isMentionIn,
  isRegistered,
  isSaved,
  middleOf,
  openFile,
  rangeOf,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';

const OWN = `version: 1

entities:
  - id: frumious
    schema: Company
    name: Frumious Works # mine
    facts:
      - date: 2025-08
        text: Closes a dock.
  - id: tulgey
    schema: Company
    name: Tulgey Lines
  - { id: jabbo, schema: Person, name: Jabbo Wock }
  - { id: mimsy, schema: Product, name: Mimsy Boat }
`;

const NOTE = `# A call

## On ships

Frumious Works will build *four ships*, it said yesterday. It rains.

Frumious Works took a 15 percent stake in Tulgey Lines for $1 million on July 3.

Jabbo Wock is chairman of Tulgey Lines, a rival of Frumious Works.

Frumious Works supplies the Mimsy Boat to Tulgey Lines.
`;

const SOURCE = `sources:
  2025-07-16-call:
    title: A call
    date: 2025-07-16
    note: 2025-07-16 call.md

`;

describe('what a note says', () => {
  const file = 'capture/own.entities.yaml';
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await writeForEditing(file, OWN);
    editor = await openFile('capture/2025-07-16 call.md', NOTE);
    for (const name of ['Frumious Works', 'Tulgey Lines', 'Jabbo Wock']) {
      await eventually('the registry is read', () => isMention(name));
    }
  });

  afterEach(async () => {
    await closeAllEditors();
    // Not the folder: of one that is made again at once VS Code may miss a file, and keeps its former text then.
    for (const found of await vscode.workspace.findFiles('{capture/*,registry.entities.yaml}')) {
      await vscode.workspace.fs.delete(found);
    }
    await eventually('the registry is forgotten', async () => !(await isRegistered('Frumious Works')));
  });

  const isMention = (text: string): Promise<boolean> => isMentionIn(editor.document, text);

  async function registry(path = file): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
  }

  function cursorAt(text: string): void {
    const { start } = rangeOf(editor.document, text);
    editor.selection = new vscode.Selection(start, start);
  }

  /** Runs a command with a user who takes these rows and else presses Enter, and answers its first message. */
  async function run(command: string, argument: unknown, answer: string | undefined, ...rows: readonly number[]) {
    const work = () => answering(() => vscode.commands.executeCommand(`dossier.${command}`, argument), ...rows);
    return (await withMessages(answer, work))[0];
  }

  const FACT = `      - date: 2025-07-15
        text: Frumious Works will build four ships, it said yesterday.
        quote: true
        source: 2025-07-16-call
        at: On ships
`;
  const WITH_FACT = OWN.replace('entities:\n', `${SOURCE}entities:\n`).replace('    facts:\n', `    facts:\n${FACT}`);

  it('becomes a fact where its date belongs, with the note as its source, while the user stays in the note', async () => {
    cursorAt('four ships');
    const said = await run('addFact', undefined, undefined);
    assert.equal(said, 'The fact was added to Frumious Works in capture/own.entities.yaml. [Undo, Open]');
    assert.equal(await registry(), WITH_FACT);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('becomes a fact of the day of the heading above, where the note is a diary', async () => {
    editor = await openFile('capture/diary.md', '# A diary\n\n## 2025-07-18\n\nFrumious Works will build ships.\n');
    cursorAt('build ships');
    assert.match((await run('addFact', undefined, undefined))!, /^The fact was added to Frumious Works/);
    assert.match(await registry(), /- date: 2025-07-18\n {8}text: Frumious Works will build ships\.\n/);
  });

  it('is taken back by Undo, to the last byte', async () => {
    cursorAt('four ships');
    await run('addFact', undefined, 'Undo');
    await eventually('it is undone', async () => (await registry()) === OWN);
  });

  it('cites the same source again, and is about whom the user picks', async () => {
    cursorAt('four ships');
    await run('addFact', undefined, undefined);
    const selected = rangeOf(editor.document, 'Frumious Works took a 15 percent stake in Tulgey Lines');
    editor.selection = new vscode.Selection(selected.start, selected.end);
    await run('addFact', undefined, undefined, 1);
    const text = await registry();
    assert.equal(text.split('2025-07-16-call:').length, 2);
    assert.ok(
      text.includes(`    name: Tulgey Lines
    facts:
      - date: 2025-07-16
        text: Frumious Works took a 15 percent stake in Tulgey Lines
        quote: true
        source: 2025-07-16-call
        at: On ships
`),
    );
  });

  it('is offered for editing where the entity has it already', async () => {
    cursorAt('four ships');
    await run('addFact', undefined, undefined);
    await eventually('the registry is read', async () => (await hover('Frumious Works')).includes('four ships'));
    const said = await run('addFact', undefined, undefined);
    assert.equal(said, 'Frumious Works already has this fact. [Edit Fact, Add Anyway]');
    assert.equal(await registry(), WITH_FACT);
  });

  async function hover(text: string): Promise<string> {
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      editor.document.uri,
      middleOf(editor.document, text),
    );
    return hovers
      .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
      .join('\n')
      .replaceAll('\\', '');
  }

  it('goes to a new registry for an entity that only the bundled one has, and Undo deletes that again', async () => {
    await vscode.workspace.fs.delete(inWorkspace(file));
    await eventually('the registry is forgotten', async () => !(await isMention('Frumious Works')));
    editor = await openFile('capture/chips.md', 'Nvidia sold chips in 2024.\n');
    await eventually('Nvidia is known', () => isMention('Nvidia'));
    cursorAt('chips');
    await withMessages(
      async () => {
        assert.match(
          await registry('registry.entities.yaml'),
          /^# .+\nversion: 1\n\nsources:\n {2}chips:\n {4}title: chips\n {4}note: capture\/chips\.md\n\nentities:\n {2}- id: nvidia\n {4}facts:\n {6}- date: 2024\n {8}text: Nvidia sold chips in 2024\.\n {8}quote: true\n {8}source: chips\n$/,
        );
        return 'Undo';
      },
      () => answering(() => vscode.commands.executeCommand('dossier.addFact')),
    );
    await eventually(
      'it is gone',
      async () => (await vscode.workspace.findFiles('registry.entities.yaml')).length === 0,
    );
  });

  /** The rest of the line in which the cursor is, in the registry of the user, which is active. */
  function atCursor(): string {
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.document.uri.path, inWorkspace(file).path);
    const { line, character } = active.selection.active;
    return active.document.lineAt(line).text.slice(character);
  }

  /** Clicks a link in the card of Frumious Works, as a user who types these texts, and answers the first message. */
  async function write(command: string, texts: readonly string[], answer?: string): Promise<string | undefined> {
    const [, encoded] = new RegExp(`command:dossier\\.${command}\\?(\\S+)`).exec(await hover('Frumious Works')) ?? [];
    assert.ok(encoded, `the card has ${command}`);
    const [id] = JSON.parse(decodeURIComponent(encoded)) as readonly unknown[];
    const { showInputBox } = vscode.window;
    const left = [...texts];
    Object.assign(vscode.window, {
      showInputBox: async ({ value }: vscode.InputBoxOptions) => left.shift() ?? value,
    });
    try {
      return (await withMessages(answer, () => vscode.commands.executeCommand(`dossier.${command}`, id)))[0];
    } finally {
      vscode.window.showInputBox = showInputBox;
    }
  }

  it('has beside it what the user knows: a fact is typed from the card, without YAML, and undone in one step', async () => {
    const said = await write('addFact', ['Sells a dock.', '2025-09']);
    assert.equal(said, 'The fact was added to Frumious Works in capture/own.entities.yaml. [Undo, Open]');
    const fact = '      - date: 2025-09\n        text: Sells a dock.\n';
    assert.equal(await registry(), OWN.replace('Closes a dock.\n', `Closes a dock.\n${fact}`));
    await eventually('the card has it', async () => (await hover('Frumious Works')).includes('Sells a dock'));
    await write('addFact', ['Buys a dock.', ''], 'Undo');
    await eventually('only the second is undone', async () => {
      const text = await registry();
      return text.includes('Sells a dock.') && !text.includes('Buys a dock.');
    });
  });

  it('has a note of the user beside it, which is written, changed, deleted and undone from the card', async () => {
    const said = await write('myNote', ['Ask Mei: who sold it?']);
    assert.equal(said, 'Your note about Frumious Works was written to capture/own.entities.yaml. [Undo, Open]');
    const note = (text: string): string => OWN.replace('  - id: tulgey', `    notes: ${text}\n  - id: tulgey`);
    assert.equal(await registry(), note('"Ask Mei: who sold it?"'));
    await eventually('the card has it', async () => (await hover('Frumious Works')).includes('who sold it'));
    await write('myNote', ['Ask Bo.']);
    assert.equal(await registry(), note('"Ask Bo."'), 'in quotation marks, as the note was before');
    await eventually('the card has that', async () => (await hover('Frumious Works')).includes('Ask Bo'));
    assert.match((await write('myNote', [''], 'Undo')) ?? '', /^Your note about Frumious Works was deleted from/);
    await eventually('it is back', async () => (await registry()) === note('"Ask Bo."'));
  });

  /** What a relation is made of: rows that the user takes and texts that the user types, as far as the user goes. */
  interface Choices {
    /** Typed to find each entity that is asked for; the first row is taken. */
    readonly ends?: readonly string[];
    /** The relation; undefined to leave the list with Escape after Enter alone. */
    readonly relation?: string;
    /** What is done with one that is known already. */
    readonly already?: string;
    /** Whether it holds; undefined to leave the list in the same way. */
    readonly status?: string;
    /** The row of the product; without it Enter alone is pressed. */
    readonly product?: string;
    /** Of each box; undefined leaves what it proposes. */
    readonly texts?: readonly (string | undefined)[];
    /** Typed to find another entity, after *Back* from the list of relations. */
    readonly instead?: string;
    /** Whether the box after the texts is left with Escape. */
    readonly cancels?: boolean;
    /** Whether the user goes back from each list after the ends, and finds the answer proposed there. */
    readonly looksBack?: boolean;
  }

  /** What the lists showed. */
  interface Shown {
    readonly titles: readonly (string | undefined)[];
    readonly relations: readonly string[];
    /** The status that was proposed. */
    readonly proposed: string | undefined;
    readonly products: readonly string[];
    /** Each box, with the text that it proposes. */
    readonly boxes: readonly string[];
    /** "2 of 4" of each list and box, with an arrow where it goes back. */
    readonly steps: readonly string[];
  }

  type List = vscode.QuickPick<vscode.QuickPickItem>;

  const press = (key: string) => vscode.commands.executeCommand(`workbench.action.${key}`);
  const ENTER = 'acceptSelectedQuickOpenItem';
  const enter = () => press(ENTER);

  /** Presses Enter in a list in which no row is active, and asserts that nothing came of it. */
  async function enterAlone(list: List): Promise<void> {
    let entered = 0;
    const listening = list.onDidAccept(() => {
      entered++;
    });
    await eventually('Enter has reached the list', async () => {
      await enter();
      return entered > 1;
    });
    listening.dispose();
    assert.deepEqual([list.activeItems, list.selectedItems], [[], []]);
  }

  /** @param text the label or the description of the row. */
  async function goTo(list: List, text: string): Promise<void> {
    const isIt = (row: vscode.QuickPickItem | undefined) => row?.label === text || row?.description === text;
    assert.ok(list.items.some(isIt), `${text} among ${list.items.map(({ label }) => label)}`);
    await eventually('it is active', async () => {
      if (!isIt(list.activeItems[0])) await press('quickOpenSelectNext');
      return isIt(list.activeItems[0]);
    });
  }

  /** Adds a relation so. */
  async function relate(choices: Choices): Promise<Shown> {
    const { ends = [], relation, already, status, product, texts = [], instead, cancels, looksBack } = choices;
    const { createQuickPick, createInputBox } = vscode.window;
    const inputs: (List | vscode.InputBox)[] = [];
    const isList = (input: List | vscode.InputBox | undefined): input is List =>
      input !== undefined && 'items' in input;
    const [boxes, steps]: [string[], string[]] = [[], []];
    let [relations, products, proposed]: [readonly string[], readonly string[], string | undefined] = [
      [],
      [],
      undefined,
    ];
    Object.assign(vscode.window, {
      createQuickPick: () => inputs[inputs.push(createQuickPick.call(vscode.window)) - 1],
      createInputBox: () => inputs[inputs.push(createInputBox.call(vscode.window)) - 1],
    });
    let isDone = false;
    /** The next list or box; undefined once the command is done. */
    const next = async (key = ENTER): Promise<List | vscode.InputBox | undefined> => {
      const place = steps.length;
      const input = await eventually('the next question is shown', async () => {
        if (inputs.length === place && place > 0 && !isDone) await press(key);
        return inputs[place] ?? isDone;
      });
      if (typeof input === 'boolean') return undefined;
      const back = input.buttons.includes(vscode.QuickInputButtons.Back) ? '←' : '';
      steps.push([back, input.step, input.totalSteps].filter(Boolean).join(' '));
      return input;
    };
    const nextList = async (key = ENTER): Promise<List> => {
      const list = await next(key);
      assert.ok(isList(list), 'a list');
      await eventually('its rows are shown', () => list.items.length > 0 && !list.busy);
      return list;
    };
    const leave = () =>
      eventually('the command is done', async () => {
        if (!isDone) await press('closeQuickOpen');
        return isDone;
      });
    try {
      const working = Promise.resolve(vscode.commands.executeCommand('dossier.addRelation')).finally(() => {
        isDone = true;
      });
      const find = async (list: List, end: string): Promise<void> => {
        list.value = end;
        await eventually('it is found', () => !list.busy && list.items[0]?.description?.includes(end));
      };
      for (const end of ends) await find(await nextList(), end);
      let types = await nextList();
      if (instead !== undefined) {
        await find(await nextList('quickInputBack'), instead);
        types = await nextList();
      }
      await enterAlone(types);
      relations = types.items.map(({ description = '' }) => description);
      assert.equal(isDone, false);
      if (relation === undefined) await leave();
      else await goTo(types, relation);
      if (already !== undefined) await goTo(await nextList(), already);
      const asksAll = relation !== undefined && (already === undefined || already === 'Add Anyway');
      if (asksAll) {
        let holds = await nextList();
        if (looksBack) {
          types = await nextList('quickInputBack');
          await eventually('the relation is proposed', () => types.activeItems[0]?.description === relation);
          const end = await nextList('quickInputBack');
          await eventually('the entity is proposed', () => end.items[0]?.description?.includes(ends.at(-1) ?? ''));
          types = await nextList();
          holds = await nextList();
        }
        proposed = await eventually('a status is active, or none is proposed', () => {
          const active = holds.activeItems[0]?.label;
          return active ?? (holds.items.some(({ description }) => description) ? undefined : '');
        });
        if (proposed === '') await enterAlone(holds);
        if (status === undefined) await leave();
        else await goTo(holds, status);
      }
      if (product !== undefined) {
        const list = await nextList();
        products = list.items.map(({ label }) => label);
        await eventually('none is active', () => list.activeItems[0]?.label === 'Not said');
        await goTo(list, product);
        if (looksBack) {
          await next();
          const again = await nextList('quickInputBack');
          await eventually('the product is proposed', () => again.items[0]?.label === product);
        }
      }
      for (const text of texts) {
        const box = await next();
        assert.ok(box && !isList(box), 'a box');
        boxes.push(`${box.prompt} [${box.value}]`);
        if (text !== undefined) box.value = text;
      }
      if (cancels) {
        await next();
        await leave();
      }
      await eventually('the command is done', async () => {
        if (!isDone) await enter();
        return isDone;
      });
      await working;
      const titles = inputs.filter(isList).map(({ title }) => title);
      return { relations, products, proposed: proposed || undefined, titles, boxes, steps };
    } finally {
      Object.assign(vscode.window, { createQuickPick, createInputBox });
    }
  }

  const TOOK = 'Frumious Works took a 15 percent stake in Tulgey Lines for $1 million on July 3.';

  it('becomes a relation of its two entities that the user picks, with the share and the date of the sentence, which stays in sight', async () => {
    cursorAt('took a 15');
    let asked: Shown | undefined;
    const [said] = await withMessages(undefined, async () => {
      asked = await relate({
        relation: 'Frumious Works owns all or part of Tulgey Lines',
        status: 'In force',
        texts: [undefined, '1,000,000 usd', '2025-07'],
      });
    });
    assert.equal(
      said,
      '“Frumious Works owns all or part of Tulgey Lines” was added to capture/own.entities.yaml. [Undo, Open]',
    );
    assert.deepEqual(asked, {
      relations: [
        'Frumious Works owns all or part of Tulgey Lines',
        'Frumious Works is owned by Tulgey Lines, in whole or in part',
        'Frumious Works supplies Tulgey Lines',
        'Frumious Works is supplied by Tulgey Lines',
        'Frumious Works works together with Tulgey Lines',
        'Frumious Works competes with Tulgey Lines',
        'Frumious Works is otherwise related to Tulgey Lines',
      ],
      proposed: undefined,
      products: [],
      titles: Array.from({ length: 2 }, () => `“${TOOK}”`),
      steps: ['← 1', '← 2 5', '← 3 5', '← 4 5', '← 5 5'],
      boxes: [
        `The share in percent; empty if it is not said. “${TOOK}” [15]`,
        `The amount in figures with its currency, as in 400000000 USD; empty if it is not said. “${TOOK}” []`,
        `Since when? Empty if it is not said. “${TOOK}” [2025-07-03]`,
      ],
    });
    const link = `    links:
      - type: Ownership
        asset: tulgey
        percentage: 15
        amount: 1000000
        currency: USD
        startDate: 2025-07
        source: 2025-07-16-call
        at: On ships
`;
    const expected = OWN.replace('entities:\n', `${SOURCE}entities:\n`).replace('dock.\n', `dock.\n${link}`);
    assert.equal(await registry(), expected);
  });

  it('becomes a relation with the role that the user types and no date, and Undo takes it back', async () => {
    cursorAt('is chairman');
    await withMessages(
      async () => {
        const text = await registry();
        assert.ok(
          text.includes(
            '- { id: jabbo, schema: Person, name: Jabbo Wock, links: [{ type: Directorship, organization: tulgey, role: head, source: 2025-07-16-call, at: On ships }] }',
          ),
          text,
        );
        return 'Undo';
      },
      async () => {
        const { boxes } = await relate({
          ends: ['jabbo', 'tulgey'],
          relation: 'Jabbo Wock leads Tulgey Lines',
          status: 'In force',
          texts: ['head', ''],
        });
        assert.equal(boxes.length, 2);
      },
    );
    await eventually('it is undone', async () => (await registry()) === OWN);
  });

  it('becomes a relation with what is supplied, which is not said unless the user says it', async () => {
    cursorAt('supplies the');
    let products: readonly string[] = [];
    await withMessages(undefined, async () => {
      const shown = await relate({
        ends: ['frumious', 'tulgey'],
        relation: 'Frumious Works supplies Tulgey Lines',
        status: 'In force',
        product: 'Mimsy Boat',
        texts: [''],
        looksBack: true,
      });
      products = shown.products;
    });
    assert.deepEqual(products.slice(0, 2), ['Not said', 'Mimsy Boat']);
    assert.ok(
      !products.some((name) => /^(?:Frumious Works|Tulgey Lines|Jabbo Wock|Nvidia)$/.test(name)),
      products.join(),
    );
    assert.match(
      await registry(),
      / {6}- type: Supply\n {8}customer: tulgey\n {8}product: mimsy\n {8}source: 2025-07-16-call\n/,
    );
  });

  it('becomes a relation to an entity that the sentence does not name; what it plans is proposed as planned, without a date', async () => {
    cursorAt('four ships');
    const said = await withMessages(undefined, async () => {
      const { proposed, boxes } = await relate({
        ends: ['nvidia'],
        relation: 'Frumious Works works together with Nvidia',
        status: 'Planned',
        texts: ['', ''],
      });
      assert.equal(proposed, 'Planned');
      assert.match(boxes[1]!, /^When is it to begin\? .* \[\]$/);
    });
    assert.match(said[0]!, /^“Frumious Works works together with Nvidia” was added to .* as planned\./);
    const link = `    links:
      - type: Partnership
        partner: nvidia
        status: planned
        source: 2025-07-16-call
        at: On ships
`;
    const expected = OWN.replace('entities:\n', `${SOURCE}entities:\n`).replace('dock.\n', `dock.\n${link}`);
    assert.equal(await registry(), expected);
  });

  it('becomes a relation that has ended where the sentence says so and the user does too', async () => {
    editor = await openFile(
      'capture/2025-07-17 call.md',
      'In May 2025 Jabbo Wock resigned as chairman of Tulgey Lines.\n',
    );
    await eventually('the note is read', () => isMention('Jabbo Wock'));
    cursorAt('resigned');
    await withMessages(undefined, async () => {
      const { proposed, boxes } = await relate({
        relation: 'Jabbo Wock leads Tulgey Lines',
        status: 'Ended',
        texts: ['chairman', '2025-05'],
      });
      assert.equal(proposed, 'Ended');
      assert.match(boxes[1]!, /^When did it end\? .* \[2025-05\]$/);
    });
    assert.match(await registry(), /organization: tulgey, role: chairman, endDate: 2025-05, source: 2025-07-17-call/);
    await eventually('the card says so', async () => (await hover('Jabbo Wock')).includes('until 2025-05'));
  });

  it('becomes a relation to another entity than the one in the sentence where the user goes back', async () => {
    cursorAt('took a 15');
    await withMessages(undefined, async () => {
      const { steps } = await relate({
        instead: 'nvidia',
        relation: 'Frumious Works works together with Nvidia',
        status: 'In force',
        texts: ['', ''],
      });
      assert.deepEqual(steps, ['← 1', '← 1', '← 2', '← 3 5', '← 4 5', '← 5 5']);
    });
    assert.match(await registry(), /type: Partnership\n {8}partner: nvidia\n {8}source: 2025-07-16-call\n/);
  });

  it('is written nowhere where the user cancels, or presses Enter without a choice', async () => {
    cursorAt('took a 15');
    await relate({});
    await relate({ relation: 'Frumious Works supplies Tulgey Lines' });
    await relate({ relation: 'Frumious Works competes with Tulgey Lines', status: 'In force', cancels: true });
    const { showInputBox, createQuickPick } = vscode.window;
    let list: List | undefined;
    let dates = 0;
    Object.assign(vscode.window, {
      createQuickPick: () => (list = createQuickPick.call(vscode.window)),
      showInputBox: async () => void dates++,
    });
    try {
      cursorAt('four ships');
      await vscode.commands.executeCommand('dossier.addFact');
      assert.equal(dates, 1);
      // Of a sentence without a name no entity is proposed.
      cursorAt('It rains');
      const command = vscode.commands.executeCommand('dossier.addFact');
      await eventually('all entities are listed', () => list !== undefined && list.items.length > 0 && !list.busy);
      await enterAlone(list!);
      await press('closeQuickOpen');
      await command;
      assert.equal(dates, 1);
    } finally {
      Object.assign(vscode.window, { showInputBox, createQuickPick });
    }
    assert.equal(await registry(), OWN);
  });

  it('is noticed where the user has that relation already, and becomes another source of it', async () => {
    cursorAt('took a 15');
    const owns = 'Frumious Works owns all or part of Tulgey Lines';
    await withMessages(undefined, () => relate({ relation: owns, status: 'In force', texts: ['15', '', ''] }));
    editor = await openFile(
      'capture/2025-07-18 second.md',
      '# Second call\n\nFrumious Works has 15 percent of Tulgey Lines.\n',
    );
    await eventually('the relation is read', async () => (await hover('Tulgey Lines')).includes('15%'));
    cursorAt('has 15');
    const said = await withMessages(undefined, async () => {
      const { steps } = await relate({ relation: `${owns}: known already`, already: 'Add Source' });
      assert.deepEqual(steps, ['← 1', '← 2 5']);
    });
    assert.deepEqual(said, ['The source was added in capture/own.entities.yaml. [Undo, Open]']);
    const text = await registry();
    assert.equal(text.split('type: Ownership').length, 2);
    assert.ok(text.includes('source: [{ source: 2025-07-16-call, at: On ships }, 2025-07-18-second]'), text);
    assert.ok(text.includes('title: Second call'), text);
  });

  describe('once it is a relation', () => {
    const LINK = '    links:\n      - { type: Ownership, asset: tulgey, percentage: 15, startDate: 2019 } # sure\n';
    const WITH_LINK = OWN.replace('dock.\n', `dock.\n${LINK}`);

    beforeEach(async () => {
      await writeForEditing(file, WITH_LINK);
      await eventually('the relation is read', async () => (await hover('Tulgey Lines')).includes('15%'));
    });

    const [OPEN, END, DELETE] = [0, 1, 2];

    /** Edits it: takes a row of what can be done, with what the user writes into the boxes. */
    async function change(row: number, answer: string | undefined, ...texts: readonly string[]): Promise<string> {
      const { showInputBox } = vscode.window;
      const left = [...texts];
      Object.assign(vscode.window, { showInputBox: async () => left.shift() });
      try {
        const work = () => answering(() => vscode.commands.executeCommand('dossier.editRelation', 'tulgey'), row);
        return (await withMessages(answer, work))[0]!;
      } finally {
        vscode.window.showInputBox = showInputBox;
      }
    }

    const OWNS = 'Frumious Works owns all or part of Tulgey Lines';

    it('is opened in its registry to be edited, with the cursor at what it says', async () => {
      await answering(() => vscode.commands.executeCommand('dossier.editRelation', 'tulgey'), OPEN);
      assert.equal(atCursor(), '15, startDate: 2019 } # sure');
    });

    it('can be ended, with a date and without, and the card says so', async () => {
      const said = await change(END, undefined, '2025-04');
      assert.equal(said, `The end of “${OWNS}” was written to capture/own.entities.yaml. [Undo, Open]`);
      assert.equal(await registry(), WITH_LINK.replace('startDate: 2019', 'startDate: 2019, endDate: 2025-04'));
      await eventually('the card says so', async () => (await hover('Tulgey Lines')).includes('2019 – 2025-04'));
      await change(END, undefined, '');
      assert.equal(await registry(), WITH_LINK.replace('startDate: 2019', 'startDate: 2019, status: ended'));
      await eventually('the card says so', async () => (await hover('Tulgey Lines')).includes('from 2019, ended'));
    });

    it('can be deleted from the row of the entity or by one click, and Undo brings back every byte', async () => {
      const written = [
        ['asset', 'tulgey'],
        ['percentage', '15'],
        ['startDate', '2019'],
      ].map(([key, value]) => [key, [['', value]]]);
      const ownLink = { entity: 'frumious', link: JSON.stringify(['Ownership', written, []]) };
      const edit = (...more: readonly unknown[]) => vscode.commands.executeCommand('dossier.editRelation', ...more);
      for (const work of [() => answering(() => edit({ ownLink }), DELETE), () => edit(ownLink, 'delete')]) {
        const [said] = await withMessages('Undo', work);
        assert.equal(said, `“${OWNS}” was deleted from capture/own.entities.yaml. [Undo, Open]`);
        await isSaved(file, WITH_LINK);
      }
    });

    it('is looked up again, and a bundled one is never changed', async () => {
      const gone = { entity: 'frumious', link: 'never said' };
      const edit = (argument: unknown, work: string) =>
        withMessages(undefined, () =>
          answering(() => vscode.commands.executeCommand('dossier.editRelation', argument, work)),
        );
      assert.deepEqual(await edit(gone, 'end'), ['This relation is no longer in your registries. []']);
      assert.deepEqual(await edit('mimsy', 'open'), ['Mimsy Boat has no relations in your registries. []']);
      await answering(() => vscode.commands.executeCommand('dossier.editRelation', 'nvidia', 'delete'));
      assert.equal(await registry(), WITH_LINK);
    });
  });

  it('is offered by the light bulb on a selection with a name, and a relation with two', async () => {
    const offered = async (text: string): Promise<readonly string[]> => {
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        rangeOf(editor.document, text),
      );
      return actions.map(({ title }) => title).filter((title) => /^Add (?:as fact|relation)/.test(title));
    };
    assert.deepEqual(await offered('Frumious Works will build *four ships*'), ['Add as fact…']);
    assert.deepEqual(await offered('stake in Tulgey Lines'), ['Add as fact…']);
    assert.deepEqual(await offered('Frumious Works took a 15 percent stake in Tulgey Lines'), [
      'Add as fact…',
      'Add relation…',
    ]);
    assert.deepEqual(await offered('It rains.'), []);
    const sentence = rangeOf(editor.document, 'Frumious Works will build *four ships*, it said yesterday.');
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      sentence,
    );
    // The editor lists them by kind, and quick fixes, as adding it as a name would be, before all others.
    const first = actions.filter(({ kind }) => kind?.value === 'quickfix').map(({ title }) => title);
    assert.deepEqual(first, []);
    assert.ok(actions.some(({ title }) => title === 'Add as fact…'));
  });

  describe('once it is a fact', () => {
    const fact = { entity: 'frumious', text: 'Closes a dock.', date: '2025-08' };

    // Names may be those of the registry as the test before left it.
    beforeEach(() =>
      eventually('the fact is read', async () => (await hover('Frumious Works')).includes('Closes a dock')),
    );

    it('is opened in its registry to be edited, from its row and from the palette', async () => {
      for (const argument of [{ ownFact: fact }, 'frumious']) {
        await vscode.window.showTextDocument(editor.document);
        await answering(() => vscode.commands.executeCommand('dossier.editFact', argument), 0);
        assert.equal(atCursor(), 'Closes a dock.');
      }
      assert.equal(await registry(), OWN);
    });

    it('is opened in a copy of its entry where it is a bundled one', async () => {
      const { showInformationMessage } = vscode.window;
      const said: string[] = [];
      Object.assign(vscode.window, {
        showInformationMessage: async (message: string, ...buttons: readonly string[]) => {
          said.push(`${message} [${buttons.join(', ')}]`);
          return buttons[0];
        },
      });
      try {
        await answering(() => vscode.commands.executeCommand('dossier.editFact', 'h20'));
        assert.deepEqual(said, [
          'This comes from a registry that is read-only. Your own entry of H20 can say otherwise. [Copy Entry]',
        ]);
        const active = vscode.window.activeTextEditor!;
        assert.equal(active.document.uri.path, inWorkspace(file).path);
        assert.match(active.document.getText(), /- id: h20\n/);
        assert.match(active.document.lineAt(active.selection.active.line).text, /text|en:/);
        await active.document.save();
      } finally {
        vscode.window.showInformationMessage = showInformationMessage;
      }
    });

    it('can be deleted from the row of the entity, and Undo brings back every byte', async () => {
      const work = () => answering(() => vscode.commands.executeCommand('dossier.editFact', { ownFact: fact }), 1);
      const [said] = await withMessages(async () => {
        assert.equal(await registry(), OWN.replace(/ {4}facts:\n.*\n.*\n/, ''));
        return 'Undo';
      }, work);
      assert.equal(said, 'The fact about Frumious Works was deleted from capture/own.entities.yaml. [Undo, Open]');
      await eventually('it is undone', async () => (await registry()) === OWN);
    });

    it('takes the note along as its source where nothing else cites it', async () => {
      cursorAt('four ships');
      await run('addFact', undefined, undefined);
      const text = 'Frumious Works will build four ships, it said yesterday.';
      const work = () =>
        vscode.commands.executeCommand('dossier.editFact', { ...fact, text, date: '2025-07-15' }, 'delete');
      await withMessages(async () => {
        assert.equal(await registry(), OWN);
        return 'Undo';
      }, work);
      await eventually('it is undone', async () => (await registry()) === WITH_FACT);
    });

    it('is looked up again, and a bundled one is never changed', async () => {
      const gone = { ...fact, text: 'Never said.' };
      const edit = (argument: unknown) =>
        withMessages(undefined, () =>
          answering(() => vscode.commands.executeCommand('dossier.editFact', argument, 'delete')),
        );
      assert.deepEqual(await edit(gone), ['This fact is no longer in your registries. []']);
      assert.deepEqual(await edit('tulgey'), ['Tulgey Lines has no facts in your registries. []']);
      await answering(() => vscode.commands.executeCommand('dossier.editFact', 'h20', 'delete'));
      assert.equal(await registry(), OWN);
    });
  });
});
