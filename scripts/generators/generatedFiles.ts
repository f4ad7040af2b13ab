import { withTools, withToolWords } from './agentTools';
import { damagedRegistries } from './damaged';
import { ftmModel } from './ftmModel';
import { jsonSchema } from './jsonSchema';
import { bundledMentions } from './mentions';
import { exportedPages } from './pages';
import { withTables } from './registryTables';
import { settingsPage } from './settingsPage';

/** The generated files; each is made from its own text, of which Markdown keeps all but its tables. */
export const GENERATED: readonly { readonly file: string; readonly generate: (text: string) => string }[] = [
  // A line for each property: laid out, it is twice as long and takes more of the package.
  { file: 'data/entities.schema.json', generate: () => `${JSON.stringify(jsonSchema()).replaceAll('},"', '},\n"')}\n` },
  { file: 'src/core/answers/export/ftmModel.json', generate: ftmModel },
  { file: 'docs/registry.md', generate: withTables },
  { file: 'docs/agents.md', generate: withTables },
  { file: 'package.json', generate: withTools },
  { file: 'package.nls.json', generate: (text) => withToolWords(text, 'en') },
  { file: 'package.nls.zh-cn.json', generate: (text) => withToolWords(text, 'zh') },
  { file: 'docs/settings.md', generate: () => settingsPage('en') },
  { file: 'docs/settings.zh-cn.md', generate: () => settingsPage('zh') },
  { file: 'test/fixtures/pages/en.md', generate: () => exportedPages('en') },
  { file: 'test/fixtures/pages/zh-cn.md', generate: () => exportedPages('zh-cn') },
  { file: 'test/fixtures/damaged/reports.txt', generate: damagedRegistries },
  { file: 'test/fixtures/mentions.txt', generate: bundledMentions },
];
