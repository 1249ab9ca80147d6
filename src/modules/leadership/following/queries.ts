// What a change of an organisation does to its resolutions: nothing is taken from them; who reads is told what is still in force.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Change, Following, Foreseen } from '../../../platform/links/change/following.ts';

async function foreseeResolutions(scope: Scope, change: Change): Promise<Foreseen[]> {
  const { rows } = await sql<{ issued: number; drafts: number }>`
    SELECT count(*) FILTER (WHERE issued_on IS NOT NULL)::int AS issued, unissued_resolutions(${change.organisationId}) AS drafts
    FROM resolutions WHERE organisation_id = ${change.organisationId}`.execute(scope.db);
  const { issued = 0, drafts = 0 } = rows[0] ?? {};
  const told: Foreseen[] = [];
  if (issued > 0)
    told.push({
      about: 'papers',
      way: 'stays',
      words: change.ends
        ? {
            vi: `${issued} nghị quyết, kết luận đã ban hành giữ ở hồ sơ của chi bộ này; việc còn lại làm tiếp theo nhiệm vụ đã giao.`,
            en: `${issued} resolutions and conclusions stay in the files of this organisation; what is left goes on as the tasks given.`,
          }
        : {
            vi: `${issued} nghị quyết, kết luận đã ban hành vẫn còn hiệu lực ở chi bộ này.`,
            en: `${issued} resolutions and conclusions remain in force here.`,
          },
      to: null,
    });
  if (change.ends && drafts > 0)
    told.push({
      about: 'papers',
      way: 'warns',
      words: {
        vi: `${drafts} nghị quyết, kết luận còn là dự thảo hoặc đã thông qua mà chưa ban hành. Nên ban hành trước ngày ấy; văn bản đã thông qua thì sau đó đồng chí ký văn bản vẫn ban hành được, ghi ngày khi chi bộ còn hoạt động.`,
        en: `${drafts} resolutions and conclusions are drafts, or passed and not issued. Issue them before that day; what was passed may still be issued afterwards by who signs it, dated while the cell existed.`,
      },
      to: null,
    });
  return told;
}

export const resolutionsFollow: Following = { foresee: foreseeResolutions, follow: async () => {} };
