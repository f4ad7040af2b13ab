import { isIds } from '../core/answers/questions/problemOf';
import { flag, type JsonSchema, many, type ObjectSchema, oneOf, text } from '../core/answers/questions/schema';
import type { Command } from './command';

/** Options of every command. */
export const COMMON_OPTIONS = {
  registry: many(
    text(undefined, { title: 'FILE-OR-GLOB' }),
    'Reads these registry files too; a later one has priority over an earlier one.',
  ),
  'no-bundled': flag('Leaves out the registry that comes with Dossier.'),
  help: flag('Prints what a command does, with examples.'),
};

export const VERSION_OPTION = { version: flag('Prints the version.') };

/** For the user's own remarks in registries. */
export const OWN_NOTES = { ownNotes: flag('Includes your remarks in registries (their key "note").') };

/** The name of an option: `as-of` for `asOf`. */
export function optionName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The options of a command alone, by their names: those of its input, and how it prints. */
export function ownOptions({ input, formats }: Command): Readonly<Record<string, JsonSchema>> {
  const options = Object.entries(input.properties).filter(([, schema]) => !isIds(schema));
  return {
    ...Object.fromEntries(options.map(([key, schema]) => [optionName(key), schema])),
    ...(formats.length > 0 && { format: oneOf(formats, 'What is printed; the first by default.') }),
    ...(formats.includes('json') && { json: flag('The same as --format json.') }),
  };
}

/** What of an input are ids of entities: how many at least and at most, and their keys in the order of the words. */
export function idWords({ properties, required }: ObjectSchema) {
  const keys = Object.keys(properties).filter((key) => isIds(properties[key]));
  const isMany = keys.some((key) => properties[key]!.type === 'array');
  return {
    keys,
    least: keys.filter((key) => required.includes(key)).length,
    most: isMany ? Number.POSITIVE_INFINITY : keys.length,
  };
}
