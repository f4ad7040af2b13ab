import { isOwnLayer } from '../../matching/nameKind';
import type { Entity, From, LocalizedScalar } from '../../registry/model';
import { textFor } from '../names/textFor';

/** FollowTheMoney has `notes`. */
const KEYS: readonly string[] = ['note', 'notes'];

/** Whether a property is a remark of the user. */
export function isOwnRemark({ properties }: Entity, key: string): boolean {
  return KEYS.includes(key) && (properties.get(key) ?? []).some(({ part }) => isOwnLayer(part.layer));
}

/**
 * The user's remarks in one language (BCP 47), and those that are written for none; those of the bundled registry are its authors', and
 * those of bulk data their publisher's.
 */
export function ownRemarks({ properties }: Entity, language: string): readonly From<LocalizedScalar>[] {
  return KEYS.flatMap((key) => {
    const own = (properties.get(key) ?? []).filter(({ part }) => isOwnLayer(part.layer));
    const items = own.map(({ item }) => item);
    const read = items.some(({ lang }) => lang !== '') ? textFor(language, items) : undefined;
    return own.filter(({ item }) => read === undefined || item.value === read);
  });
}
