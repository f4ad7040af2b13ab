/**
 * The numbers of a table that a script made: each as its difference from the one before, the first from 0. A difference
 * from 0 to 35 is one digit of base 36, any other a sign and three digits, in small letters. Characters in this form take a
 * third of their room in the package.
 */
export function fromDifferences(text: string): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  let sign = 1;
  let size = 0;
  let digitsLeft = 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ZERO) {
      sign = unit === PLUS ? 1 : -1;
      digitsLeft = 3;
      continue;
    }
    size = size * 36 + (unit <= NINE ? unit - ZERO : unit - A + 10);
    digitsLeft--;
    if (digitsLeft > 0) continue;
    last += sign * size;
    numbers.push(last);
    sign = 1;
    size = 0;
    digitsLeft = 1;
  }
  return numbers;
}

const PLUS = 0x2b;
const ZERO = 0x30;
const NINE = 0x39;
const A = 0x61;
