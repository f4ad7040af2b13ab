import { memoize } from '../../base/lazy';
import { MAX_YAML_LENGTH } from '../read/yaml';
import { isMapSection, type MapSection } from '../split/registrySpans';
import { type Change, type Refused, refused, type YamlPath } from './change';
import { edited } from './edit';
import type { Piece } from './piece';
import type { PlacedPiece, RegistryPaths } from './registryPaths';
import { topKeysIn } from './tree';
import { newCollection, newValue, pairIn, type Value } from './value';

/** An entry, or a piece of a map of the file: as it is written, and as it is to be. */
export interface Part {
  readonly kind: PlacedPiece['kind'];
  /** Undefined for a new one. */
  readonly segment: PlacedPiece | undefined;
  /** As it was read: once it is changed. */
  piece?: Piece;
  /** Its map as it is to be: of a new one, and once it is changed. */
  now?: Value;
  /** Why it is left as it is. */
  left?: Refused;
}

/** The map of an entry that goes. */
export const GONE = newCollection('map');

/** What a registry text is to say: changes are made to its values, and written when all are known. */
export class Draft {
  /** Those of all pieces, in the order of the text; new ones last. */
  readonly parts: Part[];
  readonly #paths: RegistryPaths;
  readonly #mayLeave: boolean;
  /** The list of entities as it is to be. */
  readonly #entities: Part[];
  readonly #new = new Map<string, Part>();

  constructor(paths: RegistryPaths, mayLeave: boolean) {
    this.#paths = paths;
    this.#mayLeave = mayLeave;
    this.parts = paths.pieces.map((segment) => ({ kind: segment.kind, segment }));
    this.#entities = this.parts.filter(({ kind }) => kind === 'entity');
  }

  /** Makes a change; gives back why nothing is written, where it cannot be made. */
  change(change: Change): Refused | undefined {
    const { entry, path } = change;
    if (typeof entry === 'string') return this.#changeEntry(this.#newEntry(entry), change);
    const around = entry === undefined ? undefined : this.parts[this.#paths.indexAround(entry)];
    if (around?.kind === 'entity') return this.#changeEntry(around, change, entry);
    if (entry !== undefined) return refused('nothing-there', entry);
    const [section, which, ...rest] = path;
    if (typeof section === 'string' && isMapSection(section) && typeof which === 'string')
      return this.#changePair(change, section, which, rest);
    const part = section === 'entities' && typeof which === 'number' ? this.#entities[which] : undefined;
    return this.#changeEntry(part, { ...change, path: rest });
  }

  #newEntry(id: string): Part {
    return memoize(this.#new, id, () => {
      const part = { kind: 'entity', segment: undefined, now: newValue({ id })! } as const;
      this.#entities.push(part);
      return this.#added(part);
    });
  }

  #added(part: Part): Part {
    this.parts.push(part);
    return part;
  }

  #changeEntry(part: Part | undefined, change: Change, at = 0): Refused | undefined {
    if (!part || part.now === GONE) return refused('nothing-there', at);
    if (change.path.length > 0) return this.#edit(part, change);
    if (change.kind !== 'remove') return refused('nothing-there', at);
    const problem = this.#read(part);
    if (problem) return this.leave(part, problem);
    part.now = GONE;
    this.#entities.splice(this.#entities.indexOf(part), 1);
    return undefined;
  }

  #changePair(change: Change, section: MapSection, id: string, rest: YamlPath): Refused | undefined {
    const path = [id, ...rest];
    const part = this.#partWith(section, id);
    if (part) {
      // The map may be in several pieces.
      const isTaken = change.kind === 'rename' && rest.length === 0 && this.#partWith(section, change.to);
      return isTaken ? refused('unwritable') : this.#edit(part, { ...change, path });
    }
    if (change.kind !== 'set' || rest.length > 0) return refused('nothing-there');
    const last = this.parts.findLast(({ kind }) => kind === section);
    const isOpen = last && (!last.segment || /^\s*\{/.test(last.segment.text));
    const made = isOpen ? last : this.#added({ kind: section, segment: undefined, now: newCollection('map') });
    return this.#edit(made, { ...change, path });
  }

  #partWith(section: MapSection, id: string): Part | undefined {
    return this.parts.find(({ kind, segment, now }) => {
      if (kind !== section) return false;
      return now
        ? pairIn(now, id)
        : segment?.text.includes(id) && topKeysIn(segment.text.slice(0, MAX_YAML_LENGTH)).includes(id);
    });
  }

  #edit(part: Part, change: Change): Refused | undefined {
    const problem = this.#read(part);
    const now = part.now && edited(part.now, change);
    if (problem || !now) return this.leave(part, problem ?? refused('nothing-there', part.segment?.start));
    part.now = now;
    return undefined;
  }

  #read(part: Part): Refused | undefined {
    const { segment, now } = part;
    if (now || !segment) return undefined;
    const piece = this.#paths.read(segment);
    if ('refused' in piece) return piece;
    part.piece = piece;
    part.now = piece.root;
    return undefined;
  }

  /** Leaves a part as it is; gives back why nothing is written, where none may be left. @param why with the place in the whole text. */
  leave(part: Part, why: Refused): Refused | undefined {
    if (!this.#mayLeave || !part.segment) return why;
    part.left ??= why;
    return undefined;
  }
}
