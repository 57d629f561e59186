/** A long name in a table keeps its row one line high; the whole of it is in the tooltip. */
export function Clipped({ words }: { words: string }) {
  return (
    <span className="clipped" title={words}>
      {words}
    </span>
  );
}
