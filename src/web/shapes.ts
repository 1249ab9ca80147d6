// Stands in for Zod in the browser bundle: contracts load, but nothing can be checked with their shapes there.

/** Every property and call gives the same stand-in; a check throws, so that nobody relies on it. */
const standIn: unknown = new Proxy(() => undefined, {
  get(_target, name) {
    if (name === 'parse' || name === 'safeParse') throw new Error('shapes are checked by the server only');
    return standIn;
  },
  apply: () => standIn,
});

export const z = standIn;
