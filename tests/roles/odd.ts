// Gives every field of every endpoint what it should not get: too long, empty, NUL, half a letter, huge numbers, impossible days,
// somebody else's ids.
import { z } from 'zod';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { CallArgs, TestApp } from '../support/app.ts';
import { type Line, type Role, type Target, unknownId } from './table.ts';
import { whole } from './tables.ts';
import type { Stage } from './try.ts';

type Shape = {
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
};
interface Leaf {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
}

/** Every place of a shape where a plain value stands; of lists the first. */
function leavesOf(shape: Shape, path: readonly (string | number)[] = []): Leaf[] {
  const inner = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) => leavesOf(one, [...path, name])),
    ...(shape.items ? leavesOf(shape.items, [...path, 0]) : []),
    ...(shape.anyOf ?? []).flatMap((one) => leavesOf(one, path)),
  ];
  return inner.length > 0 ? inner : [{ path, shape }];
}

const texts = [
  '',
  ' ',
  'ă'.repeat(10_001),
  'a\u0000b',
  'nửa \ud800 chữ',
  '\u202eđảo\u202c',
  "'; DROP TABLE x; --",
];
const days = ['0000-01-01', '-000001-01-01', '2026-02-30', '9999-12-31'];
const instants = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-24T25:00:00Z'];
const numbers = [1e9, -1, 0.5, 1e308, 2 ** 53, 2_147_483_648];

function oddFor({ shape }: Leaf, target: Target): unknown[] {
  if (shape.type === 'integer' || shape.type === 'number') return [...numbers, 'x', null];
  if (shape.format === 'uuid') return [unknownId, target.cellId, target.meetingId, 'x', '\u0000'];
  if (shape.format === 'date') return [...days, ''];
  if (shape.format === 'date-time') return [...instants, ''];
  if (shape.type === 'boolean' || shape.enum) return ['x', null];
  return [...texts, ...days, 1e9, null, {}];
}

/** In: what is valid. Out: the same with another value at the place; what lacks on the way is made. */
function withValue(whole: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  const copy = (typeof first === 'number' ? [...((whole as []) ?? [])] : { ...(whole as object) }) as Record<
    string | number,
    unknown
  >;
  copy[first] = withValue(copy[first], rest, value);
  return copy;
}

const shapeOf = (schema: unknown) =>
  z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Shape;

function* oddCalls(
  endpoint: Endpoint,
  line: Line,
  target: Target,
): Generator<{ what: string; args: CallArgs<Endpoint> }> {
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part];
    if (!schema || schema === 'upload') continue;
    for (const leaf of leavesOf(shapeOf(schema)))
      for (const odd of oddFor(leaf, target)) {
        // An address cannot hold half a letter.
        if (part !== 'body' && typeof odd === 'string' && !odd.isWellFormed()) continue;
        const args = line.args(target);
        const changed = withValue(args[part] ?? {}, leaf.path, odd);
        yield {
          what: `${part}.${leaf.path.join('.')} = ${JSON.stringify(odd)?.slice(0, 40)}`,
          args: { ...args, [part]: changed },
        };
      }
  }
}

/** Vietnamese, and nothing that only English has. */
export const isVietnamese = (text: string) =>
  /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i.test(text) &&
  !/\b(the|must|invalid|expected|received|should|required|is not|unsupported|error)\b/i.test(text);

/** Out: how many calls were made as this role, and a line for each that ended in a fault or was refused in other words than Vietnamese. */
export async function oddFaults(
  app: TestApp,
  { people, target }: Stage,
  role: Role,
): Promise<{ calls: number; faults: string[] }> {
  const client = await app.as(people[role]);
  const faults: string[] = [];
  let calls = 0;
  for (const endpoint of app.endpoints)
    for (const { what, args } of oddCalls(endpoint, whole[endpoint.name] as Line, target)) {
      calls += 1;
      const { status, code, message } = await client.call(endpoint, args);
      if (status >= 500) faults.push(`${endpoint.name} ${what}: ${status}`);
      else if (status >= 400 && (!code || !message || !isVietnamese(message)))
        faults.push(`${endpoint.name} ${what}: ${message}`);
    }
  return { calls, faults };
}
