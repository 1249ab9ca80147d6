// A fresh idempotency key; also where the page came without TLS (a hall's own network) and randomUUID is missing.

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
