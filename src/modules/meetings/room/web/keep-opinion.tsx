// Under the result of a vote, to a member who stayed in the minority: he may keep his opinion, or has kept it.
import { useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { listMeetingKept } from '../../kept/contract.ts';
import { useRoom } from './room-frame.tsx';

const sheet = async () => (await import('../../kept/web/keep-sheet.tsx')).KeepSheet;

export function KeepOpinion({ vote }: { vote: VoteShown }) {
  const t = useTexts(keptTexts);
  const { room } = useRoom();
  const { meetingId } = room;
  const [open, setOpen] = useState(false);
  const { data } = useEndpoint(listMeetingKept, { params: { meetingId } });
  if (!data) return null;
  const { above } = data;
  const may = data.mayKeep.filter((one) => one.voteId === vote.id);
  const has = data.kept.some((one) => one.voteId === vote.id && one.mine && !one.withdrawn);
  return (
    <>
      {may.length > 0 && (
        <button className="btn wide" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="flag" />
          {t.keep}
        </button>
      )}
      <div role="status">{has && <StateLine state="done">{t.sent}</StateLine>}</div>
      {open && may.length > 0 && (
        <Later part={sheet}>
          {(Keep) => (
            <Keep keeping={{ meetingId, above, votes: may, people: null }} onClose={() => setOpen(false)} />
          )}
        </Later>
      )}
    </>
  );
}

/** The minute-taker notes one for a member without a phone. */
export function NoteKept() {
  const t = useTexts(keptTexts);
  const { room } = useRoom();
  const { meetingId } = room;
  const [open, setOpen] = useState(false);
  const { data } = useEndpoint(listMeetingKept, { params: { meetingId } });
  if (!data || data.noteFor.votes.length === 0) return null;
  const { above, noteFor } = data;
  return (
    <>
      <button className="btn" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="flag" />
        {t.keepFor}
      </button>
      {open && (
        <Later part={sheet}>
          {(Keep) => (
            <Keep
              keeping={{ meetingId, above, votes: noteFor.votes, people: noteFor.people }}
              onClose={() => setOpen(false)}
            />
          )}
        </Later>
      )}
    </>
  );
}
