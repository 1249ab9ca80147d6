// Routes of the ground, one sentence each.
import { actingPerson } from '../../platform/auth/scope.ts';
import type { Services } from '../../platform/http/module.ts';
import { type Route, route } from '../../platform/http/routes.ts';
import * as accounts from './accounts/commands.ts';
import * as account from './accounts/contract.ts';
import { accountNotices, isEmptyPlace } from './accounts/queries.ts';
import * as changes from './changes/commands.ts';
import * as change from './changes/contract.ts';
import { placingOf } from './changes/placing/queries.ts';
import { foreseeChange } from './changes/queries.ts';
import { readSession } from './contract.ts';
import * as groups from './groups/commands.ts';
import * as group from './groups/contract.ts';
import { groupsPage } from './groups/queries.ts';
import * as members from './members/commands.ts';
import * as member from './members/contract.ts';
import { memberPage, rosterOf } from './members/queries.ts';
import * as offices from './offices/commands.ts';
import * as office from './offices/contract.ts';
import { candidatesFor } from './offices/queries.ts';
import { sessionOf } from './queries.ts';
import * as roster from './roster/commands.ts';
import { exportRoster, importRoster, openPreview, previewRoster } from './roster/contract.ts';
import * as rosterFile from './roster/queries.ts';
import * as statuses from './statuses/commands.ts';
import * as status from './statuses/contract.ts';
import { readFirstSteps } from './steps/contract.ts';
import { firstSteps } from './steps/queries.ts';
import * as tree from './tree/commands.ts';
import * as node from './tree/contract.ts';
import { organisationPage, treeFor } from './tree/queries.ts';

export function organisationRoutes(services: Services): Route[] {
  return [
    route(readSession, ({ scope }) => sessionOf(scope, actingPerson(scope), services.demo)),
    route(node.readTree, ({ scope, query }) =>
      treeFor(scope, actingPerson(scope), query.asOf ?? scope.today),
    ),
    route(node.readOrganisation, ({ scope, params, query }) =>
      organisationPage(scope, params.organisationId, query.asOf ?? scope.today),
    ),
    route(node.foundOrganisation, ({ scope, body }) => tree.foundOrganisation(scope, body)),
    route(node.renameOrganisation, ({ scope, params, body }) =>
      tree.renameOrganisation(scope, params.organisationId, body),
    ),
    route(node.moveOrganisation, ({ scope, params, body }) =>
      tree.moveOrganisation(scope, params.organisationId, body),
    ),
    route(group.readGroups, ({ scope, params, query }) =>
      groupsPage(scope, params.cellId, query.on ?? scope.today),
    ),
    route(group.foundGroup, ({ scope, params, body }) => groups.foundGroup(scope, params.cellId, body)),
    route(group.changeGroup, ({ scope, params, body }) => groups.changeGroup(scope, params.groupId, body)),
    route(group.endGroup, ({ scope, params, body }) => groups.endGroup(scope, params.groupId, body)),
    route(change.readPlacing, ({ scope, params, query }) =>
      placingOf(scope, params.organisationId, query.on ?? scope.today),
    ),
    route(change.previewChange, ({ scope, params, body }) =>
      foreseeChange(scope, params.organisationId, body, services.following),
    ),
    route(change.splitCell, ({ scope, params, body }) =>
      changes.splitCell(scope, params.organisationId, body, services.following),
    ),
    route(change.dissolveCell, ({ scope, params, body }) =>
      changes.dissolveCell(scope, params.organisationId, body, services.following),
    ),
    route(change.mergeOrganisation, ({ scope, params, body }) =>
      changes.mergeOrganisations(
        scope,
        { predecessorId: params.organisationId, ...body },
        services.following,
      ),
    ),
    route(member.listMembers, ({ scope, params, query }) =>
      rosterOf(scope, params.cellId, query.asOf ?? scope.today),
    ),
    route(member.addMember, ({ scope, params, body }) => members.addMember(scope, params.cellId, body)),
    route(member.readMember, ({ scope, params }) => memberPage(scope, params.personId)),
    route(member.correctMember, ({ scope, params, body }) =>
      members.correctMember(scope, params.membershipId, body),
    ),
    route(member.receiveMember, ({ scope, params, body }) =>
      members.receiveMember(scope, params.cellId, body),
    ),
    route(member.endMembership, ({ scope, params, body }) =>
      members.endMembership(scope, params.membershipId, body),
    ),
    route(status.setStatus, ({ scope, params, body }) =>
      statuses.setStatus(scope, params.membershipId, body),
    ),
    route(status.endStatus, ({ scope, params, body }) => statuses.endStatus(scope, params.statusId, body)),
    route(status.withdrawStatus, ({ scope, params, body }) =>
      statuses.withdrawStatus(scope, params.statusId, body.version),
    ),
    route(office.findCandidates, ({ scope, params, query }) =>
      candidatesFor(scope, params.organisationId, query.name),
    ),
    route(office.grantOffice, ({ scope, params, body }) =>
      offices.grantOffice(scope, params.organisationId, body),
    ),
    route(office.endOffice, ({ scope, params, body }) => offices.endOffice(scope, params.officeId, body)),
    route(account.inviteMembers, ({ scope, params, body }) =>
      accounts.inviteMembers(scope, params.cellId, body.personIds, services.publicUrl),
    ),
    route(account.readAccountNotices, ({ scope }) => accountNotices(scope, actingPerson(scope))),
    route(account.withdrawInvitation, ({ scope, params }) =>
      accounts.withdrawInvitation(scope, params.invitationId),
    ),
    route(readFirstSteps, ({ scope }) => firstSteps(scope)),
    route(exportRoster, ({ scope, params }) => rosterFile.exportRoster(scope, params.cellId)),
    route(openPreview, ({ scope, params }) => roster.openPreview(scope, params.previewId)),
    route(previewRoster, ({ scope, params, upload }) =>
      roster.previewRoster(scope, params.cellId, upload.fileName, upload.bytes),
    ),
    route(importRoster, ({ scope, params, body }) => roster.importRoster(scope, params.previewId, body)),
    route(account.readInvitation, ({ scope, params }) => accounts.readInvitation(scope, params.code)),
    route(account.acceptInvitation, ({ scope, params, body }) =>
      accounts.acceptInvitation(scope, params.code, body.password, services.passwords),
    ),
    route(account.readFirstRun, async ({ scope }) => ({
      empty: await isEmptyPlace(scope),
      demo: services.demo,
    })),
    route(account.nameOrganisation, ({ scope, body }) =>
      accounts.nameFirstOrganisation(scope, body, services.passwords),
    ),
  ];
}
