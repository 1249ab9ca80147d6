// In the browser's bundle a contract is names and addresses: shapes, summaries and codes of refusals are the server's.
import type { Plugin } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** All that `call` and its hooks read of an endpoint. */
const keptOfEndpoints: readonly unknown[] = ['name', 'method', 'path'];

/** Leaves name, method and path of every `endpoint({...})`, and of every shape the bare stand-in of Zod (src/web/shapes.ts). */
export function slimContracts(): Plugin {
  return {
    name: 'slim-contracts',
    transform(code, file) {
      if (!file.endsWith('contract.ts')) return null;
      const cuts = cutsIn(this.parse(code), code).sort((a, b) => b.from - a.from);
      return cuts.reduce((rest, { from, to, put }) => rest.slice(0, from) + put + rest.slice(to), code);
    },
  };
}

function cutsIn(value: unknown, code: string): Cut[] {
  if (Array.isArray(value)) return value.flatMap((one) => cutsIn(one, code));
  if (!isNode(value)) return [];
  if (value.type === 'CallExpression' && rootOf(value) === 'z')
    return [{ from: value.start, to: value.end, put: 'z' }];
  if (value.type === 'CallExpression' && rootOf(value) === 'endpoint') {
    const [declaration] = value.arguments as SyntaxNode[];
    const parts = (declaration?.properties ?? []) as SyntaxNode[];
    return parts
      .filter((part) => !keptOfEndpoints.includes((part.key as SyntaxNode).name))
      .map((part) => ({
        from: part.start,
        to: code[part.end] === ',' ? part.end + 1 : part.end,
        put: '',
      }));
  }
  return Object.values(value).flatMap((part) => cutsIn(part, code));
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The name that a chain of calls and members begins with: `z` of `z.string().min(1)`. */
function rootOf(node: SyntaxNode): unknown {
  if (node.type === 'CallExpression') return rootOf(node.callee as SyntaxNode);
  if (node.type === 'MemberExpression') return rootOf(node.object as SyntaxNode);
  return node.name;
}
