// Routes of meetings, one sentence each.
import type { Services } from '../../platform/http/module.ts';
import { isRefusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/routes.ts';
import * as absence from './absence/commands.ts';
import * as items from './agenda/commands.ts';
import * as agenda from './agenda/contract.ts';
import { readPaper } from './agenda/queries.ts';
import * as calendarContract from './calendar/contract.ts';
import { meetingsPage } from './calendar/queries.ts';
import { decideLeftItem } from './carry/commands.ts';
import * as carry from './carry/contract.ts';
import { leftItemsPage } from './carry/queries.ts';
import { readCellFigures } from './figures/cell/contract.ts';
import { cellFigures } from './figures/cell/queries.ts';
import { readMeetingFigures } from './figures/contract.ts';
import { figuresPage } from './figures/queries.ts';
import * as questions from './focus/commands.ts';
import * as focus from './focus/contract.ts';
import { focusPage } from './focus/queries.ts';
import { readForms } from './forms/contract.ts';
import { formsPage } from './forms/queries.ts';
import * as preparation from './preparation/commands.ts';
import * as preparationContract from './preparation/contract.ts';
import { planMeeting } from './preparation/planning/commands.ts';
import { meetingPage } from './preparation/queries.ts';
import { noteOpening } from './reading/commands.ts';
import * as review from './review/commands.ts';
import * as rolls from './roll/commands.ts';
import * as roll from './roll/contract.ts';
import * as leaving from './roll/leaving/commands.ts';
import { rollPage } from './roll/queries.ts';
import * as steps from './steps/commands.ts';
import * as stepsContract from './steps/contract.ts';
import * as templates from './templates/commands.ts';
import * as template from './templates/contract.ts';
import { templatesOf } from './templates/queries.ts';

export function meetingRoutes(services: Services): Route[] {
  return [
    route(calendarContract.listMeetings, ({ scope, params, query }) =>
      meetingsPage(scope, params.cellId, query.year),
    ),
    route(preparationContract.readMeeting, ({ scope, params }) => meetingPage(scope, params.meetingId)),
    route(preparationContract.planMeeting, ({ scope, params, body }) =>
      planMeeting(scope, params.cellId, body),
    ),
    route(preparationContract.editMeeting, ({ scope, params, body }) =>
      preparation.editMeeting(scope, params.meetingId, body),
    ),
    route(preparationContract.nameChair, ({ scope, params, body }) =>
      preparation.nameChair(scope, params.meetingId, body),
    ),
    route(preparationContract.draftMeetingResolution, ({ scope, params, body }) =>
      preparation.draftMeetingResolution(scope, params.meetingId, body.kind),
    ),
    route(stepsContract.agreeMeeting, ({ scope, params, body }) =>
      steps.agreeMeeting(scope, params.meetingId, body.version),
    ),
    route(stepsContract.reopenPreparation, ({ scope, params, body }) =>
      steps.reopenPreparation(scope, params.meetingId, body.version),
    ),
    route(stepsContract.sendMeeting, ({ scope, params, body }) =>
      steps.sendMeeting(scope, params.meetingId, body.version),
    ),
    route(stepsContract.cancelMeeting, ({ scope, params, body }) =>
      steps.cancelMeeting(scope, params.meetingId, body),
    ),
    route(stepsContract.openMeeting, ({ scope, params }) => steps.openMeeting(scope, params.meetingId)),
    route(stepsContract.closeMeeting, ({ scope, params }) => steps.closeMeeting(scope, params.meetingId)),
    route(agenda.addAgendaItem, ({ scope, params, body }) =>
      items.addAgendaItem(scope, params.meetingId, body),
    ),
    route(agenda.editAgendaItem, ({ scope, params, body }) =>
      items.editAgendaItem(scope, params.meetingId, params.itemId, body),
    ),
    route(agenda.moveAgendaItem, ({ scope, params, body }) =>
      items.moveAgendaItem(scope, params.meetingId, params.itemId, body),
    ),
    route(agenda.removeAgendaItem, ({ scope, params, query }) =>
      items.removeAgendaItem(scope, params.meetingId, params.itemId, query.version),
    ),
    route(agenda.addPaper, ({ scope, params, upload }) =>
      items.addPaper(scope, services.files, params.meetingId, upload),
    ),
    route(agenda.removePaper, ({ scope, params }) =>
      items.removePaper(scope, params.meetingId, params.paperId),
    ),
    route(stepsContract.reviewMeeting, ({ scope, params, body }) =>
      review.reviewMeeting(scope, params.meetingId, body),
    ),
    route(stepsContract.confirmContents, ({ scope, params, body }) =>
      review.confirmContents(scope, params.meetingId, body.version),
    ),
    route(readForms, ({ scope, params }) => formsPage(scope, params.cellId)),
    route(template.listTemplates, ({ scope, params }) => templatesOf(scope, params.cellId)),
    route(template.saveTemplate, ({ scope, params, body }) =>
      templates.saveTemplate(scope, params.meetingId, body.name),
    ),
    route(template.removeTemplate, ({ scope, params }) =>
      templates.removeTemplate(scope, params.cellId, params.templateId),
    ),
    route(agenda.summarisePaper, ({ scope, params, body }) =>
      items.summarisePaper(scope, params.meetingId, params.paperId, body),
    ),
    route(focus.readFocus, ({ scope, params }) => focusPage(scope, params.meetingId)),
    route(focus.askFocus, ({ scope, params, body }) =>
      questions.askFocus(scope, params.meetingId, params.itemId, body.text),
    ),
    route(focus.editFocus, ({ scope, params, body }) =>
      questions.editFocus(scope, params.meetingId, params.questionId, body),
    ),
    route(focus.removeFocus, ({ scope, params }) =>
      questions.removeFocus(scope, params.meetingId, params.questionId),
    ),
    route(focus.answerFocus, ({ scope, params, body }) =>
      questions.answerFocus(scope, params.meetingId, params.questionId, body),
    ),
    route(focus.withdrawFocusAnswer, ({ scope, params }) =>
      questions.withdrawFocusAnswer(scope, params.meetingId, params.questionId),
    ),
    route(agenda.readPaper, async ({ scope, params }) => {
      const paper = await readPaper(scope, services.files, params.meetingId, params.paperId);
      if (!isRefusal(paper)) await noteOpening(scope, params.meetingId);
      return paper;
    }),
    route(carry.readLeftItems, ({ scope, params }) => leftItemsPage(scope, params.meetingId)),
    route(carry.decideLeftItem, ({ scope, params, body }) =>
      decideLeftItem(scope, params.meetingId, params.itemId, body),
    ),
    route(readCellFigures, ({ scope, params }) => cellFigures(scope, params.cellId)),
    route(readMeetingFigures, ({ scope, params }) => figuresPage(scope, params.meetingId)),
    route(roll.readRoll, ({ scope, params }) => rollPage(scope, params.meetingId)),
    route(roll.checkIn, ({ scope, body }) => rolls.checkIn(scope, body.code)),
    route(roll.noteAttendance, ({ scope, params, body }) =>
      rolls.noteAttendance(scope, params.meetingId, body),
    ),
    route(roll.noteLeaving, ({ scope, params, body }) => leaving.noteLeaving(scope, params.meetingId, body)),
    route(roll.noteReturn, ({ scope, params, body }) => leaving.noteReturn(scope, params.meetingId, body)),
    route(roll.noteArrival, ({ scope, params, body }) => leaving.noteArrival(scope, params.meetingId, body)),
    route(roll.reportAbsence, ({ scope, params, body }) =>
      absence.reportAbsence(scope, params.meetingId, body.reason),
    ),
    route(roll.withdrawAbsence, ({ scope, params }) => absence.withdrawAbsence(scope, params.meetingId)),
    route(roll.decideAbsence, ({ scope, params, body }) =>
      absence.decideAbsence(scope, params.meetingId, params.personId, body),
    ),
    route(roll.addGuest, ({ scope, params, body }) => rolls.addGuest(scope, params.meetingId, body)),
    route(roll.removeGuest, ({ scope, params }) =>
      rolls.removeGuest(scope, params.meetingId, params.guestId),
    ),
  ];
}
