/** Passback's logo: a P whose end turns back. */
export function BrandMark({ size = 'size-[18px]' }: { size?: 'size-[18px]' | 'size-5' }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`${size} shrink-0 text-accent`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M5 20V8a5 5 0 0 1 5-5h3.5a5.5 5.5 0 0 1 0 11H9" />
      <path d="m12.5 10.5-3.5 3.5 3.5 3.5" />
    </svg>
  );
}
