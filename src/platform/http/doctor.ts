// What is wrong with this installation, in sentences: database, role, disk, secrets, chain, reactions, addresses.
import { statfsSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { verifyChain } from '../audit/chain.ts';
import { openDatabase } from '../db/connect.ts';
import { newestMigration, programGroup } from '../db/migrate.ts';
import type { Databases } from '../db/place.ts';
import type { DB } from '../db/types.ts';
import { readLag } from '../jobs/progress.ts';
import type { Config } from './config.ts';

export interface Finding {
  /** 'wrong' must be mended; 'look' may be meant so; 'fine' is said so that silence is not taken for it. */
  readonly state: 'fine' | 'look' | 'wrong';
  readonly sentence: string;
}

const fine = (sentence: string): Finding => ({ state: 'fine', sentence });
const look = (sentence: string): Finding => ({ state: 'look', sentence });
const wrong = (sentence: string): Finding => ({ state: 'wrong', sentence });

/** Every check, in the order in which a person would mend what it finds. */
export async function examine(place: Databases, config: Config): Promise<Finding[]> {
  const owner = openDatabase(place.ownerUrl, { role: 'owner', max: 1 });
  const program = openDatabase(place.appUrl, { max: 1 });
  try {
    return [
      ...diskFindings(config.dataDir),
      ...secretFindings(config.dataDir),
      ...(await databaseFindings(owner)),
      ...(await roleFindings(program)),
      ...(await chainFindings(owner)),
      ...addressFindings(config, ownAddresses()),
    ];
  } finally {
    await owner.destroy();
    await program.destroy();
  }
}

const megabyte = 1024 * 1024;

function diskFindings(dataDir: string): Finding[] {
  const { bavail, bsize } = statfsSync(dataDir);
  return [diskFinding(Math.floor((bavail * bsize) / megabyte))];
}

/** In: free megabytes where DATA_DIR lies. */
export function diskFinding(free: number): Finding {
  if (free < 500)
    return wrong(`Ổ đĩa chứa DATA_DIR chỉ còn ${free} MB. Dọn bớt hoặc chuyển sang ổ khác ngay.`);
  const gigabytes = Math.floor(free / 1024);
  if (free < 5 * 1024) return look(`Ổ đĩa chứa DATA_DIR còn ${gigabytes} GB. Nên dọn bớt trước khi đầy.`);
  return fine(`Ổ đĩa chứa DATA_DIR còn ${gigabytes} GB.`);
}

/** Secrets of sessions and of the program's role are read by the owner of the files only. */
export function secretFindings(dataDir: string): Finding[] {
  return ['session-secret', 'program-password'].flatMap((name) => {
    const file = statSync(join(dataDir, name), { throwIfNoEntry: false });
    if (!file || process.platform === 'win32' || (file.mode & 0o077) === 0) return [];
    return [
      wrong(`Người dùng khác trên máy đọc được tệp bí mật ${name}. Chạy: chmod 600 ${join(dataDir, name)}`),
    ];
  });
}

export async function databaseFindings(db: Kysely<DB>): Promise<Finding[]> {
  const { rows } = await sql<{ version: string; number: number; vietnamese: boolean; drift: number }>`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
      EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS vietnamese,
      extract(epoch FROM clock_timestamp() - ${Temporal.Now.instant().toString()}::timestamptz)::float AS drift`.execute(
    db,
  );
  const told = rows[0];
  if (!told) return [wrong('Cơ sở dữ liệu không trả lời.')];
  return [
    told.number < 150_000
      ? wrong(`PostgreSQL ${told.version} cũ quá. Cần từ bản 15.`)
      : fine(`PostgreSQL ${told.version}, cơ sở dữ liệu ở bản ${await newestMigration()}.`),
    ...(told.vietnamese
      ? []
      : [
          wrong(
            'PostgreSQL này không có bảng xếp chữ vi-x-icu nên tên không xếp đúng thứ tự. Cài bản có ICU.',
          ),
        ]),
    ...(Math.abs(told.drift) > 5
      ? [
          wrong(
            `Đồng hồ máy này và máy cơ sở dữ liệu lệch ${Math.round(Math.abs(told.drift))} giây. Chỉnh giờ cả hai máy.`,
          ),
        ]
      : []),
  ];
}

/** In: a connection as the program serves. The walls hold only when this role owns nothing and passes nothing. */
export async function roleFindings(db: Kysely<DB>): Promise<Finding[]> {
  const { rows } = await sql<{ role: string; strong: boolean; owns: number; member: boolean }>`
    SELECT current_user::text AS role, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS strong,
      (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace) AS owns,
      pg_has_role(current_user, ${programGroup}, 'member') AS member
    FROM pg_roles r WHERE rolname = current_user`.execute(db);
  const told = rows[0];
  if (!told) return [wrong('Không đăng nhập được cơ sở dữ liệu bằng APP_DATABASE_URL.')];
  const { role } = told;
  return [
    ...(told.strong
      ? [
          wrong(
            `Vai ${role} mạnh quá: đọc được mọi dòng kín. Dùng vai riêng, không phải quản trị, cho APP_DATABASE_URL.`,
          ),
        ]
      : []),
    ...(told.owns > 0
      ? [
          wrong(
            `Vai ${role} làm chủ ${told.owns} bảng nên sửa được lịch sử. Dùng vai không làm chủ bảng nào.`,
          ),
        ]
      : []),
    ...(told.member
      ? []
      : [wrong(`Vai ${role} chưa thuộc nhóm ${programGroup}. Chạy: GRANT ${programGroup} TO ${role}`)]),
    ...(told.strong || told.owns > 0 || !told.member
      ? []
      : [fine(`Chương trình chạy bằng vai ${role}, không có quyền thừa.`)]),
  ];
}

export async function chainFindings(db: Kysely<DB>): Promise<Finding[]> {
  const chain = await verifyChain(db);
  const lag = await readLag(db);
  return [
    chain.broken.length > 0
      ? wrong('Chuỗi sự kiện bị đứt: có người sửa thẳng vào cơ sở dữ liệu. Chạy lệnh verify để xem chỗ đứt.')
      : fine(`${chain.sealed} sự kiện đã khóa đều khớp.`),
    ...(chain.unsealed > 5000
      ? [look(`${chain.unsealed} sự kiện chưa khóa. Máy chủ có đang chạy không?`)]
      : []),
    ...lag.flatMap((one) => [
      ...(one.behind > 1000
        ? [look(`${one.behind} sự kiện chờ phản ứng ${one.reaction}. Máy chủ có đang chạy không?`)]
        : []),
      ...(one.parked > 0
        ? [
            wrong(
              `${one.parked} sự kiện bị gác lại vì phản ứng ${one.reaction} gặp lỗi. Xem nhật ký máy chủ.`,
            ),
          ]
        : []),
    ]),
  ];
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
}

const isLoopback = (host: string) => /^(localhost|127\.|\[?::1\]?$)/.test(host);
const isPrivate = (host: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(host);

/** Whether phones in the room can open what letters and screens tell them to. */
export function addressFindings(
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
  own: readonly string[],
): Finding[] {
  const { hostname, protocol } = new URL(config.publicUrl);
  const reachable = own[0] ? `http://${own[0]}:${config.port}` : null;
  if (isLoopback(config.host) && isLoopback(hostname))
    return [
      look(
        `Chỉ mở được trên chính máy này (${config.publicUrl}).${
          reachable ? ` Để điện thoại trong phòng mở được: HOST=0.0.0.0 PUBLIC_URL=${reachable}` : ''
        }`,
      ),
    ];
  if (isLoopback(hostname) || hostname === '0.0.0.0' || hostname === '[::]')
    return [
      wrong(
        `PUBLIC_URL là ${config.publicUrl}, điện thoại không mở được, nên giấy mời và mã vuông in ra vô ích.${
          reachable ? ` Đặt PUBLIC_URL=${reachable}` : ''
        }`,
      ),
    ];
  if (isPrivate(hostname) && !own.includes(hostname))
    return [
      look(
        `PUBLIC_URL là ${hostname} mà máy này có địa chỉ ${own.join(', ') || 'không rõ'}. Máy vừa đổi mạng thì đặt lại PUBLIC_URL.`,
      ),
    ];
  if (!isPrivate(hostname) && protocol === 'http:')
    return [
      wrong(
        `${config.publicUrl} không mã hóa: mật khẩu đi trần trên mạng ngoài. Đặt máy chủ sau một proxy HTTPS.`,
      ),
    ];
  return [fine(`Điện thoại mở ở ${config.publicUrl}.`)];
}
