// Keeping a minority opinion, or changing one: by the member himself, or noted for him by who leads.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { CheckField, SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { KeptOpinion } from '../../../democracy/opinions/kept/contract.ts';
import { changeKeptOpinion, keepOpinion, type MeetingKept } from '../contract.ts';

interface Keeping {
  readonly meetingId: string;
  readonly above: string | null;
  /** Where there is one it is changed; else a new one is kept. */
  readonly kept?: KeptOpinion;
  /** On which of these votes; one needs no choice. */
  readonly votes: readonly { readonly voteId: string; readonly question: string }[];
  /** For which of these people; null = for oneself. */
  readonly people: MeetingKept['noteFor']['people'] | null;
}

export function KeepSheet({ keeping, onClose }: { keeping: Keeping; onClose: () => void }) {
  const t = useTexts(keptTexts);
  const { meetingId, above, kept, votes, people } = keeping;
  const [typed, setTyped] = useDraft(`kept.${meetingId}.${kept?.opinionId ?? (people ? 'other' : 'own')}`);
  const text = typed ?? kept?.text ?? '';
  const [carryUp, setCarryUp] = useState(kept?.carryUp ?? true);
  const [voteId, setVoteId] = useState(votes[0]?.voteId ?? '');
  const [authorId, setAuthorId] = useState(people?.[0]?.id ?? '');
  const keep = useTap(keepOpinion, 'words');
  const change = useTap(changeKeptOpinion, 'words');
  const question = kept?.question ?? votes.find((one) => one.voteId === voteId)?.question ?? '';
  const ended = () => {
    setTyped(null);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kept) {
      const { opinionId, version } = kept;
      change.tap({ params: { meetingId, opinionId }, body: { version, text, carryUp } }, ended);
    } else {
      const body = { text, carryUp, ...(people ? { authorId } : {}) };
      keep.tap({ params: { meetingId, voteId }, body }, ended);
    }
  };
  const refusal = keep.refusal ?? change.refusal;
  return (
    <Sheet title={people ? t.keepFor : t.keep} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {people && <p className="second">{t.keepForWhy}</p>}
        {votes.length > 1 && !kept ? (
          <SelectField
            label={t.vote}
            value={voteId}
            choices={votes.map((one) => [one.voteId, one.question] as [string, string])}
            onChange={setVoteId}
          />
        ) : (
          <p>{t.aboutVote(question)}</p>
        )}
        {people && (
          <SelectField
            label={t.who}
            value={authorId}
            choices={people.map((one) => [one.id, one.name] as [string, string])}
            onChange={setAuthorId}
          />
        )}
        <TextAreaField
          label={t.text}
          hint={t.textHint}
          value={text}
          onChange={setTyped}
          rows={4}
          maxLength={4000}
          required
        />
        {above && <CheckField label={t.carryUp(above)} checked={carryUp} onChange={setCarryUp} />}
        <p className="second">{t.obey}</p>
        {refusal && <RefusalBox refusal={refusal} />}
        <button
          className="btn main wide"
          type="submit"
          disabled={keep.pending || change.pending || text.trim() === ''}
        >
          {kept ? t.save : t.send}
        </button>
      </form>
    </Sheet>
  );
}
