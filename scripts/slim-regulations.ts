// In the browser's bundle a rule is its dates and values: pages ask the server for its words, source and sheet.
import type { Plugin } from 'vite';
import type { Regulation } from '../src/modules/organisation/regulations/contract.ts';

/** Leaves of every version what tells when it is in force and what it asks. */
export function slimRegulations(): Plugin {
  return {
    name: 'slim-regulations',
    enforce: 'pre',
    transform(code, file) {
      if (!/\/regulations\/[a-z-]+\.json$/.test(file)) return null;
      const rules = (JSON.parse(code) as Regulation[]).map(
        ({ key, id, validFrom, validTo, values, local }) => ({
          key,
          id,
          validFrom,
          validTo,
          values,
          ...(local ? { local: local.map(({ label: _, ...open }) => open) } : {}),
        }),
      );
      return JSON.stringify(rules);
    },
  };
}
