// The session that a request carries: its cookie's signature proves that we gave it, without asking the database.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const cookieNames = ['nennep.session_token', '__Secure-nennep.session_token'];

/**
 * In: the secret that signs cookies (better-auth sets them: token, dot, HMAC-SHA256). Out: the token of a request's session; null
 * when it carries none that we signed. Whether the session is still alive is for the database to say.
 */
export function signedToken(secret: string): (request: Pick<FastifyRequest, 'cookies'>) => string | null {
  return ({ cookies }) => {
    const cookie = cookieNames.map((name) => cookies?.[name]).find((value) => value !== undefined);
    const at = cookie?.lastIndexOf('.') ?? -1;
    if (!cookie || at < 1) return null;
    const token = cookie.slice(0, at);
    const signed = Buffer.from(cookie.slice(at + 1), 'base64');
    const right = createHmac('sha256', secret).update(token).digest();
    return signed.length === right.length && timingSafeEqual(signed, right) ? token : null;
  };
}
