/** The messages as they are in the source, with their values filled in. */
export const ENGLISH_LOCALIZER = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
};
