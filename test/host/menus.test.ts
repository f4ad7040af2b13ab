import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Item {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: Readonly<Record<string, readonly Item[]>>;
}

/** What `when` may ask. */
type Context = Readonly<Record<string, string | boolean | undefined>>;

/** The most there may be: who adds one takes another away. */
const COMMANDS = 61;
const IN_PALETTE = 48;

describe('the commands and menus', () => {
  const extension = vscode.extensions.getExtension('dossier.dossier')!;
  const { commands, menus } = extension.packageJSON.contributes as Contributes;
  const titleFor = ({ command }: Item): string | undefined => commands.find((each) => each.command === command)?.title;

  /** Without brackets, which none of these menus has. */
  function holds(when: string, context: Context): boolean {
    const [condition = '', ...others] = when.split(' || ');
    if (others.length > 0) return [condition, ...others].some((each) => holds(each, context));
    return condition.split(' && ').every((part) => {
      const [, not = '', key = '', is, value = ''] = /^(!?)\(?([\w.]+)(?: (==|!=|=~) (.+?))?\)?$/.exec(part) ?? [];
      assert.ok(key, `${part} of ${when}`);
      const given = context[key];
      if (is === '=~') return new RegExp(value.slice(1, -1)).test(String(given ?? '')) === (not === '');
      if (is !== undefined) return (given === value) === (is === '==');
      return Boolean(given) === (not === '');
    });
  }

  /** The entries of a menu as it is shown, without icons: its groups, each with its titles. */
  function shown(menu: string, context: Context): readonly string[] {
    const items = menus[menu]!.filter(({ when, group }) => !group?.startsWith('inline') && holds(when, context));
    const placeOf = ({ group = '' }: Item): readonly [string, number] => {
      const [name = '', place] = group.split('@');
      return [name === 'navigation' ? '' : name, Number(place)];
    };
    const sorted = items.toSorted((a, b) => {
      const [[one, first], [other, second]] = [placeOf(a), placeOf(b)];
      return one === other ? first - second : one < other ? -1 : 1;
    });
    const groups = [...new Set(sorted.map((item) => placeOf(item)[0]))];
    const titlesIn = (group: string) => sorted.filter((item) => placeOf(item)[0] === group).map(titleFor);
    return groups.map((group) => titlesIn(group).join(', '));
  }

  const row = (viewItem: string, more: Context = {}): readonly string[] =>
    shown('view/item/context', { view: 'dossier.noteEntities', viewItem, ...more });

  it('are few enough to be learned', async () => {
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of commands) assert.ok(registered.has(command), command);
    assert.ok(commands.length <= COMMANDS, `${commands.length} commands`);
    const hidden = menus.commandPalette!.filter(({ when }) => when === 'false').length;
    assert.ok(commands.length - hidden <= IN_PALETTE, `${commands.length - hidden} in the palette`);
  });

  const ENTITY = [
    'Open Dossier, Show Map, Open Registry Entry…, Find Mentions, Show in Sidebar, Watch',
    'Insert into Note, Copy as Markdown',
    'Rename…, Merge Entities…, Copy Entry to Workspace Registry',
  ] as const;

  it('have eleven entries on the row of an entity, one more with a service, and on a statement of the user’s own', () => {
    const [open, insert, change] = ENTITY;
    assert.deepEqual(row('dossier.entity'), ENTITY);
    assert.deepEqual(row('dossier.entity', { view: 'dossier.entities' })[0], open.replace(', Show in Sidebar', ''));
    assert.deepEqual(row('dossier.entity.own'), [open, insert, 'Edit Fact…', change]);
    assert.deepEqual(row('dossier.entity.ownLink'), [open, insert, 'Edit Relation…', change]);
    const services = { 'config.dossier.lookup.services': '[{"url":"http://localhost:8000"}]' };
    assert.deepEqual(row('dossier.entity', services).at(-1), `${change}, Look Up…`);
    assert.deepEqual(row('dossier.entity', { listMultiSelection: true }), ['Watch', insert, 'Merge Entities…']);
    assert.deepEqual(row('dossier.entity.watched')[0], open.replace('Watch', 'Stop Watching'));
    assert.deepEqual(row('dossier.entity.own.watched')[0], open.replace('Watch', 'Stop Watching'));
  });

  it('have the same entries on what happened, where they make sense', () => {
    const insert = 'Insert into Note, Copy as Markdown';
    assert.deepEqual(row('dossier.dated'), ['Open Registry Entry…', insert]);
    assert.deepEqual(row('dossier.dated.sourced.own'), ['Open Registry Entry…, Open Source', insert, 'Edit Fact…']);
    assert.deepEqual(row('dossier.dated.ownLink'), ['Open Registry Entry…', insert, 'Edit Relation…']);
    assert.deepEqual(row('dossier.fact.own'), ['Edit Fact…']);
  });

  it('have nothing that changes many notes, and look up only where a service is named', () => {
    assert.deepEqual(shown('explorer/context', { explorerResourceIsFolder: true }), ['Import Notes as Entities…']);
    assert.deepEqual(shown('editor/context', { editorLangId: 'markdown', editorHasSelection: true }), [
      'Open Dossier',
      'Add to Registry, Add as Alias of…, Add as Fact…, Add Relation…',
    ]);
    const name = { view: 'dossier.unregistered', viewItem: 'dossier.unregisteredName' };
    assert.deepEqual(row('', name), ['Add to Registry, Add as Alias of…, Dismiss']);
  });

  it('index notes again from the menu of the view alone', () => {
    const isIndex = ({ command }: Item): boolean => command === 'dossier.indexNotes';
    const found = Object.entries(menus).filter(([, items]) => items.some(isIndex));
    assert.deepEqual(
      found.map(([menu]) => menu),
      ['commandPalette', 'view/title'],
    );
    assert.equal(menus.commandPalette!.find(isIndex)?.when, 'false');
    assert.match(menus['view/title']!.find(isIndex)!.group!, /^\d_/);
  });
});
