// Who counts as what on a date, which rights an office gives, and how the tree may change. Dates are YYYY-MM-DD.

export type OrganisationKind = 'cell' | 'grassroots_committee' | 'upper_committee';
export type OfficeKind =
  | 'secretary'
  | 'deputy_secretary'
  | 'committee_member'
  | 'group_head'
  | 'group_deputy'
  | 'inspection_head'
  | 'inspection_deputy'
  | 'inspection_commission'
  | 'agency_head'
  | 'supervisor'
  | 'officer'
  | 'administrator';

/**
 * What somebody may do with an organisation:
 * member: sits in it · lead: secretary or deputy · committee: its committee, the lead included · head: head of the agency ·
 * circle, group: reads the words of a circle within a cell, leads a group in it; asked for by the id of the circle or group ·
 * above: the committee above (facts and figures, not words) · organise: its tree, roster and offices · administer: accounts.
 */
export type Right =
  | 'member'
  | 'circle'
  | 'group'
  | 'lead'
  | 'committee'
  | 'head'
  | 'above'
  | 'organise'
  | 'administer';

/** Kinds of the offices that make a cell's committee (chi ủy). */
export const cellCommittee = ['secretary', 'deputy_secretary', 'committee_member'] as const;

/** Rights that an office gives in the organisation where it is held. Rights come from the office and end with it, by date (O4). */
export function rightsHere(office: OfficeKind, kind: OrganisationKind): readonly Right[] {
  if (office === 'administrator') return ['administer'];
  if (office === 'agency_head') return ['head'];
  if (office === 'supervisor') return ['above'];
  if (office === 'officer') return kind === 'cell' ? [] : ['organise'];
  if (office === 'secretary' || office === 'deputy_secretary') return ['lead', 'committee', 'organise'];
  if (office === 'committee_member') return ['committee'];
  return [];
}

/** Rights that an office in a committee gives in every organisation below it. */
export function rightsBelow(office: OfficeKind, kind: OrganisationKind): readonly Right[] {
  if (kind === 'cell') return [];
  if (office === 'administrator') return ['administer'];
  if (office === 'secretary' || office === 'deputy_secretary' || office === 'officer')
    return ['above', 'organise'];
  if (office === 'committee_member' || isOfCommission(office)) return ['above'];
  return [];
}

/** What an office is called by: who sits in the committee of a cell is a chi ủy viên, elsewhere a cấp ủy viên. */
export type OfficeTitle = OfficeKind | 'cell_committee_member';

export function officeTitle(office: OfficeKind, kind: OrganisationKind): OfficeTitle {
  return office === 'committee_member' && kind === 'cell' ? 'cell_committee_member' : office;
}

/** Head, deputies and members of the inspection commission (ủy ban kiểm tra). */
export function isOfCommission(office: OfficeKind): boolean {
  return office.startsWith('inspection_');
}

/** Whether an organisation of this kind has such an office: commissions from the grassroots up, what belongs to a cell only there. */
export function hasOffice(kind: OrganisationKind, office: OfficeKind): boolean {
  if (isOfCommission(office)) return kind !== 'cell';
  return kind === 'cell' || !['group_head', 'group_deputy', 'agency_head', 'supervisor'].includes(office);
}

/** Head and deputies of a group (tổ đảng) hold their office in it. */
export function isOfGroup(office: OfficeKind): boolean {
  return office === 'group_head' || office === 'group_deputy';
}

/** One at a time holds it; the database refuses a second one. */
export function isHeldAlone(office: OfficeKind): boolean {
  return ['secretary', 'agency_head', 'supervisor', 'inspection_head'].includes(office);
}

/** Whether this office may read the confidential rows (contacts, reasons of absence) of the organisation where it is held. */
export function isConfidant(office: OfficeKind): boolean {
  return (
    office === 'secretary' ||
    office === 'deputy_secretary' ||
    office === 'committee_member' ||
    office === 'officer'
  );
}

export interface Membership {
  readonly kind: 'home' | 'temporary';
  readonly joinedOn: string | null;
  readonly officialOn: string | null;
}

/** Official (đảng viên chính thức) on a date: the official date has come. Without one he is on trial (dự bị). */
export function isOfficial(membership: Membership, on: string): boolean {
  return membership.officialOn !== null && membership.officialOn <= on;
}

/** Whether making `parent` the parent of `child` would close a ring; `ancestors` are those of the new parent, itself included. */
export function makesLoop(child: string, ancestors: readonly string[]): boolean {
  return ancestors.includes(child);
}

/** Which organisation stands under which: a committee under a committee above it, a cell under a committee, nothing under a cell. */
export function mayStandUnder(child: OrganisationKind, parent: OrganisationKind): boolean {
  if (parent === 'cell') return false;
  return child === 'upper_committee' ? parent === 'upper_committee' : true;
}

/** The name as people write it: composed marks, single blanks, no blanks at the ends. */
export function cleanName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A Vietnamese phone number as typed → digits from the leading 0, or null. */
export function cleanPhone(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^\+?84(?=[1-9]\d{8}$)/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : null;
}
