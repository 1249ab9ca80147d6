// What the sample shows of O: tree, people, offices, rules, accounts.
import { type Claim, claim, whole } from './claim.ts';

export const groundClaims: readonly Claim[] = [
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
];
