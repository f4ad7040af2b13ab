import { addSource } from '../drafts/addSource';
import { type Fix, fix } from './fix';

/** Adds a source with a title. */
export function insertSource(text: string, id: string, title: string): readonly Fix[] {
  const edit = addSource(text, id, { title });
  return edit ? [fix('add-source', [edit], { id })] : [];
}
