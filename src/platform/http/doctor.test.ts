// What the doctor says: a sound place, and each planted fault with its sentence.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import {
  addressFindings,
  chainFindings,
  databaseFindings,
  diskFinding,
  roleFindings,
  secretFindings,
} from './doctor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const states = (findings: readonly { state: string }[]) => findings.map((one) => one.state);

test('a sound database, role and chain are said to be so', async () => {
  expect(states(await databaseFindings(database.owner))).toEqual(['fine']);
  expect(states(await roleFindings(database.app))).toEqual(['fine']);
  expect(states(await chainFindings(database.owner))).toEqual(['fine']);
});

test('a role that owns tables is told: it could rewrite history', async () => {
  const [finding] = (await roleFindings(database.owner)).filter((one) => one.sentence.includes('làm chủ'));
  expect(finding).toMatchObject({ state: 'wrong' });
});

test('a changed fact and a parked one are told', async () => {
  const organisation = '11111111-1111-4111-8111-111111111111';
  await sql`WITH made AS (
      INSERT INTO facts (organisation_id, kind, job, subject_type, subject_id, at)
      VALUES (${organisation}, 'thing.made', 'test', 'thing', ${organisation}, now()) RETURNING id)
    INSERT INTO fact_seals (organisation_id, sequence, fact_id, hash) SELECT ${organisation}, 1, id, '\\x00' FROM made`.execute(
    database.owner,
  );
  const findings = await chainFindings(database.owner);
  expect(findings[0]).toMatchObject({
    state: 'wrong',
    sentence: expect.stringContaining('Chuỗi sự kiện bị đứt'),
  });
});

test('a full disk, a secret that others read', () => {
  expect(states([diskFinding(100), diskFinding(2048), diskFinding(50_000)])).toEqual([
    'wrong',
    'look',
    'fine',
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'nennep-doctor-'));
  try {
    writeFileSync(join(folder, 'session-secret'), 'x', { mode: 0o600 });
    expect(secretFindings(folder)).toEqual([]);
    chmodSync(join(folder, 'session-secret'), 0o644);
    expect(secretFindings(folder)).toMatchObject([
      { state: 'wrong', sentence: expect.stringContaining('chmod 600') },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000', 'look', 'HOST=0.0.0.0 PUBLIC_URL=http://192.168.1.7:3000'],
  ['0.0.0.0', 'http://0.0.0.0:3000', 'wrong', 'Đặt PUBLIC_URL=http://192.168.1.7:3000'],
  ['0.0.0.0', 'http://localhost:3000', 'wrong', 'điện thoại không mở được'],
  ['0.0.0.0', 'http://192.168.1.9:3000', 'look', 'Máy vừa đổi mạng'],
  ['0.0.0.0', 'http://192.168.1.7:3000', 'fine', 'Điện thoại mở ở'],
  ['127.0.0.1', 'http://nennep.example.vn', 'wrong', 'không mã hóa'],
  ['127.0.0.1', 'https://nennep.example.vn', 'fine', 'https://nennep.example.vn'],
])('HOST %s with PUBLIC_URL %s: %s', (host, publicUrl, state, words) => {
  const [finding] = addressFindings({ host, port: 3000, publicUrl }, ['192.168.1.7']);
  expect(finding).toMatchObject({ state, sentence: expect.stringContaining(words) });
});
