// Where a file stands in the house, told by its path alone.
import {
  type ModuleFile,
  moduleFiles,
  outsideFolders,
  purePlatformFiles,
  regulationsFolder,
} from './house.ts';

export type Place =
  | { readonly area: 'platform'; readonly part: string; readonly pure: boolean; readonly test: boolean }
  | {
      readonly area: 'module';
      readonly module: string;
      readonly kind: ModuleFile | 'web' | 'unknown';
      readonly test: boolean;
    }
  | { readonly area: 'shell'; readonly router: boolean; readonly test: boolean }
  | { readonly area: 'root'; readonly name: string; readonly test: boolean }
  | { readonly area: 'outside'; readonly folder: string; readonly test: boolean };

export function placeOf(path: string): Place {
  const parts = path.split('/');
  const file = parts.at(-1) as string;
  const test = /\.test\.tsx?$/.test(file);
  const [top, area, name] = parts;
  if (top !== 'src')
    return {
      area: 'outside',
      folder: [...outsideFolders, regulationsFolder].includes(top as string) ? (top as string) : 'root',
      test,
    };
  if (parts.length === 2) return { area: 'root', name: file.replace(/\..*$/, ''), test };
  if (area === 'platform') {
    return {
      area,
      part: parts.length > 3 ? (name as string) : '',
      pure: !test && purePlatformFiles.some((one) => one.test(path)),
      test,
    };
  }
  if (area === 'modules')
    return {
      area: 'module',
      module: parts.length > 3 ? (name as string) : '',
      kind: kindOf(parts.slice(3)),
      test,
    };
  if (area === 'web') return { area: 'shell', router: /^src\/web\/router(\.tsx?$|\/)/.test(path), test };
  return { area: 'root', name: `${area}/`, test };
}

/** In: the path within the module. */
function kindOf(inner: readonly string[]): ModuleFile | 'web' | 'unknown' {
  if (inner.slice(0, -1).includes('web')) return 'web';
  const stem = /^([a-z]+)\.ts$/.exec(inner.at(-1) ?? '')?.[1];
  return moduleFiles.find((one) => one === stem) ?? 'unknown';
}
