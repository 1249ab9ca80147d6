// What the sample shows of L and T: duties and tasks, trust.
import { type Claim, claim } from './claim.ts';

export const workClaims: readonly Claim[] = [
  claim(
    'L2',
    'tasks made of clauses',
    "SELECT count(*) FROM tasks WHERE source_type = 'resolution_clause'",
    600,
  ),
  claim('L3', 'tasks done', "SELECT count(*) FROM tasks WHERE state = 'done'", 400),
  claim(
    'L3',
    'tasks done late',
    "SELECT count(*) FROM tasks WHERE state = 'done' AND (ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > due_on",
    20,
  ),
  claim('L3', 'tasks still open', "SELECT count(*) FROM tasks WHERE state = 'open'", 20),
  claim('T1', 'facts', 'SELECT count(*) FROM facts', 8000),
];
