import { damagedRegistries, registryPlaces } from './damaged';
import { sentenceDates } from './dates';
import { jsonSchema } from './jsonSchema';
import { bundledMentions } from './mentions';
import { foundNames } from './names';
import { exportedPages } from './pages';
import { readings } from './readings';
import { withTables } from './registryTables';
import { shippingAnswers } from './shipping';
import { spellings } from './spellings';
import { markdownZones } from './zones';

/** The generated files; each is made from its own text, of which Markdown keeps all but its tables. */
export const GENERATED: readonly { readonly file: string; readonly generate: (text: string) => string }[] = [
  // A line for each property: laid out, it is twice as long and takes more of the package.
  { file: 'data/entities.schema.json', generate: () => `${JSON.stringify(jsonSchema()).replaceAll('},"', '},\n"')}\n` },
  { file: 'docs/registry.md', generate: withTables },
  { file: 'test/fixtures/pages/en.md', generate: () => exportedPages('en') },
  { file: 'test/fixtures/pages/zh-cn.md', generate: () => exportedPages('zh-cn') },
  { file: 'test/fixtures/damaged/reports.txt', generate: damagedRegistries },
  { file: 'test/fixtures/damaged/places.txt', generate: registryPlaces },
  { file: 'test/fixtures/shipping/answers.txt', generate: shippingAnswers },
  { file: 'test/fixtures/dates.txt', generate: sentenceDates },
  { file: 'test/fixtures/spellings.txt', generate: spellings },
  { file: 'test/fixtures/zones.txt', generate: markdownZones },
  { file: 'test/fixtures/names.txt', generate: foundNames },
  { file: 'test/fixtures/mentions.txt', generate: bundledMentions },
  { file: 'test/fixtures/readings.txt', generate: readings },
];
