import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTE_PROBLEM_SEVERITY } from '../../src/core/answers/notes/noteProblem';
import { SCHEMA_ROWS } from '../../src/core/registry/vocabulary/tables/schemas';
import { PROBLEM_SEVERITY } from '../../src/core/text/base/problem';

interface Setting {
  readonly order: number;
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Step {
  readonly id: string;
  readonly completionEvents: readonly string[];
}

const WORDS = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>,
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const contributes = manifest.contributes;
const commands: readonly { command: string; title: string; category: string; icon?: string }[] = contributes.commands;
const settingGroups: readonly { title: string; properties: Readonly<Record<string, Setting>> }[] =
  contributes.configuration;
const settings: Readonly<Record<string, Setting>> = Object.assign(
  {},
  ...settingGroups.map(({ properties }) => properties),
);

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

function found(pattern: RegExp): readonly string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))].sort();
}

describe('the manifest', () => {
  it('contributes the commands that are registered, and no others', () => {
    const registered = found(/'(dossier\.\w+)'(?:: |, (?:async )?\()/g);
    assert.deepEqual(registered, commands.map(({ command }) => command).sort());
    assert.ok(registered.length > 0);
  });

  it('has three icons at most on a row of a view', () => {
    const menu: readonly { when: string; group: string }[] = contributes.menus['view/item/context'];
    const holds = (when: string, view: string, viewItem: string): boolean =>
      when.split(' && ').every((part) => {
        const [, key, is, value = ''] = /^(view|viewItem) (==|!=|=~) (.+)$/.exec(part) ?? [];
        assert.ok(key, `${part} of ${when}`);
        const given = key === 'view' ? view : viewItem;
        if (is === '=~') return new RegExp(value.slice(1, -1)).test(given);
        return (given === value) === (is === '==');
      });
    const rows = ['dated', 'dated.sourced', 'entity', 'fact', 'unregisteredName', 'unregisteredNote'].flatMap((row) =>
      ['', '.own', '.ownLink'].map((own) => `dossier.${row}${own}`),
    );
    for (const { id } of contributes.views.dossier) {
      for (const row of rows) {
        const icons = menu.filter(({ when, group }) => group.startsWith('inline') && holds(when, id, row));
        assert.ok(icons.length <= 3, `${row} in ${id}: ${icons.length}`);
      }
    }
  });

  it('offers to show a row in the sidebar’s list only where it is in another view', () => {
    const menu: readonly { command: string; when: string }[] = contributes.menus['view/item/context'];
    const offers = menu.filter(({ command }) => command === 'dossier.showInSidebar');
    assert.ok(offers.length > 0);
    for (const { when } of offers) assert.match(when, /view != dossier\.entities/);
  });

  it('names each command, and draws it', () => {
    for (const { command, title, category, icon } of commands) {
      assert.match(title, /^%command\.\w+%$/, command);
      assert.equal(category, 'Dossier', command);
      assert.match(icon ?? '', /^\$\([a-z-]+\)$/, command);
    }
  });

  it('knows registries by the settings and not by the names of files', () => {
    const conditions = [...Object.values<{ when?: string }[]>(contributes.menus).flat(), ...contributes.keybindings];
    for (const { when } of conditions) assert.doesNotMatch(when ?? '', /resource(?:Filename|Extname|Path)/);
    assert.ok(conditions.some(({ when }) => when?.includes('dossier.isRegistry')));
  });

  it('puts in menus only commands that there are', () => {
    for (const [menu, items] of Object.entries<readonly { command: string; when?: string }[]>(contributes.menus)) {
      for (const { command, when } of items) {
        assert.ok(
          commands.some((contributed) => contributed.command === command),
          `${command} in ${menu}`,
        );
        assert.ok(when, `${command} in ${menu} is shown everywhere`);
      }
    }
  });

  it('declares every setting that is read, with the same default, and reads every one', () => {
    const [table] = /const DEFAULTS = (\{[^}]*\}) as const/.exec(source)!.slice(1);
    const declared = new Map<string, unknown>(
      [...table!.matchAll(/'([\w.]+)': (true|false)/g)].map(([, key, value]) => [`dossier.${key}`, value === 'true']),
    );
    const [lists] = /const LISTS = (\{[^}]*\}) as const/.exec(source)!.slice(1);
    for (const [, key, list] of lists!.matchAll(/'([\w.]+)': (\[[^\]]*\])/g)) {
      declared.set(`dossier.${key}`, JSON.parse(list!.replaceAll("'", '"').replace(/,\s*\]/, ']')));
    }
    for (const [, key, name] of source.matchAll(/\boneOf\('([\w.]+)', (\w+)\)/g)) {
      const values = JSON.parse(new RegExp(`const ${name} = (\\[[^\\]]*\\])`).exec(source)![1]!.replaceAll("'", '"'));
      assert.deepEqual(settings[`dossier.${key}`]!.enum, values);
      declared.set(`dossier.${key}`, values[0]);
    }
    for (const key of found(/\btextsByName\('([\w.]+)'/g)) declared.set(`dossier.${key}`, {});
    for (const key of found(/\btextList\('([\w.]+)'/g)) declared.set(`dossier.${key}`, []);
    for (const key of found(/getConfiguration\('dossier'\)\.(?:get|inspect)\('([\w.]+)'/g))
      declared.set(`dossier.${key}`, []);
    assert.deepEqual([...declared.keys()].sort(), Object.keys(settings).sort());
    for (const [key, value] of declared) assert.deepEqual(settings[key]!.default, value, key);
    for (const key of found(/affectsConfiguration\('(dossier\.\w+\.[\w.]+)'/g)) assert.ok(key in settings, key);
  });

  it('lets each problem code have a severity of its own', () => {
    const { propertyNames } = settings['dossier.diagnostics.severity'] as Setting & {
      propertyNames: { enum: string[] };
    };
    const codes = [...Object.keys(NOTE_PROBLEM_SEVERITY), ...Object.keys(PROBLEM_SEVERITY)];
    assert.deepEqual(propertyNames.enum, codes);
  });

  it('describes and scopes each setting', () => {
    for (const [key, { scope, description, markdownDescription }] of Object.entries(settings)) {
      assert.match(description ?? markdownDescription ?? '', /^%setting\.[\w.]+%$/, key);
      assert.match(scope, /^(?:window|resource|language-overridable|application)$/, key);
    }
    // No workspace can name a service, or have a key sent to one.
    assert.equal(settings['dossier.lookup.services']!.scope, 'application');
  });

  it('has each setting in a group, in an order of its own', () => {
    for (const { title } of settingGroups) assert.match(title, /^%settings\.\w+%$/);
    const orders = Object.values(settings).map(({ order }) => order);
    assert.deepEqual(
      orders,
      orders.map((_, index) => index + 1),
    );
  });

  it('contributes the colours that are drawn, for every kind of theme', () => {
    const drawn = [...new Set(SCHEMA_ROWS.map(({ color }) => `dossier.${color}`)), 'dossier.other'];
    const colors: readonly { id: string; defaults: object }[] = contributes.colors;
    assert.deepEqual(drawn.sort(), colors.map(({ id }) => id).sort());
    for (const { id, defaults } of colors) {
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
      for (const color of Object.values(defaults)) assert.match(String(color), /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/, id);
    }
  });

  it('contributes the views that are made', () => {
    const made = found(/^const VIEW = '(dossier\.\w+)'/gm);
    const views: readonly { id: string }[] = contributes.views.dossier;
    assert.deepEqual(made, views.map(({ id }) => id).sort());
  });

  it('has a walkthrough whose steps are completed by doing', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.ok(walkthrough.steps.length >= 6);
    for (const { id, completionEvents } of walkthrough.steps as readonly Step[]) {
      for (const event of completionEvents) {
        const [, kind, what] = /^on(Command|Context|View):(.+)$/.exec(event) ?? [];
        if (kind === 'Command')
          assert.ok(
            commands.some(({ command }) => command === what),
            event,
          );
        else if (kind === 'Context')
          assert.ok(source.includes(`stepDone('${id}')`) && what === `dossier.done.${id}`, event);
        else
          assert.ok(
            contributes.views.dossier.some((view: { id: string }) => view.id === what),
            event,
          );
      }
      assert.ok(completionEvents.length > 0, id);
    }
  });

  it('links in its words only to commands that there are, with arguments that are JSON', () => {
    for (const words of WORDS) {
      for (const [key, word] of Object.entries(words)) {
        for (const [, command, query] of word.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)) {
          if (query) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(query))), key);
          if (!command?.startsWith('dossier.') || command.endsWith('.focus')) continue;
          assert.ok(
            commands.some((each) => each.command === command),
            `${key}: ${command}`,
          );
        }
      }
    }
  });

  it('runs everywhere: untrusted, virtual, and from one bundle on the desktop and in the browser', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.main, manifest.browser);
  });

  it('is woken by what it serves and not by the start of the editor', () => {
    for (const event of manifest.activationEvents)
      assert.match(event, /^(?:onLanguage|onFileSystem|onWebviewPanel|workspaceContains):/);
  });
});
