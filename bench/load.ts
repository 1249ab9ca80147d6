// So many connections that ask again and again for some seconds, by autocannon.
import autocannon from 'autocannon';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

export interface Load {
  readonly port: number;
  readonly seconds: number;
  /** The next request; called once for each. */
  readonly next: () => Asked;
}

export const connections = 32;

/** Out: good answers a second; what else came. */
export async function load({
  port,
  seconds,
  next,
}: Load): Promise<{ perSecond: number; p99: number; failures: string[] }> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest(request) {
          const { method, path, headers, body } = next();
          return {
            ...request,
            method,
            path,
            headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
            ...(body ? { body: JSON.stringify(body) } : {}),
          };
        },
      },
    ],
  });
  const failures = [
    ...(result.non2xx > 0 ? [`${result.non2xx} answers other than 2xx`] : []),
    ...(result.errors > 0 ? [`${result.errors} without an answer`] : []),
  ];
  return { perSecond: result['2xx'] / result.duration, p99: result.latency.p99, failures };
}

/** Ours and the floor take turns, so that what else runs meets both; the median of each. */
export async function inTurns(
  rounds: number,
  ours: () => ReturnType<typeof load>,
  floor: () => ReturnType<typeof load>,
): Promise<{ ours: number[]; floor: number[]; failures: string[] }> {
  const found = { ours: [] as number[], floor: [] as number[], failures: [] as string[] };
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      const { perSecond, failures } = await run();
      found[name].push(perSecond);
      found.failures.push(...failures.map((failure) => `${name}: ${failure}`));
    }
  return found;
}
