import type { PreviewToken } from '../../core/preview/visibleText';

/** What is used of markdown-it (https://markdown-it.github.io/markdown-it/), as VS Code's preview passes it. */
export interface MarkdownIt {
  readonly renderer: {
    render: Render;
    readonly rules: { text?: Rule };
  };
}

/** `env` is a new object for each rendering. */
export type Render = (tokens: PreviewToken[], options: unknown, env: unknown) => string;
export type Rule = (tokens: PreviewToken[], index: number, options: unknown, env: unknown, self: unknown) => string;
