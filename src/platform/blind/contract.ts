// Sizes and forms of blind tokens, shared with the browser: what is signed, what is sent, how codes are read aloud.

/** RFC 9474: RSABSSA-SHA384-PSS-Randomized with 2048 bits. */
export const keyBits = 2048;
export const signatureBytes = keyBits / 8;
export const saltBytes = 48;
/** A token: 32 bytes that the randomized variant puts before the message, and the message, 32 random bytes. */
export const messageBytes = 32;
export const tokenBytes = 32 + messageBytes;

/** Letters of base64url that so many bytes take. */
export function lettersOf(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

export function toLetters(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** `4F2A 91C7 D03E 86B5`: the beginning of the public key's SHA-256, to be compared by eye. */
export function fingerprintOf(sha256: Uint8Array): string {
  const hex = [...sha256.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
