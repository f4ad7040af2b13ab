import { readdirSync, readFileSync } from 'node:fs';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { judgedNotes } from '../../test/support/judge';
import { bundledSnapshot } from './pages';
import { placeIn } from './placeIn';

const DEMO = 'data/notes';

/**
 * The mentions in the demo notes and in judged notes, so that a change of them is seen. Whether they are right is judged
 * elsewhere.
 */
export function bundledMentions(): string {
  const snapshot = bundledSnapshot();
  const demo = readdirSync(DEMO).filter((name) => name.endsWith('.md'));
  const judged = (['first', 'second'] as const).flatMap((set) => [...judgedNotes(set).values()].flat());
  const notes = [...demo.sort().map((file) => ({ file, text: readFileSync(`${DEMO}/${file}`, 'utf8') })), ...judged];
  const report = notes.map(({ file, text }) => {
    const at = placeIn(text);
    const found = findMentions(text, snapshot).map(({ start, end, form, kind, entities, evidence }) => {
      const how = [form, kind, evidence].filter((each) => each && each !== 'implicit' && each !== 'name');
      return [`${at(start)} ${text.slice(start, end)} ${entities.join('+')}`, ...how].join(' ');
    });
    return [`# ${file}`, '', ...found, ''].join('\n');
  });
  return report.join('\n');
}
