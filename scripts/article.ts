import { readFileSync, writeFileSync } from 'node:fs';
import { articleFixture } from '../test/support/article/articleFixture';
import { bundledFiles, snapshotOf } from '../test/unit/data/dataFiles';

// `npm run article -- FILE` writes, from the article that the bundled registry is about as saved in FILE, what a unit test
// needs to hold the registry against it: of each passage its figures and dates, and hashes of its runs of words. The article
// itself is not in the repository.
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file with the article: npm run article -- FILE');
  process.exit(2);
}
const fixture = articleFixture(readFileSync(file, 'utf8'), snapshotOf(bundledFiles));
writeFileSync('test/fixtures/article.json', `${JSON.stringify(fixture, undefined, 1)}\n`);
console.log(`${fixture.passages.length} passages, ${fixture.names.length} names taken out`);
