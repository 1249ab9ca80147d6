// The chair opens a vote: about what, in which words, from how many it passes; who counts is fixed at that moment.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { ChoiceField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { isOfCell } from '../../rules.ts';
import { openMeetingVote } from '../votes/contract.ts';
import { draftOf } from './draft.ts';
import { useRoom } from './room-frame.tsx';

type Threshold = VoteShown['threshold'];
/** 'on' and 'off': of frank opinions. */
type Subject = 'resolution' | 'other' | 'on' | 'off';

const byNameField = async () => (await import('./by-name-field.tsx')).ByNameField;
const openBallot = async () => (await import('../ballots/web/open-ballot.tsx')).OpenBallot;

export function OpenVote({ about, onClose }: { about: 'resolution' | 'other'; onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const draft = draftOf(room);
  const [form, setForm] = useState<'open' | 'secret'>('open');
  const [subject, setSubject] = useState<Subject>(draft ? about : 'other');
  const passes = subject === 'resolution' ? draft : null;
  const frank = subject === 'on' || subject === 'off' ? subject : undefined;
  const [typed, setTyped] = useDraft(`vote.${room.meetingId}`);
  const [threshold, setThreshold] = useState<Threshold>('more_than_half');
  const [byName, setByName] = useState(false);
  const open = useTap(openMeetingVote, 'words');
  const question = passes
    ? t.resolutionQuestion[passes.kind](passes.subject)
    : frank
      ? t.aboutFrank[frank]
      : (typed ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.tap(
      {
        params: { meetingId: room.meetingId },
        body: {
          itemId: room.currentItemId,
          question,
          threshold,
          resolutionId: passes?.id ?? null,
          byName,
          frank,
        },
      },
      () => {
        if (!passes && !frank) setTyped(null);
        onClose();
      },
    );
  };
  return (
    <Sheet title={t.startVote} onClose={onClose}>
      <div className="form">
        <ChoiceField label={t.voteForm} value={form} choices={t.voteForms} onChange={setForm} />
      </div>
      {form === 'secret' ? (
        <Later part={openBallot}>{(Ballot) => <Ballot onClose={onClose} />}</Later>
      ) : (
        <form className="form" onSubmit={submit}>
          <ChoiceField<Subject>
            label={t.subject}
            value={subject}
            choices={{
              ...(draft ? { resolution: t.aboutResolution[draft.kind] } : {}),
              other: t.aboutOther,
              ...(isOfCell(room.kind) ? t.aboutFrank : {}),
            }}
            onChange={setSubject}
          />
          {passes || frank ? (
            <p>
              <b>{question}</b>
            </p>
          ) : (
            <TextAreaField
              label={t.question}
              hint={t.questionHint}
              value={typed ?? ''}
              onChange={setTyped}
              rows={2}
              minLength={3}
              maxLength={500}
              required
            />
          )}
          <ChoiceField label={t.threshold} value={threshold} choices={t.thresholds} onChange={setThreshold} />
          <Later part={byNameField}>{(Field) => <Field checked={byName} onChange={setByName} />}</Later>
          <p className="second">{t.whoVotes(room.figures.basePresent, room.figures.base)}</p>
          {open.refusal && <RefusalBox refusal={open.refusal} />}
          <button className="btn main wide" type="submit" disabled={open.pending}>
            {t.startVote}
          </button>
        </form>
      )}
    </Sheet>
  );
}
