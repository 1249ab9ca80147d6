// Entering a meeting of the cell, its committee or a group that was held on paper: real day and hours, roll, items, sums of votes, what it passed.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
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
import { isOfCell } from '../../rules.ts';
import { TimeField } from '../../web/time-field.tsx';
import { enterPaperMeeting, type LateKind, readLateForm } from '../contract.ts';
import { KeptLine } from './late-kept.tsx';
import { GuestFields, KindFields, linesOf } from './late-more.tsx';
import { Moves } from './late-moves.tsx';
import { chosenOf, type People, type Typing, toSend, useTyping } from './late-typing.ts';
import { Duties, Sums, Votes } from './late-votes.tsx';

export function LatePage() {
  const { organisation } = useSession();
  const { 'chi-bo': asked } = useSearch({ from: '/inside/sinh-hoat/nhap-sau' });
  const cellId = asked ?? organisation?.id;
  return cellId ? <LateForm cellId={cellId} /> : null;
}

function LateForm({ cellId }: { cellId: string }) {
  const typing = useTyping(cellId);
  const { kind, on, groupId } = typing.typed;
  const read = useEndpoint(readLateForm, { params: { cellId }, query: { kind, on, groupId } });
  const [known, setKnown] = useState<People | null>(null);
  // Fields of dates and hours begin anew when what was typed is thrown away.
  const [thrown, setThrown] = useState(0);
  if (read.data && read.data !== known) setKnown(read.data);
  if (read.error && !known) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  // While the people of another day are read, what was typed stays.
  if (!known) return <PageLoading />;
  const clear = () => {
    typing.clear();
    setThrown(thrown + 1);
  };
  return (
    <Fields
      key={thrown}
      cellId={cellId}
      people={known}
      typing={{ ...typing, clear }}
      thrownAway={thrown > 0 && !typing.kept}
    />
  );
}

function Fields({
  cellId,
  people,
  typing,
  thrownAway,
}: {
  cellId: string;
  people: People;
  typing: Typing;
  thrownAway: boolean;
}) {
  const t = useTexts(lateTexts);
  const m = useTexts(meetingsTexts);
  const go = useNavigate();
  const enter = useCommand(enterPaperMeeting);
  const p = useTexts(planningTexts);
  const { typed, type } = typing;
  const { kind, date, groupId, chairId, takerId, present, excused, asksReason } = chosenOf(typed, people);
  const choices = kindsOf(people).map((one) => [one, m.kinds[one]] as const);
  const members = people.members.map((one) => [one.id, one.name] as const);
  const lines = linesOf(typed.items);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = toSend(typed, people);
    if (!body || enter.isPending) return;
    enter.mutate(
      { params: { cellId }, body },
      {
        onSuccess: ({ id }) => {
          typing.clear();
          go({ to: '/sinh-hoat/$meetingId', params: { meetingId: id } });
        },
      },
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
            onChange={(next) => type({ kind: next })}
          />
        )}
        <div className="form two">
          {kind === 'group' && (
            <SelectField
              label={p.group}
              value={groupId ?? ''}
              choices={people.groups.map((one) => [one.id, one.name] as const)}
              onChange={(next) => type({ groupId: next })}
            />
          )}
          <KindFields kind={kind} more={typed.more} onChange={(more) => type({ more })} />
          <DateField
            label={m.date}
            hint={m.dateHint}
            wrong={m.dateWrong}
            initial={date ? showDate(date) : ''}
            onDate={(next) => type({ date: next, ...(next ? { on: next } : {}) })}
            required
          />
          <TextField
            label={m.place}
            hint={m.placeHint}
            value={typed.place}
            onChange={(place) => type({ place })}
            maxLength={200}
            required
          />
          <TimeField initial={typed.from ?? ''} onTime={(from) => type({ from })} />
          <TimeField label={t.ended} initial={typed.to ?? ''} onTime={(to) => type({ to })} />
          {asksReason && (
            <div className="whole">
              <TextField
                label={m.movedReason}
                hint={m.movedWhy}
                value={typed.movedReason}
                onChange={(movedReason) => type({ movedReason })}
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
            onChange={(chair) => type({ chair })}
          />
          <SelectField
            label={t.taker}
            value={takerId}
            blank={m.notYet}
            choices={members}
            onChange={(taker) => type({ taker })}
            required
          />
          <div className="whole">
            <TextField
              label={t.reason}
              hint={t.reasonHint}
              value={typed.reason}
              onChange={(reason) => type({ reason })}
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
            type({ away: people.members.map((one) => one.id).filter((one) => !here.includes(one)) })
          }
        />
        {typed.away.length > 0 && (
          <>
            <ManyField
              label={t.excused}
              values={excused}
              choices={members.filter(([one]) => typed.away.includes(one))}
              onChange={(next) => type({ excused: next })}
            />
            <p className="second">{t.excusedNone}</p>
          </>
        )}
        <Moves
          moves={typed.moves}
          here={members.filter(([one]) => present.includes(one))}
          onChange={(moves) => type({ moves })}
        />
        <GuestFields supervisor={people.supervisor} more={typed.more} onChange={(more) => type({ more })} />
        <TextAreaField
          label={t.items}
          hint={t.itemsHint}
          value={typed.items}
          onChange={(items) => type({ items })}
          rows={4}
          required
        />
        <Votes votes={typed.votes} items={lines} onChange={(votes) => type({ votes })} />
        <TextAreaField
          label={t.conclusion}
          hint={t.conclusionHint}
          value={typed.conclusion}
          onChange={(conclusion) => type({ conclusion })}
          rows={3}
        />
        {isOfCell(kind) && (
          <>
            <Duties duties={typed.duties} members={members} onChange={(duties) => type({ duties })} />
            {typed.duties && (
              <Sums
                label={t.resolutionVote}
                sums={typed.passedBy}
                onChange={(passedBy) => type({ passedBy })}
              />
            )}
          </>
        )}
        {enter.error && <RefusalBox refusal={enter.error} />}
        <div className="actions">
          <button className="btn main" type="submit" disabled={enter.isPending}>
            {t.enter}
          </button>
        </div>
        {typing.kept && <KeptLine onClear={typing.clear} />}
        {thrownAway && <p role="status">{t.cleared}</p>}
      </form>
    </div>
  );
}

/** Kinds that the reader may enter: a group's where there is one. */
function kindsOf({ groups }: People): LateKind[] {
  const ofCell: LateKind[] = ['regular', 'thematic', 'combined', 'irregular', 'committee'];
  return groups.length > 0 ? [...ofCell, 'group'] : ofCell;
}
