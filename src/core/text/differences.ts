/**
 * The numbers of a table that a script made: each as its difference from the one before, the first from 0. A difference
 * from 0 to 35 is one digit of base 36, any other a sign and three digits. Characters in this form take a third of their
 * room in the package.
 */
export function fromDifferences(text: string): readonly number[] {
  let last = 0;
  return (text.match(/[+-]...|./g) ?? []).map((difference) => {
    last += Number.parseInt(difference, 36);
    return last;
  });
}
