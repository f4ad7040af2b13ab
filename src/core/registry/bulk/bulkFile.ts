import type { MatcherPart } from '../../matching/matcher';
import { BULK_LAYER } from '../../matching/nameKind';
import { NameStarts } from '../../matching/nameStarts';
import type { Segment } from '../../matching/segment';
import { decodeUtf8 } from '../../text/units/utf8';
import { writeScalar } from '../../text/yaml/write/writeScalar';
import { parseEntry } from '../entries/parseEntry';
import type { EntityPart } from '../model';
import { BUILT_IN } from '../vocabulary/vocabulary';
import { FTM_NAMES, type FtmEntity, ftmValues, parseFtmLine } from './ftmEntity';
import type { IdTable } from './idTable';

const NAMES: ReadonlySet<string> = new Set(FTM_NAMES.map(([property]) => property));
/** Texts of several sentences; FtM may have more than one of them. */
const TEXTS = ['summary', 'description', 'notes'];

const HEAD = 'version: 1\nentities:\n';
/** The offset at which the item of the entity begins in the text. */
const ITEM_START = HEAD.length;

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

/** Most entries that are kept once they were read. */
const MOST_KEPT = 1000;
const LINE_FEED = 0x0a;

/**
 * A read-only file of many entities in FollowTheMoney's JSON lines. It stays as bytes: of an entity only the compiled
 * names and the beginning of its line are kept; the rest is read when the entity is looked up.
 */
export class BulkFile {
  readonly #starts: NameStarts;
  readonly #ids: IdTable;
  readonly #parts = new Map<string, EntityPart>();

  /**
   * @param lines where the line of each entity begins, in bytes.
   * @param segment the names, whose owners are indexes into `lines`.
   * @param skipped the number of lines that are not entities.
   * @param firstSkipped the 1-based number of the first of them; 0 if there is none.
   */
  constructor(
    readonly file: string,
    readonly bytes: Uint8Array,
    readonly lines: Uint32Array,
    readonly segment: Segment,
    readonly skipped: number,
    readonly firstSkipped: number,
    ids: IdTable,
  ) {
    this.#starts = new NameStarts(segment.pool);
    this.#ids = ids;
  }

  /** The entity of a line, by its number among the entities of the file. */
  entityAt(index: number): FtmEntity | undefined {
    const start = this.lines[index];
    return start === undefined ? undefined : parseFtmLine(lineAt(this.bytes, start));
  }

  /** Id, schema and names of each entity, in the order of the file. */
  *heads(): Generator<{ readonly id: string; readonly schema: string; readonly names: readonly string[] }> {
    for (let index = 0; index < this.lines.length; index++) {
      const entity = this.entityAt(index)!;
      const names = FTM_NAMES.flatMap(([property]) => ftmValues(entity, property)).map((name) => name.trim());
      yield { id: entity.id, schema: entity.schema, names: [...new Set(names)].filter((name) => name !== '') };
    }
  }

  has(id: string): boolean {
    return this.#ids.find(id, (index) => this.entityAt(index)?.id) >= 0;
  }

  /**
   * The names for the matcher; of an entity the id and the schema are read when one of its names is first met.
   *
   * @param extended ids that registry entries have too: their names are compiled with those of the registry.
   */
  matcherPart(extended: ReadonlySet<string>): MatcherPart {
    return {
      segment: this.segment,
      starts: this.#starts,
      idOf: (owner) => this.entityAt(owner)?.id ?? '',
      isPlace: (owner) => BUILT_IN.isPlace(this.entityAt(owner)?.schema),
      dead: extended,
    };
  }

  /** The entry of an entity, in the lowest layer; undefined for an id that the file does not have. */
  part(id: string): EntityPart | undefined {
    const known = this.#parts.get(id);
    if (known) return known;
    const ftm = this.#find(id);
    const entry = ftm && parseEntry(ftmToYaml(ftm).slice(ITEM_START)).entry;
    if (!entry) return undefined;
    const part = { file: this.partName(id), layer: BULK_LAYER, start: ITEM_START, entry };
    if (this.#parts.size >= MOST_KEPT) this.#parts.clear();
    this.#parts.set(id, part);
    return part;
  }

  /** The name under which one entity is a registry file of its own. */
  partName(id: string): string {
    return `${this.file}#${encodeURIComponent(id)}`;
  }

  /** The text of the registry file that has this `partName`; undefined for any other name. */
  textOf(name: string): string | undefined {
    if (!name.startsWith(`${this.file}#`)) return undefined;
    const entity = this.#find(decodeURIComponent(name.slice(this.file.length + 1)));
    return entity && ftmToYaml(entity);
  }

  #find(id: string): FtmEntity | undefined {
    return this.entityAt(this.#ids.find(id, (index) => this.entityAt(index)?.id));
  }
}

/** The line that begins at a byte, without its line feed. */
export function lineAt(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(LINE_FEED, start);
  return decodeUtf8(bytes.subarray(start, end < 0 ? bytes.length : end));
}

/** Whether a file with that name or path holds bulk data. */
export function isBulkFile(name: string): boolean {
  return /\.ftm\.jsonl?$/i.test(name);
}

/** The lines that are not entities, in words for a log; undefined if there are none. */
export function skippedLines({ file, skipped, firstSkipped }: BulkFile): string | undefined {
  if (skipped === 0) return undefined;
  return `${file}:${firstSkipped}: not a FollowTheMoney entity, skipped (lines of that kind: ${skipped})`;
}
