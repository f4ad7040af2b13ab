import { writeScalar } from '../../text/yaml/write/writeScalar';
import { FTM_NAMES, type FtmEntity, ftmValues } from './ftmEntity';

const NAMES: ReadonlySet<string> = new Set(FTM_NAMES.map(([property]) => property));
/** Texts of several sentences; FtM may have more than one of them. */
const TEXTS = ['summary', 'description', 'notes'];

const HEAD = 'version: 1\nentities:\n';
/** The offset at which the item of the entity begins in the text. */
export const ITEM_START = HEAD.length;

/**
 * The registry entry that says the same as an FtM entity, as a file of its own: what go-to-definition shows, and what
 * can be copied into a registry. The first name is the name, the others are aliases.
 */
export function ftmToYaml(entity: FtmEntity): string {
  const lines = [`  - id: ${scalar(entity.id)}`, `    schema: ${scalar(entity.schema)}`];
  const names = ftmValues(entity, 'name');
  const put = (key: string, values: readonly string[]): void => {
    if (values.length === 1) lines.push(`    ${key}: ${scalar(values[0]!)}`);
    else if (values.length > 1) lines.push(`    ${key}:`, ...values.map((value) => `      - ${scalar(value)}`));
  };
  put('name', names.slice(0, 1));
  put('alias', [...names.slice(1), ...ftmValues(entity, 'alias')]);
  put('weakAlias', ftmValues(entity, 'weakAlias'));
  put('previousName', ftmValues(entity, 'previousName'));
  for (const key of TEXTS) put(key, joined(ftmValues(entity, key)));
  for (const key of Object.keys(entity.properties)) {
    if (!NAMES.has(key) && !TEXTS.includes(key)) put(scalar(key), ftmValues(entity, key));
  }
  return `${HEAD}${lines.join('\n')}\n`;
}

function scalar(text: string): string {
  return writeScalar(text, '"');
}

function joined(values: readonly string[]): string[] {
  return values.length === 0 ? [] : [values.join(' ')];
}
