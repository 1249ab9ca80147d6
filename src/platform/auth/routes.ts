// Routes on the own account: devices, password.
import type { Route } from '../http/routes.ts';
import { route } from '../http/routes.ts';
import { changeOwnPassword, endOwnSession, type Passwords } from './commands.ts';
import { changePassword, listDevices, signOutDevice } from './contract.ts';
import { actingPerson } from './scope.ts';

export function accountRoutes(passwords: Passwords): Route[] {
  return [
    route(listDevices, async ({ scope, sessionId }) => {
      const rows = await scope.db
        .selectFrom('auth_sessions')
        .select(['id', 'user_agent', 'created_at', 'updated_at', 'shared'])
        .where('user_id', '=', actingPerson(scope))
        .where('expires_at', '>', scope.now.toString())
        .orderBy('updated_at', 'desc')
        .execute();
      return {
        devices: rows.map((row) => ({
          id: row.id,
          userAgent: row.user_agent ?? '',
          signedInAt: row.created_at,
          lastSeenAt: row.updated_at,
          shared: row.shared,
          current: row.id === sessionId,
        })),
      };
    }),
    route(signOutDevice, ({ scope, params }) => endOwnSession(scope, params.id)),
    route(changePassword, ({ scope, body, sessionId }) =>
      changeOwnPassword(scope, passwords, sessionId, body.present, body.next),
    ),
  ];
}
