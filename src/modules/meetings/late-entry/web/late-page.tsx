// Entering a meeting of the cell, its committee or a group that was held on paper: real day and hours, roll, items, sums of votes, what it passed.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import {
  ChoiceField,
  DateField,
  ManyField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { holdsRegular, isOfCell, monthOf, needsNoReason } from '../../rules.ts';
import { TimeField } from '../../web/time-field.tsx';
import { enterPaperMeeting, type LateKind, readLateForm } from '../contract.ts';
import { GuestFields, KindFields, linesOf, noMore, sentMore } from './late-more.tsx';
import { Duties, type Duty, noSums, Sums, type TypedSums, type TypedVote, Votes } from './late-votes.tsx';

type People = AnswerOf<typeof readLateForm>;

interface Chosen {
  readonly on: string | undefined;
  readonly kind: LateKind;
  readonly groupId: string | undefined;
}

export function LatePage() {
  const { organisation } = useSession();
  const { 'chi-bo': asked } = useSearch({ from: '/inside/sinh-hoat/nhap-sau' });
  const cellId = asked ?? organisation?.id;
  return cellId ? <LateForm cellId={cellId} /> : null;
}

function LateForm({ cellId }: { cellId: string }) {
  const [chosen, setChosen] = useState<Chosen>({ on: undefined, kind: 'regular', groupId: undefined });
  const read = useEndpoint(readLateForm, { params: { cellId }, query: chosen });
  const [known, setKnown] = useState<People | null>(null);
  if (read.data && read.data !== known) setKnown(read.data);
  if (read.error && !known) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  // While the people of another day are read, what was typed stays.
  if (!known) return <PageLoading />;
  // Who leads a group only enters its meetings.
  const shown: Chosen = known.whole ? chosen : { ...chosen, kind: 'group' };
  return <Fields cellId={cellId} people={known} chosen={shown} onChoose={setChosen} />;
}

function Fields({
  cellId,
  people,
  chosen,
  onChoose,
}: {
  cellId: string;
  people: People;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const t = useTexts(lateTexts);
  const m = useTexts(meetingsTexts);
  const go = useNavigate();
  const enter = useCommand(enterPaperMeeting);
  const p = useTexts(planningTexts);
  const { kind } = chosen;
  const [date, setDate] = useState<string | null>(people.today);
  const [from, setFrom] = useState<string | null>('14:00');
  const [to, setTo] = useState<string | null>('15:30');
  const [place, setPlace] = useState('');
  const [movedReason, setMovedReason] = useState('');
  const [reason, setReason] = useState('');
  const [chair, setChair] = useState('');
  const [taker, setTaker] = useState('');
  const [away, setAway] = useState<string[]>([]);
  const [excused, setExcused] = useState<string[]>([]);
  const [more, setMore] = useState(noMore);
  const [items, setItems] = useState('');
  const [conclusion, setConclusion] = useState('');
  const [votes, setVotes] = useState<TypedVote[]>([]);
  const [duties, setDuties] = useState<Duty[] | null>(null);
  const [passedBy, setPassedBy] = useState<TypedSums>(noSums);
  const choices = kindsOf(people).map((one) => [one, m.kinds[one]] as const);
  const groupId = chosen.groupId ?? people.groups[0]?.id;
  const members = people.members.map((one) => [one.id, one.name] as const);
  const present = people.members.filter((one) => !away.includes(one.id)).map((one) => one.id);
  const lines = linesOf(items);
  const asksReason =
    holdsRegular(kind) && date !== null && !needsNoReason(monthOf(date), date, people.localRules);
  const chairId = people.leads.find((one) => one.id === chair)?.id ?? people.leads[0]?.id;
  const takerId = people.members.find((one) => one.id === taker)?.id ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!date || !from || !to || !chairId || enter.isPending) return;
    const startsAt = instantAt(date, from);
    const endedAt = instantAt(date, to);
    const body = {
      kind,
      ...sentMore(kind, more),
      groupId: kind === 'group' ? (groupId ?? null) : null,
      month: monthOf(date),
      startsAt,
      // Past midnight.
      endedAt: endedAt > startsAt ? endedAt : new Date(Date.parse(endedAt) + 86_400_000).toISOString(),
      place,
      movedReason: asksReason ? movedReason : null,
      chairId,
      minuteTakerId: takerId,
      reason,
      present,
      excused: excused.filter((one) => away.includes(one)),
      items: lines,
      votes: votes.map(({ item, question, ...sums }) => ({
        item: Number(item),
        question,
        ...toNumbers(sums),
      })),
      conclusion,
      resolution:
        duties === null || !isOfCell(kind)
          ? null
          : {
              clauses: duties.map((duty) => ({
                text: duty.text,
                assigneeId: duty.who,
                dueOn: duty.due ?? '',
              })),
              vote: toNumbers(passedBy),
            },
    };
    enter.mutate(
      { params: { cellId }, body },
      { onSuccess: ({ id }) => go({ to: '/sinh-hoat/$meetingId', params: { meetingId: id } }) },
    );
  };
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat?chi-bo=${cellId}`}>
              <Icon name="back" />
              {m.toList}
            </PageLink>
          </p>
          <h1>{t.title}</h1>
          <p className="second">{t.why}</p>
        </div>
      </header>
      <form className="card pad" onSubmit={submit}>
        {people.whole && (
          <ChoiceField<LateKind>
            label={m.kind}
            value={kind}
            choices={Object.fromEntries(choices) as Record<LateKind, string>}
            onChange={(next) => onChoose({ ...chosen, kind: next })}
          />
        )}
        <div className="form two">
          {kind === 'group' && (
            <SelectField
              label={p.group}
              value={groupId ?? ''}
              choices={people.groups.map((one) => [one.id, one.name] as const)}
              onChange={(next) => onChoose({ ...chosen, groupId: next })}
            />
          )}
          <KindFields kind={kind} more={more} onChange={setMore} />
          <DateField
            label={m.date}
            hint={m.dateHint}
            wrong={m.dateWrong}
            initial={showDate(people.on)}
            onDate={(typed) => {
              setDate(typed);
              if (typed) onChoose({ ...chosen, on: typed });
            }}
            required
          />
          <TextField
            label={m.place}
            hint={m.placeHint}
            value={place}
            onChange={setPlace}
            maxLength={200}
            required
          />
          <TimeField initial="14:00" onTime={setFrom} />
          <TimeField label={t.ended} initial="15:30" onTime={setTo} />
          {asksReason && (
            <div className="whole">
              <TextField
                label={m.movedReason}
                hint={m.movedWhy}
                value={movedReason}
                onChange={setMovedReason}
                minLength={3}
                maxLength={500}
                required
              />
            </div>
          )}
          <SelectField
            label={m.chair}
            value={chairId ?? ''}
            choices={people.leads.map((one) => [one.id, one.name] as const)}
            onChange={setChair}
          />
          <SelectField
            label={t.taker}
            value={takerId}
            blank={m.notYet}
            choices={members}
            onChange={setTaker}
            required
          />
          <div className="whole">
            <TextField
              label={t.reason}
              hint={t.reasonHint}
              value={reason}
              onChange={setReason}
              minLength={3}
              maxLength={500}
              required
            />
          </div>
        </div>
        <ManyField
          label={t.present}
          values={present}
          choices={members}
          onChange={(here) =>
            setAway(people.members.map((one) => one.id).filter((one) => !here.includes(one)))
          }
        />
        {away.length > 0 && (
          <>
            <ManyField
              label={t.excused}
              values={excused.filter((one) => away.includes(one))}
              choices={members.filter(([one]) => away.includes(one))}
              onChange={setExcused}
            />
            <p className="second">{t.excusedNone}</p>
          </>
        )}
        <GuestFields supervisor={people.supervisor} more={more} onChange={setMore} />
        <TextAreaField
          label={t.items}
          hint={t.itemsHint}
          value={items}
          onChange={setItems}
          rows={4}
          required
        />
        <Votes votes={votes} items={lines} onChange={setVotes} />
        <TextAreaField
          label={t.conclusion}
          hint={t.conclusionHint}
          value={conclusion}
          onChange={setConclusion}
          rows={3}
        />
        {isOfCell(kind) && (
          <>
            <Duties duties={duties} members={members} onChange={setDuties} />
            {duties && <Sums label={t.resolutionVote} sums={passedBy} onChange={setPassedBy} />}
          </>
        )}
        {enter.error && <RefusalBox refusal={enter.error} />}
        <div className="actions">
          <button className="btn main" type="submit" disabled={enter.isPending}>
            {t.enter}
          </button>
        </div>
      </form>
    </div>
  );
}

/** Kinds that the reader may enter: a group's where there is one. */
function kindsOf({ groups }: People): LateKind[] {
  const ofCell: LateKind[] = ['regular', 'thematic', 'combined', 'irregular', 'committee'];
  return groups.length > 0 ? [...ofCell, 'group'] : ofCell;
}

function toNumbers(sums: TypedSums): { for: number; against: number; other: number } {
  return { for: Number(sums.for), against: Number(sums.against), other: Number(sums.other) };
}
