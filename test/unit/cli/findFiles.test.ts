import assert from 'node:assert/strict';
import { type Dirent, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { matchingFiles } from '../../../src/cli/readRegistry';
import { Terminal } from '../../../src/cli/terminal';
import { Collected } from '../../support/commandLine';

describe('the files of a glob', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-glob-')).replaceAll('\\', '/');
  const stderr = new Collected();
  const terminal = new Terminal({ stdout: new Collected(), stderr, cwd: folder, home: '' });
  before(() => {
    for (const name of ['a', 'b', 'c']) {
      mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, name, 'x.yaml'), '');
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are all that can be reached where one folder cannot be read', () => {
    const readFolder = (name: string): Dirent[] => {
      if (path.basename(name) === 'b') throw Object.assign(new Error('no access'), { code: 'EACCES' });
      return readdirSync(name, { withFileTypes: true });
    };
    assert.deepEqual(matchingFiles('**/*.yaml', terminal, readFolder), ['a/x.yaml', 'c/x.yaml']);
    assert.match(stderr.text, /^dossier: cannot read the folder .*\bb: EACCES\n$/);
  });

  it('include links to files', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('x.yaml', path.join(folder, 'c/link.yaml'));
    assert.deepEqual(matchingFiles(`${folder}/c/*.yaml`, terminal), [`${folder}/c/link.yaml`, `${folder}/c/x.yaml`]);
  });
});
