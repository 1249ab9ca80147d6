// The program as `npm start` runs it: built into few files, it does what it does from its sources, also what it loads late.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { type Program, placeOnDisk } from '../support/program.ts';

let program: Program;
let cell: MadeCell;
let meetingId: string;
let cookie: string;
const [phone, password] = ['0900000001', 'mat-khau-thu-nghiem'];

beforeAll(async () => {
  ({ program } = await placeOnDisk(async (app) => {
    cell = await makeCell(app.runAsJob, { officials: 5 });
    ({ meetingId } = await makeMeeting(app.runAsPerson, cell));
    await app.signIn((await app.accounts.personForSignIn(phone)) as string);
    cookie = await app.signIn(cell.secretary);
  }, 'dist/server/main.js'));
  await program.start();
}, 240_000);
afterAll(() => program?.remove());

const ask = (path: string) => fetch(`${program.address}${path}`, { headers: { cookie } });

test('pages, the reference, Word, PDF and spreadsheet come from it', async () => {
  expect(await (await ask('/')).text()).toContain('<title>');
  const { organisation } = (await (await ask(`/api/v1/meetings/${meetingId}`)).json()) as {
    organisation: { id: string };
  };
  expect(organisation.id).toBe(cell.cellId);
  expect(((await (await ask('/api/openapi.json')).json()) as { openapi: string }).openapi).toBe('3.1.0');
  expect((await ask('/api/docs/static/index.html')).status).toBe(200);
  const official = `/api/v1/meetings/${meetingId}/official/notice`;
  for (const [path, begins] of [
    [`${official}?format=pdf`, '%PDF'],
    [`${official}?format=docx`, 'PK'],
    [`/api/v1/cells/${cell.cellId}/roster-file`, 'PK'],
  ] as const) {
    const file = await ask(path);
    expect(file.status, path).toBe(200);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1'), path).toMatch(new RegExp(`^${begins}`));
  }
});

test('a wrong password is refused, and the right one opens the door', async () => {
  const enter = async (typed: string) => {
    const reply = await fetch(`${program.address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: phone, password: typed }),
    });
    return reply.status;
  };
  expect(await enter('mat-khau-sai')).toBe(401);
  expect(await enter(password)).toBe(200);
});
