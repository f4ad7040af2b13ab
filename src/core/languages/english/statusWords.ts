import type { StatusWords } from '../language';

// Words that are seen in statements which do not hold now. They only propose what the user chooses, so that a few plain words
// do: how often they are right is measured in test/unit/core/writing/statedStatus.test.ts.

const PLANNED = [
  'will|shall|would|may|might|could|(?:is|are) (?:going|due|set|expected) to|is to|are to',
  '(?:plan|intend|aim|hope|expect|want|propose|offer|agree|promise|pledge)(?:s|d|ed|ned)? to|(?:has|have) agreed',
  'planning|considering|preparing|in talks|letter of intent|pending|nominated|bid for|agreed (?:in|on|last)',
];
const ENDED = [
  'resign(?:s|ed)|step(?:s|ped) down|quit|left|retire[sd]|dismiss(?:es|ed)|fire[sd]|oust(?:s|ed)|sacked|depart(?:s|ed)',
  'former(?:ly)?|previously|no longer|used to be|until|once (?:owned|ran|led|worked|was)',
  'terminat(?:es|ed)|expire[sd]|cancel(?:s|led|ed)|end(?:s|ed) (?:its|his|her|their|the)|dissolve[sd]|divest(?:s|ed)',
  'stop(?:s|ped)|cease[sd]|halt(?:s|ed)|exit(?:s|ed)|withdrew|pulled out|sold (?:its|his|her|their|all|the)',
];
const DOUBTED = [
  'den(?:y|ies|ied)|reject(?:s|ed)|refuse[sd]?|decline[sd]?|not|never|no plans?|no link|neither|nor|nobody|no one',
  "reported(?:ly)?|alleged(?:ly)?|rumou?rs?|said to|unconfirmed|whether|doubts?|false|wrongly|n[’']t",
];

function anyOf(lines: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${lines.join('|')})(?![\\p{L}])`, 'u');
}

export const ENGLISH_STATUS: StatusWords = {
  planned: anyOf(PLANNED),
  ended: anyOf(ENDED),
  doubted: new RegExp(`${anyOf(DOUBTED).source}|\\?$`, 'u'),
};
