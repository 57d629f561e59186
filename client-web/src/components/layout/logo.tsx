/** A doorway with a sprout in it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path strokeWidth="2.2" d="M6 28V14a10 10 0 0 1 20 0v14" />
      <path
        strokeWidth="1.8"
        d="M16 28v-8m0 3c-3.2 0-5-1.8-5-5 3.2 0 5 1.8 5 5Zm0-3c0-3.2 1.8-5 5-5 0 3.2-1.8 5-5 5Z"
      />
    </svg>
  );
}
