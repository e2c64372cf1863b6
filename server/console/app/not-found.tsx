import { Link } from './link';

/** Shown for an address that doesn't exist in the console. */
export function NotFound() {
  return (
    <section className="grid justify-items-start gap-3 p-6">
      <h1 className="font-semibold text-name tracking-tight">Page not found</h1>
      <Link to="inbox" className="link">
        Go to the inbox
      </Link>
    </section>
  );
}
