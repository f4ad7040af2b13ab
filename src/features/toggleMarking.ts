import type { Feature } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { toggleSetting } from '../workspace/settings';

/** The command that turns the underlines on and off. A separate feature, since `marking` is disposed when they are off. */
export const toggleMarking: Feature = {
  id: 'toggleMarking',
  register: (host, boundary) =>
    registerCommands(host, boundary, { 'dossier.toggleMarking': () => toggleSetting('marking.enabled') }),
};
