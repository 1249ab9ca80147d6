// Planning the whole year: what would be added is seen first, each of it may be left out.
import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../../../../platform/http/endpoint.ts';
import { useCommand } from '../../../../../web/client.ts';
import { ManyField, TextField } from '../../../../../web/kit/fields.tsx';
import { showDate } from '../../../../../web/kit/format.ts';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { useTexts } from '../../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../../web/texts/meetings.ts';
import { shellTexts } from '../../../../../web/texts/shell.ts';
import { yearTexts } from '../../../../../web/texts/year.ts';
import { TimeField } from '../../../web/time-field.tsx';
import { dayOf } from '../../../web/words.ts';
import { planYear, type readYear } from '../contract.ts';

type Preview = NonNullable<AnswerOf<typeof readYear>['preview']>;

export function PlanYear({ cellId, year, preview }: { cellId: string; year: number; preview: Preview }) {
  const t = useTexts(yearTexts);
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const regular = preview.rows.filter((row) => row.kind === 'regular').length;
  if (open)
    return (
      <Form
        cellId={cellId}
        year={year}
        preview={preview}
        onDone={(words) => {
          setTold(words);
          setOpen(false);
        }}
      />
    );
  return (
    <>
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      {preview.rows.length > 0 ? (
        <section className="card nextstep">
          <div>
            <h2>{t.planTitle(year)}</h2>
            <p className="second">{t.planWhy(regular, preview.rows.length - regular)}</p>
          </div>
          <button className="btn main" type="button" onClick={() => setOpen(true)}>
            {t.planAll}
          </button>
        </section>
      ) : (
        preview.chairUntil && <p className="second">{t.chairEnds(showDate(preview.chairUntil))}</p>
      )}
    </>
  );
}

function Form({
  cellId,
  year,
  preview,
  onDone,
}: {
  cellId: string;
  year: number;
  preview: Preview;
  onDone: (words: string) => void;
}) {
  const t = useTexts(yearTexts);
  const meetings = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const plan = useCommand(planYear);
  const keyOf = (row: Preview['rows'][number]) => `${row.kind} ${row.month}`;
  const [chosen, setChosen] = useState<string[]>(preview.rows.map(keyOf));
  const [time, setTime] = useState<string | null>(preview.time);
  const [place, setPlace] = useState(preview.place);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!time || plan.isPending) return;
    const rows = preview.rows.filter((row) => chosen.includes(keyOf(row)));
    plan.mutate(
      { params: { cellId }, body: { rows, time, place } },
      { onSuccess: ({ made, leftOut }) => onDone(t.made(made, leftOut)) },
    );
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.planTitle(year)}</h2>
      <div className="form two">
        <TimeField initial={preview.time} onTime={setTime} />
        <TextField
          label={meetings.place}
          hint={meetings.placeHint}
          value={place}
          onChange={setPlace}
          maxLength={200}
        />
      </div>
      <ManyField
        label={t.choose}
        values={chosen}
        choices={preview.rows.map((row) => [keyOf(row), t.row(t.kinds[row.kind], dayOf(row.date))] as const)}
        onChange={setChosen}
      />
      {preview.chairUntil && <p className="second">{t.chairEnds(showDate(preview.chairUntil))}</p>}
      {plan.error && <RefusalBox refusal={plan.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={plan.isPending || chosen.length === 0}>
          {t.makeAll(chosen.length)}
        </button>
        <button className="btn" type="button" onClick={() => onDone('')}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
