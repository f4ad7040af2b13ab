import { IncrementalZones } from '../../src/core/markdown/incrementalZones';
import { lexZones } from '../../src/core/markdown/zones';
import { Random } from '../bench/random';
import { comparable } from '../unit/core/markdown/deviations';
import { HOSTILE } from '../unit/core/markdown/hostileTexts';
import { micromarkProse } from '../unit/core/markdown/micromarkProse';
import { PIECES } from '../unit/core/markdown/pieces';
import { proseMask } from '../unit/core/markdown/proseMask';

// Throws random Markdown at the zone lexer: against micromark, and incremental against full; then times hostile texts.
//   npx esbuild test/fuzz/markdown.ts --bundle --platform=node --packages=external --outfile=out/test/fuzz/markdown.js
//   node out/test/fuzz/markdown.js [minutes [seed]]

const [minutes = '1', seed = '1'] = process.argv.slice(2);
const random = new Random(Number(seed));
const end = Date.now() + Number(minutes) * 60_000;
const failures = new Set<string>();

function makeText(pieces: readonly string[], length: number): string {
  return Array.from({ length: 1 + random.below(length) }, () => random.pick(pieces)).join('');
}

function differs(text: string): boolean {
  const expected = comparable(text, micromarkProse(text));
  if (expected === undefined) return false;
  return Buffer.compare(comparable(text, proseMask(text, lexZones(text)))!, expected) !== 0;
}

/** Leaves out whatever does not matter to the difference. */
function shrink(text: string): string {
  for (let size = text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < text.length; at++) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (differs(shorter)) return shrink(shorter);
    }
  }
  return text;
}

function report(kind: string, text: string): void {
  if (failures.has(text)) return;
  failures.add(text);
  console.log(`${kind}: ${JSON.stringify(text)}`);
}

/** Edits one note several times. */
function edit(): number {
  let text = makeText(PIECES.note, 40);
  const zones = new IncrementalZones(text);
  for (let count = 0; count < 8; count++) {
    const before = text;
    const start = random.below(text.length + 1);
    const oldEnd = Math.min(text.length, start + random.below(random.below(3) > 0 ? 4 : 20));
    const inserted = random.below(4) > 0 ? makeText(PIECES.note, 2) : '';
    text = text.slice(0, start) + inserted + text.slice(oldEnd);
    zones.edit(text, start, oldEnd, start + inserted.length);
    if (JSON.stringify(zones.zones) === JSON.stringify(lexZones(text))) continue;
    report(`incremental, [${start}, ${oldEnd}) of ${JSON.stringify(before)} replaced`, text);
    break;
  }
  return 8;
}

let texts = 0;
let edits = 0;
while (Date.now() < end && failures.size < 20) {
  for (const kind of ['inline', 'block', 'both'] as const) {
    const text = makeText(PIECES[kind], 14);
    texts++;
    if (differs(text)) report('unlike micromark', shrink(text));
  }
  edits += edit();
}
for (const [name, make] of Object.entries(HOSTILE)) {
  const [short, long] = [50_000, 400_000].map((units) => {
    const text = make(units);
    const start = process.cpuUsage();
    lexZones(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }) as [number, number];
  if (long > 1000 || (long > 150 && long > short * 24))
    report(`${short} ms, then eight times as much ${long} ms`, name);
}
console.log(`${texts} texts, ${edits} edits, ${failures.size} failures`);
process.exitCode = failures.size > 0 ? 1 : 0;
