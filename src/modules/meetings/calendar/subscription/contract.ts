// The private address of a person's calendar: made, made anew, taken back; read without sign-in by calendar programs.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';

export const readCalendarAddress = endpoint({
  name: 'readCalendarAddress',
  method: 'GET',
  path: '/api/v1/account/calendar',
  summary:
    'Whether the actor has a calendar address, and since when; the address itself is told only when it is made',
  answer: z.object({ madeAt: z.string().nullable() }),
});

export const makeCalendarAddress = endpoint({
  name: 'makeCalendarAddress',
  method: 'POST',
  path: '/api/v1/account/calendar',
  summary: 'Make a calendar address, told this once; the one before ends',
  answer: z.object({ address: z.string(), madeAt: z.string() }),
  secret: true,
});

export const revokeCalendarAddress = endpoint({
  name: 'revokeCalendarAddress',
  method: 'DELETE',
  path: '/api/v1/account/calendar',
  summary: 'Take the calendar address back: programs that subscribed read nothing more',
  answer: z.object({ done: z.literal(true) }),
});

export const readCalendar = endpoint({
  name: 'readCalendar',
  method: 'GET',
  path: '/lich/:file',
  summary: 'The meetings of a person as iCalendar (RFC 5545); known by its secret address only',
  params: z.object({ file: z.string().max(100) }),
  answer: 'file',
  access: 'public',
  perMinute: 60,
});
