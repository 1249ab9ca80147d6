// Takes an uploaded file in: declaration, size, kind, name; then its bytes and its row.
import { actingPerson, type Scope } from '../auth/scope.ts';
import type { Result } from '../http/refusal.ts';
import type { Upload } from '../http/routes.ts';
import { declarationField, paperLimitMegabytes, refuseFile, type StoredFile } from './contract.ts';
import { cleanFileName, type FileKind, fileKinds, namedKind, sniffKind } from './kinds.ts';
import type { FileStore } from './store.ts';

export interface StoreRules {
  /** Whose file it is; rights are the calling command's matter. */
  readonly organisationId: string;
  /** Kinds taken here; all when left out. */
  readonly kinds?: readonly FileKind[];
  /** Megabytes; 20 when left out. */
  readonly limit?: number;
}

/**
 * Stores an upload whose form says `notSecret=true`.
 * Out: the file's row, or a refusal (`secret-not-declared`, `file-empty`, `file-too-large`, `file-kind`, `file-misnamed`).
 * Source: Luật 117/2025/QH15, no state secrets on what is joined to the Internet.
 */
export async function storeFile(
  scope: Scope,
  store: FileStore,
  upload: Upload,
  rules: StoreRules,
): Promise<Result<StoredFile>> {
  const name = cleanFileName(upload.fileName) || 'tai-lieu';
  const limit = rules.limit ?? paperLimitMegabytes;
  if (upload.fields[declarationField] !== 'true') return refuseFile('secret-not-declared');
  if (upload.bytes.length === 0) return refuseFile('file-empty', { name });
  const megabytes = upload.bytes.length / 1024 / 1024;
  if (megabytes > limit) return refuseFile('file-too-large', { name, size: Math.ceil(megabytes), limit });
  const kind = await sniffKind(upload.bytes);
  if (kind === null || (rules.kinds && !rules.kinds.includes(kind))) return refuseFile('file-kind', { name });
  if (namedKind(name) !== kind) return refuseFile('file-misnamed', { name, kind: kind.toUpperCase() });

  // Bytes before the row: a row always has its bytes; bytes without a row are found again by their address.
  const sha256 = await store.put(upload.bytes);
  return scope.db
    .insertInto('files')
    .values({
      organisation_id: rules.organisationId,
      sha256,
      name,
      mime: fileKinds[kind],
      size: upload.bytes.length,
      uploaded_by: actingPerson(scope),
      uploaded_at: scope.now.toString(),
    })
    .returning(['id', 'name', 'mime', 'size'])
    .executeTakeFirstOrThrow();
}
