import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deadLinks } from '../../scripts/deadLinks';
import { shippedFiles } from '../../scripts/shippedFiles';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const WORDS = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>,
);

describe('the files that ship', () => {
  const files = shippedFiles();

  it('have what their documents link to, and what the README and a page show', () => {
    assert.deepEqual(deadLinks(files), []);
    for (const file of [
      'README.md',
      'data/media/hover.webp',
      'data/media/icon.png',
      'data/media/dossier.webp',
      'dist/page.js',
      'dist/page.css',
      'api.d.ts',
    ])
      assert.ok(files.includes(file), file);
  });

  it('have every file that the manifest names', () => {
    const named: readonly string[] = [
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes['markdown.previewStyles'],
      ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...contributes.views.dossier.map(({ icon }: { icon: string }) => icon),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...WORDS.flatMap((words) =>
        Object.entries(words).flatMap(([key, word]) =>
          /^walkthrough\.\w+\.(?:dark|light|svg)$/.test(key) ? [word] : [],
        ),
      ),
    ];
    for (const file of named) assert.ok(files.includes(file.replace(/^\.\//, '')), file);
  });
});
