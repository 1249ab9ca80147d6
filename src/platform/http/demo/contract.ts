// In demo mode only: whom one can be, with the passwords that everybody knows.
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

const demoAccount = z.object({
  role: z.string(),
  name: z.string(),
  username: z.string(),
  password: z.string(),
  organisation: z.string(),
});
export type DemoAccount = z.output<typeof demoAccount>;

export const listDemoAccounts = endpoint({
  name: 'listDemoAccounts',
  method: 'GET',
  path: '/api/demo/accounts',
  summary: 'Accounts of the sample organisation, by role; served in demo mode only',
  access: 'public',
  answer: z.array(demoAccount),
});
