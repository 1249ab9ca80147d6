// How the history of a person or an organisation is told, English.
import type { HistoryTexts } from '../vi/history.ts';

type Told = Readonly<Record<string, string>>;

const words: Record<string, string> = {
  full_name: 'name',
  birth_year: 'birth year',
  joined_on: 'date of joining',
  official_on: 'official date',
  card_number: 'card number',
  exempt: 'exempt from meetings',
  away: 'on temporary transfer elsewhere',
  transferred: 'official transfer',
  removed: 'removal',
  died: 'death',
  returned: 'end of the temporary transfer',
  merged: 'merger',
  split: 'split of the cell',
  dissolved: 'dissolution of the cell',
};
const word = (one = '') => words[one] ?? one.replaceAll('_', ' ');

const told: Record<string, (data: Told) => string> = {
  'member.joined': ({ from, kind }) =>
    `Entered in the roster${kind === 'temporary' ? ' on temporary transfer' : ''} from ${from}`,
  'member.corrected': ({ changed }) => `Corrected ${(changed ?? '').split(',').map(word).join(', ')}`,
  'member.left': ({ ending, on, toCellId }) =>
    `Entered ${word(ending)}${toCellId ? ` to ${toCellId}` : ''} from ${on}`,
  'member.status-set': ({ kind, from, until }) =>
    `Entered ${word(kind)} from ${from}${until ? ` until before ${until}` : ''}`,
  'member.status-ended': ({ kind, on }) => `Ended ${word(kind)} on ${on}`,
  'member.status-withdrawn': ({ kind }) => `Took out a wrong entry: ${word(kind)}`,
  'member.invited': () => 'Made an invitation',
  'account.opened': () => 'Opened the account with an invitation',
  'account.reset': () => 'Set a new password with an invitation',
  'account.invitation-withdrawn': () => 'Withdrew an unused invitation',
  'organisation.founded': () => 'Founded',
  'organisation.renamed': ({ from }) => `Renamed from ${from}`,
  'organisation.moved': ({ parentId, from }) => `Moved under ${parentId} from ${from}`,
  'organisation.term-started': ({ from }) => `A term began on ${from}`,
  'organisation.merged': ({ successorId, on }) => `Merged into ${successorId} on ${on}`,
  'organisation.received': ({ predecessorId, members, on, way }) =>
    `Received ${members} members from ${predecessorId} by ${way === 'dissolved' ? 'its dissolution' : 'merger'} on ${on}`,
  'organisation.split': ({ successorId, members, on }) =>
    `${members} members went to ${successorId} by a split on ${on}`,
  'organisation.separated': ({ predecessorId, members, on }) =>
    `Split from ${predecessorId} with ${members} members on ${on}`,
  'organisation.dissolved': ({ members, on }) => `Dissolved on ${on}; ${members} members went elsewhere`,
  'office.granted': ({ kind, personId, from }) => `Gave ${word(kind)} to ${personId} from ${from}`,
  'office.ended': ({ kind, personId, on }) => `Ended ${word(kind)} of ${personId} on ${on}`,
  'group.founded': ({ from, members }) => `Founded a group of ${members} from ${from}`,
  'group.changed': ({ from, members }) => `Arranged a group, ${members} members from ${from}`,
  'group.ended': ({ on }) => `Ended a group on ${on}`,
  'roster.imported': ({ added, updated }) => `Imported a roster: ${added} added, ${updated} updated`,
  'roster.exported': () => 'Exported the roster',
};

export const en: HistoryTexts = {
  title: (count) => `What was entered (${count})`,
  by: (name) => name ?? 'Nền nếp',
  told: (kind, data) => told[kind]?.(data) ?? null,
};
