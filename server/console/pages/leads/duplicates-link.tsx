import { Link } from '../../app/link';
import { useDuplicates } from './use-duplicates';

/** The way to likely duplicates, with how many there are. */
export function DuplicatesLink() {
  const count = useDuplicates().data?.length ?? 0;
  return (
    <Link to="leads/duplicates" className="link">
      Likely duplicates{count > 0 && ` (${count})`}
    </Link>
  );
}
