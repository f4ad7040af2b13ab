import { l10n } from 'vscode';
import type { Relation } from '../../../core/queries/entities/relations';
import { displayName } from '../../../core/queries/names/displayName';
import { propertyWord } from './propertyWords';

/** What another entity is to this one, for a `Relation.kind` and, where it has no type of its own, its role. */
export function relationWord(kind: string, role: string | undefined): string {
  switch (kind) {
    case '^manufacturer':
      return l10n.t('Products');
    case '^isVariantOf':
      return l10n.t('Variants');
    case '^parent':
      return l10n.t('Subsidiaries');
    case '^predecessor':
      return l10n.t('Successor');
    case '^successor':
      return l10n.t('Predecessor');
    case '^location':
      return l10n.t('Situated here');
    case '^operator':
      return l10n.t('Operates');
    case '^developer':
      return l10n.t('Develops');
    case '^owner':
      return l10n.t('Owns');
    case '^isPartOf':
      return l10n.t('Parts');
    case '^involved':
      return l10n.t('Party to');
    case 'Directorship.director':
      return l10n.t('Led by');
    case 'Directorship.organization':
      return l10n.t('Leads');
    case 'Employment.employer':
      return l10n.t('Works for');
    case 'Employment.employee':
      return l10n.t('Employs');
    case 'Ownership.owner':
      return l10n.t('Owned by');
    case 'Ownership.asset':
      return l10n.t('Owns');
    case 'Membership.organization':
      return l10n.t('Member of');
    case 'Membership.member':
      return l10n.t('Members');
    case 'Family.person':
    case 'Family.relative':
      return l10n.t('Family');
    case 'Associate.person':
    case 'Associate.associate':
      return l10n.t('Associates');
    case 'Supply.customer':
      return l10n.t('Customers');
    case 'Supply.supplier':
      return l10n.t('Suppliers');
    case 'Competition.competitor':
      return l10n.t('Competitors');
    case 'Partnership.partner':
      return l10n.t('Partners');
    case 'Oversight.regulator':
      return l10n.t('Regulated by');
    case 'Oversight.regulated':
      return l10n.t('Regulates');
    case 'UnknownLink.object':
      return role === undefined ? l10n.t('Related') : (doing(role) ?? capitalised(role));
    case 'UnknownLink.subject':
      return (role === undefined ? undefined : done(role)) ?? l10n.t('Related');
  }
  if (!kind.startsWith('^')) return propertyWord(kind.slice(kind.indexOf('.') + 1));
  return l10n.t('{0} of', propertyWord(kind.slice(Math.max(1, kind.indexOf('.') + 1))));
}

/**
 * What to say of one relation beside the other's name: the product of a supply, the share, the role ("H20", "15%",
 * "founder and chairman"). A role of an `UnknownLink` that has no passive form gets an ellipsis in place of this entity:
 * "MP Materials (ships ore to …)".
 */
export function relationDetail(relation: Relation, locale: string): string | undefined {
  const { product, percentage } = relation;
  const share = percentage !== undefined && /^[\d.]+$/.test(percentage) ? `${percentage}%` : percentage;
  const details = [product && displayName(product, locale), share, roleDetail(relation)];
  return details.filter((detail) => detail !== undefined).join(', ') || undefined;
}

function roleDetail({ kind, role }: Relation): string | undefined {
  if (role === undefined || kind === 'UnknownLink.object') return undefined;
  if (kind !== 'UnknownLink.subject') return role;
  return done(role) === undefined ? `${role} …` : undefined;
}

function doing(role: string): string | undefined {
  switch (role) {
    case 'supplies':
      return l10n.t('Supplies');
    case 'regulates':
      return l10n.t('Regulates');
    case 'bought':
      return l10n.t('Bought');
    case 'sells to':
      return l10n.t('Sells to');
    case 'buys from':
      return l10n.t('Buys from');
    case 'investigated':
      return l10n.t('Investigated');
    case 'competes with':
      return l10n.t('Competes with');
    default:
      return undefined;
  }
}

function done(role: string): string | undefined {
  switch (role) {
    case 'supplies':
      return l10n.t('Supplied by');
    case 'regulates':
      return l10n.t('Regulated by');
    case 'bought':
      return l10n.t('Bought by');
    case 'sells to':
      return l10n.t('Buys from');
    case 'buys from':
      return l10n.t('Sells to');
    case 'investigated':
      return l10n.t('Investigated by');
    case 'competes with':
      return l10n.t('Competes with');
    default:
      return undefined;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
