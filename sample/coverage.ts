// Each row of the promises that is claimed done, with the living data that the sample shows for it: a query and its least count.

export interface Claim {
  /** Row of the promises. */
  readonly row: string;
  /** What is counted, in words. */
  readonly shows: string;
  /** Gives one number. */
  readonly count: string;
  readonly least: number;
  /** Needs the whole tree and the whole year; a small sample may have none. */
  readonly whole?: true;
}

const claim = (row: string, shows: string, count: string, least: number): Claim => ({
  row,
  shows,
  count,
  least,
});
const whole = (...told: Parameters<typeof claim>): Claim => ({ ...claim(...told), whole: true });

export const claims: readonly Claim[] = [
  claim(
    'O1',
    'organisations in the tree today',
    'SELECT count(*) FROM organisation_links WHERE upper_inf(valid)',
    25,
  ),
  claim(
    'O1',
    'names that were given up',
    'SELECT count(*) FROM organisation_names WHERE NOT upper_inf(valid)',
    2,
  ),
  whole('O1', 'cells merged into another', 'SELECT count(*) FROM organisation_successions', 1),
  claim('O2', 'members', "SELECT count(*) FROM memberships WHERE kind = 'home' AND upper_inf(valid)", 440),
  claim(
    'O2',
    'members on probation',
    'SELECT count(*) FROM memberships WHERE official_on > current_date AND upper_inf(valid)',
    8,
  ),
  claim('O2', 'exempt', "SELECT count(*) FROM membership_statuses WHERE kind = 'exempt'", 3),
  claim(
    'O2',
    'on temporary transfer elsewhere',
    "SELECT count(*) FROM membership_statuses WHERE kind = 'away'",
    3,
  ),
  claim('O2', 'on temporary transfer in', "SELECT count(*) FROM memberships WHERE kind = 'temporary'", 1),
  whole(
    'O2',
    'transferred to another cell',
    "SELECT count(*) FROM memberships WHERE ending = 'transferred'",
    1,
  ),
  claim(
    'O3',
    'members whose joining dates, posts and years the roster can export',
    'SELECT count(*) FROM people WHERE birth_year IS NOT NULL AND post IS NOT NULL',
    440,
  ),
  claim('O4', 'offices held, of eight kinds', 'SELECT count(DISTINCT kind) FROM offices', 6),
  claim(
    'O4',
    'groups of cells with a head',
    "SELECT count(DISTINCT group_id) FROM offices WHERE kind = 'group_head' AND upper_inf(valid)",
    3,
  ),
  claim('O4', 'terms that run', 'SELECT count(*) FROM organisation_terms WHERE upper_inf(valid)', 25),
  claim(
    'O5',
    'votes that keep the rules of their day',
    'SELECT count(*) FROM votes WHERE jsonb_array_length(rule_ids) > 0',
    200,
  ),
  claim('O5', 'rules that committees set of their own', 'SELECT count(*) FROM local_rules', 8),
  claim(
    'O5',
    'local rules that were replaced by a later version',
    'SELECT count(*) FROM local_rules WHERE ended_at IS NOT NULL',
    1,
  ),
  claim(
    'O5',
    'scores kept on the sheet of a committee’s own rule',
    'SELECT count(*) FROM meeting_scores s JOIN local_rules r ON r.id::text = s.sheet_id',
    90,
  ),
  claim(
    'O5',
    'answers owed until a day that a committee set itself',
    'SELECT count(*) FROM opinion_debts d JOIN local_rules r ON r.id::text = d.rule_id',
    10,
  ),
  claim('O6', 'accounts', 'SELECT count(*) FROM auth_users', 25),
  claim(
    'M1',
    'meetings of groups with locked minutes',
    "SELECT count(*) FROM meetings m JOIN minutes b ON b.meeting_id = m.id WHERE m.kind = 'group' AND b.state = 'locked'",
    2,
  ),
  claim('M1', 'years planned in one go', "SELECT count(*) FROM facts WHERE kind = 'year.planned'", 1),
  claim(
    'M1',
    'months in which a cell held no regular meeting',
    `SELECT count(*) FROM generate_series(date_trunc('month', current_date) - interval '11 months', date_trunc('month', current_date) - interval '1 month', '1 month') AS of
     CROSS JOIN organisations g WHERE g.kind = 'cell' AND g.ended_on IS NULL AND NOT EXISTS (SELECT FROM meetings m
       WHERE m.organisation_id = g.id AND m.month = of::date AND m.kind = 'regular' AND m.state <> 'cancelled')`,
    3,
  ),
  claim(
    'M1',
    'cells with a year of meetings to tell contents and forms from',
    `SELECT count(*) FROM (SELECT organisation_id FROM meetings WHERE state = 'closed' AND circle_id IS NULL
       AND month > current_date - interval '12 months' GROUP BY organisation_id HAVING count(*) >= 6) AS told`,
    10,
  ),
  claim(
    'M2',
    'meetings in preparation',
    "SELECT count(*) FROM meetings WHERE state IN ('draft', 'agreed', 'sent')",
    4,
  ),
  claim(
    'M2',
    'agenda items with a presenter',
    'SELECT count(*) FROM agenda_items WHERE presenter_id IS NOT NULL',
    2000,
  ),
  claim(
    'M2',
    'items with aim, question and decision',
    "SELECT count(*) FROM agenda_items WHERE aim <> '' AND question <> '' AND decision <> ''",
    400,
  ),
  claim(
    'M2',
    'answers to focus questions, sent ahead',
    "SELECT count(*) FROM facts WHERE kind = 'focus.answered'",
    60,
  ),
  claim(
    'M2',
    'committee meetings with locked minutes that agreed the contents',
    "SELECT count(*) FROM meetings m JOIN minutes b ON b.meeting_id = m.id WHERE m.kind = 'committee' AND b.state = 'locked'",
    12,
  ),
  claim(
    'M2',
    'forms and kinds of meetings',
    "SELECT count(DISTINCT (kind, coalesce(form, ''))) FROM meetings",
    6,
  ),
  whole(
    'M2',
    'kinds of meetings held',
    "SELECT count(DISTINCT kind) FROM meetings WHERE state = 'closed'",
    7,
  ),
  whole('M2', 'forms of themes', 'SELECT count(DISTINCT form) FROM meetings WHERE form IS NOT NULL', 6),
  claim(
    'M2',
    'occasions of more than one cell',
    `SELECT count(*) FROM (SELECT occasion_id FROM meetings WHERE state <> 'cancelled'
       GROUP BY occasion_id HAVING count(DISTINCT organisation_id) > 1) AS shared`,
    1,
  ),
  whole(
    'M2',
    'joint themes held, each cell with minutes of its own',
    "SELECT count(*) FROM meetings m JOIN minutes b ON b.meeting_id = m.id WHERE m.form = 'joint' AND m.state = 'closed' AND b.state = 'locked'",
    2,
  ),
  claim('M2', 'notices sent', 'SELECT count(*) FROM meetings WHERE notice_number IS NOT NULL', 220),
  claim('M3', 'members who opened the papers', 'SELECT count(*) FROM paper_openings', 60),
  claim('M3', 'e-handbook lines ticked', 'SELECT count(*) FROM handbook_ticks', 20),
  whole(
    'M3',
    'meetings sent late, marked by the rule',
    "SELECT count(*) FROM meetings WHERE sent_at IS NOT NULL AND entered_late_at IS NULL AND (sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= (starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
    3,
  ),
  claim('M4', 'meetings held on paper', 'SELECT count(*) FROM meetings WHERE entered_late_at IS NOT NULL', 1),
  claim('M4', 'presences noted', "SELECT count(*) FROM meeting_attendance WHERE state = 'present'", 3500),
  claim(
    'M4',
    'members who checked in themselves',
    "SELECT count(*) FROM meeting_attendance WHERE channel = 'self'",
    20,
  ),
  claim('M4', 'absences accepted', "SELECT count(*) FROM facts WHERE kind = 'absence.answered'", 50),
  claim(
    'M4',
    "the upper committee's member on the roll",
    'SELECT count(*) FROM meeting_guests WHERE from_above',
    5,
  ),
  claim(
    'M4',
    'members who came late',
    'SELECT count(*) FROM meeting_attendance WHERE late_at IS NOT NULL',
    25,
  ),
  claim('M4', 'members who left before the end', 'SELECT count(*) FROM meeting_leaves', 15),
  claim(
    'M5',
    'matters not reached that came into the next agenda',
    "SELECT count(*) FROM items_left WHERE state = 'taken'",
    3,
  ),
  claim('M6', 'rounds of speaking', 'SELECT count(*) FROM meeting_rounds', 3),
  claim('M6', 'turns passed', "SELECT count(*) FROM meeting_turns WHERE taken = 'passed'", 3),
  claim('M6', 'people called out of order', 'SELECT count(*) FROM meeting_speeches WHERE out_of_order', 1),
  claim('M5', 'the meeting that is on now', "SELECT count(*) FROM meetings WHERE state = 'open'", 1),
  claim(
    'M5',
    'people who had the floor',
    'SELECT count(*) FROM meeting_speeches WHERE began_at IS NOT NULL',
    30,
  ),
  claim(
    'M7',
    'minutes locked with number and hash',
    "SELECT count(*) FROM minutes WHERE state = 'locked' AND content_hash IS NOT NULL",
    200,
  ),
  claim(
    'M8',
    'resolutions issued',
    "SELECT count(*) FROM resolutions WHERE state = 'issued' AND kind = 'resolution'",
    180,
  ),
  claim(
    'M8',
    'conclusions issued',
    "SELECT count(*) FROM resolutions WHERE state = 'issued' AND kind = 'conclusion'",
    1,
  ),
  claim(
    'M8',
    'papers signed by the deputy',
    "SELECT count(*) FROM resolutions WHERE signer_role = 'deputy_secretary'",
    5,
  ),
  claim(
    'M9',
    'papers that have their number',
    'SELECT count(*) FROM document_numbers WHERE subject_id IS NOT NULL',
    600,
  ),
  claim(
    'M10',
    'meetings with an agreed score',
    "SELECT count(*) FROM meeting_scores WHERE state = 'agreed'",
    200,
  ),
  claim('M10', 'bands that were reached', 'SELECT count(DISTINCT band) FROM meeting_scores', 4),
  whole(
    'M10',
    'bands held down by what they need besides points',
    'SELECT count(*) FROM meeting_scores WHERE band <> band_by_points',
    3,
  ),
  claim(
    'M10',
    "meetings with the supervisor's column",
    "SELECT count(DISTINCT meeting_id) FROM meeting_score_lines WHERE side = 'supervisor'",
    5,
  ),
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

/** Rows whose promise is kept by what the program is rather than by rows of data; each is tried by tests elsewhere. */
export const withoutData: Readonly<Record<string, string>> = {
  T6: 'one process and one command: tests/cli.test.ts, the start of the program itself',
};

/** Rows that this product claims to keep today, wholly or in the part that the changelog names. */
export const claimed: readonly string[] = [
  'O1',
  'O2',
  'O3',
  'O4',
  'O5',
  'O6',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'L2',
  'L3',
  'T1',
  'T6',
];
