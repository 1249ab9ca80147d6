// Planning a meeting: what is proposed is filled in; the rest is changed on the page where it is prepared.
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { instantAt, localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import {
  CheckField,
  ChoiceField,
  DateField,
  ManyField,
  SelectField,
  TextField,
} from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { Later } from '../../../web/kit/later.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { planningTexts } from '../../../web/texts/planning.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { Rule } from '../../organisation/regulations/web/rule.tsx';
import { readForms } from '../forms/contract.ts';
import { planMeeting } from '../preparation/contract.ts';
import {
  holdsRegular,
  holdsThematic,
  isOfCell,
  type MeetingForm,
  type MeetingKind,
  monthAfter,
  monthOf,
  needsNoReason,
} from '../rules.ts';
import { useFocusFirst } from './focus.ts';
import { TimeField } from './time-field.tsx';
import { monthAndYear } from './words.ts';

interface Proposal {
  readonly month: string;
  readonly startsAt: string;
  readonly place: string;
  /** The occasion of a joint meeting that another cell invites to. */
  readonly joins?: { readonly occasionId: string; readonly title: string };
}

const formsStrip = async () => (await import('../forms/web/forms-strip.tsx')).FormsStrip;
const templateField = async () => (await import('../templates/web/template-field.tsx')).TemplateField;

const forms: readonly MeetingForm[] = ['report', 'study_visit', 'seminar', 'question_time', 'quiz', 'joint'];

export function PlanForm({
  cellId,
  proposal,
  rules,
  groups,
  whole,
  onCancel,
}: {
  cellId: string;
  proposal: Proposal;
  rules: Rules;
  /** Whose meetings the actor may plan beside the cell's; `whole`: the cell's as well. */
  groups: readonly { readonly id: string; readonly name: string }[];
  whole: boolean;
  onCancel: () => void;
}) {
  const t = useTexts(meetingsTexts);
  const p = useTexts(planningTexts);
  const shell = useTexts(shellTexts);
  const go = useNavigate();
  const form = useFocusFirst();
  const plan = useCommand(planMeeting, ({ id }) =>
    go({ to: '/sinh-hoat/$meetingId', params: { meetingId: id } }),
  );
  const variety = useEndpoint(readForms, { params: { cellId } });
  const { joins } = proposal;
  const [kind, setKind] = useState<MeetingKind>(joins ? 'thematic' : whole ? 'regular' : 'group');
  const [chosenForm, setForm] = useState<MeetingForm | ''>(joins ? 'joint' : '');
  const [title, setTitle] = useState(joins?.title ?? '');
  const [date, setDate] = useState<string | null>(localDate(proposal.startsAt));
  const [month, setMonth] = useState(proposal.month);
  const [time, setTime] = useState<string | null>(localTime(proposal.startsAt));
  const [place, setPlace] = useState(proposal.place);
  const [movedReason, setMovedReason] = useState('');
  const [callReason, setCallReason] = useState('');
  const [thematicFirst, setThematicFirst] = useState(false);
  const [togetherWith, setTogetherWith] = useState<string[]>([]);
  const [templateId, setTemplateId] = useState('');
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '');
  const own = monthOf(date ?? proposal.startsAt.slice(0, 10));
  const months = [monthAfter(own, -1), own, monthAfter(own)];
  const asksReason = holdsRegular(kind) && date !== null && !needsNoReason(month, date, rules);
  const themed = holdsThematic(kind);
  const meetingForm = chosenForm || (variety.data?.offer ?? 'report');
  const apart = isOfCell(kind) && kind !== 'congress' && ruleOn('meeting.thematic', date ?? own, rules);
  const neighbours = variety.data?.neighbours ?? [];
  const { group: ofGroup, ...others } = t.kinds;
  const kinds = groups.length > 0 ? { ...others, group: ofGroup } : others;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!date || !time || plan.isPending) return;
    const body = {
      kind,
      month,
      startsAt: instantAt(date, time),
      place,
      movedReason: asksReason ? movedReason : null,
      ...(title && kind !== 'regular' ? { title } : {}),
      ...(themed ? { form: meetingForm } : {}),
      ...(kind === 'combined' ? { thematicFirst } : {}),
      ...(kind === 'irregular' ? { callReason } : {}),
      ...(joins ? { occasionId: joins.occasionId } : {}),
      ...(themed && meetingForm === 'joint' && !joins ? { togetherWith } : {}),
      ...(templateId ? { templateId } : {}),
      ...(kind === 'group' ? { groupId } : {}),
    };
    plan.mutate({ params: { cellId }, body });
  };
  return (
    <form className="card pad" ref={form} onSubmit={submit}>
      <h2>{t.planTitle}</h2>
      {!joins && whole && (
        <ChoiceField<MeetingKind> label={t.kind} value={kind} choices={kinds} onChange={setKind} />
      )}
      <div className="form two">
        {themed && !joins && (
          <SelectField
            label={p.form}
            value={meetingForm}
            choices={forms.map((one) => [one, p.forms[one]] as const)}
            onChange={setForm}
          />
        )}
        {kind === 'group' && (
          <SelectField
            label={p.group}
            value={groupId}
            choices={groups.map((one) => [one.id, one.name] as const)}
            onChange={setGroupId}
          />
        )}
        {(kind === 'thematic' || kind === 'irregular') && (
          <div className="whole">
            <TextField
              label={t.topic}
              hint={t.topicHint}
              value={title}
              onChange={setTitle}
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
              value={callReason}
              onChange={setCallReason}
              minLength={3}
              maxLength={500}
              required
            />
          </div>
        )}
        <DateField
          label={t.date}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(proposal.startsAt)}
          onDate={(typed) => {
            setDate(typed);
            if (typed) setMonth(monthOf(typed));
          }}
          required
        />
        <TimeField initial={localTime(proposal.startsAt)} onTime={setTime} />
        <SelectField
          label={t.ofMonth}
          value={month}
          choices={months.map((one) => [one, t.month(monthAndYear(one))] as const)}
          onChange={setMonth}
        />
        <TextField label={t.place} hint={t.placeHint} value={place} onChange={setPlace} maxLength={200} />
        {asksReason && (
          <div className="whole">
            <TextField
              label={t.movedReason}
              hint={t.movedWhy}
              value={movedReason}
              onChange={setMovedReason}
              minLength={3}
              maxLength={500}
              required
            />
          </div>
        )}
        {kind === 'combined' && (
          <div className="whole">
            <CheckField label={p.thematicFirst} checked={thematicFirst} onChange={setThematicFirst} />
          </div>
        )}
        <Later part={templateField}>
          {(Field) => <Field cellId={cellId} value={templateId} onChange={setTemplateId} />}
        </Later>
      </div>
      {themed && meetingForm === 'joint' && !joins && neighbours.length > 0 && (
        <ManyField
          label={`${p.together}. ${p.togetherWhy}`}
          values={togetherWith}
          choices={neighbours.map((one) => [one.id, one.name] as const)}
          onChange={setTogetherWith}
        />
      )}
      {apart && (
        <p className="second">
          {p.apart(kind)} <Rule id={apart.id} />
        </p>
      )}
      <p className="second">{t.planAgenda}</p>
      {themed && <Later part={formsStrip}>{(Strip) => <Strip cellId={cellId} />}</Later>}
      {plan.error && <RefusalBox refusal={plan.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={plan.isPending}>
          {t.plan}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
