// Promises of earlier sessions with what became of them: told by who made them, or noted by who leads a later meeting.
import { useState } from 'react';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useSession } from '../../../../web/session.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type CriticismPage, notePromise, type TurnShown, tellPromise } from '../contract.ts';

type Promised = TurnShown['earlier'][number];
interface Maker {
  readonly id: string;
  readonly name: string;
}

const shapes = { open: 'due', kept: 'done', partly: 'half', broken: 'late', carried: 'due' } as const;
const ends = ['kept', 'partly', 'carried', 'broken'] as const;

export function Promises({
  meetingId,
  page,
  maker,
  promises,
}: {
  meetingId: string;
  page: CriticismPage;
  maker: Maker;
  promises: readonly Promised[];
}) {
  return (
    <ul className="promises">
      {promises.map((one) => (
        <One key={one.id} meetingId={meetingId} page={page} maker={maker} promise={one} />
      ))}
    </ul>
  );
}

function One({
  meetingId,
  page,
  maker,
  promise,
}: {
  meetingId: string;
  page: CriticismPage;
  maker: Maker;
  promise: Promised;
}) {
  const t = useTexts(criticismTexts);
  const { person } = useSession();
  const mine = maker.id === person.id;
  const { text, madeOn, dueOn, state, note, tellings } = promise;
  // The last telling is what is shown; the ones before it stay behind it.
  const before = tellings.slice(0, -1);
  return (
    <li>
      {text}{' '}
      <span className="second">
        ({t.madeOn(showDate(madeOn))}
        {dueOn && `, ${t.dueOn(showDate(dueOn))}`})
      </span>
      <StateLine state={shapes[state]}>{t.became[state]}</StateLine>
      {note && <span className="second block">{note}</span>}
      {before.length > 0 && (
        <details>
          <summary>{t.tellings(before.length)}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.at}>
                {t.telling(showDate(localDate(one.at)), t.became[one.state], one.by, one.noted)}
                {one.note && <span className="second block">{one.note}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {(mine || page.can.lead) && (
        <Tell meetingId={mine ? null : meetingId} maker={maker} promise={promise} />
      )}
    </li>
  );
}

/** In: `meetingId` of who notes it for another in that meeting; null = the maker himself. */
function Tell({ meetingId, maker, promise }: { meetingId: string | null; maker: Maker; promise: Promised }) {
  const t = useTexts(criticismTexts);
  const [telling, setTelling] = useState(false);
  const [state, setState] = useState<(typeof ends)[number]>('kept');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const own = useTap(tellPromise, 'words');
  const noted = useTap(notePromise, 'words');
  const promiseId = promise.id;
  const action = meetingId === null ? t.tell : t.noteEnd;
  const words = promise.tellings.length > 0 ? t.tellAgain : action;
  if (!telling)
    return (
      <button
        className="btn quiet"
        type="button"
        aria-label={`${words}: ${promise.text}`}
        onClick={() => setTelling(true)}
      >
        {words}
      </button>
    );
  const body = { state, note, until: state === 'carried' ? until : null };
  const ended = () => setTelling(false);
  return (
    <CommandForm
      action={action}
      pending={own.pending || noted.pending}
      refusal={own.refusal ?? noted.refusal}
      onSubmit={() =>
        meetingId === null
          ? own.tap({ params: { promiseId }, body }, ended)
          : noted.tap({ params: { meetingId, promiseId }, body }, ended)
      }
      onCancel={ended}
    >
      <SelectField
        label={t.tellState}
        value={state}
        choices={ends.map((one) => [one, t.became[one]] as const)}
        onChange={setState}
      />
      {state === 'carried' && <DateField label={t.until} wrong={t.dateWrong} initial="" onDate={setUntil} />}
      <TextField
        label={meetingId === null ? t.tellNote : t.wordOf(maker.name)}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
    </CommandForm>
  );
}
