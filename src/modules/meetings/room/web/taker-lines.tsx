// What the minute-taker types besides: dues, the chair's conclusion, the cell's remark on the meeting; the way to the score sheet.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { TextAreaField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { isOfCell } from '../../rules.ts';
import { setLines } from '../contract.ts';
import { useRoom } from './room-frame.tsx';

const electTaker = async () => (await import('./elect-taker.tsx')).ElectTaker;

type LineName = 'duesLine' | 'conclusionLine' | 'scoreLine';

export function TakerLines() {
  const t = useTexts(roomTexts);
  const { audiences, room } = useRoom();
  return (
    <section className="taker-lines">
      {audiences.includes('chair') && <Later part={electTaker}>{(ElectTaker) => <ElectTaker />}</Later>}
      {isOfCell(room.kind) && <Line name="duesLine" label={t.dues} hint={t.duesHint} rows={2} most={1000} />}
      <Line name="conclusionLine" label={t.conclusion} rows={4} most={4000} />
      {isOfCell(room.kind) && (
        <>
          <PageLink className="btn" to={`/sinh-hoat/${room.meetingId}/cham-diem`}>
            {t.scoreSheet}
          </PageLink>
          <Line name="scoreLine" label={t.score} hint={t.scoreHint} rows={2} most={1000} />
        </>
      )}
    </section>
  );
}

function Line({
  name,
  label,
  hint,
  rows,
  most,
}: {
  name: LineName;
  label: string;
  hint?: string;
  rows: number;
  most: number;
}) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const written = room[name];
  const [typed, setTyped] = useDraft(`${name}.${room.meetingId}`);
  // The line as it stood when the writing began: if somebody else writes it meanwhile, that is told, not overwritten.
  const [was, setWas] = useState(written);
  const [saved, setSaved] = useState(false);
  const set = useTap(setLines, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Told of the other's words, sending again is meant.
    const against = set.refusal?.code === 'stale' ? written : was;
    set.tap(
      { params: { meetingId: room.meetingId }, body: { [name]: typed ?? '', was: { [name]: against } } },
      () => {
        setTyped(null);
        setSaved(true);
      },
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextAreaField
        label={label}
        hint={hint}
        value={typed ?? written}
        onChange={(next) => {
          if (typed === null) setWas(written);
          setTyped(next);
          setSaved(false);
        }}
        rows={rows}
        maxLength={most}
      />
      {set.refusal && <RefusalBox refusal={set.refusal} />}
      {set.refusal?.code === 'stale' && (
        <p className="kept">
          <span className="second block">{t.lineNow}</span>
          {written}
        </p>
      )}
      <div className="actions">
        <button className="btn" type="submit" disabled={set.pending || typed === null || typed === written}>
          {t.saveLine}
        </button>
        <span role="status">{saved && <StateLine state="done">{t.lineSaved}</StateLine>}</span>
      </div>
    </form>
  );
}
