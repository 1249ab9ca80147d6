// The committee's paragraph on the state of mind, and the line on dues.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextAreaField, TextField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { editMeeting, type Meeting } from '../preparation/contract.ts';

export function WordsCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  return (
    <section className="card pad" id="tu-tuong">
      <h2>{t.wordsTitle}</h2>
      {meeting.can.fillIn ? <WordsForm meeting={meeting} /> : <WordsRead meeting={meeting} />}
    </section>
  );
}

function WordsForm({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const edit = useCommand(editMeeting);
  const [stateOfMind, setStateOfMind] = useState(meeting.stateOfMind);
  const [duesLine, setDuesLine] = useState(meeting.duesLine);
  const changed = stateOfMind !== meeting.stateOfMind || duesLine !== meeting.duesLine;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({
      params: { meetingId: meeting.id },
      body: { version: meeting.version, stateOfMind, duesLine },
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextAreaField
        label={t.stateOfMind}
        hint={t.stateOfMindHint}
        value={stateOfMind}
        onChange={setStateOfMind}
        rows={5}
        maxLength={8000}
      />
      <TextField
        label={t.duesLine}
        hint={t.duesHint}
        value={duesLine}
        onChange={setDuesLine}
        maxLength={1000}
      />
      {edit.error && <RefusalBox refusal={edit.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={!changed || edit.isPending}>
          {t.saveWords}
        </button>
        {edit.isSuccess && !changed && <span role="status">{t.saved}</span>}
      </div>
    </form>
  );
}

export function WordsRead({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  return (
    <dl className="words">
      {meeting.stateOfMind && (
        <>
          <dt>{t.stateOfMind}</dt>
          <dd>{meeting.stateOfMind}</dd>
        </>
      )}
      {meeting.duesLine && (
        <>
          <dt>{t.duesLine}</dt>
          <dd>{meeting.duesLine}</dd>
        </>
      )}
    </dl>
  );
}
