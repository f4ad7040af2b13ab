import { l10n } from 'vscode';

/** The word for a property; a name that Dossier has no word for is taken apart: `releaseYear` is "Release year". */
export function propertyWord(key: string): string {
  switch (key) {
    case 'manufacturer':
      return l10n.t('Maker');
    case 'isVariantOf':
      return l10n.t('Variant of');
    case 'parent':
      return l10n.t('Parent');
    case 'predecessor':
      return l10n.t('Predecessor');
    case 'successor':
      return l10n.t('Successor');
    case 'location':
      return l10n.t('Location');
    case 'owner':
      return l10n.t('Owner');
    case 'operator':
      return l10n.t('Operator');
    case 'developer':
      return l10n.t('Developer');
    case 'brand':
      return l10n.t('Brand');
    case 'isPartOf':
      return l10n.t('Part of');
    case 'involved':
      return l10n.t('Involved');
    case 'position':
      return l10n.t('Position');
    case 'country':
      return l10n.t('Country');
    case 'nationality':
      return l10n.t('Nationality');
    case 'jurisdiction':
      return l10n.t('Jurisdiction');
    case 'ticker':
      return l10n.t('Ticker');
    case 'sector':
      return l10n.t('Sector');
    case 'date':
      return l10n.t('Date');
    case 'endDate':
      return l10n.t('Until');
    case 'birthDate':
      return l10n.t('Born');
    case 'deathDate':
      return l10n.t('Died');
    case 'birthPlace':
      return l10n.t('Place of birth');
    case 'incorporationDate':
      return l10n.t('Founded');
    case 'dissolutionDate':
      return l10n.t('Dissolved');
    case 'status':
      return l10n.t('Status');
    case 'amount':
      return l10n.t('Amount');
    case 'topics':
      return l10n.t('Topics');
    case 'website':
      return l10n.t('Website');
    case 'wikidataId':
      return 'Wikidata';
    case 'source':
      return l10n.t('Source');
    case 'at':
      return l10n.t('Passage');
    case 'note':
    case 'notes':
      return l10n.t('Note');
    default:
      return spelledOut(key);
  }
}

/** The word for a FollowTheMoney topic; the code itself where Dossier has none. */
export function topicWord(code: string): string {
  switch (code) {
    case 'corp.public':
      return l10n.t('Listed');
    case 'corp.offshore':
      return l10n.t('Offshore');
    case 'sanction':
      return l10n.t('Sanctioned');
    case 'sanction.linked':
      return l10n.t('Linked to a sanctioned entity');
    case 'export.control':
      return l10n.t('Export-controlled');
    case 'export.control.linked':
      return l10n.t('Linked to export control');
    case 'gov':
      return l10n.t('Government');
    case 'gov.national':
      return l10n.t('National government');
    case 'gov.soe':
      return l10n.t('State-owned');
    case 'role.pep':
      return l10n.t('Politician');
    case 'role.rca':
      return l10n.t('Close associate');
    case 'fin.bank':
      return l10n.t('Bank');
    case 'mil':
      return l10n.t('Military');
    case 'debarment':
      return l10n.t('Debarred');
    default:
      return code;
  }
}

function spelledOut(key: string): string {
  const words = key
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .replace(/ \p{Lu}(?=\p{Ll})/gu, (start) => start.toLowerCase())
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
