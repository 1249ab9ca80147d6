// The chair opens a secret ballot: a question or names, how many may be chosen, the tally board; who may vote is fixed at that moment.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { useDraft } from '../../../../../web/draft.ts';
import { ChoiceField, ManyField, TextAreaField, TextField } from '../../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { roomTexts } from '../../../../../web/texts/room.ts';
import { useRoom } from '../../web/room-frame.tsx';
import { openMeetingBallot } from '../contract.ts';

type Kind = 'question' | 'list' | 'cross';
type Threshold = 'more_than_half' | 'two_thirds';

/** A line `Đỗ Thị Hà, 1983, phó bí thư` is a name and what stands under it. */
function optionsOf(typed: string): { name: string; note: string }[] {
  return typed
    .split('\n')
    .map((line) => {
      const [name = '', ...note] = line.split(',');
      return { name: name.trim(), note: note.join(',').trim() };
    })
    .filter((option) => option.name !== '');
}

export function OpenBallot({ onClose }: { onClose: () => void }) {
  const t = useTexts(ballotsTexts);
  const words = useTexts(roomTexts);
  const { room } = useRoom();
  const [kind, setKind] = useState<Kind>('question');
  const [title, setTitle] = useDraft(`ballot.${room.meetingId}`);
  const [names, setNames] = useDraft(`ballot.names.${room.meetingId}`);
  const [seats, setSeats] = useState('1');
  const [threshold, setThreshold] = useState<Threshold>('more_than_half');
  const [tellers, setTellers] = useState<string[]>([]);
  const open = useTap(openMeetingBallot, 'words');
  const isQuestion = kind === 'question';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.tap(
      {
        params: { meetingId: room.meetingId },
        body: {
          itemId: room.currentItemId,
          title: title ?? '',
          method: kind === 'cross' ? 'cross_out' : 'choose',
          options: isQuestion ? [t.yes, t.no].map((name) => ({ name, note: '' })) : optionsOf(names ?? ''),
          seats: isQuestion ? 1 : Number(seats),
          threshold,
          tellers,
        },
      },
      () => {
        setTitle(null);
        setNames(null);
        onClose();
      },
    );
  };
  const present = room.people.filter((one) => one.state === 'present');
  return (
    <form className="form" onSubmit={submit}>
      <p className="second">{t.openWhy}</p>
      <TextAreaField
        label={t.title}
        hint={t.titleHint}
        value={title ?? ''}
        onChange={setTitle}
        rows={2}
        minLength={3}
        maxLength={500}
        required
      />
      <ChoiceField label={t.kind} value={kind} choices={t.kinds} onChange={setKind} />
      {!isQuestion && (
        <>
          <TextAreaField
            label={t.candidates}
            hint={t.candidatesHint}
            value={names ?? ''}
            onChange={setNames}
            rows={6}
            required
          />
          <TextField
            label={t.seats}
            value={seats}
            onChange={setSeats}
            inputMode="numeric"
            pattern="[1-9][0-9]?"
            required
          />
        </>
      )}
      <ChoiceField
        label={words.threshold}
        value={threshold}
        choices={words.thresholds}
        onChange={setThreshold}
      />
      <ManyField
        label={t.tellers}
        values={tellers}
        choices={present.map((one) => [one.personId, one.name] as const)}
        onChange={setTellers}
      />
      <p className="second">{t.frozen(room.figures.basePresent, room.figures.base)}</p>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <button className="btn main wide" type="submit" disabled={open.pending}>
        {t.openNow}
      </button>
    </form>
  );
}
