/** The notes that mention one entity, by number, each once and in no order, and how often they do so in all. */
export class Postings {
  #notes = new Uint32Array(2);
  #length = 0;
  #mentions = 0;

  get noteCount(): number {
    return this.#length;
  }

  get mentionCount(): number {
    return this.#mentions;
  }

  /** The numbers of the notes; good until something changes. */
  get notes(): Uint32Array {
    return this.#notes.subarray(0, this.#length);
  }

  /** One more mention. All mentions of a note are added one after the other, before those of any other note. */
  add(note: number): void {
    this.#mentions++;
    if (this.#length > 0 && this.#notes[this.#length - 1] === note) return;
    if (this.#length === this.#notes.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * 1.5));
      larger.set(this.#notes);
      this.#notes = larger;
    }
    this.#notes[this.#length++] = note;
  }

  /** Takes out a note with all of its `mentions`. */
  delete(note: number, mentions: number): void {
    const at = this.notes.indexOf(note);
    if (at < 0) return;
    this.#notes[at] = this.#notes[--this.#length]!;
    this.#mentions -= mentions;
  }
}
