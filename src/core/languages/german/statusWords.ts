import type { StatusWords } from '../language';

export const GERMAN_STATUS: StatusWords = {
  planned:
    /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|plant|planen|möchte|beabsichtigt|verhandelt|geplant|vorgesehen|voraussichtlich|könnte|dürfte)(?!\p{L})/u,
  ended:
    /(?<!\p{L})(?:trat zurück|tritt zurück|zurückgetreten|verließ|verlässt|ausgeschieden|entlassen|gekündigt|abberufen|ehemalige?[nmrs]?|frühere?[nmrs]?|Ex-|vormals|bis \d{4}|nicht mehr|beendet|eingestellt|verkaufte|aufgelöst)(?!\p{L})/u,
  doubted:
    /(?<!\p{L})(?:nicht|kein|keine[nmrs]?|nie|niemals|weder|bestreitet|bestritt|dementiert|weist zurück|wies zurück|lehnt ab|lehnte ab|angeblich|mutmaßlich|offenbar|soll .* haben|Gerüchten?|ob)(?!\p{L})|\?$/u,
};
