import { Link } from '../../app/link';
import { useDuplicates } from './use-duplicates';

/** A link to the likely duplicates, with their number. */
export function DuplicatesLink() {
  const count = useDuplicates().data?.length ?? 0;
  return (
    <Link to="leads/duplicates" className="link">
      Likely duplicates{count > 0 && ` (${count})`}
    </Link>
  );
}
