import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { EntityRows } from '../../src/features/entityTree/entityRows';
import { FIRST_SETTINGS, type ListSettings, ListState, listFilterWords } from '../../src/features/entityTree/listState';
import { askWhatToShow, shownIn } from '../../src/features/shared/ask/shown';
import { rowView, selectedRows } from '../../src/features/shared/rows/rowView';
import { NodeProvider, type TreeNode } from '../../src/features/shared/rows/treeNode';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, openFile, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `version: 1
sources:
  paper: { title: The paper }
entities:
  - { id: zeta, schema: Company, name: { en: Zeta, zh: 泽塔 }, previousName: { value: Zed, endDate: 2020 }, country: de, note: Mind the gap., facts: [{ date: 2025-02-03, text: Meets Alpha. }] }
  - { id: alpha, schema: Company, name: Alpha, alias: [{ value: 阿尔法, lang: zh }], ticker: ALP, links: [{ type: Directorship, director: jo, role: chair, startDate: 1993, endDate: 2001, source: paper, at: p. 4 }] }
  - { id: jo, schema: Person, name: Jo }
  - { id: h100, schema: Product, name: H100, manufacturer: alpha }
  - { id: h20, schema: Product, name: H20, manufacturer: alpha }
  - { id: pact, schema: Agreement, name: London Pact, date: 2025-06-10, involved: [alpha, zeta] }
  - { id: first, schema: Event, name: The first, date: 2025-01, involved: alpha }
  - { id: second, schema: Event, name: The second, date: 2025-02-03, involved: [alpha, zeta] }
  - { id: land, schema: Country, name: Land }
  - { id: town, schema: Place, name: Town }
`;

const ALL: ListSettings = { ...FIRST_SETTINGS, whose: 'both', mentioned: false };

/** The rows as the view has them, with a registry of the test. The UI tests check what is drawn. */
class Rows {
  readonly provider: NodeProvider;
  readonly fixture: IndexFixture;

  settings = ALL;

  /** @param bundled the bundled registry, which the other one extends. */
  constructor(registry: string, bundled = '') {
    const engine = new Engine();
    this.fixture = new IndexFixture(engine);
    runToEnd(engine.setFile('bundled', 0, bundled));
    runToEnd(engine.setFile('registry', 1, registry));
    const snapshot = runToEnd(engine.update());
    const host = {
      snapshot,
      ready: async () => snapshot,
      location: () => undefined,
      index: this.fixture.index,
    } as Partial<Host> as Host;
    const rows = new EntityRows(host, () => this.settings);
    this.provider = new NodeProvider(() => rows.all());
    this.find = (id) => rows.find(id);
  }

  readonly find: (id: string) => Promise<TreeNode | undefined>;

  /** The row at the end of the path, whose steps are the beginnings of labels. */
  async at(...path: readonly string[]): Promise<TreeNode | undefined> {
    let node: TreeNode | undefined;
    for (const label of path) {
      const rows = await this.provider.getChildren(node);
      const next = rows.find((row) => text(this.provider.getTreeItem(row)).startsWith(label));
      assert.ok(next, `no "${label}" among ${rows.map((row) => text(this.provider.getTreeItem(row))).join(' | ')}`);
      node = next;
    }
    return node;
  }

  /** What a screen reader reads of the row at the end of the path. */
  async spoken(...path: readonly string[]): Promise<string | undefined> {
    return this.provider.getTreeItem((await this.at(...path))!).accessibilityInformation?.label;
  }

  async below(...path: readonly string[]): Promise<readonly string[]> {
    const rows = await this.provider.getChildren(await this.at(...path));
    return rows.map((row) => text(this.provider.getTreeItem(row)));
  }
}

function text({ label, description }: vscode.TreeItem): string {
  const name = typeof label === 'string' ? label : (label?.label ?? '');
  return description ? `${name} – ${description}` : name;
}

describe('the tree of entities', () => {
  let rows: Rows;

  before(() => {
    rows = new Rows(REGISTRY);
  });

  after(() => rows.fixture.dispose());

  it('lists the groups in a fixed order, with counts', async () => {
    assert.deepEqual(await rows.below(), [
      'Companies – 2',
      'People – 1',
      'Products – 2',
      'Agreements – 1',
      'Countries and places – 2',
      'Events – 2',
    ]);
  });

  it('sorts entities by name and events by date, and shows the other name', async () => {
    assert.deepEqual(await rows.below('Companies'), ['Alpha – 阿尔法 · yours', 'Zeta – 泽塔 · yours']);
    assert.deepEqual(await rows.below('Products'), ['H20 – yours', 'H100 – yours']);
    assert.deepEqual(await rows.below('Events'), ['The second – 2025-02-03', 'The first – 2025-01 · yours']);
    assert.deepEqual(await rows.below('Agreements'), ['London Pact – 2025-06-10 · yours']);
  });

  it('expands an entity to its details', async () => {
    assert.deepEqual(await rows.below('Companies', 'Alpha'), [
      'Ticker – ALP',
      'Relations – 4',
      'Timeline – 3',
      'Names – 2',
      'Mentions – 0',
    ]);
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Relations'), [
      'Led by → Jo – chair · 1993 – 2001',
      'Products – 2 · H100, H20',
      'Party to → London Pact',
    ]);
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Relations', 'Products'), ['H100', 'H20']);
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Timeline'), [
      '2025-06-10 – London Pact',
      '2025-02-03 – The second',
      '2025-01 – The first',
    ]);
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Names'), ['Alpha', '阿尔法 – alias · zh']);
    assert.deepEqual(await rows.below('Companies', 'Zeta', 'More'), ['Note – Mind the gap.']);
    const names = await rows.below('Companies', 'Zeta', 'Names');
    assert.deepEqual(names, ['Zeta – en', '泽塔 – zh', 'Zed – previous name · until 2020']);
  });

  it('expands from relation to relation', async () => {
    const path = ['Companies', 'Alpha', 'Relations', 'Party to → London Pact', 'Relations'];
    assert.deepEqual(await rows.below(...path), ['Parties – 2 · Alpha, Zeta']);
    assert.deepEqual(await rows.below(...path, 'Parties', 'Zeta', 'Timeline', '2025-02-03', 'Relations'), [
      'Involved – 2 · Alpha, Zeta',
    ]);
  });

  it('lets the user change a fact of their own, also in the row of the event that it is about', async () => {
    const contextOf = async (...path: readonly string[]) => {
      const row = (await rows.at(...path, 'Timeline', '2025-02-03'))!;
      return [rows.provider.getTreeItem(row).contextValue, (row as { readonly ownFact?: object }).ownFact];
    };
    const fact = { entity: 'zeta', text: 'Meets Alpha.', date: '2025-02-03' };
    assert.deepEqual(await contextOf('Companies', 'Zeta'), ['dossier.entity.own', fact]);
    assert.deepEqual(await contextOf('Companies', 'Alpha'), ['dossier.entity', undefined]);
  });

  it('lets the user change a relation of their own, from either end, and says first that it does not hold', async () => {
    const rows = new Rows(`entities:
  - { id: alpha, schema: Company, name: Alpha, links: [{ type: Ownership, asset: zeta, percentage: 30, status: planned }, { type: Ownership, asset: beta, endDate: 2020 }] }
  - { id: beta, schema: Company, name: Beta }
  - { id: zeta, schema: Company, name: Zeta }
  - { id: h20, schema: Product, name: H20, manufacturer: alpha }
`);
    const rowAt = async (...path: readonly string[]) => (await rows.at('Companies', ...path))!;
    const contextOf = (row: TreeNode) => rows.provider.getTreeItem(row).contextValue;
    const owner = await rowAt('Zeta', 'Relations', 'Owned by');
    const { ownLink } = owner as { readonly ownLink?: { readonly entity: string } };
    assert.deepEqual([contextOf(owner), ownLink?.entity], ['dossier.entity.ownLink', 'alpha']);
    const asset = await rowAt('Alpha', 'Relations', 'Owns', 'Zeta');
    assert.deepEqual((asset as { readonly ownLink?: object }).ownLink, ownLink);
    assert.equal(contextOf(await rowAt('Alpha', 'Relations', 'Products')), 'dossier.entity');
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Relations'), [
      'Owns – 2 · Zeta (planned), Beta (until 2020)',
      'Products → H20',
    ]);
    assert.deepEqual(await rows.below('Companies', 'Alpha', 'Relations', 'Owns'), [
      'Zeta – planned · 30%',
      'Beta – until 2020',
    ]);
    rows.fixture.dispose();
  });

  it('gives every row a unique and stable id, and a parent', async () => {
    const ids = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      const visit = async (node: TreeNode | undefined, depth: number): Promise<void> => {
        for (const child of await rows.provider.getChildren(node)) {
          assert.equal(rows.provider.getParent(child), node);
          found.push(rows.provider.getTreeItem(child).id ?? '');
          if (depth > 0) await visit(child, depth - 1);
        }
      };
      await visit(undefined, 4);
      return found;
    };
    const first = await ids();
    assert.ok(first.length > 60, `${first.length} rows`);
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(await ids(), first);
  });

  it('finds the row of an entity in the view', async () => {
    const node = await rows.find('town');
    const same = await rows.at('Countries and places', 'Town');
    assert.equal(node?.id, same?.id);
    assert.equal(node?.parent?.id, same?.parent?.id);
    assert.equal(await rows.find('nobody'), undefined);
  });

  it('builds the card of a row only for its tooltip', async () => {
    const node = await rows.at('Companies', 'Zeta');
    assert.ok(node);
    const item = rows.provider.getTreeItem(node);
    assert.equal(item.tooltip, undefined);
    const tooltip = rows.provider.resolveTreeItem(item, node).tooltip;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /^\*\*Zeta\*\* 泽塔[\s\S]*\*\*Country\*\* Germany/);
    assert.ok(!tooltip.isTrusted);
  });

  it('gives a screen reader the kind of an entity, and the number of entities in a group', async () => {
    assert.equal(await rows.spoken('Companies', 'Zeta'), 'Zeta, 泽塔, yours, Company');
    assert.equal(await rows.spoken('Events', 'The second'), 'The second, 2025-02-03, yours, Event');
    assert.equal(await rows.spoken('Companies'), 'Companies, 2 entities');
    assert.equal(await rows.spoken('People'), 'People, 1 entity');
  });

  it('opens the page of an entity by a click', async () => {
    const { command } = rows.provider.getTreeItem((await rows.at('Companies', 'Zeta'))!);
    assert.deepEqual([command?.command, command?.arguments], ['dossier.openDossier', ['zeta', 'row']]);
  });

  it('reads a relation to a screen reader with its label first, also below a row that has the label', async () => {
    const relations = ['Companies', 'Alpha', 'Relations'];
    assert.equal(await rows.spoken(...relations, 'Led by'), 'Led by: Jo, chair, 1993 – 2001, Person');
    assert.equal(await rows.spoken(...relations, 'Products', 'H20'), 'Products: H20, Product');
    assert.equal(await rows.spoken(...relations), 'Relations, 4');
  });

  it('says in the tooltip of a relation since when it holds and where that is from, above the card of the other', async () => {
    const node = (await rows.at('Companies', 'Alpha', 'Relations', 'Led by'))!;
    const { tooltip } = rows.provider.resolveTreeItem(rows.provider.getTreeItem(node), node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    const text = tooltip.value.replaceAll('&nbsp;', ' ');
    assert.match(text, /^Led by: Jo · chair · 1993 – 2001 · The paper, p. 4\s+---\s+\*\*Jo\*\*/);
  });

  it('reads details with their words', async () => {
    assert.equal(await rows.spoken('Companies', 'Alpha', 'Ticker'), 'Ticker, ALP');
    assert.equal(await rows.spoken('Companies', 'Alpha', 'Names', '阿尔法'), '阿尔法, alias · zh');
  });

  it('splits long lists into chunks, and still finds every entity', async () => {
    const many = Array.from({ length: 2600 }, (_, n) => `  - { id: e${n}, schema: Person, name: P${n} }\n`);
    const big = new Rows(`entities:\n${many.join('')}`);
    const chunks = await big.below('People');
    assert.equal(chunks.length, 11);
    assert.equal(chunks[0], 'P0 … P249 – 250');
    assert.equal((await big.below('People', 'P250')).length, 250);
    const node = await big.find('e2599');
    assert.equal(node?.parent?.id, (await big.at('People', 'P2500'))?.id);
    assert.equal(node?.id, (await big.at('People', 'P2500', 'P2599'))?.id);
    big.fixture.dispose();
  });

  describe('with a filter', () => {
    const BUNDLED = `entities:
  - { id: huawei, schema: Company, name: { en: Huawei, zh: 华为 }, alias: [Hua Wei Tech] }
  - { id: zeta, schema: Company, name: Zeta }
`;
    let filtered: Rows;

    before(() => {
      filtered = new Rows(REGISTRY, BUNDLED);
    });

    after(() => filtered.fixture.dispose());

    async function shown(settings: Partial<ListSettings>): Promise<readonly string[]> {
      filtered.settings = { ...ALL, ...settings };
      return filtered.below();
    }

    it('lists what fits by name, alias or pinyin, the best first, without groups', async () => {
      assert.deepEqual(await shown({ text: 'hw' }), ['Huawei – 华为']);
      assert.deepEqual(await shown({ text: 'h' }), ['H20 – yours', 'H100 – yours', 'Huawei – 华为']);
      assert.deepEqual(await shown({ text: 'aerfa' }), ['Alpha – 阿尔法 · yours']);
      assert.deepEqual(await shown({ text: 'tech' }), ['Huawei – Hua Wei Tech']);
      assert.deepEqual(await shown({ text: 'nobody' }), []);
      assert.deepEqual(await shown({ text: '  ' }), await shown({}));
    });

    it('lists only what is mine, which the rows then need not say, or what is built in', async () => {
      assert.equal((await shown({ whose: 'mine' }))[0], 'Companies – 2');
      assert.deepEqual(await filtered.below('Companies'), ['Alpha – 阿尔法', 'Zeta – 泽塔']);
      assert.equal(await filtered.spoken('Companies', 'Zeta'), 'Zeta, 泽塔, Company');
      assert.deepEqual(await shown({ whose: 'bundled' }), ['Companies – 2']);
      assert.deepEqual(await filtered.below('Companies'), ['Huawei – 华为', 'Zeta – 泽塔 · yours']);
      assert.deepEqual(await shown({ text: 'h', whose: 'mine' }), ['H20', 'H100']);
      assert.deepEqual(await shown({ mentioned: true }), []);
    });

    it('groups by country or file, or not at all', async () => {
      assert.deepEqual(await shown({ grouping: 'country' }), ['Germany – 1', 'No country – 10']);
      assert.deepEqual(await shown({ grouping: 'file' }), ['bundled – 2', 'registry – 10']);
      assert.equal(await filtered.spoken('bundled'), 'bundled, 2 entities');
      const flat = await shown({ grouping: 'none' });
      assert.deepEqual(flat.slice(0, 3), ['Alpha – 阿尔法 · yours', 'H20 – yours', 'H100 – yours']);
      assert.equal((await filtered.find('h20'))?.id, (await filtered.at('H20'))?.id);
    });

    it('finds rows that are shown, and only these', async () => {
      await shown({ text: 'h' });
      assert.equal((await filtered.find('huawei'))?.id, (await filtered.at('Huawei'))?.id);
      assert.equal(await filtered.find('zeta'), undefined);
      await shown({ whose: 'bundled' });
      assert.equal((await filtered.find('zeta'))?.id, (await filtered.at('Companies', 'Zeta'))?.id);
      assert.equal(await filtered.find('town'), undefined);
    });
  });

  describe('with notes', () => {
    after(async () => {
      await closeAllEditors();
    });

    it('counts the mentions and shows them in their lines', async () => {
      await writeFile(
        'tree.md',
        '# About Alpha on 16 July 2025\n\nThe one that everybody speaks of is Alpha, 阿尔法。\nAlphabet is another.\n',
      );
      await rows.fixture.start();
      assert.deepEqual(await rows.below('Companies'), ['Alpha – 3 · 阿尔法 · yours', 'Zeta – 泽塔 · yours']);
      assert.equal(await rows.spoken('Companies', 'Alpha'), 'Alpha, 阿尔法, 3 mentions, yours, Company');
      rows.settings = { ...ALL, sort: 'latest', grouping: 'none' };
      const [first, second, third] = await rows.below();
      assert.deepEqual([first, second?.split(' ')[0]], ['Alpha – 2025-07-16 · 3 · 阿尔法', 'H20']);
      assert.equal(third, 'H100 – yours');
      assert.equal(await rows.spoken('Alpha'), 'Alpha, 阿尔法, last mentioned 2025-07-16, 3 mentions, yours, Company');
      assert.match((await rows.spoken('H20'))!, /^H20, last mention undated, \d+ mentions?, yours, Product$/);
      rows.settings = { ...ALL, sort: 'mentions', grouping: 'none' };
      assert.equal((await rows.below())[0], 'Alpha – 3 · 阿尔法 · yours');
      rows.settings = { ...ALL, mentioned: true };
      assert.deepEqual(await rows.below('Companies'), ['Alpha – 3 · 阿尔法 · yours']);
      rows.settings = ALL;
      assert.deepEqual(await rows.below('Companies', 'Alpha', 'Mentions'), ['tree.md – 3']);
      assert.deepEqual(await rows.below('Companies', 'Alpha', 'Mentions', 'tree.md'), [
        'About Alpha on 16 July 2025 – 1',
        '…everybody speaks of is Alpha, 阿尔法。 – 3',
        '…speaks of is Alpha, 阿尔法。 – 3',
      ]);
      const node = await rows.at('Companies', 'Alpha', 'Mentions', 'tree.md', 'About');
      assert.ok(node);
      const { label, command } = rows.provider.getTreeItem(node);
      assert.deepEqual((label as vscode.TreeItemLabel).highlights, [[6, 11]]);
      const mentions = ['Companies', 'Alpha', 'Mentions'];
      assert.equal(await rows.spoken(...mentions, 'tree.md'), 'tree.md, 3 mentions');
      assert.equal(await rows.spoken(...mentions, 'tree.md', 'About'), 'About Alpha on 16 July 2025, line 1');
      assert.equal(command?.command, 'vscode.open');
      const editor = await openFile('tree.md', 'Nobody\n');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Alpha '));
      assert.deepEqual(await rows.below('Companies', 'Alpha', 'Mentions', 'tree.md'), ['Alpha Nobody – 1']);
      await closeAllEditors();
      await deleteFile('tree.md');
      await eventually(
        'nothing is left',
        async () => (await rows.below('Companies', 'Alpha', 'Mentions')).length === 0,
      );
    });
  });
});

describe('what the list of entities shows', () => {
  const kept = new Map<string, unknown>();
  const host = {
    context: {
      workspaceState: {
        get: (key: string) => kept.get(key),
        update: async (key: string, value: unknown) => void kept.set(key, value),
      },
    },
  } as unknown as Host;

  it('is chosen in one list, is kept, and is not changed by clearing the filter', async () => {
    const state = new ListState(host);
    const { l10n } = vscode;
    let changes = 0;
    const listening = state.onDidChange(() => changes++);
    const choose = (row: number) => answering(() => askWhatToShow(host), row);
    await state.set({ text: 'ywd' });
    // After the title of each question: mine and built-in, mine, built-in; all, mentioned; all, watched; without notes, with notes.
    await choose(2);
    await choose(6);
    assert.equal(changes, 3);
    listening.dispose();
    // The timeline reads the same.
    assert.deepEqual(shownIn(host), { whose: 'mine', mentioned: true, notes: false });
    const narrowed = [l10n.t('mine'), l10n.t('mentioned')].join(' · ');
    assert.equal(listFilterWords(state.settings), `“ywd” · ${narrowed}`);
    await state.clearFilter();
    assert.equal(listFilterWords(state.settings), narrowed);
    assert.equal(state.isFiltered, false);
    const again = new ListState(host);
    assert.equal(listFilterWords(again.settings), narrowed);
    await choose(12);
    await again.showAll();
    assert.equal(listFilterWords(again.settings), '');
    assert.deepEqual(shownIn(host), { whose: 'both', mentioned: false, watched: false, notes: true });
    state.dispose();
    again.dispose();
  });
});

describe('commands on an entity', () => {
  let note: vscode.TextEditor;

  before(async () => {
    await writeFile('commands.entities.yaml', 'entities:\n  - id: zorblax\n    schema: Company\n    name: Zorblax\n');
    note = await openFile('commands.md', 'Here is Zorblax.\n\nAnd Zorblax again. Nobody.\n');
    await eventually('the registry is read', async () => {
      await vscode.commands.executeCommand('dossier.openEntry', 'zorblax');
      return vscode.window.activeTextEditor?.document.uri.path.endsWith('commands.entities.yaml') === true;
    });
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('commands.entities.yaml');
    await deleteFile('commands.md');
  });

  async function putCursor(text: string): Promise<void> {
    note = await vscode.window.showTextDocument(note.document);
    const { start } = rangeOf(note.document, text);
    note.selection = new vscode.Selection(start, start);
  }

  function opened(): string {
    const editor = vscode.window.activeTextEditor;
    return `${editor?.document.uri.path.split('/').at(-1)}: ${editor?.document.getText(editor.selection)}`;
  }

  it('open the entry of an id, of a row, and of the entity under the cursor, at its name', async () => {
    for (const argument of ['zorblax', { entity: 'zorblax' }, undefined]) {
      await putCursor('Zorblax');
      await vscode.commands.executeCommand('dossier.openEntry', argument);
      assert.equal(opened(), 'commands.entities.yaml: Zorblax');
    }
  });

  it('open nothing for an unknown id, and nothing for invalid arguments', async () => {
    for (const argument of ['nobody', '__proto__', 42, ['zorblax'], { entity: 42 }, null]) {
      await putCursor('Nobody');
      await vscode.commands.executeCommand('dossier.openEntry', argument);
      assert.equal(opened(), 'commands.md: ');
    }
  });

  it('know what was typed in a registry the moment before', async () => {
    const edit = new vscode.WorkspaceEdit();
    const registry = inWorkspace('commands.entities.yaml');
    edit.insert(registry, new vscode.Position(4, 0), '  - { id: zindrel, schema: Company, name: Zindrel }\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('dossier.openEntry', 'zindrel');
    assert.equal(opened(), 'commands.entities.yaml: Zindrel');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('show it in the sidebar', async () => {
    await vscode.commands.executeCommand('dossier.showInSidebar', 'zorblax');
  });

  it('find its mentions', async () => {
    await putCursor('Zorblax');
    await vscode.commands.executeCommand('dossier.findMentions', 'zorblax');
    // The key for the next reference cycles through the results once they are in the References view or, if that runs in
    // another extension host than ours, in a peek.
    const view = vscode.extensions.getExtension('vscode.references-view');
    await eventually('the second mention', async () => {
      await vscode.commands.executeCommand(view ? 'references-view.next' : 'goToNextReference');
      return vscode.window.activeTextEditor?.selection.active.line === 2;
    });
  });
});

describe('the rows that a key is about', () => {
  it('are those that are selected, also while VS Code asks for all rows anew', () => {
    const { createTreeView } = vscode.window;
    const changed = new vscode.EventEmitter<{ readonly selection: readonly TreeNode[] }>();
    const view = { selection: [] as readonly TreeNode[], onDidChangeSelection: changed.event };
    const log = vscode.window.createOutputChannel('rows test', { log: true });
    Object.assign(vscode.window, { createTreeView: () => view });
    try {
      rowView('test', new ErrorBoundary('test', log), new NodeProvider(() => []));
    } finally {
      Object.assign(vscode.window, { createTreeView });
    }
    const row: TreeNode = { id: 'row', parent: undefined, item: () => new vscode.TreeItem('row') };
    const select = (selection: readonly TreeNode[]): void => {
      view.selection = selection;
      changed.fire({ selection });
    };
    select([row]);
    assert.deepEqual(selectedRows('test'), [row]);
    // It says so until it has the rows again, and reports no change.
    view.selection = [];
    assert.deepEqual(selectedRows('test'), [row]);
    select([]);
    assert.deepEqual(selectedRows('test'), []);
    vscode.Disposable.from(changed, log).dispose();
  });
});
