// The next step of a passed resolution: its number and date.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { DateField, TextField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { issueResolution, type ResolutionPageRead } from '../contract.ts';

export function IssueForm({ read }: { read: ResolutionPageRead }) {
  const t = useTexts(leadershipTexts);
  const issue = useCommand(issueResolution);
  const passedOn = showDate(read.passedAt ?? read.today);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(passedOn.split('/').reverse().join('-'));
  const wrong = number !== '' && !/^[1-9]\d{0,4}$/.test(number.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!on || wrong) return;
    const body = { version: read.version, on, ...(number.trim() ? { number: Number(number) } : {}) };
    issue.mutate({ params: { resolutionId: read.id }, body });
  };
  return (
    <form className="card pad" onSubmit={submit} aria-labelledby="issue">
      <h2 id="issue">{t.issueTitle}</h2>
      {read.signer && <p>{t.issueWhy(t.roles[read.signer.role], read.signer.name)}</p>}
      <div className="form two">
        <TextField
          label={t.issueNumber}
          hint={t.issueNumberHint}
          error={wrong ? t.issueNumberWrong : undefined}
          value={number}
          inputMode="numeric"
          onChange={setNumber}
        />
        <DateField
          label={t.issueDate}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={passedOn}
          onDate={setOn}
          required
        />
      </div>
      {issue.error && <RefusalBox refusal={issue.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={issue.isPending}>
          {t.issue(read.kind)}
        </button>
      </div>
    </form>
  );
}
