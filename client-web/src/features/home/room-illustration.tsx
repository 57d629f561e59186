/** A doorway, a chair, a plant, and one warm spot. Decoration. */
export function RoomIllustration({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 464 414"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <rect width="464" height="410" rx="40" className="fill-tint" />
      <path d="M110 410V191a121.5 121.5 0 0 1 243 0v219Z" className="fill-paper" />
      <circle cx="310" cy="120" r="37" className="fill-sun" opacity="0.9" />
      <g className="stroke-tint-2" strokeWidth="3.5">
        <path d="M232 171v63M203 203h58" />
      </g>
      <g className="stroke-accent" strokeWidth="3.5">
        <path d="M110 410V191a121.5 121.5 0 0 1 243 0v219" />
        <rect x="190" y="155" width="84" height="95" rx="7" />
        <path d="M163 371v-33c0-17 14-31 31-31h76c17 0 31 14 31 31v33Z" className="fill-tint-2" />
        <path
          d="M153 410v-48a15.5 15.5 0 0 1 31 0v10h96v-10a15.5 15.5 0 0 1 31 0v48"
          className="fill-paper"
        />
        <path d="M184 362h96" />
        <path d="M389 410V290" />
        <path
          d="M389 334c0-34 18-58 48-61 1 34-17 60-48 61Zm0 40c-1-28-14-47-39-50-1 28 14 49 39 50Z"
          className="fill-tint"
        />
        <path d="M44 411h376" />
      </g>
    </svg>
  );
}
