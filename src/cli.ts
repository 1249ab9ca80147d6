// The command line: `npm run nennep -- <command>`.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { organisationGrants } from './modules/organisation/queries.ts';
import { importRoster, previewRoster } from './modules/organisation/roster/commands.ts';
import { verifyChain } from './platform/audit/chain.ts';
import { ScopeMint } from './platform/auth/scope.ts';
import { openDatabase } from './platform/db/connect.ts';
import { EmbeddedFault } from './platform/db/embedded/fault.ts';
import { openPlace } from './platform/db/place.ts';
import { type Config, readConfig } from './platform/http/config.ts';
import { examine } from './platform/http/doctor.ts';
import { isRefusal } from './platform/http/refusal.ts';

const help = `Lệnh của Nền nếp:
  migrate   đưa cơ sở dữ liệu tới bản mới nhất
  demo      dựng tổ chức mẫu vào DATA_DIR/demo; npm run demo dựng rồi mở luôn
  verify    kiểm lại chuỗi sự kiện, nêu mắt xích đứt đầu tiên
  doctor    nói máy cài đặt này có gì chưa ổn
  import-roster TỆP --cell MÃ [--dry-run] [--only-good]
            đưa danh sách đảng viên từ bảng tính vào chi bộ
  --help    bản hướng dẫn này

Biến môi trường: HOST, PORT, DATA_DIR, DATABASE_URL, APP_DATABASE_URL, PUBLIC_URL, LOG_LEVEL.`;

type Place = Awaited<ReturnType<typeof openPlace>>;

const marks = { fine: 'Ổn:', look: 'Nên xem:', wrong: 'Sai:' };

const commands: Record<string, (place: Place, config: Config) => Promise<number>> = {
  async demo(place, config) {
    const { prepareSample } = await import('../sample/prepare.ts');
    const refused = await prepareSample(
      {
        ...place,
        filesDir: join(config.dataDir, 'files'),
        blindKeysDir: join(config.dataDir, 'blind-keys'),
      },
      (sentence) => console.log(sentence),
    );
    console.log(refused ?? 'Tổ chức mẫu đã sẵn sàng. Mở bằng: npm run demo');
    return refused === null ? 0 : 2;
  },
  async migrate(place) {
    console.log(
      place.migrated.length ? `Đã chạy: ${place.migrated.join(', ')}.` : 'Cơ sở dữ liệu đã ở bản mới nhất.',
    );
    return 0;
  },
  async verify(place) {
    const owner = openDatabase(place.ownerUrl, { role: 'owner', max: 1 });
    try {
      const report = await verifyChain(owner);
      console.log(
        `${report.organisations} tổ chức, ${report.sealed} sự kiện đã khóa đều khớp, ${report.unsealed} sự kiện mới chờ khóa.`,
      );
      for (const one of report.broken)
        console.log(
          `Chuỗi của ${one.organisationId} đứt ở mắt ${one.sequence} (sự kiện ${one.factId ?? 'không rõ'}): ${broken[one.why]}.`,
        );
      return report.broken.length === 0 ? 0 : 1;
    } finally {
      await owner.destroy();
    }
  },
  'import-roster': importFile,
  async doctor(place, config) {
    const findings = await examine(place, config);
    for (const { state, sentence } of findings) console.log(`${marks[state]} ${sentence}`);
    return findings.some((one) => one.state === 'wrong') ? 1 : 0;
  },
};

/** Reads a file and writes its first sheet into a cell, as the job `command-line`. */
async function importFile(place: Place): Promise<number> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: { cell: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'only-good': { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file || !values.cell) {
    console.error(
      'Thiếu tệp hoặc --cell. Ví dụ: npm run nennep -- import-roster danh-sach.xlsx --cell MÃ-CHI-BỘ',
    );
    return 2;
  }
  const cellId = values.cell;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cellId))
    return told(`Mã chi bộ ${cellId} không đúng dạng.`, 2);
  if (!existsSync(file)) return told(`Không thấy tệp ${file}.`, 2);
  const bytes = readFileSync(file);
  const db = openDatabase(place.appUrl, { max: 1 });
  const mint = new ScopeMint(organisationGrants);
  try {
    return await db.transaction().execute(async (tx) => {
      const scope = await mint.forJob(tx, 'command-line');
      const preview = await previewRoster(scope, cellId, basename(file), bytes);
      if (isRefusal(preview)) return told(preview.vi, 1);
      for (const fault of preview.sheets[0]?.faults ?? [])
        console.log(`Dòng ${fault.row}: ${fault.sentence}`);
      if (values['dry-run'])
        return told(
          `Sẽ thêm ${preview.sheets[0]?.added}, cập nhật ${preview.sheets[0]?.updated}. Chưa ghi gì.`,
          0,
        );
      const done = await importRoster(scope, preview.id, {
        sheet: 0,
        onlyGood: values['only-good'] ?? false,
      });
      if (isRefusal(done)) return told(done.vi, 1);
      return told(`Đã thêm ${done.added}, cập nhật ${done.updated}, bỏ qua ${done.leftOut} dòng có lỗi.`, 0);
    });
  } finally {
    await db.destroy();
  }
}

function told(sentence: string, code: number): number {
  console.log(sentence);
  return code;
}

const broken = { changed: 'nội dung đã bị sửa', missing: 'sự kiện đã bị xóa', order: 'thiếu mắt trước nó' };

const [name = '--help', ...rest] = process.argv.slice(2);
const asked = name === 'help' || [name, ...rest].includes('--help');
const command = commands[name];
if (asked || !command) {
  (asked ? console.log : console.error)(asked ? help : `Không có lệnh ${name}.\n${help}`);
  process.exit(asked ? 0 : 2);
}
const config = readConfig(process.env, { demo: name === 'demo', open: false });
if (typeof config === 'string') {
  console.error(config);
  process.exit(2);
}
try {
  const place = await openPlace(config);
  try {
    process.exitCode = await command(place, config);
  } finally {
    await place.stop();
  }
} catch (error) {
  if (!(error instanceof EmbeddedFault)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
