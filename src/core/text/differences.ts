const PLUS = 0x2b;
const MINUS = 0x2d;

/**
 * The numbers of a table that a script made: each as its difference from the one before, the first from 0. A difference
 * from 0 to 35 is one digit of base 36, any other a sign and three digits. Characters in this form take a third of their
 * room in the package.
 */
export function fromDifferences(text: string): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === PLUS || sign === MINUS) {
      const size = (digitAt(text, at + 1) * 36 + digitAt(text, at + 2)) * 36 + digitAt(text, at + 3);
      last += sign === PLUS ? size : -size;
      at += 3;
    } else last += digitAt(text, at);
    numbers.push(last);
  }
  return numbers;
}

/** The value of a digit of base 36, in small letters. */
function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x3a ? unit - 0x30 : unit - 0x57;
}
