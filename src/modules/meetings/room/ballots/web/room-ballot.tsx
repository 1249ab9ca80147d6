// The secret ballot before who leads; it weighs nothing until there is one.
import { Later } from '../../../../../web/kit/later.tsx';

const leading = async () => (await import('./leading-ballot.tsx')).LeadingBallot;

export function RoomBallot({ id }: { id: string }) {
  return <Later part={leading}>{(Leading) => <Leading ballotId={id} />}</Later>;
}
