import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installOnce, installPackages, npmInstall } from './installation';
import { type CodeVersion, NODE_PACKAGES, RIPGREP_PACKAGE } from './versions';

export interface CodeInstallation {
  /** The Node binary that this VS Code runs on. */
  readonly node: string;
  /** Holds `out/server-main.js`. */
  readonly root: string;
}

/** A complete VS Code, server and web workbench, from the npm registry alone; the first time it takes half a minute. */
export async function installVSCode(version: CodeVersion): Promise<CodeInstallation> {
  const node = await installNode(version.nodeMajor);
  const folder = await installOnce(
    `vscode-from-npm-${version.vscode}`,
    `VS Code ${version.vscode}`,
    async (staging) => {
      await installPackages(staging, [`code-server@${version.codeServer}`]);
      const root = codeRoot(staging);
      await npmInstall(root);
      await installRipgrep(staging, root);
    },
  );
  return { node, root: codeRoot(folder) };
}

function codeRoot(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function installNode(major: CodeVersion['nodeMajor']): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const spec = NODE_PACKAGES[major][platform];
  if (!spec)
    throw new Error(`VS Code from npm needs Node ${major} and npm has none for ${platform}: run with Node ${major}.`);
  const folder = await installOnce(spec, `Node ${major}`, (staging) => installPackages(staging, [spec]));
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const bin = join(folder, 'node_modules', name, 'bin');
  return join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Search in files needs ripgrep, which before VS Code 1.133 is downloaded by npm scripts, which we do not run. */
async function installRipgrep(staging: string, root: string): Promise<void> {
  const owner = join(root, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(owner)) return;
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(owner, 'bin', name);
  if (existsSync(target)) return;
  const source = join(staging, 'ripgrep');
  mkdirSync(source);
  await installPackages(source, [RIPGREP_PACKAGE]);
  const bin = join(source, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  const platform = readdirSync(bin).find((folder) => folder.startsWith(`${process.platform}-${process.arch}`));
  if (!platform) return;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(bin, platform, name), target);
}
