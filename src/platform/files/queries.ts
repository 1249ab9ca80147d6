// Gives a stored file back. Who may have it is decided by the module whose paper it is.
import type { Scope } from '../auth/scope.ts';
import type { FileAnswer } from '../http/endpoint.ts';
import { type Result, refuseCommon } from '../http/refusal.ts';
import type { FileStore } from './store.ts';

/** The file as a route answers it; pictures and PDF are shown in the browser, the rest is saved. */
export async function readFile(scope: Scope, store: FileStore, id: string): Promise<Result<FileAnswer>> {
  const file = await scope.db
    .selectFrom('files')
    .select(['sha256', 'name', 'mime'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) return refuseCommon('not-found');
  const inline = file.mime === 'application/pdf' || file.mime.startsWith('image/');
  return { fileName: file.name, mime: file.mime, bytes: await store.get(file.sha256), inline };
}
