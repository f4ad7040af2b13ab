import { describe } from '../../core/answers/dossier/describe';
import { WHOLE_MAP } from '../../core/answers/dossier/pageState';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { AS_OF, ID, LANGUAGE } from '../../core/answers/questions/pieces';
import { object, oneOf } from '../../core/answers/questions/schema';
import { MAP_FORMATS, mapFile } from '../../core/answers/views/mapFormats';
import type { Registry } from '../../core/registry/merging/registry';
import { command } from '../command';

export const MAP = command({
  name: 'map',
  files: 'folders',
  help: 'What an entity is tied to, as a picture or for other programs. Nodes and edges are CSV with the columns that Gephi reads.',
  input: object(ID, { steps: oneOf(['1', '2', '3'], 'How far the map goes; 1 by default.'), ...LANGUAGE, ...AS_OF }),
  formats: MAP_FORMATS,
  examples: ['mp-materials --steps 2', 'mp-materials --format graphml'],
  run({ input, format }, terminal, load) {
    const { registry } = load().snapshot;
    const { id, steps = '1', language = 'en' } = input;
    const choice = { ...WHOLE_MAP, steps: Number(steps) as 1 | 2 | 3 };
    const made = mapOf(registry, describing(registry, input), id, choice)!;
    return terminal.print([mapFile(registry.vocabulary, made, MAP_FORMATS.find((each) => each === format)!, language)]);
  },
});

/** Today does not count: what is printed is the same every day. */
export function describing(registry: Registry, input: { language?: 'en' | 'zh-cn'; asOf?: string }): Describe {
  const { language = 'en', asOf } = input;
  return (id) => describe(registry, id, { language, asOf, today: undefined });
}
