import { describe } from '../core/dossier/describe';
import type { Dossier } from '../core/dossier/dossier';
import { WHOLE_MAP } from '../core/dossier/pageState';
import { type Chain, chainText, connectionsOf, linkText } from '../core/map/connections';
import { mapFile } from '../core/map/mapFormats';
import { type Describe, mapOf } from '../core/map/mapOf';
import { mapText } from '../core/map/mapWords';
import type { Registry } from '../core/registry/merging/registry';
import type { AboutArguments, Arguments } from './arguments';
import { printRows } from './printRows';
import { loadSnapshot, readRegistries, reportUnknown } from './registry';
import type { Terminal } from './terminal';

/** What an entity is tied to, in one of four formats. The exit code becomes 1 where there is no such entity. */
export async function map(args: Arguments, about: AboutArguments, terminal: Terminal): Promise<void> {
  const { ids, language, steps, format } = about;
  const { registry } = loadSnapshot(readRegistries(args, terminal), terminal);
  const { vocabulary } = registry;
  const made = mapOf(vocabulary, describing(registry, about), ids[0]!, { ...WHOLE_MAP, steps });
  if (made) await terminal.print([mapFile(vocabulary, made, format, language)]);
  else reportUnknown(ids[0]!, terminal);
}

/** How two entities are connected, a line for each chain. The exit code becomes 1 where there is no such entity. */
export async function connections(args: Arguments, about: AboutArguments, terminal: Terminal): Promise<void> {
  const { ids, language } = about;
  const { registry } = loadSnapshot(readRegistries(args, terminal), terminal);
  const describeEntity = describing(registry, about);
  const unknown = ids.find((id) => !describeEntity(id));
  if (unknown !== undefined) {
    reportUnknown(unknown, terminal);
    return;
  }
  const chains = connectionsOf(registry.vocabulary, describeEntity, ids[0]!, ids[1]!);
  if (args.json) await terminal.print(printRows(chains.map(rowOf), true));
  else if (chains.length === 0) await terminal.print([`${mapText('notConnected', language)}\n`]);
  else await terminal.print(chains.map((chain) => `${chainText(chain)}\n`));
}

function rowOf(chain: Chain): object {
  const { entities, links } = chain;
  return { text: chainText(chain), entities: entities.map(({ entity }) => entity), links: links.map(linkText) };
}

/** Today does not count: what is printed is the same every day. */
function describing(registry: Registry, { language, asOf }: AboutArguments): Describe {
  return (id): Dossier | undefined => describe(registry, id, { language, asOf, today: undefined });
}
