// What the kind of a meeting held on paper asks besides: theme and form, why it was called; who came as a guest.
import { CheckField, SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { holdsThematic, type MeetingForm } from '../../rules.ts';
import type { LateKind } from '../contract.ts';

export interface More {
  readonly topic: string;
  readonly form: MeetingForm;
  readonly callReason: string;
  readonly supervised: boolean;
  /** One a line: the name, then what he is. */
  readonly guests: string;
}

export const noMore: More = { topic: '', form: 'report', callReason: '', supervised: false, guests: '' };
const forms: readonly MeetingForm[] = ['report', 'study_visit', 'seminar', 'question_time', 'quiz', 'joint'];

interface Props {
  readonly more: More;
  readonly onChange: (more: More) => void;
}

const asksTopic = (kind: LateKind) => kind === 'thematic' || kind === 'irregular';

export function KindFields({ kind, more, onChange }: Props & { kind: LateKind }) {
  const t = useTexts(meetingsTexts);
  const p = useTexts(planningTexts);
  return (
    <>
      {holdsThematic(kind) && (
        <SelectField
          label={p.form}
          value={more.form}
          choices={forms.map((one) => [one, p.forms[one]] as const)}
          onChange={(form) => onChange({ ...more, form })}
        />
      )}
      {asksTopic(kind) && (
        <div className="whole">
          <TextField
            label={t.topic}
            hint={t.topicHint}
            value={more.topic}
            onChange={(topic) => onChange({ ...more, topic })}
            minLength={3}
            maxLength={200}
            required={kind === 'thematic'}
          />
        </div>
      )}
      {kind === 'irregular' && (
        <div className="whole">
          <TextField
            label={p.callReason}
            hint={p.callReasonHint}
            value={more.callReason}
            onChange={(callReason) => onChange({ ...more, callReason })}
            minLength={3}
            maxLength={500}
            required
          />
        </div>
      )}
    </>
  );
}

export function GuestFields({ supervisor, more, onChange }: Props & { supervisor: { name: string } | null }) {
  const t = useTexts(lateTexts);
  return (
    <>
      {supervisor && (
        <CheckField
          label={t.supervised(supervisor.name)}
          checked={more.supervised}
          onChange={(supervised) => onChange({ ...more, supervised })}
        />
      )}
      <TextAreaField
        label={t.guests}
        hint={t.guestsHint}
        value={more.guests}
        onChange={(guests) => onChange({ ...more, guests })}
        rows={2}
      />
    </>
  );
}

/** What of it is sent with a meeting of this kind. */
export function sentMore(kind: LateKind, { topic, form, callReason, supervised, guests }: More) {
  return {
    ...(asksTopic(kind) && topic.trim() ? { title: topic } : {}),
    ...(holdsThematic(kind) ? { form } : {}),
    ...(kind === 'irregular' ? { callReason } : {}),
    supervised,
    guests: linesOf(guests).map((line) => {
      const [name = '', ...role] = line.split(',');
      return { name: name.trim(), role: role.join(',').trim() };
    }),
  };
}

/** The lines that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
