import { parseDigest } from '../../src/core/digest/parseDigest';
import { proposeFromDigest } from '../../src/core/digest/proposeFromDigest';
import { CANALS, HARBOUR, snapshotOfLayers } from '../../test/support/digests';

/** What the digests find registered already. */
const KNOWN = `entities:
  - { id: norvex, schema: Company, name: Norvex }
  - { id: tessaline, schema: Company, name: { en: Tessaline, zh: 泰思莱科技 } }
  - { id: huayong-materials, schema: Company, name: { en: Huayong Materials, zh: 华咏材料 } }
  - { id: ostrava-yards, schema: Company, name: Ostrava Yards, summary: It builds barges. }
`;

/** What may be different in another digest. */
const CHANGES: Readonly<Record<string, (line: string) => string>> = {
  'is gone': () => '',
  'has another year': (line) => line.replace(/20\d\d/, '1999'),
};

/** What is proposed from digests, and what is proposed otherwise after a change to every other of their lines. */
export function digestProposals(): string {
  const snapshot = snapshotOfLayers(KNOWN);
  const proposed = (text: string): readonly string[] => {
    const digest = parseDigest(text);
    if (!digest) return ['not a digest'];
    const { source, places, items } = proposeFromDigest(text, digest, snapshot);
    return [JSON.stringify({ ...source, ...places }), ...items.map((item) => JSON.stringify(item))];
  };
  const report: string[] = [];
  for (const [name, text] of Object.entries({ HARBOUR, CANALS })) {
    const before = proposed(text);
    report.push(`# ${name}`, ...before, '');
    const lines = text.split('\n');
    for (const [title, change] of Object.entries(CHANGES)) {
      for (const [index, line] of lines.entries()) {
        const changed = change(line);
        // Every other line: it takes time.
        if (changed === line || index % 2 === 0) continue;
        const after = proposed(lines.with(index, changed).join('\n'));
        const lost = before.filter((each) => !after.includes(each)).map((each) => `- ${each.slice(0, 60)}`);
        const added = after.filter((each) => !before.includes(each)).map((each) => `+ ${each}`);
        if (lost.length > 0 || added.length > 0) report.push(`# ${name} ${index + 1} ${title}`, ...lost, ...added, '');
      }
    }
  }
  return report.join('\n');
}
