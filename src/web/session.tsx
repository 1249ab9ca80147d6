// Who is signed in, for every page inside the shell.
import { createContext, useContext } from 'react';
import type { readSession } from '../modules/organisation/contract.ts';
import type { AnswerOf } from '../platform/http/endpoint.ts';

export type Session = AnswerOf<typeof readSession>;

export const SessionContext = createContext<Session | null>(null);

/** The session; only pages inside the shell call it, where there is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session outside the shell');
  return session;
}
