// How a refusal is sent: its code, its sentence in the reader's language, its values.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from './refusal.ts';

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const english = (request.headers['accept-language'] ?? '').toLowerCase().startsWith('en');
  return reply
    .status(refusal.status)
    .serializer(JSON.stringify)
    .type('application/json; charset=utf-8')
    .send({ code: refusal.code, message: english ? refusal.en : refusal.vi, values: refusal.values });
}
