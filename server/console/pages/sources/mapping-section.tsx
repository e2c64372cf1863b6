import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { useRoute } from '../../app/route';
import { MappingEditor } from './mapping-editor';

/** The mapping of a source, or a way to write one if there is none. */
export function MappingSection({ source, isAdmin }: { source: Source; isAdmin: boolean }) {
  const isRequested = useRoute().query.has('mapping');
  const [isWriting, setIsWriting] = useState(isRequested);
  if (source.mapping || (isWriting && isAdmin)) return <MappingEditor source={source} isAdmin={isAdmin} />;
  if (!isAdmin) return <p className="text-ink-3">This source has no mapping.</p>;
  return (
    <button type="button" className="push" onClick={() => setIsWriting(true)}>
      Write a mapping
    </button>
  );
}
