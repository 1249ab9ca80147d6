// How a membership may end.

export type Ending = 'transferred' | 'removed' | 'died' | 'returned';

/** A temporary transfer in ends by return; a home membership by transfer, removal or death. */
export function endingFits(kind: 'home' | 'temporary', ending: Ending): boolean {
  return (kind === 'temporary') === (ending === 'returned');
}

/** Offices of the cell that a member takes along when he leaves it; the head of the agency is one wherever he sits. */
export const officesOfMembers = [
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_head',
  'group_deputy',
] as const;
