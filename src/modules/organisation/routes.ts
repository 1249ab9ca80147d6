// Routes of the ground, one sentence each.
import { actingPerson } from '../../platform/auth/scope.ts';
import type { Services } from '../../platform/http/module.ts';
import { type Route, route } from '../../platform/http/routes.ts';
import * as accounts from './accounts/commands.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import * as queries from './queries.ts';
import * as roster from './roster/commands.ts';
import { importRoster, previewRoster } from './roster/contract.ts';

export function organisationRoutes(services: Services): Route[] {
  return [
    route(contract.readSession, ({ scope }) => queries.sessionOf(scope, actingPerson(scope), services.demo)),
    route(contract.readTree, async ({ scope, query }) => {
      const asOf = query.asOf ?? scope.today;
      return { asOf, nodes: await queries.treeFor(scope, actingPerson(scope), asOf) };
    }),
    route(contract.readOrganisation, ({ scope, params, query }) =>
      queries.organisationPage(scope, params.organisationId, query.asOf ?? scope.today),
    ),
    route(contract.foundOrganisation, ({ scope, body }) => commands.foundOrganisation(scope, body)),
    route(contract.renameOrganisation, ({ scope, params, body }) =>
      commands.renameOrganisation(scope, params.organisationId, body),
    ),
    route(contract.moveOrganisation, ({ scope, params, body }) =>
      commands.moveOrganisation(scope, params.organisationId, body),
    ),
    route(contract.listMembers, ({ scope, params, query }) =>
      queries.rosterOf(scope, params.cellId, query.asOf ?? scope.today),
    ),
    route(contract.addMember, ({ scope, params, body }) => commands.addMember(scope, params.cellId, body)),
    route(contract.setStatus, ({ scope, params, body }) =>
      commands.setStatus(scope, params.membershipId, body),
    ),
    route(contract.grantOffice, ({ scope, params, body }) =>
      commands.grantOffice(scope, params.organisationId, body),
    ),
    route(contract.endOffice, ({ scope, params, body }) => commands.endOffice(scope, params.officeId, body)),
    route(contract.inviteMembers, ({ scope, params, body }) =>
      accounts.inviteMembers(scope, params.cellId, body.personIds, services.publicUrl),
    ),
    route(previewRoster, ({ scope, params, upload }) =>
      roster.previewRoster(scope, params.cellId, upload.fileName, upload.bytes),
    ),
    route(importRoster, ({ scope, params, body }) => roster.importRoster(scope, params.previewId, body)),
    route(contract.readInvitation, ({ scope, params }) => accounts.readInvitation(scope, params.code)),
    route(contract.acceptInvitation, ({ scope, params, body }) =>
      accounts.acceptInvitation(scope, params.code, body.password, services.passwords),
    ),
    route(contract.readFirstRun, async ({ scope }) => ({ empty: await queries.isEmptyPlace(scope) })),
    route(contract.nameOrganisation, ({ scope, body }) =>
      accounts.nameFirstOrganisation(scope, body, services.passwords),
    ),
  ];
}
