import { wordSet } from '../../units/words';

/** The words that most sentences have, and few of other languages. */
export const FREQUENT = [
  'der die das des und ist nicht mit dem den ein eine einen einem einer eines im am zum zur auf für sich auch wird werden wurde',
  'wurden hat haben hatte sind war waren als bei nach aus dass über vor oder aber noch nur um zu sie er es wir wie durch gegen',
  'bis seit beim vom kein keine unter zwischen laut soll sollen kann können sein seine ihre wenn schon mehr damit dieser diese',
];

/** Words that have a capital only where a sentence begins. */
export const BEGINNINGS = wordSet([
  ...FREQUENT,
  'dann danach daher deshalb dort hier heute jetzt so da doch zudem außerdem allerdings ich ihr man alle viele was wer warum',
]);
