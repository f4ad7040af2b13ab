/** Builds `dossier.vsix` as it is published and checks it: size, files, links, and that the bundle needs nothing else. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/support/vscode/commands';
import { deadLinks } from './deadLinks';
import { foreignRequires } from './foreignRequires';
import { packExtension } from './packExtension';
import { shippedFiles } from './shippedFiles';

/** In bytes: of the package without its pictures, and of these, which do not get smaller in it. */
const LIMIT = 450 * 1024;
const PICTURES_LIMIT = 800 * 1024;
const PICTURE = /^data\/media\/[^.]+(?:\.[a-z-]+)?\.(?:png|webp)$/;
const ALLOWED = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README(\.[a-z-]+)?|CHANGELOG)\.md$/,
  /^docs\/[^/]+\.md$/,
  /^LICENSE$/,
  /^dist\/(extension\.js|page\.(js|css)|preview\.css|ThirdPartyNotices\.txt)$/,
  /^data\/registry\/[^/]+\.entities\.yaml$/,
  /^data\/entities\.schema\.json$/,
  /^data\/media\/[^/]+\.svg$/,
  PICTURE,
  /^data\/notes\/[^/]+\.(md|entities\.yaml)$/,
  /^data\/snippets\/[^/]+\.json$/,
  /^syntaxes\/[^/]+\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
];

async function main(): Promise<void> {
  const packagePath = 'dossier.vsix';
  await run('npm run vscode:prepublish', [], { shell: true });
  await packExtension(packagePath, 'dist');
  const files = shippedFiles();

  const pictures = files.filter((file) => PICTURE.test(file)).reduce((sum, file) => sum + statSync(file).size, 0);
  const size = statSync(packagePath).size - pictures;
  const problems = [
    ...files
      .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong in it`),
    ...foreignRequires(readFileSync(join('dist', 'extension.js'), 'utf8')).map(
      (name) => `the bundle requires "${name}"`,
    ),
    ...deadLinks(files).map((link) => `a link leads to nothing that is in it: ${link}`),
  ];
  if (size > LIMIT) problems.push(`it has ${size} bytes without its pictures, more than ${LIMIT}`);
  if (pictures > PICTURES_LIMIT) problems.push(`its pictures have ${pictures} bytes, more than ${PICTURES_LIMIT}`);
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);
  console.log(
    `${packagePath}: ${kilobytes(size)} KB of at most ${LIMIT / 1024}, and pictures with ${kilobytes(pictures)} KB of at most ` +
      `${PICTURES_LIMIT / 1024}; ${files.length} files`,
  );
  for (const problem of problems) console.error(`${packagePath}: ${problem}.`);
  process.exit(problems.length === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
