/** Builds `dossier.vsix` as it is published and checks it: size, files, links, and that the bundle needs nothing else. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { deadLinks } from './deadLinks';
import { foreignRequires } from './foreignRequires';

const LIMIT = 430 * 1024;
const ALLOWED = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README(\.[a-z-]+)?|CHANGELOG)\.md$/,
  /^docs\/[^/]+\.md$/,
  /^LICENSE$/,
  /^dist\/(extension\.js|page\.(js|css)|preview\.css|ThirdPartyNotices\.txt)$/,
  /^data\/registry\/[^/]+\.entities\.yaml$/,
  /^data\/entities\.schema\.json$/,
  /^data\/media\/[^/]+\.(svg|png)$/,
  /^syntaxes\/[^/]+\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
];

async function main(): Promise<void> {
  const packagePath = 'dossier.vsix';
  // Runs vscode:prepublish. There is no public repository that relative links could be made to lead to.
  await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  const files = await listFiles({ packageManager: PackageManager.None });

  const size = statSync(packagePath).size;
  const problems = [
    ...files
      .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong in it`),
    ...foreignRequires(readFileSync(join('dist', 'extension.js'), 'utf8')).map(
      (name) => `the bundle requires "${name}"`,
    ),
    ...deadLinks(files).map((link) => `a link leads to nothing that is in it: ${link}`),
  ];
  if (size > LIMIT) problems.push(`it has ${size} bytes, more than ${LIMIT}`);
  console.log(`${packagePath}: ${(size / 1024).toFixed(0)} KB of at most ${LIMIT / 1024}, ${files.length} files`);
  for (const problem of problems) console.error(`${packagePath}: ${problem}.`);
  process.exit(problems.length === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
