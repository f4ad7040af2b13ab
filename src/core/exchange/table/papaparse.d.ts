// What Dossier uses of papaparse. Its own types bring in those of Node, which core does without.
declare module 'papaparse' {
  export interface ParseConfig {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar?: string;
    readonly preview?: number;
  }

  export interface ParsedRows {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[];
    readonly meta: { readonly cursor: number; readonly delimiter: string; readonly linebreak: string };
  }

  export class Parser {
    constructor(config: ParseConfig);
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedRows;
  }

  export function parse(input: string, config: { readonly preview: number }): ParsedRows;
}
