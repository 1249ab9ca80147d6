// Files taken in and given back: declaration, size, kind by bytes, names, and bytes that changed on disk.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { ScopeMint } from '../auth/scope.ts';
import { isRefusal } from '../http/refusal.ts';
import type { Upload } from '../http/routes.ts';
import { storeFile } from './commands.ts';
import { cleanFileName, sniffKind } from './kinds.ts';
import { readFile } from './queries.ts';
import { type FileStore, openDiskStore } from './store.ts';

const person = '11111111-1111-4111-8111-111111111111';
const organisationId = '22222222-2222-4222-8222-222222222222';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

let database: TestDatabase;
let folder: string;
let store: FileStore;
const mint = new ScopeMint({
  standing: async () => ({
    memberOf: [],
    confidantOf: [],
    hearsFrom: [],
    answersFor: [],
    circles: [],
    holds: async () => false,
  }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'nennep-files-'));
  store = openDiskStore(folder);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function upload(fileName: string, bytes: Uint8Array, notSecret: string | null = 'true'): Upload {
  return { fileName, bytes, fields: notSecret === null ? {} : { notSecret } };
}

async function keep(fileName: string, bytes: Uint8Array, notSecret: string | null = 'true', limit?: number) {
  return database.app.transaction().execute(async (tx) => {
    const scope = await mint.forPerson(tx, person);
    return storeFile(
      scope,
      store,
      upload(fileName, bytes, notSecret),
      limit ? { organisationId, limit } : { organisationId },
    );
  });
}

async function codeOf(outcome: Promise<unknown>): Promise<string> {
  const value = await outcome;
  return isRefusal(value) ? value.code : 'taken';
}

test('a paper is stored under its Vietnamese name and given back byte for byte', async () => {
  const kept = await keep('Dự thảo nghị quyết tháng 12.pdf', pdf);
  if (isRefusal(kept)) throw new Error(kept.code);
  expect(kept).toMatchObject({
    name: 'Dự thảo nghị quyết tháng 12.pdf',
    mime: 'application/pdf',
    size: pdf.length,
  });
  const back = await database.app
    .transaction()
    .execute(async (tx) => readFile(await mint.forPerson(tx, person), store, kept.id));
  if (isRefusal(back)) throw new Error(back.code);
  expect(Buffer.from(back.bytes).equals(pdf)).toBe(true);
  expect(back.inline).toBe(true);
  const again = await keep('Bản khác.pdf', pdf);
  expect(isRefusal(again)).toBe(false);
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});

test('a real Word file is known by its bytes', async () => {
  const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Biên bản')] }] }));
  expect(await sniffKind(word)).toBe('docx');
  expect(await codeOf(keep('bien-ban.docx', word))).toBe('taken');
});

test('without the declaration nothing is taken', async () => {
  expect(await codeOf(keep('a.pdf', pdf, null))).toBe('secret-not-declared');
  expect(await codeOf(keep('a.pdf', pdf, 'false'))).toBe('secret-not-declared');
});

test('empty, too large, foreign, misnamed and disguised files are refused, each with its code', async () => {
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  expect(await codeOf(keep('a.pdf', Buffer.alloc(0)))).toBe('file-empty');
  expect(await codeOf(keep('a.pdf', Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]), 'true', 1))).toBe(
    'file-too-large',
  );
  expect(await codeOf(keep('a.zip', zip))).toBe('file-kind');
  expect(await codeOf(keep('cu.doc', oldWord))).toBe('file-kind');
  expect(await codeOf(keep('a.pdf', program))).toBe('file-kind');
  expect(await codeOf(keep('anh.png', pdf))).toBe('file-misnamed');
  expect(await codeOf(keep('trang.html', Buffer.from('<script>1</script>')))).toBe('file-misnamed');
  expect(await codeOf(keep('x.constructor', Buffer.from('chữ')))).toBe('file-misnamed');
  expect(await codeOf(keep('ghi-chu.txt', Buffer.from('Ghi chú\r\n')))).toBe('taken');
});

test('names lose folders, control and direction marks, and stay short', () => {
  expect(cleanFileName('../../etc/passwd.pdf')).toBe('passwd.pdf');
  expect(cleanFileName('C:\\Hồ sơ\\Bản\u202e cuối\u0000.pdf')).toBe('Bản cuối.pdf');
  expect(cleanFileName(`${'ă'.repeat(400)}.docx`)).toHaveLength(175);
});

test('bytes that changed on disk are not handed out', async () => {
  const bytes = Buffer.from('Nội dung đầu\n');
  const sha256 = await store.put(bytes);
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  appendFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'thêm');
  await expect(store.get(sha256)).rejects.toThrow('has changed on disk');
  await expect(store.get('../../x')).rejects.toThrow('not an address');
});
