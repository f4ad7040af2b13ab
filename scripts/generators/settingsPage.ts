import { readFileSync } from 'node:fs';

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
  };
}

/** The headings and sentences of the page; the rest of its words is in the manifest. */
const WORDS = {
  en: {
    file: 'package.nls.json',
    title: 'Settings and commands',
    settings: 'Settings',
    about:
      'Changes take effect at once. The colours of underlines and icons are theme colours: `dossier.company`, `dossier.person` and so on.',
    settingColumns: ['setting', 'default', 'what it does'],
    commands: 'Commands',
    commandAbout: 'All are in the command palette, after *Dossier:*. Keys can be changed in *Keyboard Shortcuts*.',
    commandColumns: ['command', 'key', 'id'],
  },
  zh: {
    file: 'package.nls.zh-cn.json',
    title: '设置与命令',
    settings: '设置',
    about: '更改即时生效。下划线和图标的颜色是主题颜色：`dossier.company`、`dossier.person` 等。',
    settingColumns: ['设置', '默认值', '作用'],
    commands: '命令',
    commandAbout: '以下命令都在命令面板中，以 *Dossier:* 开头。快捷键可在“键盘快捷方式”中更改。',
    commandColumns: ['命令', '快捷键', 'id'],
  },
} as const;

/** docs/settings.md: every setting with its default, and every command of the palette with its keys, as the manifest has them. */
export function settingsPage(language: keyof typeof WORDS): string {
  const words = WORDS[language];
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const texts = JSON.parse(readFileSync(words.file, 'utf8')) as Readonly<Record<string, string>>;
  const said = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? key);
  const hidden = new Set(
    contributes.menus.commandPalette?.flatMap(({ command, when }) => (when === 'false' ? [command] : [])),
  );
  const settings = contributes.configuration.flatMap(({ title, properties }) => [
    `### ${said(title)}`,
    table(
      words.settingColumns,
      Object.entries(properties).map(([name, setting]) => [
        `\`${name}\``,
        defaultOf(setting),
        meaningOf(setting, said),
      ]),
    ),
  ]);
  const commands = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => {
      const keys = contributes.keybindings.filter((binding) => binding.command === command).flatMap(keysOf);
      return [said(title), [...new Set(keys)].join(', '), `\`${command}\``];
    });
  return `${[
    `# ${words.title}`,
    `## ${words.settings}`,
    words.about,
    ...settings,
    `## ${words.commands}`,
    words.commandAbout,
    table(words.commandColumns, commands),
  ].join('\n\n')}\n`;
}

function defaultOf({ default: value }: Setting): string {
  if (!Array.isArray(value) || value.length === 0)
    return `\`${typeof value === 'object' ? JSON.stringify(value) : value}\``;
  return value.map((each) => `\`${each}\``).join(', ');
}

/** The description, then what each choice does. */
function meaningOf(setting: Setting, said: (text: string) => string): string {
  const { enum: choices = [], markdownEnumDescriptions = [], enumDescriptions = markdownEnumDescriptions } = setting;
  const about = said(setting.markdownDescription ?? setting.description ?? '').replace(/`#([\w.]+)#`/g, '`$1`');
  const each = choices.map((choice, index) => `\`${choice}\`: ${said(enumDescriptions[index] ?? '')}`);
  return [about, ...each].join(' ');
}

function keysOf({ key, mac }: { readonly key: string; readonly mac?: string }): readonly string[] {
  return mac === undefined ? [`\`${key}\``] : [`\`${key}\``, `\`${mac}\` (Mac)`];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
