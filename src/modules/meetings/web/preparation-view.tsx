// The page where a meeting is prepared: steps, the next one, agenda, what is missing, papers, words, absences, guests.

import { Later } from '../../../web/kit/later.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { LeftItems } from '../carry/web/left-items.tsx';
import { FocusCard } from '../focus/web/focus-card.tsx';
import { TogetherCard } from '../forms/web/together-card.tsx';
import type { Meeting } from '../preparation/contract.ts';
import { OpeningsCard } from '../reading/web/openings-card.tsx';
import { isOfCell } from '../rules.ts';
import { AbsencesCard } from './absences-card.tsx';
import { AgendaTable } from './agenda-table.tsx';
import type { Editing } from './editing.ts';
import { NextStep } from './next-step.tsx';
import { OwnAbsence } from './own-absence.tsx';
import { PapersCard } from './papers-card.tsx';
import { StepsLine } from './steps-line.tsx';
import { WordsCard } from './words-card.tsx';

const detailsForm = async () => (await import('./details-form.tsx')).DetailsForm;
const cancelForm = async () => (await import('./cancel-form.tsx')).CancelForm;
const owedOpinions = async () => (await import('../owed/web/owed-opinions.tsx')).OwedOpinions;
const guestsCard = async () => (await import('./guests-card.tsx')).GuestsCard;
const missingCard = async () => (await import('./missing-card.tsx')).MissingCard;
const criticismLink = async () => (await import('../criticism/web/criticism-link.tsx')).CriticismLink;
const formsStrip = async () => (await import('../forms/web/forms-strip.tsx')).FormsStrip;
const saveTemplate = async () => (await import('../templates/web/save-template.tsx')).SaveTemplate;
const reviewForm = async () => (await import('../review/web/review-form.tsx')).ReviewForm;

export function PreparationView({
  meeting,
  editing,
  onEdit,
}: {
  meeting: Meeting;
  editing: Editing;
  onEdit: (editing: Editing) => void;
}) {
  const t = useTexts(meetingsTexts);
  const { can } = meeting;
  // Forms, state of mind and dues are matters of the whole cell.
  const ofCell = isOfCell(meeting.kind);
  const close = () => onEdit(null);
  // While its form is open the step is taken there, by the form's own button.
  const reviewing = editing?.what === 'review' || editing?.what === 'pre-meeting';
  return (
    <>
      <StepsLine meeting={meeting} />
      {!reviewing && <NextStep meeting={meeting} onEdit={onEdit} />}
      {editing?.what === 'details' && (
        <Later part={detailsForm}>{(Form) => <Form meeting={meeting} onDone={close} />}</Later>
      )}
      {reviewing && <Later part={reviewForm}>{(Form) => <Form meeting={meeting} onDone={close} />}</Later>}
      {editing?.what === 'cancel' && (
        <Later part={cancelForm}>{(Form) => <Form meeting={meeting} onDone={close} />}</Later>
      )}
      <div className="prepare">
        <div className="stack">
          <AgendaTable meeting={meeting} editing={editing} onEdit={onEdit} />
          <FocusCard meeting={meeting} />
          <PapersCard meeting={meeting} />
          <OpeningsCard meetingId={meeting.id} />
          {ofCell && (can.fillIn || meeting.stateOfMind || meeting.duesLine) && (
            <WordsCard meeting={meeting} />
          )}
        </div>
        <div className="stack">
          <Later part={missingCard}>{(Missing) => <Missing meeting={meeting} onEdit={onEdit} />}</Later>
          {can.prepare && <Later part={owedOpinions}>{(Owed) => <Owed meeting={meeting} />}</Later>}
          {can.prepare && <LeftItems meeting={meeting} />}
          {meeting.items.some((item) => item.kind === 'criticism') && (
            <Later part={criticismLink}>{(Criticism) => <Criticism meetingId={meeting.id} />}</Later>
          )}
          <AbsencesCard meeting={meeting} />
          <TogetherCard meeting={meeting} />
          {ofCell && <Later part={formsStrip}>{(Strip) => <Strip cellId={meeting.organisation.id} />}</Later>}
          <Later part={guestsCard}>{(Guests) => <Guests meeting={meeting} />}</Later>
          <OwnAbsence meeting={meeting} />
          {editing === null && meeting.items.length > 0 && (
            <Later part={saveTemplate}>
              {(Save) => <Save meetingId={meeting.id} title={meeting.title} />}
            </Later>
          )}
          {editing === null && can.cancel && (
            <div className="actions no-print">
              <button className="btn" type="button" onClick={() => onEdit({ what: 'cancel' })}>
                {t.cancelMeeting}
              </button>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
