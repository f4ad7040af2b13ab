import type { StatusWords } from '../language';

export const FRENCH_STATUS: StatusWords = {
  planned:
    /(?<!\p{L})(?:sera|seront|va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|prévoit|prévoient|envisage|compte|souhaite|veut|négocie|en pourparlers|projette|\p{Ll}{3,}(?:era|eront|ira|iront|dra|dront))(?!\p{L})/u,
  ended:
    /(?<!\p{L})(?:démissionn(?:e|é|ée)|quitte|quitté|limogée?s?|licenciée?s?|ancien(?:ne)?s?|ex-|jusqu[’']en|autrefois|n[’'](?:est|a) plus|cessée?|dissoute?s?|vendue?s?|résiliée?s?|annulée?s?)(?!\p{L})/u,
  doubted:
    /(?<!\p{L})(?:ne|n[’'](?=\p{L})|pas|jamais|aucune?|ni|dément|démenti|nie|réfute|rejette|refuse|refusé|serait|seraient|aurait|auraient|selon des rumeurs|prétendue?s?|présumée?s?|si)(?!\p{L})|\?$/u,
};
