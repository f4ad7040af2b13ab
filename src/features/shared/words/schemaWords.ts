import { l10n } from 'vscode';

/** A codicon for each kind of entity; one that says nothing for the author's own kinds. */
const ICONS: Readonly<Record<string, string>> = {
  Company: 'briefcase',
  Person: 'person',
  PublicBody: 'library',
  Organization: 'organization',
  Product: 'package',
  Technology: 'circuit-board',
  Material: 'beaker',
  Agreement: 'verified',
  Regulation: 'law',
  Project: 'project',
  Position: 'account',
  Place: 'location',
  Country: 'globe',
  Event: 'calendar',
};

export function schemaIcon(schema: string): string {
  return Object.hasOwn(ICONS, schema) ? ICONS[schema]! : 'tag';
}

/** The word for one entity of this kind: "Company". */
export function schemaWord(schema: string): string {
  switch (schema) {
    case 'Company':
      return l10n.t('Company');
    case 'Person':
      return l10n.t('Person');
    case 'PublicBody':
      return l10n.t('Public body');
    case 'Organization':
      return l10n.t('Organization');
    case 'Product':
      return l10n.t('Product');
    case 'Technology':
      return l10n.t('Technology');
    case 'Material':
      return l10n.t('Material');
    case 'Agreement':
      return l10n.t('Agreement');
    case 'Regulation':
      return l10n.t('Regulation');
    case 'Project':
      return l10n.t('Project');
    case 'Position':
      return l10n.t('Position');
    case 'Place':
      return l10n.t('Place');
    case 'Country':
      return l10n.t('Country');
    case 'Event':
      return l10n.t('Event');
    case 'Thing':
      return l10n.t('Unclassified');
    default:
      return schema;
  }
}

/** The word for a group of the tree, whose key is a schema: "Companies". */
export function groupWord(key: string): string {
  switch (key) {
    case 'Company':
      return l10n.t('Companies');
    case 'Person':
      return l10n.t('People');
    case 'PublicBody':
      return l10n.t('Public bodies');
    case 'Organization':
      return l10n.t('Organizations');
    case 'Product':
      return l10n.t('Products');
    case 'Technology':
      return l10n.t('Technologies');
    case 'Material':
      return l10n.t('Materials');
    case 'Agreement':
      return l10n.t('Agreements');
    case 'Regulation':
      return l10n.t('Regulations');
    case 'Project':
      return l10n.t('Projects');
    case 'Position':
      return l10n.t('Positions');
    case 'Place':
      return l10n.t('Countries and places');
    case 'Event':
      return l10n.t('Events');
    default:
      return schemaWord(key);
  }
}
