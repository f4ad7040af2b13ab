import { escapeHtml } from '../text/escapeHtml';

/** Text for an XML file; the control characters that may not be in one are shown as unknown. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'));
}
