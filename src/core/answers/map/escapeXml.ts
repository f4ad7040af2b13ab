import { escapeHtml } from '../../text/units/escape';

/** Text for an XML file; the control characters that may not be in one are shown as unknown. */
export function escapeXml(text: string): string {
  return escapeHtml(legalXml(text));
}

/** The same text, in which the control characters that may not be in an XML file are shown as unknown. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
