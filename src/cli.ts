// The command line: `npm run nennep -- <command>`.

import { verifyChain } from './platform/audit/chain.ts';
import { openDatabase } from './platform/db/connect.ts';
import { EmbeddedFault } from './platform/db/embedded/fault.ts';
import { openPlace } from './platform/db/place.ts';
import { readConfig } from './platform/http/config.ts';

const help = `Lệnh của Nền nếp:
  migrate   đưa cơ sở dữ liệu tới bản mới nhất
  verify    kiểm lại chuỗi sự kiện, nêu mắt xích đứt đầu tiên
  doctor    nói máy cài đặt này có gì chưa ổn
  --help    bản hướng dẫn này

Biến môi trường: HOST, PORT, DATA_DIR, DATABASE_URL, APP_DATABASE_URL, PUBLIC_URL, LOG_LEVEL.`;

type Place = Awaited<ReturnType<typeof openPlace>>;

const commands: Record<string, (place: Place) => Promise<number>> = {
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
  async doctor(place) {
    const owner = openDatabase(place.ownerUrl, { role: 'owner', max: 1 });
    try {
      const report = await verifyChain(owner);
      const faults = [
        ...(report.broken.length ? ['Chuỗi sự kiện bị đứt: chạy lệnh verify để xem.'] : []),
        ...(report.unsealed > 5000
          ? [`${report.unsealed} sự kiện chưa khóa: máy chủ có đang chạy không?`]
          : []),
      ];
      console.log(faults.length ? faults.join('\n') : 'Cơ sở dữ liệu mở được, đúng bản, chuỗi sự kiện khớp.');
      return faults.length ? 1 : 0;
    } finally {
      await owner.destroy();
    }
  },
};

const broken = { changed: 'nội dung đã bị sửa', missing: 'sự kiện đã bị xóa', order: 'thiếu mắt trước nó' };

const [name = '--help'] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  const asked = name === '--help' || name === 'help';
  (asked ? console.log : console.error)(asked ? help : `Không có lệnh ${name}.\n${help}`);
  process.exit(asked ? 0 : 2);
}
const config = readConfig(process.env, { demo: false, open: false });
if (typeof config === 'string') {
  console.error(config);
  process.exit(2);
}
try {
  const place = await openPlace(config);
  process.exitCode = await command(place);
  await place.stop();
} catch (error) {
  if (!(error instanceof EmbeddedFault)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
