import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from './random';

const COUNTRIES = ['cn', 'us', 'ru', 'de', 'jp', 'gb', 'ae', 'hk'];
const DATASETS = ['us_ofac_sdn', 'eu_fsf', 'gb_hmt_sanctions', 'un_sc_sanctions'];

/**
 * Writes as many FollowTheMoney entities as there are names, one JSON object a line, about 300 bytes each, in the shape
 * in which OpenSanctions publishes: a name, in every third an alias, countries, topics, dates and datasets.
 */
export function writeFtmLines(file: string, names: readonly string[]): void {
  const random = new Random(5);
  const out = openSync(file, 'w');
  let lines: string[] = [];
  for (const [index, name] of names.entries()) {
    lines.push(JSON.stringify(entity(random, index, name)));
    if (lines.length < 4096 && index < names.length - 1) continue;
    writeSync(out, `${lines.join('\n')}\n`);
    lines = [];
  }
  closeSync(out);
}

function entity(random: Random, index: number, name: string) {
  const date = `20${10 + random.below(15)}-0${1 + random.below(9)}-1${random.below(10)}`;
  return {
    id: `NK-${index.toString(36)}${random.below(2 ** 32).toString(36)}`,
    caption: name,
    schema: random.pick(['Company', 'Organization', 'Person', 'LegalEntity']),
    properties: {
      name: [name],
      ...(index % 3 === 0 ? { alias: [`${name} (${random.pick(COUNTRIES).toUpperCase()})`] } : {}),
      country: [random.pick(COUNTRIES)],
      topics: ['sanction'],
      incorporationDate: [date],
    },
    datasets: [random.pick(DATASETS)],
    first_seen: `${date}T12:00:00`,
    last_seen: '2025-11-01T08:00:00',
    target: true,
  };
}
