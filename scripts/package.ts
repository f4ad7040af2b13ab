/** Builds `dossier.vsix` as it is published and checks it: size, files, links, and that the bundle needs nothing else; and packs the command line for npm. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/support/vscode/commands';
import { deadLinks } from './deadLinks';
import { foreignRequires } from './foreignRequires';
import { packCommandLine } from './packCommandLine';
import { type PackageSize, PICTURE, packExtension, SIZE_LIMIT } from './packExtension';
import { shippedFiles } from './shippedFiles';

const ALLOWED = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^api\.d\.ts$/,
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
  const size = await packExtension(packagePath, 'dist');
  const files = shippedFiles();
  const problems = [
    ...files
      .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong in it`),
    ...foreignRequires(readFileSync(join('dist', 'extension.js'), 'utf8')).map(
      (name) => `the bundle requires "${name}"`,
    ),
    ...deadLinks(files).map((link) => `a link leads to nothing that is in it: ${link}`),
  ];
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);
  const report = (key: keyof PackageSize) => `${kilobytes(size[key])} KB of at most ${kilobytes(SIZE_LIMIT[key])}`;
  if (size.withoutPictures > SIZE_LIMIT.withoutPictures) problems.push('it is too large without its pictures');
  if (size.pictures > SIZE_LIMIT.pictures) problems.push('its pictures are too large');
  console.log(
    `${packagePath}: ${report('withoutPictures')}, and pictures with ${report('pictures')}; ${files.length} files`,
  );
  const commandLine = await packCommandLine('dist', '.');
  console.log(`${commandLine}: ${kilobytes(statSync(commandLine).size)} KB`);
  for (const problem of problems) console.error(`${packagePath}: ${problem}.`);
  process.exit(problems.length === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
