// Account endpoints that belong to every signed-in person: devices, password.
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { defineRefusals } from '../http/refusal.ts';

export const refuseAuth = /* @__PURE__ */ defineRefusals({
  'sign-in-failed': {
    status: 401,
    vi: 'Số điện thoại (hoặc số thẻ) và mật khẩu không khớp. Nếu quên mật khẩu, nhờ bí thư in giấy mời mới.',
    en: 'The phone (or card) number and the password do not match. If the password is forgotten, ask the secretary for a new invitation letter.',
  },
  'phone-with-country-code': {
    status: 400,
    vi: 'Số điện thoại viết bắt đầu bằng số 0, không dùng +84. Ví dụ: 0912 345 678.',
    en: 'Write the phone number from its leading 0, without +84, e.g. 0912 345 678.',
  },
  'password-wrong': {
    status: 403,
    vi: 'Mật khẩu đang dùng không đúng, nên mật khẩu chưa đổi.',
    en: 'The present password is wrong; the password was not changed.',
  },
});

/** 8 to 128 characters; no other demand (length is what protects). */
export const passwordShape = z.string().min(8).max(128);

export const deviceShape = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
  shared: z.boolean(),
  current: z.boolean(),
});

export const listDevices = endpoint({
  name: 'listDevices',
  method: 'GET',
  path: '/api/v1/devices',
  summary: 'Devices on which the actor is signed in',
  answer: z.object({ devices: z.array(deviceShape) }),
});
export const signOutDevice = endpoint({
  name: 'signOutDevice',
  method: 'DELETE',
  path: '/api/v1/devices/:id',
  summary: 'Sign one of the own devices out',
  params: z.object({ id: z.uuid() }),
  answer: z.object({ done: z.literal(true) }),
});
export const changePassword = endpoint({
  name: 'changePassword',
  secret: true,
  method: 'POST',
  path: '/api/v1/account/password',
  summary: 'Change the own password; other devices are signed out',
  body: z.object({ present: z.string().max(128), next: passwordShape }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ['password-wrong'],
});
