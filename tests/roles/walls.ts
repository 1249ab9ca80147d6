// What the database itself guards, by hand: tables under row security, tables open to queries and why, tables that only grow.

/** Row-level security on and forced: a forgotten WHERE returns nothing. */
export const guarded: readonly string[] = [
  'absence_notices',
  'agenda_templates',
  'contacts',
  'focus_questions',
  'meeting_leave_reasons',
  'meeting_score_lines',
  'meeting_states_of_mind',
  'minutes_corrections',
  'minutes_paragraphs',
  'opinions',
  'resolution_clauses',
  'resolutions',
  'roster_previews',
];

/** Open to the program's role; who reads a row is decided by the query. Reason → tables. */
export const open: Readonly<Record<string, readonly string[]>> = {
  'sign-in itself; read before anybody is known': [
    'auth_users',
    'auth_sessions',
    'auth_accounts',
    'auth_verifications',
  ],
  'ids, kinds and hashes only': ['facts', 'fact_seals', 'reaction_cursors', 'parked_facts'],
  'keyed by the acting person': ['idempotency_keys'],
  'bytes are found by a row of the module whose paper it is': ['files'],
  'tree, roster and offices: everybody of the organisation and those above read them': [
    'organisations',
    'organisation_names',
    'organisation_links',
    'organisation_successions',
    'organisation_terms',
    'local_rules',
    'people',
    'memberships',
    'membership_statuses',
    'offices',
  ],
  'found by the hash of a code only': ['invitations', 'calendar_addresses'],
  'work of the organisation: everybody of it reads it': [
    'tasks',
    'task_partners',
    'task_progress',
    'task_reminders',
    'document_numbers',
    'meetings',
    'meeting_scores',
    'meeting_confirmations',
    'agenda_items',
    'agenda_papers',
    'meeting_attendance',
    'meeting_guests',
    'meeting_speeches',
    'meeting_rounds',
    'meeting_turns',
    'meeting_leaves',
    'items_left',
    'paper_openings',
    'paper_reminders',
    'handbook_ticks',
    'late_sheets',
    'minutes',
    'minutes_scans',
  ],
  'open votes: raised before everybody in the room': ['votes', 'vote_electors', 'vote_choices'],
  'form of the database': ['kysely_migration', 'kysely_migration_lock'],
};

/** The program may add rows, never change or remove them. */
export const growOnly: readonly string[] = [
  'fact_seals',
  'facts',
  'late_sheets',
  'minutes_corrections',
  'minutes_scans',
  'paper_openings',
  'paper_reminders',
  'task_progress',
  'vote_electors',
];
