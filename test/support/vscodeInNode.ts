// What the cards need of VS Code where there is none: in unit tests `vscode` is this module.

export class MarkdownString {
  isTrusted: boolean | { readonly enabledCommands: readonly string[] } | undefined;

  constructor(
    readonly value = '',
    readonly supportThemeIcons = false,
  ) {}
}

export const env = { language: 'en' };

export const l10n = {
  /** The message in English with its parameters. */
  t(message: string, ...parameters: readonly unknown[]): string {
    const named = typeof parameters[0] === 'object' ? (parameters[0] as Record<string, unknown>) : { ...parameters };
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(named[name] ?? whole));
  },
};
