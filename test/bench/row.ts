/** One line of the table: a figure, what it is held against, and what is asked of it. */
export interface Row {
  readonly section: string;
  readonly what: string;
  /** Undefined where it could not be measured; `note` says why. */
  readonly figure: number | undefined;
  /** `ns/unit`, `ms`, `s`, `bytes`, `units` or `×`. */
  readonly unit: string;
  /** What it is held against in the same run. */
  readonly rival?: { readonly name: string; readonly figure: number };
  /** In the words of `target`: rival / figure where more is better, figure / rival where less is. */
  readonly ratio?: number;
  readonly target?: Target;
  readonly note?: string;
  /** It gave another result than Dossier, or none at all: then something is broken, and its time says nothing. */
  readonly wrong?: boolean;
}

export interface Target {
  /** `ratio` or `figure`: which of the two is asked for. */
  readonly of: 'ratio' | 'figure';
  readonly least?: number;
  readonly most?: number;
}

/** Undefined where nothing is asked, or nothing was measured. */
export function isMet({ figure, ratio, target }: Row): boolean | undefined {
  const value = target?.of === 'ratio' ? ratio : figure;
  if (!target || value === undefined) return undefined;
  return value >= (target.least ?? Number.NEGATIVE_INFINITY) && value <= (target.most ?? Number.POSITIVE_INFINITY);
}
