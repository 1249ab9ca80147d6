// Which kinds of files are taken in: told by their bytes, not by their names.
import { fileTypeFromBuffer } from 'file-type';

/** Ending → media type of every kind that may be stored. */
export const fileKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
} as const;

export type FileKind = keyof typeof fileKinds;

/** The kind that the bytes show, or null when it is none of ours. Text is UTF-8 without control characters. */
export async function sniffKind(bytes: Uint8Array): Promise<FileKind | null> {
  // The library reads broken archives to the end and throws; such a file is of no kind.
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ ext: 'broken' }));
  if (found) return Object.hasOwn(fileKinds, found.ext) ? (found.ext as FileKind) : null;
  return isText(bytes) ? 'txt' : null;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    return !/[^\P{Cc}\t\n\r]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** The kind that a file name claims, null when it claims none of ours. */
export function namedKind(fileName: string): FileKind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (ending === 'jpeg') return 'jpg';
  return Object.hasOwn(fileKinds, ending) ? (ending as FileKind) : null;
}

/** A name safe to show and to save under: no folders, no control or direction marks, NFC, at most 180 characters. */
export function cleanFileName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return `${[...clean.slice(0, clean.length - ending.length)].slice(0, 170).join('')}${ending}`;
}
