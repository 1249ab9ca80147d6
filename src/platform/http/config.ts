// Reads the environment; a wrong value becomes one clear sentence.
import { join } from 'node:path';
import { z } from 'zod';

const loopback = ['127.0.0.1', 'localhost', '::1'];

const shape = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  APP_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The owner's; undefined = the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly publicUrl: string;
  readonly logLevel: string;
}

/** What each variable must be, said when it is not. */
const demands: Record<string, string> = {
  HOST: 'HOST phải là địa chỉ máy, ví dụ 127.0.0.1',
  PORT: 'PORT phải là số từ 0 đến 65535',
  DATA_DIR: 'DATA_DIR phải là một thư mục',
  DATABASE_URL: 'DATABASE_URL phải bắt đầu bằng postgresql://',
  APP_DATABASE_URL: 'APP_DATABASE_URL phải bắt đầu bằng postgresql://',
  PUBLIC_URL: 'PUBLIC_URL phải là địa chỉ http:// hoặc https://',
  LOG_LEVEL: 'LOG_LEVEL phải là một trong: fatal, error, warn, info, debug, trace, silent',
};

/**
 * In: the environment, and whether the sample organisation is asked for (and opened to others).
 * Out: the settings, or the sentence that says what is wrong (exit code 2 is the caller's).
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  sample: { demo: boolean; open: boolean },
): Config | string {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = shape.safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    return `${names.map((name) => demands[name] ?? name).join('; ')}.`;
  }
  const { HOST: host, PORT: port } = read.data;
  if (sample.demo && !sample.open && !loopback.includes(host)) {
    return `Bản mẫu có mật khẩu ai cũng biết nên chỉ mở trên máy này, không mở ở ${host}. Muốn mở cho máy khác xem, thêm --open.`;
  }
  return {
    host,
    port,
    dataDir: sample.demo ? join(read.data.DATA_DIR, 'demo') : read.data.DATA_DIR,
    databaseUrl: read.data.DATABASE_URL,
    appDatabaseUrl: read.data.APP_DATABASE_URL,
    publicUrl: (read.data.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(
      /\/$/,
      '',
    ),
    logLevel: read.data.LOG_LEVEL,
  };
}
