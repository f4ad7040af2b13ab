/** Whether the UTF-16 unit is one of `A` to `Z`; false outside the text, for NaN. */
export function isAsciiCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether the UTF-16 unit is one of `a` to `z`; false outside the text, for NaN. */
export function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
