import type { Location } from '../../registry/model';
import { hashText, mixHash } from '../../text/base/hash';
import type { Dossier } from '../dossier/dossier';
import type { LinkReference } from '../entities/ownStatements';
import type { FactReference } from '../entities/timelineItems';

/** What a page names a statement by, whose key is its whole text: 64 bits of hash, so that thousands are told apart. */
export function statementId(key: string): string {
  return `${figures(hashText(key))}${figures(mixHash(hashText(`~${key}`)))}`;
}

/** Of a property and of a remark of the user, which have lines too. */
export const propertyId = (key: string): string => `property-${key}`;
export const remarkId = (index: number): string => `remark-${index}`;

/** What can be done with a statement. */
export interface Stated {
  readonly location: Location;
  readonly ownFact?: FactReference | undefined;
  readonly ownLink?: LinkReference | undefined;
}

/** The statement of a dossier with this id; undefined if there is none any more. */
export function statedIn(dossier: Dossier, id: string): Stated | undefined {
  const { timeline, relations, contradictions, properties, remarks } = dossier;
  const groups = [...relations, ...contradictions].flatMap(({ statements }) => statements);
  return (
    properties.find(({ key }) => propertyId(key) === id) ??
    remarks.find((_, index) => remarkId(index) === id) ??
    [...timeline, ...groups].find(({ key }) => statementId(key) === id)
  );
}

function figures(hash: number): string {
  return (hash >>> 0).toString(36).padStart(7, '0');
}
