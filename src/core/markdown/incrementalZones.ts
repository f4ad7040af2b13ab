import { lexZones, type Zones } from './zones';

/** The zones of a note that is being edited. */
export class IncrementalZones {
  zones: Zones;

  constructor(text: string) {
    this.zones = lexZones(text);
  }

  /** `text` is the note after `[start, oldEnd)` of it was replaced by what is now `[start, newEnd)`. */
  edit(text: string, _start: number, _oldEnd: number, _newEnd: number): void {
    this.zones = lexZones(text);
  }
}
