import { lazy } from '../base/lazy';

/** As in the WHATWG Encoding Standard, which browsers and Node implement. */
declare class TextDecoder {
  constructor(label: string, options: { ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

const DECODER = lazy(() => new TextDecoder('utf-8', { ignoreBOM: true }));

/** The text of some whole characters of UTF-8; what is not UTF-8 becomes U+FFFD. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string {
  return DECODER().decode(bytes);
}
