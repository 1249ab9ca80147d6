// Settings from the environment: defaults, refusals in one sentence, and the sample's loopback rule.
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const plain = { demo: false, open: false };

test('an empty environment gives the documented defaults', () => {
  expect(readConfig({ PORT: '' }, plain)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDir: './data',
    databaseUrl: undefined,
    appDatabaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'info',
  });
});

test.each([
  [{ PORT: 'ba nghìn' }, 'PORT phải là số'],
  [{ PORT: '70000' }, 'PORT phải là số'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL phải bắt đầu'],
  [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL phải là địa chỉ'],
  [{ LOG_LEVEL: 'ồn' }, 'LOG_LEVEL phải là một trong'],
])('%o is told in one sentence', (environment, sentence) => {
  const told = readConfig(environment, plain);
  expect(told).toContain(sentence);
});

test('the sample stays on this machine unless opened', () => {
  expect(readConfig({ HOST: '0.0.0.0' }, { demo: true, open: false })).toContain('--open');
  expect(readConfig({ HOST: '0.0.0.0' }, { demo: true, open: true })).toMatchObject({ host: '0.0.0.0' });
  expect(readConfig({ HOST: '0.0.0.0' }, plain)).toMatchObject({ host: '0.0.0.0' });
  for (const host of ['127.0.0.1', 'localhost', '::1'])
    expect(typeof readConfig({ HOST: host }, { demo: true, open: false })).toBe('object');
});
