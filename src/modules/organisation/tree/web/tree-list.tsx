// The tree as of a date: who stands under whom, how many members, former names, what was merged into it.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import type { TreeNode } from '../contract.ts';

/** So many below one are shown at first. */
const shownAtFirst = 12;

interface ListProps {
  nodes: readonly TreeNode[];
  selected: string | null;
  /** The date when it is not today. */
  ngay: string | undefined;
}

export function TreeList(props: ListProps) {
  const ids = new Set(props.nodes.map((node) => node.id));
  const roots = props.nodes.filter((node) => node.parentId === null || !ids.has(node.parentId));
  return (
    <ul className="tree">
      {roots.map((node) => (
        <Branch key={node.id} node={node} level={0} {...props} />
      ))}
    </ul>
  );
}

function Branch({ node, level, ...props }: ListProps & { node: TreeNode; level: number }) {
  const t = useTexts(treeTexts);
  const [all, setAll] = useState(false);
  const below = props.nodes.filter((one) => one.parentId === node.id);
  const hasSelected = below.findIndex((one) => one.id === props.selected) >= shownAtFirst;
  const shown = all || hasSelected ? below : below.slice(0, shownAtFirst);
  const name = node.kind === 'cell' ? shortName(node.name) : node.name;
  const label = (
    <>
      <span>{name}</span>
      <span className="second">{useSecondLine(node, props.nodes)}</span>
    </>
  );
  return (
    <li className={`level-${Math.min(level, 3)} ${node.kind === 'cell' ? 'cell' : 'committee'}`}>
      {node.open ? (
        <Link
          to="/to-chuc/$organisationId"
          params={{ organisationId: node.id }}
          search={props.ngay ? { ngay: props.ngay } : {}}
          aria-current={node.id === props.selected ? 'true' : undefined}
        >
          {label}
        </Link>
      ) : (
        <span className="closed">{label}</span>
      )}
      <Before node={node} />
      {shown.length > 0 && (
        <ul>
          {shown.map((one) => (
            <Branch key={one.id} node={one} level={level + 1} {...props} />
          ))}
          {shown.length < below.length && (
            <li className="rest">
              <button className="link" type="button" onClick={() => setAll(true)}>
                {t.more(below.length - shown.length)}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** Former names, and organisations that went into it: each with its last day. */
function Before({ node }: { node: TreeNode }) {
  const t = useTexts(treeTexts);
  if (node.formerNames.length + node.mergedFrom.length === 0) return null;
  return (
    <ul className="before">
      {node.formerNames.map((former) => (
        <li key={`${former.name} ${former.until}`}>
          <span className="closed">
            <span>{shortName(former.name)}</span>
            <span className="second">{t.nameUntil(showDate(former.until))}</span>
          </span>
        </li>
      ))}
      {node.mergedFrom.map((merged) => (
        <li key={merged.id}>
          <Link
            to="/to-chuc/$organisationId"
            params={{ organisationId: merged.id }}
            search={{ ngay: merged.until }}
          >
            <span>{shortName(merged.name)}</span>
            <span className="second">{t.endedOn(showDate(merged.until))}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useSecondLine(node: TreeNode, nodes: readonly TreeNode[]): string {
  const t = useTexts(treeTexts);
  if (!node.open && node.members === null) return node.kind === 'cell' ? '' : t.above;
  const parts =
    node.kind === 'cell' ? [t.members(node.members ?? 0)] : [t.withCells(...countBelow(node, nodes))];
  if (node.movedOn) parts.push(t.movedOn(showDate(node.movedOn)));
  const [merged] = node.mergedFrom;
  if (merged) parts.push(t.mergedOn(showDate(addDays(merged.until, 1))));
  return parts.join(', ');
}

/** Cells below it, and their members. */
function countBelow(node: TreeNode, nodes: readonly TreeNode[]): [cells: number, members: number] {
  const below = nodes.filter((one) => one.parentId === node.id);
  let cells = 0;
  let members = 0;
  for (const one of below) {
    const [inner, people] = one.kind === 'cell' ? [1, one.members ?? 0] : countBelow(one, nodes);
    cells += inner;
    members += people;
  }
  return [cells, members];
}

/** Inside the tree every line is a cell: the word need not stand on each. */
function shortName(name: string): string {
  const short = name.replace(/^Chi bộ (cơ sở )?/i, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}
