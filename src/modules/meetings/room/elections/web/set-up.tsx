// Setting up an election: which office, for which term, how many.
import { useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { CommandForm } from '../../../../../web/kit/command-form.tsx';
import { SelectField, TextField } from '../../../../../web/kit/fields.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import type { ElectedOffice } from '../../../../democracy/elections/rules.ts';
import { setUpElection } from '../contract.ts';
import type { Page } from './shown.ts';

const offices: readonly ElectedOffice[] = ['committee', 'secretary', 'deputy', 'delegates'];

export function SetUp({ page }: { page: Page }) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(setUpElection, 'words');
  const held = page.elections.elections.filter((one) => one.state !== 'stopped').map((one) => one.office);
  const left = offices.filter((one) => !held.includes(one));
  const [open, setOpen] = useState(false);
  const [chosen, setOffice] = useState<ElectedOffice | null>(null);
  const [seats, setSeats] = useState('1');
  const [term, setTerm] = useState(page.meeting.term);
  const [first] = left;
  if (!first) return null;
  const office = chosen && left.includes(chosen) ? chosen : first;
  const single = office === 'secretary' || office === 'deputy';
  if (!open)
    return (
      <p>
        <button className="btn" type="button" onClick={() => setOpen(true)}>
          {t.setUp}
        </button>
      </p>
    );
  return (
    <section className="card pad">
      <h2>{t.setUp}</h2>
      <CommandForm
        action={t.setUp}
        pending={pending}
        refusal={refusal}
        onCancel={() => setOpen(false)}
        onSubmit={() =>
          tap(
            {
              params: { meetingId: page.elections.meetingId },
              body: { office, term, seats: single ? 1 : Number(seats) },
            },
            () => setOpen(false),
          )
        }
      >
        <SelectField
          label={t.office}
          value={office}
          choices={left.map((one) => [one, t.officeNames[one]] as const)}
          onChange={setOffice}
        />
        {!single && (
          <TextField
            label={t.seats}
            inputMode="numeric"
            pattern="[1-9][0-9]?"
            value={seats}
            onChange={setSeats}
            required
          />
        )}
        <TextField label={t.term} value={term} onChange={setTerm} maxLength={40} required />
      </CommandForm>
    </section>
  );
}
