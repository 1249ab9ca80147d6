// What the sample shows of M: the rhythm of meetings, preparation, room, minutes, papers, scores.
import { type Claim, claim, whole } from './claim.ts';

export const meetingClaims: readonly Claim[] = [
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
];
