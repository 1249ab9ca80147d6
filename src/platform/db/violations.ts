// Names of the constraints that PostgreSQL says were violated, so that commands can translate them into refusals.

/** Whether `error` is PostgreSQL's refusal by the named constraint, unique index or trigger code (e.g. 'NN001'). */
export function violates(error: unknown, name: string): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return constraint === name || code === name;
}
