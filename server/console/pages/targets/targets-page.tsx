import { useConsoleMe } from '../../app/me';
import { useRoute } from '../../app/route';
import { TargetList } from './target-list';
import { TargetPane } from './target-pane';

/**
 * Where feedback is sent: all targets, or one with its deliveries. Admins can change them, everyone can see
 * them.
 */
export function TargetsPage() {
  const me = useConsoleMe();
  const id = useRoute().parts[1];
  const isAdmin = me.person.role === 'admin';
  return (
    <div className="settings-page gap-6">
      <title>Targets · Passback</title>
      {id ? <TargetPane key={id} id={id} isAdmin={isAdmin} /> : <TargetList isAdmin={isAdmin} />}
    </div>
  );
}
