import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCommandLine } from '../../scripts/packCommandLine';
import { temporaryFolder } from '../support/vscode/temporary';

describe('the command line, installed from its package', () => {
  const { path: folder, remove } = temporaryFolder('installed');
  const isWindows = process.platform === 'win32';
  const bin = isWindows ? join(folder, 'dossier.cmd') : join(folder, 'bin', 'dossier');
  const dossier = (...words: readonly string[]): string =>
    execFileSync(bin, words, { cwd: folder, encoding: 'utf8', shell: isWindows, maxBuffer: 1 << 26 });

  before(async () => {
    const packed = await packCommandLine('dist', folder);
    const words = ['install', '--offline', '--no-audit', '--no-fund', '-g', '--prefix', folder, packed];
    execFileSync('npm', words, { shell: isWindows, stdio: 'pipe' });
  });
  after(remove);

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(dossier('--version'), `${version}\n`);
  });

  it('knows the entities of the registry that comes with it, and finds them in a note', () => {
    const entities = JSON.parse(dossier('entities', '--json')) as { id: string }[];
    assert.ok(entities.length > 100 && entities.some(({ id }) => id === 'nvidia'));
    writeFileSync(join(folder, 'note.md'), 'Of Nvidia.\n');
    assert.equal(dossier('mentions', 'note.md'), 'note.md\t3\t9\t1\t4\tNvidia\tnvidia\timplicit\tname\n');
  });

  it('comes with the licences of the packages in it', () => {
    const root = isWindows ? join(folder, 'node_modules', 'dossier') : join(folder, 'lib', 'node_modules', 'dossier');
    assert.match(readFileSync(join(root, 'ThirdPartyNotices.txt'), 'utf8'), /^fast-glob \d/m);
    assert.doesNotMatch(readFileSync(join(root, 'README.md'), 'utf8'), /\]\((?!https?:)/);
  });
});
