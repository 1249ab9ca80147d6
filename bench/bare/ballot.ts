// The floor of B4: bare Fastify and pg that do the same requests with the same RSA, sealing and inserts; nobody is signed in, nothing
// is asked about rights, phases or facts.
import { randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { fromLetters, toLetters } from '../../src/platform/blind/contract.ts';
import { markOf, seal, unseal } from '../../src/platform/blind/keys.ts';
import { blindSign, isSigned, makePair } from '../../src/platform/blind/rsa.ts';
import { answer } from '../process.ts';

async function serve({ databaseUrl }: { databaseUrl: string }): Promise<object> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query(`CREATE SCHEMA bare;
    CREATE TABLE bare.takings (holder uuid PRIMARY KEY, blinded bytea NOT NULL, signature bytea NOT NULL);
    CREATE TABLE bare.box (mark bytea PRIMARY KEY, whole bytea NOT NULL, box bytea NOT NULL);
    CREATE TABLE bare.published (place integer PRIMARY KEY, row bytea NOT NULL)`);
  const { publicKey, privateKey } = await makePair();
  const key = randomBytes(32);
  const app = Fastify();
  const bytes = (letters: string) => Buffer.from(fromLetters(letters));
  app.post('/take', async (request) => {
    const { holder, blinded } = request.body as { holder: string; blinded: string };
    const signature = blindSign(privateKey, bytes(blinded));
    if (!signature) throw new Error('no message');
    await pool.query({
      name: 'take',
      text: 'INSERT INTO bare.takings VALUES ($1, $2, $3)',
      values: [holder, bytes(blinded), signature],
    });
    return { signature: toLetters(signature) };
  });
  app.post('/cast', async (request) => {
    const sent = request.body as { token: string; signature: string; body: string };
    const [token, signature, body] = [bytes(sent.token), bytes(sent.signature), Buffer.from(sent.body)];
    if (!isSigned(publicKey, token, signature)) throw new Error('forged');
    await pool.query({
      name: 'cast',
      text: 'INSERT INTO bare.box VALUES ($1, $2, $3)',
      values: [
        markOf(key, token),
        markOf(key, token, body),
        seal(key, Buffer.concat([token, signature, body])),
      ],
    });
    return { done: true };
  });
  app.post('/close', async () => {
    const { rows } = await pool.query<{ box: Buffer }>('SELECT box FROM bare.box ORDER BY gen_random_uuid()');
    await pool.query(
      'INSERT INTO bare.published SELECT n, b FROM unnest($1::bytea[]) WITH ORDINALITY AS r (b, n)',
      [rows.map((row) => unseal(key, row.box))],
    );
    return { published: rows.length };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: (app.server.address() as { port: number }).port, publicKey: toLetters(publicKey) };
}

answer(serve);
