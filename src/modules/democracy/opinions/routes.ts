// Routes of opinions and answers; what is said in a meeting is noted in its room.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { answerOpinion, judgeAnswer } from './answers/commands.ts';
import * as contract from './contract.ts';
import { openDigests } from './digest/commands.ts';
import { opinionFigures } from './figures/queries.ts';
import { carryOn, receiveKept } from './kept/commands.ts';
import * as kept from './kept/contract.ts';
import { keptList, keptPage } from './kept/queries.ts';
import { opinionPage } from './page/queries.ts';
import { cellOpinions, owedOpinions, ownOpinions } from './reading/queries.ts';
import { changeOpinion, takeBackOpinion, writeOpinion } from './written/commands.ts';
import { subjectPage } from './written/queries.ts';

export function opinionRoutes({ describe }: Services): Route[] {
  return [
    route(contract.listOwnOpinions, ({ scope, query }) => ownOpinions(scope, describe, query)),
    route(contract.listCellOpinions, ({ scope, params, query }) =>
      cellOpinions(scope, describe, params.organisationId, query),
    ),
    route(contract.listOwedOpinions, ({ scope, query }) => owedOpinions(scope, describe, query)),
    route(contract.readOpinion, ({ scope, params }) => opinionPage(scope, describe, params.opinionId)),
    route(contract.writeOpinion, ({ scope, params, body }) =>
      writeOpinion(scope, describe, params.organisationId, body),
    ),
    route(contract.readOpinionSubject, ({ scope, params: { organisationId, ...thing } }) =>
      subjectPage(scope, describe, organisationId, thing),
    ),
    route(contract.changeOpinion, ({ scope, params, body }) => changeOpinion(scope, params.opinionId, body)),
    route(contract.takeBackOpinion, ({ scope, params }) => takeBackOpinion(scope, params.opinionId)),
    route(contract.answerOpinion, ({ scope, params, body }) => answerOpinion(scope, params.opinionId, body)),
    route(contract.judgeAnswer, ({ scope, params, body }) => judgeAnswer(scope, params.opinionId, body)),
    route(contract.readOpinionFigures, ({ scope, params }) => opinionFigures(scope, params.organisationId)),
    route(kept.listKeptOpinions, ({ scope }) => keptList(scope)),
    route(kept.readKeptOpinion, ({ scope, params }) => keptPage(scope, params.opinionId)),
    route(kept.receiveKeptOpinion, ({ scope, params }) => receiveKept(scope, params.opinionId)),
    route(kept.carryKeptOpinion, ({ scope, params }) => carryOn(scope, params.opinionId)),
    route(contract.openDigest, ({ scope }) => openDigests(scope)),
  ];
}
