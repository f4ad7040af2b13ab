import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../test/support/vscode/commands';
import { temporaryFolder } from '../test/support/vscode/temporary';

/**
 * Packs the command line, as a build wrote it into the folder `dist`, with the registry into a package that `npm install -g` takes and that needs
 * nothing but Node. Returns its path in the folder `target`.
 */
export async function packCommandLine(dist: string, target: string): Promise<string> {
  const { path: cwd, remove } = temporaryFolder('npm');
  const { name, version, license, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const description = 'Finds registered entities in English and Chinese notes';
  const manifest = {
    name,
    version,
    description,
    license,
    engines: { node: engines.node },
    bin: { dossier: 'dist/cli.js' },
  };
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest, undefined, 2));
  writeFileSync(join(cwd, 'README.md'), withoutLinks(readFileSync(join('docs', 'cli.md'), 'utf8')));
  cpSync('LICENSE', join(cwd, 'LICENSE'));
  cpSync(join(dist, 'cli.js'), join(cwd, 'dist', 'cli.js'));
  cpSync(join(dist, 'cliNotices.txt'), join(cwd, 'ThirdPartyNotices.txt'));
  cpSync(join('data', 'registry'), join(cwd, 'data', 'registry'), { recursive: true });
  await run('npm', ['pack', '--silent', '--pack-destination', resolve(target)], {
    cwd,
    shell: process.platform === 'win32',
  });
  remove();
  return join(target, `${name}-${version}.tgz`);
}

/** The documents that it links to are not in the package. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
}
