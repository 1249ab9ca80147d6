// Takes the times out of a zip archive, so that the same paper gives the same bytes.

/** 1 January 1980, the first day a zip can name. */
const firstDay = 0x21;

/** Sets the time of every entry to one; the archive is read by its central directory. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('This is no zip archive.');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, firstDay, true);
    }
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}
