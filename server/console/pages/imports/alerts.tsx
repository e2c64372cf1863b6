import { TriangleAlert } from 'lucide-react';

/** What to check before a file is imported. */
export function Alerts({ alerts }: { alerts: readonly string[] }) {
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Check before you import" className="rounded-lg bg-warm-soft px-3 py-2.5">
      <p className="font-semibold text-warm">
        <TriangleAlert className="-mt-0.5 me-1.5 inline size-4" aria-hidden="true" />
        Check before you import
      </p>
      <ul className="mt-1 grid gap-1">
        {alerts.map((alert) => (
          <li key={alert}>{alert}</li>
        ))}
      </ul>
    </section>
  );
}
