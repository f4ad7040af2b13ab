import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { foreignRequires } from '../../scripts/foreignRequires';

describe('the bundle', () => {
  it('loads nothing but vscode, so that it runs in a browser', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    assert.match(code, /require\("vscode"\)/);
    assert.deepEqual(foreignRequires(code), []);
  });

  it('would be found out', () => {
    assert.deepEqual(foreignRequires('var a=require("vscode"),b=require("node:fs");import( \'x\' )'), ['node:fs', 'x']);
  });
});
