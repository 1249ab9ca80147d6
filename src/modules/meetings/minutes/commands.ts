// The minutes as written from what happened.
import type { Scope } from '../../../platform/auth/scope.ts';

/** Writes the paragraphs of a meeting again from its events; called at the end of each command that changes them. */
export async function refreshMinutes(_scope: Scope, _meetingId: string): Promise<void> {}
