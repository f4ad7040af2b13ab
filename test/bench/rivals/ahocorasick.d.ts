declare module 'ahocorasick' {
  class Ahocorasick {
    constructor(keywords: readonly string[]);
    /** For each place where keywords end: the index of their last unit, and which. */
    search(text: string): [number, string[]][];
  }
  export = Ahocorasick;
}
