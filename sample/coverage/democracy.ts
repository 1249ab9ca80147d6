// What the sample shows of D: opinions and answers, frank opinions, votes, ballots, elections.
import { type Claim, claim, whole } from './claim.ts';

export const democracyClaims: readonly Claim[] = [
  claim('D1', 'opinions noted', "SELECT count(*) FROM facts WHERE kind = 'opinion.noted'", 400),
  claim(
    'D1',
    'opinions written between meetings',
    "SELECT count(*) FROM opinion_debts WHERE owner_kind = 'head'",
    20,
  ),
  claim('D2', 'answers owed', 'SELECT count(*) FROM opinion_debts', 300),
  claim(
    'D2',
    'answers overdue',
    "SELECT count(*) FROM opinion_debts WHERE state = 'waiting' AND due_on < current_date",
    10,
  ),
  claim(
    'D2',
    'ways in which opinions were answered',
    "SELECT count(DISTINCT data->>'outcome') FROM facts WHERE kind = 'opinion.answered'",
    5,
  ),
  claim('D2', 'opinions that became tasks', "SELECT count(*) FROM tasks WHERE source_type = 'opinion'", 10),
  claim('D2', 'answers that did not answer', 'SELECT count(*) FROM opinion_debts WHERE returns > 0', 2),
  claim('D2', 'monthly figures for those who owe', 'SELECT count(*) FROM opinion_digests', 20),
  claim(
    'D2',
    'batches of frank opinions that the next agenda is offered',
    `SELECT count(*) FROM frank_windows w JOIN meetings m ON m.organisation_id = w.organisation_id AND m.state IN ('draft', 'in_review', 'agreed', 'sent')
       AND m.starts_at::date >= w.answer_due_on WHERE EXISTS (SELECT FROM frank_opinions o WHERE o.window_id = w.id AND o.hidden_at IS NULL
       AND NOT EXISTS (SELECT FROM frank_answered a WHERE a.opinion_id = o.id))`,
    1,
  ),
  claim(
    'D3',
    'votes of a cell on frank opinions',
    "SELECT count(*) FROM votes WHERE passed AND subject_type = 'frank_on'",
    1,
  ),
  claim('D3', 'batches shown', "SELECT count(*) FROM frank_windows WHERE state = 'shown'", 3),
  claim('D3', 'frank opinions, some for the committee only', 'SELECT count(*) FROM frank_opinions', 10),
  claim(
    'D3',
    'one hidden with its reason',
    'SELECT count(*) FROM frank_opinions WHERE hidden_at IS NOT NULL',
    1,
  ),
  claim('D3', 'answered before the cell', 'SELECT count(*) FROM frank_answered', 6),
  claim(
    'D3',
    'a batch that asks the head of the agency, who answered',
    "SELECT count(*) FROM frank_answered x JOIN frank_opinions o ON o.id = x.opinion_id JOIN frank_windows w ON w.id = o.window_id WHERE w.owner_kind = 'head'",
    1,
  ),
  claim(
    'D3',
    'windows tied to an item of an agenda',
    'SELECT count(*) FROM frank_windows WHERE item_words IS NOT NULL',
    1,
  ),
  claim(
    'D3',
    'a window that is handed out now',
    "SELECT count(*) FROM frank_windows WHERE state = 'handing_out'",
    1,
  ),
  claim('D7', 'secret ballots published', "SELECT count(*) FROM ballots WHERE state = 'published'", 3),
  claim(
    'D7',
    'paper beside phones, its invalid ballots by reason',
    "SELECT count(*) FROM ballot_tallies WHERE (faults ->> 'marked')::int > 0",
    2,
  ),
  claim('D7', 'ballots that anybody counts again', 'SELECT count(*) FROM blind_published', 20),
  claim(
    'D7',
    'paper counted by two beside phones',
    `SELECT count(*) FROM ballots b WHERE state = 'published' AND 2 <= (SELECT count(*) FROM ballot_tallies t WHERE t.ballot_id = b.id)
       AND EXISTS (SELECT FROM blind_published p WHERE p.use_id = b.id)`,
    1,
  ),
  claim('D7', 'one that too few cast, not published', "SELECT count(*) FROM ballots WHERE state = 'void'", 1),
  claim('D4', 'minority opinions kept by name', 'SELECT count(*) FROM opinions_kept', 10),
  claim(
    'D4',
    'kept opinions whose authors put their words right before the lock',
    'SELECT count(*) FROM opinions_kept k JOIN opinions o ON o.id = k.opinion_id WHERE o.version > 1 AND k.withdrawn_at IS NULL',
    1,
  ),
  claim('D4', 'carried to the committee above', 'SELECT count(*) FROM opinion_carryings', 8),
  claim('D4', 'received there', 'SELECT count(*) FROM opinion_carryings WHERE received_at IS NOT NULL', 3),
  claim(
    'D5',
    'turns heard in sessions of self-criticism',
    "SELECT count(*) FROM facts WHERE kind = 'criticism.turn-now'",
    10,
  ),
  claim(
    'D5',
    'self-criticisms presented',
    "SELECT count(*) FROM facts WHERE kind = 'criticism.presented'",
    3,
  ),
  claim(
    'D5',
    'promises made aloud, noted for who made them',
    "SELECT count(*) FROM facts WHERE kind = 'criticism.promise-made'",
    1,
  ),
  claim('D5', 'comments by name', "SELECT count(*) FROM facts WHERE kind = 'criticism.commented'", 3),
  claim(
    'D5',
    'promises told of before the next session',
    "SELECT count(*) FROM facts WHERE kind = 'criticism.promise-told'",
    1,
  ),
  claim(
    'D5',
    'promises noted and carried on in a later meeting',
    "SELECT count(*) FROM facts WHERE kind = 'criticism.promise-noted'",
    1,
  ),
  claim('D6', 'votes passed', 'SELECT count(*) FROM votes WHERE passed', 200),
  whole('D6', 'votes whose cards two counted', 'SELECT count(*) FROM votes WHERE counting_at IS NOT NULL', 1),
  claim('D6', 'votes by name', 'SELECT count(*) FROM votes WHERE by_name', 1),
  claim(
    'D6',
    'votes whose two counters had to count again',
    'SELECT count(*) FROM votes WHERE count_round > 1 AND passed IS NOT NULL',
    1,
  ),
  claim(
    'D6',
    'motions adopted as amended, an amendment fallen with it',
    `SELECT count(*) FROM motions m WHERE state = 'passed'
       AND EXISTS (SELECT FROM motion_amendments a WHERE a.motion_id = m.id AND a.state = 'passed')
       AND EXISTS (SELECT FROM motion_amendments a WHERE a.motion_id = m.id AND a.state = 'fallen')`,
    1,
  ),
  claim('D6', 'motions withdrawn', "SELECT count(*) FROM motions WHERE state = 'withdrawn'", 1),
  claim(
    'D6',
    'motions noted for a member without a phone',
    'SELECT count(*) FROM motions WHERE noted_by <> proposer_id',
    1,
  ),
  claim('D6', 'choices by phone', "SELECT count(*) FROM vote_choices WHERE channel = 'phone'", 200),
  claim('D6', 'choices by raised card', "SELECT count(*) FROM vote_choices WHERE channel = 'card'", 2500),
  claim(
    'D8',
    'congresses held',
    "SELECT count(*) FROM meetings WHERE kind = 'congress' AND state = 'closed'",
    1,
  ),
  claim(
    'D8',
    'congresses whose resolution, the first of its own series, was adopted and issued and whose minutes are locked',
    `SELECT count(*) FROM resolutions r JOIN minutes m ON m.meeting_id = r.occasion_id
       WHERE r.body = 'ĐH' AND r.number = 1 AND r.state = 'issued' AND m.state = 'locked'`,
    1,
  ),
  claim(
    'D8',
    'bodies elected by raised cards',
    "SELECT count(*) FROM election_bodies WHERE state = 'elected'",
    3,
  ),
  claim(
    'D8',
    'elections that filled their seats',
    "SELECT count(*) FROM elections WHERE state = 'elected'",
    2,
  ),
  claim(
    'D8',
    'rounds counted alike by two',
    'SELECT count(*) FROM (SELECT round_id FROM election_counts GROUP BY 1 HAVING count(*) > 1) AS two',
    2,
  ),
  claim(
    'D8',
    'by-elections outside a congress',
    "SELECT count(*) FROM elections e JOIN meetings m ON m.id = e.meeting_id WHERE m.kind <> 'congress' AND NOT e.new_term AND e.state = 'elected'",
    1,
  ),
  claim(
    'D8',
    'elections on phones with the paper of the committee above, decided by their second round',
    `SELECT count(*) FROM elections e WHERE phone_number IS NOT NULL AND state = 'elected'
       AND 2 <= (SELECT count(*) FROM election_rounds r WHERE r.election_id = e.id AND r.channel = 'phone' AND r.state = 'announced')`,
    1,
  ),
  claim(
    'D8',
    'offices held by election, approved above',
    'SELECT count(*) FROM offices WHERE election_id IS NOT NULL AND decision IS NOT NULL',
    2,
  ),
];
