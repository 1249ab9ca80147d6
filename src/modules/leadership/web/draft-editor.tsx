// The editor of a draft, in the order of the paper; what is typed stays through refusals and others' changes.

import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { TextAreaField, TextField } from '../../../web/kit/fields.tsx';
import { showMoment } from '../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { draftTexts } from '../../../web/texts/draft.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { type ResolutionPageRead, type ReviewLine, readResolution } from '../contract.ts';
import { Clash } from './clash.tsx';
import { ClauseFields, useCellMembers } from './clause-fields.tsx';
import type { TypedClause, TypedWords } from './draft.ts';
import { PageHead } from './page-head.tsx';
import { NameOfReview } from './paper-text.tsx';
import { ReviewTable } from './review-table.tsx';
import { type TypedDraft, useTypedDraft } from './typed-draft.ts';

export function DraftEditor({ read }: { read: ResolutionPageRead }) {
  const t = useTexts(leadershipTexts);
  const d = useTexts(draftTexts);
  const draft = useTypedDraft(read);
  const { typed, unsaved } = draft;
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(d.leave),
    enableBeforeUnload: () => unsaved,
    disabled: !unsaved,
  });
  const lacking = typed.clauses.filter((one) => one.assigneeId === null || one.dueOn === null).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  return (
    <div className="page">
      <PageHead read={read} title={d.editTitle(read.kind, typed.clauses.length, lacking)}>
        <p className="second">{read.inVote ? t.inVote : t.draftSeen}</p>
      </PageHead>
      <form className="page draft" onSubmit={submit}>
        <section className="card pad">
          <TextField
            label={d.subjectField}
            hint={d.subjectHint}
            value={typed.subject}
            onChange={(subject) => draft.set({ subject })}
            minLength={3}
            maxLength={300}
            required
          />
          <Clash draft={draft} field="subject" />
        </section>
        {read.kind === 'resolution' ? <ReviewPart read={read} draft={draft} /> : <AssessPart draft={draft} />}
        <section className="card pad">
          <h2>{read.kind === 'resolution' ? t.part2 : t.duties}</h2>
          <Words draft={draft} field="direction" label={d.direction} hint={d.linesHint} rows={8} />
        </section>
        <section className="card pad">
          <h2>{read.kind === 'resolution' ? t.part3 : t.execute}</h2>
          <Clauses read={read} draft={draft} />
          <Words draft={draft} field="execution" label={d.execution} hint={d.executionHint} />
        </section>
        <section className="card pad">
          <Words draft={draft} field="recipients" label={t.recipients} hint={d.recipientsHint} />
        </section>
        <SaveBar draft={draft} />
      </form>
    </div>
  );
}

/** Saving, always in reach; what stands in the way is told right above it. */
function SaveBar({ draft }: { draft: TypedDraft }) {
  const d = useTexts(draftTexts);
  const queries = useQueryClient();
  const stale = draft.refusal?.code === 'stale';
  useEffect(() => {
    if (stale) void queries.invalidateQueries({ queryKey: [readResolution.name] });
  }, [stale, queries]);
  const { savedAt } = draft;
  return (
    <div className="save-bar">
      {draft.refusal && !(stale && draft.othersWrote) && <RefusalBox refusal={draft.refusal} />}
      {draft.othersWrote && (
        <div className="others" role="status">
          <StateLine state="now">{d.othersWrote}</StateLine>
          <p>{d.othersWhy}</p>
        </div>
      )}
      <div className="actions">
        <button className="btn main" type="submit" disabled={draft.saving || !draft.unsaved}>
          {draft.saving ? d.saving : d.save}
        </button>
        <p className="second" role="status">
          {draft.unsaved ? d.unsaved : savedAt && d.saved(showMoment(savedAt).slice(0, 5))}
        </p>
      </div>
    </div>
  );
}

/** A field of words with what somebody else wrote into it meanwhile. */
function Words({
  draft,
  field,
  label,
  hint,
  rows = 3,
}: {
  draft: TypedDraft;
  field: TypedWords;
  label: string;
  hint?: string;
  rows?: number;
}) {
  return (
    <>
      <TextAreaField
        label={label}
        hint={hint}
        rows={rows}
        maxLength={8000}
        value={draft.typed[field]}
        onChange={(text) => draft.set({ [field]: text })}
      />
      <Clash draft={draft} field={field} />
    </>
  );
}

function AssessPart({ draft }: { draft: TypedDraft }) {
  const t = useTexts(leadershipTexts);
  return (
    <section className="card pad">
      <Words draft={draft} field="strengths" label={t.assess} rows={5} />
    </section>
  );
}

function ReviewPart({ read, draft }: { read: ResolutionPageRead; draft: TypedDraft }) {
  const t = useTexts(leadershipTexts);
  const d = useTexts(draftTexts);
  return (
    <section className="card pad">
      <h2>{t.part1}</h2>
      <Words draft={draft} field="ideology" label={t.ideology} hint={d.ideologyHint} />
      <Words draft={draft} field="strengths" label={t.strengths} />
      <h3>{read.reviewed ? <NameOfReview reviewed={read.reviewed} /> : t.reviewNone}</h3>
      <ReviewTable read={read} after={(line) => <CarryOn line={line} draft={draft} />} />
      <Words draft={draft} field="praise" label={t.praise} />
      <Words draft={draft} field="weaknesses" label={t.weaknesses} />
    </section>
  );
}

/** An unfinished task of the review is carried on as a duty of this draft, or is already. */
function CarryOn({ line, draft }: { line: ReviewLine; draft: TypedDraft }) {
  const d = useTexts(draftTexts);
  const { clauses } = draft.typed;
  const at = clauses.findIndex((one) => one.carriedTaskId === line.taskId);
  if (line.state !== 'open') return null;
  if (at >= 0) return <span className="second block">{d.carriedBelow(at + 1)}</span>;
  const carried = { ...emptyClause(), text: line.title, carriedTaskId: line.taskId };
  return (
    <button
      className="btn block"
      type="button"
      aria-label={d.carryOnTask(line.title)}
      onClick={() => draft.set({ clauses: [...clauses, carried] })}
    >
      {d.carryOn}
    </button>
  );
}

function Clauses({ read, draft }: { read: ResolutionPageRead; draft: TypedDraft }) {
  const d = useTexts(draftTexts);
  const members = useCellMembers(read);
  const { clauses } = draft.typed;
  const put = (next: readonly TypedClause[]) => draft.set({ clauses: next });
  return (
    <>
      <h3>{d.assignment}</h3>
      <p className="second">{d.tasksNote}</p>
      <Clash draft={draft} field="clauses" />
      {members.error && <RefusalBox refusal={members.error} again={members.again} />}
      <ol className="clause-list">
        {clauses.map((clause, index) => (
          <ClauseFields
            key={clause.key}
            clause={clause}
            number={index + 1}
            last={index === clauses.length - 1}
            today={read.today}
            carried={read.review.find((line) => line.taskId === clause.carriedTaskId) ?? null}
            choices={members.choices}
            onChange={(change) =>
              put(clauses.map((one) => (one.key === clause.key ? { ...one, ...change } : one)))
            }
            onMove={(step) => put(moved(clauses, index, index + step))}
            onRemove={() => put(clauses.filter((one) => one.key !== clause.key))}
          />
        ))}
      </ol>
      <div>
        <button className="btn" type="button" onClick={() => put([...clauses, emptyClause()])}>
          <Icon name="plus" />
          {d.addClause}
        </button>
      </div>
    </>
  );
}

function emptyClause(): TypedClause {
  return {
    key: crypto.randomUUID(),
    text: '',
    assigneeId: null,
    partnerIds: [],
    dueOn: null,
    carriedTaskId: null,
  };
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
