/** The parts of a text between signs, without the white space around each and without empty ones. Linear in the text. */
export function trimmedParts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
