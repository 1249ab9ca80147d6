// The committee opens a window: what about, until when tokens are handed out, when the batch is shown: at an hour, or at an item.
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { DateField, SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { openFrankWindow } from '../contract.ts';

const hours = Array.from({ length: 17 }, (_, hour) => {
  const time = `${String(hour + 6).padStart(2, '0')}:00`;
  return [time, time] as const;
});

interface When {
  readonly date: string | null;
  readonly time: string;
}
const instant = ({ date, time }: When) => (date === null ? '' : instantAt(date, time));

interface Half {
  organisationId: string;
  today: string;
  /** What is typed already. */
  body: { theme: string; handsUntil: string; to: 'committee' | 'head' };
  onCancel: () => void;
  onOpened: (windowId: string) => void;
  children: ReactNode;
}
/** The form of a window that is shown when an item of an agenda is opened; meetings know the items. */
export type AtItem = ComponentType<Half>;

export function OpenForm({
  organisationId,
  today,
  least,
  toHead,
  AtItem,
  onCancel,
}: {
  organisationId: string;
  today: string;
  least: number;
  /** There is a head of the agency, who may be asked. */
  toHead: boolean;
  AtItem: AtItem;
  onCancel: () => void;
}) {
  const t = useTexts(frankTexts);
  const go = useNavigate();
  const [theme, setTheme] = useState('');
  const [hands, setHands] = useState<When>({ date: addDays(today, 3), time: '17:00' });
  const [to, setTo] = useState<'committee' | 'head'>('committee');
  const [when, setWhen] = useState<'hour' | 'item'>('hour');
  const Form = when === 'hour' ? AtHour : AtItem;
  return (
    <section className="card pad">
      <h2>{t.openTitle}</h2>
      <Form
        organisationId={organisationId}
        today={today}
        body={{ theme, handsUntil: instant(hands), to }}
        onCancel={onCancel}
        onOpened={(windowId) => go({ to: '/y-kien/thang-than/$windowId', params: { windowId } })}
      >
        <TextAreaField
          label={t.theme}
          hint={t.themeHint}
          value={theme}
          onChange={setTheme}
          rows={2}
          minLength={3}
          maxLength={300}
          required
        />
        <div className="frank-when">
          <DateField
            label={t.handsDate}
            hint={t.dateHint}
            wrong={t.dateWrong}
            initial={showDate(hands.date ?? addDays(today, 3))}
            onDate={(date) => setHands({ ...hands, date })}
            required
          />
          <SelectField
            label={t.handsTime}
            value={hands.time}
            choices={hours}
            onChange={(time) => setHands({ ...hands, time })}
          />
        </div>
        {toHead && (
          <SelectField
            label={t.whoAnswers}
            value={to}
            choices={[
              ['committee', t.owners.committee],
              ['head', t.owners.head],
            ]}
            onChange={setTo}
          />
        )}
        <p className="second">{t.openWhy(least)}</p>
        <SelectField
          label={t.showsWhen}
          value={when}
          choices={[
            ['hour', t.showsAtHour],
            ['item', t.showsAtItem],
          ]}
          onChange={setWhen}
        />
      </Form>
    </section>
  );
}

function AtHour({ organisationId, today, body, onCancel, onOpened, children }: Half) {
  const t = useTexts(frankTexts);
  const [shows, setShows] = useState<When>({ date: addDays(today, 10), time: '17:00' });
  const open = useTap(openFrankWindow, 'words');
  return (
    <CommandForm
      action={t.open}
      pending={open.pending}
      refusal={open.refusal}
      onCancel={onCancel}
      onSubmit={() =>
        open.tap({ params: { organisationId }, body: { ...body, showsAt: instant(shows) } }, ({ id }) =>
          onOpened(id),
        )
      }
    >
      {children}
      <div className="frank-when">
        <DateField
          label={t.showsDate}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(shows.date ?? today)}
          onDate={(date) => setShows({ ...shows, date })}
          required
        />
        <SelectField
          label={t.showsTime}
          value={shows.time}
          choices={hours}
          onChange={(time) => setShows({ ...shows, time })}
        />
      </div>
    </CommandForm>
  );
}
